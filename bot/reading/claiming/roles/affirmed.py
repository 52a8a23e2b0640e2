"""Affirmed: figures that were sent before, and are now said to be right."""

import re
from collections.abc import Sequence

from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.numbers import Figure

_RIGHT = re.compile(
    r"\b(?:both|all|each|those|these|they|that|it|which|figures?|numbers?)(?:\s(?:of\s)?(?:them|those|these|"
    r"figures|numbers|two|three))?(?:'s|'re|\s(?:is|are|was|were|do|does|can))?(?:\s(?:still|all|both|indeed|in fact|"
    r"quite|perfectly|actually))*\s(?:right|correct|fine|good|ok|okay|accurate|stands?|holds?|unaffected)\b"
    r"(?!\s(?:for|but|except|apart|to))"
)
_SEVERAL = re.compile(r"both|all|each|those|these|they|figures|numbers")
_WRONG = re.compile(r"\b(?:wrong|not|error|mistake|typo|incorrect|instead|ignore|disregard|should|sorry)\b|n't\b")


def affirmed(low: str, sentence: Sentence, found: Sequence[Figure], roles: list[str]) -> list[str]:
    """'NM-06 and NM-07 I sent as 91.2 and 88.4 and both are right': what was sent before is what is sent now."""
    if "withdrawn" not in roles or _WRONG.search(low, sentence.start, sentence.end):
        return roles
    said = _RIGHT.search(low, sentence.start, sentence.end)
    if said is None:
        return roles
    before = [part for figure, part in zip(found, roles, strict=True) if figure.end <= said.start()]
    if "value" in before and not _SEVERAL.match(said.group()):
        return roles  # 'I said 8.7 but it is 9.1, and that is right'
    return [
        "value" if part == "withdrawn" and figure.end <= said.start() else part
        for figure, part in zip(found, roles, strict=True)
    ]
