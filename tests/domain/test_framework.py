"""A framework file: read whole, or refused with every fault and its remedy."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bot.domain.fault import FrameworkFaults
from bot.domain.framework import decode, parse
from tests.domain.small_board import SMALL, small_text

BOARDS = ("barnet", "essex", "leicestershire", "southwark", "thurrock")


def faults_in(text):
    with pytest.raises(FrameworkFaults) as caught:
        parse(text)
    return caught.value.faults


def test_a_whole_file_is_read():
    framework = parse(SMALL)
    assert framework.indicator[0].code == "T1-01"
    assert framework.target[0].value == Decimal("18.5")
    assert framework.meeting[0].date == date(2013, 11, 21)


ASKED_AGAIN = """indicators = ["T1-01"]
[[ask]]
meeting = "2013-11"
period = "2013-14 Q2"
available = 2013-10-15
indicators = ["T1-01"]"""

# Each: a name, what is replaced by what, and the one fault's table, row, field, words and remedy (in part).
BROKEN = [
    (
        "an unknown post",
        ('sign_off = ["DIR"]', 'sign_off = ["DRI"]'),
        "board",
        "",
        "sign_off",
        "no post 'DRI'",
        "'DIR'",
    ),
    ("an unknown agency", ('sources = ["PH"]', 'sources = ["PHH"]'), "indicator", "T1-01", "sources", "PHH", "'PH'"),
    (
        "an unknown meeting",
        ('meeting = "2013-11"', 'meeting = "2013-12"'),
        "ask",
        "row 1",
        "meeting",
        "2013-12",
        "2013-11",
    ),
    (
        "an ask for an unknown indicator",
        ('indicators = ["T1-01"]', 'indicators = ["T1-10"]'),
        "ask",
        "row 1",
        "indicators",
        "T1-10",
        "T1-01",
    ),
    (
        "a list naming a code twice",
        ('posts = ["PH-1", "PH-2"]', 'posts = ["PH-1", "PH-1"]'),
        "agency",
        "PH",
        "posts",
        "more than once",
        "once",
    ),
    (
        "a post without agency",
        ('title = "Analyst"\nagency = "PH"', 'title = "Analyst"\nagency = ""'),
        "post",
        "PH-2",
        "agency",
        "empty",
        "agency",
    ),
    (
        "a duplicate code",
        ('code = "VOL"\nname', 'code = "ph"\nname'),
        "agency",
        "ph",
        "code",
        "already has the code 'PH'",
        "new code",
    ),
    ("a code with a colon", ('code = "A1"', 'code = "A:1"'), "action", "A:1", "code", "cannot be a code", "hyphens"),
    (
        "an unreadable target period",
        ('period = "2013-14 Q2"\nvalue', 'period = "Q2 13/14"\nvalue'),
        "target",
        "row 1",
        "period",
        "no period",
        "2026-27 Q2",
    ),
    (
        "an unreadable value period",
        ('period = "2012-13"\nvalue', 'period = "2012-14"\nvalue'),
        "value",
        "row 2",
        "period",
        "2012-14",
        "2026-27",
    ),
    (
        "two holders at once",
        ("valid_from = 2013-07-01", "valid_from = 2013-06-30"),
        "contact",
        "row 3",
        "post",
        "Ada Oak and Bea Ash hold PH-1",
        "valid_to",
    ),
    ("no sign-off", ('sign_off = ["DIR"]', "sign_off = []"), "board", "", "sign_off", "sign a report off", "post"),
    ("no secretariat", ('secretariat = ["SEC"]', ""), "board", "", "secretariat", "board's business", "post"),
    (
        "a ladder that asks nothing",
        ('tone = "ask"', 'tone = "remind"'),
        "ladder",
        "",
        "",
        "no step of the ladder asks",
        "ask",
    ),
    (
        "a bad email",
        ("cy@smallholm.example.org", "cy at smallholm"),
        "contact",
        "row 4",
        "email",
        "not an email",
        "name@example.org",
    ),
    (
        "two addresses in one",
        ("cy@smallholm.example.org", "cy@a.example.org, b@a.example.org"),
        "contact",
        "row 4",
        "email",
        "not an email",
        "one plain address",
    ),
    (
        "the bot's own mailbox",
        ("cy@smallholm.example.org", "HWB@smallholm.example.org"),
        "contact",
        "row 4",
        "email",
        "mailbox",
        "own address",
    ),
    (
        "nobody's address",
        ('email = "cy@smallholm.example.org"', ""),
        "contact",
        "row 4",
        "email",
        "reached nowhere",
        "Slack id",
    ),
    ("a bad Slack id", ("U01ADA", "@ada"), "contact", "row 2", "slack", "not a Slack member", "begins with U"),
    (
        "one Slack id for two",
        ('email = "cy@smallholm.example.org"', 'slack = "U01ADA"'),
        "contact",
        "row 4",
        "slack",
        "also given for Ada Oak",
        "their own",
    ),
    (
        "one email for two",
        ("cy@small", "SAM@small"),
        "contact",
        "row 4",
        "email",
        "also given for Sam Elm",
        "their own",
    ),
    (
        "one's own deputy",
        ('deputy = "PH-2"', 'deputy = "PH-1"'),
        "contact",
        "row 2",
        "deputy",
        "own deputy",
        "another post",
    ),
    (
        "validity backwards",
        ("valid_from = 2013-07-01", "valid_from = 2013-07-01\nvalid_to = 2013-01-01"),
        "contact",
        "row 3",
        "valid_to",
        "before it begins",
        "dates",
    ),
    (
        "available after the meeting",
        ("available = 2013-10-14", "available = 2013-11-22"),
        "ask",
        "row 1",
        "available",
        "after the meeting",
        "earlier period",
    ),
    (
        "the same asked twice",
        (
            'indicators = ["T1-01"]',
            ASKED_AGAIN,
        ),
        "ask",
        "row 2",
        "indicators",
        "already asked",
        "once",
    ),
    (
        "two targets for one period",
        ("value = 18.5", 'value = 18.5\n[[target]]\nindicator = "T1-01"\nperiod = "2013-14 Q2"\nvalue = 19'),
        "target",
        "row 2",
        "",
        "already has a target",
        "holds",
    ),
    ("a target out of range", ("value = 18.5", "value = 185"), "target", "row 1", "value", "above 100", "high"),
    (
        "a baseline out of range",
        ("low = 0", "low = 0\nbaseline = -1"),
        "indicator",
        "T1-01",
        "baseline",
        "below 0",
        "low",
    ),
    (
        "low above high",
        ("low = 0\nhigh = 100", "low = 30\nhigh = 10"),
        "indicator",
        "T1-01",
        "low",
        "above high",
        "Mend",
    ),
    (
        "an indicator in no theme",
        ('objective = "T1-O1"\nsources', "sources"),
        "indicator",
        "T1-01",
        "theme",
        "no theme",
        "objective",
    ),
    (
        "a month that is none",
        ("low = 0", "low = 0\nrelease_month = 13"),
        "indicator",
        "T1-01",
        "release_month",
        "month 13",
        "1 to 12",
    ),
    (
        "a misspelt column",
        ('prompt = "What', 'promt = "What'),
        "question",
        "Q1",
        "promt",
        "no column 'promt'",
        "'prompt'",
    ),
    ("a misspelt choice", ('tone = "ask"', 'tone = "aks"'), "ladder", "open", "tone", "none of the choices", "'ask'"),
    (
        "a date that is none",
        ("date = 2014-01-23", 'date = "soon"'),
        "meeting",
        "2014-01",
        "date",
        "not a date",
        "2013-11-21",
    ),
    ("a number in words", ("value = 18.5", 'value = "low"'), "target", "row 1", "value", "not a number", "91.2"),
    (
        "a break without its reason",
        ("[[report]]", '[[indicator]]\ncode = "B1"\nname = "B"\ntheme = "T1"\nbreak_on = 2013-04-01\n[[report]]'),
        "indicator",
        "B1",
        "break_why",
        "no reason",
        "both",
    ),
    (
        "a comparator of no indicator",
        ("[[report]]", '[[comparator]]\nindicator = "X9"\nname = "England"\nperiod = "2013-14"\nvalue = 1\n[[report]]'),
        "comparator",
        "row 1",
        "indicator",
        "no indicator",
        "",
    ),
    ("an unknown table", ("[[question]]", "[[questions]]"), "questions", "", "", "no such table", "'question'"),
    ("a table once that has rows", ("[[report]]", "[report]"), "report", "", "", "wrong shape", "[[report]]"),
    (
        "days below none",
        ("[[report]]", "[backplan]\nlodged = -1\n[[report]]"),
        "backplan",
        "",
        "lodged",
        "below 0",
        "how many",
    ),
]


@pytest.mark.parametrize(
    ("replacement", "table", "row", "field", "what", "remedy"),
    [case[1:] for case in BROKEN],
    ids=[case[0] for case in BROKEN],
)
def test_a_fault_says_where_it_stands_and_how_to_mend_it(replacement, table, row, field, what, remedy):
    found = [
        fault
        for fault in faults_in(small_text(replacement))
        if (fault.table, fault.row, fault.field) == (table, row, field)
    ]
    assert any(what in fault.what and remedy in fault.remedy for fault in found), found


def test_every_fault_is_told_at_once():
    broken = small_text(
        ('sign_off = ["DIR"]', 'sign_off = ["DRI"]'), ("cy@small", "cy small"), ("value = 21", "value = 210")
    )
    assert [fault.table for fault in faults_in(broken)] == ["board", "contact", "value"]


def test_one_mistake_is_told_once_and_not_by_every_row_that_refers_to_it():
    broken = small_text(('code = "PH-1"\ntitle = "Performance lead"', 'code = "PH-1"\ntitel = "Performance lead"'))
    assert {fault.row for fault in faults_in(broken)} == {"PH-1"}


def test_what_is_no_toml_is_told_with_its_line():
    (fault,) = faults_in('[board]\ncode = "x"\nname = Northmoor\n')
    assert fault.row == "line 3"


def test_a_file_that_breaks_off_is_told_so():
    (fault,) = faults_in("[board]\nname = ")
    assert fault.row in ("line 2", "the last line")


def test_an_empty_file_lacks_its_tables():
    assert {fault.table for fault in faults_in("")} == {"board", "strategy", "ladder"}


def test_a_file_in_another_encoding_is_a_fault_with_its_line():
    with pytest.raises(FrameworkFaults) as caught:
        decode("[board]\nname = 'Siân'\n".encode("latin-1"))
    assert caught.value.faults[0].row == "line 2"


def test_a_byte_order_mark_does_no_harm():
    assert decode(b"\xef\xbb\xbf[board]") == "[board]"


@pytest.mark.parametrize(
    "name", ["tests/reading/northmoor.toml", *(f"templates/frameworks/{board}.toml" for board in BOARDS)]
)
def test_a_framework_of_ours_is_whole(name):
    parse(decode((Path(__file__).parents[2] / name).read_bytes()))
