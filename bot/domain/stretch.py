"""Stretches of months, and the period that fills one exactly."""

from collections.abc import Iterator
from datetime import date

from bot.domain import period as make
from bot.domain.period import Period, PeriodError, year_of


def stretch(first: int, start: int, last: int, end: int) -> Period:
    """The period from month `first` of year `start` to month `last` of year `end`, of the commonest kind.

    Raises PeriodError when no kind of period has exactly that length and place.
    """
    begin, stop = date(start, first, 1), make.month(end, last).end
    for found in _candidates(begin, stop):
        if (found.start, found.end) == (begin, stop):
            return found
    raise PeriodError(f"{begin:%B %Y} to {stop:%B %Y} is no quarter, half or year")


def months_apart(one: date, other: date) -> int:
    """How many calendar months lie between two days, whichever is first."""
    return abs((one.year - other.year) * 12 + one.month - other.month)


def _candidates(begin: date, stop: date) -> Iterator[Period]:
    """What may begin and end on these days; the commonest kind first."""
    start = year_of(begin)
    yield from (make.quarter(start, number) for number in (1, 2, 3, 4))
    yield from (make.half(start, number) for number in (1, 2))
    yield make.financial_year(start)
    yield make.calendar_year(begin.year)
    yield make.academic_year(begin.year)
    yield make.month(begin.year, begin.month)
    yield make.to_month(start, stop.month)
