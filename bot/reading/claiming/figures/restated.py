"""Restated: '10.7 weeks (75 days)' is one figure said twice, and only the first of them stands for the measure."""

import re
from collections.abc import Sequence

from bot.reading.noticing.numbers import Figure

_IN_DAYS = {"days": 1.0, "weeks": 7.0, "months": 30.44, "hours": 1 / 24, "minutes": 1 / 1440, "clock": 1 / 1440}
_OPENS = re.compile(r"\s?\((?:or|that is|that's|i\.?e\.?,?|=|so|about|roughly|call it|which is)?\s?")
_NEAR = 0.03  # what rounding may make of it


def but_restated(low: str, figures: Sequence[Figure]) -> list[Figure]:
    """The same figures without those in a bracket of their own that say the one before it in another unit of time."""
    if len(figures) < 2 or not any(each.unit in _IN_DAYS for each in figures):
        return list(figures)
    again = {n for n in range(1, len(figures)) if _says_again(low, figures[n - 1], figures[n])}
    return [each for n, each in enumerate(figures) if n not in again]


def _says_again(low: str, first: Figure, second: Figure) -> bool:
    if first.unit == second.unit or first.unit not in _IN_DAYS or second.unit not in _IN_DAYS:
        return False
    if not low.startswith(")", second.end) or not _OPENS.fullmatch(low, first.end, second.start):
        return False
    if not first.value or not second.value:
        return False
    one, other = float(first.value) * _IN_DAYS[first.unit], float(second.value) * _IN_DAYS[second.unit]
    return abs(one - other) < _NEAR * one
