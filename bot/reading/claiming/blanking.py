"""Blanking: a text with some stretches of it made blank, and everything else in its place."""

from collections.abc import Sequence


def without(low: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with some stretches of it made blank, everything else in its place."""
    parts, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            begin = max(start, at)
            parts += [low[at:begin], " " * (end - begin)]
            at = end
    return "".join([*parts, low[at:]])
