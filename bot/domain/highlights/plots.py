"""Plots: the series behind a line, with what to draw and the same said in words."""

from collections.abc import Sequence

from bot.domain.assessed import Assessment, Rules
from bot.domain.charted import xmr
from bot.domain.figures import figure
from bot.domain.report_line import Plot, PlotPoint
from bot.domain.series import Point
from bot.domain.statistics.xmr import FEWEST
from bot.domain.strategy import Indicator

MOST = 40


def plot(indicator: Indicator, run: Sequence[Point], facts: Assessment, rules: Rules) -> Plot | None:
    """The latest points to draw, at most 40, with XmR limits from 13 points on; None under two values."""
    run = run[-MOST:]
    values = [p for p in run if p.value is not None]
    if len(values) < 2:
        return None
    drawn = xmr(run, rules)
    full = drawn is not None and drawn.latest >= FEWEST
    causes = {p.period.text: m.cause for p, m in zip(values, drawn.marks, strict=False)} if drawn and full else {}
    last = drawn.marks[-1] if drawn and full else None
    return Plot(
        title=indicator.name,
        unit=indicator.unit,
        decimals=indicator.decimals,
        points=tuple(_point(p, causes.get(p.period.text, "")) for p in run),
        target=facts.target,
        mean=last.mean if last else None,
        lower=last.lower if last else None,
        upper=last.upper if last else None,
        alt=_in_words(indicator, values, facts, len(run) - len(values)),
    )


def _point(point: Point, cause: str) -> PlotPoint:
    state = "provisional" if point.held.provisional else "final"
    if point.value is None:
        state = point.shown.state
    return PlotPoint(period=point.period.text, value=point.value, state=state, cause=cause)


def _in_words(indicator: Indicator, values: Sequence[Point], facts: Assessment, gaps: int) -> str:
    first, last = values[0], values[-1]
    lowest, highest = min(values, key=_value), max(values, key=_value)
    said = (
        f"Chart of {indicator.name}: {len(values)} points from {first.shown.text} in {first.period.text} "
        f"to {last.shown.text} in {last.period.text}; lowest {lowest.shown.text} in {lowest.period.text}, "
        f"highest {highest.shown.text} in {highest.period.text}."
    )
    if facts.target is not None:
        said += f" The target is {figure(facts.target, indicator.unit, indicator.decimals)}."
    return said + (f" {gaps} without a figure to show." if gaps else "")


def _value(point: Point) -> float:
    return float(point.value or 0)
