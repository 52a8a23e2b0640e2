"""The story: one small cycle with a bit of everything, told in deeds that people would do again if we died on them."""

import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta

from bot import adopt, answer, importing, receive, report
from bot.desk import Desk
from bot.domain.entitled import CONSOLE
from bot.domain.reply import Arrival, Fetched, SharedFile
from schedules.timetable import tick
from tests.faults.outside import Outside
from tests.verbs import smallholm as small

Deed = Callable[[Desk, Outside], Awaitable[None]]
BOX = "hwb@smallholm.example.org"
HEAD = (
    "Indicator ID,Indicator Name,Area Code,Area Name,Sex,Age,Category Type,Time period,Value,"
    "Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator,Value note\n"
)
IMPORT = (HEAD + "90316,x,E0900,N,Persons,18+ yrs,,2025/26,11.9,,,,,\n").encode()
KILLER = "KILLER"
FILE = SharedFile(number=1, ref="F1", name="smoking.csv", media_type="text/csv", url="https://files.slack.com/f1")
SOURCE = small.SOURCE.replace('sign_off = ["DIR"]', 'sign_off = ["DIR"]\ncleared_by = ["SEC"]')
PAPER = ("cleared.pdf", b"%PDF-1.7 as the councillor wants it")
# Letters by (channel, to, first word of the key): refused for good, and in doubt though they arrived.
REFUSED = {("slack", small.ADA_SLACK, "ask"), ("email", small.VAL, "receipt")}
DOUBTED = {("slack", small.OFFICE, "open"), ("slack", small.OFFICE, "draft"), ("email", small.IRA, "ask")}


async def adopts(desk: Desk, _outside: Outside) -> None:
    await desk.do(adopt.adopt, SOURCE, CONSOLE)


async def imports(desk: Desk, _outside: Outside) -> None:
    await desk.do(importing.import_figures, small.BOARD, IMPORT, CONSOLE)


async def ticks(desk: Desk, _outside: Outside) -> None:
    await tick(desk)


def writes(sender: str, text: str, number: int) -> Deed:
    """An email lies in the mailbox until it is marked read: the email door's own steps."""

    async def deed(desk: Desk, outside: Outside) -> None:
        if (1, number) <= await desk.ask(receive.position, small.BOARD, "box"):
            return
        raw = small.email(sender, text, number=number, sent=small.OPENS)
        board, arrival = await desk.ask(receive.addressed, BOX, f"box/1/{number}", raw)
        reply_id, new = await desk.do(receive.keep, board, arrival)
        outside.note("seen", str(number))
        if new:
            with suppress(RecursionError):
                await desk.do(receive.receive, board, reply_id)
        await desk.do(receive.keep_position, board, "box", 1, number)

    return deed


def says(user: str, text: str, ts: str, *files: SharedFile) -> Deed:
    """A chat message is delivered again until it is acknowledged: the chat door's own steps."""
    return _delivered(
        lambda now: Arrival(
            kind="message", source_key=f"T1/D1/{ts}", sender=user, raw=json.dumps({"text": text}).encode(),
            thread=f"D1/{ts}", received_at=now, files=files,
        )
    )  # fmt: skip


def fills(who: str, values: dict[str, str], view: str) -> Deed:
    """A form is sent again until it closes."""
    raw = json.dumps({"request": 3, "values": values}).encode()
    return _delivered(lambda now: Arrival(kind="form", source_key=view, sender=who, raw=raw, received_at=now))


def _delivered(made: Callable[[datetime], Arrival]) -> Deed:
    async def deed(desk: Desk, outside: Outside) -> None:
        arrival = made(desk.now())
        if arrival.source_key in outside.story["acknowledged"]:
            return
        reply_id, new = await desk.do(receive.keep, small.BOARD, arrival)
        outside.note("acknowledged", arrival.source_key)
        if new:
            await desk.fetch_files()
            await desk.do(receive.receive, small.BOARD, reply_id)

    return deed


def decides(verb: Callable[..., object], who: str, *args: object) -> Deed:
    """An officer presses a button, and presses it again if nothing came back: then it may say 'already'."""

    async def deed(desk: Desk, outside: Outside) -> None:
        try:
            await desk.do(verb, small.BOARD, who, *args)
        except answer.Refused:
            if not outside.story["deaths"]:
                raise

    return deed


async def settles(desk: Desk, outside: Outside) -> None:
    """The secretariat settles what is in dispute."""
    with desk.store.reading(small.BOARD) as books:
        numbers = [query.id for query in books.returns.open_queries() if query.disputed]
    for number in numbers:
        await decides(answer.settle, small.SEC_SLACK, number, "yes")(desk, outside)


async def admits(desk: Desk, outside: Outside) -> None:
    """The secretariat admits what came after closing."""
    with desk.store.reading(small.BOARD) as books:
        waiting = [number for number, _, state in books.returns.late(small.CYCLE) if state == "late"]
    for number in waiting:
        await decides(answer.admit, CONSOLE, number)(desk, outside)


async def slips(desk: Desk, outside: Outside) -> None:
    """The secretariat takes slippage up, unless the list shows that it is."""
    with desk.store.reading(small.BOARD) as books:
        taken_up = books.slippage.open_ones()
    if not taken_up:
        await decides(answer.slip, CONSOLE, "SM-04", "late for the third time")(desk, outside)


