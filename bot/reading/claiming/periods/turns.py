"""Turns: figures and their periods one after the other, '447 Oct 431 Sep', each figure before its own period."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_STRAIGHT = re.compile(r"\s?[(\[]?(?:in |for )?")
_PARTED = re.compile(r"\s?(?:[,;–-]|and\b|but\b|then\b|while\b)")
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


def periods_first(low: str, figures: Sequence[Figure], periods: Sequence[Said]) -> dict[int, Said]:
    """'In November, 33 minutes, and in October 32': every period of a sentence before its figure, all in turn.

    A mark or a joining word parts each figure from the next period; no period lies within another.
    """
    if len(figures) != len(periods) or len(figures) < 2 or any(each.period is None for each in periods):
        return {}
    if any(p.start >= f.start for p, f in zip(periods, figures, strict=True)):
        return {}
    if any(
        f.end > p.start or not _PARTED.match(low, f.end, p.start) for f, p in zip(figures, periods[1:], strict=False)
    ):
        return {}
    return {} if _overlap(periods) else dict(enumerate(periods))


def _overlap(periods: Sequence[Said]) -> bool:
    spans = sorted((each.period.start, each.period.end) for each in periods if each.period)
    return any(a[1] >= b[0] for a, b in pairwise(spans))


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
