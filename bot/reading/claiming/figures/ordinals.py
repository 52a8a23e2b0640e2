"""Ordinals: which of several figures just given a sentence such as 'the middle one should be 547' speaks of."""

import re
from collections.abc import Sequence

from bot.reading.claiming.saying import Claim, follows
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention

_WHICH = re.compile(
    r"\W*(?:(?:sorry|no|oops|actually|but|and|though),?\s)*(?:the\s|that\s|my\s)?"
    r"(?P<which>first|former|second|third|middle|last|latter|final)\s(?:one|figure|number|of (?:those|these|them)|"
    r"was|is|should)\b"
)
_PLACES = {"first": 0, "former": 0, "second": 1, "third": 2, "last": -1, "latter": -1, "final": -1}
_MIDDLE = 3  # figures that one of them is the middle of


def ordinal(low: str, found: Sequence[Claim], sentence: Sentence) -> list[Mention]:
    """The one measure meant, set at the start of the sentence; nothing where no such word opens it."""
    match = _WHICH.match(low, sentence.start, sentence.end)
    if match is None or not follows(found, sentence):
        return []
    row = [c for c in found if c.sentence == found[-1].sentence and c.role == "value" and c.figure]
    row.sort(key=lambda c: c.figure.start if c.figure else 0)
    place = 1 if match["which"] == "middle" and len(row) == _MIDDLE else _PLACES.get(match["which"])
    if place is None or not -len(row) <= place < len(row) or len(row) < 2:
        return []
    return [Mention(sentence.start, sentence.start, row[place].items, "name")]