async def clears(desk: Desk, outside: Outside) -> None:
    """The secretariat clears the draft, unless its notice says that it is cleared."""
    with desk.store.reading(small.BOARD) as books:
        draft = books.reports.latest(small.CYCLE)
        cleared = books.editing.cleared(small.CYCLE, draft.fingerprint) if draft else ()
    if not cleared:
        await decides(report.clear, small.SEC_SLACK, "")(desk, outside)


async def attaches(desk: Desk, outside: Outside) -> None:
    """The secretariat gives the paper as cleared outside, unless it has been kept."""
    with desk.store.reading(small.BOARD) as books:
        edition = books.reports.latest(small.CYCLE)
    if edition is None or not edition.cleared_paper:
        await decides(report.publish_as, CONSOLE, small.CYCLE, PAPER)(desk, outside)


async def erases(desk: Desk, _outside: Outside) -> None:
    """The secretariat erases the message that could not be read."""
    with desk.store.reading(small.BOARD) as books:
        aside = books.replies.in_state("quarantined")
    for reply in aside:
        if reply.raw is not None:
            await desk.do(receive.redact, small.BOARD, reply.id, "SEC", "asked for by its sender")


class Cupboard:
    """Where shared files lie. Slack is away the first time in every life."""

    def __init__(self, outside: Outside) -> None:
        self._outside = outside

    async def fetch(self, _file: SharedFile) -> Fetched:
        """Give the file, the second time it is asked for."""
        self._outside.write(asked=self._outside.story["asked"] + 1)
        if self._outside.story["asked"] == 1:
            return Fetched(outcome="later", trouble="Slack could not be reached")
        return Fetched(outcome="had", content=b"Code,Value\nSM-01,8.4%\n")


def day(number: int, hour: int = 10) -> datetime:
    """A moment after the opening."""
    return (small.OPENS + timedelta(days=number)).replace(hour=hour)


FORM = {"question:BQ-01:": "People say it is hard to get an appointment."}
STORY: tuple[tuple[datetime, Deed], ...] = (
    (small.BEFORE, adopts),
    (small.BEFORE + timedelta(hours=1), imports),
    (small.OPENS, ticks),
    (day(1, 9), ticks),
    (day(1), writes(small.IRA, "SM-02: 91.2%\nSM-03: about 120", 1)),
    (day(1, 11), ticks),
    (day(2), writes(small.IRA, "yes", 2)),
    (day(3), says(small.ADA_SLACK, "SM-01: 8.1%", "1795.1")),
    (day(3, 11), says(small.ADA_SLACK, "Sorry, SM-01: 8.3%", "1795.2")),
    (day(3, 12), says(small.ADA_SLACK, "SM-03: 131", "1795.3")),
    (day(3, 12), says(small.ADA_SLACK, "Here you are", "1795.4", FILE)),
    (day(3, 13), ticks),
    (day(4), settles),
    (day(4, 11), writes(small.IRA, KILLER, 3)),
    (day(4, 12), ticks),
    (day(4, 13), ticks),
    (day(4, 14), ticks),
    (day(4, 15), erases),
    (small.REMIND, ticks),
    (small.REMIND + timedelta(hours=2), fills(small.VAL, FORM, "V1")),
    (small.URGE, ticks),
    (small.OFFICE_STEP, ticks),
    (small.DIRECTOR_STEP, ticks),
    (small.DIRECTOR_STEP + timedelta(hours=2), decides(answer.release, CONSOLE, 1)),
    (small.DIRECTOR_STEP + timedelta(hours=3), ticks),
    (small.DIRECTOR_STEP + timedelta(hours=4), slips),
    (small.DIRECTOR_STEP + timedelta(hours=5), decides(answer.raise_up, CONSOLE, 1)),
    (small.DIRECTOR_STEP + timedelta(hours=6), ticks),
    (small.CLOSES + timedelta(hours=1), ticks),
    (small.AFTER, writes(small.IRA, "SM-04: 82%", 4)),
    (small.AFTER + timedelta(minutes=30), ticks),
    (small.AFTER + timedelta(hours=1), admits),
    (small.AFTER + timedelta(hours=2), ticks),
    (small.AFTER + timedelta(hours=3), ticks),
    (small.AFTER + timedelta(hours=4), clears),
    (small.AFTER + timedelta(hours=5), ticks),
    (small.AFTER + timedelta(hours=6), decides(report.sign_off, small.DORA, "")),
    (small.AFTER + timedelta(hours=7), attaches),
    (small.AFTER + timedelta(hours=8), ticks),
    (small.DESPATCHED + timedelta(minutes=1), ticks),
    (small.DESPATCHED + timedelta(hours=1), ticks),
    (small.DESPATCHED + timedelta(hours=2), ticks),
)


async def play(desk: Desk, outside: Outside, clock: list[datetime], between: Callable[[], None]) -> None:
    """Play the story on from where it stood; after a death everything due is done first, as at every start.

    `between` is called between the deeds.
    """
    if outside.story["deaths"]:
        clock[0] = max(clock[0], outside.now(STORY[outside.story["deed"]][0]))
        await tick(desk)
    for number in range(outside.story["deed"], len(STORY)):
        at, deed = STORY[number]
        clock[0] = outside.now(at)
        await deed(desk, outside)
        outside.write(deed=number + 1)
        between()
