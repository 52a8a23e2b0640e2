"""Hangs the doors on the desk, runs until told to stop, and stops cleanly."""

import asyncio
import logging
import signal
from typing import Any

from bot.desk import Desk, slack_client
from bot.settings import Settings, SlackSettings
from schedules.timetable import tick, timetable

log = logging.getLogger("reeve")


async def run(desk: Desk, settings: Settings, stop: asyncio.Event | None = None) -> None:
    """Run with whatever is set up: email, Slack or both. `stop` ends it; so do SIGINT and SIGTERM."""
    stop = stop or asyncio.Event()
    _listen_for_signals(stop)
    scheduler = timetable(desk, settings.tick_seconds)
    tasks = [asyncio.create_task(desk.keep_delivering(stop), name="letters")]
    slack = await _open_slack(desk, settings.slack) if settings.slack else None
    if desk.mailbox is not None:
        from handlers import mail

        tasks.append(asyncio.create_task(mail.follow(desk, stop, settings.poll_seconds), name="mail"))
    await tick(desk)
    scheduler.start()
    log.info("Reeve is at its desk: %s", settings)
    await _until_stopped(stop, tasks)
    scheduler.shutdown(wait=False)
    if slack is not None:
        await slack.close_async()
    await asyncio.gather(*tasks, return_exceptions=True)
    await desk.close()


def _listen_for_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)


async def _open_slack(desk: Desk, settings: SlackSettings) -> Any:  # noqa: ANN401 (Bolt is imported only where it is used)
    from handlers.slack import make_app
    from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler

    app = make_app(desk, slack_client(settings), settings.signing_secret)
    handler = AsyncSocketModeHandler(app, settings.app_token)
    await handler.connect_async()  # type: ignore[no-untyped-call] # Bolt leaves it untyped
    return handler


async def _until_stopped(stop: asyncio.Event, tasks: list[asyncio.Task[None]]) -> None:
    """Wait for the stop, or for a door that fell shut: better a clean restart than half a bot."""
    waiting = asyncio.create_task(stop.wait())
    done, _ = await asyncio.wait({waiting, *tasks}, return_when=asyncio.FIRST_COMPLETED)
    for task in done - {waiting}:
        if not task.cancelled() and task.exception() is not None:
            log.error("the %s door fell shut", task.get_name(), exc_info=task.exception())
    stop.set()
