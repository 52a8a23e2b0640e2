"""Figures: each indicator can be asked for, and its numbers are possible and stand once."""

from collections.abc import Iterator
from decimal import Decimal

from bot.domain.draft import Draft
from bot.domain.fault import Fault
from bot.domain.strategy import Comparator, Indicator, Objective, Target, Value

_MOST_DECIMALS = 6


def indicator_settings(draft: Draft) -> Iterator[Fault]:
    """Numbers that set an indicator up are themselves possible."""
    for name, row in draft.each("indicator", Indicator):
        if row.low is not None and row.high is not None and row.low > row.high:
            yield _fault(name, "low", f"low {row.low} is above high {row.high}", "Mend one of them")
        if row.tolerance is not None and row.tolerance < 0:
            yield _fault(name, "tolerance", "a tolerance cannot be below 0", "Write how far, as 2.5")
        if row.release_month is not None and not 1 <= row.release_month <= 12:
            yield _fault(name, "release_month", f"there is no month {row.release_month}", "Write 1 to 12")
        if not 0 <= row.decimals <= _MOST_DECIMALS:
            yield _fault(name, "decimals", f"{row.decimals} decimals cannot be shown", "Write 0 to 6")
        if bool(row.break_why) != bool(row.break_on):
            column, what = ("break_why", "reason") if row.break_on else ("break_on", "day")
            yield _fault(name, column, f"a break in the series has no {what}", "Write both the day and the reason")


def homeless_indicators(draft: Draft) -> Iterator[Fault]:
    """An indicator in no theme would be in no report; one in two themes would be in the wrong one."""
    themes = {row.code: row.theme for _, row in draft.each("objective", Objective)}
    for name, row in draft.each("indicator", Indicator):
        if not row.theme and not row.objective:
            yield _fault(name, "theme", "it stands in no theme", "Name its theme or its objective")
        of_objective = themes.get(row.objective, row.theme)
        if row.theme and of_objective != row.theme:
            what = f"its theme is {row.theme}, but its objective {row.objective} stands in {of_objective}"
            yield _fault(name, "theme", what, "Mend one of them")


def impossible_numbers(draft: Draft) -> Iterator[Fault]:
    """A baseline, target or value outside what the indicator can be."""
    indicators = {row.code: row for _, row in draft.each("indicator", Indicator)}
    for name, row in draft.each("indicator", Indicator):
        if row.baseline is not None and (what := _impossible(row, row.baseline)):
            yield _fault(name, "baseline", what, "Mend the number or the indicator's low and high")
    for table, name, figure in _figures(draft):
        indicator = indicators.get(figure.indicator)
        if indicator and (what := _impossible(indicator, figure.value)):
            remedy = "Mend the number or the indicator's low and high"
            yield Fault(table=table, row=name, field="value", what=what, remedy=remedy)


def figures_twice(draft: Draft) -> Iterator[Fault]:
    """Two targets, two values, or two figures of one comparator, of one indicator for one period."""
    seen: set[tuple[str, str, str, str]] = set()
    for table, name, row in _figures(draft):
        area = row.name if isinstance(row, Comparator) else ""
        key = (table, row.indicator, row.period, area)
        if key in seen:
            of = f" of {area}" if area else ""
            what = f"{row.indicator} already has a {table}{of} for {row.period}"
            yield Fault(table=table, row=name, what=what, remedy="Keep the one that holds")
        seen.add(key)


def _figures(draft: Draft) -> Iterator[tuple[str, str, Target | Value | Comparator]]:
    for name, target in draft.each("target", Target):
        yield "target", name, target
    for name, value in draft.each("value", Value):
        yield "value", name, value
    for name, comparator in draft.each("comparator", Comparator):
        yield "comparator", name, comparator


def _impossible(indicator: Indicator, number: Decimal) -> str:
    """Why the number cannot be, in words, or nothing when it can."""
    if indicator.low is not None and number < indicator.low:
        return f"{number} is below {indicator.low}, the lowest that {indicator.code} can be"
    if indicator.high is not None and number > indicator.high:
        return f"{number} is above {indicator.high}, the highest that {indicator.code} can be"
    if indicator.unit == "yes-no" and number not in (0, 1):
        return f"{number} is neither 1 for yes nor 0 for no"
    return ""


def _fault(row: str, column: str, what: str, remedy: str) -> Fault:
    return Fault(table="indicator", row=row, field=column, what=what, remedy=remedy)


RULES = (indicator_settings, homeless_indicators, impossible_numbers, figures_twice)
