"""Slippage: from the lead to the performance group to the board, one step at a time, each decided by a person.

The board sets a remedy and the level that is acceptable; the item then returns at every meeting until that level is
met and its closing minuted (Barnet, June 2013, paragraphs 10.10 to 10.12).
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

from bot.domain.held import HeldValue
from bot.domain.period_text import parse
from bot.domain.record import Record
from bot.domain.strategy import Indicator

Step = Literal["lead", "group", "board"]
STEPS: tuple[Step, ...] = ("lead", "group", "board")
NAMES: dict[Step, str] = {"lead": "lead agency", "group": "performance group", "board": "board"}
RETURNS = "returns"
RETURNS_NAME = "Milestones and items the board keeps in sight"


class Slippage(Record):
    """One item that slipped. `about` is an indicator's or action's code; `acceptable` the level the board set.

    `acceptable_value` is that level as a figure in the indicator's unit, where it is one.
    """

    number: int
    about: str
    level: Step
    state: Literal["open", "closed"] = "open"
    reason: str = ""
    remedy: str = ""
    acceptable: str = ""
    acceptable_value: Decimal | None = None
    minute: str = ""


def next_step(level: Step) -> Step | None:
    """The step above, or None at the board."""
    place = STEPS.index(level) + 1
    return STEPS[place] if place < len(STEPS) else None


def latest(values: Iterable[HeldValue]) -> HeldValue | None:
    """The figure of the latest period among an indicator's figures in force."""
    figures = [value for value in values if value.value is not None]
    return max(figures, key=lambda value: parse(value.period), default=None)


def is_met(slippage: Slippage, indicator: Indicator | None, values: Iterable[HeldValue]) -> bool | None:
    """Whether the acceptable level is met by the latest figure; None where that cannot be reckoned, only judged."""
    if indicator is None or slippage.acceptable_value is None or indicator.polarity == "neutral":
        return None
    last = latest(value for value in values if value.indicator == indicator.code)
    if last is None or last.value is None:
        return False
    better = last.value >= slippage.acceptable_value
    return better if indicator.polarity == "higher" else last.value <= slippage.acceptable_value
