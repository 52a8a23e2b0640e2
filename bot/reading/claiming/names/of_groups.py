"""Of groups: figures of one group, of the rest, or of a part of those counted, where a measure is of all."""

import re
from collections.abc import Sequence

from bot.domain.returns import ExpectedIndicator
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure

_GROUP = re.compile(
    r"\b(girl|boy|men|women|male|female|father|mother)s?\s?[:=–-]?\s?(?:(?:is|are|was|were|at|it was|it is)\s)?$"
)
_GROUPS_OWN = re.compile(
    r"\s?%?\s(?:years\s)?(?:is|was|for|being)\s(?:the\s)?(girl|boy|men|women|male|female)s?(?:'s?)?\b"
)
_UNDER = re.compile(r"\b(?:under|below)[ -](\d\d)(?:'?s)?\b[^\d;]{0,80}$")
_SAME_GROUP = dict.fromkeys(("men", "male", "father"), r"\b(?:men|male|father)") | dict.fromkeys(
    ("women", "female", "mother"), r"\b(?:women|female|mother|maternal|pregnan)"
)
_OF_THOSE = re.compile(
    r"\b(?:of|among|amongst) (?:those|the people|people|the ones|all)(?: \w+)? (?:who|that)(?: \w+){0,2}? $"
)


def of_a_group(low: str, lexicon: Lexicon, sentence: Sentence, figure: Figure, mention: Mention) -> bool:
    """'For girls 88.4': a figure of one group, where the measure is not of that group."""
    meant = [lexicon.indicator[item] for item in mention.items if item in lexicon.indicator]
    if _of_the_rest(low, sentence, figure, meant) or _of_those_counted(low, sentence, figure, mention, meant):
        return True
    names = " ".join(each.name.lower() for each in meant)
    behind = _GROUPS_OWN.match(low, figure.end)  # '62.3 is men's and 63.4 women's'
    if behind and mention.start >= behind.end() and not _is_of(behind[1], names):
        return True
    group = _GROUP.search(low, max(sentence.start, figure.start - 30), figure.start)
    born = low.startswith(("a ", "baby ", "newborn "), mention.start)  # 'a boy 78.9', of life expectancy
    if group is None or mention.start >= group.start() or (born and mention.end > group.start()):
        return False
    return not _is_of(group[1], names)


def _is_of(group: str, names: str) -> bool:
    return bool(re.search(_SAME_GROUP.get(group, rf"\b{group}"), names))


def _of_those_counted(
    low: str, sentence: Sentence, figure: Figure, mention: Mention, meant: Sequence[ExpectedIndicator]
) -> bool:
    """'Of those who quit, 188 were still smoke-free': a part of what a measure counts."""
    if {each.unit for each in meant} != {"count"} or mention.end > figure.start or figure.shape != "plain":
        return False
    return bool(_OF_THOSE.search(low, sentence.start, mention.start))


def _of_the_rest(low: str, sentence: Sentence, figure: Figure, meant: Sequence[ExpectedIndicator]) -> bool:
    """'Under-65s still at home: 71': a figure of those too young for a measure of '65 and over'."""
    rest = _UNDER.search(low, sentence.start, figure.start)
    return rest is not None and bool(meant) and all(f"{rest[1]} and over" in each.name.lower() for each in meant)
