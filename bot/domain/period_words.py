"""Periods as people write them: 'Q2 2026/27', 'Jul-Sep 2026', 'Oct-26', 'Quarter 2'."""

import re
from calendar import month_abbr, month_name
from collections.abc import Callable
from datetime import date

from bot.domain import period as make
from bot.domain.period import Period, PeriodError, year_of
from bot.domain.stretch import months_apart, stretch

_MONTHS = {name.casefold(): n for names in (month_name, month_abbr) for n, name in enumerate(names) if name}
_MONTHS["sept"] = 9
_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "one": 1, "two": 2, "three": 3, "four": 4}
_NUMBERS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_M = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")"
_Y = r"((?:19|20|21)?\d\d)"
_YYYY = r"((?:19|20|21)\d\d)"
_PAIR = _Y + r" ?[-/] ?" + _Y
_N = "(" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
_QUARTER = rf"(?:(?:q|qtr|quarter) ?{_N}|{_N} (?:quarter|qtr))"
_HALF = rf"(?:(?:h|half) ?{_N}|{_N} half)"
_TO = r" ?(?:-|to|until) ?"


def read(text: str, near: Period | None = None) -> Period:
    """The one period that the words mean. Raises PeriodError, in words, when they mean none or several.

    Words without a year ('Quarter 2', 'October') mean the period nearest to `near`, the earlier of two
    equally near; without `near` they mean none. 'Q2 2026' is refused: it may be a calendar quarter.
    """
    plain = _plain(text)
    for pattern, build in _FORMS:
        if match := re.fullmatch(pattern, plain):
            return build(*(group for group in match.groups() if group is not None))
    for pattern, choices in _YEARLESS:
        if near and (match := re.fullmatch(pattern, plain)):
            found = choices(year_of(near.end), *(group for group in match.groups() if group is not None))
            return min(found, key=lambda period: (months_apart(period.end, near.end), period.end))
    raise PeriodError(f"'{text}' names no period, or more than one")


def _plain(text: str) -> str:
    """The words in small letters, with plain dashes, without the little words round them."""
    plain = re.sub("[‐-―−]", "-", text.casefold().replace("’", "'").replace("'", ""))
    plain = re.sub(r"[,.()]", " ", plain)
    plain = re.sub(r"\b(?:the|for|of|in|during|financial year|fiscal year|fy|f/y|period)\b", " ", plain)
    return re.sub(r"\bfy(?=\d)", "", " ".join(plain.split()))


def _year(text: str) -> int:
    """A year of four or two digits; two mean this century."""
    return int(text) if len(text) == 4 else 2000 + int(text)


def _start(first: str, second: str) -> int:
    start = _year(first)
    if (start + 1) % 100 != int(second) % 100 or (len(second) == 4 and int(second) != start + 1):
        raise PeriodError(f"'{first}-{second}' is not one year")
    return start


def _two_numbers(first: str, second: str) -> Period:
    """'2026/27' is a year, '2026-10' a month, '2023-25' calendar years pooled; '11/12' could be either."""
    if len(first) < len(second):
        return make.month(int(second), int(first))
    if len(first) == 2 and int(second) <= 12:
        raise PeriodError(f"'{first}/{second}' may be a year or a month")
    if len(first) == 4 and len(second) == 2:
        if (int(first) + 1) % 100 == int(second):
            return make.financial_year(int(first))
        if int(second) <= 12:
            return make.month(int(first), int(second))
    start, last = _year(first), _year(second)
    return make.financial_year(start) if last == start + 1 else make.pooled_calendar(start, last)


def _months(first: str, last: str, year: str) -> Period:
    """'Jul-Sep 2026': the stretch within that year."""
    return stretch(_MONTHS[first], _year(year), _MONTHS[last], _year(year))


def _months_and_years(first: str, start: str, last: str, end: str) -> Period:
    return stretch(_MONTHS[first], _year(start), _MONTHS[last], _year(end))


