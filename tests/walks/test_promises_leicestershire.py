"""Leicestershire, 1 December 2022: what its board was promised, held over three years up to the deeper review."""

from datetime import date

import pytest

from bot import report
from bot.domain.development import as_page, sessions
from bot.domain.duties import released
from bot.domain.fingertips import WrongFile
from bot.domain.forward_plan import as_lines, forward_plan
from bot.importing import import_figures, import_survey
from schedules.jobs import tell_exceptions
from tests.walks.boards import Year, by_code, source_of

# Barnet's year stands for all five in the short form.
pytestmark = pytest.mark.slow

FEBRUARY, MAY, SEPTEMBER = "best-start-2023-02", "living-dying-2023-05", "staying-healthy-2023-09"
OUTCOMES, ANNUAL, REVIEW = "outcomes-2023-12", "annual-2023-12", "review-deep-2025-12"
HEAD = (
    "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,"
    "Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,"
    "Count,Denominator,Value note,Recent Trend\n"
)
SURVEY = (
    "Question,Answer,Count\n"
    "Does the board work as one system?,Mostly,9\nDoes the board work as one system?,Partly,6\n"
    "Does the board work as one system?,Hardly,2\n"
)


@pytest.fixture(scope="module")
def years(walk_store):
    played = Year(walk_store, source_of("leicestershire"), date(2022, 12, 2)).ask_until(date(2023, 10, 24))
    played.fill(OUTCOMES, "ASC-LEAD", {"L-09": "412"})
    played.run(import_survey, SURVEY.encode(), "console")
    return played.ask_until(date(2025, 11, 1))


def test_leicestershire_19_one_sub_group_per_meeting_in_turn_and_the_indicators_in_december(years):
    first = [one for one in years.cycles() if one.meets.year == 2023 and one.report != "watch"]
    assert {(one.meets.month, one.report) for one in first} == {
        (2, "best-start"), (5, "living-dying"), (9, "staying-healthy"), (9, "best-start"), (12, "outcomes"),
        (12, "annual"),
    }  # fmt: skip


def test_leicestershire_9a_iii_the_children_and_families_partnership_reports_six_monthly(years):
    assert [one.meets.month for one in years.cycles() if one.report == "best-start" and one.meets.year == 2024] == [
        2,
        9,
    ]


def test_leicestershire_19_a_sub_group_is_asked_only_in_its_own_turn(years):
    assert "CFP-LEAD" in years.posts_asked(FEBRUARY)
    assert not {"IE-LEAD", "SHP-LEAD"} & years.posts_asked(FEBRUARY)
    assert "CFP-LEAD" not in years.posts_asked(MAY)


def test_leicestershire_21b_each_sub_group_is_given_its_own_indicators_before_it_reports(years):
    (given, *_) = years.letters("CFP-LEAD", f"extract/{FEBRUARY}")
    assert "L-01 Reception children with excess weight" in given.text
    assert "L-03" not in given.text


def test_leicestershire_21b_actions_are_asked_of_and_shown_beside_the_indicators(years):
    assert "LA-02" in years.codes(SEPTEMBER, "SHP-LEAD")
    assert {"LA-02", "LA-03"} <= set(by_code(years.report(SEPTEMBER).actions))


def test_leicestershire_7_do_sponsor_watch_stands_by_its_theme(years):
    assert [row.mode for row in years.report(MAY).themes] == ["do", "sponsor"]


def test_leicestershire_9a_the_mode_is_optional(years):
    assert [row.mode for row in years.report(FEBRUARY).themes] == [""]


def test_leicestershire_16_and_21a_all_indicators_come_once_a_year(years):
    assert {line.code for line in years.report(OUTCOMES).lines} == {row.code for row in years.framework.indicator}


