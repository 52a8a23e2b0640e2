"""A page as drawn: its text, lines, looks and tables, each with its place in the text."""

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import NamedTuple

from bot.reading.lines import Line
from bot.reading.page.styles import Style

_START, _END = attrgetter("start"), attrgetter("end")


class Run(NamedTuple):
    """A stretch of the drawn text in one look: of words on one line or on several."""

    start: int
    end: int
    style: Style


class DrawnCell(NamedTuple):
    """A table cell as drawn: where its text stands, and in which row and column of the grid."""

    start: int
    end: int
    row: int
    col: int


class DrawnTable(NamedTuple):
    """A data table as drawn: the stretch of text it takes up, and its cells."""

    start: int
    end: int
    cells: list[DrawnCell]


class Drawn(NamedTuple):
    """A page as text. `lines` have offsets into `text`; runs and tables stand in its order."""

    text: str
    lines: list[Line]
    runs: list[Run]
    tables: list[DrawnTable]

    def runs_between(self, start: int, end: int) -> list[Run]:
        """List the runs of this stretch, each cut to it; an empty one has none."""
        if start >= end:
            return []
        first = bisect_right(self.runs, start, key=_END)
        last = bisect_left(self.runs, end, lo=first, key=_START)
        return [Run(max(run.start, start), min(run.end, end), run.style) for run in self.runs[first:last]]

    def table_at(self, at: int) -> DrawnTable | None:
        """Find the data table that this place is in."""
        if not self.tables:
            return None
        index = bisect_right(self.tables, at, key=_START) - 1
        return self.tables[index] if index >= 0 and at < self.tables[index].end else None
