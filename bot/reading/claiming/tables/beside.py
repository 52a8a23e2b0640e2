"""Beside: what stands in the row of a figure: notes, how far it is settled, another month that it repeats."""

import re
from collections.abc import Mapping, Sequence

from bot.reading.claiming.tables.cells import column_of, figures_in, low_of
from bot.reading.claiming.tables.columns import Column
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import said
from bot.reading.passages import Cell

_SAME = re.compile(
    r"\s*(?:(?:the )?same (?:figure )?(?:as|in)|(?:unchanged|no change) (?:from|on|since)|as(?: in)?|=)\s"
)
_PLAINLY = frozenset({"in place", "complete", "completed", "done", "achieved"})
_DONE = r"(?P<done>signed(?: off)?|agreed|adopted|approved|ratified|in place|complete|completed|done|achieved)"
_TICK = re.compile(
    rf"\s*(?:[✓✔☑✅]\s*$|(?:now |fully )?{_DONE}\b(?! in (?:part|principle))"
    r"(?!\s(?:by|with)\s(?!all\b|both\b|every))(?!.*\b(?:due|expected|except|but|not|bar|await\w*|pending|"
    r"subject|outstanding|follow|remain\w*|to (?:come|be)|yet|once|when|draft|partly|some|most|half|of \d+|\d+ of)\b))"
)
_CROSS = re.compile(rf"\s*(?:[✗✘☒❌]\s*$|(?:not (?:yet )?|un){_DONE}\b)")
_WHEN = re.compile(r"\b(?:availab\w+|due|expected|publi\w+|releas\w+|eta|when)\b")


def again(low: str, cells: Sequence[Cell], columns: Mapping[int, Column], asked: str) -> Figure | None:
    """'Same as July' in the column of August: the figure of July in the same row."""
    if not _SAME.match(low):
        return None
    meant = [each.period for each in said(low, asked) if each.period is not None]
    for cell in cells:
        period = column_of(cell, columns).period
        if meant and period is not None and period.period == meant[0] and (found := figures_in(low_of(cell))):
            return found[0]
    return None


def ticked_in(low: str, name: str) -> str:
    """'Yes' or 'no' for a tick, a cross, or a word of the measure's name ('signed') that a cell opens with."""
    match = _TICK.match(low) or _CROSS.match(low)
    if match is None or (match["done"] and match["done"] not in name and match["done"] not in _PLAINLY):
        return ""
    return "yes" if match.re is _TICK else "no"


def statuses(cells: Sequence[Cell], columns: Mapping[int, Column]) -> list[Cell]:
    """The cells that say how far the figures of a row are settled, or when they will be: 'provisional', '20 May'."""
    headed = ((cell, column_of(cell, columns)) for cell in cells)
    return [cell for cell, column in headed if column.role == "status" or _WHEN.search(column.heading)]


def notes_of(cells: Sequence[Cell], columns: Mapping[int, Column]) -> list[Cell]:
    """The cells of a row that are commentary: by their heading, or words under none."""
    return [
        cell
        for cell in cells
        if column_of(cell, columns).role == "note"
        or (columns.get(cell.col) is None and len(cell.text) > 12 and not figures_in(low_of(cell)))
    ]
