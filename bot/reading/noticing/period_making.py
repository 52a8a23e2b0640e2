"""Period making: the words of a period made the stretch of time they mean, where no year is said the nearest one."""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from bot.domain import period as make
from bot.domain.period import Period
from bot.reading.noticing.period_words import MONTHS
from bot.reading.noticing.the_month_may import is_may

Build = Callable[[re.Match[str], Period], Period | None]
_CUT = re.compile(
    r"(?:'s)?\s(?:data |sus |final |latest |month[ -]end )?"
    r"(?:freeze|cut|run|pull|load|submission|backup|reconciliation|data[ -]load|month[ -]end run)\b"
)
_LEADS_TO_A_CUT = re.compile(
    r"\b(?:on|from|per|off|as of|using|by|at|in|to|after|following|source|being|is|was|are|were)[: ]"
    r"(?:the |our |my |this )*$"
)
_TIE = 2  # days
_NUMBERS = ("one", "two", "three", "four")
_ORDINALS = (("first", "1st"), ("second", "2nd"), ("third", "3rd"), ("fourth", "4th"))
_SEASONS = ("spring", "summer", "autumn", "winter")


def _groups(match: re.Match[str], name: str) -> list[str]:
    """The groups inside the named one, empty ones too."""
    first = match.re.groupindex[name]
    later = [index for index in match.re.groupindex.values() if index > first]
    last = min(later) if later else match.re.groups + 1
    return [match[index] or "" for index in range(first + 1, last)]


def _quarter(match: re.Match[str], base: Period) -> Period | None:
    y1, _, said, y2, _, y3, y4, _ = _groups(match, "q")
    number = 1 + _NUMBERS.index(said) if said in _NUMBERS else int(said)
    year = y1 or y2 or ("20" + y4 if y4 else "")
    if year:
        return make.quarter(int(year), number)
    if y3:
        return make.quarter(int(y3) - (number == 4), number)
    return _nearest([make.quarter(y, number) for y in _years(base)], base)


def _ordinal(match: re.Match[str], base: Period) -> Period | None:
    """'The second quarter': that of the financial year nearest to the period asked."""
    quarter, first, _, alone, bare = _groups(match, "ordinal")
    number = 1 + next(n for n, ways in enumerate(_ORDINALS) if (quarter or alone or bare) in ways)
    if first:
        return make.quarter(int(first), number)
    return _nearest([make.quarter(year, number) for year in _years(base)], base)


def _season(match: re.Match[str], base: Period) -> Period | None:
    """'The spring quarter': that of the financial year, which begins in spring."""
    number = 1 + _SEASONS.index(_groups(match, "season")[0])
    return _nearest([make.quarter(year, number) for year in _years(base)], base)


def _span(match: re.Match[str], base: Period) -> Period | None:
    first, year1, last, year2 = _groups(match, "span")
    begin, end = month_number(first), month_number(last)
    length = (end - begin) % 12 + 1
    years = [_year(year2)] if year2 else [y + (begin + length - 1 > 12) for y in _years(base)] if not year1 else [
        _year(year1) + (begin + length - 1 > 12)
    ]  # fmt: skip
    return _nearest([_months(year, end, length) for year in years], base)


def _up_to(kind: str, length: int) -> Build:
    """'The year to June', 'the quarter to June': the months that end with one; the nearest where no year is said."""

    def build(match: re.Match[str], base: Period) -> Period | None:
        name, year = _groups(match, kind)
        years = [_year(year)] if year else [base.end.year - 1, base.end.year]
        return _nearest([_months(each, month_number(name), length) for each in years], base)

    return build