def test_leicestershire_16_the_deep_dive_holds_what_changed_significantly_and_nothing_else(walk_store_again):
    played = Year(walk_store_again, source_of("leicestershire"), date(2023, 9, 1))
    rows = [
        _row(20601, "Reception: Prevalence of overweight", "2021/22", "20.0", "19.0", "21.0"),
        _row(20601, "Reception: Prevalence of overweight", "2022/23", "24.0", "23.0", "25.0"),
        _row(20602, "Year 6: Prevalence of overweight", "2021/22", "33.0", "32.0", "34.0"),
        _row(20602, "Year 6: Prevalence of overweight", "2022/23", "33.4", "32.4", "34.4"),
    ]
    played.run(import_figures, (HEAD + "".join(rows)).encode(), "console")
    played.ask_until(date(2023, 11, 2))
    assert [row[0].split()[0] for row in played.section(OUTCOMES, "deep-dive").rows] == ["L-01"]


def test_leicestershire_17_a_significant_change_is_told_at_once_and_by_exception(walk_store_again):
    played = Year(walk_store_again, source_of("leicestershire"), date(2023, 5, 30))
    rows = [
        _row(20601, "Reception: Prevalence of overweight", "2020/21", "20.0", "19.0", "21.0"),
        _row(20601, "Reception: Prevalence of overweight", "2021/22", "24.0", "23.0", "25.0"),
        _row(93088, "Adults: Prevalence of overweight", "2020/21", "63.0", "61.0", "65.0"),
        _row(93088, "Adults: Prevalence of overweight", "2021/22", "63.5", "61.5", "65.5"),
    ]
    played.run(import_figures, (HEAD + "".join(rows)).encode(), "console")
    played.tick()
    assert "L-01 Reception children with excess weight" in played.office()
    assert "L-03" not in played.office()


def test_leicestershire_17_a_figure_from_a_reply_that_becomes_an_exception_is_told_at_once_and_once(walk_store_again):
    aim = '\n\n[[target]]\nindicator = "L-09"\nperiod = "2022-23"\nvalue = 500\n'
    played = Year(walk_store_again, source_of("leicestershire") + aim, date(2023, 9, 29)).ask_until(date(2023, 10, 24))
    played.fill(OUTCOMES, "ASC-LEAD", {"L-09": "412"})
    played.tick(tell_exceptions)
    played.tick(tell_exceptions)
    assert [len(played.letters(post, "alert/L-09/")) for post in ("IE-LEAD", "DPH")] == [1, 1]
    assert "L-09 People supported at home" in played.office()
    played.run(report.tell_board, "U04CASPIAN", "L-09")
    played.tick()
    assert "L-09 People supported at home" in played.to("C04BOARD")


def test_leicestershire_17_the_quarterly_watch_shows_exceptions_only(years):
    assert years.report("watch-2023-05").lines == ()
    assert {row.unchanged for row in years.report("watch-2023-05").themes} == {
        "Nothing exceptional among its indicators."
    }


def test_leicestershire_17_the_quarterly_watch_asks_for_figures_alone(years):
    kinds = {item.kind for post in years.posts_asked("watch-2023-02") for item in years.asked("watch-2023-02", post)}
    assert kinds == {"commentary"}


def test_leicestershire_17_the_watch_asks_nobody_what_its_sub_groups_report_asks_already(years):
    assert "L-09" in years.codes(MAY, "ASC-LEAD")
    assert "ASC-LEAD" not in years.posts_asked("watch-2023-05")


def test_leicestershire_14_published_indicators_are_asked_of_nobody_but_for_words(years):
    asked = years.asked(OUTCOMES, "BI-LEAD")
    assert {item.kind for item in asked if item.code == "L-01"} == {"commentary"}
    assert "L-01" not in {item.code for item in years.asked(OUTCOMES, "ASC-LEAD")}


