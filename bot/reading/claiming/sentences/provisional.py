"""Provisional: 'all figures provisional', 'both provisional', 'NM-06 is provisional', said of figures elsewhere."""

import re
from collections.abc import Sequence

from bot.reading.claiming.periods.afterthoughts import speaks_of_all
from bot.reading.claiming.saying import Claim
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.hedges import is_provisional
from bot.reading.noticing.names import Mention

# 'NM-19 85.1. That is provisional, one ward is unsigned.': said of the figures just before.
_OF_THE_LAST = re.compile(r"\W*(?:that|this|it|which)(?:'s|\s(?:is|remains))\s")
_LOOKS_BACK = re.compile(r"\b(?:both|those|these|they|them|the (?:first )?(?:two|three))\b")


def noted_provisional(
    low: str, found: list[Claim], sentence: Sentence, names: Sequence[Mention]
) -> tuple[list[Claim], bool]:
    """The claims before a sentence, those it calls provisional marked so, and whether it is said of all that follow."""
    words = low[sentence.start : sentence.end]
    if not names and found and _OF_THE_LAST.match(words) and is_provisional(words):
        last = found[-1].sentence
        return [c._replace(provisional=True) if c.sentence == last else c for c in found], False
    if not is_provisional(words) or not (names or speaks_of_all(words)):
        return found, False
    spoken = {item for mention in names for item in mention.items}
    told = [c._replace(provisional=True) if not spoken or spoken.intersection(c.items) else c for c in found]
    return told, not (spoken or _LOOKS_BACK.search(words))
