"""Figures: every number that stands in plain lower-case text, with its unit, as written."""

from collections.abc import Iterable

from bot.reading.noticing.digits import in_digits
from bot.reading.noticing.fractions import in_fractions
from bot.reading.noticing.in_words import spelled, with_article
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.numerals import spelled_in

_MASK = "\x1f"


def figures(low: str, taken: Iterable[tuple[int, int]]) -> list[Figure]:
    """Every single number in lower-case plain text outside the `taken` spans, in order of place."""
    clear = _masked(low, taken)
    found = in_digits(clear)
    for match in spelled_in(clear):
        found.extend(spelled(match, clear))
    found += in_fractions(clear)
    found += with_article(clear)
    return _without_overlaps(found)


def _masked(low: str, taken: Iterable[tuple[int, int]]) -> str:
    """The text with every taken span unreadable, so that no number runs into it."""
    parts, at = [], 0
    for start, end in sorted(taken):
        if end > at:
            begin = max(start, at)
            parts += [low[at:begin], _MASK * (end - begin)]
            at = end
    return "".join([*parts, low[at:]])


def _without_overlaps(found: list[Figure]) -> list[Figure]:
    kept: list[Figure] = []
    for figure in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return kept
