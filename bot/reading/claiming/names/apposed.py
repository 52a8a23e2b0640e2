"""Apposed: a code and, behind a comma, the name of something else, where one figure is given for the two."""

import re
from collections.abc import Sequence

from bot.reading.claiming.marks.noticed import Marks
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure

_COMMA = re.compile(
    r"\s?(?:,|-|–)\s?(?:(?:i\.?e\.?,?|that is|that's|namely|which is|being|aka)\s)?(?:the\s|our\s|your\s)?"
)
_ALONE = re.compile(r"\W*(?:(?:on|for|re|as for|and|then|so|with|about|our|the|of|is|to)\s)*")


def apposed(low: str, sentence: Sentence, names: list[Mention], marks: Marks) -> list[Mention]:
    """'On NM-15, the hip fractures, we came in at 566': the code and the name clash, so both are asked about.

    In 'NM-15, hip fracture and CAMHS: 2139, 566, 13.4' each has a figure of its own, and nothing clashes.
    """
    if len(names) < 2 or marks.states or len(marks.figures) >= len(names) or not marks.figures:
        return names
    kept: list[Mention] = []
    for n, name in enumerate(names):
        end = names[n + 1].start if n + 1 < len(names) else sentence.end
        if kept and _clash(low, sentence, kept, name) and len(_within(marks.figures, name.end, end)) == 1:
            kept[-1] = name._replace(start=kept[-1].start, items=kept[-1].items + name.items, by="code", clash=True)
        else:
            kept.append(name)
    return kept


def _clash(low: str, sentence: Sentence, kept: Sequence[Mention], name: Mention) -> bool:
    first = kept[-1]
    if first.by != "code" or name.by != "name" or first.clash or set(first.items) & set(name.items):
        return False
    left = max([sentence.start, *(each.end for each in kept[:-1])])
    clause = max(low.rfind(mark, left, first.start) for mark in (",", ";", ".", ":", "\n")) + 1
    return bool(_COMMA.fullmatch(low, first.end, name.start) and _ALONE.fullmatch(low, max(left, clause), first.start))


def _within(figures: Sequence[Figure], start: int, end: int) -> list[Figure]:
    return [each for each in figures if start <= each.start < end]
