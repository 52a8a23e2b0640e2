"""Spanning: a period that is of several figures of its sentence, or of all."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.reading.deferred import deferred
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

LEADS = deferred(
    r"[\s:=→>()\-–|*_'\"~≈]*(?:(?:c|ca|approx|est|prov)\.\s?)?"
    r"(?:(?:figure|data|value|result|outturn|rate|position|only|actual|was|is|at|it|that|this|we|"
    r"had|were|of|stood|came|in|for|the|total|their|our|figures|are|as|follows|published|s"
    r"|part|partial|incomplete|draft|est"
    r"|stays?|remains?|becomes?|being|should|goes|be|(?:rose|fell|dropped|climbed|slipped|went|moved|eased)(?=\s(?:(?:up|down|"
    r"back)\s)?to\b)|been|has|restated|reported|alone|so|far|to|recorded|now|revised|saw|gave|showed|about|around|roughly|"
    r"approx|circa|c|per|cent|up|down|number|count|not|yet|still|mean|average|(?:better|worse|higher|lower|busier|quieter)(?=\sat\b))\b[\s:=→>()\-|*_~,]*){0,6}"
)
ROW = re.compile(r"\s?(?:,|and|&|/|, and|then|->|=>|→)\s?|[ \t]+")
CLOSED = re.compile(
    r"(?:'s)?(?:\s(?:figures?|data|numbers?|actuals?|deaths|births|claims|returns?|basis))?\s*(?:[.;)\n]|$)"
)
_ALL_OF_THEM = re.compile(
    r"(?:[^.;\d\n]{0,30})[,(–-]\s?(?:and\s)?(?:both|all(?:\s(?:three|four|five|six|"
    r"figures|the above))?|each|everything|these|these are|those are)(?:\s(?:are|is|being|figures?|again|for|in|from|"
    r"on|based on|using|at|to|as at|relate to|cover|the|end of))*\s"
)
_COLON = re.compile(r"\s?:\s")
_OPENING = re.compile(
    r"[\s*•>(–-]*(?:(?:and|also|so|then|again|meanwhile),?\s)?(?:in|for|during|over|throughout)\s(?:the\s)?"
)


def is_of_all(
    low: str, period: Said, sentence: Sentence, names: Sequence[Mention], figures: Sequence[Figure], *, alone: bool
) -> bool:
    """Say whether a period is of more than one figure; `alone` where it is the only one of its sentence."""
    return (
        _of_them_all(low, period, figures)
        or _of_a_row(low, period, names, figures)
        or heads(low, period, sentence, names, figures)
        or (alone and _opens(low, period, sentence, names, figures))
    )


def _of_a_row(low: str, period: Said, names: Sequence[Mention], figures: Sequence[Figure]) -> bool:
    """'… for March: 28.8, 20.7, 48.6': before as many figures in a row as there are names, it is of them all."""
    after = [f for f in figures if f.start >= period.end]
    size = max(len(names), len(after) if not names else 0)
    if size < 2 or len(after) != size or not LEADS.fullmatch(low[period.end : after[0].start]):
        return False
    if any(m.start >= period.end for m in names) or len(after) != len(figures):
        return False
    return all(ROW.fullmatch(low[a.end : b.start]) for a, b in pairwise(after))


def _of_them_all(low: str, period: Said, figures: Sequence[Figure]) -> bool:
    """'Supported at home 1,862 and repeats 9.2%, both Q3': said of all the figures before it."""
    if not figures or figures[-1].end > period.start:
        return False
    return bool(_ALL_OF_THEM.fullmatch(low, figures[-1].end, period.start)) and bool(CLOSED.match(low, period.end))


def heads(low: str, period: Said, sentence: Sentence, names: Sequence[Mention], figures: Sequence[Figure]) -> bool:
    """'September: 431 started therapy, A&E 74.2%': before a colon that opens a sentence, it is of all that follows."""
    opens = not low[sentence.start : period.start].strip(" \t-*•>(")
    return opens and len(figures) > 1 and bool(names) and bool(_COLON.match(low, period.end))


def _opens(low: str, period: Said, sentence: Sentence, names: Sequence[Mention], figures: Sequence[Figure]) -> bool:
    """'In December 22.7 handovers a day took over an hour and the mean was 40.2': of every measure named behind it."""
    behind = [each for each in figures if each.start >= period.end]
    told = {each.items for each in names if each.start >= period.end}
    opening = _OPENING.fullmatch(low, sentence.start, period.start)
    return bool(opening) and len(behind) == len(figures) == len(told) > 1
