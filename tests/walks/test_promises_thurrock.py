"""Thurrock, 9 May 2013, item 6: what its board was promised, held over a year of its own framework."""

from collections import Counter
from datetime import date

import pytest

from bot import report
from bot.domain.forward_plan import as_lines, forward_plan
from bot.domain.framework import parse
from bot.domain.lint import lint
from schedules.jobs import tell_milestones
from tests.walks.boards import Year, by_code, source_of, with_row
from tests.walks.conftest import _books

# Barnet's year stands for all five in the short form.
pytestmark = pytest.mark.slow

JULY = "performance-2013-07"
SEPTEMBER, OCTOBER = "returns-2013-09", "returns-EX-2013-10"
GROUPS = {"OP-SUP": "OPPB", "MH-SUP": "MHPB", "DIS-SUP": "DPB", "CAR-SUP": "CARERS", "HW-LEAD": "HWT"}


@pytest.fixture(scope="module")
def year(walk_store):
    played = Year(walk_store, source_of("thurrock"), date(2013, 4, 30)).ask_until(date(2013, 6, 12))
    played.fill(JULY, "OP-SUP", {
        "TQ-01.TA-01": "Delivered: yes. It makes a difference: people are seen sooner.",
        "TQ-01.TA-02": "It has not been delivered. No difference yet.",
    })  # fmt: skip
    played.fill(JULY, "MH-SUP", {"TQ-02.TA-03": "We have not discussed it."})
    played.fill("children-2013-07", "CYP-PO", {"TQ-10": "Attendance is up; the sub-group needs a clerk."})
    played.fill(JULY, "PL-CCG", {"TA-01": "complete|Opened on 24 June"})
    return played.ask_until(date(2013, 11, 20))


def test_thurrock_1_2_and_3_15_performance_in_july_november_and_march_annual_in_may(year):
    reports = [one for one in year.cycles() if one.report not in ("children", "returns")]
    assert [(one.report, one.meets.month) for one in reports] == [
        ("performance", 7), ("performance", 11), ("performance", 3), ("annual", 5),
    ]  # fmt: skip


def test_thurrock_3_5_no_more_than_three_indicators_for_an_outcome(year):
    assert max(Counter(row.objective for row in year.framework.indicator).values()) == 3
    fourth = '[[indicator]]\ncode = "T-99"\nname = "A fourth"\nobjective = "P1-O1"\nsources = ["TC"]\n'
    found = lint(parse(source_of("thurrock") + fourth), date(2013, 6, 1))
    assert "PI-03" in {one.code for one in found}


def test_thurrock_3_6_nothing_is_asked_of_an_indicator_the_executive_has_not_signed_off(walk_store_again):
    unsigned = with_row(source_of("thurrock"), "T-04", 'standing = "approved"', 'standing = "proposed"')
    year = Year(walk_store_again, unsigned, date(2013, 4, 30)).ask_until(date(2013, 6, 3))
    assert "T-04" not in year.codes(JULY, "PL-CCG")


def test_thurrock_3_2_every_action_has_an_owner_and_a_deadline(year):
    assert all(row.owner and row.deadline for row in year.framework.action)


def test_thurrock_3_3_milestones_stand_in_the_forward_plans_of_board_and_executive(year):
    lines = as_lines(forward_plan(year.framework))
    assert any("for the Board and Executive: Staff of the memory clinic appointed" in line for line in lines)
    assert any("for the Executive: Draft of the map" in line for line in lines)


def test_thurrock_3_17_milestones_are_told_at_a_meeting_without_a_report(walk_store_again):
    year = Year(walk_store_again, source_of("thurrock"), date(2013, 8, 1)).ask_until(date(2013, 9, 4))
    year.tick(tell_milestones)
    assert "Milestones for the board on 12 September 2013" in year.office()
    assert "Half of the care homes trained" in year.office()


@pytest.fixture(scope="module")
def september(empty_sqlite, tmp_path_factory):
    """The meeting of 12 September 2013 has no report; the owner of its milestone has answered for it."""
    for store in _books(empty_sqlite, tmp_path_factory):
        year = Year(store, source_of("thurrock"), date(2013, 7, 12)).ask_until(date(2013, 8, 19))
        year.fill(SEPTEMBER, "PL-AHC", {"TA-02": "at-risk|Two homes have no trainer"})
        yield year


