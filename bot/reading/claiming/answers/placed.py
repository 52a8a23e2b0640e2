"""Placed: the first name or code that stands in a stretch of text."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import TypeVar

from bot.reading.noticing.codes import CodeHit
from bot.reading.noticing.names import Mention

_Placed = TypeVar("_Placed", CodeHit, Mention)


def first_in(found: Sequence[_Placed], start: int, end: int) -> _Placed | None:
    """The first of these, in order of place, that starts in a stretch of text."""
    index = bisect_left(found, start, key=attrgetter("start"))
    return found[index] if index < len(found) and found[index].start < end else None
