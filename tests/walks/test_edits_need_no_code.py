"""One board's file edited to another's rules: what is asked, of whom and on which day follows, and no code changes."""

from datetime import date

import pytest

from bot.domain.asking import wanted
from bot.domain.backplan import plan_all
from bot.domain.framework import parse
from bot.domain.lint import lint
from tests.walks.boards import Year, source_of, with_row

TWO_MORE = "".join(
    f'\n\n[[indicator]]\ncode = "T-9{number}"\nname = "Another measure, {number}"\nobjective = "P1-O1"\n'
    f'sources = ["TC"]\nfrequency = "quarterly"\n\n[[ask]]\nmeeting = "2013-07"\nperiod = "2012-13 Q4"\n'
    f'available = 2013-04-30\nindicators = ["T-9{number}"]\n'
    for number in (1, 2)
)
RUNGS = ("opening", "week-before", "overdue")
THREE_MORE = "".join(
    f'\n\n[[ladder]]\ncode = "{code}"\nanchor = "due"\ndays = {days}\ntone = "{tone}"\n'
    for code, days, tone in (("three-days-before", -3, "remind"), ("day-before", -1, "urge"), ("last-call", 3, "late"))
)


def five() -> str:
    """Thurrock's file where an outcome may have five indicators, and one has."""
    return (source_of("thurrock") + TWO_MORE).replace("indicators_per_outcome = 3", "indicators_per_outcome = 5")


def with_ladder(*rungs: str) -> str:
    """Thurrock's file with these rungs of its ladder alone."""
    rows = source_of("thurrock").split("\n\n")
    return "\n\n".join(
        row for row in rows if "[[ladder]]" not in row or any(f'code = "{code}"' in row for code in rungs)
    )


def test_three_indicators_for_an_outcome_become_five():
    framework = parse(five())
    (cycle,) = (one for one in plan_all(framework) if one.code == "performance-2013-07")
    asked = {item.code for one in wanted(framework, cycle, cycle.due) for item, _ in one.items if one.post == "PL-AHC"}
    assert {"T-02", "T-03", "T-91", "T-92"} <= asked
    assert "PI-03" not in {finding.code for finding in lint(framework, date(2013, 6, 1))}


def test_without_the_switch_the_five_are_found_wanting():
    framework = parse(source_of("thurrock") + TWO_MORE)
    assert "PI-03" in {finding.code for finding in lint(framework, date(2013, 6, 1))}


def test_a_report_in_may_becomes_one_in_june():
    before = {one.report: one for one in plan_all(parse(source_of("thurrock"))) if one.meeting == "2014-05"}
    moved = with_row(source_of("thurrock"), "2014-05", "date = 2014-05-08", "date = 2014-06-12")
    after = {one.report: one for one in plan_all(parse(moved)) if one.meeting == "2014-05"}
    assert [one.meets.month for one in (before["annual"], after["annual"])] == [5, 6]
    assert (after["annual"].opens - before["annual"].opens).days > 28


@pytest.mark.slow
def test_a_ladder_of_three_steps_becomes_one_of_six(walk_store, walk_store_again):
    three = Year(walk_store, with_ladder(*RUNGS), date(2013, 4, 30)).ask_until(date(2013, 7, 1))
    six = Year(walk_store_again, with_ladder(*RUNGS) + THREE_MORE, date(2013, 4, 30)).ask_until(date(2013, 7, 1))
    assert [len(played.days("PL-PH", "ask/")) for played in (three, six)] == [3, 6]


def test_each_rung_falls_on_its_own_day():
    steps = plan_all(parse(with_ladder(*RUNGS) + THREE_MORE))[0].steps
    assert len({step.on for step in steps}) == len(steps) == 6
