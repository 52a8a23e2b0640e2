"""CSV, TSV and the like: any delimiter, any encoding."""

import csv
from io import StringIO

from bot.reading.files.grids import MOST_CELLS, Contents, Grid, GridCell

_DELIMITERS = ",;\t|"


def read_delimited(content: bytes, name: str) -> Contents:
    """The rows of a text file with a delimiter; its words when it has none."""
    text = decoded(content)
    lines = [line for line in text.splitlines() if line.strip()][:50]
    delimiter = max(_DELIMITERS, key=lambda mark: _regularity(lines, mark))
    if not lines or _regularity(lines, delimiter) == 0:
        return Contents([], text)
    csv.field_size_limit(1_000_000)
    cells: list[GridCell] = []
    for row, values in enumerate(csv.reader(StringIO(text), delimiter=delimiter)):
        cells += [GridCell(row, col, value.strip()) for col, value in enumerate(values) if value.strip()]
        if len(cells) > MOST_CELLS:
            break
    return Contents([Grid(name, cells)])


def _regularity(lines: list[str], mark: str) -> float:
    """How many lines have the mark, and how alike: a comma in prose comes now and then, a delimiter always."""
    counts = [line.count(mark) for line in lines]
    having = [count for count in counts if count]
    if len(having) * 2 < len(lines) or not having:
        return 0.0
    common = max(set(having), key=having.count)
    return having.count(common) * (1.5 if mark != "," else 1.0) + min(common, 5) * 0.1


def decoded(content: bytes) -> str:
    """Text in the encoding its first bytes or its letters tell."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    if content.count(b"\x00") * 3 > len(content):
        return content.decode("utf-16-le" if content[1:2] == b"\x00" else "utf-16-be", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
