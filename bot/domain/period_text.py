"""Canonical period texts, read strictly: what a framework file and the books hold."""

import re
from calendar import month_abbr, month_name
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from bot.domain import period as make
from bot.domain.period import Period, PeriodError

_YEAR = r"((?:19|20|21)\d\d)"
_PAIR = _YEAR + r"-(\d\d)"


@lru_cache(maxsize=1024)
def parse(text: str) -> Period:
    """Read a canonical text, the only spelling of its period. Raises PeriodError, in words.

    Loose human spellings are read by `period_words.read`.
    """
    for pattern, build in _FORMS:
        if match := re.fullmatch(pattern, text):
            return _only_spelling(text, build(*match.groups()))
    raise PeriodError(f"'{text}' is no period")


def _only_spelling(text: str, found: Period) -> Period:
    if found.text != text:
        raise PeriodError(f"'{text}' is not how a period is written; did you mean {found.text}?")
    return found


def start_of_pair(year: str, tail: str) -> int:
    """The year in which '2026-27' begins. Raises PeriodError when the second is not the next year."""
    if (int(year) + 1) % 100 != int(tail) % 100:
        raise PeriodError(f"'{year}-{tail}' is not one year; the year after {year} ends in the next number")
    return int(year)


def _year_or_month(year: str, tail: str) -> Period:
    if (int(year) + 1) % 100 == int(tail):
        return make.financial_year(int(year))
    if not 1 <= int(tail) <= 12:
        raise PeriodError(f"'{year}-{tail}' is neither a year nor a month")
    return make.month(int(year), int(tail))


def _day(text: str) -> Period:
    try:
        return make.at(date.fromisoformat(text))
    except ValueError as error:
        raise PeriodError(f"'{text}' is not a date") from error


def _named_month(name: str, names: list[str]) -> int:
    if name not in names[1:]:
        raise PeriodError(f"'{name}' is not a month")
    return names.index(name)


_Build = Callable[..., Period]
_FORMS: tuple[tuple[str, _Build], ...] = (
    (_PAIR, _year_or_month),
    (_PAIR + r" H([12])", lambda y, t, n: make.half(start_of_pair(y, t), int(n))),
    (_PAIR + r" Q([1-4])", lambda y, t, n: make.quarter(start_of_pair(y, t), int(n))),
    (_YEAR, lambda y: make.calendar_year(int(y))),
    (r"([A-Z][a-z]+) " + _YEAR, lambda m, y: make.month(int(y), _named_month(m, list(month_name)))),
    (_YEAR + r"/(\d\d) academic", lambda y, t: make.academic_year(start_of_pair(y, t))),
    (_PAIR + " to " + _PAIR, lambda a, b, c, d: make.pooled(start_of_pair(a, b), start_of_pair(c, d))),
    (_YEAR + " to " + _YEAR, lambda a, b: make.pooled_calendar(int(a), int(b))),
    (r"at (\d{4}-\d\d-\d\d)", _day),
    (_PAIR + r" to Q([1-4])", lambda y, t, n: make.to_quarter(start_of_pair(y, t), int(n))),
    (
        _PAIR + r" to ([A-Z][a-z]{2})",
        lambda y, t, m: make.to_month(start_of_pair(y, t), _named_month(m, list(month_abbr))),
    ),
)
