"""The transcript: what happened, day by day, in plain text; the first of each kind is shown whole."""

import textwrap
from collections.abc import Callable, Iterable
from datetime import date

from bot.domain.calendar import LOCAL
from bot.rehearsal.clock import Clock

_WIDTH = 108
_MARGIN = " " * 9
_MOST = 50


class Transcript:
    """Writes one line after another, a heading for each new day before them."""

    def __init__(self, say: Callable[[str], None], clock: Clock) -> None:
        self._say = say
        self._clock = clock
        self._day: date | None = None
        self._shown: set[str] = set()

    def tell(self, sentence: str) -> None:
        """Tell what happened now."""
        now = self._clock().astimezone(LOCAL)
        if now.date() != self._day:
            self._day = now.date()
            self._say(f"\n{now:%A %-d %B %Y}")
        first, *rest = textwrap.wrap(" ".join(sentence.split()), _WIDTH - len(_MARGIN)) or [""]
        self._say(f"  {now:%H:%M}  {first}")
        for line in rest:
            self._say(f"{_MARGIN}{line}")

    def show(self, kind: str, text: str) -> None:
        """Show a text whole, set in, when it is the first of its kind."""
        if kind in self._shown:
            return
        self._shown.add(kind)
        lines = [part for line in text.strip().splitlines() for part in textwrap.wrap(line, _WIDTH - 12) or [""]]
        for line in lines[:_MOST]:
            self._say(f"{_MARGIN}| {line}".rstrip())
        if len(lines) > _MOST:
            self._say(f"{_MARGIN}| … {len(lines) - _MOST} more lines")

    def end(self, lines: Iterable[str]) -> None:
        """Write the closing lines, which belong to no moment."""
        for number, line in enumerate(lines):
            self._say(line if number else f"\n{line}")
