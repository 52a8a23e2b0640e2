"""Compared: how a figure stands to another area's, by OHID's method, and only where both may be shown."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from bot.domain.figures import figure
from bot.domain.held import HeldComparator
from bot.domain.period_spelt import for_period
from bot.domain.record import Record
from bot.domain.series import Point, interval
from bot.domain.statistics import against_benchmark
from bot.domain.strategy import Indicator

Standing = Literal["better", "worse", "higher", "lower", "similar", ""]
METHOD = "the 95% confidence interval of the local figure"


class Comparison(Record):
    """One area's figure beside ours of the same period; `standing` is ours to it, empty where it cannot be judged.

    `words` are 'worse than England: 88.6%', 'similar to England: 88.6%', or 'England: 88.6%' where it is not judged.
    """

    name: str
    value: Decimal
    text: str
    words: str
    standing: Standing = ""
    source: str = ""


def comparisons(
    indicator: Indicator, now: Point, others: Sequence[HeldComparator]
) -> tuple[tuple[Comparison, ...], tuple[str, ...]]:
    """Our figure against each area's of the same period, and why it cannot be compared or judged where it cannot.

    Where ours may not be shown there is nothing beside it either.
    """
    if now.value is None:
        return (), ()
    own = [other for other in others if other.indicator == indicator.code]
    found = tuple(_comparison(indicator, now, other) for other in own if other.period == now.held.period)
    missing = [name for name in dict.fromkeys(o.name for o in own) if name not in {c.name for c in found}]
    cannot = [f"comparison with {name}: no figure of it {for_period(now.held.period)}" for name in missing]
    unjudged = [c.name for c in found if not c.standing]
    cannot += [f"comparison with {name}: the counts behind our figure are not known" for name in unjudged]
    return found, tuple(cannot)


def _comparison(indicator: Indicator, now: Point, other: HeldComparator) -> Comparison:
    text = figure(other.value, indicator.unit, indicator.decimals)
    standing = _standing(indicator, now, float(other.value))
    words = f"{other.name}: {text}"
    if standing:
        words = f"{standing} {'to' if standing == 'similar' else 'than'} {words}"
    return Comparison(
        name=other.name, value=other.value, text=text, words=words, standing=standing, source=other.source
    )


def _standing(indicator: Indicator, now: Point, benchmark: float) -> Standing:
    """Similar when our 95% interval holds the benchmark's point; better or worse by polarity when it does not."""
    mine = interval(indicator, now.held)
    if mine is None:
        return ""
    found = against_benchmark(mine, benchmark)
    if found == "similar" or indicator.polarity == "neutral":
        return found
    return "better" if (found == "higher") == (indicator.polarity == "higher") else "worse"
