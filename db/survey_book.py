"""Totals of the board's own surveys as held: question, answer and count, and never a respondent."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.held import SurveyTotal
from db.book import Book, sure
from db.tables_plan import CycleTable
from db.tables_returns import SurveyTotalTable


class SurveyBook(Book):
    """One board's survey totals. Those brought in anew supersede those of before, which stay in the books."""

    def write(self, reply_id: int, cycle: str, totals: Iterable[SurveyTotal], now: datetime) -> None:
        """Write one survey's totals for one report, in the file's order."""
        cycle_id = self._cycle_id(cycle)
        made = [SurveyTotalTable(board_id=self.board_id, inbound_id=reply_id, cycle_id=cycle_id, number=number,
                                 recorded_at=now, **total.model_dump())
                for number, total in enumerate(totals, start=1)]  # fmt: skip
        for held in self._current(cycle):
            if held.question in {row.question for row in made}:
                held.state = "superseded"
        for row in made:
            self.add(row)

    def totals(self, cycle: str) -> tuple[SurveyTotal, ...]:
        """Give the totals in force for one report, in their file's order."""
        fields = SurveyTotal.model_fields
        return tuple(
            SurveyTotal.model_validate({name: getattr(row, name) for name in fields}) for row in self._current(cycle)
        )

    def _current(self, cycle: str) -> list[SurveyTotalTable]:
        where = (SurveyTotalTable.cycle_id == self._cycle_id(cycle), SurveyTotalTable.state == "current")
        return self.rows(SurveyTotalTable, *where)

    def _cycle_id(self, code: str) -> int:
        return sure(self.the(CycleTable, CycleTable.code == code).id)
