"""Barnet's framework holds what its paper says, no more and no less."""

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

from bot.domain.backplan import plan_all
from bot.domain.framework import as_approved, decode, parse
from bot.domain.holders import asked_for, unheld

SOURCE = decode((Path(__file__).parents[2] / "templates/frameworks/barnet.toml").read_bytes())
BARNET = parse(as_approved(SOURCE))
INDICATORS = {row.code: row for row in BARNET.indicator}
OBJECTIVES = {row.code: row for row in BARNET.objective}
NOBODY = {"NHSE", "HELC", "FPG", "ERLC", "DRS", "SS"}


def test_each_chapter_has_its_objectives():
    assert Counter(row.theme for row in BARNET.objective) == {"PHL": 8, "WBC": 9, "HWL": 6, "CWN": 8}


def test_each_chapter_has_its_indicators():
    assert Counter(code[:3] for code in INDICATORS) == {"PHL": 8, "WBC": 5, "HWL": 7, "CWN": 7}


def test_four_indicators_stand_without_objective_or_lead():
    alone = {code for code, row in INDICATORS.items() if not row.objective and not row.leads}
    assert alone == {"HWL-05", "HWL-06", "HWL-07", "CWN-07"}


def test_one_chapter_has_two_lead_officers():
    assert {row.code: len(row.leads) for row in BARNET.theme} == {"PHL": 1, "WBC": 1, "HWL": 1, "CWN": 2}


def test_every_chapter_has_a_sponsor():
    assert all(row.sponsor for row in BARNET.theme)


def test_the_figure_of_neet_is_asked_of_others_than_its_leads():
    neet = INDICATORS["WBC-04"]
    assert not set(neet.sources) & set(OBJECTIVES[neet.objective].leads)


def test_a_figure_may_have_two_sources():
    two = {code for code, row in INDICATORS.items() if len(row.sources) == 2}
    assert two == {"PHL-08", "CWN-02", "CWN-06", "CWN-07"}


def test_baselines_are_only_those_the_paper_states():
    stated = {code: row.baseline for code, row in INDICATORS.items() if row.baseline is not None}
    assert stated == {
        "PHL-02": Decimal(10),
        "PHL-05": Decimal(11),
        "PHL-06": Decimal("17.5"),
        "HWL-07": Decimal("17.7"),
        "CWN-04": Decimal("457.3"),
    }


def test_targets_are_resolved_only_where_the_paper_gives_number_and_year():
    assert {row.indicator for row in BARNET.target} == {
        "PHL-03",
        "PHL-08",
        "WBC-02",
        "HWL-05",
        "HWL-06",
        "CWN-03",
        "CWN-04",
        "CWN-07",
    }


def test_every_indicator_has_its_target_as_written():
    assert all(row.target_text for row in BARNET.indicator)


def test_every_count_has_a_disclosure_rule():
    assert not [row.code for row in BARNET.indicator if row.unit == "count" and row.disclosure == "none"]


def test_every_indicator_is_asked_for_once_at_each_reported_meeting():
    for meeting in ("2013-11", "2014-05"):
        asked = Counter(code for row in BARNET.ask if row.meeting == meeting for code in row.indicators)
        assert asked == dict.fromkeys(INDICATORS, 1)


def test_what_is_asked_for_can_be_known_before_the_draft_closes():
    closes = {cycle.meeting: cycle.closes for cycle in plan_all(BARNET)}
    assert not [row for row in BARNET.ask if row.meeting in closes and row.available >= closes[row.meeting]]


def test_agencies_the_paper_gives_nobody_are_listed_for_the_secretariat():
    listed = unheld(BARNET, date(2013, 10, 1))
    assert {row.code for row in listed if row.kind == "agency"} == NOBODY


def test_everyone_else_can_be_asked():
    others = [row.code for row in BARNET.agency if row.code not in NOBODY]
    assert all(asked_for(BARNET, code, date(2013, 10, 1)) for code in others)


def test_every_holder_is_invented_and_marked_so():
    assert all(row.ours and row.email.endswith(".example.org") for row in BARNET.contact)


def test_chapter_reports_go_to_november_and_may():
    reported = {row.code: row.front for row in BARNET.meeting if "performance" in row.reports and row.body == "board"}
    assert reported == {"2013-11": "annual-assessment", "2014-05": ""}


def test_all_meetings_of_the_year_are_held():
    assert [row.date.month for row in BARNET.meeting if row.body == "board"] == [6, 9, 11, 1, 3, 5]


def test_only_the_meeting_in_the_paper_is_not_ours():
    assert [row.date for row in BARNET.meeting if not row.ours] == [date(2013, 6, 27)]


def test_the_november_papers_are_public_five_clear_days_before():
    november = plan_all(BARNET)[0]
    assert (november.code, november.despatched) == ("performance-2013-11", date(2013, 11, 13))


def test_the_director_comes_last_on_the_ladder():
    assert [row.reader for row in BARNET.ladder] == ["performance"] * 5 + ["director"]


def test_what_the_paper_only_asks_the_board_to_approve_is_marked_so():
    proposed = parse(SOURCE)
    assert {row.code for row in proposed.report if row.standing == "approved"} == set()
    assert {row.code for row in proposed.action if row.standing == "approved"} == {"BA-01"}
    assert all(row.standing == "approved" for row in (*proposed.indicator, *proposed.objective))


def test_until_the_board_approves_it_nobody_is_asked_anything():
    assert plan_all(parse(SOURCE)) == ()
