"""Officers without Slack clear and sign by answering the draft's email with one word, and by nothing else."""

import pytest

from bot import answer, papers, report
from bot.recording.word_on_draft import word_said
from bot.report import by_email
from tests.verbs.smallholm import CYCLE, DESPATCHED, DORA, IRA, OPENS, SEC_SLACK, SOURCE, Smallholm
from tests.verbs.test_editions import CLEARED, JO
from tests.verbs.test_reporting import made

FORGED = "mx.smallholm.example.org; dmarc=fail"


@pytest.fixture(scope="module", autouse=True)
def plain_papers():
    """Plain papers: their looks are tested elsewhere."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(papers, "papers", made)
        yield


def to_closing(small: Smallholm) -> Smallholm:
    small.mail(IRA, "SM-02: 91.2%")
    return small.closed()


def opened(small: Smallholm, source: str) -> Smallholm:
    small.adopt(source)
    small.tick(OPENS)
    return small


def opened_to_clear(small: Smallholm) -> Smallholm:
    return opened(small, CLEARED)


@pytest.fixture
def closed(begins_after) -> Smallholm:
    """The day after closing: the draft is with who signs, who has no Slack."""
    return begins_after(Smallholm.opened, to_closing)


@pytest.fixture
def clearing(begins_after) -> Smallholm:
    """The same where two posts clear before one signs."""
    return begins_after(opened_to_clear, to_closing)


def draft_to(small: Smallholm, who: str, key: str = "draft/"):
    return [letter for letter in small.to(who) if letter.key.startswith(key)][-1]


def told(small: Smallholm, who: str) -> str:
    return [letter for letter in small.to(who) if letter.key.startswith("word/")][-1].text


def said(small: Smallholm, who: str, text: str, **headers: str) -> None:
    small.mail(who, text, to=draft_to(small, who), **headers)
    small.tick()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Signed off", "sign"),
        ("signed-off.", "sign"),
        ("Hi Sam,\n\nSigned off.\n\nKind regards\nDora Dell", "sign"),
        ("Signed off\nDora Dell | Director of Public Health | Smallholm", "sign"),
        ("Signed off\nOnce MMR is mended | Dora", None),
        ("Cleared", "clear"),
        ("Cleared, but mend MMR", None),
        ("Cleared\nonce the MMR figure is mended", None),
        ("Cleared\n91.2", None),
        ("Not cleared", None),
        ("Cleared?", None),
        ("Is it signed off", None),
        ("Signed off\nSam", None),
        ("Thanks", None),
        ("", None),
    ],
)
def test_only_the_plain_word_is_one(text, word):
    assert word_said(text, ("Dora Dell",)) == word


def test_the_draft_says_how_to_sign_by_email(closed):
    assert "Reply “Signed off” and nothing else to this email" in draft_to(closed, DORA).text


@pytest.mark.both
def test_who_signs_signs_by_answering_the_draft(closed):
    said(closed, DORA, "Signed off.\n\nThanks")
    assert closed.cycle_state() == "signed"
    assert "Signed off" in told(closed, DORA)


def test_the_answer_is_given_once_and_as_an_answer(closed):
    closed.mail(DORA, "Signed off", to=draft_to(closed, DORA), message_id="m77@mail.example.org")
    closed.tick()
    closed.tick()
    letters = [letter for letter in closed.to(DORA) if letter.key.startswith(("word/", "receipt/"))]
    assert [letter.in_reply_to for letter in letters] == ["<m77@mail.example.org>"]


def test_a_bot_that_died_before_it_answered_does_not_call_a_signature_refused(closed, monkeypatch):
    def dies(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr(by_email, "_answer", dies)
        with pytest.raises(RuntimeError):
            said(closed, DORA, "Signed off")
    closed.tick()
    assert closed.cycle_state() == "signed"
    assert "Not done" not in told(closed, DORA)
    assert "acted on before" in told(closed, DORA)


def test_anything_more_is_a_comment_and_signs_nothing(closed):
    said(closed, DORA, "Signed off, once the MMR figure is mended.")
    assert closed.cycle_state() == "closed"
    assert "Nothing was cleared or signed off by this message" in closed.words_to(DORA)


def test_a_sender_our_mail_server_calls_false_signs_nothing(closed):
    said(closed, DORA, "Signed off", authentication_results=FORGED)
    assert closed.cycle_state() == "closed"


def test_a_word_without_the_draft_it_answers_signs_nothing(closed):
    closed.mail(DORA, "Signed off")
    closed.tick()
    assert closed.cycle_state() == "closed"


def test_a_word_on_somebody_elses_draft_clears_nothing(clearing):
    clearing.mail(JO, "Cleared", to=draft_to(clearing, DORA))
    clearing.tick()
    assert [letter.key for letter in clearing.to(JO) if letter.key.startswith("word/")] == []


def test_a_board_whose_server_vouches_for_nobody_takes_no_word(small):
    closed = to_closing(opened(small, SOURCE.replace('authserv_id = "mx.smallholm.example.org"', "")))
    assert "nothing else to this email" not in draft_to(closed, DORA).text
    said(closed, DORA, "Signed off")
    assert closed.cycle_state() == "closed"
    assert "vouches for no sender" in closed.words_to(DORA)


def test_a_word_on_a_draft_whose_facts_have_moved_is_refused_and_said_so(closed):
    seen = draft_to(closed, DORA)
    closed.run(answer.withhold, SEC_SLACK, "SM-02", "being checked")
    closed.mail(DORA, "Signed off", to=seen)
    closed.tick()
    assert closed.cycle_state() == "closed"
    assert "moved since the last draft" in told(closed, DORA)


def test_a_word_on_an_earlier_draft_is_not_one_on_the_later(closed):
    seen = draft_to(closed, DORA)
    closed.run(answer.withhold, SEC_SLACK, "SM-02", "being checked")
    closed.tick()
    closed.mail(DORA, "Signed off", to=seen)
    closed.tick()
    assert closed.cycle_state() == "closed"
    said(closed, DORA, "Signed off")
    assert closed.cycle_state() == "signed"


def test_what_all_have_cleared_by_email_is_signed_by_email(clearing):
    said(clearing, DORA, "Signed off")
    assert "cleared before it is signed" in told(clearing, DORA)
    said(clearing, JO, "Cleared")
    assert "Still to clear it" in told(clearing, JO)
    clearing.run(report.clear, "U01ADA", "")
    clearing.tick()
    clearing.mail(DORA, "Signed off", to=draft_to(clearing, DORA, "cleared/"))
    clearing.tick()
    assert clearing.cycle_state() == "signed"


def test_who_may_not_sign_is_refused_in_a_letter(clearing):
    said(clearing, JO, "Signed off")
    assert "signed by" in told(clearing, JO)


def test_what_was_signed_by_email_is_published(closed):
    said(closed, DORA, "Signed off")
    closed.tick(DESPATCHED)
    assert closed.cycle_state(CYCLE) == "published"
