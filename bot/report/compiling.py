"""Compile a cycle's facts into editions and papers, outside any transaction; tell whether the facts moved since."""

import hashlib
import json
from datetime import date, datetime

from bot.domain.asking import unasked
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.held import CycleFacts
from bot.domain.highlights import changes, compile_report
from bot.domain.letter import Enclosure
from bot.domain.milestones import falling_to
from bot.domain.record import Record
from bot.domain.report import Edition, Report
from bot.domain.strategy import Framework
from db.books import Books
from db.store import Store

MESSAGE = "board-message.json"
JSON = "application/json"


class Compiled(Record):
    """One compilation: the facts it was made from, both editions, and the papers, each said to be public or not.

    Among the papers, as JSON, are the board's message and the public edition itself: a re-issue is compared with it.
    """

    cycle: Cycle
    framework: Framework
    fingerprint: str
    officers: Report
    public: Report
    papers: tuple[tuple[Enclosure, bool], ...]

    def of_edition(self, *, public: bool) -> tuple[Enclosure, ...]:
        """The papers of one edition."""
        return tuple(paper for paper, open_to_all in self.papers if open_to_all is public and paper.media_type != JSON)


def facts_of(books: Books, cycle: Cycle, framework: Framework, now: datetime) -> CycleFacts:
    """Give everything a report of the cycle is compiled from."""
    facts = books.facts.of_cycle(cycle.code)
    meeting = next((row for row in framework.meeting if row.code == cycle.meeting), None)
    actions = {row.action for row in falling_to(framework, meeting)} if meeting else set()
    before = tuple(one for one in books.facts.updates() if one.action in actions) if actions else ()
    return facts.model_copy(update={"unasked": unasked(framework, cycle, local_day(now)), "before": before})


def fingerprint(facts: CycleFacts, framework: Framework) -> str:
    """Give a short name of what a report says: it changes when any of that does.

    Who has answered since, and late answers nobody has admitted, change nothing that a draft's readers decide on.
    """
    # Whom nobody chases and when nothing is posted changes no word of a report.
    plan = framework.model_dump_json(exclude={"pause", "quiet"})
    # In a settled order: two bots that share the work must give the same facts the same name.
    settled = facts.model_copy(update={"unasked": tuple(sorted(facts.unasked))})
    words = settled.model_dump_json(exclude={"requests", "late"}) + plan
    return hashlib.sha256(words.encode()).hexdigest()


def compiled(
    store: Store, board: str, code: str, version: str, now: datetime, readable_on: date | None = None
) -> Compiled:
    """Compile a cycle as it stands: read in one view, then written out with no transaction open.

    `readable_on` is the day the public may first read it: today where none is said.
    """
    from bot.papers import papers

    read = _read(store, board, code, version, now, readable_on)
    officers, public = _reports(read)
    return Compiled(
        cycle=read.cycle,
        framework=read.framework,
        fingerprint=fingerprint(read.facts, read.framework),
        officers=officers,
        public=public,
        papers=(
            *((paper, False) for paper in papers(officers)),
            *((paper, True) for paper in papers(public)),
            *_kept_as_json(public),
        ),
    )


class _Read(Record):
    """What a compilation is made from, read in one view."""

    framework: Framework
    cycle: Cycle
    facts: CycleFacts
    before: Report | None
    version: str
    now: datetime
    readable_on: date | None


def _read(store: Store, board: str, code: str, version: str, now: datetime, readable_on: date | None) -> _Read:
    with store.reading(board) as books:
        framework, cycle = books.plan.framework(), books.plan.cycle(code)
        facts = facts_of(books, cycle, framework, now)
        before = last_published(books, code) if facts.reissue else None
    label = f"Re-issue {facts.reissue.issue}, {version.lower()}" if facts.reissue else version
    return _Read(
        framework=framework, cycle=cycle, facts=facts, before=before, version=label, now=now, readable_on=readable_on
    )


def last_published(books: Books, code: str) -> Report | None:
    """Give the public edition of a cycle's report as it was last published, or None."""
    edition = books.reports.published(code)
    papers = books.reports.papers(edition.id) if edition else ()
    return next((Report.model_validate_json(p.content) for p in papers if p.name == f"{code}-public.json"), None)


def _reports(read: _Read) -> tuple[Report, Report]:
    """The officers' edition and the public one; of a re-issue both say what the public will find changed."""
    officers, public = _report(read, "officers"), _report(read, "public")
    changed = {"changes": changes(read.before, public) if read.before else ()}
    return officers.model_copy(update=changed), public.model_copy(update=changed)


def _report(read: _Read, edition: Edition) -> Report:
    report = compile_report(read.framework, read.cycle, read.facts, read.now, edition, readable_on=read.readable_on)
    return report.model_copy(update={"heading": report.heading.model_copy(update={"version": read.version})})


def _kept_as_json(public: Report) -> tuple[tuple[Enclosure, bool], ...]:
    from bot.papers import board_blocks, board_text

    posted = json.dumps({"text": board_text(public), "blocks": board_blocks(public)}).encode()
    message = Enclosure(name=MESSAGE, media_type=JSON, content=posted)
    edition = Enclosure(name=f"{public.code}-public.json", media_type=JSON, content=public.model_dump_json().encode())
    return ((message, True), (edition, False))


def still_so(books: Books, made: Compiled, now: datetime) -> bool:
    """Whether the facts are still those a compilation was made from."""
    framework, cycle = books.plan.framework(), books.plan.cycle(made.cycle.code)
    return fingerprint(facts_of(books, cycle, framework, now), framework) == made.fingerprint
