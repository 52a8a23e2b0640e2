"""Periods: their canonical texts, order, steps and days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import period as make
from bot.domain.period import PeriodError
from bot.domain.period_text import parse

YEARS = st.integers(1950, 2150)
PERIODS = st.one_of(
    st.builds(make.financial_year, YEARS),
    st.builds(make.half, YEARS, st.integers(1, 2)),
    st.builds(make.quarter, YEARS, st.integers(1, 4)),
    st.builds(make.month, YEARS, st.integers(1, 12)),
    st.builds(make.calendar_year, YEARS),
    st.builds(make.academic_year, YEARS),
    st.builds(lambda first, more: make.pooled(first, first + more), YEARS, st.integers(1, 4)),
    st.builds(lambda first, more: make.pooled_calendar(first, first + more), YEARS, st.integers(1, 4)),
    st.builds(make.at, st.dates(date(1950, 1, 1), date(2150, 1, 1))),
    st.builds(make.to_quarter, YEARS, st.integers(1, 4)),
    st.builds(make.to_month, YEARS, st.integers(1, 12)),
)

TEXTS = [
    ("2026-27", "year", date(2026, 4, 1), date(2027, 3, 31)),
    ("2026-27 Q2", "quarter", date(2026, 7, 1), date(2026, 9, 30)),
    ("2026-27 Q4", "quarter", date(2027, 1, 1), date(2027, 3, 31)),
    ("2026-27 H2", "half", date(2026, 10, 1), date(2027, 3, 31)),
    ("2026-10", "month", date(2026, 10, 1), date(2026, 10, 31)),
    ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
    ("2026", "calendar", date(2026, 1, 1), date(2026, 12, 31)),
    ("2026/27 academic", "academic", date(2026, 9, 1), date(2027, 8, 31)),
    ("2024-25 to 2026-27", "pooled", date(2024, 4, 1), date(2027, 3, 31)),
    ("2023 to 2025", "pooled calendar", date(2023, 1, 1), date(2025, 12, 31)),
    ("at 2026-10-01", "at", date(2026, 10, 1), date(2026, 10, 1)),
    ("2026-27 to Q2", "to quarter", date(2026, 4, 1), date(2026, 9, 30)),
    ("2026-27 to Jan", "to month", date(2026, 4, 1), date(2027, 1, 31)),
    ("1999-00", "year", date(1999, 4, 1), date(2000, 3, 31)),
    ("2009-10", "year", date(2009, 4, 1), date(2010, 3, 31)),
    ("October 2009", "month", date(2009, 10, 1), date(2009, 10, 31)),
]


@pytest.mark.parametrize(("text", "kind", "start", "end"), TEXTS, ids=[row[0] for row in TEXTS])
def test_a_canonical_text_has_its_kind_and_days(text, kind, start, end):
    period = parse(text)
    assert (period.kind, period.start, period.end) == (kind, start, end)


NOT_PERIODS = ["", "2026-28", "2026-13", "2026-27 Q5", "Q2 2026-27", "October 2026", "at 2026-02-30", "2026-27 "]
NOT_PERIODS += ["2026-28 Q1", "2026/28 academic", "2025 to 2023", "2024-25 to 2024-25", "2026-27 to Foo"]


@pytest.mark.parametrize("text", NOT_PERIODS)
def test_what_is_no_canonical_text_is_refused(text):
    with pytest.raises(PeriodError):
        parse(text)


def test_a_month_in_words_is_sent_to_its_one_spelling():
    with pytest.raises(PeriodError, match="did you mean 2026-10"):
        parse("October 2026")


@given(PERIODS)
def test_every_period_reads_back_as_it_was_printed(period):
    assert parse(period.text) == period


@given(PERIODS, PERIODS)
def test_two_periods_never_share_a_text(one, other):
    assert (one == other) == (one.text == other.text)


@given(PERIODS, st.integers(-40, 40))
def test_stepping_forward_and_back_comes_home(period, count):
    assert period.step(count).step(-count) == period


@given(PERIODS)
def test_the_next_period_is_later_and_of_the_same_kind(period):
    assert period.next() > period
    assert period.next().kind == period.kind


@given(st.one_of(st.builds(make.quarter, YEARS, st.integers(1, 4)), st.builds(make.month, YEARS, st.integers(1, 12))))
def test_no_day_lies_between_a_period_and_the_next(period):
    assert period.next().start == period.end + timedelta(days=1)


STEPS = [
    ("2026-27 Q4", "2027-28 Q1"),
    ("2026-12", "2027-01"),
    ("2026-27 to Q4", "2027-28 to Q1"),
    ("2026-27 to Mar", "2027-28 to Apr"),
    ("2024-25 to 2026-27", "2025-26 to 2027-28"),
    ("2025/26 academic", "2026/27 academic"),
    ("at 2026-12-31", "at 2027-01-01"),
    ("2011-11", "December 2011"),
]


@pytest.mark.parametrize(("text", "after"), STEPS, ids=[row[0] for row in STEPS])
def test_a_period_steps_to_the_one_after(text, after):
    assert parse(text).next().text == after


def test_periods_sort_by_when_they_end():
    texts = ["2026-27", "2026-10", "2026-27 Q2", "2026", "2025-26"]
    assert [str(period) for period in sorted(map(parse, texts))] == [
        "2025-26",
        "2026-27 Q2",
        "2026-10",
        "2026",
        "2026-27",
    ]


def test_a_period_serves_as_a_key():
    assert {parse("2026-27 Q2"): 1}[make.quarter(2026, 2)] == 1
