"""Read one kept reply outside any transaction, then record what it says, or set it aside with its reason."""

from datetime import datetime

from bot.domain.reply import Reply
from bot.domain.returns import Return
from bot.reading.passages import Unreadable
from bot.receive.setting_aside import set_aside
from bot.receive.verifying import verified
from bot.recording.answers import answered_queries
from bot.recording.forms import read_form
from bot.recording.record import record
from bot.recording.sender import Context, context_of
from bot.recording.vouching import vouched_queries
from db.store import Store

GIVE_UP_AFTER = 3


def receive(store: Store, board: str, reply_id: int, now: datetime) -> None:
    """Read a kept reply and record it. It ends accepted, quarantined or refused with a reason; never unread.

    A reply that makes the reader fail is tried again, and quarantined after the third time: the next is not held up.
    """
    with store.reading(board) as books:
        reply = books.replies.reply(reply_id)
        if reply.state != "received" or reply.raw is None:
            return
        context = context_of(books, reply, now)
    try:
        found = verified(read_reply(reply, context), reply, context.framework.board.authserv_id)
    except Unreadable as fault:
        set_aside(store, board, reply, "quarantined", str(fault), now)
        return
    with store.reading(board) as books:
        settled = vouched_queries(books, found, reply, context) or answered_queries(found, reply, context)
    with store.writing(board, "receive.record") as books:
        record(books, reply, found, settled, now)


def read_reply(reply: Reply, context: Context) -> Return:
    """Read a reply by its kind."""
    from bot.reading.read import read_chat, read_mail

    raw = reply.raw or b""
    if reply.kind == "email":
        return read_mail(raw, context.expected)
    if reply.kind == "form":
        return read_form(raw, reply.sender, context.expected)
    return read_chat(_chat_text(raw), reply.sender, context.expected)


def _chat_text(raw: bytes) -> str:
    import json

    try:
        event = json.loads(raw)
    except ValueError:
        return raw.decode("utf-8", "replace")
    return str(event.get("text", "")) if isinstance(event, dict) else str(event)


def receive_waiting(store: Store, now: datetime) -> int:
    """Take up every reply that was kept and not read, as after a stop; give how many there were."""
    taken = 0
    for board in store.boards():
        with store.reading(board) as books:
            waiting = books.replies.waiting()
        for reply_id in waiting:
            taken += 1
            try:
                receive(store, board, reply_id, now)
            except Exception as fault:  # noqa: BLE001 (whatever is wrong with one message must not stop the next)
                count_failure(store, board, reply_id, fault, now)
    return taken


def count_failure(store: Store, board: str, reply_id: int, fault: Exception, now: datetime) -> None:
    """Count a failed reading; the third sets the reply aside for a person to look at."""
    with store.writing(board, "receive.attempt") as books:
        attempts = books.replies.attempt(reply_id)
        reply = books.replies.reply(reply_id)
    if attempts >= GIVE_UP_AFTER:
        reason = f"could not be read ({type(fault).__name__}); please read it yourself"
        set_aside(store, board, reply, "quarantined", reason, now)
