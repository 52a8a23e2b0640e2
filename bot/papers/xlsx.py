"""The data annex as a workbook: typed numbers, every text a text, and never a formula."""

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from bot.domain.report import Line, Report
from bot.papers.view import texts

Cell = str | int | Decimal | None
_MOST = 32_000
_WIDE = 44


def xlsx(report: Report, found: dict[str, Any]) -> bytes:
    """The annex; the officers' edition has counts and provenance besides. `found` is the report's view."""
    filled = BytesIO()
    book = Workbook(filled, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties(
        {"title": found["title"], "author": found["board"], "created": report.compiled_at.replace(tzinfo=None)}
    )
    styles = _styles(book)
    _sheet(book, styles, "About", ("Item", "Detail"), _about(found))
    _sheet(book, styles, "Indicators", _HEADS, [_row(line) for line in report.lines])
    _sheet(book, styles, "Series", _SERIES, _series(report.lines))
    _sheet(book, styles, "Actions", ("Action", "Owner", "Due", "Delivered?", "Note"), _actions(found))
    _sheet(book, styles, "Returns", ("Agency", "Asked", "Given", "Timeliness", "Missing"), _returns(found))
    _sheet(book, styles, "Notes", ("Kind", "Note"), [tuple(note) for note in found["notes"]])
    if report.edition == "officers":
        _sheet(book, styles, "Provenance", _TRACED, _provenance(found))
    book.close()
    return filled.getvalue()


_HEADS = (
    *("Code", "Indicator", "Period", "Value", "As shown", "Unit", "Status", "Target", "Target as written"),
    *("Rating", "Direction", "Before", "Period before", "Source", "In words"),
)
_SERIES = ("Code", "Indicator", "Period", "Value", "Unit", "Status", "Special cause")
_TRACED = ("Code", "Indicator", "Period", "As shown", "Counts", "From", "In their words", "Reader", "SHA-256")


def _about(found: dict[str, Any]) -> list[tuple[Cell, ...]]:
    edition = "Public" if found["public"] else "Officers: not for publication"
    rows = [
        ("Report", found["title"]),
        ("Board", found["board"]),
        ("Meeting", found["meets"]),
        ("Strategy", found["strategy"]),
        ("Edition", edition),
        ("Compiled", found["compiled"]),
        ("Percentages", "91.2 stands for 91.2%"),
        ("An empty value", "suppressed, awaited or not available: its status says which"),
    ]
    return [*rows, *(("What the board needs to know", said) for said in found["front"])]


def _row(line: Line) -> tuple[Cell, ...]:
    return (
        *(line.code, line.name, line.period, line.value, line.text, line.unit, line.status),
        *(line.target_value, line.target, line.word, line.direction, line.previous, line.previous_period),
        *(line.source, line.sentence),
    )


def _series(lines: Sequence[Line]) -> list[tuple[Cell, ...]]:
    return [
        (line.code, line.name, p.period, p.value, line.unit, p.state, p.cause)
        for line in lines
        if line.plot
        for p in line.plot.points
    ]


def _actions(found: dict[str, Any]) -> list[tuple[Cell, ...]]:
    return [(a["title"], a["owner"], a["deadline"], a["word"], a["note"]) for a in found["actions"]]


def _returns(found: dict[str, Any]) -> list[tuple[Cell, ...]]:
    return [(a["name"], a["asked"], a["given"], a["timeliness"], "; ".join(a["missing"])) for a in found["agencies"]]


def _provenance(found: dict[str, Any]) -> list[tuple[Cell, ...]]:
    lines = [line for theme in found["themes"] for line in theme["lines"] if line["provenance"]]
    return [
        (
            *(line["code"], line["name"], line["period"], line["text"], line["counts"], line["told"]),
            *(line["provenance"][key] for key in ("quote", "reader", "sha256")),
        )
        for line in lines
    ]


def _styles(book: Workbook) -> dict[str, Format]:
    return {
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "indent": 1}),
        "text": book.add_format({"text_wrap": True, "valign": "top", "indent": 1}),
        "number": book.add_format({"num_format": "#,##0.##########", "valign": "top"}),
        "whole": book.add_format({"num_format": "#,##0", "valign": "top"}),
    }


def _sheet(
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
