"""Sheet names: a sheet called by its one measure, whose rows and columns say only when or 'completed'."""

import re
from collections.abc import Sequence

from bot.reading.claiming.tables.cells import is_pure_figure, low_of
from bot.reading.claiming.tables.rows import Item, Rows
from bot.reading.passages import Cell, Table

_WORDS = re.compile(r"[a-z]+")
# What may head the figures of a sheet that alone says whose they are.
_PLAIN = frozenset(
    {"actual", "actuals", "figure", "figures", "number", "numbers", "count", "value", "rate", "result", "outturn"}
    | {"completed", "done", "total", "achieved", "performance", "of", "the", "in", "month", "quarter", "period", "year"}
    | {"q", "target", "plan", "change", "comment", "comments", "notes", "note", "rag", "status", "date", "week"}
)


def under_its_sheet(table: Table, rows: Sequence[Sequence[Cell]], named: Rows) -> Sequence[Sequence[Cell]]:
    """The rows under the sheet's name as their title, where it names one measure and nothing in them names any."""
    if not table.name or table.title or len(rows) < 2:
        return rows
    title = [Cell(text=table.name, row=-1, col=0)]
    about = named.item(title)
    if about is None or about.mention.by != "name" or not _is_one_measure(about, named):
        return rows
    if any(_is_told(named.item(row), about) for row in rows) or not _is_plainly_headed(rows[0]):
        return rows
    return [title, *rows]


def _is_one_measure(about: Item, named: Rows) -> bool:
    return len(about.mention.items) == 1 and about.mention.items[0] in named.lexicon.indicator


def _is_told(item: Item | None, about: Item) -> bool:
    """Say whether a row names a measure of its own; 'completed' of 'Health Checks completed' is the sheet's."""
    return item is not None and item.mention.items != about.mention.items


def _is_plainly_headed(row: Sequence[Cell]) -> bool:
    """Say whether the first row heads its figures with words that are of no other thing."""
    words = [word for cell in row[1:] for word in _WORDS.findall(low_of(cell))]
    return not any(is_pure_figure(low_of(cell)) for cell in row) and _PLAIN.issuperset(words)
