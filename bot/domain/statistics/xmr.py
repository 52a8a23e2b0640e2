"""XmR (individuals and moving range) charts, as NHS England's Making Data Count draws them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum
from typing import Literal

from bot.domain.statistics.causes import Cause, special_causes

LIMIT = 2.66
NEAR = LIMIT * 2 / 3
SCREEN = 3.267
FEWEST = 13
TOO_FEW: Literal["too few to say"] = "too few to say"
Variation = Literal[
    "improvement", "concern", "special cause, high", "special cause, low", "common cause", "too few to say"
]
Assurance = Literal["will pass", "will fail", "hit or miss", "no target", "too few to say"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One point and the lines it is judged by. `cause` is the first rule it meets, `side` where it leads."""

    value: float
    mean: float
    lower: float
    upper: float
    cause: Cause
    side: int


@dataclass(frozen=True, slots=True)
class Chart:
    """A whole XmR chart. `latest` counts the points since the last restart; `run` is the run length used."""

    marks: tuple[Mark, ...]
    latest: int
    run: int


@dataclass(frozen=True, slots=True)
class Lines:
    """Mean, moving-range mean and the limits they make: mean ± 2.66 and, near, ± 1.7733 moving ranges."""

    mean: float
    moving_range: float

    @property
    def reach(self) -> float:
        """From the mean to a limit."""
        return LIMIT * self.moving_range

    @property
    def near(self) -> float:
        """From the mean to a near-limit."""
        return NEAR * self.moving_range


def chart(values: Sequence[float], restarts: Sequence[int] = (), run: int = 7) -> Chart:
    """Draw the chart of `values`, oldest first; `restarts` are the places where a new baseline begins.

    A restart breaks the moving range and every run. `run` is how many points make a run or a climb.
    """
    bounds = [0, *sorted({r for r in restarts if 0 < r < len(values)}), len(values)]
    parts = [values[a:b] for a, b in pairwise(bounds)]
    marks = [mark for part in parts for mark in _marks(part, run)]
    return Chart(tuple(marks), len(parts[-1]) if parts else 0, run)


def lines(values: Sequence[float]) -> Lines:
    """Mean and mean moving range, moving ranges above 3.267 times their mean left out once."""
    mean = fsum(values) / len(values)
    moves = [abs(b - a) for a, b in pairwise(values)]
    if not moves:
        return Lines(mean, 0.0)
    most = SCREEN * fsum(moves) / len(moves)
    kept = [m for m in moves if m <= most]
    return Lines(mean, fsum(kept) / len(kept))


def variation(drawn: Chart, polarity: str) -> Variation:
    """What the latest point says, or 'too few to say' under 13 points since the last restart."""
    if drawn.latest < FEWEST:
        return TOO_FEW
    mark = drawn.marks[-1]
    if not mark.cause:
        return "common cause"
    if polarity == "neutral":
        return "special cause, high" if mark.side > 0 else "special cause, low"
    return "improvement" if (mark.side > 0) == (polarity == "higher") else "concern"


def assurance(drawn: Chart, target: float | None, polarity: str) -> Assurance:
    """Whether the target will be met as things are: the target against the latest limits."""
    if target is None or polarity == "neutral":
        return "no target"
    if drawn.latest < FEWEST:
        return TOO_FEW
    mark = drawn.marks[-1]
    if mark.lower <= target <= mark.upper:
        return "hit or miss"
    return "will pass" if (target < mark.lower) == (polarity == "higher") else "will fail"


def _marks(values: Sequence[float], run: int) -> list[Mark]:
    if not values:
        return []
    base = lines(values)
    found = special_causes(values, base.mean, base.reach, base.near, run)
    return [
        Mark(value, base.mean, base.mean - base.reach, base.mean + base.reach, cause, side)
        for value, (cause, side) in zip(values, found, strict=True)
    ]
