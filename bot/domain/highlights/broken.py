"""Broken: a series with a break is judged only since then, and the break is said."""

from collections.abc import Sequence

from bot.domain.assessed import Assessment
from bot.domain.assessment import assess
from bot.domain.breaks import last_break, since
from bot.domain.held import HeldValue
from bot.domain.highlights.ground import Ground
from bot.domain.strategy import Indicator


def broken(ground: Ground, indicator: Indicator, series: Sequence[HeldValue], period: str) -> Assessment:
    """Assess an indicator at a period; across a break the figure before is shown and not compared with."""
    facts = _judged(ground, indicator, series, period)
    last = last_break(ground.framework, indicator, period)
    if last is None or facts.state != "reported":
        return facts
    comparable = since(series, last.on)
    if len(comparable) == len(series):
        return facts
    judged = _judged(ground, indicator, comparable, period)
    said = {"sentence": f"{judged.sentence} {last.words}", "cannot": (*judged.cannot, "break in series")}
    if judged.previous is None:
        said |= {"previous_text": facts.previous_text, "previous_period": facts.previous_period}
    return judged.model_copy(update=said)


def _judged(ground: Ground, indicator: Indicator, series: Sequence[HeldValue], period: str) -> Assessment:
    targets, others = ground.targets.get(indicator.code, ()), ground.comparators.get(indicator.code, ())
    return assess(indicator, targets, series, period, ground.rules, others)
