"""Places: where each table's headings, notes and values stand in a workbook."""

from xlsxwriter.utility import xl_rowcol_to_cell

from bot.framework_files.columns import Table

FRONT, CHOICES = "Read me", "Choices"
FIRST_ROW = 2
LEAST_ROWS = 500


def place_of(table: Table, row: int, column: int) -> tuple[int, int]:
    """The cell of a value: rows go down, the columns of a single table, too."""
    return (column + 1, 1) if table.single else (row + FIRST_ROW, column)


def cell_name(row: int, column: int) -> str:
    """The cell as people call it, such as F7."""
    return str(xl_rowcol_to_cell(row, column))
