"""An indicator is rated, compared and explained, and what cannot be said says why."""

from decimal import Decimal

import pytest

from bot.domain.assessed import Rules
from bot.domain.assessment import assess
from bot.domain.strategy import Indicator, Target
from tests.made_up import ASKED, counted, run, value

HIGHER = Indicator(code="A", name="MMR, two doses", unit="percent", polarity="higher", frequency="quarterly")


def target(figure: str, period: str = ASKED) -> Target:
    return Target(indicator="A", period=period, value=Decimal(figure))


@pytest.mark.parametrize(
    ("polarity", "tolerance", "held", "rag"),
    [
        ("higher", None, "95", "green"),
        ("higher", None, "94.9", "red"),
        ("higher", "2", "93", "amber"),
        ("higher", "2", "92.9", "red"),
        ("lower", None, "95", "green"),
        ("lower", "2", "97", "amber"),
        ("lower", "2", "97.1", "red"),
        ("neutral", None, "95", "grey"),
    ],
)
def test_the_colour_follows_polarity_and_tolerance(polarity, tolerance, held, rag):
    indicator = HIGHER.model_copy(update={"polarity": polarity, "tolerance": Decimal(tolerance) if tolerance else None})
    assert assess(indicator, [target("95")], [value(1, "A", held)], ASKED).rag == rag


@pytest.mark.parametrize(
    ("period", "aim"),
    [("2024-25", None), ("2025-26", "70"), ("2026-27", "90"), ("2027-28", "100"), ("2030-31", "100")],
)
def test_a_stepped_target_holds_until_its_next_step(period, aim):
    steps = [target("70", "2025-26"), target("90", "2026-27"), target("100", "2027-28")]
    got = assess(HIGHER, steps, [value(1, "A", "80", period)], period)
    assert got.target == (Decimal(aim) if aim else None)


def test_a_quarter_is_judged_by_the_target_of_its_year():
    got = assess(HIGHER, [target("90", "2026-27")], [value(1, "A", "80")], ASKED)
    assert got.sentence == "Red: 80% against a target of 90%."


def test_a_target_in_words_alone_is_grey_and_says_why():
    indicator = HIGHER.model_copy(update={"target_text": "below the London average"})
    got = assess(indicator, [], [value(1, "A", "80")], ASKED)
    assert (got.rag, got.word) == ("grey", "Not rated")
    assert got.cannot[0] == "not rated: its target has not been set as a number"


def test_a_significant_fall_is_explained_in_one_sentence():
    series = counted(1, "A", [(903, 1000), (874, 1000)])
    series[0] = series[0].model_copy(update={"denominator": Decimal(10000), "numerator": Decimal(9030)})
    series[1] = series[1].model_copy(update={"denominator": Decimal(10000), "numerator": Decimal(8740)})
    got = assess(HIGHER, [target("95")], series, ASKED)
    assert got.sentence == (
        "Red: 87.4% against a target of 95%; down from 90.3%, a significant fall: the 95% intervals do not overlap."
    )


def test_a_fall_within_chance_is_not_called_significant():
    got = assess(HIGHER, [target("95")], counted(1, "A", [(90, 100), (87, 100)]), ASKED)
    assert got.significance == "not significant"
    assert "not a significant change: the 95% intervals overlap" in got.sentence


def test_without_counts_significance_cannot_be_said_and_the_reason_is_given():
    got = assess(HIGHER, [target("95")], run(1, "A", [90.0, 87.0]), ASKED)
    assert got.significance == "cannot say"
    assert "significance: the counts behind the figures are not known" in got.cannot


def test_a_figure_not_come_is_awaited_and_never_nought():
    got = assess(HIGHER, [target("95")], [value(1, "A", "90.3", "2026-27 Q1")], ASKED)
    assert (got.state, got.value, got.rag) == ("awaited", None, "grey")
    assert got.sentence == "Awaited: no figure for 2026-27 Q2 has come; the last was 90.3% for 2026-27 Q1."


def test_a_suppressed_figure_has_no_value_no_colour_and_no_direction():
    indicator = HIGHER.model_copy(update={"disclosure": "below-5"})
    got = assess(indicator, [target("95")], counted(1, "A", [(50, 100), (3, 100)]), ASKED)
    assert (got.state, got.value, got.rag, got.direction) == ("suppressed", None, "grey", "")
    assert got.sentence == "Suppressed: a count is below 5; the last was 50% for 2026-27 Q1."


def test_a_figure_in_doubt_is_no_figure():
    got = assess(HIGHER, [], [value(1, "A", "90", state="in-doubt")], ASKED)
    assert got.state == "awaited"


