"""Hangs the doors on the desk, runs until told to stop, and stops cleanly."""

import asyncio
import logging
import signal

from bot.desk import Desk, slack_client
from bot.settings import Settings, SlackSettings
from schedules.timetable import Timetable

log = logging.getLogger("reeve")


async def run(desk: Desk, settings: Settings, stop: asyncio.Event | None = None) -> None:
    """Run with whatever is set up: email, Slack or both. `stop` ends it; so do SIGINT and SIGTERM."""
    stop = stop or asyncio.Event()
    _listen_for_signals(stop)
    timetable = Timetable(desk, settings.tick_seconds)
    tasks = [asyncio.create_task(desk.keep_delivering(stop), name="letters")]
    if settings.slack:
        tasks.append(asyncio.create_task(_follow_slack(desk, settings.slack, stop), name="Slack"))
    if desk.mailbox is not None:
        from handlers import mail

        tasks.append(asyncio.create_task(mail.follow(desk, stop, settings.poll_seconds), name="mail"))
    await timetable.tick()
    timetable.start()
    log.info("Reeve is at its desk: %s", settings)
    await _until_stopped(stop, tasks)
    log.info("Told to stop: what is in hand is finished, and the rest waits for the next start.")
    desk.stop()
    await timetable.stop()
    await asyncio.gather(*tasks, return_exceptions=True)
    await desk.close()


def _listen_for_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)


async def _follow_slack(desk: Desk, settings: SlackSettings, stop: asyncio.Event) -> None:
    """Hear Slack until told to stop. While it cannot be reached it is tried again, and email goes on."""
    from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler

    from handlers.slack import make_app

    app = make_app(desk, slack_client(settings), settings.signing_secret)
    handler = AsyncSocketModeHandler(app, settings.app_token)
    connecting = asyncio.create_task(handler.connect_async())  # type: ignore[no-untyped-call] # Bolt leaves it untyped
    try:
        await stop.wait()
    finally:
        connecting.cancel()
        await desk.idle()  # what was pressed is acknowledged by the socket, so that goes last
        await handler.close_async()  # type: ignore[no-untyped-call] # as above


async def _until_stopped(stop: asyncio.Event, tasks: list[asyncio.Task[None]]) -> None:
    """Wait for the stop, or for a door that fell shut: better a clean restart than half a bot."""
    waiting = asyncio.create_task(stop.wait())
    done, _ = await asyncio.wait({waiting, *tasks}, return_when=asyncio.FIRST_COMPLETED)
    for task in done - {waiting}:
        if not task.cancelled() and task.exception() is not None:
            log.error("the %s door fell shut", task.get_name(), exc_info=task.exception())
    stop.set()
