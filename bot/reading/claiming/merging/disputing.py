"""Disputing: words by which a figure that names nothing is another's word on the figure given before it."""

import re

from bot.reading.claiming.saying import before
from bot.reading.claiming.sourced import Sourced
from bot.reading.deferred import deferred

# 'Though Sam's copy says 2,140', 'the dashboard makes it 46': another's word on the figure just given.
_VOICES = (
    r"\b(?:says?|said|(?:has|have|had|got|makes?|made|puts?) (?:it|them|us|that)|gives?|gave|shows?|showed|reads?|"
    r"reckons?|reckoned|thinks?|thought|believes?|swears?|insists?|claims?|publish\w+|tells? (?:me|us)|"
    r"according to|disagrees?|(?:disputes|contests|queries|challenges) (?:it|that|this)|gets?|tally|tall(?:y|ies)|"
    r"copy|version|comes? (?:to|out|up))\b"
)
_VOICED = deferred(_VOICES)
_DISPUTES = deferred(
    rf"{_VOICES}|"
    r"^\W*(?:or|though|but|however|although|mind you|except|that said|yet|only|with|without|including|excluding)\b|"
    r"\bthough\W*$|\b(?:mine|ours)\b|\bnow\b|^\W*£?\d[\d,.]*(?=[\s,.;)%]|$)(?!\s?(?:%\s)?of\b)"
)
_IT_IS = re.compile(
    r"\b(?:it|they|that|this|we|i)(?:'s|'re|'d|'ve|\s(?:is|are|was|were|comes?|came|makes?|made|had|have|got|get))\b"
    r"(?!\s(?:compares?|down|up|against|\w+\sthan)\b)[^.;:,()]{0,30}$"
)


def disputes(each: Sourced) -> bool:
    """'Though the dashboard says 2,140': said of the same thing, by somebody or something else."""
    return bool(_DISPUTES.search(each.claim.note) or _IT_IS.search(before(each.claim)))


def is_dated(each: Sourced) -> bool:
    """'The exec pack has 31:04 for March', March's figure being given before: of the same thing and the same time."""
    said = each.claim.period
    return (
        said is not None and said.kind == "period" and each.claim.sentence.start <= said.start < each.claim.sentence.end
    )


def is_voiced(each: Sourced) -> bool:
    """'Dr Patel disputes that and has 64.1%': said by somebody, whatever was called the whole before."""
    return bool(_VOICED.search(each.claim.note))
