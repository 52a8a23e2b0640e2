"""Both: 'one jab 91.2, both 88.1': two of what one of the sender's measures counts one of, where another counts two."""

import re
from collections.abc import Iterable, Sequence

from bot.reading.claiming.saying import Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention

_BOTH = re.compile(
    r"\bboth(?: of them| jabs?| doses?)?"
    r"(?=\s?[:=–-]?\s?(?:at |is |was |were |are |came to |came in at )?\d)"
    r"|(?<=\bfor )(?:both|the two|the pair)(?=\s?(?:[.,;)\n]|$|and\b))"
    r"|(?:(?<=[\d%] )|(?<=[\d%] had )|(?<=[\d%] have had )|(?<=[\d%] had had )|(?<=[\d%] got ))two"
    r"(?=\s?(?:[.,;)\n]|$|and\b))"
    r"|(?<=\bhad )both(?: of)?(?: (?:their|the|our))?(?: (?:mmrs?|jabs?|doses?|vaccin\w+|injections?|shots?))?\b"
)
_ONCE = re.compile(r"\b(?:one|first|1) ([a-z]+?)s?\b")


def both_of(low: str, setting: Setting, sentence: Sentence, names: list[Mention]) -> list[Mention]:
    """'One jab 91.2, both 88.1', '571 had had both their MMRs': both of what one measure counts one of."""
    made: list[Mention] = []
    for both in _BOTH.finditer(low, sentence.start, sentence.end):
        before = [m for m in names if m.start < both.end()]
        items = {i for m in before[-1:] if len(m.items) <= 2 for i in _counting_two(m.items, setting)}
        made += [Mention(both.start(), both.end(), (items.pop(),), "name")] if len(items) == 1 else []
    return made


def _counting_two(items: Sequence[str], setting: Setting) -> Iterable[str]:
    """The sender's measures that count two of what one of these counts one of."""
    known = setting.lexicon.indicator
    for item in items:
        once = _ONCE.search(known[item].name.lower()) if item in known else None
        if once:
            twice = re.compile(rf"\b(?:two|both|2|second) {once[1]}s?\b")
            yield from (i for i in setting.mine if i in known and twice.search(known[i].name.lower()))
