"""Headed: 'the two smoking ones, prevalence and quits, are 12.2% and 235': a word, and what each adds to it."""

import re
from collections.abc import Sequence

from bot.reading.claiming.saying import Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.weighing import weighed

_HEADED = re.compile(
    r"\b(?:the |our |my )?(?:both|two|three|2|3)\s(?:the\s|our\s|of\s)*(?P<head>(?:[a-z][a-z'-]*\s){1,4}?)"
    r"(?:ones|measures|figures|indicators|rates|lines|numbers)\s?(?:,|:|\(|\s[–-])\s?"
    r"(?P<parts>[^\d.;:()%£]{3,80}?)\s?[,)–-]{0,2}\s?(?:\b(?:are|were|came (?:in|out) at|come (?:in|out) (?:at|to)|"
    r"stand at|at)|[:=])\s(?=[£\d])"
)
_AND = re.compile(r"\s?,\s(?:and\s)?|\s(?:and|&)\s")
_LINKING = re.compile(r"^(?:for|the|our|of|in)\s")
_CLEAR = 0.3  # what the best must outweigh every other by


def headed(low: str, sentence: Sentence, figures: Sequence[Figure], setting: Setting) -> list[Mention]:
    """The measures that a heading and its parts mean, where each is told apart and has a figure behind."""
    said = _HEADED.search(low, sentence.start, sentence.end) if len(figures) > 1 else None
    if said is None:
        return []
    places, at = [], said.start("parts")
    for end in [*(each.span() for each in _AND.finditer(low, at, said.end("parts"))), (said.end("parts"),) * 2]:
        places.append((at, end[0]))
        at = end[1]
    items = [_meant(f"{said['head']}{_LINKING.sub('', low[a:b])}", setting) for a, b in places]
    behind = [figure for figure in figures if figure.start >= said.end()]
    if "" in items or len(set(items)) < len(items) or len(behind) < len(items):
        return []
    starts = [said.start(), *(a for a, _ in places[1:])]  # the first has the number of them in it
    return [Mention(start, b, (item,), "name") for start, (_, b), item in zip(starts, places, items, strict=True)]


def _meant(words: str, setting: Setting) -> str:
    """The sender's measure that these words clearly mean, or nothing."""
    found = weighed(words, setting.lexicon.indicators, setting.mine)
    ranked = sorted(found, key=lambda item: -found[item])
    if not ranked or (len(ranked) > 1 and found[ranked[0]] - found[ranked[1]] < _CLEAR):
        return ""
    return ranked[0]