def test_thurrock_3_17_a_milestones_owner_is_asked_afresh_at_a_meeting_without_a_report(september):
    assert september.codes(SEPTEMBER, "PL-AHC") == {"TA-02"}
    assert september.posts_asked(SEPTEMBER) == {"PL-AHC"}


def test_thurrock_3_17_what_its_owner_says_is_reported_at_that_meeting(september):
    (row,) = september.section(SEPTEMBER, "milestones", public=True).rows
    assert (row[0], row[-1]) == ("Half of the care homes trained", "at risk")
    assert "Two homes have no trainer" in str(september.report(SEPTEMBER, public=True).actions)


def test_thurrock_3_17_the_executive_is_told_of_its_own_milestones_and_the_board_posted_nothing(september):
    september.ask_until(date(2013, 9, 26))
    assert [september.codes(OCTOBER, post) for post in ("PL-AHC", "PL-CCG")] == [{"TA-02"}, {"TA-03"}]
    september.now = september.cycle(OCTOBER).closes_at
    september.run_all(report.close)
    september.sign("DAHC")
    september.now = september.cycle(OCTOBER).despatched_at
    september.run_all(report.publish)
    assert "For you to lay before the executive on 17 October 2013" in september.office()
    assert september.to(september.framework.board.channel) == ""


def test_thurrock_3_17_at_a_meeting_with_a_report_its_milestones_stand_in_it(year):
    assert [row[0] for row in year.section(JULY, "milestones").rows] == ["Staff of the memory clinic appointed"]


def test_thurrock_3_9_each_group_is_asked_about_its_own_actions_and_no_others(year):
    for post, group in GROUPS.items():
        own = {code for row in year.framework.question if row.audience == group for code in row.about}
        assert {code.partition(".")[2] for code in year.codes(JULY, post)} == own


def test_thurrock_3_9_both_questions_are_put_of_each_action(year):
    assert "is it delivered, and is it making the difference" in str(year.letters("OP-SUP")[0])


def test_thurrock_3_8_each_group_is_asked_in_time_for_its_own_meeting(year):
    gatherings = {row.group: row.date for row in reversed(year.framework.gathering)}
    late = {post for post, group in GROUPS.items() if (gatherings[group] - year.days(post)[0]).days < 12}
    assert late == set()


def test_thurrock_3_8_nobody_else_is_asked_before_the_report_opens_for_all(year):
    assert year.cycle(JULY).opens < year.days("PL-AHC")[0] == date(2013, 5, 24)


def test_thurrock_3_10_the_board_sees_a_grid_of_delivered_and_difference(year):
    rows = {row[0]: row[1:] for row in year.section(JULY, "grid").rows}
    assert rows["Delivered"][0] == "TA-01"
    assert rows["Not delivered"][2] == "TA-02"


def test_thurrock_3_10_words_that_say_neither_are_not_guessed(year):
    rows = {row[0]: row[1:] for row in year.section(JULY, "grid").rows}
    assert rows["Delivery not said"][3] == "TA-03"


def test_thurrock_3_10_the_grid_carries_the_groups_own_words(year):
    assert "people are seen sooner" in year.section(JULY, "grid", public=True).words[0].text


def test_thurrock_3_11_to_3_14_the_childrens_report_comes_up_through_its_own_partnership_board(year):
    assert year.codes("children-2013-07", "CYP-PO") >= {"TQ-10"}
    assert [row.code for row in year.report("children-2013-07").themes] == ["P2"]
    assert "needs a clerk" in str(year.report("children-2013-07").voices)


def test_thurrock_3_12_the_chair_of_the_sub_group_answers_for_its_actions(year):
    assert "TA-07" in year.codes("children-2013-07", "CYP-CHAIR")


def test_thurrock_3_16_actions_due_by_the_meeting_are_shown_delivered_or_not(year):
    told = {line.code: line.word for line in year.report(JULY).actions}
    assert told == {"TA-01": "Delivered", "TA-06": "No word received"}


def test_thurrock_3_15_the_annual_report_looks_back_on_the_year(year):
    kind = by_code(year.framework.report)["annual"]
    assert (kind.front, kind.sections[0]) == ("annual-assessment", "look-back")
