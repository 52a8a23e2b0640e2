"""Southwark, 31 July 2013, item 9: what its board was promised, held over two years and a new strategy."""

from datetime import date

import pytest

from bot import answer
from bot.domain.entitled import CONSOLE
from bot.domain.forward_plan import as_lines, forward_plan
from tests.walks.boards import Year, source_of, with_row

# Barnet's year stands for all five in the short form.
pytestmark = pytest.mark.slow

OCTOBER, DECEMBER, FEBRUARY = "best-start-2013-10", "communities-2013-12", "care-2014-02"
JULY, NEXT_OCTOBER = "successor-2014-07", "best-start-2014-10"
STORY = "Mrs Ada Lovejoy of SE5 8AA, aged 81, said the same nurse came each week. Consent given."
SUCCEEDED = '\n\n[[succession]]\nagency = "SC"\nsuccessor = "CTR"\non = 2014-09-10\n'


@pytest.fixture(scope="module")
def years(walk_store):
    played = Year(walk_store, source_of("southwark"), date(2013, 8, 1)).ask_until(date(2013, 9, 20))
    played.fill(OCTOBER, "PL-CAS", {"S-02": "7.1% (420 of 5915)"})
    played.fill(OCTOBER, "HW-LEAD", {"SQ-11": "Parents ask for one place to turn to."})
    played.fill(OCTOBER, "CTR-LEAD", {"SQ-21": "A father found the group by chance. Consent given."})
    played.ask_until(date(2014, 1, 20))
    played.fill(FEBRUARY, "PL-CCG", {"S-05": "11.8% (1180 of 10000)"})
    played.fill(FEBRUARY, "HW-LEAD", {"SQ-23": STORY})
    played.ask_until(date(2014, 6, 12))
    played.fill(JULY, "PL-CCG", {"S-05": "13.9% (1390 of 10000)"})
    played.fill(JULY, "PL-CAS", {"S-02": "6.2% (372 of 6000)"})
    return played.ask_until(date(2014, 9, 25))


def test_southwark_9_the_strategy_runs_one_year_and_its_reports_say_so(years):
    assert years.report(FEBRUARY).strategy == "Joint Health and Wellbeing Strategy 2013/14"


def test_southwark_13_from_april_2014_reports_stand_under_the_strategy_that_succeeded(years):
    assert years.report(JULY).strategy == "Joint Health and Wellbeing Strategy from April 2014"


def test_southwark_13_codes_carry_over_and_series_continue(years):
    line = next(row for row in years.report(JULY).lines if row.code == "S-02")
    assert [point.period for point in line.plot.points] == ["2013-14 Q1", "2013-14 Q4"]


def test_southwark_9_last_years_report_still_reads_as_it_was(years):
    line = next(row for row in years.report(OCTOBER).lines if row.code == "S-02")
    assert (line.period, line.text) == ("2013-14 Q1", "7.1%")


def test_southwark_12_the_red_box_holds_what_declines_and_costs_most_with_method_and_source(years):
    box = years.section(JULY, "red-box")
    assert [row[0].split()[0] for row in box.rows] == ["S-05"]
    assert "significantly worse" in box.sentences[0]
    assert "public health-led analysis" in box.rows[0][4]


def test_southwark_12_the_red_box_weighs_measures_of_four_national_frameworks(years):
    assert "from ASCOF, CYPOF, NHSOF and PHOF" in years.section(JULY, "red-box").sentences[1]


def test_southwark_20_each_priority_in_turn_in_october_december_and_february(years):
    first = [one for one in years.cycles() if one.meets < date(2014, 3, 1)]
    assert [(one.report, one.meets.month) for one in first] == [("best-start", 10), ("communities", 12), ("care", 2)]


def test_southwark_20_each_priority_is_asked_for_users_voices_and_its_data_journey(years):
    for cycle, number in ((OCTOBER, 1), (DECEMBER, 2), (FEBRUARY, 3)):
        assert f"SQ-1{number}" in years.codes(cycle, "HW-LEAD")
        assert f"SQ-3{number}" in years.codes(cycle, "PL-PH")


def test_southwark_20_nobody_is_asked_about_a_priority_out_of_its_turn(years):
    assert not {"SQ-12", "SQ-13", "S-05"} & (years.codes(OCTOBER, "HW-LEAD") | years.codes(OCTOBER, "PL-CCG"))


