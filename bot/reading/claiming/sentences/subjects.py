"""Subjects: which names of a sentence its figures can be of, and which the next sentence goes on about."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.saying import Claim
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.words import stem, tokens

_LISTED = re.compile(r"\s?(?:,|and|&|, and|/)\s?(?:the\s)?")
_ROW = re.compile(r"\s?(?:,|and|&|/|;|, and)\s?")
_LABEL = re.compile(r"\W*(?:(?:and|the|our|your|still|at|those)\s){0,2}")
_MARK = re.compile(
    r"(?:\s(?:generally|overall|in general|as a whole|altogether|this time|now|themselves))?"
    r"(?:\s(?:figures?|numbers?|rates?|ones?))?\s?\?\W*"
)
_VALUES = ("value", "value")


def spoken_of(found: Sequence[Claim], names: list[Mention], marks: Marks) -> list[Mention]:
    """What the next sentence is about, if it names nothing: the last of several names that were given figures."""
    start = names[0].start
    stated = any(c.role in ("value", "state") and c.start >= start for c in found if c.figure)
    return names[-1:] if marks.figures and (stated or len(names) > 3) else names


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


def but_torn(low: str, said: list[Claim]) -> list[Claim]:
    """'They are now 8.8 and 28.4', where one measure was spoken of: neither figure of two puts the last one right."""
    torn = {id(each) for a, b in pairwise(said) if _in_a_row(low, a, b) for each in (a, b)}
    return [c._replace(corrects=False, sure=False) if id(c) in torn else c for c in said]


def _in_a_row(low: str, a: Claim, b: Claim) -> bool:
    if a.figure is None or b.figure is None or (a.items, a.period, a.role, b.role) != (b.items, b.period, *_VALUES):
        return False
    return a.figure.value != b.figure.value and bool(_ROW.fullmatch(low, a.figure.end, b.figure.start))


# 'The rate, which had been stuck all year, has come down, and for July to September it was 2,098.'
_IT_IS = re.compile(
    r"\b(?:it|this|that|the (?:rate|figure|number|percentage|score|average|count|wait|total))(?:'s)?"
    r"(?:\s(?:is|was|stands?|stood|comes?|came|has|finished|ended|now|currently|been|at|in|out|up|down|back|to|on|rose|fell|"
    r"dropped|risen|fallen|gone|climbed|reached|averaged|standing|sitting)){1,6}\s$"
)
# 'For looked-after children it was 12 weeks': of a part of them, where 'for July' or 'for the quarter' is not.
_OF_SOME = re.compile(r"\b(?:for|in|among|amongst|with|within|of|at|if|when|where)\s[a-z][^,;]*\s?,?\s?$")


# 'Alcohol has gone the other way. Admissions were 481.3': a word of the measure's own name begins the sentence.
_CALLED = re.compile(
    r"[^\w(]*(?:and\s|but\s|so\s)?(?:the\s|our\s|overall\s|total\s)*(?P<word>[a-z]{4,})(?:\s(?:is|was|are|were|stands?|stood|"
    r"comes?|came|has|have|had|been|now|at|in|out|up|down|back|to|on|rose|fell|ran|run|dropped|risen|fallen|gone|climbed|"
    r"reached|averaged|finished|ended)){1,6}\s$"
)


def _called(low: str, one: Claim, about: ExpectedIndicator) -> re.Match[str] | None:
    """Where a sentence begins with a word of the measure's own name and leads straight to its figure."""
    end = one.figure.start if one.figure else one.sentence.start
    said = _CALLED.fullmatch(low, one.sentence.start, end)
    return said if said and any(stem(said["word"]) == each.stem for each in tokens(about.name.lower())) else None


def said_of_it(
    low: str, found: Sequence[Claim], said: list[Claim], known: Mapping[str, ExpectedIndicator]
) -> list[Claim]:
    """The claims of a sentence that names nothing, its one figure sure where it says 'it was' of the one measure named.

    That measure has no figure yet, and this one could well follow its last.
    """
    told = [each for each in said if each.role == "value"]
    one = told[0] if len(told) == 1 else None
    if one is None or one.sure or one.noun or one.figure is None or len(one.items) != 1 or one.sentence.asks:
        return said
    about = known.get(one.items[0])
    if about is None or any(each.items == one.items and each.role == "value" for each in found):
        return said
    it = _IT_IS.search(low, one.sentence.start, one.figure.start) or _called(low, one, about)
    of_some = it is None or _OF_SOME.search(low, one.sentence.start, it.start())
    plainly = not of_some and near_last(sound(one.figure, about), about)
    return [each._replace(sure=True) if plainly and each is one else each for each in said]
