"""Likened: a period that is only compared with: 'better than in October', 'the same as Q1'."""

import re

from bot.reading.noticing.periods import Said

_VERSUS = re.compile(
    r"\b(?:compar\w+(?: to| with)?|than|since|versus|vs\.?|against|from|like|unlike|after|over|up on|"
    r"down on|same as|was|were|"
    r"(?:\d%?|better|worse|\w+ment|\w+tion|rise|fall|drop|increase|decrease|points?|change) on)"
    r"\s(?:the\s|that of\s|at\s|in\s|for\s)?$"
)
# 'exactly as in Q1', 'flat on Q1', 'identical to Q1': a figure of now, likened to another's.
_LIKENED = re.compile(
    r"\b(?:as(?: it was)? (?:in|for|during)|as(?: per)?|"
    r"like|same(?: \w+)? (?:as|in)|identical to|equal to|match(?:es|ing)|"
    r"repeats|no (?:\w+ )?(?:change|movement) (?:on|since|from)|"
    r"(?:flat|static|steady|level|unchanged) (?:on|with|since|from|against|at)|"
    r"(?:line|par) with)\s(?:the\s|that of\s)?$"
)


def is_likened(low: str, period: Said) -> bool:
    """'Exactly as in Q1', 'flat on Q1': a figure of now that is like another's."""
    return bool(_LIKENED.search(low, max(0, period.start - 28), period.start))


def is_compared(low: str, period: Said) -> bool:
    """'Up on Q1', 'compared with Q1', 'than Q1': a period that a figure of another is set against."""
    return bool(_VERSUS.search(low, max(0, period.start - 22), period.start))