def test_an_earlier_figure_before_a_gap_names_its_period():
    got = assess(HIGHER, [], [value(1, "A", "90", "2026-27 Q2"), value(2, "A", "91", "2025-26 Q4")], ASKED)
    assert "down from 91% in 2025-26 Q4" in got.sentence


def test_a_yearly_figure_is_not_the_one_before_a_quarter():
    got = assess(HIGHER, [], [value(1, "A", "90"), value(2, "A", "91", "2025-26")], ASKED)
    assert got.previous is None


def test_a_correction_recorded_later_wins_its_period():
    late = value(2, "A", "91").model_copy(update={"recorded_at": value(1, "A", "1").recorded_at.replace(day=9)})
    assert assess(HIGHER, [], [late, value(1, "A", "90")], ASKED).value == Decimal(91)


def test_thirteen_quarters_make_a_chart_and_a_far_point_a_special_cause():
    steady = [90.0, 91.0, 90.5, 91.5, 90.0, 91.0, 90.5, 91.5, 90.0, 91.0, 90.5, 91.5, 60.0]
    got = assess(HIGHER, [target("95")], run(1, "A", steady), ASKED)
    assert (got.variation, got.cause) == ("concern", "beyond a limit")
    assert "of a special cause for concern, beyond a limit" in got.reasons


def test_twelve_quarters_are_too_few_to_say():
    got = assess(HIGHER, [], run(1, "A", [90.0] * 12), ASKED)
    assert got.variation == "too few to say"
    assert "variation: too few to say, 12 of the 13 points it needs" in got.cannot


def test_a_restart_begins_the_count_of_points_again():
    got = assess(HIGHER, [], run(1, "A", [90.0] * 15), ASKED, Rules(restarts=("2025-26 Q1",)))
    assert got.variation == "too few to say"


def test_a_yearly_series_has_no_chart():
    series = [value(n, "A", "90", f"20{n:02d}-{n + 1:02d}") for n in range(10, 26)]
    assert assess(HIGHER, [], series, "2025-26").variation == ""


@pytest.mark.parametrize(
    ("unit", "held", "said"),
    [
        ("count", "1234", "1,234"),
        ("pounds", "1300000", "£1,300,000"),
        ("weeks", "1", "1 week"),
        ("weeks", "26.5", "26.5 weeks"),
        ("rate per 100,000", "457.3", "457.3 per 100,000"),
        ("yes-no", "1", "Yes"),
        ("percent", "94.96", "94.96%"),
        ("percent", "87", "87%"),
    ],
)
def test_a_figure_reads_with_its_unit(unit, held, said):
    indicator = HIGHER.model_copy(update={"unit": unit})
    assert assess(indicator, [], [value(1, "A", held)], ASKED).text == said


def test_a_year_to_date_is_compared_with_the_same_stretch_of_the_year_before():
    series = [
        value(1, "A", "100", "2025-26 to Q2"),
        value(2, "A", "60", "2026-27 to Q1"),
        value(3, "A", "90", "2026-27 to Q2"),
    ]
    got = assess(HIGHER.model_copy(update={"unit": "count"}), [], series, "2026-27 to Q2")
    assert (got.previous_period, got.move) == ("2025-26 to Q2", "down")


@pytest.mark.parametrize(("unit", "rag"), [("count", "grey"), ("rate per 1,000", "grey"), ("percent", "red")])
def test_a_part_of_a_year_is_not_rated_against_what_the_year_should_add_up_to(unit, rag):
    indicator = HIGHER.model_copy(update={"unit": unit})
    got = assess(indicator, [target("705", "2026-27")], [value(1, "A", "48", "2026-27 to Q2")], "2026-27 to Q2")
    assert got.rag == rag


@pytest.mark.parametrize(
    ("band", "source_of_cost", "boxed"),
    [("highest", "JSNA 2026", True), ("highest", "", False), ("low", "JSNA 2026", False)],
)
def test_the_red_box_holds_what_is_worse_and_of_the_highest_cost_stated_with_its_source(band, source_of_cost, boxed):
    indicator = HIGHER.model_copy(update={"cost_band": band, "cost_source": source_of_cost})
    got = assess(indicator, [], counted(1, "A", [(900, 1000), (700, 1000)]), ASKED)
    assert any("red box" in reason for reason in got.reasons) is boxed


def test_a_target_for_the_whole_year_makes_no_part_of_it_an_exception():
    indicator = HIGHER.model_copy(update={"unit": "count"})
    got = assess(indicator, [target("705", "2026-27")], run(1, "A", [150.0 + n % 3 for n in range(15)]), ASKED)
    assert (got.exception, got.target, got.unrated) == (False, None, "its target is for the whole of 2026-27")
