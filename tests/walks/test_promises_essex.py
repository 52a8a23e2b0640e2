"""Essex, 22 November 2012: what its board was promised, held over a year of its own framework."""

from datetime import date

import pytest

from bot import report
from tests.walks.boards import Year, by_code, source_of

# Barnet's year stands for all five in the short form.
pytestmark = pytest.mark.slow

PLANS, MONITORING, REVIEW = "plans-2013-01", "monitoring-2013-02", "review-2013-04"
COMMISSIONERS = ("PL-ECC", "PL-BB", "PL-CPR", "PL-ME", "PL-NE", "PL-WE")
QUIET = '\n\n[[quiet]]\nbegins = 2013-03-27\nends = 2013-05-02\nwhy = "the pre-election period"\n'


@pytest.fixture(scope="module")
def year(walk_store):
    played = Year(walk_store, source_of("essex"), date(2012, 11, 23)).ask_until(date(2013, 1, 2))
    played.fill(PLANS, "PL-ECC", {
        "SA-ECC-1": "Aligned. Chapter 2 is built on the needs assessment.", "SA-ECC-2": "Aligned. See section 4.",
        "SA-ECC-3": "Fully aligned. Safeguarding stands in every service line.",
    })  # fmt: skip
    played.fill(PLANS, "PL-ME", {
        "SA-ME-1": "Aligned. Our needs profile, page 9.", "SA-ME-2": "Partly. Prevention is missing until the refresh.",
        "SA-ME-3": "Not aligned. The themes came after our plan.",
    })  # fmt: skip
    played.ask_until(date(2013, 2, 8))
    played.fill(MONITORING, "HW-LEAD", {"EQ-01": "Patients want one record; the plan now asks for it."})
    played.fill(MONITORING, "SCR-LEAD", {"EQ-11": "The dementia inquiry reports in March."})
    played.ask_until(date(2013, 3, 28))
    played.fill(REVIEW, "TFG-LEAD", {"EQ-10": "Fewer outputs at once; review by themes in the autumn."})
    return played.ask_until(date(2014, 4, 1))


def test_essex_app_2_1_targets_are_owned_by_the_board_and_by_partners(year):
    themes, objectives = by_code(year.framework.theme), by_code(year.framework.objective)
    owned = [
        (themes[objectives[row.objective].theme].leads, objectives[row.objective].leads)
        for row in year.framework.indicator
    ]
    assert all(board and partner for board, partner in owned)


def test_essex_app_2_1_and_4_few_indicators_all_already_collected_so_nobody_is_asked_for_figures(year):
    kinds = {
        item.kind for one in year.cycles() for post in year.posts_asked(one.code) for item in year.asked(one.code, post)
    }
    assert len(year.framework.indicator) <= 5
    assert "figure" not in kinds


def test_essex_app_2_1_no_target_is_invented(year):
    assert (year.framework.target, [row.baseline for row in year.framework.indicator]) == ((), [None] * 4)


def test_essex_app_2_2_every_commissioner_gets_the_same_questionnaire(year):
    asked = {
        post: {code.rpartition("-")[2] for code in year.codes(PLANS, post) if code.startswith("SA-")}
        for post in COMMISSIONERS
    }
    assert all(asked[post] == {"1", "2", "3"} for post in COMMISSIONERS)


def test_essex_app_2_2_it_asks_of_needs_assessment_strategy_and_cross_cutting_themes_with_evidence(year):
    prompts = [row.prompt for row in year.framework.question if row.audience == "ECC"]
    assert [("Needs Assessment" in p, "strategy and its" in p, "cross-cutting" in p) for p in prompts] == [
        (True, False, False), (False, True, False), (False, False, True),
    ]  # fmt: skip
    assert all("evidence" in prompt for prompt in prompts)


def test_essex_app_2_3_one_analysis_holds_every_plan(year):
    found = year.section(PLANS, "self-assessment")
    assert len({row[0] for row in found.rows}) == 6
    assert found.sentences[0].startswith("6 plans: 1 aligned on every line; no self-assessment from")


