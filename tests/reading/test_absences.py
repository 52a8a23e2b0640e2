"""Absence notices under an answered subject, without any header, told from people who write of being away."""

import pytest

from bot.reading.opening import open_mail
from bot.reading.read import read_mail
from tests.reading.boards import expectation
from tests.reading.letters import MAILBOX, SERVER, letter

AWAY = {
    "a sum and telephone in it": (
        "Thank you for your message. I am away from the office from Monday 12 October to Friday 23 October with no "
        "access to email. For Client Level Data queries please contact Ann Aske; for anything on the £2.3m discharge "
        "grant please ring 01632 960155. I will reply when I return on the 26th."
    ),
    "a mailbox that answers by itself": (
        "Hello! This mailbox replies by itself :)\n\nI work Tuesday to Thursday only, so I will see your message when "
        "I am next in. Grant applicants, round 3 (up to £10,000 each) closes on 6 Nov; forms are on our website."
    ),
    "part time": ("Thanks for your email. I work part time (Mon to Wed) and will reply on my next working day."),
    "working days": (
        "My working days are Monday, Tuesday and Thursday. If your email arrives outside of these I'll get back to you "
        "when I'm next in."
    ),
    "a conference": (
        "I'm at a conference today and tomorrow with limited access to email. I will respond on my return on Thursday."
    ),
    "sick leave": ("Currently off sick. No return date yet. Please email the team inbox."),
    "leave with a cover": (
        "I am currently on maternity leave, returning in March 2027. My role is being covered by Ben Birk."
    ),
    "left for good": ("I have now left the trust. Your message has not been forwarded."),
}
PEOPLE = {
    "figures before leave": "I'm off from Friday so here are ours early. SATOD 7.6%, CAMHS 12.9 weeks. Ruth",
    "a plea": "I'm on leave next week so please can I have until 19 October?",
    "a figure beside whom to ask": "I am on leave until Monday, for queries please contact Ruth - falls is 2,109",
    "money beside whom to ring": "I am away from Monday. The Fund stands at £1.3m. Any queries call 01632 960244.",
    "an action": "I only work Tuesdays so this is a day late. I will see your email next week. On track.",
    "a count": "I'm at a conference all day, so quickly: health checks 1,214. Please ring Callum with queries.",
    "closed": "We're closed over half term but here's the number: 1,214 health checks",
}


def automatic(text):
    raw = letter(text, Subject="Re: County figures", Date="Mon, 05 Oct 2026 09:00:00 +0100")
    return open_mail(raw, SERVER, MAILBOX).automatic


@pytest.mark.parametrize("text", AWAY.values(), ids=AWAY.keys())
def test_an_absence_notice_is_told_by_its_words(text):
    assert automatic(text) is not None


@pytest.mark.parametrize("text", PEOPLE.values(), ids=PEOPLE.keys())
def test_a_person_who_writes_of_being_away_is_read(text):
    assert automatic(text) is None


def under_a_machine_subject(text):
    fields = {
        "From": "Ben Quarmby <ben.quarmby@dalemoor-icb.example.nhs.uk>",
        "Subject": "Automatic reply: Northmoor return",
        "Date": "Mon, 05 Oct 2026 09:00:00 +0100",
    }
    return read_mail(letter(text, **fields), expectation("northmoor"))


ON_LEAVE = "I am on annual leave until Monday 19 October. For anything urgent please contact Ruth.\n\n"


@pytest.mark.parametrize(
    "below",
    [
        "Proud to say: 71% of colleagues filled in the staff survey!",
        "Join our £2 lottery, draw on 30 October.",
        "For referrals ring the hub, who answered 97% of calls within a minute last year.",
        "The front door took 4.1 days on average last quarter, down from 6.0!",
    ],
)
def test_a_notice_that_advertises_a_figure_of_nothing_asked_is_automatic(below):
    assert under_a_machine_subject(ON_LEAVE + below).kind == "auto-reply"


@pytest.mark.parametrize(
    "below",
    ["NM-09 came to 67.9%.", "Breast screening coverage is 67.9%.", "Before I went: SATOD 7.9%, down on last quarter."],
)
def test_a_notice_that_gives_a_figure_asked_for_is_read(below):
    assert under_a_machine_subject(ON_LEAVE + below).kind != "auto-reply"
