"""Tables drawn in plain text, with bars, tabs, columns of spaces or a cell a line, told from prose."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from bot.reading.claiming.periods.titled import is_title
from bot.reading.claiming.tables.aligned import Piece, in_columns
from bot.reading.claiming.tables.columns import column, is_figure, is_heading
from bot.reading.claiming.tables.flattened import flattened
from bot.reading.claiming.tables.ruled import (
    Ruled,
    Split,
    by_bars,
    by_commas,
    by_spaces,
    by_tabs,
    with_corner,
    with_heads,
    with_short,
)
from bot.reading.noticing.noise import MONTH
from bot.reading.noticing.periods import said
from bot.reading.passages import Cell, Passage, Table, TableKind

_LINE = re.compile(r"[^\n]*")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/]\d\d)?|\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d\d")  # or a day
_HEADS = re.compile(r"[A-Za-z%£#]")
_AMOUNT = (
    r"[£<~]?\d[\d.,:]*\s?(?:%|k|m|pc|wks?|weeks?|days?|mins?|minutes?|secs?|seconds?|hrs?|hours?)?"
    rf"(?:\s?\((?:{MONTH}|q[1-4])\))?"
)
_FIGURE = re.compile(_AMOUNT)
_DATED_FIGURE = re.compile(rf"(?:{MONTH}|q[1-4])\.?\s?(?:20\d\d\s?)?[:=-]?\s?{_AMOUNT}")
_NAMED_FIGURE = re.compile(r"[^:=]*[A-Za-z][^:=]*\s?[:=]\s?[£<~]?\d")  # 'Handovers: 12.1', which no column divides
_GOES_ON = re.compile(r"[a-z(\d]")
_LISTED = re.compile(r"^[^\d,;\n]{1,40}([,;])[^,;\n]{1,40}\1[^\n]{0,200}\n[^,;\n]{1,80}\1", re.MULTILINE)
_APART = re.compile(r"[^\S\n]{2}")
_SHORT = 48  # characters of a line that is a title
_DIGIT = re.compile(r"\d")

Grid = list[list[tuple[int, int, str]]]  # rows of cells: column, place in the text, words


class Drawn(NamedTuple):
    """A table drawn in a passage, and the stretch of its text that it takes."""

    table: Table
    start: int
    end: int


def drawn_tables(passage: Passage, asked: str) -> list[Drawn]:
    """Every table drawn in a passage: two rows or more, two columns or more, the same marks in each."""
    found: list[Drawn] = []
    for split in _ways(passage.text):
        taken = [(each.start, each.end) for each in found]
        lines = [m for m in _LINE.finditer(passage.text) if m.group() and not _inside(m.start(), taken)]
        rows = [split(line) for line in lines]
        spaced = split is by_spaces
        if spaced:
            rows = with_short(with_heads(rows, lines), lines)
        blocks = [block for block in _blocks(rows) if _is_table(block, spaced)]
        if split is by_commas:
            blocks = [part for block in blocks if (part := _headed(block, asked))]
        found += [_drawn(passage, block, _in_columns(block) if spaced else _by_order(block), asked) for block in blocks]
    if not found:
        found = [_made(passage, grid, *span) for grid, span in flattened(passage.text, asked)]
    return sorted(found, key=lambda each: each.start)


def _ways(text: str) -> Iterable[Split]:
    """The ways that a text may be parted into columns: only by what stands in it."""
    if "|" in text:
        yield by_bars
    if "\t" in text:
        yield by_tabs
    if _APART.search(text):
        yield by_spaces
    if _LISTED.search(text):
        yield by_commas


def _inside(at: int, taken: Iterable[tuple[int, int]]) -> bool:
    return any(a <= at < b for a, b in taken)


def _blocks(rows: Sequence[Ruled | None]) -> list[list[Ruled]]:
    blocks: list[list[Ruled]] = [[]]
    for row in rows:
        if row is None:
            blocks.append([])
        else:
            blocks[-1].append(row)
    return [block for block in blocks if block]


def _is_table(block: Sequence[Ruled], spaced: bool) -> bool:
    rows = [row for row in block if not row.rule]
    if len(rows) < 2 or _says_each(rows):
        return False
    widths = [len([text for _, text in row.cells if text]) for row in rows]
    alike = len({len(row.cells) for row in rows}) == 1 and not spaced
    alike = alike or max(widths.count(width) for width in set(widths)) * 2 >= len(widths)
    if not spaced:
        return alike and max(widths) >= 2
    heads = rows[0].cells
    return (
        (alike or _placed(block) is not None)
        and max(widths) >= 3
        and all(_HEADS.search(text) or not text or _YEAR.fullmatch(text) for _, text in heads)
    )


def _headed(block: Sequence[Ruled], asked: str) -> list[Ruled]:
    """The lines from headings on that have as many cells: words between commas are no table without them."""
    for n, row in enumerate(block[:-1]):
        heads = [Cell(text=text, row=0, col=col) for col, (_, text) in enumerate(row.cells)]
        if is_heading(heads, asked) or _heads_months(heads, block[n + 1 :], asked):
            rows = list(takewhile(lambda each: len(each.cells) == len(row.cells), block[n:]))  # noqa: B023 - used at once
            named = all(each.cells and _NAMED_FIGURE.match(each.cells[0][1]) for each in rows[1:])
            return rows if len(rows) > 1 and not named else []
    return []


def _heads_months(heads: Sequence[Cell], below: Sequence[Ruled], asked: str) -> bool:
    """'Month,Cat 1,Cat 2' over 'Jul-26,8.4,33.1': every row a period and figures."""
    if heads[0].text.lower() not in ("month", "quarter", "period", "year", "date"):
        return False
    rows = [row.cells for row in below if len(row.cells) == len(heads)]
    dated = all(column(cells[0][1], asked).period for cells in rows)
    return dated and len(rows) > 1 and all(is_figure(text) for cells in rows for _, text in cells[1:])


def _says_each(rows: Sequence[Ruled]) -> bool:
    """'PI 7 | Aug 72.8 | Sep 74.6': the cells behind the names say their own months, so there are no columns to head.

    Beside such lines others may give one figure alone.
    """
    behind = [[text.lower() for _, text in row.cells[1:] if text] for row in rows]
    dated = [all(map(_DATED_FIGURE.fullmatch, cells)) and bool(cells) for cells in behind]
    alone = [len(cells) == 1 and bool(_FIGURE.fullmatch(cells[0])) for cells in behind]
    several = any(told and len(cells) > 1 for told, cells in zip(dated, behind, strict=True))
    if all(told or not cells for told, cells in zip(dated, behind, strict=True)):
        return any(behind)
    return several and all(told or one for told, one in zip(dated, alone, strict=True))


def _by_order(block: list[Ruled]) -> Grid:
    """The cells by their order on each line."""
    rows = [row for row in with_corner(block) if not row.rule]
    return [[(col, at, text) for col, (at, text) in enumerate(row.cells) if text] for row in rows]


def _in_columns(block: list[Ruled]) -> Grid:
    """The cells by where they stand on the line, for a table that is aligned; by their order for one that is not."""
    rows = [row for row in block if not row.rule]
    placed = _placed(block)
    if placed is None:
        ragged = len({len(row.cells) for row in rows[1:]}) > 1
        return _by_order(block)[1 if ragged else 0 :]  # a cell left empty: no heading can be told to be of a column
    return [
        _in_one([(col, *cell) for col, cell in zip(cols, _filled(row), strict=True)])
        for cols, row in zip(placed, rows, strict=True)
    ]


def _placed(block: Sequence[Ruled]) -> list[list[int]] | None:
    """The column of each cell of each line by where it stands, or None."""
    rows = [row for row in block if not row.rule]
    return in_columns(
        [[Piece(at - row.start, at - row.start + len(text)) for at, text in _filled(row)] for row in rows]
    )


def _filled(row: Ruled) -> list[tuple[int, str]]:
    return [cell for cell in row.cells if cell[1]]


def _in_one(row: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The same cells, the pieces of a name in the first column put together."""
    names = [cell for cell in row if cell[0] == 0]
    if len(names) < 2:
        return row
    return [(0, names[0][1], " ".join(text for _, _, text in names)), *row[len(names) :]]


