"""Which rows of a framework hold on a day: approved, begun and not ended."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from bot.domain.strategy import Row

_R = TypeVar("_R", bound=Row)


def runs_on(row: Row, on: date) -> bool:
    """Whether the day lies within the row's dates, first and last included."""
    return (row.valid_from or date.min) <= on <= (row.valid_to or date.max)


def in_force(rows: Iterable[_R], on: date) -> tuple[_R, ...]:
    """The approved rows that run on the day; a proposed one is not acted on."""
    return tuple(row for row in rows if row.standing == "approved" and runs_on(row, on))
