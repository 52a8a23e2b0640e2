"""Afterthoughts: what a sentence that names nothing says of figures just before it: their period, or that they go."""

import re
from collections.abc import Sequence

from bot.domain.period_text import parse
from bot.reading.claiming.saying import Claim
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.periods import Said
from bot.reading.noticing.states import State

_POINTS = re.compile(
    r"(?:^|[\s,(–-])(?:(?:that|this|it|which)(?:'s|\s(?:one\s|figure\s)?(?:is|was))|"
    r"(?:those|these|they)(?:'re|\s(?:are|were)))\s"
    r"(?:(?:just|only|actually|for|from|the|of|in fact|still|all|both|really)\s){0,3}$"
)
_UNDONE = re.compile(
    r"\W*(?:(?:sorry|no|oops|wait|hang on|actually|apologies|please|and|but)\b[\s,.:-]*){0,3}"
    r"(?:ignore|scrap|disregard|forget|delete|strike)\s(?:that|this|it|those|these|them|"
    r"the last (?:one|bit|figure)|my last)\b"
)
# 'That's the figure for the whole county': not, or not surely, the place's own.
_ELSEWHERE = re.compile(
    r"\W*(?:\w+,?\s){0,2}(?:that|this|it)(?:'s|\sis|\swas|\scovers)\s(?:the\s|a\s|figure\s|rate\s|one\s|for\s|of\s|all\s|"
    r"whole\s|entire\s|from\s|actually\s|across\s){0,6}(?:icb|ics|county|region|regional|england|national|system|trust|"
    r"someone else|another)\b"
)
_REFUSED = re.compile(
    r"\b(?:do not|don't|please don't) (?:use|record|count|enter|quote|publish|take) "
    r"(?:it|them|either|these|those|that|any of)\b"
)
_NOT_THEIRS = ("day", "this", "ytd")


def redated(
    low: str, found: Sequence[Claim], sentence: Sentence, periods: Sequence[Said], asked: str
) -> tuple[list[Claim], list[Said]]:
    """'Sorry, that's August': the claims just before with the period said of them, and the periods that are left."""
    told = [p for p in periods if _says_of_them(low, sentence, p, asked)]
    if not told or not _follows(found, sentence):
        return list(found), list(periods)
    last = found[-1].sentence
    dated = [c._replace(period=told[-1]) if c.sentence == last and c.role == "value" else c for c in found]
    return dated, [p for p in periods if p not in told]


def undone(low: str, found: Sequence[Claim], sentence: Sentence) -> list[Claim]:
    """'Ignore that, wrong column': the figures just before are taken back."""
    if _follows(found, sentence) and _ELSEWHERE.match(low, sentence.start, sentence.end):
        return [c._replace(sure=False) if c.sentence == found[-1].sentence else c for c in found]
    if not _follows(found, sentence) or not _UNDONE.match(low, sentence.start, sentence.end):
        return list(found)
    last = found[-1].sentence
    return [c._replace(role="withdrawn") if c.sentence == last and c.role == "value" else c for c in found]


def refused(low: str, found: Sequence[Claim], sentence: Sentence) -> list[Claim]:
    """'The rolling rate is 10.9, but please don't use it': offered, and not to be taken."""
    match = _REFUSED.search(low, sentence.start, sentence.end)
    if match is None or not _follows(found, sentence):
        return list(found)
    last = found[-1].sentence
    return [
        c._replace(role="withdrawn") if c.sentence == last and c.role == "value" and c.start < match.start() else c
        for c in found
    ]


def promised(low: str, found: Sequence[Claim], sentence: Sentence, states: Sequence[State]) -> list[Claim]:
    """'You'll have it on the 19th', where nothing is named: said of what was just not there, or taken back."""
    if not any(state.promise for state in states) or not _follows(found, sentence):
        return list(found)
    last, words = found[-1].sentence, low[sentence.start : sentence.end]
    before = [c for c in found if c.sentence == last]
    told = [
        c._replace(note=f"{c.note} {words}") if c.sentence == last and c.state == "not-available" else c for c in found
    ]
    return told + [
        Claim(c.items, "withdrawn", sentence.start, sentence.end, sentence, period=c.period, note=words)
        for c in before
        if c.role == "withdrawn"
    ]


def _follows(found: Sequence[Claim], sentence: Sentence) -> bool:
    return bool(found) and sentence.line - found[-1].sentence.line <= 1


def _says_of_them(low: str, sentence: Sentence, period: Said, asked: str) -> bool:
    if period.kind in _NOT_THEIRS or (period.period is not None and period.period == parse(asked)):
        return False
    return bool(_POINTS.search(low[sentence.start : period.start]))
