"""Told before: words that only behind them say which question they answer: '…, so that is one for Q05'."""

import re

_TELLING = 7  # words of a sentence that says something before it says what it answers
_STOP = re.compile(r"[.!]\s+(?!\()")
_PUT_UNDER = re.compile(
    r"(?:\b(?:under|for|to|answers?|against|re|is|on|with|at)\s(?:your\s|the\s|question\s)*|[(\[]\s?)$"
)


def told_before(low: str, line: int, at: int, ends: int) -> int | None:
    """Where 'Families are sick of telling their story, that's the one for Q05.' begins: nothing follows the code."""
    end = low.find("\n", ends)
    if low[ends : end if end >= 0 else len(low)].strip(" .)]!;,") or "?" in low[line:at]:
        return None
    stops = [stop.end() for stop in _STOP.finditer(low, line, at)]
    begun = next((start for start in reversed([line, *stops]) if len(low[start:at].split()) >= _TELLING), None)
    return begun if begun is not None and _PUT_UNDER.search(low, begun, at) else None
