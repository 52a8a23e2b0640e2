"""Files shared in chat are fetched before their reply is read; what cannot be had is said to its sender."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.domain.reply import Fetched, SharedFile
from db.store import Store

Runner = Callable[..., Awaitable[Any]]

# A file is tried at least so often, and for so long after its message came, before its sender is asked for it again.
TRIES = 3
PATIENCE = timedelta(minutes=4)


class FileSource(Protocol):
    """Where files shared in chat lie."""

    async def fetch(self, file: SharedFile) -> Fetched:
        """Fetch a file and say what came of it."""


class NoSource:
    """Stands where chat is not set up any more: its files cannot be had, and their words are read without them."""

    async def fetch(self, _file: SharedFile) -> Fetched:
        """Have nothing."""
        return Fetched(outcome="never", trouble="Slack is not set up here")


async def fetch(do: Runner, source: FileSource) -> int:
    """Fetch every file that waits, oldest first; give how many were tried. `do(verb, *args)` runs a verb."""
    tried = 0
    for board, reply_id, file in await do(waiting_files):
        await do(keep_file, board, reply_id, file.number, await _fetched(source, file))
        tried += 1
    return tried


async def _fetched(source: FileSource, file: SharedFile) -> Fetched:
    """Fetch one file; whatever the source throws, another try may do better, and the next file is not held up."""
    try:
        return await source.fetch(file)
    except Exception as fault:  # noqa: BLE001 (one file's trouble must not stop the next)
        return Fetched(outcome="later", trouble=f"it could not be fetched ({type(fault).__name__})")


def waiting_files(store: Store, _now: datetime) -> tuple[tuple[str, int, SharedFile], ...]:
    """Give every file still to be fetched, as (board, reply, file)."""
    found: list[tuple[str, int, SharedFile]] = []
    for board in store.boards():
        with store.reading(board) as books:
            found += [(board, reply_id, file) for reply_id, file in books.files.waiting()]
    return tuple(found)


def keep_file(store: Store, board: str, reply_id: int, number: int, fetched: Fetched, now: datetime) -> None:
    """Keep a file's bytes, or how often it could not be had; given up, its reply is read without it."""
    with store.writing(board, "receive.file") as books:
        tries = books.files.keep(reply_id, number, fetched)
        waited = now - books.replies.reply(reply_id).received_at
        if fetched.outcome == "later" and tries >= TRIES and waited >= PATIENCE:
            books.files.give_up(reply_id, number)
