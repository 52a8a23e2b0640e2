"""The heading that a line of our request stands under where it is quoted: 'Figures for August 2026'."""

import re
from collections.abc import Sequence

from bot.reading.lines import Line, seen
from bot.reading.trimming.asked import ASKING, CODE

_MOST = 70  # letters of a heading
_REACH = 60  # lines that a heading may stand above
_DATED = re.compile(
    r"\b20\d\d\b|\bq[1-4]\b|\bquarter [1-4]\b|"
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)$",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"[@?%£]|\d\d:\d\d|\d\.\d|\b(?:wrote|sent|subject|re|fw|fwd|date|to|from|by|on|please|due|deadline|meeting|board|"
    r"returns?|not|available|publish\w*|expected|awaited|until|after|next)\b|n't\b",
    re.IGNORECASE,
)


def heading_over(lines: Sequence[Line], at: int) -> str:
    """Return the nearest line above line `at` that sets a period over what follows it, or nothing."""
    above = lines[max(at - _REACH, 0) : at]
    marked = any(line.depth for line in above)  # then what is not quoted is an answer, and heads nothing
    for line in reversed(above):
        if line.depth < marked:
            continue
        if 3 < len(line.text) <= _MOST and is_heading(seen(line.text)):
            return seen(line.text)
    return ""


def is_heading(text: str) -> bool:
    """Say whether a line is a period and asks nothing itself."""
    words = text.partition("(")[0].rstrip(" :*_")
    if CODE.match(text) or ASKING.search(text) or not _DATED.search(words):
        return False
    return not _ELSE.search(words)
