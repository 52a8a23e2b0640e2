"""Rehearse: open books for the occasion, play the cycles, leave the papers, and say how it went."""

import asyncio
import logging
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import event

from bot.adopt import adopt
from bot.desk import Desk, open_store
from bot.domain import backplan, framework
from bot.domain.calendar import to_utc
from bot.domain.cycle import Cycle
from bot.domain.entitled import CONSOLE
from bot.domain.figures import listed
from bot.domain.strategy import Framework
from bot.rehearsal.carriers import KeepingCarrier
from bot.rehearsal.clock import Clock
from bot.rehearsal.curtain import Outcome, Play, curtain
from bot.rehearsal.doors import Doors
from bot.rehearsal.letterbox import Letterbox
from bot.rehearsal.office import Office
from bot.rehearsal.people import People
from bot.rehearsal.postman import Postman
from bot.rehearsal.scene import Scene
from bot.rehearsal.stage import Faults, Stage
from bot.rehearsal.transcript import Transcript

Say = Callable[[str], None]
# It proves nothing to anybody: the books it signs for are thrown away.
KEY = b"a rehearsal's books are thrown away"


def rehearse(source: str, out: Path, say: Say, *, most: int = 1, database: str = "") -> Outcome:
    """Rehearse the first `most` cycles of a framework file, leaving the papers in `out`.

    Without a `database` URL the books are an SQLite file that is thrown away. Raises FrameworkFaults.
    """
    with tempfile.TemporaryDirectory(prefix="reeve-rehearsal-") as home:
        return asyncio.run(_rehearse(source, out, say, most, database or f"sqlite:///{home}/books.sqlite"))


async def _rehearse(source: str, out: Path, say: Say, most: int, database: str) -> Outcome:
    plan = framework.parse(source)
    cycles = tuple(sorted(backplan.plan_all(plan), key=lambda cycle: cycle.opens_at)[:most])
    if not cycles:
        say(f"{plan.board.name} reports at no meeting in this file, so there is nothing to rehearse.")
        return Outcome()
    play = _opened(plan, cycles, say, database)
    faults = Faults()
    logging.getLogger("reeve").addHandler(faults)
    try:
        await _played(play, source, say)
        return await curtain(play, out, tuple(faults.said))
    finally:
        logging.getLogger("reeve").removeHandler(faults)
        await play.desk.close()


def _opened(plan: Framework, cycles: tuple[Cycle, ...], say: Say, database: str) -> Play:
    clock = Clock(to_utc(cycles[0].opens - timedelta(days=1), time(12, 0)))
    carrier = KeepingCarrier(clock, plan.board.mailbox)
    store = open_store(database)
    if store.engine.dialect.name == "sqlite":
        event.listen(store.engine, "connect", _hasten)
    desk = Desk(
        store, {"slack": carrier, "email": carrier}, token_key=KEY, owner="rehearsal", clock=clock,
        mailbox=Letterbox(plan.board.mailbox),
    )  # fmt: skip
    return Play(plan, cycles, desk, clock, carrier, Transcript(say, clock))


def _hasten(connection: Any, _record: object) -> None:  # noqa: ANN401 (a DBAPI connection)
    """Do not wait for the disk: nobody misses these books when the power fails."""
    connection.execute("PRAGMA synchronous=OFF")


async def _played(play: Play, source: str, say: Say) -> None:
    done = await play.desk.do(adopt, source, CONSOLE)
    say(f"{done.name}: {play.framework.strategy.name}. A rehearsal: nothing leaves this machine.")
    nobody = [row.name for row in done.unheld if row.kind == "agency"]
    if nobody:
        play.transcript.tell(f"The framework is adopted. Nobody can be asked at {listed(nobody)}.")
    box = play.desk.mailbox
    assert isinstance(box, Letterbox)  # noqa: S101 (the desk was opened with it a moment ago)
    with ThreadPoolExecutor(1, thread_name_prefix="mailbox") as thread:
        scene = Scene(play.desk, play.clock, done.board, play.framework, Doors(play.desk, box, thread), play.transcript)
        people, office = People(scene), Office(scene)
        stage = Stage(scene, people, office, Postman(scene, play.carrier, people, office))
        await stage.play(_end_of(play.cycles))


def _end_of(cycles: tuple[Cycle, ...]) -> datetime:
    return max(to_utc(cycle.meets, time(23, 0)) for cycle in cycles)
