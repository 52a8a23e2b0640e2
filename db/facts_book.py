"""Facts: what is held of a cycle, put together for a status or a report, each figure with its source."""

import hashlib

from sqlmodel import col

from bot.domain.held import CycleFacts, HeldUpdate, HeldValue, HeldVoice, Source
from bot.domain.returns import Place
from db.book import Book, sure
from db.request_book import RequestBook
from db.tables_plan import CycleTable
from db.tables_reports import EditionTable, EditionValue, Withheld
from db.tables_returns import Inbound, InboundPart, ReadingTable, ReturnTable, UpdateTable, VoiceTable


class FactsBook(Book):
    """One board's facts, read only."""

    def series(self) -> tuple[HeldValue, ...]:
        """Give every figure in force, of all indicators and periods, oldest first."""
        return self._values(ReadingTable.state == "current")

    def of_cycle(self, code: str) -> CycleFacts:
        """Give all that a status or report of one cycle is compiled from."""
        from db.return_book import ReturnBook

        cycle_id = sure(self.the(CycleTable, CycleTable.code == code).id)
        return CycleFacts(
            cycle=code,
            series=self.series(),
            updates=self._updates(cycle_id),
            voices=self._voices(cycle_id),
            queries=ReturnBook(self.session, self.board_id).open_queries(cycle=code),
            requests=RequestBook(self.session, self.board_id).of_cycle(code),
            withheld=tuple(
                row.code for row in self.rows(Withheld, Withheld.cycle_id == cycle_id) if row.lifted_at is None
            ),
            previous_edition=self._previous_edition(cycle_id),
            late=self._values(ReadingTable.state == "late", ReadingTable.cycle_id == cycle_id),
        )

    def history(self, indicator: str) -> tuple[HeldValue, ...]:
        """Give every reading ever held of an indicator, whatever became of it, oldest first."""
        return self._values(ReadingTable.indicator == indicator)

    def trace(self, value: HeldValue) -> list[str]:
        """Tell in lines where a held figure came from, down to the raw bytes and whether they still match."""
        source = value.source
        said = "no figure" if value.value is None else f"{value.value:f}"
        replaced = f", replacing number {value.supersedes}" if value.supersedes else ""
        who = f"{source.name or source.post} for {source.agency or 'the board'}"
        place = source.place
        spot = (
            f"sheet {place.sheet} cell {place.cell}"
            if place.cell
            else f"part {place.part}, characters {place.start}-{place.end}"
        )
        how = value.qualifier or value.state
        told = f"; told: {source.told_how}" if source.told_how else ""
        return [
            f"number {value.id}: {value.indicator} {value.period} = {said} ({how}){replaced}",
            f"  from {who}, by {source.channel}, {source.received_at:%-d %B %Y %H:%M} UTC{told}",
            f"  words: {source.quote!r} ({spot}), read by {source.reader}",
            f"  message {source.reply_id}: {self._raw_state(source.reply_id or 0)}",
        ]

    def _raw_state(self, reply_id: int) -> str:
        part = self.the(InboundPart, InboundPart.inbound_id == reply_id, InboundPart.number == 0)
        if part.content is None:
            return f"erased on {part.erased_at:%-d %B %Y} ({part.erased_rule}), sha256 {part.sha256}"
        whole = hashlib.sha256(part.content).hexdigest() == part.sha256
        return f"sha256 {part.sha256} {'matches' if whole else 'DOES NOT MATCH'} the raw bytes held"

    def _values(self, *where: object) -> tuple[HeldValue, ...]:
        codes = {row.id: row.code for row in self.rows(CycleTable)}
        return tuple(
            held_value(row, source_of(self, row), codes.get(row.cycle_id, ""))
            for row in self.rows(ReadingTable, *where)
        )

    def _updates(self, cycle_id: int) -> tuple[HeldUpdate, ...]:
        return tuple(
            HeldUpdate.model_validate(
                {
                    "id": row.id, "action": row.action, "status": row.status, "revised_date": row.revised_date,
                    "note": row.note, "recorded_at": row.recorded_at, "late": row.late, "source": source_of(self, row),
                }
            )
            for row in self.rows(UpdateTable, UpdateTable.cycle_id == cycle_id)
            if row.late in ("", "admitted")
        )  # fmt: skip

    def _voices(self, cycle_id: int) -> tuple[HeldVoice, ...]:
        return tuple(
            HeldVoice.model_validate(
                {
                    "id": row.id, "text": row.text, "question": row.question, "about": row.about,
                    "recorded_at": row.recorded_at, "late": row.late, "source": source_of(self, row),
                }
            )
            for row in self.rows(VoiceTable, VoiceTable.cycle_id == cycle_id)
            if row.late in ("", "admitted")
        )  # fmt: skip

    def _previous_edition(self, cycle_id: int) -> tuple[HeldValue, ...]:
        published = [
            row for row in self.rows(EditionTable, EditionTable.state == "published") if row.cycle_id != cycle_id
        ]
        if not published:
            return ()
        shown = self.rows(EditionValue, EditionValue.edition_id == published[-1].id)
        ids = [row.reading_id for row in shown]
        return self._values(col(ReadingTable.id).in_(ids))


def held_value(row: ReadingTable, source: Source, cycle: str) -> HeldValue:
    """Turn a reading's row into its record."""
    fields = {name: getattr(row, name) for name in HeldValue.model_fields if name not in ("source", "cycle")}
    return HeldValue.model_validate({**fields, "source": source, "cycle": cycle})


def source_of(book: Book, row: ReadingTable | UpdateTable | VoiceTable) -> Source:
    """Say where a row's words came from: the reply and place, or the officer who recorded it."""
    parent = book.the(ReturnTable, ReturnTable.id == row.return_id)
    inbound = book.the(Inbound, Inbound.id == parent.inbound_id)
    channel = {"email": "email", "message": "slack", "form": "form", "import": "import"}.get(inbound.kind, "officer")
    return Source.model_validate(
        {
            "reply_id": inbound.id, "post": parent.post, "agency": parent.agency, "name": parent.name,
            "channel": channel, "received_at": inbound.received_at, "quote": getattr(row, "quote", ""),
            "place": Place(part=row.part, start=row.span_start, end=row.span_end, sheet=row.sheet, cell=row.cell),
            "sha256": inbound.sha256, "reader": parent.reader, "told_how": parent.told_how,
        }
    )  # fmt: skip
