"""Rows become held records, each with its source: the reply and place its words came from, or the officer."""

from collections.abc import Sequence
from typing import TypeVar

from sqlmodel import col

from bot.domain.held import HeldUpdate, HeldValue, HeldVoice, Source
from bot.domain.returns import Place
from db.book import Book, sure
from db.tables_returns import Inbound, ReadingTable, ReturnTable, UpdateTable, VoiceTable

Row = ReadingTable | UpdateTable | VoiceTable
Held = TypeVar("Held", HeldUpdate, HeldVoice)
NOWHERE = Source()
_CHANNELS = {"email": "email", "message": "slack", "form": "form", "import": "import"}


def sources_of(book: Book, rows: Sequence[Row]) -> dict[int, Source]:
    """Give the source of each row by its id, in two queries however many rows there are."""
    wanted = {row.return_id for row in rows}
    parents = {row.id: row for row in book.rows(ReturnTable, col(ReturnTable.id).in_(wanted))} if wanted else {}
    replies = {parent.inbound_id for parent in parents.values()}
    inbound = {row.id: row for row in book.rows(Inbound, col(Inbound.id).in_(replies))} if replies else {}
    return {
        sure(row.id): _source(row, parents[row.return_id], inbound[parents[row.return_id].inbound_id]) for row in rows
    }


def source_of(book: Book, row: Row) -> Source:
    """Give the source of one row."""
    return sources_of(book, [row])[sure(row.id)]


def _source(row: Row, parent: ReturnTable, inbound: Inbound) -> Source:
    return Source.model_validate(
        {
            "reply_id": inbound.id, "post": parent.post, "agency": parent.agency, "name": parent.name,
            "channel": _CHANNELS.get(inbound.kind, "officer"), "received_at": inbound.received_at,
            "quote": getattr(row, "quote", ""), "sha256": inbound.sha256, "reader": parent.reader,
            "place": Place(part=row.part, start=row.span_start, end=row.span_end, sheet=row.sheet, cell=row.cell),
            "told_how": parent.told_how,
        }
    )  # fmt: skip


def held_value(row: ReadingTable, source: Source, cycle: str) -> HeldValue:
    """Turn a reading's row into its record."""
    fields = {name: getattr(row, name) for name in HeldValue.model_fields if name not in ("source", "cycle")}
    return HeldValue.model_validate({**fields, "source": source, "cycle": cycle})


def record_of(kind: type[Held], row: UpdateTable | VoiceTable, source: Source) -> Held:
    """Turn an update's or voice's row into its record."""
    fields = {name: getattr(row, name) for name in kind.model_fields if name != "source"}
    return kind.model_validate({**fields, "source": source})
