"""Chance that falls the same way every time: a hash of what is being decided."""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
_SCALE = 2**32


def share(*about: object) -> float:
    """Give a number from 0 up to 1, always the same for the same words."""
    words = "/".join(str(word) for word in about)
    return int(hashlib.sha256(words.encode()).hexdigest()[:8], 16) / _SCALE


def between(low: float, high: float, *about: object) -> float:
    """Give a number from `low` up to `high`."""
    return low + (high - low) * share(*about)


def one_of(choices: Sequence[T], *about: object) -> T:
    """Give one of several, each as likely as the others."""
    return choices[int(share(*about) * len(choices))]
