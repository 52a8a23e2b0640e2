"""The four special causes of an XmR chart, in the order they are looked for."""

from collections.abc import Sequence
from itertools import pairwise
from math import isclose
from typing import Literal

Cause = Literal["", "beyond a limit", "a run up or down", "two of three near a limit", "a run on one side"]


def special_causes(
    values: Sequence[float], mean: float, reach: float, near: float, run: int
) -> list[tuple[Cause, int]]:
    """Each point's first special cause and its side: 1 up or above, -1 down or below, 0 for none.

    Two of three: the three lie on one side of the mean, and two of them between near-limit and limit.
    """
    sides = [0 if isclose(v, mean, rel_tol=1e-12) else _sign(v - mean) for v in values]
    beyond = [side if abs(v - mean) > reach else 0 for v, side in zip(values, sides, strict=True)]
    close = [
        side if near < abs(v - mean) and not out else 0 for v, side, out in zip(values, sides, beyond, strict=True)
    ]
    slopes, pairs, runs = climbs(values, run), two_of_three(close, sides), runs_of(sides, run)
    return [_first(*found) for found in zip(beyond, slopes, pairs, runs, strict=True)]


def climbs(values: Sequence[float], run: int) -> list[int]:
    """1 or -1 for each point in `run` points that rise or fall strictly; where two meet, the later counts."""
    steps = [_sign(b - a) for a, b in pairwise(values)]
    found = [0] * len(values)
    for end in range(run, len(values) + 1):
        first, *rest = steps[end - run : end - 1]
        if first and all(step == first for step in rest):
            found[end - run : end] = [first] * run
    return found


def two_of_three(close: Sequence[int], sides: Sequence[int]) -> list[int]:
    """1 or -1 for each close point in a window of three on one side that holds two close ones."""
    found = [0] * len(close)
    for start in range(len(close) - 2):
        window = range(start, start + 3)
        if abs(sum(sides[i] for i in window)) == 3 and sum(bool(close[i]) for i in window) >= 2:
            for i in window:
                found[i] = close[i] or found[i]
    return found


def runs_of(sides: Sequence[int], run: int) -> list[int]:
    """1 or -1 for each point in `run` points on one side of the mean; a point on it breaks the run."""
    found = [0] * len(sides)
    for end in range(run, len(sides) + 1):
        if abs(sum(sides[end - run : end])) == run:
            found[end - run : end] = sides[end - run : end]
    return found


def _first(beyond: int, climb: int, pair: int, side: int) -> tuple[Cause, int]:
    if beyond:
        return "beyond a limit", beyond
    if climb:
        return "a run up or down", climb
    if pair:
        return "two of three near a limit", pair
    return ("a run on one side", side) if side else ("", 0)


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)
