"""A sheet of a workbook: typed cells, texts never formulas, a header row on every page."""

from collections.abc import Sequence
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from bot.papers.view import texts

Cell = str | int | Decimal | None
_MOST = 32_000
_WIDE = 44


def styles_of(book: Workbook) -> dict[str, Format]:
    """The book's four ways of writing a cell."""
    return {
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "indent": 1}),
        "text": book.add_format({"text_wrap": True, "valign": "top", "indent": 1}),
        "number": book.add_format({"num_format": "#,##0.##########", "valign": "top"}),
        "whole": book.add_format({"num_format": "#,##0", "valign": "top"}),
    }


def sheet_of(
    book: Workbook, styles: dict[str, Format], name: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]]
) -> None:
    """A sheet with a frozen, filtered header row that is printed on every page."""
    sheet = book.add_worksheet(name)
    widths = [_width(head, [row[column] for row in rows]) for column, head in enumerate(heads)]
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, styles["head"])
        sheet.set_column(column, column, widths[column])
    for number, row in enumerate(rows, 1):
        sheet.set_row(number, _height(row, widths))
        for column, cell in enumerate(row):
            _write(sheet, number, column, cell, styles)
    _printed(sheet)
    if rows:
        sheet.autofilter(0, 0, len(rows), len(heads) - 1)


def _printed(sheet: Worksheet) -> None:
    """Landscape A4, as wide as one page, the header row on each and always in sight."""
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, styles: dict[str, Format]) -> None:
    if isinstance(cell, str) and cell:
        sheet.write_string(row, column, texts(cell)[:_MOST], styles["text"])
    elif isinstance(cell, Decimal | int):
        whole = cell == int(cell)
        sheet.write_number(row, column, float(cell), styles["whole" if whole else "number"])


def _height(row: Sequence[Cell], widths: Sequence[int]) -> float:
    """Room for the tallest text of the row, since no spreadsheet makes it of itself."""
    tallest = max(
        -(-len(cell) * 10 // (9 * w)) if isinstance(cell, str) else 1 for cell, w in zip(row, widths, strict=True)
    )
    return 15.0 * min(max(tallest, 1), 25)


def _width(head: str, cells: Sequence[Cell]) -> int:
    longest = max((len(str(cell)) for cell in cells if cell is not None), default=0)
    return min(max(len(head) + 3, longest + 3, 9), _WIDE)
