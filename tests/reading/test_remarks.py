"""Words that people write after a code, with no figure among them."""

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


def test_a_line_with_the_figure_alone_is_no_remark():
    assert read("NM-07: 91.2%").voices == ()


def test_a_wrapped_remark_is_kept_to_its_end():
    found = read("NM-07: Vacancies held this back\nin the summer.\n\nThanks")
    assert found.voices[0].text.split() == ["Vacancies", "held", "this", "back", "in", "the", "summer."]


def test_the_note_on_an_action_is_what_follows_its_status():
    found = read("NM-A01: delayed. The landlord has yet to agree.")
    assert [(each.status, each.note) for each in found.updates] == [("delayed", "The landlord has yet to agree.")]
