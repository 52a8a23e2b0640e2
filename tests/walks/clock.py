"""A clock in a file: the test moves it forward, the bot's process reads it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

# The worker's setting that names the file.
SETTING = "REEVE_WALK_CLOCK"


class Clock:
    """The time the walk lives in; it stands still between moves."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def move(self, *when: int) -> None:
        """Set it: year, month, day, hour, minute, in UTC."""
        fresh = self.file.with_suffix(".new")
        fresh.write_text(datetime(*when, tzinfo=UTC).isoformat())  # type: ignore[misc,arg-type] # so many numbers
        fresh.replace(self.file)

    def now(self) -> datetime:
        """The time it shows."""
        return read_from(self.file)()


def read_from(file: Path) -> Callable[[], datetime]:
    """What the bot is given as its clock."""
    return lambda: datetime.fromisoformat(file.read_text())
