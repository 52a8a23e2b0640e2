"""Exceptional: why an indicator is put before the board, the weightiest reason first."""

from bot.domain.assessed import Assessment
from bot.domain.strategy import Indicator


def reasons(indicator: Indicator, facts: Assessment) -> tuple[str, ...]:
    """Why it is an exception, the weightiest reason first."""
    worse = facts.direction == "worse" and facts.significance == "significant"
    worsening = facts.trend == "worsening"
    dear = indicator.cost_band == "highest" and bool(indicator.cost_source)
    told = (
        (dear and (worse or worsening), f"in the red box: worse, and of the highest cost ({indicator.cost_source})"),
        (facts.rag == "red", "red against its target"),
        (worse, "significantly worse than before"),
        (worsening, "getting worse over its five latest points"),
        (facts.variation == "concern", f"of a special cause for concern, {facts.cause}"),
        (facts.assurance == "will fail", "not going to meet its target as things are"),
    )
    return tuple(reason for holds, reason in told if holds)
