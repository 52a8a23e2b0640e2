"""Turns: figures and their periods one after the other, '447 Oct 431 Sep', each figure before its own period."""

import re
from collections.abc import Sequence

from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_STRAIGHT = re.compile(r"\s?[(\[]?(?:in |for )?")
_NEXT = re.compile(r"[)\]]?\s?(?:[,;/&]|and|then|, and)?\s?")


def figures_first(low: str, figures: Sequence[Figure], periods: Sequence[Said]) -> dict[int, Said]:
    """The periods of figures that stand in turn with them, two or more, the first of all a figure."""
    if len(figures) < 2 or len(periods) < 2:
        return {}
    found: dict[int, Said] = {}
    for turn in _turns(low, figures, periods):
        if len(turn) > 2 and len(turn) % 2 == 0 and isinstance(turn[0], Figure):
            pairs = zip(turn[::2], turn[1::2], strict=True)
            found |= {figures.index(f): p for f, p in pairs if isinstance(f, Figure) and isinstance(p, Said)}
    return found


def _turns(low: str, figures: Sequence[Figure], periods: Sequence[Said]) -> list[list[Figure | Said]]:
    """The stretches of figures and periods in turn, with nothing but a mark or 'and' between them."""
    made: list[list[Figure | Said]] = []
    standing: list[Figure | Said] = [*figures, *periods]
    for each in sorted(standing, key=lambda one: one.start):
        last = made[-1][-1] if made else None
        if last is not None and _follows(low, last, each):
            made[-1].append(each)
        else:
            made.append([each])
    return made


def _follows(low: str, last: Figure | Said, each: Figure | Said) -> bool:
    if isinstance(last, Figure) is isinstance(each, Figure) or each.start < last.end:
        return False
    way = _STRAIGHT if isinstance(last, Figure) else _NEXT
    return bool(way.fullmatch(low, last.end, each.start))
