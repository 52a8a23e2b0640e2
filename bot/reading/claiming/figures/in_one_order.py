"""In one order: names and figures that follow one another in one order, however many words stand between them."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.linking import LIKELY, Bond, heads, together
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure

_OPENED = re.compile(r"(?:[:–—]|\s-)\s$")
_IN_ROW = re.compile(r"%?\s?(?:,|and|&|/|;|, and)\s?")
_APART = re.compile(r"[;\n]|\s(?:but|while|whereas|although|though|however|unlike|than)\s")


def in_one_order(
    low: str,
    names: Sequence[Mention],
    found: Sequence[Figure],
    roles: Sequence[str],
    known: Mapping[str, ExpectedIndicator],
) -> list[Bond]:
    """Sure bonds of a sentence in which each measure stands with one figure that is like its last one; else none.

    Figures like none of them, 'the van having been off the road for three weeks', are passed over.
    """
    if len(names) < 2 or any(len(m.items) != 1 or m.clash or m.items[0] not in known for m in names):
        return []
    told = [n for n, part in enumerate(roles) if part == "value" and any(_is_like(found[n], m, known) for m in names)]
    last = _last_of_each(names)
    if len(told) != len(last) or len(told) < 2:
        return []
    pairs = _Row(low, [names[m] for m in last], [found[n] for n in told]).pairs()
    if not all(_is_like(found[told[n]], names[last[m]], known) for m, n in pairs):
        return []
    return [Bond(LIKELY, told[n], last[m]) for m, n in pairs]


class _Row:
    """As many names as figures, in the order in which one text has them."""

    def __init__(self, low: str, names: Sequence[Mention], found: Sequence[Figure]) -> None:
        self.low, self.names, self.found = low, names, found

    def pairs(self) -> list[tuple[int, int]]:
        """Which figure is of which name; none where the order of them tells no one way."""
        row = [(m.start, True, n) for n, m in enumerate(self.names)] + [
            (f.start, False, n) for n, f in enumerate(self.found)
        ]
        blocks = [(named, [each[2] for each in run]) for named, run in groupby(sorted(row), key=lambda each: each[1])]
        made: list[tuple[int, int]] = []
        while blocks:
            if len(blocks) < 2:
                return []
            (named, first), (_, second) = blocks[0], blocks[1]
            taken = self._named_first(first, second) if named else self._figures_first(first, second)
            if not taken:
                return []
            made += taken
            left = [(not named, second[len(taken) :])] if len(second) > len(taken) else []
            blocks = left + blocks[2:]
        return made

    def _named_first(self, names: list[int], found: list[int]) -> list[tuple[int, int]]:
        """'Breast, the van being off the road, 67.9'; several only in rows, behind a colon."""
        first, figure = self.names[names[0]], self.found[found[0]]
        if len(names) == 1:
            ahead = self.names[names[0] + 1 :][:1] if len(found) == 1 else []
            apart = _APART.search(self.low, first.end, figure.start) or any(heads(self.low, figure, m) for m in ahead)
            return [] if apart else [(names[0], found[0])]
        opened = _OPENED.search(self.low, self.names[names[-1]].end, figure.start)
        return list(zip(names, found, strict=True)) if opened and self._are_a_row(found, len(names)) else []

    def _figures_first(self, found: list[int], names: list[int]) -> list[tuple[int, int]]:
        """'7.4 for smoking', '68.9 and 72.4 for breast and bowel'."""
        if len(names) < len(found) or not heads(self.low, self.found[found[-1]], self.names[names[0]]):
            return []
        row = [self.names[n] for n in names[: len(found)]]
        listed = all(together(self.low, a, b) for a, b in pairwise(row))
        return list(zip(names, found, strict=False)) if listed and self._are_a_row(found, len(found)) else []

    def _are_a_row(self, found: list[int], size: int) -> bool:
        row = pairwise(self.found[n] for n in found)
        return len(found) == size and all(_IN_ROW.fullmatch(self.low, a.end, b.start) for a, b in row)


def _last_of_each(names: Sequence[Mention]) -> list[int]:
    """The last of the names of one measure that follow one another; none where one comes again behind another."""
    order = sorted(range(len(names)), key=lambda n: names[n].start)
    last = [m for n, m in enumerate(order) if n + 1 == len(order) or names[order[n + 1]].items != names[m].items]
    return last if len({names[m].items for m in last}) == len(last) else []


def _is_like(figure: Figure, mention: Mention, known: Mapping[str, ExpectedIndicator]) -> bool:
    about = known[mention.items[0]]
    return near_last(sound(figure, about), about)
