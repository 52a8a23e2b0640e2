"""The stage: jumps from one moment to the next, lets people act, ticks, and lets the postman go round."""

import logging
from datetime import datetime, timedelta

from bot.domain.cycle import Cycle
from bot.rehearsal.cast import cast
from bot.rehearsal.moments import next_moment
from bot.rehearsal.office import Office
from bot.rehearsal.people import People
from bot.rehearsal.postman import Postman
from bot.rehearsal.scene import Scene
from schedules.timetable import tick


class Faults(logging.Handler):
    """Keeps what went wrong, so that a rehearsal never looks better than it was."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one fault in a line."""
        trouble = record.exc_info[1] if record.exc_info else None
        self.said.append(f"{record.getMessage()}{f' ({trouble!r})' if trouble else ''}")


class Stage:
    """One rehearsal under way."""

    def __init__(self, scene: Scene, people: People, office: Office, postman: Postman) -> None:
        self._scene = scene
        self._people = people
        self._office = office
        self._postman = postman
        self._states: dict[str, str] = {}

    async def play(self, until: datetime) -> None:
        """Play every moment up to `until`."""
        while (moment := await self._next()) is not None and moment <= until:
            self._scene.clock.put(moment)
            await self._acts()
            await tick(self._scene.desk)
            await self._follows_cycles()
            self._postman.goes_round()

    async def _next(self) -> datetime | None:
        due = await self._scene.desk.ask(next_moment, self._scene.board)
        act = self._scene.diary.next()
        soonest = min([moment for moment in (due, act) if moment is not None], default=None)
        # An act of this very moment still has its turn: a second later, as people are.
        return (
            soonest if soonest is None or soonest > self._scene.clock() else self._scene.clock() + timedelta(seconds=1)
        )

    async def _acts(self) -> None:
        """Let everybody act whose moment has come; each sees what the one before has done."""
        while (act := self._scene.diary.take(self._scene.clock())) is not None:
            await act()
            await self._scene.desk.deliver()
            self._postman.goes_round()

    async def _follows_cycles(self) -> None:
        for cycle in await self._scene.cycles():
            before = self._states.get(cycle.code, "planned")
            self._states[cycle.code] = cycle.state
            if cycle.state != before:
                self._tells(cycle)

    def _tells(self, cycle: Cycle) -> None:
        """Tell that a cycle has come further, and let those concerned know."""
        days = f"due {cycle.due:%-d %B}, closes {cycle.closes:%-d %B}, meeting {cycle.meets:%-d %B %Y}"
        said = {"open": f"Reporting opens: {cycle.code} ({days}).", "published": f"{cycle.code} is published."}
        self._scene.transcript.tell(said.get(cycle.state, f"{cycle.code} is {cycle.state}."))
        if cycle.state == "open":
            self._scene.parts.update(cast(self._scene.framework, cycle))
            self._people.start_afresh()
            self._office.opens(cycle)
        if cycle.state == "closed":
            self._people.closes()
