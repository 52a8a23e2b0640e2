"""Ruled: lines of text split into cells, by bars, by tabs or by wide gaps, each with its place."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from bot.reading.noticing.noise import MONTH

_RULE = re.compile(r"[\s|+:=-]*[-=]{2,}[\s|+:=-]*")
_HEAD = re.compile(r"(?=.*[A-Za-z])[\w /'%&()£-]{1,24}")
_PERIOD = re.compile(rf"(?:{MONTH}|q[1-4])\b|20\d\d\b")
_ASKEW = 6  # characters that a heading may stand to the left of its column
_GAPS = re.compile(r"\S\s{2,}\S(?:.*\S)?\s{2,}\S")
_GAP = re.compile(r"\S\s{3,}\S")
_LONGEST_CELL = 80
_QUOTED, _PARTED = (
    re.compile(rf"(?:^|(?<={mark}))\s?(?:\"(?P<quoted>[^\"\n]*)\"|(?P<plain>[^{mark}\"\n]*))(?={mark}|$)")
    for mark in ",;"
)


class Ruled(NamedTuple):
    """A line as cells: where it stands in the text, and where each cell's text begins. A rule has no cells."""

    start: int
    end: int
    cells: tuple[tuple[int, str], ...]
    rule: bool = False


Split = Callable[[re.Match[str]], Ruled | None]


def by_bars(line: re.Match[str]) -> Ruled | None:
    """A line of cells between bars; the rule of a box, '+----+', is one without any."""
    text = line.group()
    if ("|" in text or "+" in text) and _RULE.fullmatch(text):
        return Ruled(line.start(), line.end(), (), rule=True)
    if text.count("|") < 2:
        return None
    return Ruled(line.start(), line.end(), _pieces(line, re.split(r"\|", text)[text.lstrip().startswith("|") :]))


def by_tabs(line: re.Match[str]) -> Ruled | None:
    """A line of cells between tabs."""
    text = line.group()
    return Ruled(line.start(), line.end(), _pieces(line, text.split("\t"))) if "\t" in text.strip() else None


def by_commas(line: re.Match[str]) -> Ruled | None:
    """A line of three short cells or more between commas or semicolons, quoted or not."""
    text = line.group()
    mark = ";" if text.count(";") > 1 else ","
    if text.count(mark) < 2:
        return None
    found = list((_QUOTED if mark == "," else _PARTED).finditer(text))
    if any(len(cell["plain"] or cell["quoted"] or "") > _LONGEST_CELL for cell in found):
        return None
    return Ruled(line.start(), line.end(), tuple(_bare(cell, line.start()) for cell in found))


def _bare(cell: re.Match[str], at: int) -> tuple[int, str]:
    group = "quoted" if cell["quoted"] is not None else "plain"
    text = cell[group]
    return at + cell.start(group) + len(text) - len(text.lstrip()), text.strip()


def by_spaces(line: re.Match[str]) -> Ruled | None:
    """A line of three cells or more with wide gaps between them."""
    text = line.group()
    if _RULE.fullmatch(text):
        return Ruled(line.start(), line.end(), (), rule=True)
    return _gapped(line) if _GAPS.search(text) else None


def _gapped(line: re.Match[str]) -> Ruled:
    return Ruled(line.start(), line.end(), _pieces(line, re.split(r"\s{2,}", line.group().strip())))


def _pieces(line: re.Match[str], parts: Sequence[str]) -> tuple[tuple[int, str], ...]:
    text = line.group()
    cells, at = [], 0
    for part in parts:
        place = text.find(part.strip(), at) if part.strip() else at
        cells.append((line.start() + place, part.strip()))
        at = place + len(part.strip())
    return tuple(cells)


def with_short(rows: Sequence[Ruled | None], lines: Sequence[re.Match[str]]) -> list[Ruled | None]:
    """Take a line of two cells straight under a row of more for a row with cells left empty."""
    made: list[Ruled | None] = []
    for row, line in zip(rows, lines, strict=True):
        follows = bool(made) and made[-1] is not None
        made.append(_gapped(line) if row is None and follows and _GAP.search(line.group()) else row)
    return made


def with_heads(rows: list[Ruled | None], lines: Sequence[re.Match[str]]) -> list[Ruled | None]:
    """Take a line of short words over a table, one fewer than its columns, for headings with the corner left blank."""
    made = list(rows)
    for n, row in enumerate(rows[:-1]):
        below = rows[n + 1]
        if row is None and below is not None and len(below.cells) >= 3 and (n == 0 or rows[n - 1] is None):
            head = _gapped(lines[n])
            if len(head.cells) == len(below.cells) - 1 and all(_HEAD.fullmatch(text) for _, text in head.cells):
                made[n] = head._replace(cells=((head.start, ""), *head.cells))
    return made


def with_corner(block: list[Ruled]) -> list[Ruled]:
    """Set headings of periods, or that begin well to the right of every name, over the columns behind the names."""
    heads, below = block[0], [row for row in block[1:] if not row.rule]
    widths = {len(row.cells) for row in below}
    if heads.rule or len(widths) != 1 or len(heads.cells) != widths.pop() - 1:
        return block
    dated = all(_PERIOD.match(text.lower()) for _, text in heads.cells)
    if not dated and any(row.cells[1][0] - row.start > heads.cells[0][0] - heads.start + _ASKEW for row in below):
        return block
    return [heads._replace(cells=((heads.start, ""), *heads.cells)), *block[1:]]
