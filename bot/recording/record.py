"""Record what a reply was read to say, with its queries and its receipt, all in one transaction."""

from datetime import datetime

from bot.domain.reply import Reply
from bot.domain.returns import Return
from bot.recording.answers import Settled
from bot.recording.checked import checked
from bot.recording.entry import Entry, open_entry
from bot.recording.figures import enter_reading, settle_query
from bot.recording.receipts import send_receipt
from bot.recording.word_on_draft import word_on_draft
from bot.recording.words import enter_update, enter_voice
from db.books import Books

NOTHING_IN_IT = ("spoof", "bounce", "auto-reply")


def record(
    books: Books, reply: Reply, found: Return, settled: tuple[Settled, ...], now: datetime,
    *, recorded_by: str = "", told_how: str = "",
) -> Entry | None:  # fmt: skip
    """Write a return with everything in it and its receipt. A reply that was recorded meanwhile is left as it is."""
    if books.replies.reply(reply.id).state != "received":
        return None
    entry = open_entry(books, reply, found, now, recorded_by=recorded_by, told_how=told_how)
    # A word on a draft is answered by whoever acts on it, so that its sender gets one answer.
    on_draft = found.kind not in NOTHING_IN_IT and not settled and word_on_draft(entry)
    if not on_draft:
        if found.kind not in NOTHING_IN_IT and not checked(entry, settling=bool(settled)):
            _enter(entry, settled)
        entry.close_requests()
        send_receipt(entry)
    if found.kind == "spoof":
        books.replies.settle(reply.id, "refused", now, "its sender could not be verified")
    else:
        books.replies.settle(reply.id, "accepted", now)
    books.audit.note(now, recorded_by or entry.origin.post or "unknown", "reply", f"reply {reply.id}", found.kind)
    return entry


def _enter(entry: Entry, settled: tuple[Settled, ...]) -> None:
    answered = {one.query.reading.indicator for one in settled}
    for one in settled:
        settle_query(entry, one)
    for reading in entry.found.readings:
        if reading.indicator not in answered:
            enter_reading(entry, reading)
    for update in entry.found.updates:
        enter_update(entry, update)
    if not settled:
        for voice in entry.found.voices:
            enter_voice(entry, voice)
