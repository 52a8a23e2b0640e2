"""Verdicts: a value as it stands in the unit asked for, with any doubt about it, and whether it lies near the last."""

from decimal import Decimal
from typing import NamedTuple

from bot.domain.returns import ExpectedIndicator, Qualifier


class Sound(NamedTuple):
    """A value in the indicator's own unit, and the doubt about it, if any, with the reason in words."""

    value: Decimal | None
    doubt: Qualifier | None = None
    why: str = ""


def near_last(found: Sound, indicator: ExpectedIndicator) -> bool:
    """Say whether this could well come after the last value: within half as much again, or none is known."""
    previous = indicator.previous if indicator.previous is not None else indicator.baseline
    if found.value is None or found.doubt == "implausible":
        return False
    return previous is None or previous == 0 or previous * 2 / 3 <= found.value <= previous * 3 / 2


def is_near(value: Decimal, previous: Decimal) -> bool:
    """Say whether a value lies between half and twice another."""
    return previous / 2 <= value <= previous * 2