def test_essex_app_2_3_each_line_has_its_alignment_and_its_evidence(year):
    rows = [row[2:] for row in year.section(PLANS, "self-assessment").rows if row[0] == "NHS Mid Essex CCG"]
    assert [row[0] for row in rows] == ["Aligned", "Partly", "Not aligned"]
    assert rows[0][1] == "Aligned. Our needs profile, page 9."


def test_essex_app_2_3_the_analysis_recommends(year):
    said = year.section(PLANS, "self-assessment").sentences
    assert "Recommendation: NHS Mid Essex CCG should say how the plan will be brought into line (1 line)." in said
    assert "Recommendation: NHS West Essex CCG should complete the self-assessment (3 lines)." in said


def test_essex_app_2_3_the_analysis_goes_to_the_january_meeting(year):
    assert year.cycle(PLANS).meets == date(2013, 1, 23)


def test_essex_app_2_4_monitoring_is_by_exception(year):
    assert by_code(year.framework.report)["monitoring"].figures == "exceptions"
    assert year.report(MONITORING).lines == ()


def test_essex_app_2_4_it_goes_to_february_2013_as_the_paper_means(year):
    assert year.cycle(MONITORING).meets.strftime("%Y-%m") == "2013-02"
    assert by_code(year.framework.action)["EA-04"].deadline == date(2013, 2, 27)


def test_essex_app_2_4_connections_to_scrutiny_are_shown(year):
    rows = dict(year.section(MONITORING, "scrutiny").rows)
    assert rows["Ageing well"].startswith("Health scrutiny: dementia")
    assert "dementia inquiry" in str(year.report(MONITORING).voices)


def test_essex_app_2_5_and_appendix_2_the_outputs_are_chased_by_their_deadlines(year):
    assert {"EA-01", "EA-02", "EA-05"} <= year.codes(PLANS, "TFG-LEAD")
    assert {line.code for line in year.report(PLANS).actions} == {"EA-01", "EA-02", "EA-03"}


def test_essex_app_2_6_the_first_years_review_holds_learning_points(year):
    assert "review by themes in the autumn" in str(year.section(REVIEW, "review").rows)
    assert year.cycle(REVIEW).meets.strftime("%Y-%m") == "2013-04"


def test_essex_consultation_each_group_is_asked_what_it_said_and_what_became_of_it(year):
    asked = {post: year.codes(MONITORING, post) for post in ("HW-LEAD", "PROV-LEAD", "YP-LEAD")}
    assert asked == {"HW-LEAD": {f"EQ-0{n}" for n in range(1, 6)}, "PROV-LEAD": {"EQ-06"}, "YP-LEAD": {"EQ-07"}}


def test_essex_consultation_their_views_reach_the_board(year):
    assert "Patients want one record" in str(year.report(MONITORING, public=True).voices)


def test_all_papers_a_minuted_action_is_asked_for_like_any_other(walk_store_again):
    minuted = (
        '\n\n[[action]]\ncode = "MIN-01"\ntitle = "Write to the ambulance trust"\nowner = "EPH"\n'
        'deadline = 2013-02-20\nminute = "23 January 2013, item 4"\n'
    )
    played = Year(walk_store_again, source_of("essex") + minuted, date(2013, 1, 10)).ask_until(date(2013, 1, 31))
    assert "MIN-01" in played.codes(MONITORING, "PL-PH")
    assert "MIN-01" in by_code(played.report(MONITORING).actions)


def test_all_papers_in_a_pre_election_period_posts_wait_while_the_papers_go_on(walk_store_again):
    played = Year(walk_store_again, source_of("essex") + QUIET, date(2013, 3, 1)).ask_until(date(2013, 3, 28))
    cycle = played.cycle(REVIEW)
    for moment, verb in ((cycle.closes_at, report.close), (cycle.despatched_at, report.publish)):
        played.now = moment
        if verb is report.publish:
            played.clear("DPH")
            played.sign("DPH")
        played.run_all(verb)
    assert (played.to("C05BOARD"), played.to("hwb-members@essex.example.org")) == ("", "")
    assert "Nothing is posted to the channel or the list before 3 May 2013" in played.office()
    played.now = cycle.despatched_at.replace(month=5, day=3)
    played.tick()
    assert played.to("C05BOARD")
