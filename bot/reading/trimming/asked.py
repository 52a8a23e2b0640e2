"""Our own request, recognised line by line, even where nothing marks it as quoted."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
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
_NEAR_TOP, _FEW = 400, 60  # lines
# How long a line is that a mail program wrapped: its limit is 66 to 80 letters, less the last word.
WRAP = range(45, 85)


class Asked(NamedTuple):
    """One line of our request, wrapped or not: lines `first` to `end`, and its text in one piece.

    `asks` is where the first word that asks stands in it; -1 where none does, in an open question.
    """

    first: int
    end: int
    text: str
    asks: int

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
        if not more or CODE.match(more) or _answers(text, more):
            break
        if not (_was_wrapped(lines[end - 1], text) or _hangs(text) or _goes_on(more)):
            break
        text, end = f"{text} {more}", end + 1
    asking = ASKING.search(text)
    return Asked(at, end, text, asking.start() if asking else -1) if asking or "?" in text else None


def _answers(text: str, more: str) -> bool:
    """Say whether a line that begins with a figure stands behind one that says all: '4.3 (was 4.6)' is an answer."""
    return more.lstrip("£€")[:1].isdecimal() and is_whole(text)


def _was_wrapped(line: Line, text: str) -> bool:
    return len(line.text) in WRAP and not is_whole(text)


def is_whole(text: str) -> bool:
    """Say whether a line ends as one does that says all: in a figure, 'none' or a closed bracket."""
    return bool(_WHOLE.search(text, max(len(text) - _ENDING, 0))) and text.count("(") <= text.count(")")


def _hangs(text: str) -> bool:
    """Say whether a line surely goes on: a bracket is open, or it ends in a word that leads to another."""
    return text.count("(") > text.count(")") or bool(_HANGING.search(text, max(len(text) - _HANGS, 0)))


def _goes_on(more: str) -> bool:
    return more.startswith("(") or bool(SAID.search(more))


def may_ask(lines: list[Line]) -> bool:
    """Say whether a request may stand in these lines; without anything like a code, none does."""
    return any(_CODED.search(seen(line.text)) for line in lines)


def asked_in(lines: list[Line]) -> Iterator[Asked]:
    """Read every line of the request's that stands in these lines."""
    at = 0
    while at < len(lines):
        asked = asked_at(lines, at) if lines[at].text else None
        if asked:
            yield asked
        at = asked.end if asked else at + 1


def is_request(lines: list[Line], asked: Iterable[Asked]) -> bool:
    """Say whether lines in which this is asked are a request of ours: two lines that ask, or one among few."""
    found = sum(1 for each in islice(asked, 2) if each.first < _NEAR_TOP)
    return found >= 2 or (found == 1 and len(lines) < _FEW)
