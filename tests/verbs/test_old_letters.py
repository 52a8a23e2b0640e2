"""An answer to an older cycle's letter is about what that letter asked, or it is asked back."""

from datetime import UTC, datetime

import pytest

from tests.verbs.smallholm import BOARD, CYCLE, IRA, PERIOD, Smallholm

NEXT, QUARTER = "performance-2027-02", "2026-27 Q3"
NEXT_OPENS = datetime(2027, 1, 25, 9, tzinfo=UTC)


@pytest.fixture
def asked_again(opened: Smallholm) -> Smallholm:
    """The first cycle was answered and is over, the second is open, and both letters lie in the same mailbox."""
    opened.answer_all("ICB-1")
    with opened.store.writing(BOARD, "ask.open") as books:
        books.plan.move(CYCLE, "published")
    opened.tick(NEXT_OPENS)
    return opened


def old_letter(small: Smallholm):
    return small.to(IRA)[0]


def figures(small: Smallholm) -> tuple[str | None, str | None]:
    return small.current("SM-02", PERIOD), small.current("SM-02", QUARTER)


def test_the_second_cycle_is_open_and_the_first_figure_stands(asked_again):
    assert (asked_again.cycle_state(CYCLE), asked_again.cycle_state(NEXT)) == ("published", "open")
    assert figures(asked_again) == ("91.2", None)


def test_a_figure_without_a_period_in_answer_to_an_old_letter_is_asked_back(asked_again):
    asked_again.mail(IRA, "SM-02: 92.4%", to=old_letter(asked_again))
    assert figures(asked_again) == ("91.2", None)
    assert asked_again.queries() == ["SM-02"]


def test_a_figure_for_the_new_period_in_answer_to_an_old_letter_is_the_new_periods(asked_again):
    asked_again.mail(IRA, "SM-02 for Q3 (October to December 2026): 92.4%", to=old_letter(asked_again))
    assert figures(asked_again) == ("91.2", "92.4")


def test_a_figure_for_the_old_period_in_answer_to_an_old_letter_is_never_the_new_periods(asked_again):
    asked_again.mail(IRA, "SM-02 for Q2 should have read 92.4%", to=old_letter(asked_again))
    assert asked_again.current("SM-02", QUARTER) is None


def test_a_figure_in_answer_to_the_new_letter_is_the_new_periods(asked_again):
    asked_again.mail(IRA, "SM-02: 92.4%", to=asked_again.to(IRA)[-1])
    assert figures(asked_again) == ("91.2", "92.4")
