"""Features: what a name is known by, its stems and their pairs, and what each of them weighs."""

import itertools
from collections.abc import Mapping
from typing import NamedTuple

from bot.reading.noticing.plain import plain
from bot.reading.noticing.words import VOID_STEMS, stem, tokens

_ALIAS = 2.0
_SURE, _PAIR, _WEAK = 1.0, 0.8, 0.35
_DULL = frozenset(
    {"year", "old", "month", "week", "day", "time", "quarter", "people", "number"}
)  # 'year olds' names nothing

_DONE = frozenset(map(stem, ("complete", "closed", "finished", "final", "done", "reported", "received", "recorded")))
_SPANS = frozenset(map(stem, ("year", "month", "week", "day", "quarter")))


class Phrase(NamedTuple):
    """Words that stand for something: whole names (`items`) or other words (`instead`)."""

    words: tuple[str, ...]
    items: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()


class Feature(NamedTuple):
    """A stem, pair or alias found in names: its weight for each item that has it, and whether it names alone."""

    weights: Mapping[str, float]
    strong: bool


def alias_feature(items: tuple[str, ...]) -> Feature:
    """What a whole short name weighs."""
    return Feature(dict.fromkeys(items, _ALIAS), strong=True)


def features_of(stems: list[str]) -> list[str]:
    """The single and paired stems of a name; a number counts only with its neighbour."""
    telling = [each for each in stems if each not in VOID_STEMS]
    singles = [each for each in telling if not each[0].isdigit()]
    pairs = [f"{a} {b}" for a, b in itertools.pairwise(telling)]
    return singles + pairs


def passing_over(stems: list[str], dull: frozenset[str]) -> list[str]:
    """Pairs with a common word between them left out: 'emergency admissions' for 'emergency hospital admissions'."""
    telling = [each for each in stems if each not in VOID_STEMS]
    trios = zip(telling, telling[1:], telling[2:], strict=False)
    return [f"{a} {b}" for a, over, b in trios if over in dull and a.isalpha() and b.isalpha()]


def weight_of(feature: str, owners: int, dull: frozenset[str]) -> tuple[float, bool]:
    """What a feature that `owners` names share weighs for each, and whether it names one alone."""
    share = owners**-0.5
    if " " not in feature:
        weak = feature in dull or len(feature) < 3
        return (_WEAK if weak else _SURE) * share, not weak
    if all(part in _DULL or part.isdigit() for part in feature.split()) and feature.endswith(("month", "year")):
        return _WEAK * share, False  # '12 months' names nothing
    if all(part in _DULL for part in feature.split()):
        return _WEAK * share, False
    if _SPANS.intersection(parts := feature.split()) and _DONE.intersection(parts):
        return _WEAK * share, False  # 'complete for the quarter' is said of any measure
    return _PAIR * share, owners <= 2 or feature[0].isdigit() is feature[-1].isdigit()


def stems_of(name: str) -> list[str]:
    """The stems of a name's words, in order."""
    return [token.stem for token in tokens(plain(name).low)]
