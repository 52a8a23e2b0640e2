"""Facts: what is held of a cycle, put together for a status or a report, each figure with its source."""

from datetime import datetime

from sqlmodel import col

from bot.domain.held import CycleFacts, HeldUpdate, HeldValue, HeldVoice
from bot.domain.slipping import RETURNS
from db.book import Book, sure
from db.comparator_book import ComparatorBook
from db.editing_book import EditingBook
from db.held_rows import NOWHERE, held_value, record_of, sources_of
from db.request_book import RequestBook
from db.slippage_book import SlippageBook
from db.survey_book import SurveyBook
from db.tables_plan import CycleTable
from db.tables_reports import EditionTable, EditionValue
from db.tables_returns import ReadingTable, UpdateTable, VoiceTable

COUNTING = ("", "admitted")


class FactsBook(Book):
    """One board's facts, read only."""

    def series(self) -> tuple[HeldValue, ...]:
        """Give every figure in force, of all indicators and periods, oldest first."""
        return self._values(ReadingTable.state == "current")

    def figures(self) -> tuple[HeldValue, ...]:
        """Give every figure in force without its source: all that is needed to know what was last held."""
        codes = self._cycle_codes()
        current = self.rows(ReadingTable, ReadingTable.state == "current")
        return tuple(held_value(row, NOWHERE, codes.get(row.cycle_id, "")) for row in current)

    def recorded_since(self, moment: datetime | None) -> tuple[tuple[str, str], ...]:
        """Give (indicator, period) of every figure in force recorded since a moment, or ever; the newest last."""
        since = [col(ReadingTable.recorded_at) >= moment] if moment else []
        rows = self.rows(ReadingTable, ReadingTable.state == "current", *since)
        return tuple((row.indicator, row.period) for row in rows)

    def of_cycle(self, code: str) -> CycleFacts:
        """Give all that a status or report of one cycle is compiled from."""
        from db.return_book import ReturnBook

        cycle = self.the(CycleTable, CycleTable.code == code)
        cycle_id, editing = sure(cycle.id), EditingBook(self.session, self.board_id)
        covering = editing.covering(code)
        return CycleFacts(
            cycle=code,
            series=self.series(),
            comparators=ComparatorBook(self.session, self.board_id).held(),
            updates=self._updates(cycle_id),
            voices=self._voices(cycle_id),
            queries=ReturnBook(self.session, self.board_id).open_queries(cycle=code),
            requests=RequestBook(self.session, self.board_id).of_cycle(code),
            withheld=editing.withheld(code),
            narrative=covering.text if covering else "",
            reissue=editing.reissuing(code),
            previous_edition=self._previous_edition(cycle),
            escalations=SlippageBook(self.session, self.board_id).held(),
            late=self._values(ReadingTable.state == "late", ReadingTable.cycle_id == cycle_id),
            survey=SurveyBook(self.session, self.board_id).totals(code),
        )

    def updates(self) -> tuple[HeldUpdate, ...]:
        """Give what was ever said of actions and counts, oldest first, without where it came from."""
        rows = self.rows(UpdateTable, col(UpdateTable.late).in_(COUNTING))
        return tuple(record_of(HeldUpdate, row, NOWHERE) for row in rows)

    def history(self, indicator: str) -> tuple[HeldValue, ...]:
        """Give every reading ever held of an indicator, whatever became of it, oldest first."""
        return self._values(ReadingTable.indicator == indicator)

    def _cycle_codes(self) -> dict[int | None, str]:
        return {row.id: row.code for row in self.rows(CycleTable)}

    def _values(self, *where: object) -> tuple[HeldValue, ...]:
        codes, rows = self._cycle_codes(), self.rows(ReadingTable, *where)
        sources = sources_of(self, rows)
        return tuple(held_value(row, sources[sure(row.id)], codes.get(row.cycle_id, "")) for row in rows)

    def _updates(self, cycle_id: int) -> tuple[HeldUpdate, ...]:
        counting = col(UpdateTable.late).in_(COUNTING)
        rows = self.rows(UpdateTable, UpdateTable.cycle_id == cycle_id, counting)
        sources = sources_of(self, rows)
        return tuple(record_of(HeldUpdate, row, sources[sure(row.id)]) for row in rows)

    def _voices(self, cycle_id: int) -> tuple[HeldVoice, ...]:
        counting = col(VoiceTable.late).in_(COUNTING)
        given = col(VoiceTable.withdrawn_at).is_(None)
        rows = self.rows(VoiceTable, VoiceTable.cycle_id == cycle_id, counting, given)
        sources = sources_of(self, rows)
        return tuple(record_of(HeldVoice, row, sources[sure(row.id)]) for row in rows)

    def _previous_edition(self, cycle: CycleTable) -> tuple[HeldValue, ...]:
        """The figures of the last report published for an earlier meeting, in its newest issue; of no return."""
        where = (CycleTable.meets < cycle.meets, CycleTable.report != RETURNS)
        earlier = {row.id: row.meets for row in self.rows(CycleTable, *where)}
        published = [
            row for row in self.rows(EditionTable, EditionTable.state == "published") if row.cycle_id in earlier
        ]
        if not published:
            return ()
        last = max(published, key=lambda row: (earlier[row.cycle_id], row.number))
        shown = self.rows(EditionValue, EditionValue.edition_id == last.id)
        ids = [row.reading_id for row in shown]
        return self._values(col(ReadingTable.id).in_(ids))
