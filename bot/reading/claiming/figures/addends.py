"""Addends: figures of one measure that are added to each other, whose sum nobody gave."""

import re
from collections.abc import Sequence

from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_BY = r"through|from|via|by|with|at|in|for|under|across"
# '88 through the main service plus 57', '88 + 57', '57 in pharmacies on top of 88'.
_PLUS = re.compile(
    r"[^.;:\d\n]{0,48}?(?:\bplus|\s\+|\bon top of|\btogether with|\bas well as|\band (?:then )?(?:another|a further))\s"
    r"(?:the\s|another\s|a further\s)?"
)
# '88 through the main service and 57 through pharmacies': each by its own way.
_EACH_BY = re.compile(rf"\s(?P<by>{_BY})\s(?:the\s|our\s)?[a-z][a-z' -]{{2,30}}?,?\s(?:and|&)\s")
# What is not done yet is no part of the sum.
_TO_COME = re.compile(
    r"[^.;:\d\n]{0,24}?\b(?:pending|booked|waiting|nearly|almost|not yet|still to|to come|due|planned|on the list|"
    r"not known|unknown|under way|in progress|in the pipeline|recommended)\b"
)
_ANOTHER = re.compile(r"\b(?:another|a further|plus)\s$")
_ADDING = frozenset({"value", "subgroup", "comparator", "addend"})


def added(
    low: str, names: Sequence[Mention], found: Sequence[Figure], roles: Sequence[str], abouts: Sequence[Said | None]
) -> list[str]:
    """The roles, those of figures that are parts of one sum made 'addend'.

    A total given beside them, as in '88 plus 57, 145 in all', is the figure itself, and they are still its parts.
    """
    told = list(roles)
    for n in range(1, len(found)):
        last, figure = found[n - 1], found[n]
        own = len({m.items for m in names}) < 2 or not any(m.start >= last.end for m in names)
        plus = low.endswith(("plus ", " + "), last.end, figure.start)
        fits = own and told[n - 1] in ("value", "addend") and (told[n] in _ADDING or plus)
        if plus and not own and told[n] == "subgroup" and _has_its_name(names, found, n):
            told[n] = "value"
        if told[n] == "subgroup" and _ANOTHER.search(low, last.end, figure.start) and _parted(abouts[n - 1], abouts[n]):
            told[n] = "value"  # '142 in Q1 and another 151 in Q2'
        if fits and _of_one_time(abouts[n - 1], abouts[n]) and _add_up(low, last, figure):
            told[n - 1 : n + 1] = ["addend"] * 2
    return told


def _has_its_name(names: Sequence[Mention], found: Sequence[Figure], n: int) -> bool:
    """'389 households plus 7.5 children in care': a measure named behind each of them."""
    ends = [each.start for each in found[n + 1 :]] or [names[-1].end]
    behind = [m.items for m in names if found[n].end <= m.start < ends[0] and (m.by == "code" or m.weight > 1)]
    before = [m.items for m in names if m.end <= found[n].start]
    return bool(behind and before) and behind[0] not in before


def _parted(last: Said | None, said: Said | None) -> bool:
    return not (last is None or said is None or said.period is None) and last.period != said.period


def _of_one_time(last: Said | None, said: Said | None) -> bool:
    return last is None or said is None or last.period == said.period


def _add_up(low: str, last: Figure, figure: Figure) -> bool:
    """Say whether two whole numbers or two sums of money are added to each other."""
    if last.places or figure.places or {last.unit, figure.unit} - {"", "pounds"} or last.shape != "plain":
        return False
    if last.value is None or figure.value is None or figure.shape != "plain" or _TO_COME.match(low, figure.end):
        return False
    if _PLUS.fullmatch(low, last.end, figure.start):
        return True
    each = _EACH_BY.fullmatch(low, last.end, figure.start)
    return each is not None and low.startswith(f" {each['by']} ", figure.end)
