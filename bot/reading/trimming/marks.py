"""A mark: what a mail program writes over a quotation."""

from typing import Literal, NamedTuple

from bot.reading.lines import Line

MarkKind = Literal["attribution", "headers", "original", "forwarded"]


class Mark(NamedTuple):
    """A quotation begins: its mark runs from line `first` up to line `end`, which is the first quoted one."""

    kind: MarkKind
    first: int
    end: int


def next_line(lines: list[Line], at: int) -> int:
    """Find the next line with anything on it, within five."""
    for index in range(at, min(at + 5, len(lines))):
        if lines[index].text or lines[index].depth:
            return index
    return min(at + 5, len(lines))


def is_quoted(lines: list[Line], at: int) -> bool:
    """Say whether this line has quote marks; no line has none."""
    return at < len(lines) and lines[at].depth > 0
