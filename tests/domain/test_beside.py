"""What stands beside a figure: other areas' figures, other periods asked for, and breaks in its series."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.assessment import assess
from bot.domain.held import HeldComparator
from bot.domain.highlights import changes, compile_report
from bot.domain.report import Report
from bot.domain.strategy import Ask, Comparator, Indicator
from tests import made_up
from tests.made_up import ASKED

MMR = Indicator(code="A", name="MMR, two doses", unit="percent", polarity="higher", frequency="quarterly")
FRAMEWORK = made_up.framework()
CYCLE = made_up.cycle(FRAMEWORK)
FACTS = made_up.facts(FRAMEWORK).model_copy(update={"comparators": ()})


def england(figure: str, code: str = "A", period: str = ASKED, name: str = "England") -> HeldComparator:
    return HeldComparator(indicator=code, name=name, period=period, value=Decimal(figure))


def judged(figure: str, indicator: Indicator = MMR):
    """874 of 1,000, whose 95% Wilson interval is 85.2% to 89.3%, against another area's figure."""
    held = made_up.counted(1, "A", [(874, 1000)])
    return assess(indicator, (), held, ASKED, others=[england(figure)])


def compiled(edition: str = "public", framework=FRAMEWORK, **changes: object) -> Report:
    return compile_report(framework, CYCLE, FACTS.model_copy(update=changes), made_up.NOW, edition=edition)


def line(found: Report, code: str):
    return next(row for row in found.lines if row.code == code)


def with_indicator(code: str, **changes: object):
    rows = tuple(i.model_copy(update=changes) if i.code == code else i for i in FRAMEWORK.indicator)
    return FRAMEWORK.model_copy(update={"indicator": rows})


def asking(*periods: str, code: str = "NM-01"):
    meeting = FRAMEWORK.ask[0].meeting
    asks = tuple(
        Ask(meeting=meeting, period=p, available=FRAMEWORK.ask[0].available, indicators=(code,)) for p in periods
    )
    return FRAMEWORK.model_copy(update={"ask": asks})


@pytest.mark.parametrize(
    ("polarity", "figure", "standing"),
    [
        ("higher", "88.6", "similar"),
        ("higher", "90", "worse"),
        ("higher", "84", "better"),
        ("lower", "90", "better"),
        ("lower", "84", "worse"),
        ("neutral", "90", "lower"),
        ("neutral", "84", "higher"),
    ],
)
def test_a_figure_differs_from_a_benchmark_only_when_its_interval_leaves_that_out(polarity, figure, standing):
    got = judged(figure, MMR.model_copy(update={"polarity": polarity}))
    assert [one.standing for one in got.compared] == [standing]


def test_the_sentence_names_the_area_its_figure_and_the_method():
    assert judged("88.6").sentence.endswith(
        "; similar to England: 88.6%, which lies within the 95% confidence interval of the local figure."
    )


def test_without_counts_the_comparator_is_shown_and_not_judged():
    got = assess(MMR, (), [made_up.value(1, "A", "87.4")], ASKED, others=[england("88.6")])
    assert got.sentence.endswith("; England: 88.6%.")
    assert "comparison with England: the counts behind our figure are not known" in got.cannot


def test_another_periods_figure_is_no_benchmark():
    held = made_up.counted(1, "A", [(874, 1000)])
    got = assess(MMR, (), held, ASKED, others=[england("88.6", period="2025-26")])
    assert got.compared == ()
    assert f"comparison with England: no figure of it for {ASKED}" in got.cannot


@pytest.mark.parametrize("edition", ["officers", "public"])
def test_no_comparator_stands_where_the_figure_is_suppressed(edition):
    held = [made_up.value(1, "NM-05", "3", numerator=Decimal(3), denominator=Decimal(50))]
    plan = with_indicator("NM-05", disclosure="below-5")
    found = compiled(edition, plan, series=tuple(held), comparators=(england("77.7", "NM-05"),))
    assert line(found, "NM-05").text == "Suppressed"
    assert "77.7" not in found.model_dump_json()


COUNTS = st.lists(st.integers(0, 30), min_size=1, max_size=6)


@settings(max_examples=60, deadline=None)
@given(COUNTS, st.sampled_from(["below-5", "1-to-7", "suppress-and-round"]), st.sampled_from(["officers", "public"]))
def test_whatever_is_suppressed_nothing_stands_beside_it_in_table_or_chart(counts, rule, edition):
    held = made_up.counted(1, "NM-05", [(x, 60) for x in counts])
    periods = made_up.QUARTERS[made_up.QUARTERS.index(ASKED) + 1 - len(counts) :]
    beside = tuple(england("77.7", "NM-05", period) for period in periods)
    found = line(
        compiled(edition, with_indicator("NM-05", disclosure=rule), series=tuple(held), comparators=beside), "NM-05"
    )
    assert bool(found.compared) == (found.value is not None)
    assert [p for p in found.plot.points if p.value is None and p.beside is not None] == [] if found.plot else True


