"""Quoted lines that were wrapped, and lost their quote marks where they went on."""

import re
from itertools import pairwise

from bot.reading.lines import Line, seen
from bot.reading.trimming.answered import looks_like_answer
from bot.reading.trimming.asked import ASKING, SAID

WIDTH = 60
_MOST = 6  # lines that one quoted line was wrapped into
_CALLS = re.compile(r"(?:\b(?:per|to|of|the|in|by|for|and|or|from|at|on|due \d{1,2})|[(,/])$", re.IGNORECASE)
_MONTH = re.compile(r"[A-Z][a-z]{2,8} \d{4}\W{0,2}$")
_CLOSES = re.compile(r"[^()]{0,80}\)")


def wrapped_on(lines: list[Line]) -> set[int]:
    """List the lines without quote marks that only go on from a quoted line, up to the next that kept its mark."""
    found: set[int] = set()
    for at, (above, line) in enumerate(pairwise(lines), 1):
        if line.depth or not line.text or not above.depth:
            continue
        end = next((n for n in range(at, min(at + _MOST, len(lines))) if lines[n].depth), at)
        if end > at and all(_goes_on(lines[n - 1], lines[n]) for n in range(at, end)):
            found.update(range(at, end))
    return found


def _goes_on(above: Line, below: Line) -> bool:
    """Say whether a full line breaks off and the next goes on with it, as no answer typed under it would."""
    before, text = seen(above.text), seen(below.text)
    if len(before) < WIDTH or not text or len(text) > len(before) + len(text.split()[0]) + 2:
        return False
    if before[-1].isalpha() and text[0].islower() and len(text) < len(before) and not looks_like_answer(text):
        return True
    if before.count("(") > before.count(")"):
        return bool(_CLOSES.match(text))
    calls = _CALLS.search(before) or any(found.end() == len(before) for found in ASKING.finditer(before))
    return bool(calls) and (text[0].islower() or bool(SAID.search(text) or _MONTH.match(text)))
