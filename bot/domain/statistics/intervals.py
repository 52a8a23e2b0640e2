"""Confidence intervals as England's public health bodies reckon them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from bot.domain.statistics.gamma import chi_squared_quantile

EXACT_BELOW = 10


class StatisticsError(ValueError):
    """These numbers have no such statistic; the message says which rule they break."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The lower and upper confidence limits of a figure, in the figure's own unit."""

    lower: float
    upper: float

    def overlaps(self, other: "Interval") -> bool:
        """Whether the two share any value; touching limits do."""
        return self.lower <= other.upper and other.lower <= self.upper

    def times(self, factor: float) -> "Interval":
        """The same interval in another unit, such as percent for a proportion."""
        return Interval(self.lower * factor, self.upper * factor)


def z_score(confidence: float) -> float:
    """The two-sided standard normal quantile: 1.959964 at 0.95, 3.090232 at 0.998."""
    if not 0 < confidence < 1:
        raise StatisticsError(f"a confidence lies between 0 and 1, not at {confidence}")
    return NormalDist().inv_cdf((1 + confidence) / 2)


def wilson(x: float, n: float, confidence: float = 0.95) -> Interval:
    """The limits of the proportion x of n: Wilson's score method (1927), as in OHID's technical guide.

    (2x + z² ∓ z √(z² + 4x(1 - x/n))) / 2(n + z²). Times 100 for percent.
    """
    if not 0 <= x <= n or n <= 0:
        raise StatisticsError(f"a proportion needs 0 ≤ x ≤ n and n above 0, not {x} of {n}")
    z = z_score(confidence)
    middle, reach = 2 * x + z * z, z * sqrt(z * z + 4 * x * (1 - x / n))
    return Interval(max(0.0, (middle - reach) / 2 / (n + z * z)), (middle + reach) / 2 / (n + z * z))


def byar(x: float, confidence: float = 0.95) -> Interval:
    """The limits of a count of x events: Byar's approximation (Breslow and Day 1987), good from 10 events.

    x(1 - 1/9x - z/3√x)³ and (x+1)(1 - 1/9(x+1) + z/3√(x+1))³.
    """
    if x < 0:
        raise StatisticsError(f"a count is never below 0, as {x} is")
    z, y = z_score(confidence), x + 1
    lower = x * (1 - 1 / (9 * x) - z / (3 * sqrt(x))) ** 3 if x else 0.0
    return Interval(max(0.0, lower), y * (1 - 1 / (9 * y) + z / (3 * sqrt(y))) ** 3)


def exact_poisson(x: float, confidence: float = 0.95) -> Interval:
    """The limits of a count of x events by the exact Poisson method: half of chi-squared at 2x and 2x + 2."""
    if x < 0:
        raise StatisticsError(f"a count is never below 0, as {x} is")
    tail = (1 - confidence) / 2
    return Interval(chi_squared_quantile(tail, 2 * x) / 2, chi_squared_quantile(1 - tail, 2 * x + 2) / 2)


def poisson(x: float, confidence: float = 0.95) -> Interval:
    """The limits of a count: exact below 10 events, Byar's from 10 on."""
    return exact_poisson(x, confidence) if x < EXACT_BELOW else byar(x, confidence)


def rate(x: float, n: float, per: float, confidence: float = 0.95) -> Interval:
    """The limits of the crude rate of x events in n, `per` so many (100,000, say)."""
    if n <= 0:
        raise StatisticsError(f"a rate needs a population above 0, not {n}")
    return poisson(x, confidence).times(per / n)


def dobson(
    strata: Sequence[tuple[float, float, float]], per: float = 100_000, confidence: float = 0.95
) -> tuple[float, Interval] | None:
    """A directly standardised rate and its limits (Dobson and others 1991), or None under 10 events.

    `strata` are (events, population, standard population) per age band. The rate is Σ(w x/n)/Σw, its
    variance Σ(w² x/n²)/(Σw)², and its limits move the count's Byar limits by √(variance / events).
    """
    if any(x < 0 or n <= 0 or w < 0 for x, n, w in strata) or not sum(w for _, _, w in strata):
        raise StatisticsError("a standardised rate needs events from 0, populations above 0 and weights from 0")
    events, weights = sum(x for x, _, _ in strata), sum(w for _, _, w in strata)
    if events < EXACT_BELOW:
        return None
    value = sum(w * x / n for x, n, w in strata) / weights
    spread = sqrt(sum(w * w * x / (n * n) for x, n, w in strata) / weights**2 / events)
    count = byar(events, confidence)
    limits = Interval(value + spread * (count.lower - events), value + spread * (count.upper - events))
    return value * per, limits.times(per)
