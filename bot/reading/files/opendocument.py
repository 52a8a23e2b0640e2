"""ODS: cells as shown, hidden rows, columns and sheets marked or left out."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from bot.reading.files.grids import MOST_CELLS, Contents, Grid, GridCell
from bot.reading.files.zipped import Zipped, attribute, local

_FAR = 300  # a repeat longer than this is empty space, not data


def read_opendocument(content: bytes) -> Contents:
    """Every sheet that is shown. Raises FileError."""
    root = Zipped(content).xml("content.xml")
    if root is None:
        return Contents([])
    hidden = {
        attribute(s, "name")
        for s in root.iter()
        if local(s.tag) == "style" and any(attribute(p, "display") == "false" for p in s)
    }
    tables = [t for t in root.iter() if local(t.tag) == "table" and attribute(t, "style-name") not in hidden]
    return Contents([Grid(attribute(t, "name"), list(_cells(t))) for t in tables])


def _cells(table: Element) -> Iterator[GridCell]:
    unseen = _hidden_columns(table)
    row_number = count = 0
    for row in (each for each in table.iter() if local(each.tag) == "table-row"):
        hidden_row = attribute(row, "visibility") in ("collapse", "filter")
        repeat = int(attribute(row, "number-rows-repeated") or 1)
        found = list(_row(row))
        for again in range(repeat if found and repeat <= _FAR else 1):
            for col, text in found:
                count += 1
                if count > MOST_CELLS:
                    return
                yield GridCell(row_number + again, col, text, hidden_row or col in unseen)
        row_number += repeat


def _row(row: Element) -> Iterator[tuple[int, str]]:
    col = 0
    for cell in row:
        if local(cell.tag) not in ("table-cell", "covered-table-cell"):
            continue
        repeat = int(attribute(cell, "number-columns-repeated") or 1)
        text = "\n".join("".join(p.itertext()) for p in cell if local(p.tag) == "p").strip()
        if text and repeat <= _FAR:
            yield from ((col + again, text) for again in range(repeat))
        col += repeat


def _hidden_columns(table: Element) -> set[int]:
    found: set[int] = set()
    col = 0
    for each in (c for c in table.iter() if local(c.tag) == "table-column"):
        repeat = int(attribute(each, "number-columns-repeated") or 1)
        if attribute(each, "visibility") in ("collapse", "filter"):
            found.update(range(col, col + min(repeat, 16384)))
        col += repeat
    return found
