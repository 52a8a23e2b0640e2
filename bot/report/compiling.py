"""Compile a cycle's facts into editions and papers, outside any transaction; tell whether the facts moved since."""

import hashlib
import json
from datetime import datetime

from bot.domain.asking import unasked
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.held import CycleFacts
from bot.domain.highlights import compile_report
from bot.domain.letter import Enclosure
from bot.domain.record import Record
from bot.domain.report import Report
from bot.domain.strategy import Framework
from db.books import Books
from db.store import Store

MESSAGE = "board-message.json"


class Compiled(Record):
    """One compilation: the facts it was made from, both editions, and the papers, each said to be public or not."""

    cycle: Cycle
    framework: Framework
    fingerprint: str
    officers: Report
    public: Report
    papers: tuple[tuple[Enclosure, bool], ...]

    def of_edition(self, *, public: bool) -> tuple[Enclosure, ...]:
        """The papers of one edition."""
        return tuple(paper for paper, open_to_all in self.papers if open_to_all is public and paper.name != MESSAGE)


def facts_of(books: Books, cycle: Cycle, framework: Framework, now: datetime) -> CycleFacts:
    """Give everything a report of the cycle is compiled from."""
    facts = books.facts.of_cycle(cycle.code)
    return facts.model_copy(update={"unasked": unasked(framework, cycle, local_day(now))})


def fingerprint(facts: CycleFacts, framework: Framework) -> str:
    """Give a short name of these very facts: it changes when any of them does."""
    words = facts.model_dump_json() + framework.model_dump_json()
    return hashlib.sha256(words.encode()).hexdigest()


def compiled(store: Store, board: str, code: str, version: str, now: datetime) -> Compiled:
    """Compile a cycle as it stands: read in one view, then written out with no transaction open."""
    from bot.papers import board_blocks, board_text, papers

    with store.reading(board) as books:
        framework, cycle = books.plan.framework(), books.plan.cycle(code)
        facts = facts_of(books, cycle, framework, now)
    officers, public = (_report(framework, cycle, facts, now, edition, version) for edition in ("officers", "public"))
    posted = json.dumps({"text": board_text(public), "blocks": board_blocks(public)}).encode()
    message = Enclosure(name=MESSAGE, media_type="application/json", content=posted)
    return Compiled(
        cycle=cycle,
        framework=framework,
        fingerprint=fingerprint(facts, framework),
        officers=officers,
        public=public,
        papers=(
            *((paper, False) for paper in papers(officers)),
            *((paper, True) for paper in papers(public)),
            (message, True),
        ),
    )


def _report(framework: Framework, cycle: Cycle, facts: CycleFacts, now: datetime, edition: str, version: str) -> Report:
    report = compile_report(framework, cycle, facts, now, edition)  # type: ignore[arg-type] # one of two literals
    return report.model_copy(update={"heading": report.heading.model_copy(update={"version": version})})


def still_so(books: Books, made: Compiled, now: datetime) -> bool:
    """Whether the facts are still those a compilation was made from."""
    framework, cycle = books.plan.framework(), books.plan.cycle(made.cycle.code)
    return fingerprint(facts_of(books, cycle, framework, now), framework) == made.fingerprint
