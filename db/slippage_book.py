"""Slippage as held: what was taken up, to which level, and what must be met again."""

from datetime import datetime
from decimal import Decimal

from bot.domain.held import HeldEscalation
from bot.domain.slipping import NAMES, Slippage, Step
from db.book import Book
from db.tables_reports import SlippageTable


class SlippageBook(Book):
    """One board's slippage."""

    def take_up(self, about: str, level: Step, reason: str, by: str, now: datetime) -> int:
        """Take an item up; give the number people know it by. An item that is open already keeps its number."""
        held = self.row(SlippageTable, SlippageTable.about == about, SlippageTable.state == "open")
        if held is not None:
            return held.number
        number = self.highest(SlippageTable, SlippageTable.number) + 1
        self.add(
            SlippageTable(
                board_id=self.board_id, number=number, about=about, level=level, reason=reason, raised_by=by,
                raised_at=now, moved_at=now,
            )
        )  # fmt: skip
        return number

    def open_ones(self) -> tuple[Slippage, ...]:
        """Give what is open, oldest first."""
        return tuple(_record(row) for row in self.rows(SlippageTable, SlippageTable.state == "open"))

    def at_board(self) -> tuple[str, ...]:
        """Give the codes of what the board keeps in sight."""
        return tuple(one.about for one in self.open_ones() if one.level == "board")

    def by_number(self, number: int) -> Slippage | None:
        """Give one by its number."""
        row = self.row(SlippageTable, SlippageTable.number == number)
        return _record(row) if row else None

    def move(self, number: int, level: Step, now: datetime) -> None:
        """Take it a step up."""
        row = self._row(number)
        row.level, row.moved_at = level, now
        self.session.flush()

    def set_remedy(
        self, number: int, remedy: str, acceptable: str, value: Decimal | None, minute: str, now: datetime
    ) -> None:
        """Write down the board's remedy and the level that is acceptable, with its minute."""
        row = self._row(number)
        row.remedy, row.acceptable, row.acceptable_value, row.minute = remedy, acceptable, value, minute
        row.moved_at = now
        self.session.flush()

    def close(self, number: int, minute: str, by: str, now: datetime) -> None:
        """Close it, as minuted."""
        row = self._row(number)
        row.state, row.closing_minute, row.closed_by, row.closed_at = "closed", minute, by, now
        self.session.flush()

    def held(self) -> tuple[HeldEscalation, ...]:
        """Give what is open as a report shows it; what is still with its lead agency is not the board's yet."""
        rows = self.rows(SlippageTable, SlippageTable.state == "open", SlippageTable.level != "lead")
        return tuple(
            HeldEscalation(
                about=row.about, level=NAMES[_record(row).level], raised_on=row.raised_at.date(),
                reason=". ".join(filter(None, (row.reason.rstrip("."), f"Remedy: {row.remedy}" if row.remedy else ""))),
                met_again=row.acceptable,
            )
            for row in rows
        )  # fmt: skip

    def _row(self, number: int) -> SlippageTable:
        return self.the(SlippageTable, SlippageTable.number == number)


def _record(row: SlippageTable) -> Slippage:
    return Slippage.model_validate({name: getattr(row, name) for name in Slippage.model_fields})