def test_an_imported_comparator_replaces_the_frameworks_own():
    own = Comparator(indicator="NM-01", name="England", period=ASKED, value=Decimal("9.9"))
    plan = FRAMEWORK.model_copy(update={"comparator": (own,)})
    assert line(compiled(framework=plan), "NM-01").compared[0].text.startswith("9.9")
    newer = compiled(framework=plan, comparators=(england("7.7", "NM-01"),))
    assert [one.text for one in line(newer, "NM-01").compared] == [line(newer, "NM-01").compared[0].text]
    assert line(newer, "NM-01").compared[0].value == Decimal("7.7")


def test_the_area_named_first_is_drawn_and_both_are_told():
    beside = (england("7.1", "NM-01", name="A neighbour"), england("7.7", "NM-01"))
    found = line(compiled(comparators=beside), "NM-01")
    assert found.plot.comparator == "A neighbour"
    assert [one.name for one in found.compared] == ["A neighbour", "England"]


def test_the_picture_says_the_comparator_in_words():
    beside = (england("8.0", "NM-01", "2026-27 Q1"), england("7.7", "NM-01"))
    assert "England went from 8 in 2026-27 Q1 to 7.7 in 2026-27 Q2." in line(
        compiled(comparators=beside), "NM-01"
    ).plot.alt.replace("%", "")


def test_each_period_asked_for_at_one_meeting_is_shown():
    found = line(compiled(framework=asking("2026-27 Q1", ASKED)), "NM-01")
    assert found.period == ASKED
    assert [(one.period, one.text[:3]) for one in found.others] == [("2026-27 Q1", "8.1")]


def test_a_period_whose_figure_did_not_come_is_awaited_beside_one_that_came():
    held = tuple(v for v in FACTS.series if v.indicator != "NM-01" or v.period != ASKED)
    found = line(compiled(framework=asking("2026-27 Q1", ASKED), series=held), "NM-01")
    assert (found.word, found.others[0].text[:3]) == ("Awaited", "8.1")


def test_every_period_shown_is_frozen_with_the_edition():
    found = compiled(framework=asking("2026-27 Q1", ASKED))
    assert line(found, "NM-01").others[0].reading in found.readings


def test_a_small_figure_of_another_period_is_suppressed_there_too():
    held = [
        made_up.value(1, "NM-05", "3", "2026-27 Q1", numerator=Decimal(3), denominator=Decimal(50)),
        made_up.value(2, "NM-05", "60", numerator=Decimal(30), denominator=Decimal(50)),
    ]
    rows = tuple(
        i.model_copy(update={"disclosure": "below-5", "unit": "percent"}) if i.code == "NM-05" else i
        for i in FRAMEWORK.indicator
    )
    plan = asking("2026-27 Q1", ASKED, code="NM-05").model_copy(update={"indicator": rows})
    found = line(compiled("officers", plan, series=tuple(held)), "NM-05")
    assert [one.text for one in found.others] == ["Suppressed"]


def test_across_a_break_nothing_is_compared_and_the_break_is_said():
    plan = with_indicator(
        "NM-07", break_on=made_up.NOW.date().replace(month=7, day=1), break_why="Counted by residence."
    )
    found = line(compiled("officers", plan), "NM-07")
    assert found.direction == ""
    assert found.sentence.endswith(
        "Break in series from 1 July 2026: Counted by residence; earlier figures do not compare."
    )
    assert "break in series" in found.cannot


def test_a_break_restarts_the_limits_of_a_chart_and_is_drawn():
    plan = with_indicator("NM-01", break_on=made_up.NOW.date().replace(month=4, day=1), break_why="A new survey")
    found = line(compiled("officers", plan), "NM-01")
    assert found.plot.mean is None
    assert [p.period for p in found.plot.points if p.broken] == ["2026-27 Q1"]
    assert "A break in the series lies before 2026-27 Q1." in found.plot.alt


def test_a_reissue_says_that_the_figure_of_another_period_came():
    plan = asking("2025-26 Q4", ASKED)
    held = tuple(v for v in FACTS.series if v.indicator != "NM-01" or v.period != "2025-26 Q4")
    before, after = compiled(framework=plan, series=held), compiled(framework=plan)
    assert "Women smoking at time of delivery (2025-26 Q4): Awaited became 8.2%." in changes(before, after)
