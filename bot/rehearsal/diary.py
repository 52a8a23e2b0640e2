"""The diary: what people are going to do, and when."""

import heapq
from collections.abc import Awaitable, Callable
from datetime import datetime

Act = Callable[[], Awaitable[object]]


class Diary:
    """Acts by moment; those of the same moment in the order they were written down."""

    def __init__(self) -> None:
        self._acts: list[tuple[datetime, int, Act]] = []
        self._written = 0

    def write(self, at: datetime, act: Act) -> None:
        """Write down an act for a moment."""
        self._written += 1
        heapq.heappush(self._acts, (at, self._written, act))

    def next(self) -> datetime | None:
        """Give the moment of the next act."""
        return self._acts[0][0] if self._acts else None

    def take(self, now: datetime) -> Act | None:
        """Take the next act that is due, if there is one."""
        return heapq.heappop(self._acts)[2] if self._acts and self._acts[0][0] <= now else None
