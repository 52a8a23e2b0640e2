"""Typos: whether one word is another with a letter dropped, doubled, changed, or some in the wrong place."""

import re
from functools import lru_cache

SHORTEST = 5  # letters; shorter words are too like each other
_OUT_OF_PLACE = 3
# How an action stands, in the words most often mistyped, and words of their own that look like these.
_STANDINGS = (
    "complete", "completed", "delayed", "finished", "launched", "published", "progress", "progressing", "started",
    "schedule", "underway", "slipped",
)  # fmt: skip
_OWN_WORDS = frozenset({"compete", "competed", "compiled", "competes", "stated", "starred", "skipped", "polished"})
_DOUBLED = re.compile(r"(.)\1")
_LONG_WORD = re.compile(r"[a-z]{5,}")
_ON_TRACK = re.compile(r"(?<=\bon )(?:trak|trakc|tarck|trcak|trrack|traack|trackk|tracck|trck|track\w)\b")


def are_twisted(one: str, other: str) -> bool:
    """Say whether two words have the same letters, the first and all but two or three in place."""
    if len(one) != len(other) or one[0] != other[0] or len(one) < SHORTEST or one == other:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) <= _OUT_OF_PLACE and sorted(one) == sorted(other)


def is_typo(one: str, other: str) -> bool:
    """Say whether a word is another, mistyped in one place or with the wrong letters doubled."""
    if one[0] != other[0]:
        return False
    if len(one) > SHORTEST and one != other and _DOUBLED.sub(r"\1", one) == _DOUBLED.sub(r"\1", other):
        return True
    if abs(len(one) - len(other)) > 1 or len(other) < SHORTEST:
        return False
    if len(one) == len(other):
        changed = sum(a != b for a, b in zip(one, other, strict=True))
        return are_twisted(one, other) or (changed == 1 and len(one) > SHORTEST)
    short, long = sorted((one, other), key=len)
    return any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def respelt(low: str) -> str:
    """Lower-case words with those that tell how an action stands spelt right: 'compleet', 'on trakc'."""
    return _ON_TRACK.sub("track", _LONG_WORD.sub(lambda word: _standing(word.group()), low))


@lru_cache(maxsize=4096)
def _standing(word: str) -> str:
    if word in _OWN_WORDS or word in _STANDINGS:
        return word
    return next((each for each in _STANDINGS if is_typo(word, each)), word)
