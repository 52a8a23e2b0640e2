"""Significance: whether a figure truly changed, and its recent trend, where its counts are known."""

from collections.abc import Sequence
from typing import Literal

from bot.domain import statistics
from bot.domain.series import Point, interval
from bot.domain.statistics import Trend
from bot.domain.strategy import Indicator

Significance = Literal["significant", "not significant", "cannot say"]
_CANNOT: Literal["cannot be calculated"] = "cannot be calculated"


def compare(indicator: Indicator, now: Point, before: Point | None) -> tuple[Significance, str]:
    """Whether the change from `before` is significant, and the reason where it cannot be said."""
    if before is None:
        return "cannot say", "change: there is no earlier figure to compare with"
    mine, theirs = interval(indicator, now.held), interval(indicator, before.held)
    if mine is None or theirs is None:
        return "cannot say", "significance: the counts behind the figures are not known"
    found = statistics.change(mine, theirs)
    return ("not significant" if found == "not significant" else "significant"), ""


def recent_trend(indicator: Indicator, run: Sequence[Point]) -> tuple[str, str]:
    """OHID's recent trend by polarity: improving, worsening, increasing, decreasing, no significant change.

    Empty where it cannot be said, with the reason beside it.
    """
    found = _trend(indicator, [p for p in run if p.value is not None])
    if found.direction == _CANNOT:
        return "", f"recent trend: {found.why}"
    return _by_polarity(found, indicator.polarity), ""


def _trend(indicator: Indicator, run: Sequence[Point]) -> Trend:
    latest = run[-5:]
    pairs = [
        (float(p.held.numerator), float(p.held.denominator))
        for p in latest
        if p.held.numerator is not None and p.held.denominator
    ]
    if indicator.unit in ("percent", "proportion") and len(pairs) == len(latest):
        return statistics.proportion_trend(pairs)
    spans = [(p, interval(indicator, p.held)) for p in latest]
    known = [statistics.Point(float(p.value), i) for p, i in spans if i and p.value is not None]
    if len(known) < len(latest):
        return Trend(_CANNOT, why="the counts behind the figures are not known")
    return statistics.rate_trend(known)


def _by_polarity(found: Trend, polarity: str) -> str:
    if found.direction == "no significant change" or polarity == "neutral":
        return found.direction
    return "improving" if (found.direction == "increasing") == (polarity == "higher") else "worsening"
