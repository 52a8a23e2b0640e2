"""The operator's commands, as they run on this machine: they open the books or the desk, and say what came of it."""

import asyncio
import html
import logging
import os
import re
import socket
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DBAPIError

from bot import adopt as adopting
from bot import answer, checkup, importing, receive, report
from bot.desk import open_desk, open_store, see_writable, unusable, wall_clock
from bot.domain import framework
from bot.domain.calendar import local_day
from bot.domain.entitled import CONSOLE, Refused
from bot.domain.lint import words
from bot.domain.strategy import Framework
from bot.domain.voice_bank import as_page
from bot.settings import Settings, WrongSettings, from_environment
from db.store import Store

PAPERS = ("html", "pdf", "docx", "xlsx", "slack")


def owner() -> str:
    """Name this process among several carriers."""
    return f"{socket.gethostname()}-{os.getpid()}"


@contextmanager
def _books(settings: Settings) -> Iterator[Store]:
    store = open_store(settings.database)
    try:
        yield store
    except DBAPIError as error:
        raise unusable(store, error) from None
    finally:
        store.engine.dispose()


def database_only() -> Settings:
    """Read the settings for a command that needs the books and nothing else outside."""
    try:
        return from_environment()
    except WrongSettings:
        return Settings(database=_database(), token_key="")


def _database() -> str:
    from dotenv import dotenv_values

    held = dotenv_values(".env").get("REEVE_DATABASE")
    return os.environ.get("REEVE_DATABASE") or held or "sqlite:///reeve.sqlite"


def adopt(source: str) -> list[str]:
    """Adopt a framework file; give what changed, in lines."""
    with _books(database_only()) as store:
        done = adopting.adopt(store, source, CONSOLE, wall_clock())
    waiting = framework.proposed(framework.parse(source))
    lines = [f"{done.name}: version {done.version} is in force."]
    lines += [f"  changed: {change}" for change in done.changes] or ["  nothing changed"]
    lines += [f"  plan: {line}" for line in (*done.planned, *done.warnings)]
    lines += [f"  nobody to ask: {row.name} ({row.code}): {row.why}" for row in done.unheld]
    lines += [f"  lint: {line}" for line in words.grave(done.findings)]
    lines += [f"  proposed: {waiting} rows, not acted on until they are approved"] if waiting else []
    return lines


def framework_of(board: str) -> Framework:
    """The framework in force, with what was ruled since it was adopted."""
    with _books(database_only()) as store, store.reading(_board(store, board)) as books:
        return books.plan.framework()


def today() -> date:
    """The day it is in London."""
    return local_day(wall_clock())


def import_figures(board: str, file: Path) -> list[str]:
    """Import published figures; give what was taken and what was not, in lines."""
    with _books(database_only()) as store:
        done = importing.import_figures(store, _board(store, board), file.read_bytes(), CONSOLE, wall_clock())
    lines = [f"taken: {line}" for line in done.taken] + [f"not taken: {line}" for line in done.left]
    beside = f"; {done.compared} figures of other areas taken to compare with" if done.compared else ""
    counted = f"{len(done.taken)} figures taken, {done.unchanged} unchanged, {len(done.left)} not taken{beside}."
    return [*lines, counted]


def voices(board: str, theme: str, html_to: Path | None) -> list[str]:
    """Give the voice bank in lines; written as a page too where one is wanted."""
    from bot.papers import page_of

    with _books(database_only()) as store:
        own, now = _board(store, board), wall_clock()
        found = answer.bank(store, own, CONSOLE, theme, now)
    if html_to is not None:
        html_to.write_bytes(page_of(as_page(framework_of(board), found, local_day(now))).content)
    return [f"{one.priority}. Story {one.number}, {one.source}: {one.text}" for one in found] or ["No story yet."]


def session(board: str, named: str, out: Path) -> list[str]:
    """Write the page of a development session; give what was done."""
    with _books(database_only()) as store:
        out.write_bytes(report.session_page(store, _board(store, board), CONSOLE, named, wall_clock()).content)
    return [f"Written to {out}."]


def import_survey(board: str, file: Path, survey: str, cycle: str) -> list[str]:
    """Bring in the totals of a survey; give each row as it will be shown, in lines."""
    with _books(database_only()) as store:
        raw, own = file.read_bytes(), _board(store, board)
        done = importing.import_survey(store, own, raw, CONSOLE, wall_clock(), survey=survey, cycle=cycle)
    rows = [f"{asked}: {answer}: {count}" for asked, answer, count in done.rows]
    return [*rows, f"{len(rows)} totals of {done.survey} stand in {done.cycle}, as above. No respondent is known."]


def status(board: str, cycle: str) -> list[str]:
    """Give a cycle's status in lines."""
    with _books(database_only()) as store:
        found = answer.status_view(store, _board(store, board), CONSOLE, cycle, wall_clock())
    return [found.title, *found.lines]


