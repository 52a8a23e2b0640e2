"""A table of our request drawn with bars in plain text, quoted back with answers typed into its empty column."""

import re
from collections.abc import Iterator

from bot.reading.lines import Line
from bot.reading.mail.bodies import Body
from bot.reading.passages import Cell, Table
from bot.reading.phrases import phrases
from bot.reading.trimming.answered_message import first_message, quoted_spans
from bot.reading.trimming.asked import ASKING
from bot.reading.trimming.trim import Trimmed

_BARS = 3
_RULE = re.compile(r"[\s|+:=-]+")
_CELL = re.compile(r"[^|]+")
_LAST = re.compile(r"\b(?:last|final|right[ -]hand|end|blank|empty) column\b", re.IGNORECASE)
_TO_FILL = phrases("request.column_to_fill", before=r"\b")
_GIVEN = phrases("request.column_given", before=r"\b", after=r"\b")

Grid = list[list[tuple[int, str]]]  # each cell's place in the part, and its words


def quoted_bars(body: Body, trimmed: Trimmed) -> Iterator[Table]:
    """Every such table in the message being answered that has an answer in it."""
    if body.text.count("|") < _BARS:
        return
    for first, end in quoted_spans(trimmed):
        lines = first_message(trimmed.lines[first:end])
        says_last = any(_LAST.search(line.text) for line in lines)
        for grid in _grids(lines):
            table = _table(body, grid, _to_fill(grid[0], says_last))
            if any(cell.own for row in table.rows for cell in row):
                yield table


def _grids(lines: list[Line]) -> Iterator[Grid]:
    grid: Grid = []
    for line in [*lines, Line("", 0)]:
        if line.text.count("|") >= _BARS:
            grid += [_cells(line)] if not _RULE.fullmatch(line.text) else []
        else:
            if len(grid) > 1:
                yield grid
            grid = []


def _cells(line: Line) -> list[tuple[int, str]]:
    lead = len(line.text) - len(line.text.lstrip(" |"))
    inner = line.text[lead:].rstrip().removesuffix("|")
    return [
        (line.start + lead + found.start() + len(found.group()) - len(found.group().lstrip()), found.group().strip())
        for found in _CELL.finditer(inner)
    ]


def _to_fill(heads: list[tuple[int, str]], says_last: bool) -> set[int]:
    """The columns of a request of ours that it leaves for the answer."""
    words = [text for _, text in heads]
    if not any(ASKING.search(text) for text in words):
        return set()
    fill = {n for n, text in enumerate(words) if n and _TO_FILL.search(text) and not _GIVEN.search(text)}
    return fill or ({len(words) - 1} if says_last and not _GIVEN.search(words[-1]) else set())


def _table(body: Body, grid: Grid, fill: set[int]) -> Table:
    rows = tuple(
        tuple(
            Cell(text=text, row=n, col=col, start=at, own=n > 0 and col in fill and bool(text))
            for col, (at, text) in enumerate(row)
        )
        for n, row in enumerate(grid)
    )
    return Table(part=body.part, rows=rows, kind="inline")
