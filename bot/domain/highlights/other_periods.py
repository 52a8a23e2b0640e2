"""Other periods: where a meeting asks for several periods of one indicator, each of them is shown."""

from collections.abc import Sequence

from bot.domain.assessed import Assessment
from bot.domain.disclosure import shown
from bot.domain.figures import digits
from bot.domain.held import HeldValue
from bot.domain.highlights.broken import broken
from bot.domain.highlights.ground import Ground
from bot.domain.highlights.provenance import provenance
from bot.domain.report_line import OtherPeriod
from bot.domain.series import period_of
from bot.domain.strategy import Indicator


def periods_due(ground: Ground, indicator: Indicator) -> tuple[str, ...]:
    """The periods asked for at this meeting and available by closing, the latest first."""
    due = {a.period for a in ground.asks.get(indicator.code, ()) if a.available <= ground.cycle.closes}
    return tuple(sorted(due, key=by_time, reverse=True))


def others(ground: Ground, indicator: Indicator, series: Sequence[HeldValue], latest: str) -> tuple[OtherPeriod, ...]:
    """The periods due besides the latest, save those whose figure is kept from this edition's readers."""
    due = (period for period in periods_due(ground, indicator) if period != latest)
    seen = (period for period in due if not ground.hides(f"figure:{indicator.code}:{period}"))
    return tuple(_other(ground, indicator, series, period) for period in seen)


def _other(ground: Ground, indicator: Indicator, series: Sequence[HeldValue], period: str) -> OtherPeriod:
    facts = broken(ground, indicator, series, period)
    held = next((v for v in series if v.id == facts.reading and v.period == period), None)
    row = OtherPeriod(
        period=period, text=facts.text, value=facts.value, status=status(ground, facts), word=facts.word,
        rag=facts.rag, reading=max(facts.reading, 0),
    )  # fmt: skip
    if facts.state == "awaited" and (indicator.code, period) in ground.doubts:
        row = row.model_copy(update=dict.fromkeys(("text", "word"), "Being checked") | {"status": "being checked"})
    return row.model_copy(update=traced(ground, indicator, held, facts))


def by_time(period: str) -> tuple[bool, str]:
    """A key that puts periods in the order of their ends, and what is no period before all."""
    found = period_of(period)
    return found is not None, f"{found.end.isoformat()} {found.start.isoformat()}" if found else period


def status(ground: Ground, facts: Assessment) -> str:
    """'final', 'provisional', 'final, revised', 'awaited' and so on, of a figure at one period."""
    if facts.state != "reported":
        return facts.word.lower()
    status = "provisional" if facts.provisional else "final"
    frozen = ground.frozen.get(facts.indicator, ())
    before = next((v for v in frozen if v.period == facts.period), None)
    revised = before is not None and before.id != facts.reading and before.value != facts.value
    return f"{status}, revised" if revised else status


def traced(ground: Ground, indicator: Indicator, held: HeldValue | None, facts: Assessment) -> dict[str, object]:
    """Counts and provenance, for officers; nothing for the public."""
    if held is None or ground.edition == "public":
        return {}
    told = shown(indicator, held)
    counts = ""
    if told.numerator is not None and told.denominator is not None:
        counts = f"{digits(told.numerator)} of {digits(told.denominator)}"
    hidden = facts.state == "suppressed"
    return {"counts": counts, "provenance": provenance(ground, held.source, held.id, hidden=hidden)}
