"""Barnet, 27 June 2013: what its board was promised, held over a year of its own framework."""

from datetime import date

import pytest

from bot import answer, report
from bot.domain.entitled import CONSOLE
from bot.domain.forward_plan import forward_plan
from bot.domain.report import ActionLine
from tests.walks.boards import Year, by_code, source_of

NOVEMBER, MAY, PHOF = "performance-2013-11", "performance-2014-05", "phof-2014-03"
CHAPTERS = ["PHL", "WBC", "HWL", "CWN"]


@pytest.fixture(scope="module")
def year(walk_store):
    played = Year(walk_store, source_of("barnet"), date(2013, 9, 2)).ask_until(date(2013, 10, 15))
    played.fill(
        NOVEMBER, "PL-CT", {"WBC-04": "210", "BQ-03": "Transition plans slipped; a joint post would put it right."}
    )
    return played.ask_until(date(2014, 5, 1))


def test_barnet_10_4_reports_on_all_four_chapters_go_to_november_and_may(year):
    held = [one for one in year.cycles() if one.report == "performance"]
    assert [(one.meets.month, one.meets.year) for one in held] == [(11, 2013), (5, 2014)]
    assert [row.code for row in year.report(NOVEMBER).themes] == CHAPTERS


def test_barnet_10_5_the_annual_assessment_fronts_november_and_not_may(year):
    assert [bool(year.report(code).annual) for code in (NOVEMBER, MAY)] == [True, False]


def test_barnet_10_6_the_public_edition_stands_alone_without_senders(year):
    public = year.report(NOVEMBER, public=True)
    assert (public.edition, public.lines[0].provenance) == ("public", None)
    assert "Efua" not in public.model_dump_json()


def test_barnet_10_6_the_report_is_also_presented_at_the_partnership_board(year):
    shown = {entry.text: entry.detail for entry in forward_plan(year.framework)}
    assert "performance report" in shown["Partnership board meets"][0]


def test_barnet_10_6_the_partnership_board_is_shown_the_report_and_nobody_is_asked_again(year):
    assert not [one for one in year.cycles() if one.meeting == "BPB-2013-12"]


def test_barnet_10_7_each_chapter_shows_its_sponsor_and_lead_officer(year):
    shown = {row.code: (row.sponsor, row.leads) for row in year.report(NOVEMBER).themes}
    assert shown["CWN"] == (
        "Cabinet Member for Adults", "CCG Accountable Officer; LBB Adults and Communities Director"
    )  # fmt: skip


def test_barnet_10_8_the_lead_officers_of_the_chapters_see_the_draft_first(walk_store_again):
    played = Year(walk_store_again, source_of("barnet"), date(2013, 9, 2)).ask_until(date(2013, 10, 4))
    played.ask_until(played.cycle(NOVEMBER).closes)
    played.now = played.cycle(NOVEMBER).closes_at
    played.run_all(report.close)
    assert all(played.letters(post, "draft/") for post in ("DFP", "DPH-POST", "CCG-AO", "ADC"))


def test_barnet_10_10_to_10_12_slippage_is_asked_of_each_chapters_lead_agency(year):
    assert {"BQ-03", "WBC-04"} <= year.codes(NOVEMBER, "PL-CT")
    assert "a joint post" in str(year.report(NOVEMBER).voices)


@pytest.fixture
def slipped(walk_store_again):
    """After November, young people out of work and education slipped; the board will accept 200."""
    played = Year(walk_store_again, source_of("barnet"), date(2013, 11, 25))
    played.run(answer.slip, CONSOLE, "WBC-04", "two advisers left")
    played.run(answer.raise_up, CONSOLE, 1)
    played.run(answer.remedy, CONSOLE, 1, "200", "6 of 21 November 2013", "a joint post with Jobcentre Plus")
    return played


def test_barnet_10_12_what_slipped_returns_at_the_next_meeting_though_nothing_else_is_reported(slipped):
    slipped.ask_until(date(2013, 12, 20))
    assert slipped.posts_asked("returns-2014-01") >= {"PL-CT"}
    asked = {code for post in slipped.posts_asked("returns-2014-01") for code in slipped.codes("returns-2014-01", post)}
    assert asked == {"WBC-04", "BA-08"}


def test_barnet_10_12_it_goes_on_returning_until_the_level_is_met_and_the_closing_minuted(slipped):
    slipped.ask_until(date(2013, 12, 20))
    slipped.fill("returns-2014-01", "PL-CT", {"WBC-04": "214"})
    with pytest.raises(answer.Refused, match="has not reached 200"):
        slipped.run(answer.close, CONSOLE, 1, "4 of 23 January 2014")
    slipped.ask_until(date(2014, 2, 28))
    slipped.fill("phof-2014-03", "PL-CT", {"WBC-04": "196"})
    slipped.run(answer.close, CONSOLE, 1, "5 of 20 March 2014")
    assert "None is open" in slipped.run(answer.slipped, CONSOLE)["text"]


def test_barnet_10_11_the_audit_of_the_framework_is_a_section_and_finds_duplicate_reporting(year):
    found = year.section(NOVEMBER, "audit")
    assert "DUP-03" in {row[0] for row in found.rows}


def test_barnet_10_11_the_frameworks_are_to_be_completed_by_september_and_are_shown_so(year):
    due: dict[str, ActionLine] = by_code(year.report(NOVEMBER).actions)
    assert {due[code].deadline for code in ("BA-03", "BA-04", "BA-05", "BA-06")} == {date(2013, 9, 30)}


def test_barnet_10_13_a_yearly_report_against_a_national_framework_holds_its_measures_alone(year):
    shown = {line.code for line in year.report(PHOF).lines}
    serving = {row.code for row in year.framework.indicator if any(n.startswith("PHOF") for n in row.national)}
    assert shown == serving


def test_barnet_10_13_its_own_agency_is_asked_and_nobody_for_actions_or_objectives(year):
    kinds = {item.kind for post in year.posts_asked(PHOF) for item in year.asked(PHOF, post)}
    assert "BQ-07" in year.codes(PHOF, "PL-PH")
    assert kinds <= {"figure", "commentary", "question"}


def test_barnet_10_13_each_national_framework_has_its_report_in_the_year(year):
    assert {one.report for one in year.cycles() if one.meeting == "2014-03"} == {"phof", "nhsof", "ascof", "cypof"}


def test_barnet_appendix_a_the_figure_is_asked_of_its_source_and_the_words_of_the_lead(year):
    kinds = {item.kind for item in year.asked(NOVEMBER, "PL-CT") if item.code == "WBC-04"}
    assert kinds == {"figure"}


def test_barnet_8_1_healthwatch_is_asked_what_users_and_carers_say(year):
    assert {"BQ-01", "BQ-02"} <= year.codes(NOVEMBER, "HW-LEAD")
