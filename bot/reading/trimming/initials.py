"""Quote marks with the writer's initials before them, as some programs set: 'AA> How many?'."""

import re

from bot.reading.lines import Line, seen
from bot.reading.wrote import ends_attribution

_INITIALS = re.compile(r"[ \t]{0,2}([A-Z][A-Za-z]{0,2})>{1,3}[ \t]?(?=\S|$)")
_ABOVE = 3


def unmark_initials(lines: list[Line]) -> list[Line]:
    """Take such marks off, and count them as quoted: under 'X wrote:', with the same initials on two lines or more."""
    found = {at: marks for at, line in enumerate(lines) if ">" in line.text and (marks := _INITIALS.match(line.text))}
    if not found:
        return lines
    counts: dict[str, list[int]] = {}
    for at, marks in found.items():
        counts.setdefault(marks.group(1), []).append(at)
    quoted = {at for places in counts.values() if len(places) > 1 and _introduced(lines, places[0]) for at in places}
    return [_unmarked(line, found[at].end()) if at in quoted else line for at, line in enumerate(lines)]


def _introduced(lines: list[Line], at: int) -> bool:
    return any(ends_attribution(seen(line.text)) for line in lines[max(at - _ABOVE, 0) : at])


def _unmarked(line: Line, marks: int) -> Line:
    return Line(line.text[marks:], line.start + marks, line.depth + 1)
