"""What a receipt says: every figure repeated, every doubt asked back."""

from datetime import datetime

import pytest

from bot import render
from bot.domain.views import Recorded
from tests.doors import given
from tests.doors.block_kit import message_faults


def email(subject="RE: Wellbeing", **more):
    view = given.receipt(**more)
    return render.receipt_email(
        view, key="receipt/9", to="m@agency.example.org", due_at=given.DUE, in_reply_to="<a@b.example>", subject=subject
    )


def slack(**more):
    return render.receipt_slack(given.receipt(**more), key="receipt/9", to="C1", thread="1.2", due_at=given.DUE)


def everything(letter):
    return [letter.text, letter.html] if letter.html else [letter.text, str(letter.blocks)]


@pytest.mark.parametrize("make", [email, slack])
def test_every_figure_recorded_is_repeated_with_its_unit(make):
    assert all("536.4 per 100,000" in said for said in everything(make()))


@pytest.mark.parametrize("make", [email, slack])
def test_what_was_replaced_is_said(make):
    assert all("replaces 530 per 100,000" in said for said in everything(make()))


@pytest.mark.parametrize("make", [email, slack])
def test_every_doubt_is_asked_back_under_its_number_with_what_was_written(make):
    assert all("Q3" in said and "HPV came in at 91.2" in said for said in everything(make()))


@pytest.mark.parametrize("make", [email, slack])
def test_a_figure_in_doubt_says_how_to_settle_it(make):
    assert all("Reply “Q4: yes” if 912 is right" in said for said in everything(make()))


def test_a_doubt_without_a_figure_cannot_be_settled_by_yes():
    letter = email(doubts=(given.query(3),))
    assert "Q3: yes" not in letter.text


@pytest.mark.parametrize("make", [email, slack])
def test_what_is_still_missing_is_listed_with_its_due_day(make):
    assert all("Still to come (due by 5pm on Friday 9 October 2026)" in said for said in everything(make()))


def test_when_all_is_in_the_sender_is_told_so():
    assert "That is everything you were asked for." in email(doubts=(), left=()).text


def test_while_a_doubt_is_open_nobody_is_told_that_all_is_in():
    assert "everything" not in email(left=()).text


def test_a_late_answer_still_in_time_says_so():
    assert "still in time for the report" in email(late="after-due").text


def test_a_late_answer_after_closing_says_who_decides():
    assert "the secretariat decides" in email(late="after-close").text


def test_nothing_recorded_is_said_plainly():
    assert "Nothing in your message was recorded as a figure" in email(recorded=(), doubts=(), left=()).text


def test_what_an_officer_recorded_names_the_officer():
    assert "Alison Marrick recorded this on your behalf" in email(by_officer="Alison Marrick").text


def test_the_subject_answers_theirs_once():
    assert email("Re: RE: Wellbeing [#abcdefgh234567ab]").subject == f"Re: Wellbeing [#{given.TOKEN}]"


def test_without_a_subject_to_answer_it_says_what_was_recorded():
    assert email("").subject == f"2 things recorded, 2 to check [#{given.TOKEN}]"


def test_a_message_id_handed_on_bare_is_put_in_its_brackets():
    view = given.receipt()
    bare = render.receipt_email(
        view, key="k", to="a@b.example", due_at=given.DUE, in_reply_to="a@b.example", subject=""
    )
    assert bare.in_reply_to == "<a@b.example>"


def test_a_receipt_is_threaded_under_what_it_answers():
    assert (email().in_reply_to, slack().thread) == ("<a@b.example>", "1.2")


def test_the_buttons_settle_the_doubts():
    pressed = [
        (element["action_id"], element["value"])
        for block in slack(left=()).blocks
        if block["type"] == "actions"
        for element in block["elements"]
    ]
    assert pressed == [
        ("settle-candidate", "103|91.2"),
        ("settle-candidate:1", "103|92.1"),
        ("settle-yes", "104"),
        ("settle-no", "104"),
    ]


@pytest.mark.parametrize("number", [0, 1, 41, 150])
def test_however_many_figures_each_is_repeated_in_slack(number):
    recorded = tuple(
        Recorded(kind="figure", code=f"NM-{n}", label="A long label " * 6, period="2026-27 Q2", shown=f"{n}.5%")
        for n in range(number)
    )
    letter = slack(recorded=recorded)
    lost = [one.shown for one in recorded if one.shown not in str(letter.blocks)]
    assert (message_faults(letter.text, list(letter.blocks)), lost) == ([], [])


def test_forty_doubts_fit_one_message():
    letter = slack(doubts=tuple(given.query(number, candidates=("NM-08", "NM-09")) for number in range(40)))
    assert message_faults(letter.text, list(letter.blocks)) == []


def test_a_winter_due_time_is_winter_time():
    due = datetime.fromisoformat("2026-12-04T17:00:00+00:00")
    assert "5pm on Friday 4 December 2026" in email(due_at=due).text
