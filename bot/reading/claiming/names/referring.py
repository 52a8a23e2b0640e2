"""Referring: 'the former', 'the second of these': measures named just before, meant again by their order."""

import re
from collections.abc import Sequence

from bot.reading.claiming.saying import Claim
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.hedges import is_provisional
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_KIND = r"(?:figure|rate|measure|number|indicator|percentage|count|score|average|group|line)"
_LEADS_ON = (
    r"(?=\s(?:is|was|are|were|being|stands?|stood|sits?|sat|came|comes|has|have|had|rose|fell|dropped|went|reached|"
    r"climbed|slipped|improved|averag\w+|now|at|to|up|down|on|and|but|while)\b|\s?[,:=(–.;-]|\s?£?\d|\s*$)"
)
# 'The former stands at', 'the second of these', 'for the latter'; not 'the first quarter', 'the other day'.
_WHICH = re.compile(
    rf"\bthe\s(?P<which>former|latter|first|second|third|other|last)"
    rf"(?:(?<=r)(?:\s{_KIND})?(?:'s)?(?=[^\w-]|$)|"
    rf"\s(?:one|of (?:these|those|them|the (?:two|three|four)))(?:'s|\s{_KIND}\b)?(?!\w)|{_LEADS_ON})"
)
_PLACES = {"former": 0, "first": 0, "latter": -1, "second": 1, "third": 2, "last": -1}
_OF_TWO = ("former", "latter", "other")


class Referring:
    """Remembers the measures that one text named last without figures, in their order."""

    def __init__(self, low: str) -> None:
        self.low, self.used = low, bool(_WHICH.search(low))
        self.at: Sentence | None = None
        self.row: list[tuple[str, ...]] = []
        self.meant: list[tuple[str, ...]] = []

    def names(
        self, sentence: Sentence, named: Sequence[Mention], figures: Sequence[Figure], found: Sequence[Claim]
    ) -> list[Mention]:
        """The measures meant again by their order in a sentence that names no more than those."""
        if not self.used:
            return []
        made: list[Mention] = []
        for match in _WHICH.finditer(self.low, sentence.start, sentence.end):
            row = self._row_before(match.start(), sentence, named, figures, found)
            items = self._one_of(row, match["which"]) or _left_of_two(named, match)
            if items and not any(m.start < match.end() and match.start() < m.end for m in named):
                made.append(Mention(match.start(), match.end(), items, "name"))
                self.meant.append(items)
        return made

    def note(self, sentence: Sentence, named: Sequence[Mention], said: Sequence[Said]) -> None:
        """Remember what a sentence names, unless it is of several periods, which 'the first' could mean as well."""
        if self.used and named:
            self.at, self.row, self.meant = sentence, [] if len(said) > 1 else _in_order(named), []

    def _row_before(
        self, at: int, sentence: Sentence, named: Sequence[Mention], figures: Sequence[Figure], found: Sequence[Claim]
    ) -> list[tuple[str, ...]]:
        own = _in_order([m for m in named if m.end <= at])
        if len(own) > 1:
            return [] if any(named[0].start < f.start < named[len(own) - 1].start for f in figures) else own
        if self.at is None or named or sentence.line - self.at.line > 1:
            return []
        still = not figures and is_provisional(self.low[sentence.start : sentence.end])  # 'the latter is provisional'
        given = not still and any(
            c.sentence.start == self.at.start and c.role == "value" and c.firm for c in found if c.figure
        )
        return [] if given else self.row

    def _one_of(self, row: Sequence[tuple[str, ...]], which: str) -> tuple[str, ...]:
        """The one meant; 'the other' only of two of which one was meant before."""
        if len(row) < 2 or (which in _OF_TWO and len(row) != 2):
            return ()
        if which == "other":
            left = [items for items in row if items not in self.meant]
            return left[0] if len(left) == 1 else ()
        place = _PLACES[which]
        return row[place] if place < len(row) else ()


def _left_of_two(named: Sequence[Mention], match: re.Match[str]) -> tuple[str, ...]:
    """'Of our two screening programmes breast reached 68.9, while the other …': of a name of two, one told before."""
    before = [m for m in named if m.end <= match.start() and not m.clash]
    two = [m for m in before if len(m.items) == 2]
    if match["which"] != "other" or len(two) != 1:
        return ()
    left = [i for i in two[0].items if not any(m.items == (i,) for m in before)]
    return tuple(left) if len(left) == 1 else ()


def _in_order(named: Sequence[Mention]) -> list[tuple[str, ...]]:
    """The single measures named, each once, in their order; none where one of them could mean several."""
    if any(len(m.items) != 1 or m.clash for m in named):
        return []
    return list(dict.fromkeys(m.items for m in sorted(named)))
