"""Unasked: a figure given in a sentence that then asks about another measure, which does not make it a question."""

import re
from collections.abc import Sequence

from bot.reading.deferred import deferred
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure

_ASKS = deferred(
    r"(?:[,;:.–-]|\b(?:but|and|also|though|although))\s(?:but\s|and\s|also\s)?(?:can|could|would|please|do|does|did|is|"
    r"are|should|shall|what|which|when|who|where|how|may)\s"
)
_POINTS_BACK = re.compile(r"\b(?:it|that|this|these|those|they|both|either|same)\b")


def unasked(low: str, sentence: Sentence, mention: Mention, figure: Figure, names: Sequence[Mention]) -> Sentence:
    """'NM-07 is 88.9, but which year do you want for LARC?': a question about another measure is none of this."""
    asked = _ASKS.search(low, figure.end, sentence.end) if sentence.asks else None
    if asked is None or _POINTS_BACK.search(low, asked.end(), sentence.end):
        return sentence
    other = any(each.start >= asked.end() and each.items != mention.items for each in names)
    return sentence._replace(asks=not other)
