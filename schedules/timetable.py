"""When: one tick, every half minute. What is due is a row in the books with a UTC time, never a job's own time."""

import asyncio
import logging

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.desk import Desk
from schedules.jobs import IN_ORDER

log = logging.getLogger("reeve")


async def tick(desk: Desk) -> None:
    """Do everything that is due. One job's trouble does not hold up the next."""
    for job in IN_ORDER:
        try:
            await job(desk)
        except Exception:
            log.exception("%s failed and is tried again at the next tick", job.__name__)


class Timetable:
    """Ticks every so many seconds until stopped. Late or missed ticks run once, never two at a time."""

    def __init__(self, desk: Desk, seconds: int) -> None:
        self._desk = desk
        self._ticking = asyncio.Lock()
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._scheduler.add_job(
            self.tick, "interval", seconds=seconds, misfire_grace_time=None, coalesce=True, max_instances=1
        )

    def start(self) -> None:
        """Begin to tick."""
        self._scheduler.start()

    async def tick(self) -> None:
        """Tick once."""
        async with self._ticking:
            await tick(self._desk)

    async def stop(self) -> None:
        """Tick no more; a tick under way is let finish, where APScheduler would cancel it in the middle of a letter."""
        self._scheduler.pause()
        async with self._ticking:
            self._scheduler.shutdown(wait=False)
