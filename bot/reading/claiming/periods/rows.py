"""Rows: several measures named once, and as many figures for each of several periods, one row after another."""

from collections.abc import Sequence
from itertools import pairwise

from bot.reading.claiming.periods.parts import in_a_row
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said


def in_rows(
    low: str, names: Sequence[Mention], figures: Sequence[Figure], periods: Sequence[Said]
) -> dict[int, Said] | None:
    """'Cat 1 and Cat 2 for July were 8.4 and 33.1, for August 8.3 and 32.9': the period of each row of figures.

    The periods stand all before their rows or all behind them; None where it is not so.
    """
    size = len({each.items for each in names})
    if size < 2 or size != len(names) or len(periods) < 2 or len(figures) != size * len(periods):
        return None
    rows = [figures[n : n + size] for n in range(0, len(figures), size)]
    if names[-1].end > figures[0].start or not all(in_a_row(low, row) for row in rows):
        return None
    before = all(a.end <= row[0].start for a, row in zip(periods, rows, strict=True))
    before = before and all(row[-1].end <= b.start for row, b in zip(rows, periods[1:], strict=False))
    behind = all(row[-1].end <= a.start for a, row in zip(periods, rows, strict=True))
    behind = behind and all(a.end <= row[0].start for a, row in zip(periods, rows[1:], strict=False))
    if not (before or behind) or any(a.period == b.period for a, b in pairwise(periods)):
        return None
    return {n: periods[n // size] for n in range(len(figures))}


def row_by_row(names: Sequence[Mention], figures: Sequence[Figure], abouts: Sequence[Said | None]) -> int:
    """How many measures named before all figures have a row of figures each for two periods or more; nought if not."""
    size = len({each.items for each in names})
    if size < 2 or size != len(names) or len(figures) < 2 * size or len(figures) % size:
        return 0
    rows = [abouts[n : n + size] for n in range(0, len(figures), size)]
    alike = all(row[0] is not None and len(set(row)) == 1 for row in rows) and len({row[0] for row in rows}) == len(
        rows
    )
    return size if alike and names[-1].end <= figures[0].start else 0
