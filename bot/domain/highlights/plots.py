"""Plots: the series behind a line, with what to draw and the same said in words."""

from collections.abc import Sequence
from decimal import Decimal

from bot.domain.assessed import Assessment, Rules
from bot.domain.breaks import Break, restarts
from bot.domain.charted import xmr
from bot.domain.figures import figure
from bot.domain.held import HeldComparator
from bot.domain.period_spelt import in_period, spelt
from bot.domain.report_line import Plot, PlotPoint
from bot.domain.series import Point
from bot.domain.statistics.causes import Cause
from bot.domain.statistics.xmr import FEWEST
from bot.domain.strategy import Indicator

MOST = 40


def plot(
    indicator: Indicator,
    run: Sequence[Point],
    facts: Assessment,
    rules: Rules,
    breaks: Sequence[Break] = (),
    others: Sequence[HeldComparator] = (),
) -> Plot | None:
    """The latest points to draw, at most 40, with XmR limits from 13 points on; None under two values."""
    run = run[-MOST:]
    values = [p for p in run if p.value is not None]
    if len(values) < 2:
        return None
    broken = restarts(breaks, run)
    drawn = xmr(run, rules.model_copy(update={"restarts": (*rules.restarts, *restarts(breaks, values))}))
    full = drawn is not None and drawn.latest >= FEWEST
    causes = {p.period.text: m.cause for p, m in zip(values, drawn.marks, strict=False)} if drawn and full else {}
    last = drawn.marks[-1] if drawn and full else None
    name, beside = _beside(run, others)
    drawn_points = tuple(_point(p, causes, beside, broken) for p in run)
    return Plot(
        title=indicator.name,
        unit=indicator.unit,
        decimals=indicator.decimals,
        points=drawn_points,
        target=facts.target,
        comparator=name,
        mean=last.mean if last else None,
        lower=last.lower if last else None,
        upper=last.upper if last else None,
        alt=_in_words(indicator, values, facts, drawn_points, name),
    )


def _point(point: Point, causes: dict[str, Cause], beside: dict[str, Decimal], broken: Sequence[str]) -> PlotPoint:
    state = "provisional" if point.held.provisional else "final"
    if point.value is None:
        state = point.shown.state
    period = point.period.text
    return PlotPoint(
        period=period, value=point.value, state=state, cause=causes.get(period, ""),
        beside=beside.get(period), broken=period in broken,
    )  # fmt: skip


def _beside(run: Sequence[Point], others: Sequence[HeldComparator]) -> tuple[str, dict[str, Decimal]]:
    """The first area that has a figure of a period where ours is shown, and its figures of such periods."""
    own = {p.held.period: p.period.text for p in run if p.value is not None}
    there = [other for other in others if other.period in own]
    if not there:
        return "", {}
    first = there[0].name
    return first, {own[other.period]: other.value for other in there if other.name == first}


def _in_words(
    indicator: Indicator, values: Sequence[Point], facts: Assessment, drawn: Sequence[PlotPoint], comparator: str
) -> str:
    lowest, highest = min(values, key=_value), max(values, key=_value)
    told = (
        f"Chart of {indicator.name}: {len(values)} points from {_at(values[0])} to {_at(values[-1])}; "
        f"lowest {_at(lowest)}, highest {_at(highest)}."
    )
    if facts.target is not None:
        told += f" The target is {figure(facts.target, indicator.unit, indicator.decimals)}."
    if comparator:
        told += f" {_compared_in_words(indicator, drawn, comparator)}"
    told += "".join(f" A break in the series lies before {spelt(p.period)}." for p in drawn if p.broken)
    gaps = len(drawn) - len(values)
    return told + (f" {gaps} without a figure to show." if gaps else "")


def _compared_in_words(indicator: Indicator, drawn: Sequence[PlotPoint], name: str) -> str:
    beside = [(p.period, p.beside) for p in drawn if p.beside is not None]
    spelt_out = [f"{figure(v, indicator.unit, indicator.decimals)} {in_period(when)}" for when, v in beside]
    ends = (spelt_out[0], spelt_out[-1])
    return f"{name} {'went from' if len(beside) > 1 else 'stood at'} {' to '.join(dict.fromkeys(ends))}."


def _at(point: Point) -> str:
    """'8.9% in 2026-27 Q2'."""
    return f"{point.shown.text} {in_period(point.period.text)}"


def _value(point: Point) -> float:
    return float(point.value or 0)
