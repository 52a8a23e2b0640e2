"""The audit: who did what, each line carrying the hash of the one before it."""

import hashlib
from datetime import datetime

from sqlmodel import col

from db.book import Book
from db.tables_reports import Audit

FIRST = "0" * 64


class AuditBook(Book):
    """One board's chain of audit lines."""

    def note(self, now: datetime, actor: str, verb: str, subject: str = "", detail: str = "") -> None:
        """Add a line. `actor` is a post code or 'reeve', never a person's name."""
        last = self.session.exec(self.select(Audit).order_by(None).order_by(col(Audit.seq).desc()).limit(1)).first()
        seq, before = (last.seq + 1, last.hash) if last else (1, FIRST)
        line = Audit(
            board_id=self.board_id, seq=seq, at=now, actor=actor, verb=verb, subject=subject, detail=detail,
            prev_hash=before, hash=_hash(seq, now, actor, verb, subject, detail, before),
        )  # fmt: skip
        self.add(line)

    def broken_at(self) -> int | None:
        """Give the number of the first line that does not fit the chain, or None when it is whole."""
        before = FIRST
        for number, line in enumerate(self.rows(Audit), start=1):
            expected = _hash(line.seq, line.at, line.actor, line.verb, line.subject, line.detail, before)
            if line.seq != number or line.prev_hash != before or line.hash != expected:
                return number
            before = line.hash
        return None


def _hash(seq: int, at: datetime, *words: str) -> str:
    text = "\x1f".join((str(seq), at.isoformat(), *words))
    return hashlib.sha256(text.encode()).hexdigest()
