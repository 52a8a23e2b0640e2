"""New words told from quoted ones: which lines of a body its sender typed."""

from typing import Literal, NamedTuple

from bot.reading.lines import Line, seen
from bot.reading.trimming.initials import unmark_initials
from bot.reading.trimming.marks import Mark
from bot.reading.trimming.quotes import mark_at
from bot.reading.trimming.run_in import split_run_in
from bot.reading.trimming.wrapped import wrapped_on

LineRole = Literal["own", "mark", "quoted", "beneath", "signature"]


class Trimmed(NamedTuple):
    """A body's lines, the role of each, and the marks its quotations begin with.

    'own' are the sender's words, 'mark' the lines over a quotation, 'quoted' lines with quote marks,
    'beneath' what stands under a mark without quote marks of its own.
    """

    lines: list[Line]
    roles: list[LineRole]
    marks: list[Mark]


def trim(lines: list[Line]) -> Trimmed:
    """Give every line its role. Linear in the number of lines."""
    lines = split_run_in(unmark_initials(lines))
    wrapped = wrapped_on(lines)
    roles: list[LineRole] = ["quoted" if line.depth or at in wrapped else "own" for at, line in enumerate(lines)]
    marks: list[Mark] = []
    at = 0
    while at < len(lines):
        mark = _mark(lines, at)
        if mark is None:
            at += 1
            continue
        marks.append(mark)
        roles[mark.first : mark.end] = ["mark"] * (mark.end - mark.first)
        at = mark.end
        if not _quote_follows(lines, mark.end):
            roles[at:] = ["beneath"] * (len(lines) - at)
            break
    return Trimmed(lines, roles, marks)


def _mark(lines: list[Line], at: int) -> Mark | None:
    """Find the mark that begins here; '>>> X 5/10/2026 >>>' of GroupWise is one, for all its quote marks."""
    line = lines[at]
    if line.depth == 3 and line.text.endswith(">>>"):
        return Mark("original", at, at + 1)
    return mark_at(lines, at) if not line.depth and line.text else None


def _quote_follows(lines: list[Line], at: int) -> bool:
    """Say whether what the mark announces has quote marks, so that unmarked text after it is the sender's."""
    for line in lines[at : at + 6]:
        if line.depth:
            return True
        if seen(line.text):
            return False
    return False


def segments(roles: list[LineRole], *wanted: LineRole) -> list[tuple[int, int]]:
    """List the runs of lines with one of these roles, as (first, end)."""
    runs: list[tuple[int, int]] = []
    first = None
    for index, role in enumerate(roles):
        if role in wanted:
            first = index if first is None else first
        elif first is not None:
            runs.append((first, index))
            first = None
    return runs if first is None else [*runs, (first, len(roles))]
