"""Introduced: a measure brought up before what is said of it, 'as to appointments, …', or named at the very end."""

import re
from collections.abc import Sequence

from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure

_AS_TO = re.compile(
    r"\W*(?:(?:and|now|then|finally|lastly|next)\W+)?(?:as (?:to|for|regards)|on|regarding|concerning|turning to|"
    r"with regard to|in terms of|where)\s(?:the\s|our\s)?"
)
_THEN = re.compile(r"\s?(?:[,:–-]|(?:are|is) concerned\b)")
_THAT_IS = re.compile(
    r"[^.;\d]{0,30}[,(–-]\s?(?:and\s)?(?:that's|that is|that was|this is|those are|these are|they're|all)\s"
    r"(?:for\s|on\s|the\s|our\s|all\s|both\s)*"
)


def brought_up(low: str, sentence: Sentence, hints: Sequence[Mention]) -> list[Mention]:
    """The common word that a sentence begins by bringing up, of `hints` that mean one of the sender's each."""
    return [
        hint._replace(by="name")
        for hint in hints
        if _AS_TO.fullmatch(low, sentence.start, hint.start) and _THEN.match(low, hint.end)
    ][:1]


def said_last(low: str, sentence: Sentence, names: Sequence[Mention], figures: Sequence[Figure]) -> list[Mention]:
    """'33:15 in September, 35:30 in August, that's category 2.': the one name behind all figures, set before them."""
    if len(names) != 1 or not figures or names[0].start < figures[-1].end:
        return list(names)
    if not _THAT_IS.fullmatch(low, figures[-1].end, names[0].start):
        return list(names)
    return [names[0]._replace(start=sentence.start, end=sentence.start)]
