"""The recent trend of five points, as OHID marks it on Fingertips."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log
from typing import Literal

from bot.domain.statistics.intervals import Interval, StatisticsError

CRITICAL = 9.54953570608324
"""Chi-squared with one degree of freedom at 99.8%."""
POINTS = 5
Direction = Literal["increasing", "decreasing", "no significant change", "cannot be calculated"]


@dataclass(frozen=True, slots=True)
class Point:
    """One value with its 95% interval, in one unit."""

    value: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class Trend:
    """The verdict, its chi-squared, and why it cannot be said where it cannot."""

    direction: Direction
    chi_squared: float = 0.0
    why: str = ""


def proportion_trend(series: Sequence[tuple[float, float]]) -> Trend:
    """The trend of the five latest of (numerator, denominator) pairs, oldest first.

    Chi-squared for trend: N(NΣxt - XΣnt)² / X(N - X)(NΣnt² - (Σnt)²), t = 1 to 5. The slope is that of
    the log odds on t, and keeps its sign when any one point is dropped. (Fingertips: SPC for proportions.)
    """
    if len(series) < POINTS:
        return _too_few(len(series))
    latest = series[-POINTS:]
    if any(not 0 < x < n for x, n in latest):
        return Trend("cannot be calculated", why="a point is none or all of its denominator")
    odds = [(t, log(x / (n - x)), 1.0) for t, (x, n) in enumerate(latest, 1)]
    return _verdict(_chi_squared(latest), odds)


def rate_trend(series: Sequence[Point]) -> Trend:
    """The trend of the five latest points, oldest first: regression on t = 1 to 5, weighted by 1/variance.

    The standard error is the 95% interval's width over 3.92; chi-squared is (slope / its error)².
    (Fingertips: rates, and all else with intervals.)
    """
    if len(series) < POINTS:
        return _too_few(len(series))
    latest = series[-POINTS:]
    if any(p.interval.upper <= p.interval.lower for p in latest):
        return Trend("cannot be calculated", why="a point has no interval")
    weighted = [(t, p.value, _weight(p.interval)) for t, p in enumerate(latest, 1)]
    return _verdict(_slope(weighted) ** 2 * _precision(weighted), weighted)


def _too_few(held: int) -> Trend:
    return Trend("cannot be calculated", why=f"{held} of the {POINTS} points it needs")


def _verdict(chi_squared: float, points: Sequence[tuple[int, float, float]]) -> Trend:
    slope = _slope(points)
    if chi_squared <= CRITICAL or not _steady(points, _slope):
        return Trend("no significant change", chi_squared)
    return Trend("increasing" if slope > 0 else "decreasing", chi_squared)


def _steady(points: Sequence[tuple[int, float, float]], slope: Callable[..., float]) -> bool:
    """Whether the slope keeps its sign when any one point is dropped."""
    slopes = [slope(points)] + [slope([p for p in points if p is not left_out]) for left_out in points]
    return all(s > 0 for s in slopes) or all(s < 0 for s in slopes)


def _chi_squared(pairs: Sequence[tuple[float, float]]) -> float:
    total, events = sum(n for _, n in pairs), sum(x for x, _ in pairs)
    xt = sum(x * t for t, (x, _) in enumerate(pairs, 1))
    nt = sum(n * t for t, (_, n) in enumerate(pairs, 1))
    ntt = sum(n * t * t for t, (_, n) in enumerate(pairs, 1))
    below = events * (total - events) * (total * ntt - nt * nt)
    if below <= 0:
        raise StatisticsError("a trend needs denominators in more than one period")
    return total * (total * xt - events * nt) ** 2 / below


def _slope(points: Sequence[tuple[int, float, float]]) -> float:
    w, wt, wy, wty, wtt = _sums(points)
    return (w * wty - wt * wy) / (w * wtt - wt * wt)


def _precision(points: Sequence[tuple[int, float, float]]) -> float:
    """One over the slope's variance."""
    w, wt, _, _, wtt = _sums(points)
    return (w * wtt - wt * wt) / w


def _sums(points: Sequence[tuple[int, float, float]]) -> tuple[float, float, float, float, float]:
    return (
        sum(w for _, _, w in points),
        sum(w * t for t, _, w in points),
        sum(w * y for _, y, w in points),
        sum(w * t * y for t, y, w in points),
        sum(w * t * t for t, _, w in points),
    )


def _weight(interval: Interval) -> float:
    return (3.92 / (interval.upper - interval.lower)) ** 2
