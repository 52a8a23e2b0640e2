"""Periods said: which stretch of time a figure is about, told against the periods asked for."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.domain.period import Period, PeriodError
from bot.domain.period_text import parse
from bot.reading.noticing.period_making import MADE
from bot.reading.noticing.period_words import SAID

_OF_THE_QUARTER = re.compile(r"quarter|qtr|this time|in the three months|three months \w")
_WHOLE = re.compile(r"\b(?:full|whole|entire|complete)\b")
_OTHER = ("ytd", "day", "this", "lastyear", "yearlong", "last", "after", "part")
_END_OF = re.compile(
    r"\b(?:end[ -]of|end|clos(?:ed|es|ing)|ended|finish(?:ed|ing)|as (?:at|of)|"
    r"(?:18|24|36|eighteen|twenty-four) months (?:to|ending))[ -](?:the )?$"
)
_POSITION = re.compile(r"(?:'s)? (?:position|snapshot|month[ -]end|census)\b")


class Said(NamedTuple):
    """A period as said.

    `kind` is 'period' (see `period`), 'this', 'last', 'lastyear', 'yearlong', 'ytd', 'part' or 'day'; 'this quarter'
    has the quarter asked about as its `period`.
    """

    start: int
    end: int
    kind: str
    period: Period | None = None


def said(low: str, asked: str) -> list[Said]:
    """Every period named in lower-case text, years filled in from the period `asked`."""
    base = _parsed(asked)
    found: list[Said] = []
    for match in SAID.finditer(low):
        kind = match.lastgroup or ""
        if kind in ("ordinal", "season") and not re.search("quarter|qtr", match[0]) and not _behind_a_quarter(found):
            continue
        if kind in MADE:
            try:
                about = MADE[kind](match, base)
            except (PeriodError, ValueError):
                continue
            if about is not None:
                kind = "at-end" if _at_end(low, match) and kind == "month" else "period"
                found.append(Said(match.start(), match.end(), kind, about))
        else:
            kind = next(name for name in _OTHER if match[name])
            now = kind == "this" and base.kind == "quarter" and _OF_THE_QUARTER.search(match[0]) is not None
            kind = "period" if now and _WHOLE.search(match[0]) else kind  # no month's, where one is asked for too
            found.append(Said(match.start(), match.end(), kind, base if now else None))
    return found


def _behind_a_quarter(found: Sequence[Said]) -> bool:
    """Say whether 'the third' is told by a quarter said just before it."""
    last = found[-1].period if found else None
    return last is not None and 88 < (last.end - last.start).days < 93


def _at_end(low: str, match: re.Match[str]) -> bool:
    """'end of December', 'September position': a count on the last day, not of the month."""
    return ends_at(low, match.start()) or bool(_POSITION.match(low, match.end()))


def ends_at(low: str, at: int) -> bool:
    """Say whether the words before a month give its last day: 'end of March', '24 months to March'."""
    return bool(_END_OF.search(low, max(0, at - 24), at))


@lru_cache(maxsize=256)
def _parsed(text: str) -> Period:
    return parse(text)
