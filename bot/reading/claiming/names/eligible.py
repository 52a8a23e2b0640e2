"""Eligible: which names of a sentence its figures can be of at all."""

import re
from collections.abc import Sequence

from bot.reading.claiming.names.fitting import Fitting
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.words import VOID_STEMS, stems

_SPEAKS = re.compile(
    r"\s(?:team\s|people\s|staff\s|lead\s|manager\s)?(?:still\s|now\s|all\s|both\s)?(?:says?|said|swears?|swore|"
    r"reckons?|thinks?|believes?|insists?|claims?|maintains?|argues?|tells? (?:me|us)|makes? it)\b"
)

_SPOKEN_BY = re.compile(
    r"\b(?:says?|said|according to|per|believe|trust|ask|going by|reckons?|courtesy of)\s(?:the\s|our\s|my\s|your\s)?"
    r"(?:\w+\s)?$"
)


def eligible(
    low: str, names: Sequence[Mention], found: Sequence[Figure], fitting: Fitting, mine: frozenset[str]
) -> Sequence[Mention]:
    """The names without those that no figure here can be of, where another is left: 'longest wait 161 minutes'.

    `mine` are the measures asked of the sender.
    """
    kept = [m for m in names if m.by == "code" or not all(fitting.foreign(each, m) for each in found)]
    kept = [m for m in kept if not _is_of_own(low, m, kept, fitting, mine)] or kept
    kept = [m for m in kept if not _explains(low, m, kept, found) and not _speaks(low, m, kept)]
    return kept or names


def _is_of_own(low: str, mention: Mention, names: Sequence[Mention], fitting: Fitting, mine: frozenset[str]) -> bool:
    """'On reablement, 84.1% of older people …': words of the sender's own measure, though another's have them too."""
    if mention.by != "name" or mention.weight >= 1 or mention.start == mention.end:
        return False
    said = frozenset(stems(low[mention.start : mention.end])) - VOID_STEMS
    own = {m.items[0] for m in names if len(m.items) == 1 and m.items[0] in mine}
    if not own or not mine.isdisjoint(mention.items):
        return False
    parts = fitting.lexicon.indicators.stems
    return any(said.issubset(part) for item in own for part in parts.get(item, ()))


def _explains(low: str, mention: Mention, names: Sequence[Mention], found: Sequence[Figure]) -> bool:
    """'The rate at MARAC (back within a year) was 29.8': what explains another name, in brackets behind it."""
    opened, closed = low.rfind("(", 0, mention.start), low.find(")", mention.end)
    if mention.by == "code" or opened < 0 or closed < 0 or ")" in low[opened : mention.start]:
        return False
    outside = any(m.end <= opened and m.items != mention.items and not low[m.end : opened].strip() for m in names)
    return outside and not any(opened < each.start < closed for each in found)


def _speaks(low: str, mention: Mention, names: Sequence[Mention]) -> bool:
    """'Year 6: the file says 22.1, school nurses swear 21.7': who speaks of a measure named before is no other one."""
    loose = mention.by == "name" and mention.weight < 1 and any(m.end <= mention.start for m in names)
    before = low[max(mention.start - 32, 0) : mention.start] if loose else ""
    return loose and bool(_SPEAKS.match(low, mention.end) or _SPOKEN_BY.search(before))
