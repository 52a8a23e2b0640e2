"""A board's own year: its framework file on fresh books, a clock set by hand, and what was asked of whom when."""

import asyncio
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any, TypeVar

from bot import adopt, answer, receive, report
from bot.deliver import deliver
from bot.domain.calendar import LOCAL, to_utc
from bot.domain.cycle import Cycle
from bot.domain.duties import duties
from bot.domain.entitled import CONSOLE
from bot.domain.framework import as_approved
from bot.domain.gathered import usual_opening
from bot.domain.held import HeldRequest
from bot.domain.highlights import compile_report
from bot.domain.letter import Letter
from bot.domain.reply import Arrival
from bot.domain.report import Further, Report
from bot.domain.request import Item
from bot.domain.strategy import Framework
from bot.report.compiling import facts_of
from db.store import Store
from db.tables_reports import LetterTable
from schedules.jobs import chase_agencies, open_cycles, plan_returns
from tests.verbs.readers import BlindCarrier, KeepingCarrier

T = TypeVar("T")
FRAMEWORKS = Path(__file__).parents[2] / "templates/frameworks"
KEY = b"a key of the tests, 32 bytes long"


def source_of(name: str) -> str:
    """A board's framework file, as if its board had approved what its paper proposes."""
    return as_approved((FRAMEWORKS / f"{name}.toml").read_text("utf-8"))


def with_row(source: str, code: str, old: str, new: str) -> str:
    """A framework's text with something changed in the row of one code."""
    rows = source.split("\n\n")
    place = next(n for n, row in enumerate(rows) if f'code = "{code}"\n' in row + "\n" and old in row)
    rows[place] = rows[place].replace(old, new)
    return "\n\n".join(rows)