def _to_date(found: Period) -> Period:
    """Year to date, up to the end of a quarter or month."""
    if found.kind not in ("quarter", "month"):
        raise PeriodError("year to date needs the quarter or month it goes up to")
    start = year_of(found.end)
    if found.kind == "quarter":
        return make.to_quarter(start, make.quarter_of(found.end))
    return make.to_month(start, found.end.month)


def _day(day: str, name: str, year: str) -> Period:
    try:
        return make.at(date(_year(year), _MONTHS.get(name) or int(name), int(day)))
    except ValueError as error:
        raise PeriodError(f"'{day} {name} {year}' is not a date") from error


def _quarter(number: str, first: str, second: str) -> Period:
    return make.quarter(_start(first, second), _NUMBERS[number])


def _half(number: str, first: str, second: str) -> Period:
    if _NUMBERS[number] > 2:
        raise PeriodError("a year has two halves")
    return make.half(_start(first, second), _NUMBERS[number])


def _pooled(first: str, second: str, third: str, fourth: str) -> Period:
    return make.pooled(_start(first, second), _start(third, fourth))


def _last_first(build: Callable[..., Period]) -> Callable[..., Period]:
    """The same with the year written before the quarter or half."""
    return lambda first, second, number: build(number, first, second)


_YTD = r"(?:year to date|ytd|year-to-date|cumulative)"
_AT = r"(?:as )?(?:at|on) "
_FORMS: tuple[tuple[str, Callable[..., Period]], ...] = (
    (_PAIR, _two_numbers),
    (_PAIR + " ?" + _QUARTER, _last_first(_quarter)),
    (_QUARTER + " ?" + _PAIR, _quarter),
    (_PAIR + " ?" + _HALF, _last_first(_half)),
    (_HALF + " ?" + _PAIR, _half),
    (r"(?:academic|school) year " + _PAIR, lambda a, b: make.academic_year(_start(a, b))),
    (r"(?:ay ?)?" + _PAIR + r" ?(?:academic|school)(?: year)?", lambda a, b: make.academic_year(_start(a, b))),
    (r"ay ?" + _PAIR, lambda a, b: make.academic_year(_start(a, b))),
    (_PAIR + _TO + _PAIR, _pooled),
    (_YYYY + " to " + _YYYY, lambda a, b: make.pooled_calendar(int(a), int(b))),
    (r"(?:calendar year )?" + _YYYY, lambda a: make.calendar_year(int(a))),
    (_M + r"[ -/]?" + _Y, lambda m, y: make.month(_year(y), _MONTHS[m])),
    (_YYYY + " " + _M, lambda y, m: make.month(int(y), _MONTHS[m])),
    (_M + _TO + _M + r"[ -]?" + _Y, _months),
    (_M + r"[ -]?" + _Y + _TO + _M + r"[ -]?" + _Y, _months_and_years),
    (rf"(?:{_AT})?(\d\d?)(?:st|nd|rd|th)? " + _M + " " + _Y, _day),
    (rf"(?:{_AT})?(\d\d?)/(\d\d?)/{_YYYY}", _day),
    (rf"(?:{_AT})?{_YYYY}-(\d\d)-(\d\d)", lambda y, m, d: _day(d, m, y)),
    (_PAIR + r" to " + _QUARTER, lambda a, b, n: _to_date(_quarter(n, a, b))),
    (_PAIR + r" to " + _M, lambda a, b, m: make.to_month(_start(a, b), _MONTHS[m])),
    (_YTD + r"(?: to)? (.+)", lambda rest: _to_date(read(rest))),
    (r"(.+) " + _YTD, lambda rest: _to_date(read(rest))),
)
_YEARLESS: tuple[tuple[str, Callable[..., list[Period]]], ...] = (
    (_QUARTER, lambda year, n: [make.quarter(y, _NUMBERS[n]) for y in (year - 1, year, year + 1)]),
    (_M, lambda year, m: [make.month(y, _MONTHS[m]) for y in (year - 1, year, year + 1, year + 2)]),
    (_M + _TO + _M, lambda year, a, b: [_months(a, b, str(y)) for y in (year - 1, year, year + 1, year + 2)]),
)
