"""Patterns that are compiled when a message first wants them: most messages want few of all there are."""

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property


class Deferred:
    """A pattern not compiled yet; its methods are those of `re.Pattern`, and once compiled the pattern's own."""

    def __init__(self, make: Callable[[], re.Pattern[str]]) -> None:
        self._make = make

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, from here on compiled."""
        made = self._make()
        own = {name: getattr(made, name) for name in ("search", "match", "fullmatch", "finditer", "sub")}
        self.__dict__.update(own)
        return made

    @property
    def pattern(self) -> str:
        """The pattern as it is written."""
        return self.compiled.pattern

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Find the first place where it fits."""
        return self.compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Say whether it fits at the start."""
        return self.compiled.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Say whether it fits the whole."""
        return self.compiled.fullmatch(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Find every place where it fits."""
        return self.compiled.finditer(text, start, end)

    def sub(self, instead: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """Put something else in its place."""
        return self.compiled.sub(instead, text, count=count)


def deferred(pattern: str, flags: int = 0) -> Deferred:
    """Defer a pattern that few messages want."""
    return Deferred(lambda: re.compile(pattern, flags))
