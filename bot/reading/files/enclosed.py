"""Files attached to a reply, as the tables and passages that the reader reads."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.reading.files.child import read_apart
from bot.reading.files.grids import FileError, Grid, GridCell
from bot.reading.files.sheets import is_return
from bot.reading.passages import Attachment, Cell, Passage, Table


class Enclosed(NamedTuple):
    """What the attached files hold, and a sentence for each that could not be read."""

    tables: list[Table]
    passages: list[Passage]
    unread: list[str]


def enclosed(attachments: Iterable[Attachment]) -> Enclosed:
    """Read every file that may hold a return, each in a process of its own."""
    found = Enclosed([], [], [])
    for each in attachments:
        if not is_return(each.name, each.media_type):
            continue
        try:
            contents = read_apart(each.content, each.name)
        except FileError as refusal:
            found.unread.append(f"The file {each.name} was not read: {refusal}.")
            continue
        found.tables.extend(_table(each, grid) for grid in contents.grids if grid.cells)
        if contents.words.strip():
            found.passages.append(Passage(text=contents.words, part=each.part, start=0, kind="own"))
    return found


def _table(source: Attachment, grid: Grid) -> Table:
    rows: dict[int, list[GridCell]] = {}
    for cell in grid.cells:
        rows.setdefault(cell.row, []).append(cell)
    cells = tuple(tuple(Cell(text=c.text, row=c.row, col=c.col, hidden=c.hidden) for c in row) for row in rows.values())
    return Table(part=source.part, rows=cells, kind="own", name=grid.name or "sheet", title=grid.title)
