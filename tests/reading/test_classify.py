"""What is not a return: bounces, automatic replies, questions, pleas for time, handings over, thanks."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from bot.reading.classify import asks_for_time, asks_something, hands_over, is_empty, only_thanks
from bot.reading.opening import open_mail
from tests.reading.letters import MAILBOX, SERVER, opened

SENT = date(2026, 10, 7)
MACHINES = tomllib.loads(Path(__file__).with_name("machines.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", MACHINES["bounce"], ids=lambda case: case["name"])
def test_a_bounce_is_told_with_its_code_and_address(case):
    found = open_mail(case["mail"].encode(), SERVER, MAILBOX).automatic
    assert found is not None
    assert (found.kind, found.status_code, found.failed_address) == ("bounce", case["code"], case["failed"])


@pytest.mark.parametrize("case", MACHINES["delay"], ids=lambda case: case["name"])
def test_a_delay_is_told_as_one_that_is_still_being_tried(case):
    found = open_mail(case["mail"].encode(), SERVER, MAILBOX).automatic
    assert found is not None
    assert (found.kind, found.status_code, found.failed_address) == ("bounce", case["code"], case["failed"])
    assert "still trying" in found.why


@pytest.mark.parametrize("case", MACHINES["auto_reply"], ids=lambda case: case["name"])
def test_an_automatic_reply_is_told_with_return_and_deputy(case):
    found = open_mail(case["mail"].encode(), SERVER, MAILBOX).automatic
    assert found is not None
    assert (found.kind, found.until, found.named) == ("auto-reply", case.get("until"), case.get("named", ""))


@pytest.mark.parametrize("case", MACHINES["person"], ids=lambda case: case["name"])
def test_what_a_person_wrote_is_never_taken_for_a_machines(case):
    assert open_mail(case["mail"].encode(), SERVER, MAILBOX).automatic is None


PLEAS = {
    "until a date": ("Could I have until 16 October please?", date(2026, 10, 16)),
    "til the ordinal": ("can I have til the 14th pls, Sam's off sick", date(2026, 10, 14)),
    "a weekday": ("Is it ok to send these by Monday? Our system is down.", date(2026, 10, 12)),
    "another week": ("May we have another week please", None),
    "an extension": ("I would like to request an extension to 23/10/2026.", date(2026, 10, 23)),
    "cannot meet the deadline": ("We won't be able to meet the deadline, the data closes late.", None),
    "weeks of grace": ("Back on paper after the incident. Two weeks' grace please, to 21 October.", date(2026, 10, 21)),
    "in Welsh": ("Oes modd cael estyniad tan 20 Hydref?", date(2026, 10, 20)),
    "need a few more days": ("I need a few more days on this one.", None),
}


@pytest.mark.parametrize(("text", "until"), PLEAS.values(), ids=PLEAS.keys())
def test_a_plea_for_time_is_told_with_its_date(text, until):
    plea = asks_for_time(text, SENT)
    assert plea is not None
    assert plea.until == until


NO_PLEAS = (
    "BSL-1 is 44 and I can send the rest on Friday.",
    "The review was extended to 400 homes.",
    "Numbers rose until September.",
    "I will be away until 14 October.",
)


@pytest.mark.parametrize("text", NO_PLEAS)
def test_other_talk_of_time_is_no_plea(text):
    assert asks_for_time(text, SENT) is None


HANDED = {
    "not one for me": ("Not one for me, Ben Quill looks after all of this now.", "Ben Quill"),
    "please ask": ("Infant feeding is Adaeze Okon's, please ask her.", "Adaeze Okon"),
    "a mention": ("Hi, <@U04AB> does all of these numbers now, I'm just the sponsor", "<@U04AB>"),
    "passed on": ("I've passed this to Siân Rees in the intelligence team.", "Siân Rees"),
    "an address": ("Please send these to screening@trust.example.org in future.", "screening@trust.example.org"),
    "no longer": ("I no longer lead on falls. Please contact Mary Ann Cole.", "Mary Ann Cole"),
    "nobody named": ("This is no longer my area.", ""),
}


@pytest.mark.parametrize(("text", "named"), HANDED.values(), ids=HANDED.keys())
def test_a_handing_over_is_told_with_whom_it_names(text, named):
    assert hands_over(text) == named


def test_an_ordinary_answer_hands_nothing_over():
    assert hands_over("All on track, nothing to add.") is None


THANKS = (
    "Thanks Alison, will do :+1:",
    "Diolch, got it. S x",
    "Many thanks",
    "Noted.",
    "Received with thanks, Ann",
    "👍",
)


@pytest.mark.parametrize("text", THANKS)
def test_thanks_alone_are_told(text):
    assert only_thanks(text)


def test_thanks_with_a_question_are_not_thanks_alone():
    assert not only_thanks("Thanks, which quarter do you want?")


QUESTIONS = (
    "Is that two doses or one?",
    "Which quarter do you want",
    "Could you clarify the denominator.",
    "Hi, mean or 90th centile?",
)


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_is_told(text):
    assert asks_something(text)


def test_a_statement_asks_nothing():
    assert not asks_something("We asked what families say and they said 44.")


@pytest.mark.parametrize("text", ["", "  \n", "Hi Alison,", "Hello", "Dear all,\n\n"])
def test_a_greeting_alone_is_empty(text):
    assert is_empty(text)


@pytest.mark.parametrize("text", ["44", "yes", ":+1:", "Hi Alison, 44"])
def test_anything_said_is_not_empty(text):
    assert not is_empty(text)


def test_a_bounce_is_told_by_its_report_alone():
    report = "Final-Recipient: rfc822; bob@trust.example.org\nAction: failed\nStatus: 5.1.1\n"
    body = f"--b\n\nSorry.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n{report}--b--\n"
    mail = opened(body, "multipart/report; report-type=delivery-status; boundary=b")
    assert mail.automatic is not None
    assert (mail.automatic.status_code, mail.automatic.failed_address) == ("5.1.1", "bob@trust.example.org")


def test_a_report_of_delivery_is_no_bounce():
    report = "Final-Recipient: rfc822; b@x.example.org\nAction: delivered\nStatus: 2.0.0\n"
    body = f"--b\n\nok\n--b\nContent-Type: message/delivery-status\n\n{report}--b--\n"
    mail = opened(body, "multipart/report; report-type=delivery-status; boundary=b")
    assert mail.automatic is not None
    assert mail.automatic.kind == "auto-reply"
