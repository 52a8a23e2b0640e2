"""When anything is due next, so that a rehearsal jumps there instead of waiting."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from bot.domain.calendar import local_day, to_utc
from bot.domain.cycle import Cycle, CycleState
from db.books import Books
from db.store import Store

_GATHERING: tuple[CycleState, ...] = ("open", "closed", "signed")


def next_moment(store: Store, board: str, now: datetime) -> datetime | None:
    """Give the next moment at which the tick would find something to do, later than now; None when there is none."""
    with store.reading(board) as books:
        due = [moment for moment in _moments(books, now) if moment > now]
    with store.post_office() as office:
        letter = office.next_due(now)
    return min([*due, *([letter] if letter else [])], default=None)


def _moments(books: Books, now: datetime) -> Iterator[datetime]:
    for cycle in books.plan.cycles("planned"):
        yield cycle.opens_at
    for cycle in books.plan.cycles(*_GATHERING):
        yield from (cycle.closes_at, cycle.despatched_at)
        yield from (step.at for step in cycle.steps)
        if cycle.state == "open":
            yield from _waiting(books, cycle, now)


def _waiting(books: Books, cycle: Cycle, now: datetime) -> Iterator[datetime]:
    """A step that was due and could not be taken waits for a figure to be available, or for another day."""
    requests = books.requests.of_cycle(cycle.code)
    if any(books.requests.due_steps(one.id, now) for one in requests if one.state == "open"):
        midnight, send_at = time(0), books.plan.framework().backplan.send_at
        days = [ask.available for ask in books.plan.framework().ask if ask.meeting == cycle.meeting]
        for day in {*days, local_day(now) + timedelta(days=1)}:
            yield from (to_utc(day, midnight), to_utc(day, send_at))
