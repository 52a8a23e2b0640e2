"""Rating: the target in force for a period, and red, amber or green against it."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Literal

from bot.domain.period import Period
from bot.domain.period_spelt import for_period, spelt
from bot.domain.record import Record
from bot.domain.series import period_of
from bot.domain.strategy import Indicator, Polarity, Target

_MONTH = timedelta(days=31)
Rag = Literal["red", "amber", "green", "grey"]
Move = Literal["up", "down", "same", ""]
Direction = Literal["better", "worse", "same", "higher", "lower", ""]


class Rating(Record):
    """A colour, the target it was judged by, and why it is grey where it is."""

    rag: Rag = "grey"
    target: Decimal | None = None
    target_period: str = ""
    why: str = ""


def target_for(targets: Sequence[Target], period: Period) -> Target | None:
    """The target in force: of the period, else of the shortest period around it, else the latest step before.

    A step holds until the next one; before the first step there is no target.
    """
    dated = [(p, t) for t in targets if (p := period_of(t.period))]
    for found, target in dated:
        if found == period:
            return target
    around = [(p, t) for p, t in dated if p.start <= period.start and period.end <= p.end]
    if around:
        return min(around, key=lambda pair: pair[0].end - pair[0].start)[1]
    before = [(p, t) for p, t in dated if p.end < period.end]
    return max(before, key=lambda pair: pair[0])[1] if before else None


def rate(indicator: Indicator, targets: Sequence[Target], period: Period, value: Decimal) -> Rating:
    """Judge a value: green at the target or better, amber within the tolerance of it, red beyond."""
    own = [t for t in targets if t.indicator == indicator.code]
    target = target_for(own, period)
    if target is None:
        return Rating(why=_no_target(indicator, own))
    if _sums_up(indicator, period, target):
        return Rating(why=f"its target is for the whole of {spelt(target.period)}")
    if indicator.polarity == "neutral":
        why = "neither higher nor lower is better"
        return Rating(target=target.value, target_period=target.period, why=why)
    short = shortfall(value, target.value, indicator.polarity)
    within = indicator.tolerance is not None and short <= indicator.tolerance
    rag: Rag = "green" if short <= 0 else "amber" if within else "red"
    return Rating(rag=rag, target=target.value, target_period=target.period)


def _sums_up(indicator: Indicator, period: Period, target: Target) -> bool:
    """Whether the target is what a longer period should add up to, so that a part of it says nothing yet."""
    of = period_of(target.period)
    adds = indicator.unit in ("count", "pounds") or indicator.unit.startswith("rate")
    if of is None or not adds or "at" in (period.kind, of.kind):
        return False
    return of.end - of.start > period.end - period.start + _MONTH


def shortfall(value: Decimal, target: Decimal, polarity: Polarity) -> Decimal:
    """How far the value falls short of the target, in its unit; 0 or below where it is met."""
    return value - target if polarity == "lower" else target - value


def direction(now: Decimal, before: Decimal, polarity: Polarity) -> Direction:
    """Whether the move from before to now is for the better, by polarity."""
    if now == before:
        return "same"
    if polarity == "neutral":
        return "higher" if now > before else "lower"
    return "better" if (now > before) == (polarity == "higher") else "worse"


def move(now: Decimal, before: Decimal) -> Move:
    """Which way the number went."""
    return "same" if now == before else "up" if now > before else "down"


def _no_target(indicator: Indicator, own: Sequence[Target]) -> str:
    if own:
        dated = [(p, t.period) for t in own if (p := period_of(t.period))]
        return f"its first target is {for_period(min(dated)[1])}" if dated else "its target has no period"
    if indicator.target_text:
        return "its target has not been set as a number"
    return "no target is set"
