"""Which board an email is for, and what its headers say of it."""

from datetime import datetime

from bot.domain.calendar import local_day
from bot.domain.holders import with_email
from bot.domain.reply import Arrival
from bot.domain.strategy import Framework
from bot.reading.mail.heads import first, raw_headers
from bot.reading.mail.sender import addresses, sender
from db.store import Store


def home(store: Store, mailbox: str, _now: datetime) -> str:
    """Give the board whose mailbox this is, or the first; empty while no framework has been adopted."""
    boards = store.boards()
    return next((code for code in boards if _mailbox(store, code) == mailbox.lower()), boards[0] if boards else "")


def addressed(store: Store, mailbox: str, source_key: str, raw: bytes, now: datetime) -> tuple[str, Arrival]:
    """Give the board an email is for, and its arrival: by the address written to, by who wrote, else the mailbox's."""
    headers = raw_headers(raw)
    who = sender(headers).address
    arrival = Arrival(
        kind="email", source_key=source_key, sender=who, raw=raw, received_at=now,
        message_id=first(headers, "message-id").strip("<> "),
    )  # fmt: skip
    to = {_plain(address) for address in addresses(headers, "to", "cc", "delivered-to", "x-original-to")}
    boards = store.boards()
    written_to = [code for code in boards if _mailbox(store, code) in to]
    known = [code for code in written_to or boards if with_email(_framework(store, code), who, local_day(now))]
    return next(iter((*known, *written_to, home(store, mailbox, now)))), arrival


def under_our_letter(store: Store, board: str, thread: str, _now: datetime) -> bool:
    """Say whether a Slack thread ('channel/ts') stands under one of the board's letters."""
    with store.reading(board) as books:
        return books.letters.by_thread(thread, "") is not None


def _plain(address: str) -> str:
    """The address without what stands after a plus."""
    local, _, domain = address.rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def _mailbox(store: Store, board: str) -> str:
    return _framework(store, board).board.mailbox.lower()


def _framework(store: Store, board: str) -> Framework:
    with store.reading(board) as books:
        return books.plan.framework()
