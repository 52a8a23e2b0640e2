"""Cycle: one report being gathered for one meeting, planned backwards from it."""

from datetime import date, datetime
from typing import Literal

from bot.domain.record import Record
from bot.domain.strategy import Level, Tone

CycleState = Literal["planned", "open", "closed", "signed", "published", "cancelled"]


class PlannedStep(Record):
    """One chase step of a cycle: when it is due (UTC), who is written to, in which tone."""

    code: str
    at: datetime
    on: date
    reader: Level
    tone: Tone
    channel: Literal["chat", "email"]


class Cycle(Record):
    """One report for one meeting. Dates are local days; steps hold their UTC times.

    `code` is `<report>-<meeting code>` and stays when the meeting moves. `warnings` are sentences
    for the secretariat, such as five clear days that can no longer be kept.
    """

    code: str
    report: str
    meeting: str
    meets: date
    despatched: date
    lodged: date
    cleared: date
    closes: date
    due: date
    opens: date
    opens_at: datetime
    due_at: datetime
    closes_at: datetime
    despatched_at: datetime
    steps: tuple[PlannedStep, ...] = ()
    state: CycleState = "planned"
    warnings: tuple[str, ...] = ()
