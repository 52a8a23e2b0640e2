"""Rulings as held: pauses, quiet periods, successions and new holders, each with who ruled it and when it ended."""

from datetime import date, datetime

from sqlmodel import col

from bot.domain.rulings import ROWS, Ruled, Ruling, RulingKind, identity
from db.book import Book
from db.tables_editing import RulingTable


class RulingBook(Book):
    """One board's rulings."""

    def all(self) -> tuple[Ruling, ...]:
        """Give every ruling ever made, oldest first; those that ended say when."""
        return tuple(_record(row) for row in self.rows(RulingTable))

    def rule(self, kind: RulingKind, row: Ruled, by: str, now: datetime, *, replaces: str = "") -> int:
        """Write a ruling down; give its number. The same row ruled again takes the place of the earlier ruling."""
        for held in self.all():
            if identity(held.row) == identity(row):
                return self._again(held.number)
        number = self.highest(RulingTable, RulingTable.number) + 1
        body = row.model_dump(mode="json", exclude_defaults=True)
        made = {"kind": kind, "body": body, "replaces": replaces, "ruled_by": by, "ruled_at": now}
        self.add(RulingTable.model_validate({"board_id": self.board_id, "number": number, **made}))
        return number

    def end(self, number: int, on: date, by: str, now: datetime) -> None:
        """End a ruling: from that day on it holds no more."""
        row = self.the(RulingTable, RulingTable.number == number, col(RulingTable.ended_on).is_(None))
        row.ended_on, row.ended_by, row.ended_at = on, by, now
        self.session.flush()

    def _again(self, number: int) -> int:
        row = self.the(RulingTable, RulingTable.number == number)
        row.ended_on, row.ended_by, row.ended_at = None, "", None
        self.session.flush()
        return number


def _record(row: RulingTable) -> Ruling:
    kind: RulingKind = row.kind  # type: ignore[assignment]  # only `rule` writes it
    ruled = ROWS[kind].model_validate(row.body)
    return Ruling(number=row.number, kind=kind, row=ruled, replaces=row.replaces, ended_on=row.ended_on)
