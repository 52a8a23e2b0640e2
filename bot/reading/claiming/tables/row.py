"""Row: one row of a table that is about a measure, with the cells, columns and periods that tell of it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.reading.claiming.tables.columns import Column
from bot.reading.claiming.tables.rows import Item
from bot.reading.noticing.periods import Said
from bot.reading.passages import Cell


class Row(NamedTuple):
    """A row about a measure: the cells that tell of it, its columns, and its period; `title` is that of the table.

    `named` is the period that the row's name says.
    """

    item: Item
    cells: Sequence[Cell]
    columns: Mapping[int, Column]
    period: Said | None
    notes: Sequence[Cell] = ()
    title: Said | None = None
    named: Said | None = None
    elsewhen: bool = False
    provisional: bool = False
