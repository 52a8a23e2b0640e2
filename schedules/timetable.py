"""When: one tick, every half minute. What is due is a row in the books with a UTC time, never a job's own time."""

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


def timetable(desk: Desk, seconds: int) -> AsyncIOScheduler:
    """Make the scheduler that ticks: late or missed ticks run once, never twice at a time."""
    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(
        tick, "interval", args=[desk], seconds=seconds, misfire_grace_time=None, coalesce=True, max_instances=1
    )
    return scheduler
