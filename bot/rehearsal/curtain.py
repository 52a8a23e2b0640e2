"""The curtain: how each cycle stands at the end, what could not happen, and where the papers lie."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot import answer, report
from bot.desk import Desk
from bot.domain.cycle import Cycle
from bot.domain.entitled import CONSOLE
from bot.domain.holders import holder
from bot.domain.letter import Enclosure
from bot.domain.record import Record
from bot.domain.strategy import Framework
from bot.rehearsal import folder
from bot.rehearsal.carriers import Carried, KeepingCarrier
from bot.rehearsal.clock import Clock
from bot.rehearsal.transcript import Transcript
from db.store import Store


class Outcome(Record):
    """What came of a rehearsal: the reports published, the letters carried, the papers left, and what went wrong."""

    published: tuple[str, ...] = ()
    carried: tuple[Carried, ...] = ()
    papers: tuple[Path, ...] = ()
    faults: tuple[str, ...] = ()


@dataclass
class Play:
    """A rehearsal's parts, as they are handed from one step to the next."""

    framework: Framework
    cycles: tuple[Cycle, ...]
    desk: Desk
    clock: Clock
    carrier: KeepingCarrier
    transcript: Transcript


async def curtain(play: Play, out: Path, faults: tuple[str, ...]) -> Outcome:
    """Say how it stands, leave the papers, and say where they are."""
    published, papers = [], []
    for cycle in play.cycles:
        folder_of = out if len(play.cycles) == 1 else out / cycle.code
        held = await _stands(play, cycle)
        papers += await _papers(play, cycle, folder_of)
        if held == "published":
            published.append(cycle.code)
            play.transcript.end(_posted_nowhere(play))
        else:
            play.transcript.end([f"{cycle.code} was not published: {_why(play, held)}"])
    papers += folder.leave_messages(play.carrier.carried, out / "messages")
    play.transcript.end([f"Went wrong: {fault}" for fault in faults])
    play.transcript.end(["The papers:", *(f"  {path}" for path in papers if path.parent.name != "messages")])
    play.transcript.end([f"One of each kind of message: {out / 'messages'}"])
    carried = tuple(play.carrier.carried)
    return Outcome(published=tuple(published), carried=carried, papers=tuple(papers), faults=faults)


async def _stands(play: Play, cycle: Cycle) -> str:
    """Tell a cycle's status as the secretariat sees it; give the state it is in."""
    found = await play.desk.ask(answer.status_view, play.framework.board.code, CONSOLE, cycle.code)
    play.transcript.end([f"How it stands: {found.title}", *(f"  {line}" for line in found.lines)])
    return str(await play.desk.ask(_state, play.framework.board.code, cycle.code))


def _state(store: Store, board: str, code: str, _now: datetime) -> str:
    with store.reading(board) as books:
        return str(books.plan.cycle(code).state)


async def _papers(play: Play, cycle: Cycle, out: Path) -> list[Path]:
    both = await play.desk.ask(_both_editions, play.framework.board.code, cycle.code)
    written = folder.leave_papers(both, out)
    posted = [kept for kept in play.carrier.carried if kept.letter.key.startswith(f"publish/{cycle.code}/")]
    for kept in posted:
        if kept.letter.blocks and "/besides/" not in kept.letter.key:
            written += folder.leave_board_message(kept, out, f"{cycle.code}-board-message")
    return written


def _both_editions(store: Store, board: str, code: str, now: datetime) -> tuple[Enclosure, ...]:
    public, officers = (report.papers_of(store, board, code, public=public, now=now) for public in (True, False))
    return public + officers


def _posted_nowhere(play: Play) -> list[str]:
    board = play.framework.board
    if board.channel or board.board_list:
        return []
    return ["It was published, and posted nowhere: its framework names neither a channel nor a list of the board."]


def _why(play: Play, state: str) -> str:
    board, day = play.framework.board, play.cycles[-1].meets
    if not board.sign_off:
        return "its framework names nobody who signs reports off ([board] sign_off)."
    if not any(holder(play.framework, post, day) for post in board.sign_off):
        return f"nobody holds {', '.join(board.sign_off)}, and nothing is published unsigned."
    return f"it is {state}."
