"""The rehearsal's own clock: it stands still until it is put forward."""

from datetime import datetime


class Clock:
    """Gives the time it was last put to (aware, UTC); it never goes back."""

    def __init__(self, start: datetime) -> None:
        self._now = start

    def __call__(self) -> datetime:
        """Give the time."""
        return self._now

    def put(self, moment: datetime) -> None:
        """Put the clock forward to a moment; one that has passed changes nothing."""
        self._now = max(self._now, moment)