def _drawn(passage: Passage, block: list[Ruled], grid: Grid, asked: str) -> Drawn:
    drawn = _made(passage, _unwrapped(grid), block[0].start, block[-1].end)
    return drawn._replace(table=drawn.table._replace(title=_title(passage.text[: block[0].start], asked)))


def _title(before: str, asked: str) -> str:
    """The period of 'Statement for Q4:', the line straight over a table that says no other and gives no figure."""
    line = before.rstrip().rpartition("\n")[2].strip()
    told = said(line.lower(), asked) if len(line) <= _SHORT else []
    if len(told) != 1 or told[0].kind != "period" or told[0].period is None:
        return ""
    rest = line[: told[0].start] + line[told[0].end :]
    titled = not _DIGIT.search(rest) and is_title(rest.lower())
    return line[told[0].start : told[0].end] if titled else ""


def _made(passage: Passage, grid: Grid, start: int, end: int) -> Drawn:
    rows = tuple(
        tuple(Cell(text=text, row=n, col=col, start=passage.start + at) for col, at, text in row)
        for n, row in enumerate(grid)
    )
    kind: TableKind = "forwarded" if passage.kind == "forwarded" else "own"
    return Drawn(Table(part=passage.part, rows=rows, kind=kind), start, end)


def _unwrapped(grid: Grid) -> Grid:
    """A name that goes on in a row of its own, 'at birth (years)', is one with that of the row above."""
    made: Grid = []
    for row in grid:
        above = made[-1] if len(made) > 1 else []
        if len(row) == 1 and len(above) > 1 and row[0][0] == above[0][0] and _GOES_ON.match(row[0][2]):
            col, at, text = above[0]
            made[-1] = [(col, at, f"{text} {row[0][2]}"), *above[1:]]
        else:
            made.append(row)
    return made
