"""Comparators as held: other areas' imported figures, each with the file it came in."""

from datetime import datetime

from bot.domain.held import HeldComparator
from db.book import Book
from db.tables_returns import ComparatorTable


class ComparatorBook(Book):
    """One board's comparators. A figure that differs is a new row, and the newest counts."""

    def write(self, reply_id: int, figure: HeldComparator, now: datetime) -> None:
        """Add another area's figure."""
        row = ComparatorTable(
            board_id=self.board_id, inbound_id=reply_id, recorded_at=now, **figure.model_dump()
        )  # fmt: skip
        self.add(row)

    def held(self) -> tuple[HeldComparator, ...]:
        """Give the figures in force: of one indicator, area and period the newest, in the order areas first came."""
        newest = {(row.indicator, row.name, row.period): row for row in self.rows(ComparatorTable)}
        return tuple(HeldComparator.model_validate(row, from_attributes=True) for row in newest.values())
