"""Told before: words that only behind them say which question they answer: '…, so that is one for Q05'."""

import re

_TELLING = 7  # words of a sentence that says something before it says what it answers
_STOP = re.compile(r"[.!]\s+(?!\()")
_PUT_UNDER = re.compile(
    r"(?:\b(?:under|for|to|answers?|against|re|is|on|with|at)\s(?:your\s|the\s|question\s)*|[(\[]\s?)$"
)

# '…, that's your question answered', where only one was put.
_ANSWERED = re.compile(
    r"(?:[,;–-]\s|(?<=[.!]\s))(?:(?:so|and|which|i think|i hope|hopefully),?\s)*(?:that(?:'s|\sis)\s(?:your|the)\s"
    r"(?:one\s|open\s)?question\s(?:answered|done|sorted|dealt with)|(?:that\s|which\s)?(?:should\s|hopefully\s)?"
    r"answers?\s(?:your|the)\s(?:one\s|open\s)?question)\b"
)
_ENOUGH = 5  # words of an answer


def answered_before(low: str) -> int | None:
    """Where the sentence begins that 'that's your question answered' stands behind."""
    told = _ANSWERED.search(low) if " question" in low else None
    if told is None:
        return None
    line = low.rfind("\n", 0, told.start()) + 1
    begins = [line, *(stop.end() for stop in _STOP.finditer(low, line, told.start()))]
    return next((at for at in reversed(begins) if len(low[at : told.start()].split()) >= _ENOUGH), None)


def told_before(low: str, line: int, at: int, ends: int) -> int | None:
    """Where 'Families are sick of telling their story, that's the one for Q05.' begins: nothing follows the code."""
    end = low.find("\n", ends)
    if low[ends : end if end >= 0 else len(low)].strip(" .)]!;,") or "?" in low[line:at]:
        return None
    stops = [stop.end() for stop in _STOP.finditer(low, line, at)]
    begun = next((start for start in reversed([line, *stops]) if len(low[start:at].split()) >= _TELLING), None)
    return begun if begun is not None and _PUT_UNDER.search(low, begun, at) else None
