"""Reports as held: editions with their bytes, and escalations."""

import hashlib
from collections.abc import Iterable
from datetime import datetime

from bot.domain.letter import Enclosure
from bot.domain.record import Record
from db.book import Book, sure
from db.tables_plan import CycleTable
from db.tables_reports import EditionPaper, EditionTable, EditionValue, EscalationTable


class Edition(Record):
    """One report of a cycle as held."""

    id: int
    cycle: str
    number: int
    state: str
    fingerprint: str
    signed_by: str = ""
    signed_at: datetime | None = None
    published_at: datetime | None = None
    cleared_paper: str = ""


class Escalation(Record):
    """Slippage taken up, or waiting for the secretariat to release it."""

    id: int
    cycle: str
    request_id: int
    step_id: int
    post: str
    level: str
    state: str


class ReportBook(Book):
    """One board's editions and escalations."""

    def write(self, cycle: str, fingerprint: str, papers: Iterable[tuple[Enclosure, bool]], now: datetime) -> Edition:
        """Write an edition with its papers, each said to be public or not."""
        cycle_id = self._cycle_id(cycle)
        number = self.highest(EditionTable, EditionTable.number, EditionTable.cycle_id == cycle_id) + 1
        row = self.add(
            EditionTable(
                board_id=self.board_id,
                cycle_id=cycle_id,
                number=number,
                compiled_at=now,
                fingerprint=fingerprint,
            )
        )
        for paper, public in papers:
            self._file(sure(row.id), paper, public=public)
        return self._edition(row)

    def _file(self, edition_id: int, paper: Enclosure, *, public: bool) -> None:
        digest = hashlib.sha256(paper.content).hexdigest()
        self.add(
            EditionPaper(
                board_id=self.board_id,
                edition_id=edition_id,
                sha256=digest,
                public=public,
                **paper.model_dump(),
            )
        )

    def latest(self, cycle: str) -> Edition | None:
        """Give a cycle's newest edition."""
        rows = self.rows(EditionTable, EditionTable.cycle_id == self._cycle_id(cycle))
        return self._edition(rows[-1]) if rows else None

    def published(self, cycle: str) -> Edition | None:
        """Give a cycle's newest edition that was published."""
        return next(reversed(self.editions(cycle, "published")), None)

    def editions(self, cycle: str, *states: str) -> tuple[Edition, ...]:
        """Give a cycle's editions in these states, all when none is named, oldest first."""
        rows = self.rows(EditionTable, EditionTable.cycle_id == self._cycle_id(cycle))
        return tuple(self._edition(row) for row in rows if not states or row.state in states)

    def shown(self, edition_id: int) -> tuple[tuple[int, bool], ...]:
        """Give the ids of the figures an edition shows, each said to be public or not."""
        rows = self.rows(EditionValue, EditionValue.edition_id == edition_id)
        return tuple((row.reading_id, row.public) for row in rows)

    def attach(self, edition_id: int, paper: Enclosure) -> None:
        """Keep the paper cleared outside as the one a signed edition is published as; a later one replaces it."""
        row = self.the(EditionTable, EditionTable.id == edition_id)
        held = self.row(EditionPaper, EditionPaper.edition_id == edition_id, EditionPaper.name == row.cleared_paper)
        if held is not None:
            self.session.delete(held)
            self.session.flush()
        self._file(edition_id, paper, public=True)
        row.cleared_paper = paper.name
        self.session.flush()

    def papers(self, edition_id: int, *, public_only: bool = False) -> tuple[Enclosure, ...]:
        """Give an edition's papers as the bytes they were frozen as."""
        rows = self.rows(EditionPaper, EditionPaper.edition_id == edition_id)
        return tuple(
            Enclosure(name=row.name, media_type=row.media_type, content=row.content)
            for row in rows
            if row.public or not public_only
        )

    def sign(self, edition_id: int, by: str, now: datetime) -> None:
        """Sign an edition off."""
        row = self.the(EditionTable, EditionTable.id == edition_id)
        row.state, row.signed_by, row.signed_at = "signed", by, now
        self.session.flush()

    def add_signature(self, edition_id: int, by: str) -> None:
        """Add a signature to a draft that needs more of them."""
        self.the(EditionTable, EditionTable.id == edition_id).signed_by = by
        self.session.flush()

    def freeze(self, edition_id: int, readings: Iterable[tuple[int, bool]]) -> None:
        """Write down which figures an edition shows, each said to be public or not."""
        for reading_id, public in readings:
            self.session.add(
                EditionValue(board_id=self.board_id, edition_id=edition_id, reading_id=reading_id, public=public)
            )
        self.session.flush()

    def publish(self, edition_id: int, now: datetime) -> None:
        """Mark an edition published; its papers and figures were frozen when it was signed."""
        row = self.the(EditionTable, EditionTable.id == edition_id)
        row.state, row.published_at = "published", now
        self.session.flush()

    def propose(self, cycle: str, request_id: int, step_id: int, post: str, level: str, now: datetime) -> int | None:
        """Propose an escalation once for a request and step; None when it was proposed before."""
        held = self.row(EscalationTable, EscalationTable.request_id == request_id, EscalationTable.step_id == step_id)
        if held is not None:
            return None
        row = self.add(
            EscalationTable(
                board_id=self.board_id, cycle_id=self._cycle_id(cycle), request_id=request_id, step_id=step_id,
                post=post, level=level, proposed_at=now,
            )
        )  # fmt: skip
        return sure(row.id)

    def escalation(self, escalation_id: int) -> Escalation | None:
        """Give one escalation."""
        row = self.row(EscalationTable, EscalationTable.id == escalation_id)
        return self._escalation(row) if row else None

    def escalations(self, cycle: str, *states: str) -> tuple[Escalation, ...]:
        """Give a cycle's escalations in these states, all when none is named."""
        rows = self.rows(EscalationTable, EscalationTable.cycle_id == self._cycle_id(cycle))
        return tuple(self._escalation(row) for row in rows if not states or row.state in states)

    def move_escalation(self, escalation_id: int, state: str, by: str, now: datetime) -> None:
        """Release or drop an escalation."""
        row = self.the(EscalationTable, EscalationTable.id == escalation_id)
        row.state, row.released_by, row.released_at = state, by, now
        self.session.flush()

    def _cycle_id(self, code: str) -> int:
        return sure(self.the(CycleTable, CycleTable.code == code).id)

    def _cycle_code(self, cycle_id: int) -> str:
        return self.the(CycleTable, CycleTable.id == cycle_id).code

    def _edition(self, row: EditionTable) -> Edition:
        fields = {name: getattr(row, name) for name in Edition.model_fields if name != "cycle"}
        return Edition.model_validate({**fields, "cycle": self._cycle_code(row.cycle_id)})

    def _escalation(self, row: EscalationTable) -> Escalation:
        fields = {name: getattr(row, name) for name in Escalation.model_fields if name != "cycle"}
        return Escalation.model_validate({**fields, "cycle": self._cycle_code(row.cycle_id)})
