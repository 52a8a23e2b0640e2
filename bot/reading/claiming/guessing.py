"""Guessing: the column of values in a table whose headings do not say which it is."""

from collections.abc import Sequence

from bot.reading.claiming.cells import UNKNOWN, column_of, figures_in, low_of
from bot.reading.claiming.columns import Column, Heading
from bot.reading.claiming.rows import Item
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.states import states
from bot.reading.passages import Cell

_Row = Sequence[Cell]


def guessed(rows: Sequence[_Row], items: Sequence[Item | None], head: Heading, lexicon: Lexicon) -> dict[int, Column]:
    """The columns, those that no heading explains taken for values when there is only one; two are unclear."""
    columns = dict(head.columns)
    if any(column.role == "value" for column in columns.values()):
        return columns
    numeric: dict[int, list[tuple[Item, Cell]]] = {}
    stated: set[int] = set()
    for item, cell in _unexplained(rows, items, columns):
        if figures_in(low_of(cell)):
            numeric.setdefault(cell.col, []).append((item, cell))
        if states(low_of(cell)):
            stated.add(cell.col)
    fresh = [col for col, many in numeric.items() if not _repeats(many, lexicon)]
    if len(fresh) > 1:
        return columns | {col: Column("unclear", None, "") for col in fresh}
    chosen = fresh or sorted(stated)[:1]
    return columns | {col: columns.get(col, UNKNOWN)._replace(role="value") for col in chosen}


def _unexplained(
    rows: Sequence[_Row], items: Sequence[Item | None], columns: dict[int, Column]
) -> list[tuple[Item, Cell]]:
    return [
        (item, cell)
        for row, item in zip(rows, items, strict=True)
        for cell in row
        if item and cell.col not in item.columns and column_of(cell, columns).role == ""
    ]


def _repeats(many: Sequence[tuple[Item, Cell]], lexicon: Lexicon) -> bool:
    """Say whether a column only repeats the last values, the targets or the baselines that we sent."""
    same = 0
    for item, cell in many:
        indicator = lexicon.indicator.get(item.mention.items[0]) if item.mention.items else None
        value = figures_in(low_of(cell))[0].value
        known = (indicator.previous, indicator.target, indicator.baseline) if indicator else ()
        same += value is not None and value in known
    return len(many) > 1 and same * 3 >= len(many) * 2
