"""Broken: a series that another agency took over is judged only since then, and the break is said."""

from collections.abc import Sequence
from datetime import date

from bot.domain.assessed import Assessment
from bot.domain.assessment import assess
from bot.domain.held import HeldValue
from bot.domain.highlights.ground import Ground
from bot.domain.series import period_of
from bot.domain.strategy import Indicator, Succession
from bot.domain.succession import breaks


def broken(ground: Ground, indicator: Indicator, series: Sequence[HeldValue], period: str) -> Assessment:
    """Assess an indicator at a period; across a break the figure before is shown and not compared with."""
    targets = ground.targets.get(indicator.code, ())
    facts = assess(indicator, targets, series, period, ground.rules)
    last = _last_break(ground, indicator, period)
    if last is None or facts.state != "reported":
        return facts
    since = [held for held in series if _since(held.period, last.on)]
    if len(since) == len(series):
        return facts
    judged = assess(indicator, targets, since, period, ground.rules)
    said = {"sentence": f"{judged.sentence} {_words(ground, last)}", "cannot": (*judged.cannot, "break in series")}
    if judged.previous is None:
        said |= {"previous_text": facts.previous_text, "previous_period": facts.previous_period}
    return judged.model_copy(update=said)


def _last_break(ground: Ground, indicator: Indicator, period: str) -> Succession | None:
    asked = period_of(period)
    found = [row for row in breaks(ground.framework, indicator) if asked and row.on <= asked.end]
    return found[-1] if found else None


def _since(period: str, on: date) -> bool:
    found = period_of(period)
    return found is not None and found.end >= on


def _words(ground: Ground, last: Succession) -> str:
    took, gave = ground.agencies.get(last.successor, last.successor), ground.agencies.get(last.agency, last.agency)
    return f"Break in series: {took} took over from {gave} on {last.on:%-d %B %Y}; earlier figures may not compare."
