"""Grids: what a file attached to a reply holds, as plain rows of text, before anything is made of it."""

import json
from typing import NamedTuple

UNCALCULATED = "(formula not calculated)"
MOST_CELLS = 60_000
MOST_UNZIPPED = 80_000_000


class FileError(Exception):
    """The file cannot be read; the message says why, in words for the sender."""


class GridCell(NamedTuple):
    """One cell as its sender sees it. Rows and columns count from 0."""

    row: int
    col: int
    text: str
    hidden: bool = False


class Grid(NamedTuple):
    """One sheet or table, by name, cells in reading order; empty ones left out. `title` is the line over it."""

    name: str
    cells: list[GridCell]
    title: str = ""


class Contents(NamedTuple):
    """Everything one file says: its tables, and its words in paragraphs."""

    grids: list[Grid]
    words: str = ""


def to_json(contents: Contents) -> str:
    """For the way out of the child process."""
    return json.dumps([[[grid.name, grid.cells, grid.title] for grid in contents.grids], contents.words])


def from_json(text: str) -> Contents:
    """What `to_json` wrote."""
    grids, words = json.loads(text)
    return Contents([Grid(name, [GridCell(*cell) for cell in cells], title) for name, cells, title in grids], words)
