"""What every decision shares: one transaction, an officer of the secretariat, and a payload that says what was done."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from bot import render
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.entitled import Person, Refused, officer, person
from bot.domain.strategy import Framework
from bot.domain.views import Button, Said
from db.books import Books
from db.store import Store

Payload = dict[str, Any]


@contextmanager
def deciding(store: Store, board: str, who: str, now: datetime) -> Iterator[tuple[Books, Framework, Person]]:
    """Open the books to an officer of the secretariat, with the framework and who they are; Refused for others."""
    with store.writing(board, "answer.govern") as books:
        framework = books.plan.framework()
        yield books, framework, officer(framework, who, local_day(now))


@contextmanager
def acting(store: Store, board: str, who: str, now: datetime) -> Iterator[tuple[Books, Framework, Person]]:
    """Open the books to anybody the board knows, with the framework and who they are: the verb says who may."""
    with store.writing(board, "answer.govern") as books:
        framework = books.plan.framework()
        yield books, framework, person(framework, who, local_day(now))


def said(title: str, *lines: str, buttons: tuple[Button, ...] = ()) -> Payload:
    """Give a finished answer: a title, lines and buttons."""
    return render.said_payload(Said(title=title, lines=lines, buttons=buttons))


def unless_published(cycle: Cycle) -> None:
    """Refuse what would change a report that has been published."""
    if cycle.state == "published":
        raise Refused("That report has been published. What changes now is told in the next one.")


def void_signature(books: Books, cycle: Cycle, by: Person, now: datetime) -> None:
    """What was signed is no longer what would go out: a new draft follows, to be signed again."""
    if cycle.state == "signed":
        books.plan.move(cycle.code, "closed")
        books.audit.note(now, by.actor, "void signature", cycle.code)


def call_back(books: Books, request_id: int, now: datetime) -> None:
    """Cancel a request's letters that nobody carries yet, and let their steps be taken again."""
    for letter in books.requests.letters_of(request_id):
        if books.letters.cancel(letter, now, "no longer asked"):
            books.requests.release_steps(letter)