def test_leicestershire_14_no_figure_is_asked_before_its_release_month(years):
    rows = by_code(years.framework.indicator)
    asked = [(ask, rows[code]) for ask in years.framework.ask for code in ask.indicators]
    assert all(released(row, ask.period, ask.available).month >= row.release_month for ask, row in asked)
    assert released(rows["L-03"], "2021-22", date(2022, 4, 1)) == date(2022, 5, 1)


def test_leicestershire_14_words_on_it_are_not_chased_before_its_release_month(walk_store_again):
    early = source_of("leicestershire").replace("available = 2023-11-01", "available = 2023-09-01")
    played = Year(walk_store_again, early, date(2023, 9, 10)).ask_until(date(2023, 10, 31))
    assert "L-01" not in " ".join(letter.text for letter in played.letters("BI-LEAD", "ask/"))


def test_leicestershire_20_and_26_a_review_every_year_and_a_deeper_one_every_third(years):
    held = [
        one.report for one in years.cycles() if one.meets.month == 12 and one.report not in ("outcomes", "quarterly")
    ]
    assert held == ["annual", "annual", "review-deep"]


def test_leicestershire_20_the_deeper_review_asks_what_public_and_stakeholders_said(years):
    assert "LQ-06" in years.codes(REVIEW, "HWBM")
    assert "LQ-06" not in years.codes(ANNUAL, "HWBM")


def test_leicestershire_27_members_get_the_surveys_link_and_are_not_asked_by_name(years):
    (invited,) = years.letters("MEM-ICB", f"survey/{ANNUAL}/")
    assert "https://survey.example.org/leicestershire-board" in invited.text
    assert years.posts_asked(ANNUAL) & {"CHAIR", "MEM-ICB", "MEM-HW"} == set()


def test_leicestershire_27_nobody_is_reminded_of_the_survey(years):
    assert years.letters("MEM-ICB", "ask/") == []


def test_leicestershire_26_the_annual_report_holds_the_evaluation(years):
    assert "who answered is not known" in years.section(ANNUAL, "evaluation").sentences[1]


def test_leicestershire_27_the_surveys_totals_are_brought_in_and_small_counts_are_not_shown(years):
    asked = "Does the board work as one system?"
    assert years.section(ANNUAL, "evaluation", public=True).rows == (
        (asked, "Mostly", "9"), (asked, "Partly", "Not shown"), (asked, "Hardly", "Not shown"),
    )  # fmt: skip


def test_leicestershire_27_a_file_with_a_row_for_each_member_is_refused_and_nothing_of_it_kept(years):
    with pytest.raises(WrongFile, match="may tell who answered"):
        years.run(import_survey, b"Member,Answer\nNadia Prewett,Hardly\n", "console")


def test_leicestershire_28_the_sessions_stand_in_the_forward_plan(years):
    lines = as_lines(forward_plan(years.framework, date(2024, 1, 1), date(2024, 1, 31)))
    assert any(line.startswith("Thu 18 Jan 2024  Development session of the board: Annual report") for line in lines)


def test_leicestershire_28_each_development_session_has_its_page_from_what_was_published(years):
    (first, _) = sessions(years.framework, date(2023, 12, 8))
    published = years.report(ANNUAL, public=True)
    page = as_page(years.framework, first, [published])
    titles = [section.title for section in page.sections]
    assert titles[:2] == ["Review: what has been learnt", "Evaluation of the board"]
    assert ("Does the board work as one system?", "Mostly", "9") in page.sections[1].rows


def test_leicestershire_19_the_rotation_stands_in_the_forward_plan(years):
    lines = as_lines(forward_plan(years.framework, date(2024, 1, 1), date(2024, 12, 31)))
    assert any("Board meets: Best Start for Life" in line for line in lines)
    assert any("(deep dive)" in line for line in lines)


def _row(number: int, name: str, period: str, value: str, low: str, high: str) -> str:
    return (
        f'{number},"{name}",E92000001,England,E10000018,Leicestershire,Counties,Persons,All,,,{period},{value},'
        f"{low},{high},,,,,,\n"
    )
