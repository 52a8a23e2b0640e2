"""Which periods an answer without one may be about."""

from datetime import UTC, datetime

from bot.domain.held import HeldRequest
from bot.domain.request import Item
from bot.recording.sender import asked_now

DUE = datetime(2026, 10, 9, 16, tzinfo=UTC)


def figure(period: str) -> Item:
    return Item(kind="figure", code="NM-07", period=period)


def request(number: int, *items: Item) -> HeldRequest:
    return HeldRequest(id=number, cycle=f"cycle-{number}", post="ICB-1", agency="ICB", items=items, due_at=DUE)


BEFORE, NOW = figure("2026-27 Q1"), figure("2026-27 Q2")


def test_a_figure_given_for_the_last_report_does_not_make_this_one_ambiguous():
    assert asked_now((request(1, BEFORE), request(2, NOW)), frozenset({NOW})) == (NOW,)


def test_two_periods_still_missing_are_both_asked():
    assert asked_now((request(1, BEFORE), request(2, NOW)), frozenset({BEFORE, NOW})) == (BEFORE, NOW)


def test_a_period_that_is_not_yet_available_does_not_make_the_one_asked_ambiguous():
    assert asked_now((request(1, BEFORE, NOW),), frozenset({BEFORE})) == (BEFORE,)


def test_a_correction_is_about_what_was_asked_last():
    assert asked_now((request(1, BEFORE), request(2, NOW)), frozenset()) == (NOW,)
