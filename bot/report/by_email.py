"""Officers who answered a draft's email with its one word clear it or sign it off, and are told what came of it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot import render
from bot.domain.entitled import DoneAlready, Refused
from bot.domain.held import DraftWord
from bot.domain.views import Notice
from bot.report.clearing import clear
from bot.report.signing import sign_off
from db.books import Books
from db.store import Store

_BEFORE = "Your answer was acted on before. The report's status, or its next draft, shows what came of it."
_VERBS: dict[str, Callable[..., dict[str, Any]]] = {"clear": clear, "sign": sign_off}


def act_on_words(store: Store, now: datetime) -> int:
    """Do what each word on a draft asks, as the same person's button would; give how many there were."""
    done = 0
    for board in store.boards():
        with store.reading(board) as books:
            waiting = books.editing.words_waiting()
        for word in waiting:
            _answer(store, board, word, _outcome(store, board, word, now), now)
            done += 1
    return done


def _outcome(store: Store, board: str, word: DraftWord, now: datetime) -> tuple[str, str]:
    """What came of it, as (title, sentence). The same rules hold as in Slack, and the same refusals.

    It is done once: a bot that died before it could answer, or another bot, must not be told 'signed off already'.
    """
    name = f"word/{word.id}"
    with store.reading(board) as books:
        if books.acts.done(name):
            return "Taken up", _BEFORE
    try:
        said = _VERBS[word.word](store.once(name, now), board, word.who, word.cycle, now, seen=word.fingerprint)
    except DoneAlready:
        return "Taken up", _BEFORE
    except Refused as refused:
        return "Not done", str(refused)
    title, _, rest = str(said["text"]).partition("\n")
    return title, rest


def _answer(store: Store, board: str, word: DraftWord, outcome: tuple[str, str], now: datetime) -> None:
    title, sentence = outcome
    with store.writing(board, "report.clear") as books:
        if books.editing.answer_word(word.id, f"{title} {sentence}".strip(), now):
            _tell(books, word, title, sentence, now)


def _tell(books: Books, word: DraftWord, title: str, sentence: str, now: datetime) -> None:
    framework = books.plan.framework()
    about = f"{title.rstrip('.')}: {word.cycle}"
    notice = Notice(
        board=framework.board.name, mailbox=framework.board.mailbox, title=about, sentences=(f"{about}.", sentence)
    )
    letter = render.notice_email(notice, key=f"word/{word.id}", to=word.who, due_at=now)
    answered = books.replies.reply(word.reply_id).message_id
    books.letters.post(letter.model_copy(update={"in_reply_to": f"<{answered}>" if answered else ""}), now)
