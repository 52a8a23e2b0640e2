"""Alerts: figures just in that changed significantly, for the board to be told by exception without waiting."""

from collections.abc import Iterable

from bot.domain.assessment import assess
from bot.domain.breaks import last_break, since
from bot.domain.held import HeldValue
from bot.domain.series import period_of
from bot.domain.strategy import Framework, Indicator


def alerts(framework: Framework, series: Iterable[HeldValue], fresh: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """A sentence for each fresh (indicator, period) that is the latest of its series and changed significantly."""
    held: dict[str, list[HeldValue]] = {}
    for value in series:
        held.setdefault(value.indicator, []).append(value)
    rows = {row.code: row for row in framework.indicator}
    found = (_alert(framework, rows[code], held.get(code, []), period) for code, period in fresh if code in rows)
    return tuple(sentence for sentence in found if sentence)


def _alert(framework: Framework, row: Indicator, series: list[HeldValue], period: str) -> str:
    now = period_of(period)
    later = [one for one in series if (then := period_of(one.period)) and now and then.end > now.end]
    if now is None or later:
        return ""
    last = last_break(framework, row, period)
    facts = assess(row, (), since(series, last.on) if last else series, period)
    changed = facts.significance == "significant" or facts.trend in ("improving", "worsening")
    return f"{row.code} {row.name}: {facts.sentence}" if changed else ""
