"""XLSX: cells as their sender sees them, without hidden sheets; formulas by the value last calculated."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from xml.etree.ElementTree import Element

from bot.reading.files.grids import MOST_CELLS, UNCALCULATED, Contents, Grid, GridCell
from bot.reading.files.zipped import Zipped, attribute, is_raised, local
from bot.reading.page.raised import raised

_BUILT_IN = {9: "0%", 10: "0.00%", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00"} | dict.fromkeys(
    [*range(14, 23), *range(45, 48)], "d/m/yy"
)
_FIXED = re.compile(r"^[^0#]*[#,0]*0(?:\.(0+))?[^0#]*$")
_DATE = re.compile(r"(?<![\\\"a-z])[dmy]{1,4}[^a-z]*[dmy]{1,4}|\[h\]", re.IGNORECASE)
_CELL = re.compile(r"([A-Z]{1,3})(\d+)")


def read_workbook(content: bytes) -> Contents:
    """Every visible sheet of a workbook. Raises FileError."""
    zipped = Zipped(content)
    strings = _strings(zipped)
    formats = _formats(zipped)
    return Contents([Grid(name, list(_cells(sheet, strings, formats))) for name, sheet in _sheets(zipped)])


def _sheets(zipped: Zipped) -> Iterator[tuple[str, Element]]:
    book, relations = zipped.xml("xl/workbook.xml"), zipped.xml("xl/_rels/workbook.xml.rels")
    targets = {each.get("Id", ""): each.get("Target", "") for each in relations} if relations is not None else {}
    for number, sheet in enumerate(
        (each for each in book.iter() if local(each.tag) == "sheet") if book is not None else (), 1
    ):
        if sheet.get("state", "visible") != "visible":
            continue
        target = targets.get(attribute(sheet, "id"), f"worksheets/sheet{number}.xml").lstrip("/")
        found = zipped.xml(target if target.startswith("xl/") else f"xl/{target}")
        if found is not None:
            yield sheet.get("name", ""), found


def _strings(zipped: Zipped) -> list[str]:
    root = zipped.xml("xl/sharedStrings.xml")
    return [_text(each) for each in root if local(each.tag) == "si"] if root is not None else []


def _text(element: Element) -> str:
    """The words of a string, phonetic guides left out."""
    text = ""
    for child in element:
        if local(child.tag) == "t":
            text += child.text or ""
        elif local(child.tag) == "r" and not _is_struck(child):
            piece = "".join(t.text or "" for t in child if local(t.tag) == "t")
            text += raised(piece, text) if is_raised(child) else piece
    return text


def _is_struck(run: Element) -> bool:
    return any(local(each.tag) == "strike" and each.get("val", "1") not in ("0", "false") for each in run.iter())


def _formats(zipped: Zipped) -> list[str]:
    root = zipped.xml("xl/styles.xml")
    if root is None:
        return []
    own = {each.get("numFmtId", ""): each.get("formatCode", "") for each in root.iter() if local(each.tag) == "numFmt"}
    styles = next((each for each in root if local(each.tag) == "cellXfs"), None)
    numbers = [each.get("numFmtId", "0") for each in styles] if styles is not None else []
    return [own.get(number) or _BUILT_IN.get(int(number) if number.isdigit() else 0, "") for number in numbers]


def _cells(sheet: Element, strings: list[str], formats: list[str]) -> Iterator[GridCell]:
    hidden_columns = _hidden_columns(sheet)
    count = row_number = 0
    for row in (each for each in sheet.iter() if local(each.tag) == "row"):
        row_number = int(row.get("r", row_number + 1))
        hidden_row = row.get("hidden") in ("1", "true")
        col = -1
        for cell in row:
            place = _CELL.match(cell.get("r", ""))
            col = _column(place[1]) if place else col + 1
            if text := _shown(cell, strings, formats):
                count += 1
                if count > MOST_CELLS:
                    return
                yield GridCell(row_number - 1, col, text, hidden_row or col in hidden_columns)


def _hidden_columns(sheet: Element) -> set[int]:
    found: set[int] = set()
    for each in sheet.iter():
        if local(each.tag) == "col" and each.get("hidden") in ("1", "true"):
            found.update(range(int(each.get("min", 1)) - 1, min(int(each.get("max", 1)), 16384)))
    return found


def _column(name: str) -> int:
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _shown(cell: Element, strings: list[str], formats: list[str]) -> str:
    parts = {local(each.tag): each for each in cell}
    kind, raw = cell.get("t", "n"), (parts["v"].text or "") if "v" in parts else ""
    if "f" in parts and not raw:
        return UNCALCULATED
    if kind == "inlineStr":
        return _text(parts["is"]) if "is" in parts else ""
    if kind == "s":
        return strings[int(raw)] if raw.isdigit() and int(raw) < len(strings) else ""
    if kind == "b":
        return "yes" if raw == "1" else "no"
    if kind != "n":
        return raw
    style = cell.get("s", "")
    return (
        shown_number(raw, formats[int(style)] if style.isdigit() and int(style) < len(formats) else "") if raw else ""
    )


def shown_number(raw: str, style: str) -> str:
    """A stored number as its number format shows it: a percentage, a date, fixed decimals, or as it is."""
    try:
        value = Decimal(raw)
    except InvalidOperation:
        return raw
    style = style.split(";", maxsplit=1)[0]
    if style and _DATE.search(style) and "0" not in style.replace("[$-", "") and "#" not in style:
        return _day(value)
    mark = "%" if "%" in style else ""
    value = value * 100 if mark else value
    pound = "£" if "£" in style else ""
    fixed = _FIXED.match(re.sub(r"\[[^\]]*\]|\"[^\"]*\"|\\.|[_*].|%|£", "", style))
    if fixed and "," not in style.rstrip("0#.%) ")[-1:]:
        return f"{pound}{value:,.{len(fixed[1] or '')}f}{mark}"
    return f"{pound}{_short(value)}{mark}"


def _short(value: Decimal) -> str:
    """Without the last digits that floating point made."""
    return f"{Decimal(format(float(value), '.12g')):f}"


def _day(serial: Decimal) -> str:
    try:
        return (datetime(1899, 12, 30) + timedelta(days=float(serial))).strftime("%d %B %Y")  # noqa: DTZ001 - a day has no zone
    except OverflowError:
        return ""
