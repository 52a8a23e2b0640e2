"""What is due of each request: which step is taken now, and which were overtaken while nobody was looking."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.calendar import local_day
from bot.domain.held import HeldRequest
from bot.domain.lulls import pause_of
from bot.domain.record import Record
from bot.domain.strategy import Level, Tone
from db.books import Books
from db.tables_plan import StepTable


class Due(Record):
    """One request with the steps of it that are due; the last is taken, those before it are overtaken."""

    request: HeldRequest
    steps: tuple[int, ...]
    reader: Level
    tone: Tone
    channel: str


def all_due(books: Books, now: datetime) -> list[Due]:
    """Give every open request with steps that are due, unless its contact was given time or its agency is paused."""
    found = []
    framework, day = books.plan.framework(), local_day(now)
    for cycle in books.plan.cycles("open", "closed"):
        for request in books.requests.of_cycle(cycle.code):
            steps = books.requests.due_steps(request.id, now) if request.state == "open" else ()
            paused = books.requests.paused_until(request.id)
            given_time = paused is not None and paused > day
            if steps and not given_time and pause_of(framework, request.agency, day) is None:
                found += _split(request, steps)
    return found


def still_due(books: Books, due: Iterable[Due]) -> list[Due]:
    """Give what is still due of what was found due before this transaction: another bot may have taken its steps."""
    left = (
        (one, tuple(step for step in one.steps if not books.requests.is_taken(one.request.id, step))) for one in due
    )
    return [one.model_copy(update={"steps": steps}) for one, steps in left if steps]


def _split(request: HeldRequest, steps: tuple[StepTable, ...]) -> list[Due]:
    """Of the steps due to the contact only the last is taken; each step above them stands for itself."""
    mine = [step for step in steps if step.reader == "performance"]
    due = [_as_due(request, [step]) for step in steps if step.reader != "performance"]
    return ([_as_due(request, mine)] if mine else []) + due


def _as_due(request: HeldRequest, steps: list[StepTable]) -> Due:
    last = steps[-1]
    return Due.model_validate(
        {
            "request": request, "steps": tuple(step.id or 0 for step in steps),
            "reader": last.reader, "tone": last.tone, "channel": last.channel,
        }
    )  # fmt: skip
