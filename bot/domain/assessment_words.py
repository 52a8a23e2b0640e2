"""The sentence that explains an assessment, written from the data and never typed."""

from bot.domain.assessed import Assessment
from bot.domain.compared import METHOD
from bot.domain.figures import figure
from bot.domain.period_spelt import for_period, in_period
from bot.domain.series import period_of
from bot.domain.strategy import Indicator

_FALL = {"up": "rise", "down": "fall"}


def words(indicator: Indicator, facts: Assessment, why_grey: str) -> str:
    """The rating, the target, the change, the comparison and the chart, in one sentence.

    'Red: 87.4% against a target of 95%; down from 90.3%, a significant fall: the 95% intervals do not overlap.'
    """
    said = [f"{facts.word}: {_now(indicator, facts, why_grey)}"]
    if change := _change(facts):
        said.append(change)
    if facts.trend in ("improving", "worsening", "increasing", "decreasing"):
        said.append(f"{facts.trend} over its five latest points")
    if facts.compared:
        said.append(_compared(facts))
    if chart := _chart(facts):
        said.append(chart)
    return "; ".join(said) + "."


def _now(indicator: Indicator, facts: Assessment, why_grey: str) -> str:
    text = f"{facts.text} (provisional)" if facts.provisional else facts.text
    if facts.target is None:
        return f"{text}; {why_grey}" if why_grey else text
    against = f"{text} against a target of {figure(facts.target, indicator.unit, indicator.decimals)}"
    if facts.target_period != facts.period and _ends_elsewhere(facts):
        against += f" {for_period(facts.target_period)}"
    return f"{against}; {why_grey}" if why_grey else against


def _ends_elsewhere(facts: Assessment) -> bool:
    """Whether the target's period is not simply the one around the figure's."""
    target, period = period_of(facts.target_period), period_of(facts.period)
    return not (target and period and target.start <= period.start and period.end <= target.end)


def _change(facts: Assessment) -> str:
    if facts.previous is None:
        return ""
    since = f"{facts.previous_text}{_when(facts)}"
    if facts.move == "same":
        return f"unchanged from {since}"
    return f"{facts.move} from {since}{_significant(facts)}"


def _when(facts: Assessment) -> str:
    """The earlier figure's period, where it is not the one just before."""
    now = period_of(facts.period)
    return "" if now and now.previous().text == facts.previous_period else f" {in_period(facts.previous_period)}"


def _significant(facts: Assessment) -> str:
    if facts.significance == "significant":
        return f", a significant {_FALL[facts.move]}: the 95% intervals do not overlap"
    if facts.significance == "not significant":
        return ", not a significant change: the 95% intervals overlap"
    return ""


def _compared(facts: Assessment) -> str:
    """'similar to England: 88.6%, which lies within the 95% confidence interval of the local figure'."""
    first = facts.compared[0]
    if not first.standing:
        return first.words
    lies = "within" if first.standing == "similar" else "outside"
    return f"{first.words}, which lies {lies} {METHOD}"


def _chart(facts: Assessment) -> str:
    if not facts.cause:
        return ""
    return f"on the chart, special-cause {facts.variation.removeprefix('special cause, ')}: {facts.cause}"
