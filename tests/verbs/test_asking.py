"""Agencies are asked and chased: once a day at most, never before it is time, never after they answered."""

from datetime import timedelta

import pytest

from bot import answer
from bot.ask import chasing
from bot.ask.climbing import climb
from bot.ask.due import all_due
from bot.domain.entitled import CONSOLE
from bot.domain.letter import Receipt
from tests.verbs.smallholm import (
    ADA,
    ADA_SLACK,
    AFTER,
    BOARD,
    CLOSES,
    DIRECTOR_STEP,
    DORA,
    IRA,
    OFFICE,
    OFFICE_STEP,
    OPENS,
    REMIND,
    SOURCE,
    URGE,
    VAL,
    Smallholm,
)

TWO_REPORTS = (
    SOURCE.replace('reports = ["performance"]', 'reports = ["performance", "annual"]', 1)
    + '\n[[report]]\ncode = "annual"\nname = "Annual report"\n'
)


def asks(small: Smallholm, address: str) -> list[str]:
    return [letter.key.removesuffix("@small") for letter in small.to(address) if letter.key.startswith("ask/")]


def test_nothing_is_asked_before_the_cycle_opens(small):
    small.adopt()
    small.tick(OPENS - timedelta(minutes=1))
    assert small.slack.reached + small.email.reached == []


def test_every_contact_is_asked_once_when_the_cycle_opens(opened):
    assert [len(asks(opened, one)) for one in (ADA_SLACK, IRA, VAL)] == [1, 1, 1]


def test_a_contact_in_slack_is_not_mailed_as_well(opened):
    assert opened.to(ADA) == []


def test_the_figure_is_asked_of_its_source_and_the_words_of_its_lead(opened):
    assert {item.key.rpartition(":")[0] for item in opened.request("ICB-1").items} >= {
        "figure:SM-02",
        "commentary:SM-01",
    }
    assert "commentary:SM-01:2026-27 Q2" not in {item.key for item in opened.request("PH-1").items}


def test_an_objective_without_an_indicator_is_asked_for_in_words(opened):
    assert "progress:T1-O2:" in {item.key for item in opened.request("PH-1").items}


def test_ticking_again_writes_nothing_more(opened):
    before = len(opened.slack.reached + opened.email.reached)
    for _ in range(3):
        opened.tick()
    assert len(opened.slack.reached + opened.email.reached) == before


def test_a_contact_written_to_today_waits_for_tomorrow(opened):
    opened.adopt(TWO_REPORTS)
    opened.tick(OPENS + timedelta(hours=2))
    assert len(asks(opened, IRA)) == 1
    opened.tick(OPENS + timedelta(days=1, hours=2))
    assert len(asks(opened, IRA)) == 2


def test_nothing_is_asked_before_it_is_available(opened):
    opened.tick(REMIND)
    assert "SM-04" not in opened.words_to(IRA)
    opened.tick(URGE)
    assert "SM-04" in opened.to(IRA)[-1].text


def test_a_later_letter_lists_only_what_is_missing(opened):
    opened.mail(IRA, "SM-02: 91.2%")
    opened.tick(REMIND)
    last = opened.to(IRA)[-1]
    assert last.key.startswith("ask/")
    assert ("SM-03" in last.text, "SM-02  MMR" in last.text) == (True, False)


def test_who_has_answered_everything_is_not_chased(opened):
    opened.answer_all("VOL-1")
    opened.tick(URGE)
    assert len(asks(opened, VAL)) == 1


def test_who_was_excused_is_not_chased(opened):
    opened.run(answer.excuse, CONSOLE, "VOL-1")
    opened.tick(URGE)
    assert len(asks(opened, VAL)) == 1


def test_who_was_given_more_time_is_not_chased_before_then(opened):
    opened.run(answer.extend, CONSOLE, "VOL-1", CLOSES.date())
    opened.tick(URGE)
    assert len(asks(opened, VAL)) == 1


@pytest.mark.both
def test_a_bot_that_slept_through_three_steps_sends_one_letter(small):
    small.adopt()
    small.tick(URGE + timedelta(hours=1))
    assert [len(asks(small, one)) for one in (ADA_SLACK, IRA, VAL)] == [1, 1, 1]


def test_the_steps_slept_through_are_not_made_up_for_later(small):
    small.adopt()
    small.tick(URGE + timedelta(hours=1))
    small.tick(URGE + timedelta(days=1))
    assert len(asks(small, IRA)) == 1


@pytest.mark.parametrize("skew", [timedelta(hours=-26), timedelta(days=-400)])
def test_a_clock_that_jumps_back_repeats_nothing(opened, skew):
    opened.tick(REMIND)
    before = len(opened.email.reached)
    opened.tick(REMIND + skew)
    opened.tick(REMIND)
    assert len(opened.email.reached) == before


