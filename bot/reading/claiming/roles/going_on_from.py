"""Going on from: a figure that is what the one before it was, 'compared with 2,184 in Q1 and 2,240 last year'."""

import re
from collections.abc import Sequence

from bot.domain.period_text import parse
from bot.reading.claiming.roles.beside import revises, was_before
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_LASTING = frozenset({"withdrawn", "comparator", "target", "previous", "baseline", "elsewhere"})
_ROW = re.compile(r"\s*(?:(?:in|for|at|during|on)\s+(?:the\s+)?)?(?:,|and|&|/|, and)\s*")
# 'Its target, which is 75 for the first and 76 for the second'.
_FOR_ONE = re.compile(r"\s(?:for|on|in)\s(?:the\s)?(?:[a-z]+\s){1,3}and\s")
_FOR = re.compile(r"%?\s(?:for|on|in)\s(?!(?:q[1-4]|this|july|august|september|october|november|december)\b)")
_RESTATED = re.compile(r"\s?[(=,]\s?(?:or|i\.?e\.?,?|that is|that's)?\s?")
_ON_TO = re.compile(r"[^.;,\d]{0,30}\sto\s")
_FROM_THEN = re.compile(r"\s(?:on|from)\s(?:the\s|our\s|a\s)?(?:\w+'s?\s)?")  # 'up 0.3 on 12.9'


def goes_on(low: str, bonding: str, role: str, pair: Sequence[Figure], about: Said | None, asked: str) -> bool:
    """'Compared with 2,184 in Q1 and 2,240 last year', '42 days (6 weeks)': what the figure before was, this is.

    `role` is that of the first of the pair, `about` the period of the second; in `bonding` the periods are blank.
    """
    last, figure = pair
    if role == "change" and _FROM_THEN.fullmatch(low, last.end, figure.start):
        return True
    if role == "subgroup" and _ON_TO.fullmatch(low, last.end, figure.start):
        return True
    if role not in _LASTING:
        return False
    if role == "previous" and revises(low, last, figure) and was_before(low, last):
        return True
    if last.unit and figure.unit and last.unit != figure.unit:
        return bool(_RESTATED.fullmatch(low, last.end, figure.start))
    for_each = _FOR_ONE.fullmatch(low, last.end, figure.start) and _FOR.match(low, figure.end)
    return bool(for_each or _ROW.fullmatch(bonding, last.end, figure.start)) and not is_of_now(about, asked)


def is_of_now(about: Said | None, asked: str) -> bool:
    """Say whether this is the period `asked` for."""
    if about is None or about.period is None:
        return about is not None and about.kind == "this"
    return about.period == parse(asked)
