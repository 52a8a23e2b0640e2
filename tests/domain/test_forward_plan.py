"""The forward plan of a board, as lines and as a calendar feed."""

from datetime import UTC, date, datetime
from pathlib import Path

from bot.domain.forward_page import as_page, changed
from bot.domain.forward_plan import as_lines, forward_plan
from bot.domain.framework import as_approved, parse, proposed
from bot.domain.ics import as_ics, escaped, folded

SOURCE = (Path(__file__).parents[2] / "templates/frameworks/thurrock.toml").read_text("utf-8")
PLAN = forward_plan(parse(as_approved(SOURCE)))
STAMP = datetime(2013, 5, 1, 9, tzinfo=UTC)
FEED = as_ics(PLAN, "Thurrock", STAMP)


def test_a_forward_plan_holds_meetings_milestones_and_papers_in_order():
    assert {entry.kind for entry in PLAN} == {"meeting", "milestone", "papers", "gathering"}
    assert [entry.on for entry in PLAN] == sorted(entry.on for entry in PLAN)


def test_it_can_be_cut_to_a_time():
    cut = forward_plan(parse(as_approved(SOURCE)), date(2013, 7, 1), date(2013, 7, 31))
    assert {entry.on.month for entry in cut} == {7}


def test_what_is_only_proposed_is_not_in_it():
    assert not [entry for entry in forward_plan(parse(SOURCE)) if entry.kind == "papers"]
    assert proposed(parse(SOURCE)) > 0


def test_a_line_names_the_day_and_what_the_board_sees():
    assert (
        "Thu 11 Jul 2013  Board meets: Health and Well-Being Strategy performance report; "
        "Children and Young People's Partnership highlight report"
    ) in as_lines(PLAN)


def test_the_feed_is_folded_and_its_uids_stay():
    assert max(len(line.encode()) for line in FEED.split("\r\n")) <= 75
    moved = forward_plan(parse(as_approved(SOURCE).replace("date = 2013-07-11", "date = 2013-07-18")))
    assert [entry.uid for entry in PLAN if entry.kind == "meeting"] == [
        entry.uid for entry in moved if entry.kind == "meeting"
    ]


def test_every_event_of_the_feed_has_what_the_standard_asks():
    events = FEED.split("BEGIN:VEVENT\r\n")[1:]
    assert len(events) == len(PLAN)
    assert all(f"\r\n{name}" in "\r\n" + event for event in events for name in ("UID:", "DTSTAMP:", "DTSTART;"))


def test_no_two_events_share_a_uid():
    assert len({entry.uid for entry in PLAN}) == len(PLAN)


def test_commas_semicolons_and_line_ends_are_escaped():
    assert escaped("a, b; c\\d\ne") == "a\\, b\\; c\\\\d\\ne"


def test_a_character_is_never_cut_by_a_fold():
    line = "SUMMARY:" + "é" * 60
    assert folded(line).replace("\r\n ", "") == line


def test_the_page_has_a_section_for_each_month_that_holds_something():
    page = as_page(parse(SOURCE), PLAN, date(2013, 5, 1))
    assert [one.title for one in page.sections] == sorted(
        {f"{entry.on:%B %Y}": None for entry in PLAN}, key=[f"{entry.on:%B %Y}" for entry in PLAN].index
    )
    assert sum(len(one.rows) for one in page.sections) == len(PLAN)


def test_what_moved_is_told_with_the_day_it_was():
    moved = forward_plan(parse(as_approved(SOURCE).replace("date = 2013-07-11", "date = 2013-07-18")))
    told = changed(PLAN, moved)
    assert any(line.startswith("Thu 18 Jul 2013  Board meets") and "(was 11 July 2013)" in line for line in told)


def test_a_long_change_is_cut_and_says_so():
    assert changed((), PLAN)[-1].endswith("more: the page has them all.")


def test_no_change_is_told_of_the_same_plan():
    assert changed(PLAN, PLAN) == ()
