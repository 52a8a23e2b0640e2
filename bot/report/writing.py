"""Write a cycle's papers at any time, and trace a figure to the words it came from."""

from datetime import datetime

from bot.domain.entitled import Refused
from bot.domain.letter import Enclosure
from bot.report.compiling import JSON, compiled
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


def _frozen(books: Books, edition: Edition, *, public: bool) -> tuple[Enclosure, ...]:
    """An edition's papers for one kind of reader, byte for byte as they were frozen."""
    opened = books.reports.papers(edition.id, public_only=True)
    names = {paper.name for paper in opened}
    rest = tuple(paper for paper in books.reports.papers(edition.id) if paper.name not in names)
    chosen = going_out(edition, opened) if public else rest
    return tuple(paper for paper in chosen if paper.media_type != JSON)


def trace(store: Store, board: str, code: str, indicator: str, _now: datetime) -> tuple[str, ...]:
    """Tell a figure's path, newest first: what it is, who gave it, when, in which words, whether they still match."""
    with store.reading(board) as books:
        books.plan.cycle(code)
        found = [value for value in books.facts.history(indicator) if value.cycle in (code, "")]
        lines = [line for value in reversed(found) for line in books.traces.trace(value)]
    if not lines:
        raise Refused(f"Nothing is held of {indicator} in {code}.")
    return tuple(lines)
