"""The email door: follows the mailbox; each message is kept, then marked read, then read."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any, TypeVar

from bot import receive
from bot.desk import Desk

T = TypeVar("T")
log = logging.getLogger("reeve")

# Seconds between tries after the mailbox was lost, growing.
PAUSES = (1.0, 5.0, 15.0, 60.0, 300.0)


async def follow(
    desk: Desk, stop: asyncio.Event, poll_seconds: float = 300.0, pauses: Sequence[float] = PAUSES
) -> None:
    """Follow the desk's mailbox until told to stop; when it is lost, connect again after a growing pause."""
    if desk.mailbox is None:
        return
    with ThreadPoolExecutor(1, thread_name_prefix="mailbox") as thread:
        follower = Follower(desk, thread)
        stopping = asyncio.create_task(_end_with(stop, desk.mailbox.stop))
        try:
            await _until_stopped(follower, stop, poll_seconds, pauses)
        finally:
            stopping.cancel()
            desk.mailbox.stop()
            await follower.aside(desk.mailbox.close)


async def _until_stopped(
    follower: "Follower", stop: asyncio.Event, poll_seconds: float, pauses: Sequence[float]
) -> None:
    lost = 0
    while not stop.is_set():
        try:
            await follower.connect()
            while not stop.is_set():
                await follower.take()
                lost = 0
                await follower.wait(poll_seconds)
        except Exception as trouble:  # noqa: BLE001 (whatever it is, email must be followed again)
            if stop.is_set():
                return
            pause = pauses[min(lost, len(pauses) - 1)]
            lost += 1
            log.warning("email cannot be followed, trying again in %g s: %s", pause, str(trouble).split("\n")[0])
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), pause)


async def _end_with(stop: asyncio.Event, end: Callable[[], None]) -> None:
    await stop.wait()
    end()


class Follower:
    """One mailbox, used from one thread of its own."""

    def __init__(self, desk: Desk, thread: ThreadPoolExecutor) -> None:
        if desk.mailbox is None:
            raise ValueError("there is no mailbox to follow")
        self._desk, self._box, self._thread = desk, desk.mailbox, thread
        account = desk.mailbox.account
        self._user = account.user
        self._name = f"{account.user}@{account.host}/{account.folder}"

    async def aside(self, call: Callable[..., T], *args: Any) -> T:  # noqa: ANN401 (whatever the call takes)
        """Run one of the mailbox's calls on its thread."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, call, *args)

    async def connect(self) -> None:
        """Connect, or connect again."""
        await self.aside(self._box.connect)

    async def wait(self, seconds: float) -> None:
        """Wait until something may have arrived."""
        await self.aside(self._box.wait, seconds)

    async def take(self) -> None:
        """Take everything that has arrived; a message that cannot be kept stays unread and comes again."""
        home = await self._desk.ask(receive.home, self._user)
        if not home:
            return
        validity, uid = await self._desk.ask(receive.position, home, self._name)
        known = self._box.position.model_copy(update={"uidvalidity": validity, "uid": uid})
        arrivals = self._box.arrivals(known)
        all_kept = True
        while (mail := await self.aside(next, arrivals, None)) is not None:
            all_kept = await self._took(mail) and all_kept
        reached = self._box.position
        if all_kept and reached != known:
            await self._desk.do(receive.keep_position, home, self._name, reached.uidvalidity, reached.uid)

    async def _took(self, mail: Any) -> bool:  # noqa: ANN401 (a RawMail: doors do not import the mailbox)
        """Keep one message, mark it, read it. False when it could not be kept."""
        key = f"{self._name}/{mail.uidvalidity}/{mail.uid}"
        try:
            board, arrival = await self._desk.ask(receive.addressed, self._user, key, mail.raw)
            reply_id, new = await self._desk.do(receive.keep, board, arrival)
        except Exception:
            log.exception("an email could not be kept; it stays unread and is tried again")
            return False
        await self.aside(self._box.mark_seen, mail.uid)
        if new:
            await self._read(board, reply_id, mail)
        return True

    async def _read(self, board: str, reply_id: int, mail: Any) -> None:  # noqa: ANN401 (as above)
        try:
            if mail.whole:
                await self._desk.do(receive.receive, board, reply_id)
            else:
                await self._desk.do(receive.too_large, board, reply_id, mail.size)
        except Exception:
            log.exception("reply %s could not be read this time; the next tick tries again", reply_id)
