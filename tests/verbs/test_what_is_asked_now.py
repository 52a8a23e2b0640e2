"""Which periods an answer without one may be about."""

from datetime import UTC, datetime

from bot.domain.held import HeldRequest
from bot.domain.request import Item
from bot.recording.sender import asked_now

DUE = datetime(2026, 10, 9, 16, tzinfo=UTC)


def figure(period: str) -> Item:
    return Item(kind="figure", code="NM-07", period=period)


def request(number: int, *items: Item, missing: tuple[Item, ...] = ()) -> HeldRequest:
    return HeldRequest(
        id=number, cycle=f"cycle-{number}", post="ICB-1", agency="ICB", items=items, missing=missing, due_at=DUE
    )


def test_a_figure_given_for_the_last_report_does_not_make_this_one_ambiguous():
    before, now = figure("2026-27 Q1"), figure("2026-27 Q2")
    assert asked_now((request(1, before), request(2, now, missing=(now,)))) == (now,)


def test_two_periods_still_missing_are_both_asked():
    before, now = figure("2026-27 Q1"), figure("2026-27 Q2")
    assert asked_now((request(1, before, missing=(before,)), request(2, now, missing=(now,)))) == (before, now)


def test_a_correction_is_about_what_was_asked_last():
    before, now = figure("2026-27 Q1"), figure("2026-27 Q2")
    assert asked_now((request(1, before), request(2, now))) == (now,)
