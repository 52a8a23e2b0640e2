"""Slippage goes up one step at a time, and returns to meetings until the level set is met and minuted."""

from datetime import timedelta

import pytest

from bot import answer
from bot.domain.entitled import CONSOLE
from tests.verbs.smallholm import CYCLE, IRA, OPENS, SOURCE

BETWEEN = '[[meeting]]\ncode = "2027-01"\ndate = 2027-01-21\n\n[[meeting]]\ncode = "2027-02"'
WITH_A_MEETING_BETWEEN = SOURCE.replace('[[meeting]]\ncode = "2027-02"', BETWEEN, 1)
RETURN = "returns-2027-01"


@pytest.fixture
def slipped(small):
    """SM-02 slipped, was raised to the board, and 95% is what the board will accept."""
    small.adopt(WITH_A_MEETING_BETWEEN)
    small.tick(OPENS)
    small.run(answer.slip, CONSOLE, "SM-02", "two practices without a nurse")
    small.run(answer.raise_up, CONSOLE, 1)
    small.run(answer.remedy, CONSOLE, 1, "95%", "9 of 26 November 2026", "weekly clinics")
    return small


def test_only_who_answers_for_an_item_or_the_secretariat_reports_its_slippage(opened):
    with pytest.raises(answer.Refused, match="whoever answers for the item"):
        opened.run(answer.slip, "val@voluntary.example.org", "SM-02", "late")


def test_the_board_sets_no_remedy_for_what_is_not_before_it(opened):
    opened.run(answer.slip, CONSOLE, "SM-02", "late")
    with pytest.raises(answer.Refused, match="Raise it to the board first"):
        opened.run(answer.remedy, CONSOLE, 1, "95%", "9", "clinics")


def test_the_same_slippage_twice_keeps_its_number(opened):
    opened.run(answer.slip, CONSOLE, "SM-02", "late")
    said = opened.run(answer.slip, CONSOLE, "SM-02", "later still")
    assert "slippage 1" in said["text"]


def test_it_returns_at_a_meeting_where_nothing_else_is_reported(slipped):
    slipped.tick(OPENS)
    with slipped.store.reading(slipped.board) as books:
        assert RETURN in {cycle.code for cycle in books.plan.cycles("planned", "open")}


def test_only_the_item_that_slipped_is_asked_for_that_meeting(slipped):
    slipped.tick(OPENS)
    with slipped.store.reading(slipped.board) as books:
        opens = books.plan.cycle(RETURN).opens_at
    slipped.tick(opens)
    with slipped.store.reading(slipped.board) as books:
        asked = {item.code for request in books.requests.of_cycle(RETURN) for item in request.items}
    assert asked == {"SM-02"}


def test_a_version_adopted_meanwhile_leaves_the_return_planned(slipped):
    slipped.tick(OPENS)
    slipped.adopt(WITH_A_MEETING_BETWEEN.replace("Ira Birch", "Iris Birch"))
    assert slipped.cycle_state(RETURN) == "planned"


def test_it_is_not_closed_while_the_level_is_not_met(slipped):
    slipped.mail(IRA, "SM-02: 91.2%")
    with pytest.raises(answer.Refused, match="has not reached 95%"):
        slipped.run(answer.close, CONSOLE, 1, "7 of 21 January 2027")


def test_it_is_closed_by_a_minute_once_the_level_is_met(slipped):
    slipped.mail(IRA, "SM-02: 95.4%")
    with pytest.raises(answer.Refused, match="Say which minute"):
        slipped.run(answer.close, CONSOLE, 1, " ")
    slipped.run(answer.close, CONSOLE, 1, "7 of 21 January 2027")
    assert "None is open" in slipped.run(answer.slipped, CONSOLE)["text"]


def test_the_report_shows_what_the_board_keeps_in_sight_and_when_it_ends(slipped):
    with slipped.store.reading(slipped.board) as books:
        (shown,) = books.facts.of_cycle(CYCLE).escalations
    assert (shown.about, shown.level, shown.met_again) == ("SM-02", "board", "95%")
    assert "weekly clinics" in shown.reason


def test_nothing_returns_once_it_is_closed(slipped):
    slipped.mail(IRA, "SM-02: 95.4%")
    slipped.run(answer.close, CONSOLE, 1, "7 of 21 January 2027")
    slipped.tick(OPENS + timedelta(days=1))
    with slipped.store.reading(slipped.board) as books:
        assert RETURN not in {cycle.code for cycle in books.plan.cycles()}
