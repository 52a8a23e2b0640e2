"""A workbook read back into the rows of a framework, each value with its cell, and every fault at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from io import BytesIO
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from bot.domain.draft import row_name
from bot.domain.fault import Fault, FrameworkFaults, did_you_mean
from bot.framework_files.cells import CellError, from_cell
from bot.framework_files.columns import Column, Table, tables
from bot.framework_files.places import CHOICES, FRONT, cell_name
from bot.reading.files.grids import UNCALCULATED, FileError
from bot.reading.files.workbook import read_workbook

_MOST_ROWS, _MOST_COLUMNS = 20_000, 500
Grid = Sequence[Sequence[Any]]


@dataclass
class Found:
    """What a workbook holds: rows by table, the sheet and cell of each value, and what is wrong with its cells."""

    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    sheets: dict[str, str] = field(default_factory=dict)
    cells: dict[tuple[str, str, str], str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def read(content: bytes) -> Found:
    """Everything the workbook's sheets hold. Raises FrameworkFaults when it is not a workbook at all."""
    found = Found()
    shown = _as_shown(content)
    for name, grid in _grids(content):
        table = _table_of(name)
        if table is None:
            found.faults.append(_unknown_sheet(name))
        elif table.name in found.sheets:
            what, remedy = f"the sheet '{found.sheets[table.name]}' holds the same table", "Keep one of the two"
            found.faults.append(Fault(table=table.name, what=what, remedy=remedy, cell=f"sheet '{name}'"))
        else:
            found.sheets[table.name] = name
            _take(found, table, grid, shown.get(name, {}))
    return found


def _as_shown(content: bytes) -> dict[str, dict[tuple[int, int], str]]:
    """The cells as their sheets show them, which tells a percentage from a number."""
    try:
        grids = read_workbook(content).grids
    except FileError as error:
        raise _not_a_workbook(str(error)) from error
    if any(cell.row > _MOST_ROWS or cell.col > _MOST_COLUMNS for grid in grids for cell in grid.cells):
        raise _not_a_workbook("a cell far below or beside the tables is filled")
    return {grid.name: {(cell.row, cell.col): cell.text for cell in grid.cells} for grid in grids}


def _grids(content: bytes) -> Iterator[tuple[str, Grid]]:
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        for name in book.sheet_names:
            if name not in (FRONT, CHOICES):
                yield name, book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except (CalamineError, OSError, ValueError) as error:
        raise _not_a_workbook("the file is damaged or has a password") from error


def _not_a_workbook(why: str) -> FrameworkFaults:
    remedy = "Save it as an Excel workbook (.xlsx) without a password"
    return FrameworkFaults([Fault(table="", what=f"this workbook cannot be read: {why}", remedy=remedy)])


def _table_of(sheet: str) -> Table | None:
    wanted = " ".join(sheet.casefold().split())
    return next((table for table in tables() if wanted in (table.title.casefold(), table.name)), None)


def _unknown_sheet(name: str) -> Fault:
    remedy = f"{did_you_mean(name, [table.title for table in tables()])}, or take the sheet out"
    return Fault(table="", what="no table of a framework has this name", remedy=remedy, cell=f"sheet '{name}'")


def _take(found: Found, table: Table, grid: Grid, shown: Mapping[tuple[int, int], str]) -> None:
    """Take a sheet's rows, and note what is wrong with its headings and cells."""
    named = _columns(found, table, grid)
    for number, places in enumerate(_places(table, grid, named), start=0 if table.single else 1):
        code = next((grid[r][c] for column, (r, c) in places if column.name == "code"), None)
        row, name = {}, row_name({"code": code}, number)
        for column, (r, c) in places:
            found.cells[table.name, name, column.name] = _where(found, table, r, c)
            try:
                if grid[r][c] not in ("", None) or shown.get((r, c)):
                    row[column.name] = _value(column, grid[r][c], shown.get((r, c), ""))
            except CellError as error:
                where = found.cells[table.name, name, column.name]
                found.faults.append(
                    Fault(
                        table=table.name,
                        row=name,
                        field=column.name,
                        what=error.what,
                        remedy=error.remedy,
                        cell=where,
                    )
                )
        found.rows.setdefault(table.name, []).append(row)


def _value(column: Column, cell: object, shown: str) -> Any:  # noqa: ANN401  any value of a framework
    if shown == UNCALCULATED:
        raise CellError("it holds a formula that was never calculated", "Type the value itself")
    if column.kind in (Decimal, int) and isinstance(cell, float) and shown.endswith("%"):
        raise CellError(f"{shown} is stored as {cell}", f"Type the number alone, as {shown.rstrip('%')}")
    return from_cell(column, cell)


def _columns(found: Found, table: Table, grid: Grid) -> list[tuple[int, Column]]:
    """The columns by where their headings stand; a heading unknown, or there twice, is a fault."""
    known = {column.heading.casefold(): column for column in table.columns}
    known |= {column.name: column for column in table.columns}
    headings = (
        [(n, row[0]) for n, row in enumerate(grid) if n] if table.single else list(enumerate(grid[0] if grid else ()))
    )
    named: list[tuple[int, Column]] = []
    for number, heading in headings:
        column = known.get(" ".join(str(heading).casefold().split()))
        where = _where(found, table, *((number, 0) if table.single else (0, number)))
        if column and column.name not in {one.name for _, one in named}:
            named.append((number, column))
        elif column or heading not in ("", None) or _filled_below(table, grid, number):
            found.faults.append(_odd_heading(table, str(heading), where, twice=column is not None))
    return named


def _filled_below(table: Table, grid: Grid, number: int) -> bool:
    cells = grid[number][1:2] if table.single else [row[number] for row in grid[1:]]
    return any(cell not in ("", None) for cell in cells)


def _odd_heading(table: Table, heading: str, where: str, *, twice: bool) -> Fault:
    if twice:
        return Fault(table=table.name, what=f"'{heading}' stands here twice", remedy="Keep one of the two", cell=where)
    what = f"there is no column '{heading}'" if heading else "something is written where no column has a heading"
    remedy = did_you_mean(heading, [column.heading for column in table.columns]) if heading else "Take it out"
    return Fault(table=table.name, what=what, remedy=remedy, cell=where)


def _places(
    table: Table, grid: Grid, named: list[tuple[int, Column]]
) -> Iterator[list[tuple[Column, tuple[int, int]]]]:
    """Where the values of each row stand; empty rows and the row of notes are no rows."""
    if table.single:
        yield [(column, (number, 1)) for number, column in named if len(grid[number]) > 1]
        return
    for r, cells in enumerate(grid[1:], start=1):
        filled = [(number, column) for number, column in named if cells[number] not in ("", None)]
        notes = r == 1 and any(cells[number] == column.note for number, column in filled)
        if filled and not notes:
            yield [(column, (r, number)) for number, column in named]


def _where(found: Found, table: Table, row: int, column: int) -> str:
    return f"sheet '{found.sheets[table.name]}', cell {cell_name(row, column)}"
