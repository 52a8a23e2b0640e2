"""Remarks: the words written after a measure's or an action's code, to the end of what is said of it."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from bot.reading.noticing.codes import CodeHit
from bot.reading.noticing.plain import Plain
from bot.reading.noticing.words import IDLE_STEMS, VOID_STEMS, name_stems, stems

_AFTER_CODE = re.compile(r"[\s)\]]*[:.=\-–—>→]*\s*")
_LABEL = re.compile(r"[)\]]?\s?:\s")
_BEFORE_CODE = " \t-*•>(["
_BLANK = re.compile(r"\n\s*\n")
_STATUS = re.compile(
    r"(?:complete|completed|done|on[- ]track|at[- ]risk|delayed|not[- ]started)\b[\s.,;:\-–—]*", re.IGNORECASE
)
_WORTH_KEEPING = 4  # words
_IDLE = IDLE_STEMS | VOID_STEMS
_TELLING = 3  # words beside names, figures, and what only gives, dates or rights them


class Remark(NamedTuple):
    """Words said of one code, with the place they stand at."""

    code: str
    start: int
    end: int


def remarks(
    text: Plain, codes: Collection[str], hits: Sequence[CodeHit], figured: Iterable[tuple[int, int]]
) -> Iterator[Remark]:
    """Give the remarks on measures that give no figure: what opens with one of `codes`, and what follows.

    `figured` are the spans in which figures were found.
    """
    spans = sorted(figured)
    starts, ends = [start for start, _ in spans], list(accumulate((end for _, end in spans), max))
    for hit in hits:
        found = _after(text, hit, hits) if hit.code in codes and _opens(text, hit) else None
        if found is None:
            continue
        before = bisect_left(starts, found.end)
        if before and ends[before - 1] > hit.start:
            continue
        if len(text.low[found.start : found.end].split()) >= _WORTH_KEEPING:
            yield found


def says_more(line: str, name: str) -> bool:
    """Say whether a line in lower case says more of a measure called `name` than its figure, given or put right."""
    known = _IDLE | name_stems(name)
    return sum(each.isalpha() and each not in known for each in stems(line)) >= _TELLING


def note_on(text: Plain, action: str, hits: Sequence[CodeHit]) -> Remark | None:
    """Give what is said of an action after its code and status; None where it was not named by its code."""
    named = [hit for hit in hits if hit.code == action and _opens(text, hit)]
    if not named:
        return None
    found = _after(text, named[-1], hits)
    status = _STATUS.match(text.text, found.start, found.end)
    return found._replace(start=status.end()) if status else found


def _opens(text: Plain, hit: CodeHit) -> bool:
    """Say whether what is said of a code begins here: at the head of a line, or of a sentence as 'CODE: …'."""
    line = text.low.rfind("\n", 0, hit.start) + 1
    before = text.low[line : hit.start].strip(_BEFORE_CODE)
    return not before or (before.endswith((".", ";", "!", "?")) and bool(_LABEL.match(text.low, hit.end)))


def _after(text: Plain, hit: CodeHit, hits: Sequence[CodeHit]) -> Remark:
    """The words after a code, up to a blank line or to where the next one opens."""
    said = _AFTER_CODE.match(text.low, hit.end)
    start = said.end() if said else hit.end
    later = range(bisect_left(hits, start, key=attrgetter("start")), len(hits))
    next_one = next((hits[n].start for n in later if _opens(text, hits[n])), len(text.low))
    blank = _BLANK.search(text.low, start, next_one)
    end = blank.start() if blank else next_one
    return Remark(hit.code, start, start + len(text.low[start:end].rstrip(" \t\n-*•>([;")))
