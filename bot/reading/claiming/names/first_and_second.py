"""First and second: 'both MMR doses moved: the first is 91.2%, the second 88.0%', of two measures of one name."""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.words import stem

# Not 'the first quarter … the second', 'the first clinic': the word stands for the measure itself.
_ITSELF = (
    r"\b(?=[\s:,=–-]{1,3}(?:(?:one|doses?|jabs?|figure|number|rate|line|is|was|now|at|has|stands|stood|came|went|rose|"
    r"fell|moved|up|down|being|up to|down to|to|of (?:them|these|those))\b(?! (?:reach|get|hit))|\d))"
)
_ONE = re.compile(rf"\b(?:the |our )?(?:first|former){_ITSELF}")
_OTHER = re.compile(rf"\b(?:the |our )?(?:second|latter){_ITSELF}")
# Within a name, of the thing itself: 'the second MMR dose', not 'the first MMR clinic'.
_INSIDE = {
    _ONE: re.compile(r"\b(?:first\b.*\b(?:dose|jab)s?|dose 1)\b|\b(?:first|former)$"),
    _OTHER: re.compile(r"\b(?:second\b.*\b(?:dose|jab)s?|dose 2)\b|\b(?:second|latter)$"),
}
_NUMBERED = re.compile(r"\b(?:(?P<one>one|first|1st|1)|two|second|2nd|2)\s(?P<thing>[a-z]+)")


def first_and_second(low: str, sentence: Sentence, names: Sequence[Mention], setting: Setting) -> list[Mention]:
    """The two measures, one at each of the words 'first' and 'second', in either order; none where nothing tells."""
    for name in names:
        for order in ((_ONE, _OTHER), (_OTHER, _ONE)):
            one = order[0].search(low, name.end, sentence.end)
            inside = _INSIDE[order[0]].search(low, name.start, name.end)
            start = name.end if inside or one is None else one.end()
            other = order[1].search(low, start, sentence.end) if inside or one else None
            if other is None or any(name.end <= m.start < other.start() for m in names):
                continue
            if pair := _pair_of(name, setting):
                pair = pair if order[0] is _ONE else pair[::-1]
                first = (name.start, name.end) if inside or one is None else one.span()
                return [Mention(*first, (pair[0],), "name"), Mention(*other.span(), (pair[1],), "name")]
    return []


def _pair_of(name: Mention, setting: Setting) -> tuple[str, ...]:
    """The measure of one and that of two of a thing, one of which a name means: 'one dose', 'two doses'."""
    if name.by != "name" or name.clash:
        return ()
    told = {code: _number(setting.lexicon.indicator[code]) for code in setting.mine & set(setting.lexicon.indicator)}
    things = {told[item][1] for item in name.items if item in told and told[item][1]}
    pair = sorted((each for each in told if told[each][1] in things), key=lambda each: told[each])
    return tuple(pair) if [told[each][0] for each in pair] == [1, 2] and set(name.items) <= set(pair) else ()


@lru_cache(maxsize=512)
def _number(indicator: ExpectedIndicator) -> tuple[int, str]:
    """How many of what a measure's name says: 1 and 'dos' for 'one dose by age 2'; 0 and nothing where it says none."""
    match = _NUMBERED.search(indicator.name.lower())
    return (1 if match["one"] else 2, stem(match["thing"])) if match else (0, "")
