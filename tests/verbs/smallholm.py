"""Smallholm's days: a store, a clock set by hand, carriers that keep, and the deeds of its people."""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from bot import adopt, answer, receive, report
from bot.deliver import deliver
from bot.domain.entitled import CONSOLE
from bot.domain.letter import Letter
from bot.domain.reply import Arrival, SharedFile
from db.store import Store
from schedules.jobs import IN_ORDER
from tests.verbs.readers import BlindCarrier, KeepingCarrier

T = TypeVar("T")
SOURCE = (Path(__file__).parent / "small.toml").read_text("utf-8")
BOARD, CYCLE, PERIOD = "small", "performance-2026-11", "2026-27 Q2"
ADA, IRA, VAL, DORA = (
    "ada@smallholm.example.org",
    "ira@icb.example.org",
    "val@voluntary.example.org",
    "dora@smallholm.example.org",
)
ADA_SLACK, SEC_SLACK, OFFICE, CHANNEL = "U01ADA", "U04SEC", "C02HWB", "C01BOARD"
KEY = b"a key of the tests, 32 bytes long"
PASS = "mx.smallholm.example.org; dmarc=pass"
FIGURES = {"SM-01": "8.1", "SM-02": "91.2", "SM-03": "120", "SM-04": "82"}
BEFORE = datetime(2026, 10, 1, 9, tzinfo=UTC)
OPENS = datetime(2026, 10, 19, 8, tzinfo=UTC)
REMIND = datetime(2026, 10, 28, 9, tzinfo=UTC)
URGE = datetime(2026, 10, 30, 9, tzinfo=UTC)
DUE = datetime(2026, 11, 2, 17, tzinfo=UTC)
OFFICE_STEP = datetime(2026, 11, 3, 9, tzinfo=UTC)
DIRECTOR_STEP = datetime(2026, 11, 4, 9, tzinfo=UTC)
CLOSES = datetime(2026, 11, 9, 17, tzinfo=UTC)
AFTER = datetime(2026, 11, 10, 10, tzinfo=UTC)
DESPATCHED = datetime(2026, 11, 18, 9, tzinfo=UTC)


