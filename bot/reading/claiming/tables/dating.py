"""Dating: the period that a row of a table says in a column of its own."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from bot.domain import period as make
from bot.domain.period import Period
from bot.domain.period_text import parse
from bot.reading.claiming.tables.cells import column_of, low_of
from bot.reading.claiming.tables.columns import Column
from bot.reading.noticing.dates import dates_in
from bot.reading.noticing.periods import Said, said
from bot.reading.passages import Cell

_KINDS = frozenset({"period", "at-end", "this", "last", "lastyear"})
_UP_TO = re.compile(r"\b(?:to|until|up to|ending|ended?|as at|position|snapshot)\b")
_IN_PART = re.compile(r"\b(?:only|part|partial|to date|so far|incomplete|excluding|excl|without)\b")
_YEAR = re.compile(r"20\d\d(?:[-/](?:20)?\d\d)?")
_TWO = re.compile(r"\band\b|[&+,/]")


def row_period(row: Sequence[Cell], columns: Mapping[int, Column], asked: str, *, monthly: bool) -> Said | None:
    """The period that a row's own column says; `monthly` where what it is about is asked for by months."""
    told = [(low_of(cell).strip(), each) for cell in row if (each := column_of(cell, columns)).role == "period"]
    if not told:
        return None
    lows = sorted((low for low, _ in told), key=lambda low: _YEAR.fullmatch(low) is not None)  # 'Sept', '2026'
    low, heading = " ".join(lows[:2]), told[0][1].heading
    return _spoken(low, asked, up_to=_UP_TO.search(heading) is not None) or _on(low, asked, monthly)


def _spoken(low: str, asked: str, *, up_to: bool) -> Said | None:
    """The period in words; two months together, or 'part', are no period asked for; 'to June' is its end."""
    told = [each for each in said(low, asked) if each.kind in _KINDS]
    if not told:
        return None
    if _IN_PART.search(low) or (len({each.period for each in told}) > 1 and _TWO.search(low)):
        return Said(0, len(low), "part")
    month = told[0].period is not None and told[0].period.kind == "month"
    return told[0]._replace(kind="at-end") if up_to and month else told[0]


def _on(low: str, asked: str, monthly: bool) -> Said | None:
    """A day: the first of a month may stand for the month, its last is the state on it; an early one is too early."""
    day = next((each.on for each in dates_in(low, None)), None)
    if day is None:
        return None
    if monthly and day.day == 1:
        return Said(0, len(low), "period", make.month(day.year, day.month))
    whole = parse(asked)
    return Said(0, len(low), "at-end", Period("at", day, day)) if day < whole.start or _ends(day, whole) else None


def _ends(day: date, whole: Period) -> bool:
    """Say whether a day within a period ends one of its months; one after it may be when the figures were run."""
    return day <= whole.end and (day + timedelta(days=1)).day == 1
