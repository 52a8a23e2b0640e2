"""Alerts: figures just in that are an exception or changed significantly, to be told without waiting for a report."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.domain.assessed import Assessment
from bot.domain.assessment import assess
from bot.domain.figures import listed
from bot.domain.force import in_force
from bot.domain.held import HeldValue
from bot.domain.narrowed import indicators_of
from bot.domain.period import Period
from bot.domain.protection import protect
from bot.domain.record import Record
from bot.domain.series import period_of
from bot.domain.strategy import Framework, Indicator, Told
from bot.domain.succession import breaks

Fresh = Iterable[tuple[str, str]]


class Alert(Record):
    """One figure to tell of, by what may be shown of it."""

    indicator: str
    period: str
    sentence: str

    @property
    def key(self) -> str:
        """What the letters about it are known by: it is told once."""
        return f"alert/{self.indicator}/{self.period}/"


def audience(framework: Framework, on: date) -> dict[str, frozenset[Told]]:
    """Who is told at once of each indicator, as the kinds of report in force that hold it say."""
    found: dict[str, frozenset[Told]] = {}
    for kind in in_force(framework.report, on):
        for row in indicators_of(framework, kind, on) if kind.at_once else ():
            found[row.code] = found.get(row.code, frozenset()) | frozenset(kind.at_once)
    return found


def alerts(framework: Framework, series: Iterable[HeldValue], fresh: Fresh) -> tuple[Alert, ...]:
    """An alert for each fresh (indicator, period) that is the latest of its series and crossed into exception.

    It crosses when it changed significantly, or is an exception where the figure before it was none.
    """
    rows = {row.code: row for row in framework.indicator}
    held: dict[str, list[HeldValue]] = {}
    for value in protect(framework.indicator, [one for one in series if one.indicator in rows]):
        held.setdefault(value.indicator, []).append(value)
    found = (_alert(framework, rows[code], held.get(code, []), period) for code, period in fresh if code in rows)
    return tuple(alert for alert in found if alert)


def _alert(framework: Framework, row: Indicator, series: Sequence[HeldValue], period: str) -> Alert | None:
    now = period_of(period)
    if now is None or any(then.end > now.end for one in series if (then := period_of(one.period))):
        return None
    whole = _since_break(framework, row, series, now)
    facts = assess(row, framework.target, whole, period)
    if facts.state != "reported" or not (
        _changed(facts) or (facts.exception and not _before(framework, row, whole, now))
    ):
        return None
    why = f" An exception because it is {listed(facts.reasons)}." if facts.exception else ""
    return Alert(indicator=row.code, period=period, sentence=f"{row.code} {row.name}: {facts.sentence}{why}")


def _changed(facts: Assessment) -> bool:
    return facts.significance == "significant" or facts.trend in ("improving", "worsening")


def _before(framework: Framework, row: Indicator, series: Sequence[HeldValue], now: Period) -> bool:
    """Whether the figure of the period before was an exception already."""
    earlier = [(then, one) for one in series if (then := period_of(one.period)) and then.end < now.end]
    if not earlier:
        return False
    last = max(earlier, key=lambda pair: pair[0].end)[1].period
    return assess(row, framework.target, [one for _, one in earlier], last).exception


def _since_break(
    framework: Framework, row: Indicator, series: Sequence[HeldValue], now: Period
) -> tuple[HeldValue, ...]:  # fmt: skip
    """The series from its last marked break on: nothing is compared across one."""
    begins = max((one.on for one in breaks(framework, row) if one.on <= now.start), default=date.min)
    return tuple(one for one in series if (then := period_of(one.period)) and then.start >= begins)
