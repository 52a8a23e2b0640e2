"""Doneness: a measure of yes or no called 'agreement signed', which is said to be signed or not without yes or no."""

import re
from collections.abc import Sequence

from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention
from bot.reading.noticing.states import State
from bot.reading.noticing.words import name_stems, stem

_DONE = (
    r"(?P<done>adopted|signed|agreed|approved|published|established|appointed|completed|ratified|endorsed|launched|"
    r"commissioned|recruited|opened|delivered)\b"
)
_IS = re.compile(
    r"(?:\b(?:was|were|is|are|has been|have been|been|got|now|finally|formally|duly|all)\s"
    r"(?:(?:now|finally|formally)\s)?"
    rf"|[:=]\s?|\s-\s|\d\s){_DONE}"
)
_NOT = re.compile(
    rf"(?:(?:\bnot|n't|\bnever)\s(?:\w+\s){{0,2}}?|\b(?:yet|still|remains) to be |\b(?:still|remains|is) un){_DONE}"
)
_AHEAD = re.compile(
    r"\b(?:will|to|should|due|expect\w*|going|about|may|might|could|would|hop\w+|plan(?:ned|ning|s to)|until|once|when|"
    r"if|before|nearly|almost|partly|half|draft|being|whether|assum\w+|think|believe)\s(?:\w+\s){0,2}$"
)


def doneness(low: str, sentence: Sentence, names: Sequence[Mention], lexicon: Lexicon) -> list[State]:
    """'The agreement was signed' as a yes, 'still unsigned' as a no, where a measure of yes or no is so called."""
    known = lexicon.indicator
    items = [item for mention in names for item in mention.items if item in known and known[item].unit == "yes-no"]
    called = frozenset[str]().union(*(name_stems(known[item].name) for item in items))
    if not called or sentence.asks:
        return []
    denied = _first(_NOT, low, sentence, called)
    if denied is not None:
        return [State(denied.start(), denied.end(), "no")]
    told = _first(_IS, low, sentence, called)
    if told is None or _AHEAD.search(low, max(sentence.start, told.start() - 30), told.start()):
        return []
    return [State(told.start("done"), told.end("done"), "yes")]


def _first(pattern: re.Pattern[str], low: str, sentence: Sentence, called: frozenset[str]) -> re.Match[str] | None:
    found = pattern.finditer(low, sentence.start, sentence.end)
    return next((match for match in found if stem(match["done"]) in called), None)
