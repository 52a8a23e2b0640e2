"""The statistics are those of OHID's and NHS England's own tools, to the ninth decimal."""

from random import Random  # noqa: TID251 - seeded dice make the same inputs every time

import pytest
from scipy import stats
from statsmodels.stats.proportion import proportion_confint

from bot.domain.statistics import (
    Interval,
    Point,
    StatisticsError,
    against_benchmark,
    byar,
    change,
    dobson,
    exact_poisson,
    poisson,
    proportion_trend,
    rate,
    rate_trend,
    wilson,
    z_score,
)

DICE = Random(20261122)
LEVELS = (0.95, 0.998)


def close(got: float, want: float) -> bool:
    return abs(got - want) <= 1e-9 * max(1.0, abs(want))


@pytest.mark.parametrize("level", LEVELS)
def test_wilson_agrees_with_statsmodels_over_many_random_inputs(level):
    for _ in range(1500):
        n = DICE.randint(1, 200_000)
        x = DICE.choice([0, n, DICE.randint(0, n)])
        low, high = proportion_confint(x, n, alpha=1 - level, method="wilson")
        got = wilson(x, n, level)
        assert close(got.lower, low), (x, n)
        assert close(got.upper, high), (x, n)


@pytest.mark.parametrize("level", LEVELS)
def test_exact_poisson_agrees_with_scipy_for_every_count_to_a_hundred(level):
    tail = (1 - level) / 2
    for x in range(101):
        got = exact_poisson(x, level)
        assert close(got.lower, stats.chi2.ppf(tail, 2 * x) / 2 if x else 0.0), x
        assert close(got.upper, stats.chi2.ppf(1 - tail, 2 * x + 2) / 2), x


def test_the_normal_quantiles_are_those_of_the_two_levels():
    assert close(z_score(0.95), stats.norm.ppf(0.975))
    assert close(z_score(0.998), stats.norm.ppf(0.999))


@pytest.mark.parametrize("level", LEVELS)
def test_byar_lies_within_a_twentieth_of_the_exact_limits_from_ten_events(level):
    for x in (10, 11, 25, 65, 400, 10_000):
        got, want = byar(x, level), exact_poisson(x, level)
        assert abs(got.lower / want.lower - 1) < 0.05
        assert abs(got.upper / want.upper - 1) < 0.05


def test_a_count_is_exact_below_ten_and_byars_from_ten():
    assert poisson(9) == exact_poisson(9)
    assert poisson(10) == byar(10)


def test_a_rate_is_its_counts_limits_per_so_many():
    got = rate(65, 100_000, 100_000)
    assert close(got.upper, byar(65).upper)


def test_a_standardised_rate_with_equal_weights_to_population_is_the_crude_rate():
    strata = [(30, 1000, 1000), (50, 2000, 2000)]
    value, limits = dobson(strata, per=1000)
    crude = byar(80).times(1000 / 3000)
    assert close(value, 80 / 3)
    assert close(limits.lower, crude.lower)
    assert close(limits.upper, crude.upper)


def test_no_standardised_rate_is_made_of_fewer_than_ten_events():
    assert dobson([(4, 1000, 1), (5, 1000, 1)]) is None


def test_a_proportion_above_its_denominator_is_refused():
    with pytest.raises(StatisticsError):
        wilson(5, 4)


def test_a_change_is_significant_only_when_intervals_do_not_overlap():
    assert change(Interval(5, 6), Interval(3, 4)) == "higher"
    assert change(Interval(1, 2), Interval(3, 4)) == "lower"
    assert change(Interval(4, 6), Interval(3, 4)) == "not significant"


def test_a_benchmark_differs_only_outside_the_interval():
    assert against_benchmark(Interval(5, 6), 4.9) == "higher"
    assert against_benchmark(Interval(5, 6), 6.1) == "lower"
    assert against_benchmark(Interval(5, 6), 5) == "similar"


RISING = [(994, 40299), (1023, 41527), (1199, 42811), (1332, 44064), (1367, 44701)]


def test_the_trend_of_proportions_gives_fingertips_worked_value():
    got = proportion_trend(RISING)
    assert got.direction == "increasing"
    assert round(got.chi_squared, 1) == 47.9


def test_the_trend_of_rates_gives_fingertips_worked_value():
    values = [
        (24.67, 23.16, 26.25),
        (24.6, 23.15, 26.19),
        (28, 26.44, 29.64),
        (30.2, 28.63, 31.9),
        (30.6, 28.98, 32.25),
    ]
    got = rate_trend([Point(v, Interval(a, b)) for v, a, b in values])
    assert got.direction == "increasing"
    assert round(got.chi_squared, 2) == 46.77


def test_only_the_five_latest_points_make_the_trend():
    assert proportion_trend([(1, 40000), *RISING]) == proportion_trend(RISING)


def test_a_trend_that_hangs_on_one_point_is_no_trend():
    spike = [(2000, 40000), (2010, 40000), (1990, 40000), (2000, 40000), (3000, 40000)]
    got = proportion_trend(spike)
    assert got.chi_squared > 9.55
    assert got.direction == "no significant change"


def test_a_trend_of_four_points_cannot_be_calculated_and_says_so():
    got = proportion_trend(RISING[1:])
    assert (got.direction, got.why) == ("cannot be calculated", "4 of the 5 points it needs")


def test_a_point_that_is_all_of_its_denominator_stops_the_trend():
    assert proportion_trend([*RISING[1:], (5, 5)]).direction == "cannot be calculated"


def test_the_chi_squared_for_trend_agrees_with_a_weighted_regression_over_random_inputs():
    for _ in range(500):
        pairs = [(DICE.randint(1, n - 1), n) for n in (DICE.randint(10, 9000) for _ in range(5))]
        total, events = sum(n for _, n in pairs), sum(x for x, _ in pairs)
        y = [t for t, (x, n) in enumerate(pairs, 1) for _ in range(1)]
        p = events / total
        tbar = sum(n * t for (x, n), t in zip(pairs, y, strict=True)) / total
        top = sum((x - n * p) * (t - tbar) for (x, n), t in zip(pairs, y, strict=True)) ** 2
        below = p * (1 - p) * sum(n * (t - tbar) ** 2 for (x, n), t in zip(pairs, y, strict=True))
        assert close(proportion_trend(pairs).chi_squared, top / below)


@pytest.mark.parametrize(
    ("interval", "low", "high"),
    [
        (byar(65), 50.163187710459454, 82.84913854593984),
        (byar(1045), 982.5932018073325, 1110.33121298565),
        (rate(5, 100, 100), 1.62348639011842, 11.668332079322669),
        (rate(5, 100, 100, 0.998), 0.739371731917839, 16.454745203680105),
        (rate(20, 100, 100), 12.211428834875937, 30.889880369197066),
        (wilson(5, 100), 0.02154367915436798, 0.11175046923191911),
        (wilson(5, 100, 0.998), 0.013865320725997183, 0.16458852282596442),
    ],
)
def test_intervals_are_those_that_ohids_own_tool_gives(interval, low, high):
    assert close(interval.lower, low)
    assert close(interval.upper, high)
