"""Rows: several measures named once, and as many figures for each of several periods, one row after another."""

from collections.abc import Sequence
from itertools import pairwise

from bot.reading.claiming.periods.parts import in_a_row
from bot.reading.claiming.saying import Claim
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_FEW = 4  # figures of two measures and two periods


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
    led = names[-1].end <= figures[0].start
    if not (led or _named_in_the_first(names, figures)) or not all(in_a_row(low, row) for row in rows[not led :]):
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
    return size if alike and (names[-1].end <= figures[0].start or _named_in_the_first(names, figures)) else 0


def unnamed_again(
    names: Sequence[Mention], figures: Sequence[Figure], abouts: Sequence[Said | None], made: list[Claim]
) -> list[Claim]:
    """The claims of a sentence that names several, unsure where a later period has two figures and names nothing.

    'In January 249 in Town and 105 in Holme, in February with the flu on 98 and 240': no order tells whose is whose.
    """
    if len(figures) < _FEW or len({m.items for m in names}) < 2 or row_by_row(names, figures, abouts):
        return made
    doubted: set[Figure] = set()
    first = 0
    for n in range(1, len(figures) + 1):
        if n == len(figures) or abouts[n] != abouts[first]:
            if first and n - first > 1 and abouts[first] is not None:
                since, until = figures[first - 1].end, figures[n - 1].end
                doubted |= set() if any(since <= m.start < until for m in names) else set(figures[first:n])
            first = n
    return [c._replace(sure=False) if c.figure in doubted else c for c in made] if doubted else made


def _named_in_the_first(names: Sequence[Mention], figures: Sequence[Figure]) -> bool:
    """'249 in Town and 105 in Holme, February's 240 and 98': each name with its figure in the first row alone."""
    size = len(names)
    standing: list[Mention | Figure] = sorted([*names, *figures[:size]], key=lambda each: each.start)
    in_turn = all(isinstance(a, Figure) is not isinstance(b, Figure) for a, b in pairwise(standing))
    return in_turn and standing[-1].end <= figures[size].start
