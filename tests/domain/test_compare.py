"""What changed between two versions of a framework, in words."""

import pytest

from bot.domain.compare import compare
from tests.domain.small_board import small, small_text

CASES = [
    (
        "a target text",
        ("below the average", "below 18%"),
        "Indicator T1-01: target text changed from 'below the average' to 'below 18%'",
    ),
    ("a number", ("value = 18.5", "value = 18"), "Target T1-01 2013-14 Q2: value changed from 18.5 to 18"),
    ("a list", ('leads = ["PH", "VOL"]', 'leads = ["PH"]'), "Objective T1-O1: leads changed from PH, VOL to PH"),
    (
        "something left out",
        ('\ndeputy = "PH-2"', ""),
        "Holder PH-1 Ada Oak: deputy changed from 'PH-2' to nothing",
    ),
    ("the board", ('short = "Smallholm"', 'short = "Holm"'), "Board: short changed from 'Smallholm' to 'Holm'"),
    (
        "a moved meeting",
        ("date = 2013-11-21", "date = 2013-11-28"),
        "Meeting 2013-11: date changed from 2013-11-21 to 2013-11-28",
    ),
    (
        "a back-plan",
        ("[[report]]", "[backplan]\nopens = 15\n[[report]]"),
        "Back-plan: opens changed from 20 to 15",
    ),
    (
        "a rung that waits longer",
        ("days = -5", "days = -3"),
        "Ladder step remind: days changed from -5 to -3",
    ),
]


@pytest.mark.parametrize(("replacement", "words"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_change_is_said_in_words(replacement, words):
    assert [change.words for change in compare(small(), small(replacement))] == [words]


def test_nothing_changed_is_nothing_said():
    assert compare(small(), small()) == ()


ACTION = '[[action]]\ncode = "A1"\ntitle = "Open the clinic"\nowner = "PH"\n'


def test_a_row_taken_out_is_said():
    assert [change.words for change in compare(small(), small((ACTION, "")))] == ["Action A1: removed"]


def test_a_row_put_in_is_said():
    assert [change.words for change in compare(small((ACTION, "")), small())] == ["Action A1: added"]


def test_the_order_of_rows_is_no_change():
    framework = small()
    turned = framework.model_copy(update={"agency": framework.agency[::-1]})
    assert compare(framework, turned) == ()


def test_the_same_number_written_otherwise_is_no_change():
    assert compare(small(), small(("value = 18.5", "value = 18.50"))) == ()


def test_the_small_board_can_be_bent_only_where_it_has_the_text():
    with pytest.raises(AssertionError):
        small_text(("no such text", ""))
