"""Series: an indicator's figures of one kind of period, oldest first, as they may be shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from bot.domain.disclosure import Shown, shown
from bot.domain.held import HeldValue
from bot.domain.period import Period, PeriodError
from bot.domain.period_text import parse
from bot.domain.statistics import Interval, poisson, wilson
from bot.domain.strategy import Indicator

PER = {"rate per 1,000": 1_000.0, "rate per 10,000": 10_000.0, "rate per 100,000": 100_000.0}


@dataclass(frozen=True, slots=True)
class Point:
    """One held figure, its period and what may be shown of it."""

    period: Period
    held: HeldValue
    shown: Shown

    @property
    def value(self) -> Decimal | None:
        """The value that may be shown, if any."""
        return self.shown.value


@lru_cache(maxsize=4096)
def period_of(text: str) -> Period | None:
    """The period of a canonical text, or None where it names none."""
    try:
        return parse(text)
    except PeriodError:
        return None


def points(indicator: Indicator, series: Sequence[HeldValue], like: Period) -> tuple[Point, ...]:
    """The settled figures of the periods `like` this one, oldest first; the last recorded wins a period.

    A year to date is like the same stretch of other years, never like a shorter or longer one.
    """
    latest: dict[Period, HeldValue] = {}
    for held in series:
        period = period_of(held.period)
        if held.indicator == indicator.code and held.state == "current" and period and _alike(period, like):
            before = latest.get(period)
            if before is None or (before.recorded_at, before.id) < (held.recorded_at, held.id):
                latest[period] = held
    return tuple(Point(p, latest[p], shown(indicator, latest[p])) for p in sorted(latest))


def _alike(one: Period, other: Period) -> bool:
    same_end = not other.kind.startswith("to ") or one.end.month == other.end.month
    return one.kind == other.kind and same_end


def interval(indicator: Indicator, held: HeldValue, confidence: float = 0.95) -> Interval | None:
    """The interval of a figure in its unit: as its source gave it at 95%, else from its counts; else None."""
    if confidence == 0.95 and held.lower is not None and held.upper is not None:
        return Interval(float(held.lower), float(held.upper))
    if held.numerator is None or not held.denominator:
        return None
    x, n = float(held.numerator), float(held.denominator)
    if indicator.unit in ("percent", "proportion") and 0 <= x <= n:
        return wilson(x, n, confidence).times(100 if indicator.unit == "percent" else 1)
    if indicator.unit in PER and x >= 0:
        return poisson(x, confidence).times(PER[indicator.unit] / n)
    return None
