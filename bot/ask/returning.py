"""What the board keeps in sight returns at every meeting: where nothing else is reported, a cycle is planned for it."""

from datetime import datetime

from bot.domain import backplan
from bot.domain.cycle import Cycle
from bot.domain.slipping import RETURNS
from bot.domain.strategy import Framework
from db.store import Store


def plan_returns(store: Store, now: datetime) -> tuple[str, ...]:
    """Plan a cycle for every coming meeting at which an open item would not otherwise be reported; give their codes."""
    planned: list[str] = []
    for board in store.boards():
        with store.reading(board) as books:
            kept = books.slippage.at_board()
            held = {cycle.meeting for cycle in books.plan.cycles() if cycle.state != "cancelled"}
            missing = _missing(books.plan.framework(), held, now) if kept else ()
        for cycle in missing:
            planned += [cycle.code] if _keep(store, board, cycle, now) else []
    return tuple(planned)


def _missing(framework: Framework, held: set[str], now: datetime) -> tuple[Cycle, ...]:
    coming = [
        row for row in framework.meeting if row.state == "planned" and row.body == "board" and row.code not in held
    ]
    cycles = (backplan.cycle(framework, row, RETURNS, backplan.days_before(framework, row)) for row in coming)
    return tuple(cycle for cycle in cycles if cycle.closes_at > now)


def _keep(store: Store, board: str, cycle: Cycle, now: datetime) -> bool:
    with store.writing(board, "ask.return") as books:
        if any(held.code == cycle.code for held in books.plan.cycles()):
            return False
        books.plan.keep_cycle(cycle)
        books.audit.note(now, "reeve", "plan", cycle.code)
        return True