def write_report(board: str, cycle: str, formats: tuple[str, ...], out: Path, *, public: bool) -> list[Path]:
    """Write a cycle's papers, or the board's message, to a folder; give their paths."""
    if unknown := [form for form in formats if form not in PAPERS]:
        raise Refused(f"There is no paper of the format {', '.join(unknown)}. There are {', '.join(PAPERS)}.")
    now = wall_clock()
    with _books(database_only()) as store:
        own = _board(store, board)
        papers = report.papers_of(store, own, cycle, public=public, now=now) if set(formats) - {"slack"} else ()
        message = report.message_of(store, own, cycle, now=now) if "slack" in formats else ()
    out.mkdir(parents=True, exist_ok=True)
    chosen = [paper for paper in papers if paper.name.rsplit(".", 1)[-1] in formats]
    for paper in (*chosen, *message):
        (out / paper.name).write_bytes(paper.content)
    return [out / paper.name for paper in (*chosen, *message)]


def narrate(board: str, cycle: str, text: str) -> list[str]:
    """Write a report's covering words; give what was done."""
    with _books(database_only()) as store:
        return _lines(answer.narrate(store, _board(store, board), CONSOLE, cycle, text, wall_clock()))


def publish(board: str, cycle: str, file: Path | None) -> list[str]:
    """Publish a signed report, as a paper cleared outside where there is one; give what was done."""
    with _books(database_only()) as store:
        own = _board(store, board)
        if file is None:
            return _lines(report.publish_now(store, own, CONSOLE, cycle, wall_clock()))
        return _lines(report.publish_as(store, own, CONSOLE, cycle, (file.name, file.read_bytes()), wall_clock()))


def _lines(payload: dict[str, Any]) -> list[str]:
    return html.unescape(str(payload["text"])).splitlines()


def govern(board: str, typed: str) -> list[str]:
    """Run what the secretariat would type after /hwb; give what it is answered."""
    from handlers.commands import at_console

    with _books(database_only()) as store:
        own, now = _board(store, board), wall_clock()
        return _lines(at_console(lambda verb, *parts: verb(store, own, CONSOLE, *parts, now), typed, now))


def trace(board: str, cycle: str, indicator: str) -> tuple[str, ...]:
    """Give a figure's path to its raw message."""
    with _books(database_only()) as store:
        return report.trace(store, _board(store, board), cycle, indicator, wall_clock())


def redact(board: str, message: int, reason: str) -> None:
    """Erase a message's bytes and words, leaving its hash, the officer and the date."""
    with _books(database_only()) as store:
        receive.redact(store, _board(store, board), message, CONSOLE, reason, wall_clock())


def backup(to: Path) -> None:
    """Copy an SQLite database whole, while it may be in use."""
    import sqlite3

    with _books(database_only()) as store:
        if store.engine.dialect.name != "sqlite":
            raise Refused("For PostgreSQL use its own pg_dump: it sees one consistent moment of the whole database.")
        source = sqlite3.connect(str(store.engine.url.database))
        try:
            with sqlite3.connect(to) as copy:
                source.backup(copy)
        except sqlite3.OperationalError as trouble:
            raise Refused(f"{to} cannot be written: {trouble}.") from None
        finally:
            source.close()


def _board(store: Store, named: str) -> str:
    boards = store.boards()
    if named in boards:
        return named
    if not named and len(boards) == 1:
        return boards[0]
    known = ", ".join(boards) or "none yet: adopt a framework first"
    raise Refused(f"Say which board with --board. The boards in the books: {known}.")


def run() -> None:
    """Run until told to stop."""
    from bot import app

    start_log()
    settings = from_environment()
    asyncio.run(_run(settings, app.run))


def start_log() -> None:
    """Log to standard error, where a service manager looks for it."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    for talkative in ("apscheduler", "alembic", "slack_bolt"):
        logging.getLogger(talkative).setLevel(logging.ERROR)
    for handler in logging.getLogger().handlers:
        handler.addFilter(_in_a_line)


def _in_a_line(record: logging.LogRecord) -> bool:
    """Slack's client tells of a lost connection with a traceback and the socket's secret address: a line is enough."""
    if record.name.startswith(("slack_bolt", "slack_sdk")):
        record.msg, record.args = re.sub(r"\bwss?://\S+", "its socket", record.getMessage()), ()
        record.exc_info = None
    return True


async def _run(settings: Settings, runner: Callable[..., Awaitable[None]]) -> None:
    await checkup.refuse_wrong_tokens(settings)
    desk = open_desk(settings, owner(), clock=wall_clock)
    see_writable(desk.store)
    looking = asyncio.create_task(checkup.say_what_fails(settings, desk.store))
    await runner(desk, settings)
    looking.cancel()