def test_a_clock_that_jumps_back_and_on_skips_nothing(opened):
    opened.tick(OPENS - timedelta(days=3))
    opened.tick(REMIND)
    assert len(asks(opened, IRA)) == 2


def test_steps_keep_their_local_hour_when_the_clocks_go_back(opened):
    opened.tick(REMIND - timedelta(minutes=1))
    assert len(asks(opened, IRA)) == 1
    opened.tick(REMIND)
    assert len(asks(opened, IRA)) == 2


def test_a_contact_with_two_requests_gets_one_message_a_day(small):
    small.adopt(TWO_REPORTS)
    small.tick(OPENS)
    assert [len(asks(small, one)) for one in (ADA_SLACK, IRA)] == [1, 1]


def test_a_second_request_is_asked_for_in_the_same_message(small):
    small.adopt(TWO_REPORTS)
    small.tick(OPENS)
    assert "Annual report" in small.to(IRA)[0].text


def test_the_secretariat_is_told_who_is_silent(opened):
    opened.tick(OFFICE_STEP)
    assert "Not answered: Voluntary Action" in opened.words_to(OFFICE)


@pytest.mark.both
def test_nobody_above_a_contact_is_written_to_before_the_secretariat_releases_it(opened):
    for at in (OFFICE_STEP, DIRECTOR_STEP, CLOSES - timedelta(hours=1)):
        opened.tick(at)
    assert opened.to(DORA) == []
    assert "release escalation 1" in opened.words_to(OFFICE)


def test_a_released_escalation_reaches_those_above_once(opened):
    opened.tick(DIRECTOR_STEP)
    opened.run(answer.release, CONSOLE, 1)
    with pytest.raises(answer.Refused):
        opened.run(answer.release, CONSOLE, 1)
    opened.tick()
    assert len(opened.to(DORA)) == 1


def test_a_dropped_escalation_reaches_nobody(opened):
    opened.tick(DIRECTOR_STEP)
    opened.run(answer.drop, CONSOLE, 1)
    opened.tick(CLOSES - timedelta(hours=1))
    assert opened.to(DORA) == []


def test_only_the_secretariat_releases_an_escalation(opened):
    opened.tick(DIRECTOR_STEP)
    with pytest.raises(answer.Refused):
        opened.run(answer.release, IRA, 1)


def test_an_escalation_released_after_the_answer_writes_to_nobody(opened):
    opened.tick(DIRECTOR_STEP)
    opened.answer_all("PH-1")
    opened.run(answer.release, CONSOLE, 1)
    opened.tick()
    assert opened.to(DORA) == []


def test_a_voluntary_group_is_never_escalated(opened):
    opened.tick(AFTER)
    with opened.store.reading(BOARD) as books:
        raised = {one.post for one in books.reports.escalations("performance-2026-11")}
    assert raised == {"PH-1", "ICB-1"}


def test_a_letter_slack_refuses_goes_by_email(small):
    small.adopt()
    small.slack.answers += [Receipt(outcome="carried"), Receipt(outcome="refused", detail="user_disabled")]
    small.tick(OPENS)
    assert len(asks(small, ADA)) == 1


def test_a_letter_that_went_by_email_instead_is_not_sent_again(small):
    small.adopt()
    small.slack.answers += [Receipt(outcome="carried"), Receipt(outcome="refused", detail="user_disabled")]
    small.tick(OPENS)
    small.tick(OPENS + timedelta(hours=1))
    assert len(small.to(ADA)) == 1


def test_a_letter_waiting_when_the_answer_comes_is_called_back(small):
    small.adopt()
    small.email.answers += [Receipt(outcome="later", retry_after=7200)] * 2
    small.tick(OPENS)
    small.answer_all("VOL-1")
    small.tick(OPENS + timedelta(hours=3))
    assert asks(small, VAL) == []


def test_a_fallback_waiting_when_the_answer_comes_is_called_back(small):
    small.adopt()
    small.slack.answers += [Receipt(outcome="carried"), Receipt(outcome="refused", detail="user_disabled")]
    small.email.answers += [Receipt(outcome="later", retry_after=7200)] * 3
    small.tick(OPENS)
    small.answer_all("PH-1")
    small.tick(OPENS + timedelta(hours=3))
    assert asks(small, ADA) == []


def test_another_agencys_answer_calls_no_letter_back(small):
    small.adopt()
    small.email.answers += [Receipt(outcome="later", retry_after=7200)] * 2
    small.tick(OPENS)
    small.answer_all("PH-1")
    small.tick(OPENS + timedelta(hours=3))
    assert asks(small, VAL) == [f"ask/{VAL}/2026-10-19/1/email"]


