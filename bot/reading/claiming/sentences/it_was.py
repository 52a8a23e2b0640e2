"""It was: how sure the figures are of a sentence that names nothing: 'it was 2,098', 'they are now 8.8 and 28.4'."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.saying import Claim
from bot.reading.noticing.words import name_stems, stem

_ROW = re.compile(r"\s?(?:,|and|&|/|;|, and)\s?")
_VALUES = ("value", "value")
# 'The rate, which had been stuck all year, has come down, and for July to September it was 2,098.'
_IT_IS = re.compile(
    r"\b(?:it|this|that|ours|(?:the|our|my) (?:own )?(?:rate|figure|number|percentage|score|average|count|wait|total))"
    r"(?:'s)?(?:\s(?:for the|in the|this)\s(?:quarter|month|year|period))?"
    r"(?:\s+(?:is|was|stands?|stood|comes?|came|has|finished|ended|now|currently|been|at|in|out|up|down|back|to|on|rose|fell|"
    r"dropped|risen|fallen|gone|climbed|reached|averaged|standing|sitting)){1,6}\s+$"
)
# 'For looked-after children it was 12 weeks': of a part of them, where 'for July' or 'for the quarter' is not.
_OF_SOME = re.compile(r"\b(?:for|in|among|amongst|with|within|of|at|if|when|where)\s[a-z][^,;]*\s?,?\s?$")
# 'Alcohol has gone the other way. Admissions were 481.3': a word of the measure's own name begins the sentence.
_CALLED = re.compile(
    r"[^\w(]*(?:and\s|but\s|so\s)?(?:the\s|our\s|overall\s|total\s)*(?P<word>[a-z]{4,})(?:\s(?:is|was|are|were|stands?|stood|"
    r"comes?|came|has|have|had|been|now|at|in|out|up|down|back|to|on|rose|fell|ran|run|dropped|risen|fallen|gone|climbed|"
    r"reached|averaged|finished|ended)){1,6}\s$"
)


def but_torn(low: str, said: list[Claim]) -> list[Claim]:
    """'They are now 8.8 and 28.4', where one measure was spoken of: neither figure of two puts the last one right."""
    torn = {id(each) for a, b in pairwise(said) if _in_a_row(low, a, b) for each in (a, b)}
    return [c._replace(corrects=False, sure=False) if id(c) in torn else c for c in said]


def _in_a_row(low: str, a: Claim, b: Claim) -> bool:
    if a.figure is None or b.figure is None or (a.items, a.period, a.role, b.role) != (b.items, b.period, *_VALUES):
        return False
    return a.figure.value != b.figure.value and bool(_ROW.fullmatch(low, a.figure.end, b.figure.start))


def _called(low: str, one: Claim, about: ExpectedIndicator) -> re.Match[str] | None:
    """Where a sentence begins with a word of the measure's own name and leads straight to its figure."""
    end = one.figure.start if one.figure else one.sentence.start
    said = _CALLED.fullmatch(low, one.sentence.start, end)
    return said if said and stem(said["word"]) in name_stems(about.name) else None


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
