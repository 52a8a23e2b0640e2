"""Editing as held: what is withheld, covering words, extracts sent to check, clearances, and re-issues."""

from datetime import datetime
from typing import Any

from sqlmodel import col

from bot.domain.held import DraftWord, Reissuing, Withholding
from bot.domain.record import Record
from bot.domain.reply import Reply
from db.book import Book, sure
from db.tables_editing import Clearance, DraftWordTable, Extract, Narrative, ReissueTable, Withheld
from db.tables_plan import CycleTable

# What is restricted or exempt stays so in every later report until it is decided otherwise.
LASTING = ("restricted", "exempt")


class Checking(Record):
    """One contact's extract: when it was sent, and when they said it is correct."""

    post: str
    name: str
    agency: str
    sent_at: datetime
    checked_at: datetime | None = None


class Covering(Record):
    """The covering words of a report, with who wrote them last and when."""

    text: str
    by: str
    at: datetime


class EditingBook(Book):
    """What one board's officers do to a report before it goes out."""

    def withhold(self, cycle: str, what: Withholding, now: datetime) -> None:
        """Keep an item from the public; what was said of it in this cycle before is overwritten."""
        cycle_id = self._cycle_id(cycle)
        row = self.row(Withheld, Withheld.cycle_id == cycle_id, Withheld.code == what.code)
        row = row or Withheld(board_id=self.board_id, cycle_id=cycle_id, code=what.code, by=what.by, at=now)
        row.sqlmodel_update(what.model_dump() | {"at": now, "decided_at": None, "lifted_at": None})
        self.add(row)

    def lift(self, cycle: str, code: str, now: datetime) -> bool:
        """Let an item appear again; say whether it was kept from the public."""
        rows = [row for row in self._withheld(cycle) if row.code == code]
        for row in rows:
            row.lifted_at = now
        self.session.flush()
        return bool(rows)

    def decide(self, cycle: str, code: str, decision: str, by: str, now: datetime) -> bool:
        """Write down the proper officer's decision on what was proposed exempt; False where nothing was."""
        rows = [row for row in self._withheld(cycle) if row.code == code and row.kind == "exempt"]
        for row in rows:
            row.decision, row.decided_by, row.decided_at = decision, by, now
        self.session.flush()
        return bool(rows)

    def withheld(self, cycle: str) -> tuple[Withholding, ...]:
        """Give what is kept from the public in a cycle's report, oldest first."""
        return tuple(_withholding(row) for row in self._withheld(cycle))

    def _withheld(self, cycle: str) -> list[Withheld]:
        own = (col(Withheld.cycle_id) == self._cycle_id(cycle)) | col(Withheld.kind).in_(LASTING)
        return self.rows(Withheld, own, col(Withheld.lifted_at).is_(None))

    def cover(self, cycle: str, text: str, by: str, now: datetime) -> None:
        """Keep a report's covering words; earlier ones stay in the books."""
        self.add(Narrative(board_id=self.board_id, cycle_id=self._cycle_id(cycle), text=text, by=by, at=now))

    def covering(self, cycle: str) -> Covering | None:
        """Give a report's covering words as last written."""
        rows = self.rows(Narrative, Narrative.cycle_id == self._cycle_id(cycle))
        return Covering(text=rows[-1].text, by=rows[-1].by, at=rows[-1].at) if rows else None

    def clear(self, cycle: str, posts: tuple[str, ...], fingerprint: str, now: datetime) -> None:
        """Write down that posts have cleared a report as it stands."""
        cycle_id, before = self._cycle_id(cycle), self.cleared(cycle, fingerprint)
        for post in posts:
            if post not in before:
                facts: dict[str, Any] = {"post": post, "fingerprint": fingerprint, "at": now}
                self.add(Clearance(board_id=self.board_id, cycle_id=cycle_id, **facts))

    def cleared(self, cycle: str, fingerprint: str) -> frozenset[str]:
        """Give the posts that have cleared these very facts."""
        where = (Clearance.cycle_id == self._cycle_id(cycle), Clearance.fingerprint == fingerprint)
        return frozenset(row.post for row in self.rows(Clearance, *where))

    def take_word(self, cycle: str, reply: Reply, word: str, fingerprint: str, now: datetime) -> None:
        """Keep the word an officer said on a draft, to be acted on."""
        row = DraftWordTable(
            board_id=self.board_id, cycle_id=self._cycle_id(cycle), reply_id=reply.id, who=reply.sender,
            word=word, fingerprint=fingerprint, at=now,
        )  # fmt: skip
        self.add(row)

    def words_waiting(self) -> tuple[DraftWord, ...]:
        """Give the words on drafts that nobody has acted on yet, oldest first."""
        codes = {row.id: row.code for row in self.rows(CycleTable)}
        rows = self.rows(DraftWordTable, col(DraftWordTable.answered_at).is_(None))
        fields = [name for name in DraftWord.model_fields if name != "cycle"]
        return tuple(
            DraftWord.model_validate({name: getattr(row, name) for name in fields} | {"cycle": codes[row.cycle_id]})
            for row in rows
        )

    def answer_word(self, word_id: int, answer: str, now: datetime) -> bool:
        """Write down what came of a word; False where somebody has already."""
        row = self.the(DraftWordTable, DraftWordTable.id == word_id)
        if row.answered_at is not None:
            return False
        row.answer, row.answered_at = answer, now
        self.session.flush()
        return True

    def send_extract(self, cycle: str, post: str, name: str, agency: str, now: datetime) -> bool:
        """Write down that a contact is sent their extract; False where they were before."""
        cycle_id = self._cycle_id(cycle)
        if self.row(Extract, Extract.cycle_id == cycle_id, Extract.post == post) is not None:
            return False
        facts: dict[str, Any] = {"post": post, "name": name, "agency": agency, "sent_at": now}
        self.add(Extract(board_id=self.board_id, cycle_id=cycle_id, **facts))
        return True

    def check_extract(self, cycle: str, post: str, reply_id: int | None, now: datetime) -> bool:
        """Write down that a contact finds their extract correct; False where none was sent."""
        row = self.row(Extract, Extract.cycle_id == self._cycle_id(cycle), Extract.post == post)
        if row is None:
            return False
        row.checked_at, row.reply_id = now, reply_id
        self.session.flush()
        return True

    def extracts(self, cycle: str) -> tuple[Checking, ...]:
        """Give a cycle's extracts, oldest first."""
        rows = self.rows(Extract, Extract.cycle_id == self._cycle_id(cycle))
        return tuple(Checking.model_validate(row, from_attributes=True) for row in rows)

    def reissue(self, cycle: str, issue: int, reason: str, by: str, now: datetime) -> None:
        """Write down that a published report is to be issued anew."""
        facts: dict[str, Any] = {"issue": issue, "reason": reason, "by": by, "at": now}
        self.add(ReissueTable(board_id=self.board_id, cycle_id=self._cycle_id(cycle), **facts))

    def reissuing(self, cycle: str) -> Reissuing | None:
        """Give the newest re-issue of a report; None while it stands as first issued."""
        rows = self.rows(ReissueTable, ReissueTable.cycle_id == self._cycle_id(cycle))
        return Reissuing(issue=rows[-1].issue, reason=rows[-1].reason) if rows else None

    def _cycle_id(self, code: str) -> int:
        return sure(self.the(CycleTable, CycleTable.code == code).id)


def _withholding(row: Withheld) -> Withholding:
    fields = {name: getattr(row, name) for name in Withholding.model_fields}
    return Withholding.model_validate(fields)
