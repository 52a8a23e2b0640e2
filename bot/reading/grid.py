"""Data tables told from the tables that only lay a message out."""

from selectolax.lexbor import LexborNode

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
