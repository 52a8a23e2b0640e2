"""Parts: figures in a row behind the whole stretch of time that they are asked for by the month or quarter."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.domain.period import Period
from bot.domain.period_text import parse
from bot.domain.returns import ExpectedIndicator
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.period_making import stretch
from bot.reading.noticing.periods import Said

_ROW = re.compile(r"[\s|;/,&]+(?:and\s|then\s)?")


def in_a_row(low: str, row: Sequence[Figure]) -> bool:
    """Say whether nothing but marks and 'and' stands between these figures."""
    return all(_ROW.fullmatch(low, a.end, b.start) for a, b in pairwise(row))


def in_its_parts(
    low: str,
    names: Sequence[Mention],
    row: Sequence[Figure],
    periods: Sequence[Said],
    known: Mapping[str, ExpectedIndicator],
) -> dict[int, Said] | None:
    """'Handovers, July to September: 12.1, 11.3, 10.2': one for each of the months asked for, which make up the whole.

    None where the measure named is not asked for just as many, or the figures do not stand in one row.
    """
    named = {each.items for each in names}
    if len(periods) != 1 or len(row) < 2 or len(named) != 1 or len(names[0].items) != 1 or periods[0].period is None:
        return None
    parts = _parts(periods[0].period, known.get(names[0].items[0]))
    before = periods[0].end <= row[0].start or periods[0].start >= row[-1].end
    if len(parts) != len(row) or not before or not in_a_row(low, row):
        return None
    return {n: periods[0]._replace(kind="period", period=part) for n, part in enumerate(parts)}


def _parts(whole: Period, indicator: ExpectedIndicator | None) -> list[Period]:
    """The periods asked for that lie in one stretch of time, in order, where they make it up."""
    asked = sorted((parse(text) for text in indicator.asked), key=lambda each: each.start) if indicator else []
    inside = [each for each in asked if whole.start <= each.start and each.end <= whole.end]
    made = stretch(inside) if len(inside) > 1 else None
    return inside if made is not None and (made.start, made.end) == (whole.start, whole.end) else []
