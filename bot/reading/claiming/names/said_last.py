"""Said last: 'October 19.2 days, November 18.8: that's how long people waited': the name of all figures before it."""

import re
from collections.abc import Sequence

from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure

_THAT_IS = re.compile(
    r"[^.;\d]{0,30}[,(–-]\s?(?:and\s)?(?:that's|that is|that was|this is|those are|these are|they're|all)\s"
    r"(?:for\s|on\s|the\s|our\s|all\s|both\s)*"
)
# The same of two figures or more, where other words may lead to the name.
_THEY_ARE = re.compile(
    r"[^.;:\d]{0,20}?(?:\s?[:,]\s|\s[-–—]\s|\s\()(?:and\s|all\s)?(?:that's|that is|that was|those are|"
    r"those were|these are|"
    r"they're|they are|this is|which is|being)\s[^.;:\d]{0,24}$"
)


def said_last(low: str, sentence: Sentence, names: list[Mention], figures: Sequence[Figure]) -> list[Mention]:
    """The only name of a sentence set at its start, where it tells what the figures before it are of."""
    if not figures or not names or names[0].start < figures[-1].end or len({m.items for m in names}) != 1:
        return names
    end, start = figures[-1].end, names[0].start
    several = len(figures) > 1 and _THEY_ARE.fullmatch(low, end, start)
    if not several and not (len(names) == 1 and _THAT_IS.fullmatch(low, end, start)):
        return names
    return [names[0]._replace(start=sentence.start, end=sentence.start)]
