"""Extract: a group's own indicators as last held, given to it before it reports."""

from datetime import date
from decimal import Decimal

from bot.domain.expect import known_values
from bot.domain.figures import figure
from bot.domain.held import HeldValue
from bot.domain.narrowed import indicators_of, kind_of
from bot.domain.period import Period
from bot.domain.strategy import Framework, Indicator


def extract(framework: Framework, report: str, held: tuple[HeldValue, ...], on: date) -> tuple[str, ...]:
    """A line for each indicator of the report: its last figure, the one before, the target as written."""
    series = known_values(framework, held)
    rows = indicators_of(framework, kind_of(framework, report), on)
    return tuple(_line(row, series.get(row.code, [])) for row in rows)


def _line(row: Indicator, series: list[tuple[Period, Decimal]]) -> str:
    said = [f"{figure(value, row.unit, row.decimals)} ({period.text})" for period, value in series[-2:]]
    now = said[-1] if said else "no figure held yet"
    before = f", before that {said[0]}" if len(said) > 1 else ""
    target = f"; target: {row.target_text}" if row.target_text else ""
    return f"{row.code} {row.name}: {now}{before}{target}."
