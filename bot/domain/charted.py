"""Charted: what the XmR chart of a monthly or quarterly series says of its latest point."""

from collections.abc import Sequence
from decimal import Decimal

from bot.domain.assessed import Rules
from bot.domain.series import Point
from bot.domain.statistics import Chart, assurance, chart, variation
from bot.domain.statistics.xmr import FEWEST
from bot.domain.strategy import Indicator

CHARTED = ("month", "quarter")


def xmr(run: Sequence[Point], rules: Rules) -> Chart | None:
    """The XmR chart of a monthly or quarterly series, or None where none is drawn."""
    drawn = [p for p in run if p.value is not None and p.period.kind in CHARTED]
    if not drawn:
        return None
    restarts = [place for place, p in enumerate(drawn) if p.period.text in rules.restarts]
    return chart([float(p.value) for p in drawn if p.value is not None], restarts, rules.run)


def charted(indicator: Indicator, target: Decimal | None, drawn: Chart | None) -> dict[str, str]:
    """Variation, assurance and the special cause of the latest point; nothing where no chart is drawn."""
    if drawn is None:
        return {}
    aim = None if target is None else float(target)
    said = variation(drawn, indicator.polarity)
    cause = drawn.marks[-1].cause if said not in ("too few to say", "common cause") else ""
    return {
        "variation": said,
        "assurance": assurance(drawn, aim, indicator.polarity),
        "cause": cause,
    }


def too_short(drawn: Chart | None) -> str:
    """Why the chart cannot speak yet, or nothing."""
    if drawn is None or drawn.latest >= FEWEST:
        return ""
    return f"variation: too few to say, {drawn.latest} of the {FEWEST} points it needs"
