"""Looks: how headings, notes and values are written in a framework's workbook."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from textwrap import wrap
from typing import Any, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from bot.framework_files.cells import to_cell
from bot.framework_files.columns import Column

_INK, _PALE = "#1F4E5F", "#5B7A86"
_LEAST, _MOST, _TALLEST = 16, 48, 25


class Looks(NamedTuple):
    """The book's ways of writing a cell; only those of values are unlocked."""

    title: Format
    words: Format
    link: Format
    head: Format
    common: Format
    note: Format
    text: Format
    day: Format
    clock: Format
    number: Format

    def of(self, column: Column) -> Format:
        """How a column's values are written; a text stays what was typed, whatever it looks like."""
        if column.is_list:
            return self.text
        return {date: self.day, time: self.clock, Decimal: self.number, int: self.number}.get(column.kind, self.text)

    def head_of(self, column: Column) -> Format:
        """The heading of a column; those that every table has are paler."""
        return self.common if column.common else self.head


def looks_of(book: Workbook) -> Looks:
    """The ways of writing, made for one workbook.

    What has no format is unlocked, since Excel deletes no row of which any cell, however far to the right, is locked.
    """
    book.formats[0].set_locked(False)
    kept = {"hidden": True}  # says, where the usual cell is unlocked, that this one is not; it hides formulas only
    head = kept | {"bold": True, "font_color": "white", "valign": "top", "border": 1, "border_color": "#FFFFFF"}
    value = {"valign": "top", "locked": False, "border": 1, "border_color": "#D5DDE0"}
    return Looks(
        title=book.add_format(kept | {"bold": True, "font_size": 16, "font_color": _INK, "valign": "vcenter"}),
        words=book.add_format(kept | {"text_wrap": True, "valign": "top"}),
        link=book.add_format(kept | {"font_color": _INK, "underline": 1, "valign": "top"}),
        head=book.add_format(head | {"bg_color": _INK}),
        common=book.add_format(head | {"bg_color": _PALE}),
        note=book.add_format(
            kept
            | {"italic": True, "font_size": 9, "font_color": "#444444", "text_wrap": True, "valign": "top"}
            | {"bg_color": "#EEF3F5", "border": 1, "border_color": "#FFFFFF"}
        ),
        text=book.add_format(value | {"num_format": "@", "text_wrap": True}),
        day=book.add_format(value | {"num_format": "d mmm yyyy", "align": "left"}),
        clock=book.add_format(value | {"num_format": "hh:mm", "align": "left"}),
        number=book.add_format(value | {"num_format": "0.##########", "align": "left"}),
    )


def width_of(column: Column, rows: Sequence[Mapping[str, Any]]) -> int:
    """How wide a column is: for its heading and most of what it holds."""
    longest = max((len(str(to_cell(row[column.name]))) for row in rows if column.name in row), default=0)
    return min(max(_LEAST, len(column.heading) + 3, longest + 2), _MOST)


def height_of(cells: Iterable[tuple[str, int]], line: int) -> float:
    """Room for the tallest of some texts, each in its width, in points; no spreadsheet makes it of itself."""
    return float(line * min(max(_lines(text, width) for text, width in cells), _TALLEST) + 2)


def _lines(text: str, width: int) -> int:
    """How many lines a text takes; a line holds about as many signs as its column is wide."""
    return sum(max(len(wrap(paragraph, width)), 1) for paragraph in text.split("\n"))
