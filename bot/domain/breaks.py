"""Breaks: the days on which a series stops being comparable with what went before, and why, in words."""

from collections.abc import Sequence
from datetime import date

from bot.domain.held import HeldValue
from bot.domain.record import Record
from bot.domain.series import Point, period_of
from bot.domain.strategy import Framework, Indicator, Succession
from bot.domain.succession import breaks as successions


class Break(Record):
    """From `on` figures are made another way. `words` is the sentence that readers find beside them."""

    on: date
    words: str


def breaks_of(framework: Framework, indicator: Indicator) -> tuple[Break, ...]:
    """Every break of an indicator's series, earliest first: another agency gives it, or its definition changed."""
    names = {row.code: row.name for row in framework.agency}
    found = [Break(on=row.on, words=_succeeded(row, names)) for row in successions(framework, indicator)]
    if indicator.break_on:
        found.append(Break(on=indicator.break_on, words=_redefined(indicator.break_on, indicator.break_why)))
    return tuple(sorted(found, key=lambda one: one.on))


def last_break(framework: Framework, indicator: Indicator, period: str) -> Break | None:
    """The latest break before a period is over."""
    asked = period_of(period)
    found = [one for one in breaks_of(framework, indicator) if asked and one.on <= asked.end]
    return found[-1] if found else None


def since(series: Sequence[HeldValue], on: date) -> list[HeldValue]:
    """The figures of periods that end on the day or later."""
    return [held for held in series if (period := period_of(held.period)) and period.end >= on]


def restarts(breaks: Sequence[Break], run: Sequence[Point]) -> tuple[str, ...]:
    """The periods that are the first after a break, of those in a run that began before it."""
    firsts = (next((p for p in run if p.period.end >= one.on), None) for one in breaks)
    return tuple(first.period.text for first in firsts if first is not None and first is not run[0])


def _succeeded(row: Succession, names: dict[str, str]) -> str:
    took, gave = names.get(row.successor, row.successor), names.get(row.agency, row.agency)
    return f"Break in series: {took} took over from {gave} on {row.on:%-d %B %Y}; earlier figures may not compare."


def _redefined(on: date, why: str) -> str:
    return f"Break in series from {on:%-d %B %Y}: {why.rstrip('.')}; earlier figures do not compare."
