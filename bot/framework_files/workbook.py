"""A framework as a workbook: a sheet for each table, with notes, drop-downs and headings that cannot be overwritten."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from bot.domain.strategy import Framework
from bot.framework_files.cells import to_cell
from bot.framework_files.columns import Table, columns_of, tables
from bot.framework_files.dropdowns import add_choices, add_dropdowns
from bot.framework_files.looks import Looks, height_of, looks_of, width_of
from bot.framework_files.places import FIRST_ROW, FRONT, place_of

_GUIDE = (
    "Each sheet is one table of the framework. Fill in the white cells; headings and notes are protected.",
    "A code is a short name that other sheets refer to. Where a cell takes a code, a list offers those there are.",
    "Several codes or words in one cell are parted by a semicolon: PH; ICB. A cell left empty takes what is usual.",
    "Dates are dates. Periods are words: 2026-27, 2026-27 Q2, 2026-10, 2026, at 2026-10-01.",
    "A percentage is written as the number alone: 91.2, not 91.2%.",
    "Do not rename sheets or headings; add no columns. Notes of your own go into the column Note.",
    "To check this file: reeve lint FILE.xlsx. To put it into force: reeve adopt FILE.xlsx.",
)
_MAY = ("format_cells", "format_columns", "format_rows", "insert_rows", "delete_rows", "sort", "autofilter")
_MOST_TEXT = 32_767
_VALUE, _NOTE = 48, 76
_ON_A_PAGE = 15


def write(framework: Framework) -> bytes:
    """The workbook's bytes. Raises ValueError for a text longer than a cell can hold."""
    filled = BytesIO()
    book = Workbook(filled, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    looks = looks_of(book)
    _front(book.add_worksheet(FRONT), looks, framework)
    sheets = {table.name: book.add_worksheet(table.title) for table in tables()}
    choices = add_choices(book)
    for table in tables():
        held = getattr(framework, table.name)
        rows = [columns_of(row, table) for row in ((held,) if table.single else held)]
        _fill(sheets[table.name], table, rows, looks)
        add_dropdowns(sheets[table.name], table, len(rows), choices)
    book.close()
    return filled.getvalue()


def _front(sheet: Worksheet, looks: Looks, framework: Framework) -> None:
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 92)
    sheet.set_row(0, 30)
    sheet.write_string(0, 0, f"{framework.board.name}: framework", looks.title)
    for row, line in enumerate(_GUIDE, 2):
        sheet.merge_range(row, 0, row, 1, line, looks.words)
    for row, table in enumerate(tables(), len(_GUIDE) + 3):
        sheet.write_url(row, 0, f"internal:'{table.title}'!A1", looks.link, table.title)
        sheet.write_string(row, 1, table.what, looks.words)
    sheet.protect()
    _printed(sheet)


def _fill(sheet: Worksheet, table: Table, rows: Sequence[Mapping[str, Any]], looks: Looks) -> None:
    (_head_down if table.single else _head_across)(sheet, table, rows, looks)
    for number, row in enumerate(rows):
        for column, one in enumerate(table.columns):
            if one.name in row:
                _write(sheet, place_of(table, number, column), to_cell(row[one.name]), looks.of(one))
    sheet.protect("", dict.fromkeys(_MAY, True))
    _printed(sheet, pages=1 if table.single else -(-len(table.columns) // _ON_A_PAGE))


def _head_across(sheet: Worksheet, table: Table, rows: Sequence[Mapping[str, Any]], looks: Looks) -> None:
    """Headings in the first row and notes in the second, both always in sight."""
    widths = [width_of(column, rows) for column in table.columns]
    for number, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
        sheet.set_column(number, number, width, looks.of(column))
        sheet.write_string(0, number, column.heading, looks.head_of(column))
        sheet.write_string(1, number, column.note, looks.note)
    sheet.set_row(0, 20)
    sheet.set_row(1, height_of([(c.note, width * 5 // 4) for c, width in zip(table.columns, widths, strict=True)], 12))
    for number, row in enumerate(rows, FIRST_ROW):
        cells = [(str(to_cell(row.get(c.name, ""))), width) for c, width in zip(table.columns, widths, strict=True)]
        sheet.set_row(number, height_of(cells, 15))
    sheet.freeze_panes(FIRST_ROW, 1)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)


def _head_down(sheet: Worksheet, table: Table, rows: Sequence[Mapping[str, Any]], looks: Looks) -> None:
    """A table written once stands on its side: heading, value, note."""
    for number, (words, width) in enumerate((("Setting", 24), ("Value", _VALUE), ("What it is", _NOTE))):
        sheet.set_column(number, number, width)
        sheet.write_string(0, number, words, looks.head)
    for number, column in enumerate(table.columns, 1):
        sheet.write_string(number, 0, column.heading, looks.head_of(column))
        sheet.write_blank(number, 1, None, looks.of(column))
        sheet.write_string(number, 2, column.note, looks.note)
        value = str(to_cell(rows[0].get(column.name, "")))
        sheet.set_row(number, height_of([(value, _VALUE), (column.note, _NOTE * 5 // 4)], 15))
    sheet.freeze_panes(1, 1)


def _write(sheet: Worksheet, place: tuple[int, int], cell: Any, look: Any) -> None:  # noqa: ANN401  xlsxwriter's own
    """A text as a text, whatever it begins with; a number or a day as what it is."""
    if isinstance(cell, str):
        if len(cell) > _MOST_TEXT:
            raise ValueError(f"A text of {len(cell)} signs is longer than a cell can hold: '{cell[:40]}…'.")
        sheet.write_string(*place, cell, look)
    elif isinstance(cell, int | float):
        sheet.write_number(*place, cell, look)
    else:
        sheet.write_datetime(*place, cell, look)


def _printed(sheet: Worksheet, pages: int = 1) -> None:
    """Landscape A4, so many pages wide."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(pages, 0)
