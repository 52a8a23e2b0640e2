"""Returns as held: what replies were read to say. Rows are only ever added; a figure's state alone moves on."""

from datetime import datetime
from typing import Any

from sqlmodel import col

from bot.domain.held import HeldQuery, HeldValue, Lateness, ValueState
from bot.domain.record import Record
from bot.domain.returns import Place, Reading, Return, Update, Voice
from db.book import Book, sure
from db.held_rows import held_value, source_of
from db.tables_plan import CycleTable
from db.tables_returns import QueryTable, ReadingTable, ReturnTable, UpdateTable, VoiceTable


class Origin(Record):
    """Who a return is from and where it belongs: the verified contact's post, or nobody."""

    reply_id: int
    request_id: int | None = None
    cycle: str = ""
    post: str = ""
    agency: str = ""
    name: str = ""
    late: Lateness = ""
    recorded_by: str = ""
    told_how: str = ""


class ReturnBook(Book):
    """One board's returns, readings, queries, updates and voices."""

    def write(self, found: Return, origin: Origin, now: datetime) -> int:
        """Write down a return; its readings, updates and voices follow one by one."""
        row = self.add(
            ReturnTable(
                board_id=self.board_id, inbound_id=origin.reply_id, request_id=origin.request_id,
                cycle_id=self._cycle_id(origin.cycle), post=origin.post, agency=origin.agency, name=origin.name,
                kind=found.kind, reader=found.reader, new_text=found.new_text, why=found.why, late=origin.late,
                recorded_by=origin.recorded_by, told_how=origin.told_how, read_at=now,
            )
        )  # fmt: skip
        return sure(row.id)

    def write_reading(self, return_id: int, cycle: str, reading: Reading, state: ValueState, *,
                      now: datetime, late: Lateness = "", supersedes: int | None = None) -> int:  # fmt: skip
        """Add a figure; what it supersedes is marked so and kept."""
        parent = self.the(ReturnTable, ReturnTable.id == return_id)
        row = self.add(
            ReadingTable(
                board_id=self.board_id, return_id=return_id, cycle_id=self._cycle_id(cycle),
                number=self.highest(ReadingTable, ReadingTable.number, ReadingTable.return_id == return_id) + 1,
                state=state, late=late, supersedes=supersedes, recorded_at=now, reader=parent.reader,
                provisional=reading.qualifier == "provisional", suppressed=reading.qualifier == "suppressed",
                candidates=list(reading.candidates), **_place(reading.place),
                **reading.model_dump(exclude={"certain", "candidates", "place"}),
            )
        )  # fmt: skip
        if supersedes is not None:
            self.mark(supersedes, "superseded")
        return sure(row.id)

    def write_update(self, return_id: int, cycle: str, update: Update, now: datetime, late: Lateness = "") -> None:
        """Add what was said of an action."""
        self.add(
            UpdateTable(
                board_id=self.board_id, return_id=return_id, cycle_id=self._cycle_id(cycle), recorded_at=now, late=late,
                number=self.highest(UpdateTable, UpdateTable.number, UpdateTable.return_id == return_id) + 1,
                **_place(update.place), **update.model_dump(exclude={"place"}),
            )
        )  # fmt: skip

    def write_voice(self, return_id: int, cycle: str, voice: Voice, now: datetime, late: Lateness = "") -> None:
        """Add words kept whole."""
        self.add(
            VoiceTable(
                board_id=self.board_id, return_id=return_id, cycle_id=self._cycle_id(cycle), recorded_at=now, late=late,
                number=self.highest(VoiceTable, VoiceTable.number, VoiceTable.return_id == return_id) + 1,
                **_place(voice.place), **voice.model_dump(exclude={"place"}),
            )
        )  # fmt: skip

    def ask(self, reading_id: int, prompt: str, *, cycle: str, request_id: int | None, post: str, now: datetime) -> int:
        """Put a doubtful reading back as a query; give the number people know it by in this cycle."""
        cycle_id = self._cycle_id(cycle)
        number = self.highest(QueryTable, QueryTable.number, QueryTable.cycle_id == cycle_id) + 1
        self.add(
            QueryTable(
                board_id=self.board_id, cycle_id=cycle_id, number=number, reading_id=reading_id,
                request_id=request_id, post=post, prompt=prompt, asked_at=now,
            )
        )  # fmt: skip
        return number

    def mark(self, reading_id: int, state: ValueState) -> None:
        """Move a figure's state on: superseded or rejected."""
        self.the(ReadingTable, ReadingTable.id == reading_id).state = state
        self.session.flush()

    def admit(self, reply_id: int, late: Lateness) -> int:
        """Admit all of a late reply to the draft, or table it; give how many rows moved, 0 if none is late."""
        parent = self.row(ReturnTable, ReturnTable.inbound_id == reply_id)
        if parent is None or not parent.late:
            return 0
        parent.late = late
        readings = self._told_in(sure(parent.id))
        moved = [
            *readings,
            *self.rows(UpdateTable, UpdateTable.return_id == parent.id),
            *self.rows(VoiceTable, VoiceTable.return_id == parent.id),
        ]
        for row in moved:
            row.late = late
        if late == "admitted":
            self._bring_in(readings)
        self.session.flush()
        return 1 + len(moved)

    def _told_in(self, return_id: int) -> list[ReadingTable]:
        """The readings a return holds, and those of earlier returns that it confirmed after closing."""
        doubts = [row.reading_id for row in self.rows(QueryTable, QueryTable.settled_in == return_id)]
        confirmed = self.rows(ReadingTable, col(ReadingTable.supersedes).in_(doubts), ReadingTable.state == "late")
        told = self.rows(ReadingTable, ReadingTable.return_id == return_id)
        return [*told, *(row for row in confirmed if row.return_id != return_id)]

    def in_time(self, return_id: int) -> None:
        """Say that a return is not late after all."""
        self.the(ReturnTable, ReturnTable.id == return_id).late = ""
        self.session.flush()

    def bring_in_late(self, cycle: str) -> None:
        """Once a cycle's report is out, its late figures are in force: the next report shows them."""
        self._bring_in(self.rows(ReadingTable, ReadingTable.cycle_id == self._cycle_id(cycle)))

    def take_in(self, cycle: str) -> None:
        """Once a report is issued anew, all that came after it counts in it."""
        cycle_id = self._cycle_id(cycle)
        self.bring_in_late(cycle)
        for table in (ReturnTable, ReadingTable, UpdateTable, VoiceTable):
            for row in self.rows(table, table.cycle_id == cycle_id, table.late != ""):
                row.late = "admitted"
        self.session.flush()

    def _bring_in(self, readings: list[ReadingTable]) -> None:
        for row in readings:
            if row.state != "late":
                continue
            held = self.current(row.indicator, row.period)
            if held is not None:
                self.mark(held.id, "superseded")
            row.state, row.supersedes = "current", held.id if held else row.supersedes
            self.session.flush()

    def cycle_of(self, reply_id: int) -> str:
        """Give the cycle a reply was recorded in, empty for none."""
        row = self.row(ReturnTable, ReturnTable.inbound_id == reply_id)
        return self._cycle_code(row.cycle_id) if row else ""

    def late(self, cycle: str) -> tuple[tuple[int, str, str], ...]:
        """Give the late replies of a cycle as (reply id, name, lateness), oldest first."""
        rows = self.rows(ReturnTable, ReturnTable.cycle_id == self._cycle_id(cycle), ReturnTable.late != "")
        return tuple((row.inbound_id, row.name, row.late) for row in rows)

    def current(self, indicator: str, period: str) -> HeldValue | None:
        """Give the figure in force for an indicator and period."""
        row = self.row(
            ReadingTable,
            ReadingTable.indicator == indicator,
            ReadingTable.period == period,
            ReadingTable.state == "current",
        )
        return self._held(row) if row else None

    def reading(self, reading_id: int) -> HeldValue:
        """Give one reading as held."""
        return self._held(self.the(ReadingTable, ReadingTable.id == reading_id))

    def return_of(self, reading_id: int) -> int:
        """Give the return a reading came in."""
        return self.the(ReadingTable, ReadingTable.id == reading_id).return_id

    def agency_of(self, reading_id: int) -> str:
        """Give the agency whose return a reading came in."""
        row = self.the(ReadingTable, ReadingTable.id == reading_id)
        return self.the(ReturnTable, ReturnTable.id == row.return_id).agency

    def open_queries(
        self, *, post: str = "", cycle: str = "", indicator: str = "", period: str = ""
    ) -> tuple[HeldQuery, ...]:
        """Give the queries still open, of a post, a cycle or an indicator's period; all when none is named."""
        where = [QueryTable.state == "open"]
        if post:
            where.append(QueryTable.post == post)
        if cycle:
            where.append(QueryTable.cycle_id == self._cycle_id(cycle))
        found = (self._query(row) for row in self.rows(QueryTable, *where))
        return tuple(
            query
            for query in found
            if (not indicator or query.reading.indicator == indicator)
            and (not period or query.reading.period == period)
        )

    def query(self, cycle: str, number: int) -> HeldQuery | None:
        """Give a query by the number people know it by."""
        row = self.row(QueryTable, QueryTable.cycle_id == self._cycle_id(cycle), QueryTable.number == number)
        return self._query(row) if row else None

    def query_by_id(self, query_id: int) -> HeldQuery | None:
        """Give a query by its id."""
        row = self.row(QueryTable, QueryTable.id == query_id)
        return self._query(row) if row else None

    def close_query(self, query_id: int, state: str, by: str, answer: str, return_id: int, now: datetime) -> None:
        """Close a query: settled by somebody's answer in a return, or withdrawn because a later one overtook it."""
        row = self.the(QueryTable, QueryTable.id == query_id)
        row.state, row.settled_by, row.answer, row.settled_at = state, by, answer, now
        row.settled_in = return_id
        self.session.flush()

    def return_kind(self, reply_id: int) -> str:
        """Give the class a reply was read as, empty when it was not read."""
        row = self.row(ReturnTable, ReturnTable.inbound_id == reply_id)
        return row.kind if row else ""

    def cycles_telling(self, questions: tuple[str, ...]) -> tuple[str, ...]:
        """Give the cycles in which somebody answered any of these questions, oldest first."""
        rows = self.rows(VoiceTable, col(VoiceTable.question).in_(questions), col(VoiceTable.withdrawn_at).is_(None))
        return tuple(dict.fromkeys(self._cycle_code(row.cycle_id) for row in rows if row.cycle_id is not None))

    def withdraw_voice(self, voice_id: int, questions: tuple[str, ...], by: str, now: datetime) -> str | None:
        """Write down that words count no more, where they answer one of these questions; give their cycle's code."""
        row = self.row(VoiceTable, VoiceTable.id == voice_id, col(VoiceTable.withdrawn_at).is_(None))
        if row is None or row.question not in questions:
            return None
        row.withdrawn_at, row.withdrawn_by = now, by
        self.session.flush()
        return self._cycle_code(row.cycle_id)

    def forget_words(self, reply_id: int) -> None:
        """Erase the words and quotes drawn from a reply, leaving its figures and hashes."""
        held = self.row(ReturnTable, ReturnTable.inbound_id == reply_id)
        if held is None:
            return
        held.new_text = ""
        for reading in self.rows(ReadingTable, ReadingTable.return_id == held.id):
            reading.quote = ""
        for update in self.rows(UpdateTable, UpdateTable.return_id == held.id):
            update.quote = update.note = ""
        for voice in self.rows(VoiceTable, VoiceTable.return_id == held.id):
            voice.text = "[erased]"
        self.session.flush()

    def _cycle_id(self, code: str) -> int | None:
        if not code:
            return None
        return sure(self.the(CycleTable, CycleTable.code == code).id)

    def _held(self, row: ReadingTable) -> HeldValue:
        return held_value(row, source_of(self, row), self._cycle_code(row.cycle_id))

    def _cycle_code(self, cycle_id: int | None) -> str:
        return "" if cycle_id is None else self.the(CycleTable, CycleTable.id == cycle_id).code

    def _query(self, row: QueryTable) -> HeldQuery:
        reading = self.the(ReadingTable, ReadingTable.id == row.reading_id)
        return HeldQuery.model_validate(
            {
                "id": row.id, "number": row.number, "reading": self._held(reading), "prompt": row.prompt,
                "candidates": tuple(reading.candidates or ()), "state": row.state, "request_id": row.request_id,
                "post": row.post,
            }
        )  # fmt: skip


def _place(place: Place) -> dict[str, Any]:
    return {
        "part": place.part, "span_start": place.start, "span_end": place.end, "sheet": place.sheet, "cell": place.cell,
    }  # fmt: skip
