"""In turn: name and figure, name and figure, however many words stand between: each figure is of the name before it."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.linking import LIKELY, Bond, heads
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure

_OPENED = re.compile(r"(?:[:–—]|\s-)\s$")
_IN_ROW = re.compile(r"%?\s?(?:,|and|&|/|;|, and)\s?")
_APART = re.compile(r"[;\n]|\s(?:but|while|whereas|although|though|however|unlike|than)\s")


def in_turn(
    low: str,
    names: Sequence[Mention],
    found: Sequence[Figure],
    roles: Sequence[str],
    known: Mapping[str, ExpectedIndicator],
) -> list[Bond]:
    """Sure bonds of a sentence in which each name is followed by one figure that is like its last one; else none.

    Figures like none of them, 'the van having been off the road for three weeks', are passed over.
    """
    if len(names) < 2 or any(len(m.items) != 1 or m.clash or m.items[0] not in known for m in names):
        return []
    told = [n for n, part in enumerate(roles) if part == "value" and any(_is_like(found[n], m, known) for m in names)]
    last = _last_of_each(names)
    if len(told) != len(last) or len(told) < 2:
        return []
    pairs = list(zip(last, told, strict=True))
    row = [place for m, n in pairs for place in (names[m].end, found[n].start)]
    in_rows = _rows(low, [names[m] for m in last], [found[n] for n in told])
    if (any(a > b for a, b in pairwise(row)) and not in_rows) or any(
        heads(low, found[n], names[m]) for m, n in _next(pairs)
    ):
        return []
    fit = all(_is_like(found[n], names[m], known) for m, n in pairs)
    apart = not in_rows and any(_APART.search(low, names[m].end, found[n].start) for m, n in pairs)
    return [Bond(LIKELY, n, m) for m, n in pairs] if fit and not apart else []


def _rows(low: str, names: Sequence[Mention], found: Sequence[Figure]) -> bool:
    """'Falls have come down and hip fractures with them: 2,098 and 571': the figures in a row behind a colon."""
    if names[-1].end > found[0].start or not _OPENED.search(low, names[-1].end, found[0].start):
        return False
    return all(_IN_ROW.fullmatch(low, a.end, b.start) for a, b in pairwise(found))


def _last_of_each(names: Sequence[Mention]) -> list[int]:
    """The last of the names of one measure that follow one another; none where one comes again behind another."""
    order = sorted(range(len(names)), key=lambda n: names[n].start)
    last = [m for n, m in enumerate(order) if n + 1 == len(order) or names[order[n + 1]].items != names[m].items]
    return last if len({names[m].items for m in last}) == len(last) else []


def _next(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Each figure with the name that follows it."""
    return [(after[0], before[1]) for before, after in pairwise(pairs)]


def _is_like(figure: Figure, mention: Mention, known: Mapping[str, ExpectedIndicator]) -> bool:
    about = known[mention.items[0]]
    return near_last(sound(figure, about), about)
