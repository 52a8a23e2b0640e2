"""Drop-downs: the choices of a column, and the codes of the table it refers to, offered where they are typed."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from bot.framework_files.columns import Column, Table, tables
from bot.framework_files.places import CHOICES, FIRST_ROW, LEAST_ROWS, place_of

_YES_NO = ("yes", "no")
_LAST_ROW = FIRST_ROW + LEAST_ROWS


def add_choices(book: Workbook) -> dict[tuple[str, ...], str]:
    """A hidden sheet that holds every list of choices; give the range of each."""
    sheet = book.add_worksheet(CHOICES)
    lists = dict.fromkeys(found for table in tables() for column in table.columns if (found := _choices(column)))
    ranges = {}
    for number, choices in enumerate(lists):
        for row, choice in enumerate(choices):
            sheet.write_string(row, number, choice)
        ranges[choices] = f"={CHOICES}!{_range(0, number, len(choices) - 1)}"
    sheet.protect()
    sheet.hide()
    return ranges


def add_dropdowns(sheet: Worksheet, table: Table, rows: int, choices: Mapping[tuple[str, ...], str]) -> None:
    """A drop-down over every cell that takes a choice or a code, filled or still empty."""
    last = max(rows + LEAST_ROWS // 2, LEAST_ROWS)
    for number, column in enumerate(table.columns):
        rule = _rule(column, choices)
        if rule:
            top = place_of(table, 0, number)
            bottom = top if table.single else place_of(table, last, number)
            sheet.data_validation(*top, *bottom, rule)


def _rule(column: Column, choices: Mapping[tuple[str, ...], str]) -> dict[str, Any] | None:
    if _choices(column):
        refused = {"error_title": column.heading[:32], "error_message": "Choose one from the list, or leave it empty."}
        return {"validate": "list", "source": choices[_choices(column)], "show_error": not column.is_list, **refused}
    if column.codes:
        return {"validate": "list", "source": _codes_of(column.codes), "show_error": False}
    if column.kind is date and not column.is_list:
        refused = {"error_title": column.heading[:32], "error_message": "Type a day, such as 21/11/2026."}
        return {"validate": "date", "criteria": ">", "value": date(1900, 1, 1), **refused}
    return None


def _choices(column: Column) -> tuple[str, ...]:
    return _YES_NO if column.kind is bool else column.choices


def _codes_of(name: str) -> str:
    """The codes that stand in a table's sheet, without the empty cells after them."""
    table = next(one for one in tables() if one.name == name)
    number = next(n for n, column in enumerate(table.columns) if column.name == "code")
    top = xl_rowcol_to_cell(FIRST_ROW, number, row_abs=True, col_abs=True)
    filled = f"COUNTA('{table.title}'!{_range(FIRST_ROW, number, _LAST_ROW)})"
    return f"=OFFSET('{table.title}'!{top},0,0,MAX(1,{filled}),1)"


def _range(first: int, column: int, last: int) -> str:
    ends = (xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True) for row in (first, last))
    return ":".join(ends)
