"""Keep what comes in, byte for byte, before anybody is told that it came; and erase what should not have come."""

from datetime import datetime

from bot.domain.reply import Arrival
from db.store import Store


def keep(store: Store, board: str, arrival: Arrival, now: datetime) -> tuple[int, bool]:
    """Commit an arrival's raw bytes; give its id and whether it is new."""
    with store.writing(board, "receive.keep") as books:
        reply_id, new = books.replies.keep(arrival)
        if new:
            books.files.expect(reply_id, arrival.files)
            books.audit.note(now, "reeve", "keep", f"reply {reply_id}", arrival.kind)
        return reply_id, new


def position(store: Store, board: str, account: str, _now: datetime) -> tuple[int, int]:
    """Give how far a mailbox has been read, as (uidvalidity, uid)."""
    with store.reading(board) as books:
        return books.replies.position(account)


def keep_position(store: Store, board: str, account: str, uidvalidity: int, uid: int, _now: datetime) -> None:
    """Write down how far a mailbox has been read."""
    with store.writing(board, "receive.position") as books:
        books.replies.keep_position(account, uidvalidity, uid)


def redact(store: Store, board: str, reply_id: int, by: str, reason: str, now: datetime) -> None:
    """Erase a reply's bytes and words, leaving its hash, the officer, the date and the reason."""
    with store.writing(board, "receive.redact") as books:
        books.replies.erase(reply_id, now, reason)
        books.files.forget(reply_id)
        books.returns.forget_words(reply_id)
        books.audit.note(now, by, "redact", f"reply {reply_id}", reason)
