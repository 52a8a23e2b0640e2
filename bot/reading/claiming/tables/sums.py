"""Sums: a total that only adds up its months, which of a rate, a mean or a share is no figure of the whole."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.tables.cells import column_of, figures_in, low_of
from bot.reading.claiming.tables.columns import Column
from bot.reading.claiming.tables.rows import Item
from bot.reading.claiming.tables.titles import is_total, is_whole
from bot.reading.passages import Cell

_ADDED = frozenset({"count", "pounds", "yes-no"})  # units whose months add up to the whole, or never do
_FEWEST = 2


def but_sums(
    rows: Sequence[Sequence[Cell]],
    at: int,
    item: Item,
    columns: Mapping[int, Column],
    known: Mapping[str, ExpectedIndicator],
) -> Mapping[int, Column]:
    """The columns for one row, those unclear whose total is but the sum of what stands beside or above it."""
    codes = [code for code in item.mention.items if code in known]
    if len(rows[at]) < _FEWEST or not codes or any(known[code].unit in _ADDED for code in codes):
        return columns
    summed = {cell.col for cell in rows[at] if _is_sum(rows, at, cell, item, columns)}
    return {**columns, **{col: columns[col]._replace(role="unclear") for col in summed}}


def _is_sum(rows: Sequence[Sequence[Cell]], at: int, cell: Cell, item: Item, columns: Mapping[int, Column]) -> bool:
    here = column_of(cell, columns)
    value = _value(cell) if here.role == "value" and cell.col not in item.columns else None
    if value is None:
        return False
    beside = [
        each
        for each in rows[at]
        if column_of(each, columns).role == "value" and not is_total(column_of(each, columns).heading)
    ]
    if is_total(here.heading) and _adds_up(value, beside):
        return True
    above = [each for row in rows[:at] for each in row if each.col == cell.col]
    return is_whole(rows[at]) and _adds_up(value, above)


def _adds_up(value: Decimal, parts: Sequence[Cell]) -> bool:
    numbers = [number for part in parts if (number := _value(part)) is not None]
    return len(numbers) >= _FEWEST and sum(numbers, Decimal(0)) == value


def _value(cell: Cell) -> Decimal | None:
    found = figures_in(low_of(cell))
    return found[0].value if len(found) == 1 else None
