"""Tables of a page: data told from mere layout, and where each cell stands as it is drawn."""

from selectolax.lexbor import LexborNode

from bot.reading.page.canvas import DrawnCell, DrawnTable

LONGEST_CELL = 600


def is_data_table(table: LexborNode) -> bool:
    """Say whether a table holds data: two rows, two columns, nothing nested, no cell as long as a letter."""
    rows = [_width(row) for row in table.css("tr")[:200]]
    if len([width for width in rows if width]) < 2 or max(rows, default=0) < 2:
        return False
    if len(table.css("table")) > 1 or table.css_first("blockquote") is not None:
        return False
    return all(len(cell.text()) <= LONGEST_CELL for cell in table.css("td")[:200])


def _width(row: LexborNode) -> int:
    count, child = 0, row.first_child
    while child is not None:
        count += child.tag in ("td", "th")
        child = child.next
    return count


class Grids:
    """The data table being drawn, and those that are done. Data tables do not nest."""

    def __init__(self) -> None:
        self.drawn: list[DrawnTable] = []
        self.open = False
        self.start = 0
        self.row, self.col = -1, 0
        self.cells: list[DrawnCell] = []
        self.cell: DrawnCell | None = None
        self.deep: dict[int, int] = {}  # columns that a cell above still stands in, and for how many rows

    def begin(self, at: int) -> None:
        """Begin a table at this place in the text."""
        self.open, self.start = True, at
        self.row, self.col = -1, 0
        self.cells, self.cell = [], None
        self.deep = {}

    def begin_row(self) -> None:
        """Begin the next row."""
        self.row, self.col = self.row + 1, 0
        self.deep = {col: left - 1 for col, left in self.deep.items() if left > 1}

    def begin_cell(self, at: int, span: int, deep: int) -> None:
        """Begin a cell that is `span` columns wide and `deep` rows high, beside those that reach down from above."""
        while self.col in self.deep:
            self.col += 1
        self.cell = DrawnCell(at, at, max(self.row, 0), self.col)
        if deep > 1:
            self.deep.update(dict.fromkeys(range(self.col, self.col + span), deep))
        self.col += span

    def end_cell(self, at: int) -> None:
        """End the cell."""
        if self.cell:
            self.cells.append(self.cell._replace(end=at))
            self.cell = None

    def end(self, at: int) -> None:
        """End the table."""
        self.drawn.append(DrawnTable(self.start, at, self.cells))
        self.open = False
