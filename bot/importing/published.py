"""Published figures are imported, not asked for: the lead is asked only for commentary."""

from datetime import datetime
from decimal import Decimal

from bot.domain.calendar import local_day
from bot.domain.fingertips import read_file
from bot.domain.held import HeldComparator
from bot.domain.record import Record
from bot.domain.reply import Arrival
from bot.domain.returns import Reading, Return
from bot.domain.strategy import Told
from bot.recording.alerting import tell_at_once
from db.books import Books
from db.return_book import Origin
from db.store import Store

READER = "fingertips-1"
# Of a published figure the secretariat is told whatever the framework says.
OFFICE: frozenset[Told] = frozenset({"secretariat"})


class Imported(Record):
    """What came of an import, in words: what was taken, what had been taken before, what was left and why.

    `compared` counts the figures taken of the areas that ours are compared with.
    """

    taken: tuple[str, ...]
    unchanged: int
    compared: int
    left: tuple[str, ...]


def import_figures(store: Store, board: str, raw: bytes, by: str, now: datetime) -> Imported:
    """Import a Fingertips download. The file is kept whole, and every figure points to its row.

    A figure that differs from the one held supersedes it; the same figure again changes nothing.
    """
    text = raw.decode("utf-8-sig")
    with store.reading(board) as books:
        found = read_file(text, books.plan.framework(), local_day(now))
    with store.writing(board, "adopt.import") as books:
        fresh = [reading for reading in found.taken if not _held(books, reading)]
        held = {_said(one) for one in books.comparators.held()}
        beside = [one for one in found.comparators if _said(one) not in held]
        if fresh or beside:
            _write(books, raw, fresh, beside, by, now)
            tell_at_once(books, [(row.indicator, row.period) for row in fresh], now, otherwise=OFFICE)
            books.audit.note(now, by, "import", READER, f"{len(fresh)} figures, {len(beside)} of other areas")
    taken = tuple(
        f"{row.indicator} {row.period}: {row.value if row.value is not None else row.qualifier}" for row in fresh
    )
    unchanged = len(found.taken) - len(fresh)
    return Imported(taken=taken, unchanged=unchanged, compared=len(beside), left=found.left)


def _held(books: Books, reading: Reading) -> bool:
    held = books.returns.current(reading.indicator, reading.period)
    return held is not None and (held.value, held.qualifier) == (reading.value, reading.qualifier)


def _said(one: HeldComparator) -> tuple[str, str, str, Decimal]:
    """What a comparator says, whatever row of whatever file it stands in."""
    return one.indicator, one.name, one.period, one.value


def _write(
    books: Books, raw: bytes, readings: list[Reading], beside: list[HeldComparator], by: str, now: datetime
) -> None:
    arrival = Arrival(kind="import", source_key=f"import/{now.isoformat()}", sender=by, raw=raw, received_at=now)
    reply_id, _ = books.replies.keep(arrival)
    found = Return(sender=by, known_sender=True, kind="return", reader=READER)
    origin = Origin(reply_id=reply_id, post="", agency="", name="Fingertips", recorded_by=by)
    return_id = books.returns.write(found, origin, now)
    for reading in readings:
        held = books.returns.current(reading.indicator, reading.period)
        supersedes = held.id if held else None
        books.returns.write_reading(return_id, "", reading, "current", now=now, supersedes=supersedes)
    for figure in beside:
        books.comparators.write(reply_id, figure, now)
    books.replies.settle(reply_id, "accepted", now)
