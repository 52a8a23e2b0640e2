"""This quarter and the one still owed, in many words: neither figure is ever recorded as the other's."""

import pytest

from bot.reading.read import read_chat
from tests.reading.boards import expectation

# Board, user, measure, its name, this quarter's and the owed quarter's words, figures and the latter's period.
BOARDS = [
    ("aldermarsh", "U07HHJA12", "PL1.2", "people seen by social prescribers", "489", "471", "2026-27 Q3",
     ("Q4", "January to March", "the fourth quarter"), ("Q3", "October to December", "the third quarter")),
    ("tarnside", "U07FLCPD01", "CHW-2", "the average wait for adult speech and language therapy", "10.9 weeks",
     "11.8 weeks", "2026-27 Q1", ("Q2", "July to September", "the second quarter"),
     ("Q1", "April to June", "the first quarter")),
]  # fmt: skip
NOW = ("this quarter", "this time", "the quarter just gone", "the latest quarter")
OWED = ("the quarter before", "the previous quarter", "the quarter you are still owed", "the missing quarter")
LATELY = ("last quarter", "last time")  # which may be either: never sure of the wrong one
WORDINGS = [
    "{name} was {a} in {now} and {b} in {then}.",
    "{name}: {now} {a}, {then} {b}.",
    "{name}: {a} ({now}), {b} ({then})",
    "In {then} {name} was {b}; in {now} it was {a}.",
    "In {then} {name} was {b}. In {now}, {a}.",
    "{name} went from {b} in {then} to {a} in {now}.",
    "{name} {a} {now} against {b} {then}.",
    "{name}\n{now}: {a}\n{then}: {b}",
    "{name}, {then}\n{b}\n{name}, {now}\n{a}",
    "For {now} we have {name} at {a}; for {then}, which we owed, {b}.",
    "{name} is {a} for {now}. For {then} put {b}.",
    "{name} was {a}, {now}; {b}, {then}.",
    "You asked about {then} too: {name} was {b}. {now}'s figure is {a}.",
    "{name} for {now} and {then}: {a} and {b}.",
    "{name} was {a} in {now}. It had been {b} in {then}.",
]


def recorded(board, wording, now, then):
    """What is recorded of one reply, and what it says."""
    name, user, code, measure, a, b, period, *_ = board
    text = wording.format(name=measure, a=a, b=b, now=now, then=then)
    found = read_chat(text, user, expectation(name)).readings
    got = {(each.period, f"{each.value:f}") for each in found if each.certain and each.indicator == code}
    return got, {("", a.split()[0]), (period, b.split()[0])}, text


@pytest.mark.parametrize("wording", WORDINGS)
def test_each_figure_is_of_its_own_quarter(wording):
    told = missed = 0
    for board in BOARDS:
        pairs = [*zip(board[7], board[8], strict=True), *((board[7][0], then) for then in OWED)]
        pairs += [(now, board[8][1]) for now in NOW]
        for now, then in pairs:
            got, meant, text = recorded(board, wording, now, then)
            assert got <= meant, text
            told, missed = told + 2, missed + len(meant - got)
    assert missed <= told * 0.1


@pytest.mark.parametrize("then", LATELY)
def test_last_quarter_is_never_taken_for_the_wrong_one(then):
    for board in BOARDS:
        for wording in WORDINGS:
            for now in (board[7][0], *NOW[:2]):
                got, meant, text = recorded(board, wording, now, then)
                assert got <= meant, text
