"""Absent: 'until the survey lands there's no quality of life score', 'no Category 2 before March': no name, said so."""

import re
from collections.abc import Sequence

from bot.reading.deferred import deferred
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.states import State

_NO = re.compile(
    r"(?:^|[.;:,!\n–-]\s?|\b(?:and|but|so|there's|there is|there'll be|there will be|we've|i've|have|has|got|still|"
    r"sorry|afraid|but)\s)no\s(?:(?:new|fresh|usable|updated|final|official|december|november|october|q[1-4])\s)?$"
)
_FIGURE = r"(?:\s(?:figures?|data|numbers?|rates?|scores?|results?|percentages?))"
_WAITS = deferred(
    rf"{_FIGURE}(?:,?\s(?:i'm\s|i am\s)?(?:afraid|sorry),?)?"
    r"(?:\s(?:from|for)\s[^.;,\d]{2,40}?)?\s(?:yet|until|till|before|as yet|so far|at present|for now)\b"
)
# 'Until the survey lands', not 'until the van is back'.
_UNTIL = deferred(
    r"\W*(?:and\s|but\s|so\s)?(?:until|till|not until|before)\s[^.;:]{0,30}\b(?:survey|data\w*|figures?|"
    r"numbers?|results?|"
    r"extracts?|publi\w+|releas\w+|refresh\w*|returns?|ons|ncmp|fingertips|dashboard|validat\w+|audit\w*)\b[^.;:]{0,40}$"
)
_YET = re.compile(r"\s(?:yet|as yet)\b(?! to\b)")  # 'no NCMP yet'
_MEASURED = frozenset({"count", "yes-no"})  # 'no quits yet' may be none at all


def absent(
    low: str, sentence: Sentence, names: Sequence[Mention], figures: Sequence[Figure], lexicon: Lexicon
) -> list[State]:
    """Such statements of a measure that can be no nought: it is not counted, and 'no' is no word of its name."""
    found = []
    for name in names if not sentence.asks else ():
        no = _NO.search(low, max(sentence.start, name.start - 40), name.start)
        known = [lexicon.indicator[item] for item in name.items if item in lexicon.indicator]
        if no is None or any(each.unit in _MEASURED or re.search(r"\bno\b", each.name.lower()) for each in known):
            continue
        opened = _UNTIL.match(low, sentence.start, no.start()) or _UNTIL.match(low, sentence.start, no.end() - 3)
        yet = _YET.search(low, name.start, name.end) or _YET.match(low, name.end, sentence.end)
        if not (opened or yet or _WAITS.match(low, name.end, sentence.end)):
            continue
        if not any(name.end <= each.start for each in figures[:1]) or opened:
            found.append(State(sentence.start if opened else no.end() - 3, name.end, "not-available"))
    return found
