"""Titled: a line that names a measure and a period and gives no figure, 'Early help, Q3 (still owed):'."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.reading.claiming.blanking import without
from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.periods.homing import Known, at_home
from bot.reading.claiming.saying import Claim
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.periods import Said

# What makes a line say something, rather than stand over what does.
_SAYS = re.compile(
    r"\b(?:is|isn't|are|aren't|was|wasn't|were|weren't|will|won't|has|have|had|came|come|comes|went|go|did|does|do|"
    r"thanks|thank|re|regarding|asked|see|seen|since|than|against|compared|until|till|from|after|before|if|when|"
    r"because|we|i|you|they|it|target|baseline|last|previous)\b|[.?!]\s*$"
)
_WORD = re.compile(r"[a-z']+")
_FEW = 5  # words beside the name and the period
_MARKS = " \t-*•>#"


class Title(NamedTuple):
    """The measures that a line names and the period that it says of them."""

    items: frozenset[str]
    said: Said

    def over(self, claim: Claim, known: Known) -> Claim:
        """The claim of one of its measures that says no period of its own, given that of the title."""
        if claim.start < self.said.end or not self.items.issuperset(claim.items):
            return claim
        values = [claim.figure.value] if claim.figure else []
        return claim._replace(period=at_home(self.said, None, values, claim.items, known))


def stands_over(low: str, bonding: str, sentence: Sentence, names: Sequence[Mention], marks: Marks) -> bool:
    """Say whether a sentence is a line of its own that only names what follows, and the periods it is of."""
    if marks.figures or marks.states or sentence.asks or not marks.periods:
        return False
    begins = low[: sentence.start].rstrip(_MARKS)
    ends = low[sentence.end : sentence.end + 1] in ("\n", "") or low[: sentence.end].rstrip().endswith(":")
    if (begins and not begins.endswith("\n")) or not ends:
        return False
    spans = [(max(m.start, sentence.start), m.end) for m in names]
    words = without(bonding[: sentence.end], spans)[sentence.start :]
    return is_title(words)


def is_title(words: str) -> bool:
    """Say whether a line's words beside its names and periods are few, and state nothing."""
    return len(_WORD.findall(words)) <= _FEW and not _SAYS.search(words)
