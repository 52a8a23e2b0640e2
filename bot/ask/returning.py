"""What the board keeps in sight, and milestones: where nothing else is reported, a cycle is planned for the meeting."""

from datetime import datetime

from bot.domain import backplan
from bot.domain.cycle import Cycle
from bot.domain.milestones import falling_to
from bot.domain.slipping import RETURNS
from bot.domain.strategy import Framework
from db.store import Store

# A partnership is shown what the board was, and a development session takes up what was published.
_BODIES = ("board", "executive")


def plan_returns(store: Store, now: datetime) -> tuple[str, ...]:
    """Plan a cycle for every coming meeting at which an open item, or a milestone, would not be reported otherwise.

    Gives their codes. A milestone's owner is asked afresh for its meeting (Thurrock, May 2013, paragraph 3.17).
    """
    planned: list[str] = []
    for board in store.boards():
        with store.reading(board) as books:
            kept = bool(books.slippage.at_board())
            missing = _missing(books.plan.framework(), books.plan.meetings(), now, kept=kept)
        for cycle in missing:
            planned += [cycle.code] if _keep(store, board, cycle, now) else []
    return tuple(planned)


def _missing(framework: Framework, held: set[str], now: datetime, *, kept: bool) -> tuple[Cycle, ...]:
    """The coming meetings without a report to which milestones fall, or of the board where an item is in sight."""
    planned = (row for row in framework.meeting if row.state == "planned" and row.standing == "approved")
    alone = [row for row in planned if row.body in _BODIES and row.code not in held]
    coming = [row for row in alone if (kept and row.body == "board") or falling_to(framework, row)]
    cycles = (backplan.cycle(framework, row, RETURNS, backplan.days_before(framework, row)) for row in coming)
    return tuple(cycle for cycle in cycles if cycle.closes_at > now)


def _keep(store: Store, board: str, cycle: Cycle, now: datetime) -> bool:
    with store.writing(board, "ask.return") as books:
        if any(held.code == cycle.code for held in books.plan.cycles()):
            return False
        books.plan.keep_cycle(cycle)
        books.audit.note(now, "reeve", "plan", cycle.code)
        return True
