"""Repeated: figures given again in the order of the sentence before, of its measures or of its months."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.periods.timing import Timing
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

# 'For those two months', 'same order', 'over the same quarters': the periods are those of the sentence before.
_SAME = re.compile(
    r"\b(?:(?:the |in )*same (?:order|sequence)|in (?:that|the same) order|"
    r"(?:those|these|the same|both|the|same)(?: same)?(?: two| three| 2| 3)? (?:months|quarters|years|periods))\b"
)
_ROW = re.compile(r"\s?(?:[,;/&]|and|then|, and)\s?")


class Repeated:
    """Remembers the measures and the periods that one text gave figures for last, in the order of the figures."""

    def __init__(self, low: str, setting: Setting) -> None:
        self.low, self.known = low, setting.lexicon.indicator
        self.start = 0
        self.measures: tuple[str, ...] = ()
        self.periods: tuple[Said, ...] = ()

    def note(self, sentence: Sentence, found: Sequence[Claim]) -> None:
        """Remember what was said in a sentence that names what it speaks of; `found` are all claims so far."""
        if not self.low.endswith((";", "; "), 0, sentence.start):
            self.start = sentence.start
        said = [c for c in found if c.sentence.start >= self.start and c.role == "value" and c.figure is not None]
        said.sort(key=lambda claim: claim.figure.start if claim.figure else 0)
        items = _told_apart(tuple(dict.fromkeys(claim.items for claim in said)))
        self.measures = tuple(each[0] for each in items) if _single(items) else ()
        given = [c for c in found if c.sentence.start >= self.start and c.role in ("value", "state")] if said else []
        given.sort(key=_where)
        first = [c.period for c in given if c.items == said[0].items and c.period is not None]
        told = [period for period in first if period.period is not None and (period.start or period.end)]
        self.periods = tuple(told) if len({period.period for period in told}) == len(told) > 1 else ()

    def subjects(self, sentence: Sentence, found: Sequence[Figure]) -> list[Mention]:
        """The measures of the sentence before, where as many figures come again, each likely to be the next."""
        if not len(self.measures) == len(found) > 1:
            return []
        pairs = zip(found, self.measures, strict=True)
        if not all(near_last(sound(figure, self.known[item]), self.known[item]) for figure, item in pairs):
            return []
        return [Mention(sentence.start, sentence.start, (item,), "name") for item in self.measures]

    def without(self, sentence: Sentence, marks: Marks) -> Marks:
        """The same without the number in 'those two months'."""
        again = self._again(sentence, marks) if self.periods else None
        if again is None:
            return marks
        return marks._replace(figures=[f for f in marks.figures if not again.start() <= f.start < again.end()])

    def timing(self, sentence: Sentence, marks: Marks) -> Timing | None:
        """The periods of the sentence before, one figure after another, where the words say that they come again."""
        size, count = len(self.periods), len(marks.figures)
        if not size or not count or count % size:
            return None
        if self._again(sentence, marks) is None and (
            marks.periods or count != size or not self._in_a_row(marks.figures)
        ):
            return None
        return Timing({n: self.periods[n % size] for n in range(count)}, None)

    def _in_a_row(self, figures: Sequence[Figure]) -> bool:
        """'C1 7:54, 8:06; C2 27:36, 29:24': as many figures, side by side, as there were periods before."""
        return all(_ROW.fullmatch(self.low, a.end, b.start) for a, b in pairwise(figures))

    def _again(self, sentence: Sentence, marks: Marks) -> re.Match[str] | None:
        return None if marks.periods else _SAME.search(self.low, sentence.start, sentence.end)


def _where(claim: Claim) -> int:
    """Where its figure stands; of one that is not there, where its period does."""
    return claim.figure.start if claim.figure else claim.period.start if claim.period else claim.start


def _single(items: Sequence[tuple[str, ...]]) -> bool:
    return len(items) > 1 and all(len(each) == 1 for each in items)


def _told_apart(items: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """'Opiate 6.2, non-opiate 34.1': of two that a name fits, the one that is not named by another."""
    alone = {each[0] for each in items if len(each) == 1}
    return tuple(tuple(item for item in each if len(each) == 1 or item not in alone) for each in items)
