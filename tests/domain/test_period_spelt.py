"""A paper's readers find a month by its name and a day as a date; every other period stands as it is written."""

import pytest

from bot.domain.period_spelt import for_period, in_period, spelt, spelt_short


@pytest.mark.parametrize(
    ("text", "words", "short"),
    [
        ("2026-10", "October 2026", "Oct 2026"),
        ("December 2011", "December 2011", "Dec 2011"),
        ("at 2013-09-30", "at 30 September 2013", "30 Sep 2013"),
        ("2011/12 academic", "2011/12 academic year", "2011/12"),
        ("2011-12", "2011-12", "2011-12"),
        ("2026-27 Q2", "2026-27 Q2", "2026-27 Q2"),
        ("baseline, 2010", "baseline, 2010", "baseline, 2010"),
    ],
)
def test_a_period_is_spelt_out_for_a_reader(text, words, short):
    assert (spelt(text), spelt_short(text)) == (words, short)


def test_a_day_takes_no_for_and_no_in():
    assert for_period("at 2013-09-30") == "as at 30 September 2013"
    assert in_period("at 2013-09-30") == "at 30 September 2013"
    assert for_period("2026-10") == "for October 2026"
