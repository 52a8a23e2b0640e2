"""The trace: a figure's path to the words it came from, and whether the raw bytes held still match."""

import hashlib

from bot.domain.held import HeldValue
from db.book import Book
from db.tables_returns import InboundFile, InboundPart


class TraceBook(Book):
    """One board's figures, followed back."""

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
            f"  message {source.reply_id}: {self._raw_state(source.reply_id or 0, 0)}",
            *self._file_state(source.reply_id or 0, place.part),
        ]

    def _file_state(self, reply_id: int, number: int) -> list[str]:
        """A file shared in chat is held as a part of its own; an email holds its files within itself."""
        row = self.row(InboundFile, InboundFile.inbound_id == reply_id, InboundFile.number == number)
        return [] if row is None else [f"  file {row.name or number}: {self._raw_state(reply_id, number)}"]

    def _raw_state(self, reply_id: int, number: int) -> str:
        part = self.the(InboundPart, InboundPart.inbound_id == reply_id, InboundPart.number == number)
        if part.content is None:
            return f"erased on {part.erased_at:%-d %B %Y} ({part.erased_rule}), sha256 {part.sha256}"
        whole = hashlib.sha256(part.content).hexdigest() == part.sha256
        return f"sha256 {part.sha256} {'matches' if whole else 'DOES NOT MATCH'} the raw bytes held"
