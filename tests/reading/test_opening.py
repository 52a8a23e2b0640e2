"""A message opened: who it is from, what it answers, its own words."""

from bot.reading.chat import open_chat
from tests.reading.letters import opened


def test_the_senders_own_words_are_one_passage_that_stands_verbatim_in_the_part():
    mail = opened(
        "BSL-1 is 44.\n\nOn Mon, 5 Oct 2026 at 09:00, The Board <board@county.example.org> wrote:\n> BSL-1?\n"
    )
    assert [(p.text, p.start, p.kind) for p in mail.passages] == [("BSL-1 is 44.", 0, "own")]


def test_the_token_is_found_in_the_reply_address():
    mail = opened("44", To="board+abcdefgh234567ab@county.example.org")
    assert mail.token == "abcdefgh234567ab"


def test_the_token_is_found_in_the_subjects_tail():
    mail = opened("44", Subject="RE: Your figures [#ABCDEFGH234567ab]")
    assert mail.token == "abcdefgh234567ab"


def test_a_chat_message_is_read_as_people_see_it():
    chat = open_chat("A &amp; E is &lt;5, see <https://x.example.org|the page>, <@U01> knows")
    assert [p.text for p in chat.passages] == ["A & E is <5, see the page, <@U01> knows"]
