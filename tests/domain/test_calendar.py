"""Working days in England, clear days, and London's clock."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import (
    clear_days_before,
    clear_days_between,
    is_working,
    local_day,
    to_utc,
    working_days_after,
    working_days_before,
)

DAYS = st.dates(date(2010, 1, 1), date(2035, 12, 31))
COUNTS = st.integers(0, 30)
CLOSED = st.frozensets(st.dates(date(2013, 1, 1), date(2014, 12, 31)), max_size=5)

BANK_HOLIDAYS = ["2013-05-06", "2013-05-27", "2013-08-26", "2013-12-25", "2013-12-26", "2014-01-01"]
BANK_HOLIDAYS += ["2012-06-05", "2020-05-08", "2022-09-19", "2023-05-08", "2026-12-28"]


@pytest.mark.parametrize("day", BANK_HOLIDAYS)
def test_offices_are_closed_on_a_bank_holiday(day):
    assert not is_working(date.fromisoformat(day))


@pytest.mark.parametrize("day", ["2020-05-04", "2013-08-05", "2013-03-18", "2013-12-24", "2013-12-27"])
def test_offices_are_open_on_a_day_that_is_a_holiday_only_elsewhere_or_in_other_years(day):
    assert is_working(date.fromisoformat(day))


def test_offices_are_closed_on_a_local_closure_day():
    assert not is_working(date(2013, 12, 27), closed=[date(2013, 12, 27)])


# Meeting, days, closed, despatch: reckoned by hand.
CLEAR = [
    ("an ordinary week", "2013-11-21", [], "2013-11-13"),
    ("the first meeting of the paper", "2013-06-27", [], "2013-06-19"),
    ("over the spring bank holiday", "2013-05-30", [], "2013-05-21"),
    ("over the late summer bank holiday", "2013-08-29", [], "2013-08-20"),
    ("over Christmas and New Year", "2014-01-02", [], "2013-12-20"),
    ("over Christmas with a closure", "2014-01-02", ["2013-12-27", "2013-12-30", "2013-12-31"], "2013-12-17"),
    ("over Easter", "2014-04-24", [], "2014-04-14"),
    ("meeting on a Sunday", "2013-11-24", [], "2013-11-15"),
]


@pytest.mark.parametrize(("meets", "closed", "despatch"), [c[1:] for c in CLEAR], ids=[c[0] for c in CLEAR])
def test_papers_go_out_five_clear_working_days_before(meets, closed, despatch):
    closed_days = [date.fromisoformat(day) for day in closed]
    assert clear_days_before(date.fromisoformat(meets), 5, closed_days) == date.fromisoformat(despatch)


@given(DAYS, COUNTS, CLOSED)
def test_the_clear_days_never_include_despatch_or_meeting(meets, count, closed):
    despatched = clear_days_before(meets, count, closed)
    inside = [despatched + timedelta(days=n) for n in range(1, (meets - despatched).days)]
    assert sum(is_working(day, closed) for day in inside) == count
    assert clear_days_between(despatched, meets, closed) == count


@given(DAYS, COUNTS, CLOSED)
def test_despatch_is_a_working_day_before_the_meeting(meets, count, closed):
    despatched = clear_days_before(meets, count, closed)
    assert is_working(despatched, closed)
    assert despatched < meets


@given(DAYS, st.integers(1, 30), CLOSED)
def test_working_days_forward_and_back_come_home(day, count, closed):
    if is_working(day, closed):
        assert working_days_before(working_days_after(day, count, closed), count, closed) == day


def test_no_working_days_before_a_day_is_the_day_itself():
    assert working_days_before(date(2013, 12, 25), 0) == date(2013, 12, 25)


def test_working_days_are_not_counted_below_none():
    with pytest.raises(ValueError, match="other direction"):
        working_days_before(date(2013, 11, 21), -1)


CLOCK = [
    ("in winter", date(2013, 11, 13), time(9, 0), datetime(2013, 11, 13, 9, 0, tzinfo=UTC)),
    ("in summer", date(2013, 7, 1), time(9, 0), datetime(2013, 7, 1, 8, 0, tzinfo=UTC)),
    ("first of two, in October", date(2013, 10, 27), time(1, 30), datetime(2013, 10, 27, 0, 30, tzinfo=UTC)),
    ("skipped in March", date(2013, 3, 31), time(1, 30), datetime(2013, 3, 31, 1, 30, tzinfo=UTC)),
    ("after the change in October", date(2013, 10, 27), time(9, 0), datetime(2013, 10, 27, 9, 0, tzinfo=UTC)),
]


@pytest.mark.parametrize(("day", "at", "moment"), [c[1:] for c in CLOCK], ids=[c[0] for c in CLOCK])
def test_local_time_has_one_moment(day, at, moment):
    assert to_utc(day, at) == moment


@given(DAYS, st.times())
def test_a_local_time_stays_on_its_day(day, at):
    assert local_day(to_utc(day, at)) == day


def test_the_local_day_begins_an_hour_before_utc_in_summer():
    assert local_day(datetime(2013, 6, 30, 23, 30, tzinfo=UTC)) == date(2013, 7, 1)
