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


def test_a_figure_in_the_subject_of_an_empty_message_is_read():
    mail = opened("", Subject="BSL-1 is 44")
    assert [(p.text, p.kind, p.part) for p in mail.passages] == [("BSL-1 is 44", "subject", -1)]


def test_an_answered_subject_says_nothing():
    assert opened("", Subject="Re: BSL-1 is 44").passages == ()


def test_a_chat_line_under_a_quoted_one_answers_it():
    chat = open_chat("&gt; BSL-1, last 41\n44")
    assert [(p.text, p.kind, p.prompt, p.start) for p in chat.passages] == [("44", "inline", "BSL-1, last 41", 17)]


def test_all_that_follows_three_marks_in_chat_is_quoted():
    assert [p.text for p in open_chat("44\n&gt;&gt;&gt; BSL-1\nlast 41").passages] == ["44"]


def test_a_chat_line_of_more_than_a_figure_is_no_quotation():
    assert [p.text for p in open_chat("&gt;95% seen").passages] == [">95% seen"]


def test_words_struck_through_in_chat_are_marked():
    passage = open_chat("BSL-1 ~41~ 44").passages[0]
    assert [passage.text[a:b] for a, b in passage.struck] == ["~41~"]
