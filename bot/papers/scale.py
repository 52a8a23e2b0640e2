"""Scale: where values fall on a chart's axis, with round numbers to mark it by."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10


@dataclass(frozen=True, slots=True)
class Scale:
    """The values at the foot and head of an axis, and how far apart its marks are."""

    low: float
    high: float
    step: float

    @property
    def marks(self) -> tuple[float, ...]:
        """The round values to mark, foot and head included."""
        count = round((self.high - self.low) / self.step)
        return tuple(self.low + place * self.step for place in range(count + 1))

    def share(self, value: float) -> float:
        """How far up the axis a value lies, from 0 to 1."""
        return (value - self.low) / (self.high - self.low)


def around(values: Sequence[float], marks: int = 4) -> Scale:
    """The scale of about `marks` round steps that holds all the values."""
    low, high = min(values), max(values)
    spread = high - low or abs(high) * 0.2 or 1.0
    step = _round_step(spread / marks)
    foot = floor((low - spread * 0.08) / step) * step
    if low >= 0:
        foot = max(foot, 0.0)
    head = max(ceil((high + spread * 0.08) / step) * step, foot + step)
    return Scale(foot, head, step)


def _round_step(rough: float) -> float:
    power = 10.0 ** floor(log10(rough))
    return next(power * m for m in (1, 2, 2.5, 5, 10) if power * m >= rough * 0.999)
