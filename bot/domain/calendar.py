"""Working days in England, clear days before a meeting, and local time as UTC."""

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from holidays import country_holidays

LOCAL = ZoneInfo("Europe/London")
_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


@cache
def bank_holidays(year: int) -> frozenset[date]:
    """England's bank holidays of one year, with those moved from a weekend."""
    return frozenset(country_holidays("GB", subdiv="ENG", years=year))


def is_working(day: date, closed: Collection[date] = ()) -> bool:
    """Whether offices are open: no weekend, no bank holiday, none of the local `closed` days."""
    return day.weekday() < _SATURDAY and day not in bank_holidays(day.year) and day not in closed


def working_days_before(day: date, count: int, closed: Collection[date] = ()) -> date:
    """The `count`th working day before `day`, which does not count itself; 0 is `day`."""
    return _walk(day, count, -_ONE_DAY, closed)


def working_days_after(day: date, count: int, closed: Collection[date] = ()) -> date:
    """The `count`th working day after `day`, which does not count itself; 0 is `day`."""
    return _walk(day, count, _ONE_DAY, closed)


def clear_days_before(meets: date, days: int, closed: Collection[date] = ()) -> date:
    """The last working day that leaves `days` clear working days before `meets`.

    Neither the day returned nor the day of the meeting is one of them.
    """
    return working_days_before(meets, days + 1, closed)


def clear_days_between(despatched: date, meets: date, closed: Collection[date] = ()) -> int:
    """How many working days lie strictly between despatch and meeting."""
    inside = (despatched + _ONE_DAY * n for n in range(1, (meets - despatched).days))
    return sum(is_working(day, closed) for day in inside)


def to_utc(day: date, at: time) -> datetime:
    """A local wall-clock time in London as UTC.

    01:30 on the last Sunday of October happens twice: the first is meant. On the last Sunday of March
    it never happens: the moment is meant at which it would have been 01:30 in winter time.
    """
    return datetime.combine(day, at, LOCAL).astimezone(UTC)


def local_day(moment: datetime) -> date:
    """The day it is in London at an aware `moment`."""
    return moment.astimezone(LOCAL).date()


def _walk(day: date, count: int, one: timedelta, closed: Collection[date]) -> date:
    if count < 0:
        raise ValueError("working days are counted from 0 up; use the other direction")
    while count:
        day += one
        count -= is_working(day, closed)
    return day
