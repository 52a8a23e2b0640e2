"""Periods as people write them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.period import PeriodError
from bot.domain.period_text import parse
from bot.domain.period_words import read
from tests.domain.test_period import PERIODS

NEAR = parse("2026-27 Q2")
CASES = [
    ("Q2 2026/27", "2026-27 Q2"),
    ("2026/27 Q2", "2026-27 Q2"),
    ("q2 26/27", "2026-27 Q2"),
    ("Quarter 2, 2026-2027", "2026-27 Q2"),
    ("second quarter of 2026/27", "2026-27 Q2"),
    ("Jul-Sep 2026", "2026-27 Q2"),
    ("July to September 2026", "2026-27 Q2"),
    ("Jan–Mar 2027", "2026-27 Q4"),
    ("October 2026", "2026-10"),
    ("Oct-26", "2026-10"),
    ("Sept ’26", "2026-09"),
    ("10/2026", "2026-10"),
    ("FY26/27", "2026-27"),
    ("financial year 2026/27", "2026-27"),
    ("2009/10", "2009-10"),
    ("April 2026 to March 2027", "2026-27"),
    ("Apr-Sep 2026", "2026-27 H1"),
    ("H2 2026/27", "2026-27 H2"),
    ("calendar year 2026", "2026"),
    ("Jan-Dec 2026", "2026"),
    ("academic year 2026/27", "2026/27 academic"),
    ("Sep 2025 to Aug 2026", "2025/26 academic"),
    ("2021/22 - 2023/24", "2021-22 to 2023-24"),
    ("2021/22-23/24", "2021-22 to 2023-24"),
    ("2023-25", "2023 to 2025"),
    ("as at 1 October 2026", "at 2026-10-01"),
    ("30/09/2026", "at 2026-09-30"),
    ("YTD Q2 2026/27", "2026-27 to Q2"),
    ("2026/27 Q2 year to date", "2026-27 to Q2"),
    ("April to August 2026", "2026-27 to Aug"),
    ("YTD January 2027", "2026-27 to Jan"),
]


@pytest.mark.parametrize(("words", "text"), CASES, ids=[row[0] for row in CASES])
def test_words_mean_one_period(words, text):
    assert read(words).text == text


NEAREST = [
    ("Quarter 2", "2026-27 Q2"),
    ("Q1", "2026-27 Q1"),
    ("Q4", "2025-26 Q4"),
    ("October", "2026-10"),
    ("Jul - Sep", "2026-27 Q2"),
    ("Oct-Dec", "2026-27 Q3"),
]


@pytest.mark.parametrize(("words", "text"), NEAREST, ids=[row[0] for row in NEAREST])
def test_words_without_a_year_mean_the_nearest_period(words, text):
    assert read(words, NEAR).text == text


REFUSED = ["", "soon", "Q2 2026", "11/12", "13/2026", "31 June 2026", "Q5 2026/27", "2026/28 Q1", "May-Jun 2026"]
REFUSED += ["October-April 2026", "third half of 2026/27", "0000", "YTD 2026/27"]


@pytest.mark.parametrize("words", REFUSED)
def test_words_that_may_mean_anything_are_refused(words):
    with pytest.raises(PeriodError):
        read(words, NEAR)


def test_words_without_a_year_mean_nothing_by_themselves():
    with pytest.raises(PeriodError):
        read("Quarter 2")


@given(PERIODS)
def test_every_canonical_text_is_understood(period):
    assert read(period.text) == period


@given(st.text(max_size=30))
def test_no_words_at_all_do_worse_than_be_refused(words):
    with suppress(PeriodError):
        read(words, NEAR)
