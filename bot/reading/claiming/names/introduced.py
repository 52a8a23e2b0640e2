"""Introduced: a measure brought up before what is said of it: 'as to appointments, …'."""

import re
from collections.abc import Sequence

from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention

_AS_TO = re.compile(
    r"\W*(?:(?:and|now|then|finally|lastly|next)\W+)?(?:as (?:to|for|regards)|on|regarding|concerning|turning to|"
    r"with regard to|in terms of|where)\s(?:the\s|our\s)?"
)
_THEN = re.compile(r"\s?(?:[,:–-]|(?:are|is) concerned\b)")


def brought_up(low: str, sentence: Sentence, hints: Sequence[Mention]) -> list[Mention]:
    """The common word that a sentence begins by bringing up, of `hints` that mean one of the sender's each."""
    return [
        hint._replace(by="name")
        for hint in hints
        if _AS_TO.fullmatch(low, sentence.start, hint.start) and _THEN.match(low, hint.end)
    ][:1]
