"""HTML: the tables of a page sent as a file, what is hidden left out."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.reading.files.grids import MOST_CELLS, Contents, Grid, GridCell
from bot.reading.page.elements import columns, depth


def read_webpage(text: str) -> Contents:
    """Every table that holds no other table, and the words of the page where it has none."""
    page = LexborHTMLParser(text)
    tables = [table for table in page.css("table") if not table.css("table table")]
    grids = [Grid(f"table {n}", _cells(table)) for n, table in enumerate(tables, 1)]
    body = page.body
    return Contents(grids, "" if grids or body is None else body.text(separator="\n", strip=True))


def _cells(table: LexborNode) -> list[GridCell]:
    cells: list[GridCell] = []
    deep: dict[int, int] = {}  # columns that a cell above still stands in, and for how many rows
    for row_number, row in enumerate(table.css("tr")):
        col = 0
        deep = {at: left - 1 for at, left in deep.items() if left > 1}
        for cell in row.iter():
            if cell.tag not in ("td", "th"):
                continue
            while col in deep:
                col += 1
            text = " ".join(cell.text().split())
            if text:
                cells.append(GridCell(row_number, col, text, _hidden(cell) or _hidden(row)))
            wide, high = columns(cell.attributes), depth(cell.attributes)
            deep.update(dict.fromkeys(range(col, col + wide), high) if high > 1 else {})
            col += wide
    return cells[:MOST_CELLS]


def _hidden(node: LexborNode) -> bool:
    style = (node.attributes.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style or "hidden" in node.attributes
