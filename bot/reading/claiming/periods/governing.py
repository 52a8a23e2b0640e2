"""Governing: whether a period of no one figure is that of the whole sentence."""

import re
from collections.abc import Sequence

from bot.reading.claiming.periods.likened import is_compared, is_likened
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_OF_PERIOD = re.compile(
    r"(?:\b(?:in|for|during|to|at|covering|through|between|over)\s"
    r"(?:the\s)?(?:end of\s|whole of\s|month of\s|quarter\s)?|^\s?)$"
)
# 'Falls 2,104 and hips 574 were the Q1 figures': said of all that stands before it.
_WERE_THE = re.compile(r"\b(?:was|were|are|is)\s(?:all\s|both\s|just\s|only\s)?(?:for\s)?(?:the)?$")
# '£42,600 is what we handed over in small grants, July to September.': behind the last comma, with nothing more.
_CLOSING = re.compile(r"[,(–-]\s?(?:(?:for|in|over|during|covering|between|all|from)\s){0,2}(?:the\s)?$")
_ENDS = re.compile(r"(?:'s)?(?:\s20\d\d)?\)?\s*[.!;]?\s*$")
# 'It was August, with half of us away, that did better, 67 still not smoking'.
_IT_WAS = re.compile(r"\bit(?:'s| is| was)(?: in)?$")
# 'And from the quarter before (Q3): SW2.2 was 21.6', 'still owed from July: 12.1': whose figure it is, no change.
_HANDED_FROM = re.compile(
    r"\W*(?:(?:and|then|also|now|next|lastly|finally|so|the|ones?|figures?|still|left over|outstanding|owed|owing|"
    r"missing|carried over|late|overdue|held over|what you are owed|what we owe(?: you)?)\s)*from(?: the)?"
)
_COLON = re.compile(r"\)?\s?:(?!\d)")
_THAT = re.compile(r"\bthat\b")
_ITS_FIGURES = re.compile(r"(?:'s)?(?:\s(?:figures?|numbers?|ones?|data|values?))?\s?(?:$|[.,;!)\n]|not\b|so\b)")


def governs(low: str, period: Said, sentence: Sentence, names: Sequence[Mention], figures: Sequence[Figure]) -> bool:
    """Say whether the whole sentence is of a period: one said before its figures, or close behind the only one."""
    if is_likened(low, period):
        return False
    before = low[sentence.start : period.start].strip()
    if _WERE_THE.search(before) and _ITS_FIGURES.match(low, period.end, sentence.end):
        return True
    if _IT_WAS.search(before) and _THAT.search(low, period.end, min((f.start for f in figures), default=sentence.end)):
        return True
    averaged = period.kind == "yearlong" and before.startswith(("averag", "over", "across", "measured", "taken"))
    handed = _COLON.match(low, period.end) and _HANDED_FROM.fullmatch(before)
    if is_compared(low, period) and not averaged and not handed and not before.startswith(("for", "in", "on")):
        return False
    if any(f.start < period.start and period.end <= f.end for f in figures):
        return True  # 'of 1,204 who finished between July and September, 602': within the words of its figure
    first = min((f.start for f in figures), default=sentence.end)
    if period.start < first:
        return True
    if len(figures) != 1:
        return False
    between = [(m.start, m.end) for m in names if figures[0].end <= m.start and m.end <= period.start]
    gap = low[figures[0].end : period.start]
    if len(between) == 1:  # '19 days on average for a first appointment in October': a long name is no distance
        gap = low[figures[0].end : between[0][0]] + low[between[0][1] : period.start]
    if _CLOSING.search(gap) and _ENDS.match(low, period.end, sentence.end):
        return True
    near = len(gap) < 45 and not re.search(r"[,;.(]|\s-\s|\sand\s|\sbut\s|\bwill\b|\bnext\b|\bsince\b|\bwhen\b", gap)
    return near and bool(_OF_PERIOD.search(gap))