class Smallholm:
    """One board's people and their bot. Verbs run at once, on this thread, at the time `now`."""

    token_key = KEY

    def __init__(self, store: Store, now: datetime = BEFORE, board: str = BOARD) -> None:
        self.store, self.now, self.board = store, now, board
        self.slack, self.email = KeepingCarrier(), BlindCarrier()
        self.files: receive.FileSource = receive.NoSource()
        self._numbers = 0

    # The bot at work.

    async def do(self, verb: Callable[..., T], *args: Any) -> T:
        """Run a verb now, as the desk does off the event loop."""
        return verb(self.store, *args, self.now)

    async def deliver(self) -> int:
        """Carry what is due."""
        return await deliver(self.do, {"slack": self.slack, "email": self.email}, "carrier")

    async def fetch_files(self) -> int:
        """Fetch the files that people shared in chat."""
        return await receive.fetch(self.do, self.files)

    def carry(self) -> int:
        """Carry what is due."""
        return asyncio.run(self.deliver())

    def tick(self, at: datetime | None = None) -> None:
        """Set the clock, and do everything that is due."""
        self.now = at or self.now
        asyncio.run(self._everything_due())

    async def _everything_due(self) -> None:
        for job in IN_ORDER:
            await job(self)  # type: ignore[arg-type]

    def run(self, verb: Callable[..., T], *args: Any) -> T:
        """Run a verb of this board: `verb(store, board, *args, now)`."""
        return verb(self.store, self.board, *args, self.now)

    def adopt(self, source: str = SOURCE) -> adopt.Adoption:
        """Adopt the framework."""
        return adopt.adopt(self.store, source, CONSOLE, self.now)

    def opened(self) -> "Smallholm":
        """Adopt, open the first cycle and carry its first letters."""
        self.adopt()
        self.tick(OPENS)
        return self

    def like(self, other: "Smallholm") -> "Smallholm":
        """Take over another's clock and what its carriers carried; the books are copied elsewhere."""
        self.now, self._numbers = other.now, other._numbers
        self.slack.reached[:], self.email.reached[:] = other.slack.reached, other.email.reached
        return self

    # What people do.

    def mail(self, sender: str, text: str, *, to: Letter | None = None, key: str = "", **headers: str) -> int:
        """An email arrives and is read; give the reply's number."""
        self._numbers += 1
        raw = email(sender, text, number=self._numbers, to=to, sent=self.now, **headers)
        return self.arrive(Arrival(
            kind="email", source_key=key or f"box/1/{self._numbers}", sender=sender, raw=raw, received_at=self.now,
            message_id=headers.get("message_id", f"m{self._numbers}@mail.example.org"),
        ))  # fmt: skip

    def chat(
        self,
        user: str,
        text: str,
        *,
        ts: str = "",
        thread: str = "",
        edit: str = "",
        files: tuple[SharedFile, ...] = (),
    ) -> int:
        """Somebody writes to us in Slack, perhaps with files; give the reply's number."""
        self._numbers += 1
        ts = ts or f"{1795000000 + self._numbers}.000200"
        return self.arrive(Arrival(
            kind="message", source_key=f"T1/D1/{ts}" + (f"/edit/{edit}" if edit else ""), sender=user,
            raw=json.dumps({"text": text}).encode(), thread=f"D1/{thread or ts}", received_at=self.now,
            files=files,
        ))  # fmt: skip

    def fill(self, user: str, request: int, values: dict[str, str], view: str = "") -> int:
        """Somebody sends in the form of a request; give the reply's number."""
        self._numbers += 1
        raw = json.dumps({"request": request, "values": values}).encode()
        return self.arrive(Arrival(
            kind="form", source_key=view or f"V{self._numbers}", sender=user, raw=raw, received_at=self.now
        ))  # fmt: skip

    def answer_all(self, post: str) -> int:
        """A post answers all that is missing, through its form."""
        request = self.request(post)
        words = FIGURES | {"A1": "on-track | Going well"}
        values = {item.key: "It goes well." if item.kind == "commentary" else words.get(item.code, "It goes well.")
                  for item in request.missing}  # fmt: skip
        return self.fill(self._holder(post), request.id, values)

    def _holder(self, post: str) -> str:
        with self.store.reading(self.board) as books:
            contact = next(row for row in books.plan.framework().contact if row.post == post)
        return contact.slack or contact.email

    def arrive(self, arrival: Arrival) -> int:
        """Keep an arrival and read it, as the doors do."""
        reply_id, new = self.run(receive.keep, arrival)
        if new and arrival.files:
            asyncio.run(self.fetch_files())
        if new:
            self.run(receive.receive, reply_id)
        return reply_id

    def settle(self, who: str, number: int, text: str) -> dict[str, Any]:
        """Settle a query by the number people know it by."""
        with self.store.reading(self.board) as books:
            query = books.returns.query(CYCLE, number)
        assert query is not None
        return self.run(answer.settle, who, query.id, text)

    def sign(self, who: str = DORA) -> dict[str, Any]:
        """Sign the report off."""
        return self.run(report.sign_off, who, "")

    def closed(self) -> "Smallholm":
        """Come to the day after closing, with the draft carried."""
        self.tick(AFTER)
        return self

    def published(self) -> "Smallholm":
        """Sign, and come to the day of despatch."""
        self.sign()
        self.tick(DESPATCHED)
        return self

    # What is held, and what arrived where.

    def current(self, indicator: str, period: str = PERIOD) -> str | None:
        """The figure in force, as text; None where there is none."""
        with self.store.reading(self.board) as books:
            held = books.returns.current(indicator, period)
        return None if held is None else f"{held.value:f}" if held.value is not None else str(held.qualifier)

    def history(self, indicator: str) -> list[tuple[str, str]]:
        """Every reading of an indicator as (value, state), oldest first."""
        with self.store.reading(self.board) as books:
            return [(f"{v.value:f}" if v.value is not None else "", v.state) for v in books.facts.history(indicator)]

    def queries(self) -> list[str]:
        """The indicators in doubt."""
        with self.store.reading(self.board) as books:
            return [query.reading.indicator for query in books.returns.open_queries()]

    def request(self, post: str) -> Any:
        """What a post is asked in the first cycle, and how far it is."""
        with self.store.reading(self.board) as books:
            return next(held for held in books.requests.of_cycle(CYCLE) if held.post == post)

    def reply(self, number: int) -> Any:
        """One reply as held."""
        with self.store.reading(self.board) as books:
            return books.replies.reply(number)

    def cycle_state(self, code: str = CYCLE) -> str:
        """How far a cycle is."""
        with self.store.reading(self.board) as books:
            return books.plan.cycle(code).state

    def to(self, address: str) -> list[Letter]:
        """The letters that reached an address, Slack user or channel."""
        return [letter for letter in (*self.slack.reached, *self.email.reached) if letter.to == address]

    def words_to(self, address: str) -> str:
        """All the words that reached an address."""
        return "\n".join(f"{letter.subject}\n{letter.text}\n{letter.blocks}" for letter in self.to(address))


def email(
    sender: str, text: str, *, number: int = 1, to: Letter | None = None, sent: datetime = OPENS, **headers: str
) -> bytes:
    """An email as our mail server delivers it; `to` is the letter it answers. Underscores stand for hyphens."""
    lines = {
        "Authentication-Results": PASS,
        "From": sender,
        "To": (to.reply_to if to else "") or "hwb@smallholm.example.org",
        "Subject": f"Re: {to.subject}" if to else "Figures",
        "Message-ID": f"<{headers.pop('message_id', f'm{number}@mail.example.org')}>",
        "Date": f"{sent:%a, %d %b %Y %H:%M:%S +0000}",
        "Content-Type": "text/plain; charset=utf-8",
    }
    if to:
        lines["In-Reply-To"] = to.message_id
    lines |= {name.replace("_", "-").title(): value for name, value in headers.items()}
    lines.pop("None", None)
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value)
    return (head + "\r\n" + text.replace("\n", "\r\n") + "\r\n").encode()
