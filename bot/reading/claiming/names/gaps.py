"""Gaps: where a word such as 'gap' or 'difference' is of the measure itself, and tells no change of it."""

import re

from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure

# 'The life expectancy gap was 8.4 years': no change, where the measure is a gap.
_THE_GAP = re.compile(
    r"\b(gap|difference|change)s?\s(?:(?:is|was|stands?|stood|now|at|came|comes?|in|out|to|has|been|still|remains?|"
    r"widened|narrowed|closed|down|up)\s){1,4}$"
)


def is_a_gap(low: str, lexicon: Lexicon, sentence: Sentence, figure: Figure, mention: Mention) -> bool:
    """Say whether the word that would make a figure a change is of the name of every measure that it may be of."""
    said = _THE_GAP.search(low, sentence.start, figure.start)
    known = lexicon.indicator
    return said is not None and all(i in known and said[1] in known[i].name.lower() for i in mention.items)
