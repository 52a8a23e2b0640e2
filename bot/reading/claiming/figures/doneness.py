"""Doneness: a measure of yes or no called 'agreement signed', which is said to be signed or not without yes or no."""

import re
from collections.abc import Iterator, Sequence

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
_NO = re.compile(r"no (?:yet|for now|until)")
_NOT_THERE = re.compile(
    r"(?:haven't|hasn't|have not|has not)\s(?:yet\s|quite\s)?(?:got|come)\s(?:quite\s)?(?:there|that far)\b"
)
# 'Carers' quality of life: not yet'; not 'CAMHS not yet at target'.
_LEADS = re.compile(r"\s*(?:[:=–-]|\b(?:is|are|figures?|score|data|number)\b)?\s*(?:still\s)?")
_ALONE = re.compile(r"(?:,? (?:sorry|i'm afraid|i am afraid|unfortunately|alas))?\s*(?:$|[.,;:)(\n]|- |– )")
_AHEAD = re.compile(
    r"\b(?:will|to|should|due|expect\w*|going|about|may|might|could|would|hop\w+|plan(?:ned|ning|s to)|until|once|when|"
    r"if|before|nearly|almost|partly|half|draft|being|whether|assum\w+|think|believe)\s(?:\w+\s){0,2}$"
)


def doneness(low: str, sentence: Sentence, names: Sequence[Mention], lexicon: Lexicon) -> list[State]:
    """'The agreement was signed' as a yes, 'still unsigned' as a no, where a measure of yes or no is so called."""
    items = _of_yes_or_no(names, lexicon)
    called = frozenset[str]().union(*(name_stems(lexicon.indicator[item].name) for item in items))
    if not called or sentence.asks:
        return []
    denied = _first(_NOT, low, sentence, called)
    if denied is not None:
        return [State(denied.start(), denied.end(), "no")]
    told = _first(_IS, low, sentence, called)
    if told is None or _AHEAD.search(low, max(sentence.start, told.start() - 30), told.start()):
        return []
    return [State(told.start("done"), told.end("done"), "yes")]


def plain_no(low: str, states: Sequence[State], names: Sequence[Mention], lexicon: Lexicon) -> Sequence[State]:
    """'No for now' of a measure of yes or no is the answer; 'not yet' of any other says that its figure is to come."""
    if not any(low.startswith(("no", "ha"), each.start) for each in states):
        return states
    decided = any(_of_yes_or_no(names, lexicon))
    return [_fitting(low, each, names, decided) for each in states]


def _fitting(low: str, state: State, names: Sequence[Mention], decided: bool) -> State:
    if decided and (_NO.fullmatch(low, state.start, state.end) or _NOT_THERE.match(low, state.start)):
        return state._replace(kind="no")
    if decided or not (low.startswith("not yet", state.start) and _ALONE.match(low, state.end)):
        return state
    named = any(_LEADS.fullmatch(low, each.end, state.start) for each in names if each.end <= state.start)
    return state._replace(kind="not-available") if named else state


def _of_yes_or_no(names: Sequence[Mention], lexicon: Lexicon) -> Iterator[str]:
    """The measures of yes or no among those named."""
    for item in (item for mention in names for item in mention.items):
        if item in lexicon.indicator and lexicon.indicator[item].unit == "yes-no":
            yield item


def _first(pattern: re.Pattern[str], low: str, sentence: Sentence, called: frozenset[str]) -> re.Match[str] | None:
    found = pattern.finditer(low, sentence.start, sentence.end)
    return next((match for match in found if stem(match["done"]) in called), None)
