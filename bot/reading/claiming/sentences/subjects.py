"""Subjects: which names of a sentence its figures can be of, and which the next sentence goes on about."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.saying import Claim
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure

_LISTED = re.compile(r"\s?(?:,|and|&|, and|/)\s?(?:the\s)?")
_LABEL = re.compile(r"\W*(?:(?:and|the|our|your|still|at|those)\s){0,2}")
_MARK = re.compile(
    r"(?:\s(?:generally|overall|in general|as a whole|altogether|this time|now|themselves))?"
    r"(?:\s(?:figures?|numbers?|rates?|ones?))?\s?\?\W*"
)


def spoken_of(found: Sequence[Claim], names: list[Mention], marks: Marks) -> list[Mention]:
    """What the next sentence is about, if it names nothing: the last of several names that were given figures."""
    start = names[0].start
    stated = any(c.role in ("value", "state") and c.start >= start for c in found if c.figure)
    every = [m for n, m in enumerate(names) if all(m.items != other.items for other in names[:n])]
    return names[-1:] if marks.figures and (stated or len(names) > 3) else every


def as_told(found: Sequence[Claim], sentence: Sentence, mention: Mention) -> Mention:
    """'For the discharge line I gave 4.4 days': of several measures a word could mean, the one its figure told."""
    if len(mention.items) < 2 or mention.clash:
        return mention
    said = [c for c in found if c.sentence.start == sentence.start and c.start <= mention.start < c.end]
    told = {c.items for c in said if set(c.items) < set(mention.items)}
    return mention._replace(items=told.pop()) if len(told) == 1 else mention


def gave(found: Sequence[Claim], sentence: Sentence, mention: Mention) -> bool:
    """Say whether a figure was given for a measure in this sentence."""
    said = (c for c in reversed(found) if c.sentence.start == sentence.start)
    return any(c.items == mention.items and c.role == "value" for c in said)


def only_names(low: str, sentence: Sentence, names: Sequence[Mention]) -> bool:
    """'Naloxone? 141 in November': a name alone with a question mark asks nothing, it is the label of what follows."""
    row = sorted(names)
    listed = all(_LISTED.fullmatch(low, a.end, b.start) for a, b in pairwise(row))
    inside = bool(row) and listed and row[-1].end <= sentence.end
    return inside and bool(
        _LABEL.fullmatch(low, sentence.start, row[0].start) and _MARK.fullmatch(low, row[-1].end, sentence.end)
    )


def without_numbers_of(labels: Sequence[Mention], marks: Marks) -> Marks:
    """The same without the numbers that stand in a name, as the first of '2yr checks 86.4%' does."""
    if not labels:
        return marks
    outside = [f for f in marks.figures if not any(m.start <= f.start < m.end for m in labels)]
    return marks if len(outside) == len(marks.figures) else marks._replace(figures=outside)


def but_collective(names: list[Mention], figures: Sequence[Figure]) -> list[Mention]:
    """'MMR is stubborn: 90.6 for one dose': the name behind the one figure stands before that of several measures."""
    if len(figures) != 1:
        return names
    ahead = {m.items[0] for m in names if len(m.items) == 1 and m.end <= figures[0].start}
    if len(ahead) == 1:  # 'Women: 63.0 healthy years'
        names = [
            m for m in names if len(m.items) == 1 or m.clash or m.start < figures[0].start or ahead.isdisjoint(m.items)
        ]
    behind = {m.items[0] for m in names if len(m.items) == 1 and m.start >= figures[0].end}
    return [m for m in names if len(m.items) == 1 or m.clash or behind.isdisjoint(m.items)]


def but_told(names: list[Mention], hinted: Sequence[Mention]) -> list[Mention]:
    """'Dentists: 37.1 adults, 55.2 children': a name of several measures has no figure where each is told apart."""
    told = {item for each in hinted for item in each.items}
    return [m for m in names if len(m.items) == 1 or not told.issuperset(m.items)]
