"""Read one kept reply outside any transaction, then record what it says, or set it aside with its reason."""

import json
from datetime import datetime, timedelta

from bot.domain.reply import KeptFile, Reply
from bot.domain.returns import Return
from bot.reading.passages import Attachment, Unreadable
from bot.receive.setting_aside import set_aside
from bot.receive.verifying import verified
from bot.recording.answers import answered_queries
from bot.recording.forms import read_form
from bot.recording.older import dated, expected_of_older
from bot.recording.record import record
from bot.recording.sender import Context, context_of
from bot.recording.vouching import vouched_queries
from db.store import Store

GIVE_UP_AFTER = 3
# How long another bot may be at a reading: until then its last try has not failed.
AT_IT = timedelta(minutes=1)
NOT_READ = "could not be read in three tries; please read it yourself"


def receive(store: Store, board: str, reply_id: int, now: datetime) -> None:
    """Read a kept reply and record it. It ends accepted, quarantined or refused with a reason; never unread.

    A reply that makes the reader fail, or kills it, is tried again, and quarantined after the third time: the next is
    not held up. One whose files are still to be fetched waits for them.
    """
    reply = _taken_up(store, board, reply_id, now)
    if reply is None:
        return
    with store.reading(board) as books:
        context, files = context_of(books, reply, now), books.files.of_reply(reply_id)
    authserv = context.framework.board.authserv_id
    try:
        found = verified(_read_for_its_cycle(store, board, reply, context, files, now), reply, authserv)
    except Unreadable as fault:
        set_aside(store, board, reply, "quarantined", str(fault), now)
        return
    with store.reading(board) as books:
        settled = vouched_queries(books, found, reply, context) or answered_queries(found, reply, context)
    with store.writing(board, "receive.record") as books:
        record(books, reply, found, settled, now)


def _taken_up(store: Store, board: str, reply_id: int, now: datetime) -> Reply | None:
    """Count one more try and give the reply, or None where it is not to be read.

    The count is committed before the reading, so that a message that kills the process is not read at every start.
    """
    with store.writing(board, "receive.attempt") as books:
        reply = books.replies.reply(reply_id)
        if reply.state != "received" or reply.raw is None or books.files.awaited(reply_id):
            return None
        if reply.attempts < GIVE_UP_AFTER:
            books.replies.attempt(reply_id, now)
            return reply
    if reply.attempted_at is None or now - reply.attempted_at >= AT_IT:
        set_aside(store, board, reply, "quarantined", NOT_READ, now)
    return None


def _read_for_its_cycle(
    store: Store, board: str, reply: Reply, context: Context, files: tuple[KeptFile, ...], now: datetime
) -> Return:
    """Read a reply, and again where the letter it answers turns out to be of a cycle gone by."""
    found = read_reply(reply, context, files)
    if reply.kind == "form" or not found.readings:
        return found
    with store.reading(board) as books:
        both = expected_of_older(books, context, reply, found, now)
    if both is None:
        return found
    return dated(read_reply(reply, context.model_copy(update={"expected": both}), files), both)


def read_reply(reply: Reply, context: Context, files: tuple[KeptFile, ...] = ()) -> Return:
    """Read a reply by its kind, with the files that came with it."""
    from bot.reading.read import read_chat, read_mail

    raw = reply.raw or b""
    if reply.kind == "email":
        return read_mail(raw, context.expected)
    if reply.kind == "form":
        return read_form(raw, reply.sender, context.expected)
    held = tuple(
        Attachment(part=file.number, name=file.name, media_type=file.media_type, content=file.content)
        for file in files
        if file.content is not None
    )
    return _with_unread(read_chat(_chat_text(raw), reply.sender, context.expected, held), files)


def _with_unread(found: Return, files: tuple[KeptFile, ...]) -> Return:
    """Say of each file that could not be had why, and what its sender can do: it is never passed over in silence."""
    said = [
        f"The file {file.name} could not be had: {file.trouble}. Please send it again, by email if you like, or type "
        "its figures here."
        for file in files
        if file.content is None
    ]
    if not said:
        return found
    kind = "return" if found.kind in ("empty", "thanks") else found.kind
    return found.model_copy(update={"kind": kind, "why": " ".join(filter(None, (found.why, *said)))})


def _chat_text(raw: bytes) -> str:
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
            except Exception:  # noqa: BLE001 (whatever is wrong with one message must not stop the next)
                give_up_on(store, board, reply_id, now)
    return taken


def give_up_on(store: Store, board: str, reply_id: int, now: datetime) -> None:
    """Set a reply aside for a person to look at, once it was tried often enough."""
    with store.reading(board) as books:
        reply = books.replies.reply(reply_id)
    if reply.attempts >= GIVE_UP_AFTER:
        set_aside(store, board, reply, "quarantined", NOT_READ, now)