def test_southwark_20_the_voice_of_users_reaches_the_board(years):
    assert "one place to turn to" in str(years.report(OCTOBER, public=True).voices)


def test_southwark_5_and_14_a_story_is_kept_by_priority_without_who_told_it(years):
    (story,) = years.section(FEBRUARY, "stories").words
    assert story.group == "A resident, on Better care and more independent lives for our most vulnerable residents"
    assert "the same nurse came each week" in story.text
    assert not [
        word for word in ("Lovejoy", "SE5", "81") if word in years.section(FEBRUARY, "stories").model_dump_json()
    ]


def test_southwark_5_a_story_without_consent_is_held_back(walk_store_again):
    played = Year(walk_store_again, source_of("southwark"), date(2013, 12, 1)).ask_until(date(2014, 1, 20))
    played.fill(FEBRUARY, "HW-LEAD", {"SQ-23": "A neighbour told us how long she waited."})
    stories = played.section(FEBRUARY, "stories")
    assert (stories.words, stories.sentences[1]) == ((), "1 story held back: consent is not said.")
    assert "neighbour" not in str(played.report(FEBRUARY, public=True).voices)


def test_southwark_5_and_14_the_voice_bank_is_browsed_across_reports_by_priority(years):
    bank = years.run(answer.bank, CONSOLE, "")
    assert [(story.theme, f"{story.meets:%Y-%m}") for story in bank] == [("BS", "2013-10"), ("CV", "2014-02")]
    assert [story.number for story in years.run(answer.bank, CONSOLE, "CV")] == [bank[1].number]
    assert "Lovejoy" not in years.run(answer.voices, CONSOLE, "")["text"]


def test_southwark_14_consent_withdrawn_takes_a_story_out_everywhere(walk_store_again):
    played = Year(walk_store_again, source_of("southwark"), date(2013, 12, 1)).ask_until(date(2014, 1, 20))
    played.fill(FEBRUARY, "HW-LEAD", {"SQ-23": STORY})
    (story,) = played.run(answer.bank, CONSOLE, "")
    played.run(answer.withdraw, CONSOLE, story.number, "the family asked")
    assert (played.run(answer.bank, CONSOLE, ""), played.section(FEBRUARY, "stories").words) == ((), ())


def test_southwark_19_and_20_the_consultation_of_march_2014_stands_in_the_forward_plan(years):
    assert any("Revised strategy ready for the board" in line for line in as_lines(forward_plan(years.framework)))


def test_southwark_17_when_an_agency_is_succeeded_its_obligations_move_on_the_day(walk_store_again):
    source = source_of("southwark") + SUCCEEDED
    played = Year(walk_store_again, source, date(2014, 8, 15)).ask_until(date(2014, 9, 5))
    assert "S-02" in played.codes(NEXT_OCTOBER, "PL-CAS")
    played.ask_until(date(2014, 9, 18))
    assert "S-02" in played.codes(NEXT_OCTOBER, "CTR-LEAD")
    assert played.days("PL-CAS")[-1] < date(2014, 9, 10) <= played.days("CTR-LEAD")[-1]


def test_southwark_13_a_series_taken_over_says_its_break_and_compares_nothing_across_it(years):
    years.adopt(source_of("southwark") + SUCCEEDED.replace("2014-09-10", "2014-01-01"))
    line = next(row for row in years.report(JULY).lines if row.code == "S-02")
    assert "Break in series: Children's Trust took over" in line.sentence
    assert (line.direction, line.previous) == ("", "7.1%")


def test_southwark_17_an_agency_that_is_paused_is_not_chased_until_after(walk_store_again):
    pause = '\n\n[[pause]]\nagency = "SPH"\nbegins = 2013-08-25\nends = 2013-09-18\nwhy = "an inspection"\n'
    played = Year(walk_store_again, source_of("southwark") + pause, date(2013, 8, 1)).ask_until(date(2013, 9, 20))
    assert played.days("PL-PH")[0] == date(2013, 9, 19)
    assert "is not chased until after 18 September 2013 (an inspection)" in played.office()


def test_southwark_20_editing_the_rotation_needs_no_code(walk_store_again):
    turned = with_row(source_of("southwark"), "2013-10", '["best-start"]', '["care"]')
    played = Year(walk_store_again, turned, date(2013, 8, 1)).ask_until(date(2013, 9, 20))
    assert "SQ-13" in played.codes("care-2013-10", "HW-LEAD")
