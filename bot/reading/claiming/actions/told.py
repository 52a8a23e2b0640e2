"""Told: what a stretch of a reply says of one action."""

from datetime import date
from typing import NamedTuple

from bot.domain.returns import ActionStatus


class Told(NamedTuple):
    """What a stretch of a reply says of one action."""

    action: str
    status: ActionStatus
    start: int
    end: int
    revised: date | None = None
    note: str = ""