class Year:
    """One board's bot at work. Verbs run at once, on this thread, at the time `now`."""

    token_key = KEY

    def __init__(self, store: Store, source: str, begins: date) -> None:
        self.store, self.now = store, to_utc(begins, time(8, 0))
        self.slack, self.email = KeepingCarrier(), BlindCarrier()
        self._numbers = 0
        self.adopt(source)

    # The bot at work.

    async def do(self, verb: Callable[..., T], *args: Any) -> T:
        """Run a verb now, as the desk does off the event loop."""
        return verb(self.store, *args, self.now)

    async def deliver(self) -> int:
        """Carry what is due."""
        return await deliver(self.do, {"slack": self.slack, "email": self.email}, "carrier")

    def run(self, verb: Callable[..., T], *args: Any) -> T:
        """Run a verb of this board: `verb(store, board, *args, now)`."""
        return verb(self.store, self.board, *args, self.now)

    def run_all(self, verb: Callable[..., T]) -> T:
        """Run a verb of every board, `verb(store, now)`, and carry what it wrote."""
        found = verb(self.store, self.now)
        asyncio.run(self.deliver())
        return found

    def adopt(self, source: str) -> adopt.Adoption:
        """Adopt a framework file; the same again changes nothing."""
        done = adopt.adopt(self.store, source, CONSOLE, self.now)
        self.board = done.board
        return done

    def ask_until(self, last: date) -> "Year":
        """Tick in the morning of every day on which something may fall due, up to a day; no draft is written."""
        for day in sorted({*self._moments(), last}):
            if self.now.astimezone(LOCAL).date() < day <= last:
                self.now = to_utc(day, time(9, 30))
                self._put_away()
                asyncio.run(self._ask())
        return self

    def _put_away(self) -> None:
        """Call every report published whose papers would be out: nobody is chased for it any more."""
        over = [one.code for one in self.cycles() if one.state == "open" and one.despatched_at < self.now]
        if over:
            with self.store.writing(self.board, "report.publish") as books:
                for code in over:
                    books.plan.move(code, "published")

    def _moments(self) -> Iterable[date]:
        """The days on which a cycle opens, a step is due, a figure is ready, a pause is over, a successor begins."""
        framework = self.framework
        for cycle in self.cycles():
            yield from (cycle.opens, usual_opening(framework, cycle.due), *(step.on for step in cycle.steps))
            asked = {day for _, _, day in duties(framework, cycle, cycle.opens) if day is not None}
            yield from (day for day in asked if cycle.opens < day < cycle.closes)
        yield from (row.ends + timedelta(days=1) for row in framework.pause)
        yield from (row.on for row in framework.succession)

    async def _ask(self) -> None:
        for job in (plan_returns, open_cycles, chase_agencies):
            await job(self)  # type: ignore[arg-type]  # a desk as far as these jobs need one
        self._carry_at_once()

    def _carry_at_once(self) -> None:
        """Take every letter due as carried: how letters are carried, and what goes wrong then, is tested elsewhere."""
        with self.store.writing(self.board, "deliver.keep") as books:
            for row in books.letters.rows(LetterTable, LetterTable.state == "waiting", LetterTable.due_at <= self.now):
                kept = self.slack if row.channel == "slack" else self.email
                kept.reached.append(Letter.model_validate(row.body))
                row.state = "carried"

    def tick(self, *jobs: Callable[[Any], Any]) -> None:
        """Run some jobs now."""

        async def all_of_them() -> None:
            for job in jobs:
                await job(self)
            await self.deliver()

        asyncio.run(all_of_them())

    # What people do.

    def fill(self, cycle: str, post: str, values: Mapping[str, str]) -> None:
        """A post sends in its form of a cycle; values by item code (and period where it is asked for several)."""
        request = self.request(cycle, post)
        assert request is not None, f"{post} was asked nothing in {cycle}"
        wanted = {item.key: values[item.code] for item in request.items if item.code in values}
        missing = set(values) - {item.code for item in request.items}
        assert not missing, f"{post} was not asked {missing} in {cycle}"
        self._numbers += 1
        raw = json.dumps({"request": request.id, "values": wanted}).encode()
        arrival = Arrival(
            kind="form", source_key=f"V{self._numbers}", sender=self._address(post), raw=raw, received_at=self.now
        )
        reply, new = self.run(receive.keep, arrival)
        assert new
        self.run(receive.receive, reply)

    def sign(self, post: str) -> dict[str, Any]:
        """Those who clear a report first do so, and a post signs it off."""
        for clearing in self.framework.board.cleared_by:
            self.run(report.clear, self._address(clearing), "")
        return self.run(report.sign_off, self._address(post), "")

    def clear(self, post: str) -> dict[str, Any]:
        """A post clears the draft."""
        return self.run(report.clear, self._address(post), "")

    def status(self) -> tuple[str, ...]:
        """The status as the secretariat sees it."""
        found = self.run(answer.status_view, CONSOLE, "")
        return (found.title, *found.lines)

    # What is held, and what reached whom.

    @property
    def framework(self) -> Framework:
        """The framework in force."""
        with self.store.reading(self.board) as books:
            return books.plan.framework()

    def cycles(self) -> tuple[Cycle, ...]:
        """Every cycle planned."""
        with self.store.reading(self.board) as books:
            return books.plan.cycles()

    def cycle(self, code: str) -> Cycle:
        """One cycle."""
        with self.store.reading(self.board) as books:
            return books.plan.cycle(code)

    def request(self, cycle: str, post: str) -> HeldRequest | None:
        """What a post was asked in a cycle."""
        with self.store.reading(self.board) as books:
            return next((one for one in books.requests.of_cycle(cycle) if one.post == post), None)

    def asked(self, cycle: str, post: str) -> tuple[Item, ...]:
        """The items a post was asked in a cycle; none where it was asked nothing."""
        request = self.request(cycle, post)
        return request.items if request else ()

    def codes(self, cycle: str, post: str) -> set[str]:
        """The codes of what a post was asked in a cycle."""
        with self.store.reading(self.board) as books:
            own = [one for one in books.requests.of_cycle(cycle) if one.post == post]
        return {item.code for one in own for item in one.items}

    def posts_asked(self, cycle: str) -> set[str]:
        """Everybody asked something in a cycle."""
        with self.store.reading(self.board) as books:
            return {one.post for one in books.requests.of_cycle(cycle)}

    def report(self, cycle: str, *, public: bool = False) -> Report:
        """A cycle's report as it stands, without its papers."""
        with self.store.reading(self.board) as books:
            framework, held = books.plan.framework(), books.plan.cycle(cycle)
            facts = facts_of(books, held, framework, self.now)
        return compile_report(framework, held, facts, self.now, "public" if public else "officers")

    def section(self, cycle: str, code: str, *, public: bool = False) -> Further:
        """One further section of a cycle's report."""
        return next(one for one in self.report(cycle, public=public).further if one.code == code)

    def letters(self, post: str, about: str = "") -> list[Letter]:
        """The letters that reached a post's holder, those whose key begins so."""
        contact = next(row for row in self.framework.contact if row.post == post)
        reached = (*self.slack.reached, *self.email.reached)
        return [one for one in reached if one.to in (contact.slack, contact.email) and one.key.startswith(about)]

    def days(self, post: str, about: str = "ask/") -> list[date]:
        """The days on which letters reached a post's holder."""
        return [one.due_at.astimezone(LOCAL).date() for one in self.letters(post, about)]

    def office(self) -> str:
        """All the words that reached the secretariat's channel."""
        return self.to(self.framework.board.secretariat_channel)

    def to(self, address: str) -> str:
        """All the words that reached an address."""
        found = [one for one in (*self.slack.reached, *self.email.reached) if one.to == address]
        return "\n".join(f"{one.subject} {one.text} {one.blocks}" for one in found)

    def _address(self, post: str) -> str:
        contact = next(row for row in self.framework.contact if row.post == post)
        return contact.slack or contact.email


def by_code(rows: Iterable[Any]) -> dict[str, Any]:
    """Rows by their code."""
    return {row.code: row for row in rows}


def at(day: date) -> datetime:
    """Nine in the morning of a day, UTC."""
    return datetime.combine(day, time(9), UTC)
