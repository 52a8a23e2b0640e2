"""An answer given by telephone or in person is recorded on a contact's behalf."""

from datetime import datetime

from bot.answer.decision import Payload, deciding, said
from bot.domain.calendar import local_day
from bot.domain.entitled import Refused
from bot.domain.holders import holder
from bot.domain.reply import Arrival
from bot.recording.record import record as enter
from bot.recording.sender import context_of
from db.store import Store


def record(store: Store, board: str, who: str, post: str, text: str, told_how: str, now: datetime) -> Payload:
    """Record an answer given by telephone or in person on a contact's behalf; the contact gets the receipt."""
    from bot.reading.read import read_chat

    with deciding(store, board, who, now) as (books, framework, by):
        contact = holder(framework, post, local_day(now))
        if contact is None:
            raise Refused(f"Nobody holds the post {post!r}, so there is nobody to record for.")
        arrival = Arrival(
            kind="officer", source_key=f"officer/{post}/{now.isoformat()}", sender=contact.slack or contact.email,
            raw=text.encode(), received_at=now,
        )  # fmt: skip
        reply_id, _ = books.replies.keep(arrival)
        reply = books.replies.reply(reply_id)
        found = read_chat(text, reply.sender, context_of(books, reply, now).expected)
        entry = enter(books, reply, found, (), now, recorded_by=by.actor, told_how=told_how)
        lines = [f"{row.code} {row.label}: {row.shown}" for row in (entry.recorded if entry else ())]
        doubts = [f"Q{number} is in doubt: settle it with /hwb settle" for number in (entry.asked if entry else ())]
        if not lines and not doubts:
            raise Refused("No figure was recognised in that. Write the code and the figure, such as 'PHL-02 7.3%'.")
    return said(f"Recorded for {contact.name}, who gets a receipt.", *lines, *doubts)
