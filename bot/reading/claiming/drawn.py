"""Tables drawn in plain text, with bars, tabs or columns of spaces, told from prose."""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import NamedTuple

from bot.reading.noticing.noise import MONTH
from bot.reading.passages import Cell, Passage, Table

_LINE = re.compile(r"[^\n]*")
_APART = re.compile(r"[^\S\n]{2}")
_RULE = re.compile(r"[\s|+:=-]*[-=]{2,}[\s|+:=-]*")
_SPACES = re.compile(r"\S(?:[^\n]*?\S)?(?=\s{2,}|\t|$)")
_HEAD = re.compile(r"(?=.*[A-Za-z])[\w /'%&()£-]{1,24}")
_PERIOD = re.compile(rf"(?:{MONTH}|q[1-4])\b|20\d\d\b")
_ASKEW = 6  # characters that a heading may stand to the left of its column
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/]\d\d)?")
_WORDS = re.compile(r"[A-Za-z]")


class Drawn(NamedTuple):
    """A table drawn in a passage, and the stretch of its text that it takes."""

    table: Table
    start: int
    end: int


class _Row(NamedTuple):
    start: int
    end: int
    cells: tuple[tuple[int, str], ...]
    rule: bool = False


def drawn_tables(passage: Passage) -> list[Drawn]:
    """Every table drawn in a passage: two rows or more, two columns or more, the same marks in each."""
    found: list[Drawn] = []
    for split in _ways(passage.text):
        taken = [(each.start, each.end) for each in found]
        rows = [split(m) for m in _LINE.finditer(passage.text) if m.group() and not _inside(m.start(), taken)]
        if split is _by_spaces:
            rows = _with_heads(
                rows, [m for m in _LINE.finditer(passage.text) if m.group() and not _inside(m.start(), taken)]
            )
        found += [_drawn(passage, block) for block in _blocks(rows) if _is_table(block, split is _by_spaces)]
    return sorted(found, key=lambda each: each.start)


def _ways(text: str) -> Iterable[Callable[[re.Match[str]], _Row | None]]:
    """The ways that a text may be parted into columns: only by what stands in it."""
    if "|" in text:
        yield _by_bars
    if "\t" in text:
        yield _by_tabs
    if _APART.search(text):
        yield _by_spaces


def _with_heads(rows: list[_Row | None], lines: list[re.Match[str]]) -> list[_Row | None]:
    """Take a line of short words over a table, one fewer than its columns, for headings with the corner left blank."""
    made = list(rows)
    for n, (row, below) in enumerate(pairwise(rows)):
        if row is None and below is not None and len(below.cells) >= 3 and (n == 0 or rows[n - 1] is None):
            cells = _pieces(lines[n], r"\S+(?: \S+)*")
            if len(cells) == len(below.cells) - 1 and all(_HEAD.fullmatch(text) for _, text in cells):
                made[n] = _Row(lines[n].start(), lines[n].end(), ((lines[n].start(), ""), *cells))
    return made


def _inside(at: int, taken: Iterable[tuple[int, int]]) -> bool:
    return any(a <= at < b for a, b in taken)


def _by_bars(line: re.Match[str]) -> _Row | None:
    text = line.group()
    if _RULE.fullmatch(text) and "|" in text:
        return _Row(line.start(), line.end(), (), rule=True)
    if text.count("|") < 2:
        return None
    return _Row(line.start(), line.end(), _pieces(line, r"[^|]+"))


def _by_tabs(line: re.Match[str]) -> _Row | None:
    if "\t" not in line.group().strip():
        return None
    return _Row(line.start(), line.end(), _pieces(line, r"[^\t]+"))


def _by_spaces(line: re.Match[str]) -> _Row | None:
    text = line.group()
    if _RULE.fullmatch(text):
        return _Row(line.start(), line.end(), (), rule=True)
    if not re.search(r"\S\s{2,}\S+.*\S\s{2,}\S", text):
        return None
    return _Row(line.start(), line.end(), _pieces(line, r"\S+(?: \S+)*"))


def _pieces(line: re.Match[str], pattern: str) -> tuple[tuple[int, str], ...]:
    text = line.group()
    lead = 1 if pattern == r"[^|]+" and text.lstrip().startswith("|") else 0
    parts = re.split(r"\||\t", text) if pattern != r"\S+(?: \S+)*" else re.split(r"\s{2,}", text.strip())
    cells, at = [], 0
    for part in parts[lead:]:
        place = text.find(part.strip(), at) if part.strip() else at
        cells.append((line.start() + place, part.strip()))
        at = place + len(part.strip())
    return tuple(cells)


def _with_corner(block: list[_Row]) -> list[_Row]:
    """Set headings of periods, or that begin well to the right of every name, over the columns behind the names."""
    heads, below = block[0], [row for row in block[1:] if not row.rule]
    widths = {len(row.cells) for row in below}
    if heads.rule or len(widths) != 1 or len(heads.cells) != widths.pop() - 1:
        return block
    dated = all(_PERIOD.match(text.lower()) for _, text in heads.cells)
    if not dated and any(row.cells[1][0] - row.start > heads.cells[0][0] - heads.start + _ASKEW for row in below):
        return block
    return [heads._replace(cells=((heads.start, ""), *heads.cells)), *block[1:]]


def _blocks(rows: list[_Row | None]) -> list[list[_Row]]:
    blocks: list[list[_Row]] = [[]]
    for row in rows:
        if row is None:
            blocks.append([])
        else:
            blocks[-1].append(row)
    return [_with_corner(block) for block in blocks if block]


def _is_table(block: list[_Row], by_spaces: bool) -> bool:
    rows = [row for row in block if not row.rule]
    if len(rows) < 2:
        return False
    widths = [len([text for _, text in row.cells if text]) for row in rows]
    alike = max(widths.count(width) for width in set(widths)) * 2 >= len(widths)
    if not by_spaces:
        return alike and max(widths) >= 2
    heads = rows[0].cells
    return (
        alike
        and max(widths) >= 3
        and all(_WORDS.search(text) or not text or _YEAR.fullmatch(text) for _, text in heads)
    )


def _drawn(passage: Passage, block: list[_Row]) -> Drawn:
    rows = tuple(
        tuple(
            Cell(text=text, row=n, col=col, start=passage.start + at)
            for col, (at, text) in enumerate(row.cells)
            if text
        )
        for n, row in enumerate(row for row in block if not row.rule)
    )
    kind = "forwarded" if passage.kind == "forwarded" else "own"
    return Drawn(Table(part=passage.part, rows=rows, kind=kind), block[0].start, block[-1].end)
