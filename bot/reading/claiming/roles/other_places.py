"""Other places: a figure that the words before it give to somebody else, whom the board does not know."""

import re

from bot.reading.claiming.saying import Setting
from bot.reading.noticing.period_words import MONTHS
from bot.reading.noticing.words import IDLE, OURS, SOURCES, VOID, WEAK, stem

_ASIDE = re.compile(
    r"\(([a-z][a-z' -]{1,30}?)\s(?:has|have|had|got|reports|reported|scored|manages|managed|"
    r"(?:is|are|was|were|stands?|sits?) (?:on|at))\s(?:about\s|around\s|only\s|just\s)?$"
)
_AND_ANOTHER = re.compile(
    r".?(?:%|\sper cent)?,?\s(?:and|while|whilst|but|with)\s(?P<who>(?:(?!it\b)[a-z'-]{3,}\s){1,2})"
    r"(?:is|was|are|were|sits?|sat|stands?|stood|at|on|has|had|comes?|came|runs?|ran)\s"
    r"(?:(?:at|on|in|out|to|now|still|only|just)\s)*"
)
_LABELLED = re.compile(r"\(([a-z]{3,})\s$")  # '2,121 (Dale 1,733)'
_MONTHS = frozenset(month[:3] for month in MONTHS)
_PLAIN_WORDS = VOID | WEAK | IDLE


def in_names(word: str, setting: Setting) -> bool:
    """Say whether a measure of the board has this word in its name."""
    return stem(word) in setting.lexicon.indicators.features


def in_a_bracket(before: str, setting: Setting) -> bool:
    """'2,060 (Dale has 2,240)': a figure in a bracket of its own that is somebody else's, and no other source's."""
    aside = _ASIDE.search(before) or _LABELLED.search(before)
    if aside is None:
        return False
    told = aside[1] in _PLAIN_WORDS or aside[1][:3] in _MONTHS or in_names(aside[1], setting)
    if aside.re is _LABELLED and told:
        return False
    words = frozenset(aside[1].split())
    return not words & (OURS | SOURCES | setting.places | setting.people)


def in_a_clause(before: str, setting: Setting) -> bool:
    """'The region is at 73.8 and Hartlow sits at 70.1': behind another place's, that of a place nobody knows."""
    clause = _AND_ANOTHER.fullmatch(before)
    if clause is None or any(word in _PLAIN_WORDS or in_names(word, setting) for word in clause["who"].split()):
        return False
    return frozenset(clause["who"].split()).isdisjoint(OURS | SOURCES | setting.places | setting.people)
