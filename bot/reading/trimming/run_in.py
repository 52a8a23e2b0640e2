"""Lines over a quotation that some program ran into the sender's own last line."""

import re
from itertools import pairwise

from bot.reading.lines import Line, marked

_ATTRIBUTION = re.compile(
    r"(?<=[.!?,;)…] )On (?:[A-Z][a-z]{2,9}|\d{1,4})[^\n<>]{6,100}<[^<>\s]{3,120}@[^<>\s]{3,120}>,? wrote:"
)
_BLOCK = re.compile(r"(?<=[.!?,;)…] )(?P<rule>-{3,9} ?Original Message ?-{3,9} )?\*{0,2}From:")
_NEAR = 600
LONGEST = 3000


def split_run_in(lines: list[Line]) -> list[Line]:
    """Part such lines, so that what stands over the quotation begins a line of its own."""
    held = {at for at, line in enumerate(lines) if "wrote:" in line.text or " Subject:" in line.text}
    if not held:
        return lines
    parted: list[Line] = []
    for at, line in enumerate(lines):
        parted += _parted(line) if at in held and not line.depth and len(line.text) < LONGEST else [line]
    return parted


def _parted(line: Line) -> list[Line]:
    found = _ATTRIBUTION.search(line.text)
    if found:
        after = line.text[found.end() :]
        rest = marked(after.lstrip(), line.start + len(line.text) - len(after.lstrip()))
        over = Line(found.group(), line.start + found.start())
        return [_own(line, found.start()), over, *([rest] if rest.text else [])]
    found = next((each for each in _BLOCK.finditer(line.text) if _is_block(line.text[each.end() :][:_NEAR])), None)
    if not found:
        return [line]
    ends = [found.start(), *([found.end("rule")] if found["rule"] else []), len(line.text)]
    pieces = [Line(line.text[a:b].rstrip(), line.start + a) for a, b in pairwise(ends)]
    return [_own(line, found.start()), *pieces]


def _is_block(after: str) -> bool:
    """Say whether the other labels follow a 'From:' closely."""
    return (" Sent:" in after or " Date:" in after) and " To:" in after and " Subject:" in after


def _own(line: Line, end: int) -> Line:
    return Line(line.text[:end].rstrip(), line.start)
