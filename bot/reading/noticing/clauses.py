"""Sentences of a reply: where one ends, and where a line ends one."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

# Each begins with its own sign or blank, so that only there is any looked for.
_STOP = re.compile(r"[.!?]+[\"')\]]*(?=\s)|[;](?=\s)|\n+|\s(?=[•▪►])(?<=\S\s)")
_SHORT = re.compile(
    r"(?:\b(?:approx|c|ca|no|nos|est|prov|dr|mr|mrs|ms|prof|st|vs|v|cf|e\.g|i\.e|eg|ie|etc|incl|excl|ref|"
    r"fig|avg|pop|dept|jan|feb|mar"
    r"|apr|jun|jul|aug|sept?|oct|nov|dec|yr|p\.c|p\.p|inc|w\.e|k|cont|figs?)|(?:^|\n)\s*\d{1,2})$"
)
# Before a capital these end a sentence: 'in Oct. Warm homes', 'so no. On winter'.
_ENDING = re.compile(
    r"\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$|(?:\b(?:so|is|a|still|say|answer)|[,:–-])\sno$"
)
# Cut short, where the sentence goes on in small letters or with a figure: 'alc-rel. adms', 'av. wait 11.8'.
_CLIPPED = re.compile(
    r"(?<!\d)(?<!\d\s)\b(?:ave?|rel|perm|emerg|adms?|appts?|hosp|res|nurs|scrn?g?|cov|vaccs?|imms?|alc|mths?|wks?|qtr|"
    r"ass(?:ess)?mts?|assts?|preg|prev|mat|resp|temp|accom|educ|disch|obs|diag|mort|conc|compl|treat|ref(?:err)?s?)$"
)
_GOES_ON = re.compile(r"\s+(?:[a-z(]|\d)")
_LONGEST = 700


class Sentence(NamedTuple):
    """A stretch of one reply. `line` counts written lines, wrapped ones joined; `asks` when it is a question."""

    start: int
    end: int
    line: int
    asks: bool = False


@lru_cache(maxsize=4)
def sentences(low: str, text: str = "") -> tuple[Sentence, ...]:
    """The sentences of unwrapped lower-case text, in order, none of them empty. The last texts are kept.

    `text` is the same in its own letters: 'in Oct. Warm homes' is two sentences, 'on Oct. figures' is one.
    """
    return tuple(_sentences(low, text))


def _sentences(low: str, text: str) -> Iterator[Sentence]:
    start = line = 0
    for match in _STOP.finditer(low):
        mark = match.group()
        if mark == "." and _is_short(low, text, start, match):
            continue
        if low[start : match.start()].strip():
            end = match.start() if mark[0] == "\n" else match.end()
            yield from _cut(low, Sentence(start, end, line, "?" in mark))
        start = match.end()
        line += mark.count("\n")
    if low[start:].strip():
        yield from _cut(low, Sentence(start, len(low), line, low.rstrip().endswith("?")))


def _is_short(low: str, text: str, start: int, stop: re.Match[str]) -> bool:
    """Say whether a stop only shortens a word; behind a month or a plain no a capital tells that it ends a sentence."""
    if not _SHORT.search(low, max(start, stop.start() - 12), stop.start()):
        clipped = _CLIPPED.search(low, max(start, stop.start() - 12), stop.start())
        return bool(clipped and _GOES_ON.match(text, stop.end()))
    capital = text[stop.end() : stop.end() + 3].lstrip()[:1].isupper()
    return not (capital and _ENDING.search(low, max(start, stop.start() - 10), stop.start()))


def _cut(low: str, sentence: Sentence) -> Iterator[Sentence]:
    """A sentence; one that nobody wrote as such is cut at spaces, so that reading it stays linear."""
    if sentence.end - sentence.start <= _LONGEST:
        yield sentence
        return
    start = sentence.start
    while sentence.end - start > _LONGEST:
        space = low.rfind(" ", start + 1, start + _LONGEST)
        stop = space if space > start else start + _LONGEST
        yield sentence._replace(start=start, end=stop)
        start = stop
    yield sentence._replace(start=start)
