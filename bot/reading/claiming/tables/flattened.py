"""Flattened: a table that came as one cell a line, its headings first, then row after row of as many cells."""

import re
from collections.abc import Iterator, Sequence

from bot.reading.claiming.tables.columns import column

_LONGEST = 60  # characters of a line that may be a cell
_HEAD = 30  # and of one that may be a heading
_MOST = 8  # columns
_FEWEST = 2  # figures that stand alone on their lines
_TITLES = 3  # lines that may stand over the headings
_FIGURE = re.compile(
    r"[£~<>+-]?\s?\d[\d,]*(?:\.\d+)?\s?(?:%|k|m|pc)?(?:\s?\([a-z]\))?\*?|n/?a|tbc|[-–*]", re.IGNORECASE
)
_ALONE = re.compile(r"^[£ ]{0,3}\d[\d,.]{0,12} ?%?$", re.MULTILINE)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[A-Za-z]{2}")

Cells = list[tuple[int, str]]  # where each line's words begin, and the words
Grid = list[list[tuple[int, int, str]]]


def flattened(text: str, asked: str) -> Iterator[tuple[Grid, tuple[int, int]]]:
    """Every flattened table of a text, as rows of cells (column, place, words), with the stretch it takes up."""
    if len(_ALONE.findall(text)) < _FEWEST:
        return
    for lines in _blocks(text):
        if len([1 for _, words in lines if _FIGURE.fullmatch(words)]) < _FEWEST:
            continue
        for grid in (*_grid(lines, asked), *_ragged(lines, asked)):
            yield grid, (lines[0][0], grid[-1][-1][1] + len(grid[-1][-1][2]))
            break


def _blocks(text: str) -> Iterator[Cells]:
    """The runs of short lines, as cells; an empty or a long line ends one."""
    lines: Cells = []
    at = 0
    for line in [*text.split("\n"), ""]:
        words = line.strip()
        if words and len(words) <= _LONGEST:
            lines.append((at + line.index(words), words))
        elif lines:
            yield lines
            lines = []
        at += len(line) + 1


def _grid(lines: Cells, asked: str) -> Iterator[Grid]:
    """The ways to take a block of lines for a table, the likeliest first."""
    for above in range(min(_TITLES, len(lines))):
        heads = _heads(lines[above:], asked)
        for count in range(heads, 1, -1):
            below = lines[above + count :]
            for width in (count, count + 1):
                whole = below[: len(below) - _left_over(below, width)]
                if _in_rows(whole, width):
                    yield _rows(lines[:above], lines[above : above + count], whole, width)


def _ragged(lines: Cells, asked: str) -> Iterator[Grid]:
    """Rows of different lengths under several headings: which cell is missing cannot be told, so none has a heading."""
    heads = _heads(lines, asked)
    below = lines[heads:]
    if heads < 2 or not below or _FIGURE.fullmatch(below[0][1]):
        return
    rows: Grid = []
    for n, (at, words) in enumerate(below):
        fresh = not _FIGURE.fullmatch(words) and (n == 0 or bool(_FIGURE.fullmatch(below[n - 1][1])))
        rows.append([]) if fresh else None
        rows[-1].append((len(rows[-1]), at, words))
    if len(rows) > 1 and any(len(row) > 2 for row in rows):
        yield rows


def _left_over(cells: Cells, width: int) -> int:
    """How many lines without a digit stand beyond the last whole row: a name below the table, most likely."""
    over = len(cells) % width
    return over if not any(_DIGIT.search(words) for _, words in cells[len(cells) - over :]) else 0


def _heads(lines: Cells, asked: str) -> int:
    """How many lines in a row may be headings: each says what its column holds."""
    for n, (_, words) in enumerate(lines[:_MOST]):
        if len(words) > _HEAD or _FIGURE.fullmatch(words):
            return n
        told = column(words, asked)
        if not (told.role or told.period):
            return n
    return min(len(lines), _MOST)


def _in_rows(cells: Cells, width: int) -> bool:
    """Whether lines are rows of a table: a name first in each, and at least one column with figures all the way."""
    if len(cells) < width or len(cells) % width or width < 2:
        return False
    columns = [[words for _, words in cells[n::width]] for n in range(width)]
    named = all(_LETTERS.search(words) and not _FIGURE.fullmatch(words) for words in columns[0])
    kinds = [[bool(_FIGURE.fullmatch(words)) for words in column] for column in columns[1:]]
    return named and any(all(kind) for kind in kinds) and all(all(kind) or not any(kind) for kind in kinds)


def _rows(titles: Cells, heads: Cells, below: Cells, width: int) -> Grid:
    top = [(n + width - len(heads), *cell) for n, cell in enumerate(heads)]
    body: Sequence[Cells] = [below[n : n + width] for n in range(0, len(below), width)]
    return [*([(0, *title)] for title in titles), top, *([(n, *cell) for n, cell in enumerate(row)] for row in body)]