def test_a_letter_in_doubt_is_not_written_anew_when_part_of_the_answer_comes(small):
    small.adopt()
    small.slack.answers += [Receipt(outcome="carried"), Receipt(outcome="doubtful")]
    small.tick(OPENS)
    small.chat(ADA_SLACK, "SM-01: 8.1%")
    small.tick(OPENS + timedelta(hours=3))
    assert asks(small, ADA_SLACK) == [f"ask/{ADA}/2026-10-19/1/slack"]


def test_a_letter_in_doubt_is_stopped_when_all_of_the_answer_comes(small):
    small.adopt()
    small.slack.answers += [Receipt(outcome="carried"), Receipt(outcome="doubtful")]
    small.tick(OPENS)
    small.answer_all("PH-1")
    small.tick(OPENS + timedelta(hours=3))
    assert asks(small, ADA_SLACK) == []


SHUT = "put together without the"


def test_a_bot_that_wakes_after_closing_does_not_say_that_an_answer_still_goes_in(opened):
    opened.tick(AFTER)
    [last] = [letter for letter in opened.to(IRA) if letter.key.startswith("ask/")][1:]
    assert SHUT in last.text
    assert "goes in; a line" not in last.text


def test_a_letter_that_waited_past_closing_is_written_anew_in_true_words(opened):
    opened.email.answers += [Receipt(outcome="later", detail="busy", retry_after=8 * 24 * 3600)] * 2
    opened.tick(URGE)
    opened.tick(AFTER)
    letters = [letter for letter in opened.to(IRA) if letter.key.startswith("ask/")][1:]
    assert [(SHUT in letter.text, "An answer today goes in" in letter.text) for letter in letters] == [(True, False)]


def test_a_letter_whose_words_are_no_longer_true_is_not_carried_by_whoever_wakes_first(opened):
    opened.email.answers += [Receipt(outcome="later", detail="busy", retry_after=60)] * 2
    opened.tick(URGE)
    opened.now = AFTER
    before = len(asks(opened, IRA))
    opened.carry()
    assert len(asks(opened, IRA)) == before


def test_in_the_night_a_letter_taken_back_holds_up_no_receipt(opened):
    opened.email.answers += [Receipt(outcome="later", detail="busy", retry_after=60)] * 2
    opened.tick(URGE)
    opened.now = CLOSES + timedelta(hours=7)
    opened.mail(IRA, "SM-02: 91.2%")
    opened.tick()
    assert any(letter.key.startswith("receipt/") for letter in opened.to(IRA))


def test_a_letter_in_doubt_is_looked_after_and_not_written_anew_at_closing(opened):
    opened.email.answers += [Receipt(outcome="doubtful", detail="the line dropped")] * 2
    opened.tick(URGE)
    before = set(asks(opened, IRA))
    opened.tick(AFTER)
    assert len(set(asks(opened, IRA)) - before) <= 1


DIRECTOR = '[[contact]]\npost = "DIR"\nname = "Dora Fir"\nemail = "dora@smallholm.example.org"\n'


@pytest.fixture
def headless(small):
    """Smallholm whose director has left, on the day a letter to them would be proposed."""
    assert DIRECTOR in SOURCE
    small.adopt(SOURCE.replace(DIRECTOR, ""))
    small.tick(OPENS)
    small.tick(DIRECTOR_STEP)
    return small


def test_a_proposal_says_that_the_post_above_stands_empty_and_what_to_do(headless):
    said = headless.words_to(OFFICE).replace("\u2060", "")
    assert "would go to Director of Public Health (DIR); that post stands empty" in said
    assert "/hwb successor DIR" in said


def test_a_letter_that_nobody_would_get_is_not_released_and_the_proposal_stands(headless):
    with pytest.raises(answer.Refused, match="stands empty"):
        headless.run(answer.release, CONSOLE, 1)
    headless.run(answer.replace, CONSOLE, "DIR", "Dora Fir", DORA)
    headless.run(answer.release, CONSOLE, 1)
    headless.tick()
    assert len(headless.to(DORA)) == 1


@pytest.mark.parametrize("answered", [False, True])
def test_two_bots_that_found_the_same_steps_due_take_them_once(opened, answered):
    opened.now = DIRECTOR_STEP
    with opened.store.reading(BOARD) as books:
        due = all_due(books, opened.now)
        contacts = chasing._by_contact(books.plan.framework(), due, opened.now)
    if answered:
        for post in ("PH-1", "ICB-1", "VOL-1"):
            opened.answer_all(post)
    opened.tick()
    for contact, requests in contacts:
        assert chasing._write(opened.store, BOARD, contact, requests, opened.now) == 0
    for one in due:
        if one.reader != "performance":
            climb(opened.store, BOARD, one, opened.now)
    opened.carry()
    proposed = [letter.key for letter in opened.to(OFFICE) if letter.key.startswith("escalation/")]
    assert len(proposed) == len(set(proposed))
