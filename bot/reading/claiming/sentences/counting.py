"""Counting: 'Do appointments count when nobody turns up?', a question that decides the figures behind it."""

import re

from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.names.naming import Naming
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention

_COUNTS = re.compile(
    r"\b(?:counts?|counted|counting|includ\w+|exclud\w+|define[sd]?|definition|with or without|mean by|"
    r"leave out|left out)\b"
)


def what_counts(low: str, sentence: Sentence, marks: Marks, naming: Naming) -> list[Mention]:
    """The one measure of the sender's whose counting is asked about by a common word of its name."""
    if not _COUNTS.search(low, sentence.start, sentence.end):
        return []
    own = [naming.own(hint) for hint in marks.hints]
    mine = [each for each in own if len(each.items) == 1 and each.items[0] in naming.setting.mine]
    return mine[:1] if len({each.items for each in mine}) == 1 else []
