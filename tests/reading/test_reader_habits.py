"""What the reader does whatever it is given: it keeps places, never raises, and knows what it was asked."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from bot.__main__ import cli
from bot.reading.explain import explain
from bot.reading.noticing.codes import Codes
from bot.reading.patient import Quarantine, is_nhs_number
from bot.reading.read import READER, read_chat
from tests.reading.boards import expectation
from tests.reading.test_sentences import WHO

RUTH = "U04ICBRO08"
WORDS = [
    "NM-07",
    "nm 6",
    "SATOD",
    "hips",
    "falls",
    "88.9",
    "£1.3m",
    "n/a",
    "last quarter",
    "Q1",
    "(",
    ")",
    ":",
    "\n",
    "|",
    "not",
    "~",
    "12 October",
    "and",
    "A03",
    "delayed",
    "Q01",
    "1,2,3",
    "%",
    "<5",
    "to",
    "?",
]


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_no_text_makes_it_raise(text):
    read_chat(text, RUTH, expectation("northmoor"))


@given(st.lists(st.sampled_from(WORDS), max_size=40))
@settings(max_examples=300, deadline=None)
def test_no_jumble_of_its_own_words_makes_it_raise(words):
    read_chat(" ".join(words), RUTH, expectation("northmoor"))


def test_a_reading_points_to_the_words_it_was_read_from():
    text = "Hello\u200b there. SATOD is 7.5% now"
    [reading] = read_chat(text, RUTH, expectation("northmoor")).readings
    assert text[reading.place.start : reading.place.end] == "SATOD is 7.5%"


ORDERED = "In the order you asked:\n158\n£259,750"


@pytest.mark.parametrize("order", [("CAR.2", "CAR.1"), ()])
def test_figures_without_names_are_never_taken_in_another_order_than_the_letters(order):
    asked = expectation("wexmoor").model_copy(update={"order": order})
    found = read_chat(ORDERED, WHO["w-wac"][1], asked).readings
    assert [one for one in found if one.certain and (one.indicator, one.value) == ("CAR.1", 158)] == []


def test_every_return_names_the_reader_that_read_it():
    assert read_chat("thanks", RUTH, expectation("northmoor")).reader == READER


def test_an_explanation_marks_each_reading_in_place():
    assert "⟦1: SATOD 7.5%⟧" in explain(read_chat("SATOD 7.5%", RUTH, expectation("northmoor")))


def test_a_strangers_figures_are_all_in_doubt():
    found = read_chat("NM-01 7.5, NM-06 91.2", "U0STRANGER", expectation("northmoor"))
    assert (found.kind, [each.certain for each in found.readings]) == ("unknown-sender", [False, False])


def test_patient_level_data_is_set_aside_unread():
    with pytest.raises(Quarantine):
        read_chat("NHS number 943 476 5919, DOB 01/02/1950", RUTH, expectation("northmoor"))


@pytest.mark.parametrize(("digits", "valid"), [("9434765919", True), ("9434765918", False), ("1111111111", False)])
def test_an_nhs_number_is_told_by_its_check_digit(digits, valid):
    assert is_nhs_number(digits) is valid


@pytest.mark.parametrize(
    ("codes", "text", "found"),
    [
        (["NM-07"], "nm07 and NM 7 and nm-o7", ["NM-07"] * 3),
        (["BSL-1", "BSL-12"], "bsl12, BSL 1", ["BSL-12", "BSL-1"]),
        (["LW2", "LW2.3"], "lw 2.3 then LW2", ["LW2.3", "LW2"]),
        (["PI 14"], "pi-14 PI14", ["PI 14"] * 2),
        (["NM-A05", "NM-07"], "A05 and a5", ["NM-A05"] * 2),
        (["NM-Q02", "NM-07"], "in Q2 see Q02", ["NM-Q02"]),
        (["NM-07"], "NM-99", [""]),
        (["Q-A", "Q-B"], "Q-A and q b, a new one, no QA, plan b", ["Q-A", "Q-B"]),
        (["NM-QA", "NM-01"], "nm-qa, NM QA, qa", ["NM-QA"] * 2),
    ],
)
def test_a_code_is_known_however_it_is_typed(codes, text, found):
    assert [hit.code for hit in Codes(codes).find(text.lower())] == found


def test_a_period_that_is_none_is_refused_with_how_to_write_one(tmp_path):
    message = tmp_path / "reply.txt"
    message.write_text("from: U04ICBRO08\nthread: 2026-27 Q2\n\nSATOD 7.4\n", encoding="utf-8")
    board = str(Path(__file__).with_name("northmoor.toml"))
    said = CliRunner().invoke(cli, ["read", str(message), "--framework", board, "--period", "2026-27 Q9"])
    assert said.exit_code == 2
    assert "is no period" in said.output
