"""Write a cycle's papers at any time, and trace a figure to the words it came from."""

import json
from datetime import datetime

from bot.domain.entitled import Refused
from bot.domain.letter import Enclosure
from bot.report.compiling import JSON, MESSAGE, compiled
from bot.report.publishing import going_out
from db.books import Books
from db.report_book import Edition
from db.store import Store


def papers_of(store: Store, board: str, code: str, *, public: bool, now: datetime) -> tuple[Enclosure, ...]:
    """Give the papers of a cycle: those frozen when it was signed, or else as its facts stand now."""
    with store.reading(board) as books:
        books.plan.cycle(code)
        edition = books.reports.latest(code)
        if edition is not None and edition.state in ("signed", "published"):
            return _frozen(books, edition, public=public)
    return compiled(store, board, code, "As it stands", now).of_edition(public=public)


def message_of(store: Store, board: str, code: str, *, now: datetime) -> tuple[Enclosure, ...]:
    """Give what is, or would be, posted to the board's channel: the message's blocks, and the files of its thread.

    It is the public edition's, whoever asks: no other is ever posted.
    """
    with store.reading(board) as books:
        books.plan.cycle(code)
        edition = books.reports.latest(code)
        signed = edition is not None and edition.state in ("signed", "published")
        opened = books.reports.papers(edition.id, public_only=True) if edition and signed else ()
        files = going_out(edition, _files(opened)) if edition and signed else ()
    if not signed:
        made = compiled(store, board, code, "As it stands", now)
        opened = tuple(paper for paper, open_to_all in made.papers if open_to_all)
        files = _files(opened)
    message = next(paper for paper in opened if paper.name == MESSAGE)
    thread = json.dumps([{"file": paper.name} for paper in files], indent=2).encode()
    return (
        message.model_copy(update={"name": f"{code}-{MESSAGE}"}),
        Enclosure(name=f"{code}-board-thread.json", media_type=JSON, content=thread),
    )


def _files(papers: tuple[Enclosure, ...]) -> tuple[Enclosure, ...]:
    return tuple(paper for paper in papers if paper.media_type != JSON)


def _frozen(books: Books, edition: Edition, *, public: bool) -> tuple[Enclosure, ...]:
    """An edition's papers for one kind of reader, byte for byte as they were frozen."""
    opened = books.reports.papers(edition.id, public_only=True)
    names = {paper.name for paper in opened}
    rest = tuple(paper for paper in books.reports.papers(edition.id) if paper.name not in names)
    chosen = going_out(edition, opened) if public else rest
    return _files(chosen)


def trace(store: Store, board: str, code: str, indicator: str, _now: datetime) -> tuple[str, ...]:
    """Tell a figure's path, newest first: what it is, who gave it, when, in which words, whether they still match."""
    with store.reading(board) as books:
        books.plan.cycle(code)
        found = [value for value in books.facts.history(indicator) if value.cycle in (code, "")]
        lines = [line for value in reversed(found) for line in books.traces.trace(value)]
    if not lines:
        raise Refused(f"Nothing is held of {indicator} in {code}.")
    return tuple(lines)
