"""Words that people write after a code, with no figure among them."""

import pytest

from bot.domain.returns import Expected, ExpectedAction, ExpectedContact, ExpectedIndicator
from bot.reading.read import read_chat

EXPECTED = Expected(
    period="2026-27 Q2",
    indicators=(
        ExpectedIndicator(code="NM-07", name="MMR, two doses by age 5", unit="percent", agencies=("ICB",)),
        ExpectedIndicator(code="NM-08", name="Health checks", unit="percent", agencies=("ICB",)),
    ),
    actions=(ExpectedAction(code="NM-A01", title="Open the second clinic", agency="ICB"),),
    contacts=(ExpectedContact(name="Ben Quarmby", slack="U1", agency="ICB"),),
)


def read(text: str):
    return read_chat(text, "U1", EXPECTED)


def test_a_line_of_words_after_a_measures_code_is_kept_as_said_of_it():
    found = read("NM-07: Vacancies held this back in the summer.\nNM-08: 61%")
    assert [(voice.about, voice.text) for voice in found.voices] == [
        ("NM-07", "Vacancies held this back in the summer.")
    ]


@pytest.mark.parametrize("parted", ["; ", ". "])
def test_remarks_on_two_measures_in_one_line_are_kept_apart(parted):
    found = read(f"NM-07: Vacancies held this back{parted}NM-08: A second clinic has opened")
    assert [(voice.about, voice.text.rstrip(".")) for voice in found.voices] == [
        ("NM-07", "Vacancies held this back"),
        ("NM-08", "A second clinic has opened"),
    ]


def test_a_line_with_the_figure_alone_is_no_remark():
    assert read("NM-07: 91.2%").voices == ()


def test_a_wrapped_remark_is_kept_to_its_end():
    found = read("NM-07: Vacancies held this back\nin the summer.\n\nThanks")
    assert found.voices[0].text.split() == ["Vacancies", "held", "this", "back", "in", "the", "summer."]


def test_the_note_on_an_action_is_what_follows_its_status():
    found = read("NM-A01: delayed. The landlord has yet to agree.")
    assert [(each.status, each.note) for each in found.updates] == [("delayed", "The landlord has yet to agree.")]


@pytest.mark.parametrize(
    "text",
    [
        "A correction to what I sent: NM-07 should be 94.",
        "MMR two doses by age 5 (NM-07) now stands at 91.5%",
        "Sorry, NM-07 was wrong in my last email, it is 91.5%.",
        "NM-07 is 91.5% this quarter, up from 90.2% last quarter",
        "Please use 91.5% for NM-07 instead of the 90.2% I gave you on Monday",
        "Our figure for NM-07 for July to September 2026 is 91.5 per cent",
    ],
)
def test_a_line_that_only_gives_or_rights_a_figure_is_no_remark(text):
    assert read(text).voices == ()


def test_a_line_that_gives_a_figure_and_its_reason_is_kept_whole():
    text = "NM-07 is 91.5% because two school clinics ran in August."
    assert [voice.text for voice in read(text).voices] == [text]
