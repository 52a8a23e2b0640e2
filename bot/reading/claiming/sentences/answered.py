"""Answered: 'It is.' and 'It isn't yet.' behind a question that repeats a measure wanting yes or no."""

import re
from collections.abc import Mapping, Sequence

from bot.domain.returns import ExpectedIndicator
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.states import State

_IT_IS = re.compile(
    r"\W*(?:it|they|that|this|we)(?:'s|'re|'ve|\s(?:is|are|has|have))"
    r"(?:(?P<no>n't|\snot)(?=\s?(?:[,.!;–-]|$|\n)|\s(?:yet|so far)\b)|"
    r"(?=\s?(?:[.!]|$|\n)|,?\s(?:now|indeed|at last|finally|since|as of|thank)\b))"
)


def answered(
    low: str, sentence: Sentence, topic: Sequence[Mention], known: Mapping[str, ExpectedIndicator]
) -> list[State]:
    """The yes or no that a sentence says without the word, where what was just asked about wants one."""
    said = _IT_IS.match(low, sentence.start, sentence.end)
    items = {item for mention in topic for item in mention.items}
    if said is None or len(items) != 1 or any(i not in known or known[i].unit != "yes-no" for i in items):
        return []
    return [State(said.start(), said.end(), "no" if said["no"] else "yes")]