def _months(year: int, end: int, length: int) -> Period:
    """The months up to `end`: a quarter, half or year where they make one, else a stretch called a month."""
    number = year * 12 + end - 1 - (length - 1)
    start = date(number // 12, number % 12 + 1, 1)
    last = date(year, end, monthrange(year, end)[1])
    kind = {3: "quarter", 6: "half", 12: "year"}.get(length) if (start.month - 4) % min(length, 12) == 0 else None
    if length == 12 and start.month == 1:
        kind = "calendar"
    return Period(kind or "month", start, last)  # type: ignore[arg-type]


def _some_years(match: re.Match[str], _base: Period) -> Period | None:
    """'2023-25' is three years together; '2025-26' one that runs from April, '2026-09' a month."""
    first, last = _groups(match, "years")
    start, end = int(first), int(last[-2:])
    if end == (start + 1) % 100:
        return make.financial_year(start)
    if 1 < end - start % 100 <= 5:
        return Period("month", date(start, 1, 1), date(start - start % 100 + end, 12, 31))
    return make.month(start, end) if 1 <= end <= 12 and len(last) == 2 else None


def _year_pair(match: re.Match[str], _base: Period) -> Period | None:
    y1, y2, y3, y4 = _groups(match, "fy")
    start, end = int(y1 or "20" + y3), int((y2 or y4)[-2:])
    if end != (start + 1) % 100:
        if y3 and int(y3) <= 12 and 20 <= end <= 40:
            return make.month(2000 + end, int(y3))
        return make.month(start, end) if y1 and 1 <= end <= 12 and len(y2) == 2 else None
    if "academic" in match.group():
        return make.academic_year(start)
    return make.financial_year(start)


def _month(match: re.Match[str], base: Period) -> Period | None:
    name, year, y2, number, number2, y3 = _groups(match, "month")
    if y2 or y3:
        return make.month(int(y2 or y3), int(number or number2))
    if name == "may" and not year and not is_may(match.string, match.start(), match.end()):
        return None
    if name == "mar" and not year and match.string[match.end() : match.end() + 1] == "y":
        return None
    which = month_number(name)
    if year:
        return make.month(_year(year), which)
    found = _nearest([make.month(y, which) for y in (base.end.year - 1, base.end.year, base.end.year + 1)], base)
    return None if found.end >= base.end and _names_a_source(match) else found


def _names_a_source(match: re.Match[str]) -> bool:
    """'On the September freeze': when the data were cut, where that was no earlier than the period's end."""
    if not _CUT.match(match.string, match.end()):
        return False
    return bool(_LEADS_TO_A_CUT.search(match.string, max(0, match.start() - 24), match.start()))


def stretch(parts: Sequence[Period]) -> Period | None:
    """The whole that months or quarters make which follow one another, or None where they do not."""
    ordered = sorted(parts, key=lambda part: part.start)
    if not follow_on(ordered):
        return None
    first, last = ordered[0].start, ordered[-1].end
    return _months(last.year, last.month, (last.year - first.year) * 12 + last.month - first.month + 1)


def follow_on(parts: Sequence[Period]) -> bool:
    """Say whether each of these periods begins on the day after the one before it ends."""
    return all(last.end + timedelta(days=1) == part.start for last, part in pairwise(parts))


def _calendar(match: re.Match[str], _base: Period) -> Period | None:
    return make.calendar_year(int(_groups(match, "year")[0]))


def month_number(name: str) -> int:
    """The number of a month written out or cut short in lower case, 1 to 12."""
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _years(base: Period) -> tuple[int, int, int]:
    year = make.year_of(base.end)
    return (year - 1, year, year + 1)


def _nearest(found: list[Period], base: Period) -> Period:
    """The nearest; of two about as near the one that is past: half a year on from Q2, Q4 is last year's."""
    return min(found, key=lambda each: abs((each.end - base.end).days) + _TIE * (each.end > base.end))


# By the kind of their words; a maker may find that they mean no period after all.
MADE: dict[str, Build] = {
    "q": _quarter,
    "ordinal": _ordinal,
    "season": _season,
    "rolling": _up_to("rolling", 12),
    "quarter_to": _up_to("quarter_to", 3),
    "years": _some_years,
    "span": _span,
    "fy": _year_pair,
    "month": _month,
    "year": _calendar,
}
