"""'Last month' and 'the month before' are told by the day of writing, or asked about."""

import pytest

from bot.reading.read import read_mail
from tests.reading.boards import expectation
from tests.reading.letters import letter

TWO = "Naloxone: last month 143, the month before 151"


def read(text, day):
    fields = {"From": "oyinda.falade@tarrowby.example.org", "Date": f"{day} 09:00:00 +0000"}
    found = read_mail(letter(text, **fields), expectation("tarrowby")).readings
    return [(each.period, each.value) for each in found if each.certain]


@pytest.mark.parametrize("text", [TWO, "Naloxone kits: 143 last month (151 the month before that)"])
def test_last_month_is_the_one_before_the_reply(text):
    assert read(text, "Tue, 12 Jan 2027") == [("2026-12", 143), ("2026-11", 151)]


def test_two_months_back_that_were_not_asked_for_are_asked_about():
    assert read(TWO, "Tue, 2 Feb 2027") == []
