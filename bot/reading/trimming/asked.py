"""Our own request, recognised line by line, even where nothing marks it as quoted."""

import re
from typing import NamedTuple

from bot.reading.deferred import Deferred
from bot.reading.lines import Line, seen
from bot.reading.phrases import phrases

# A request's line begins with a code: NM-05, PI 14, LW2.3, BSL-1, V5, NM-A07.
_BULLET = r"[\s*•·‣◦–—-]{0,6}(?:\d{1,2}[.)]\s)?\[?"
CODE = re.compile(_BULLET + r"([A-Z]{1,6}[ -]?[A-Z]{0,3}\d{1,3}(?:\.\d{1,2})?)\b\]?[\s:.,)–—=|-]")
_CODED = re.compile(r"[A-Z][ -]?[A-Z]{0,3}\d")  # stands in every such code
# Each of them begins with one of these letters, so only there is one looked for.
ASKING = phrases("request.asking", before=r"(?=[abdlptw])\b", after=r"\b")
# 'target 95', 'baseline 5.2 (2023-24)', 'due 31 October 2026': what a request says of an item, with its value.
SAID = Deferred(
    lambda: (
        phrases(
            "request.value",
            before=ASKING.pattern + r"\s?(?:is|was|of|by|on)?\s?:?\s?",
            after=r"(?:\s(?:in|for|at)\s[\w /-]{4,20}?(?=[;.,)\s]|$))?(?:\s?\([^()]{0,60}\))?[).;,\]]{0,3}",
        ).compiled
    )
)
_WHOLE = re.compile(r"(?:[\d%?\])]|\b(?:none|yes|no|set|tbc|n/?a))[.;]?$", re.IGNORECASE)
_ENDING, _HANGS = 6, 9  # characters that the longest of each may take up
_HANGING = re.compile(r"(?:[,;]|\b(?:in|at|to|of|and|the|a|for|last|target|baseline|due|was|per|with))$", re.IGNORECASE)
WRAPPED = 4
# How long a line is that a mail program wrapped: its limit is 66 to 80 letters, less the last word.
WRAP = range(45, 85)


class Asked(NamedTuple):
    """One line of our request, wrapped or not: lines `first` to `end`, and its text in one piece."""

    first: int
    end: int
    text: str

    @property
    def question(self) -> bool:
        """Whether it is an open question."""
        return self.text.endswith("?")


def asked_at(lines: list[Line], at: int) -> Asked | None:
    """Read the request's line that begins here, put together where it was wrapped."""
    text = seen(lines[at].text)
    if not CODE.match(text):
        return None
    end = at + 1
    while end < min(at + WRAPPED, len(lines)):
        more = seen(lines[end].text)
        wrapped = len(lines[end - 1].text) in WRAP and not _is_whole(text)
        if not more or CODE.match(more) or not (wrapped or _hangs(text) or _goes_on(more)):
            break
        text, end = f"{text} {more}", end + 1
    return Asked(at, end, text) if "?" in text or ASKING.search(text) else None


def _is_whole(text: str) -> bool:
    return bool(_WHOLE.search(text, max(len(text) - _ENDING, 0))) and text.count("(") <= text.count(")")


def _hangs(text: str) -> bool:
    """Say whether a line surely goes on: a bracket is open, or it ends in a word that leads to another."""
    return text.count("(") > text.count(")") or bool(_HANGING.search(text, max(len(text) - _HANGS, 0)))


def _goes_on(more: str) -> bool:
    return more.startswith("(") or bool(SAID.search(more))


def may_ask(lines: list[Line]) -> bool:
    """Say whether a request may stand in these lines; without anything like a code, none does."""
    return any(_CODED.search(seen(line.text)) for line in lines)


def is_request(lines: list[Line]) -> bool:
    """Say whether these lines are a request of ours: two lines that ask, or one among few."""
    found = 0
    for at in range(min(len(lines), 400)):
        found += asked_at(lines, at) is not None
        if found >= 2:
            return True
    return found == 1 and len(lines) < 60
