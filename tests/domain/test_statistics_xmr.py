"""XmR charts: limits, screening, restarts, the four special causes in order, variation and assurance."""

from math import isclose

import pytest

from bot.domain.statistics import assurance, chart, variation
from bot.domain.statistics.causes import climbs, runs_of, special_causes, two_of_three
from bot.domain.statistics.xmr import lines

STEADY = [10, 12, 11, 13, 10, 12, 11, 13, 10, 12, 11, 13, 12]


def test_the_limits_are_the_mean_and_two_point_six_six_moving_ranges():
    drawn = chart([1, 3, 2, 4])
    mark = drawn.marks[0]
    assert isclose(mark.mean, 2.5)
    assert isclose(mark.upper, 2.5 + 2.66 * 5 / 3)
    assert isclose(mark.lower, 2.5 - 2.66 * 5 / 3)


def test_one_wild_moving_range_is_left_out_once():
    values = [1, 2, 1, 2, 1, 2, 1, 2, 100]
    assert isclose(lines(values).moving_range, 1.0)


def test_a_restart_breaks_the_moving_range_and_sets_new_limits():
    drawn = chart([1, 2, 1, 2, 101, 102, 101, 102], restarts=[4])
    assert isclose(drawn.marks[0].mean, 1.5)
    assert isclose(drawn.marks[-1].mean, 101.5)
    assert isclose(drawn.marks[-1].upper, 101.5 + 2.66)
    assert drawn.latest == 4


def test_a_point_beyond_a_limit_comes_before_every_other_cause():
    found = special_causes([1, 2, 3, 4, 5, 6, 70], 3.5, 10, 6, 7)
    assert found[-1] == ("beyond a limit", 1)
    assert found[0] == ("a run up or down", 1)


def test_a_climb_must_be_strict():
    assert climbs([1, 2, 3, 4, 5, 6, 7], 7) == [1] * 7
    assert climbs([1, 2, 3, 3, 5, 6, 7], 7) == [0] * 7


def test_where_a_climb_turns_the_later_run_counts():
    assert climbs([1, 2, 3, 2, 1], 3) == [1, 1, -1, -1, -1]


def test_two_of_three_must_lie_on_one_side():
    assert two_of_three([1, 0, 1], [1, 1, 1]) == [1, 0, 1]
    assert two_of_three([1, 0, 1], [1, -1, 1]) == [0, 0, 0]
    assert two_of_three([1, 0, 0], [1, 1, 1]) == [0, 0, 0]


def test_a_point_on_the_mean_breaks_a_run():
    assert runs_of([1] * 7, 7) == [1] * 7
    assert runs_of([1, 1, 1, 0, 1, 1, 1], 7) == [0] * 7


def test_the_run_length_is_a_setting():
    assert runs_of([1] * 6, 7) == [0] * 6
    assert runs_of([1] * 6, 6) == [1] * 6


def test_a_flat_series_has_no_special_cause():
    drawn = chart([0.1] * 20)
    assert all(not m.cause for m in drawn.marks)


def test_twelve_points_are_too_few_to_say():
    assert variation(chart(STEADY[:12]), "higher") == "too few to say"
    assert assurance(chart(STEADY[:12]), 5, "higher") == "too few to say"


def test_points_before_a_restart_do_not_count_towards_thirteen():
    assert variation(chart(STEADY, restarts=[5]), "higher") == "too few to say"


@pytest.mark.parametrize(
    ("polarity", "said"),
    [("higher", "improvement"), ("lower", "concern"), ("neutral", "special cause, high")],
)
def test_a_high_last_point_is_read_by_polarity(polarity, said):
    assert variation(chart([*STEADY, 30]), polarity) == said


@pytest.mark.parametrize(
    ("target", "polarity", "said"),
    [
        (5, "higher", "will pass"),
        (11, "higher", "hit or miss"),
        (30, "higher", "will fail"),
        (30, "lower", "will pass"),
        (5, "lower", "will fail"),
        (5, "neutral", "no target"),
        (None, "higher", "no target"),
    ],
)
def test_assurance_sets_the_target_against_the_limits(target, polarity, said):
    assert assurance(chart(STEADY), target, polarity) == said


def test_the_limits_are_those_that_nhs_englands_own_tool_gives():
    values = [-0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123]
    values += [-0.68685285, -0.44566197, 1.22408180, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314]
    values += [0.49785048, -1.96661716, 0.70135590, -0.47279141]
    mark = chart(values).marks[0]
    assert abs(mark.mean - 0.1416238) < 1e-6
    assert abs(mark.lower + 3.01138) < 1e-5
    assert abs(mark.upper - 3.294627) < 1e-5
