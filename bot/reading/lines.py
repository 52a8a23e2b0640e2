"""Text as lines that know where they stand, and how deep they are quoted."""

import re
from typing import NamedTuple

from bot.reading.passages import Unreadable

# Quote marks as mail programs write them. A '>' straight before a figure ('>95%', '>=5', '>-5') is the sender's own.
MARKS = re.compile(r"[ \t\u00a0]{0,3}(?:(?:>(?![\d£<]|=(?![=\s])|-(?![-\s]))|&gt;)[ \t\u00a0]?)+")
BREAK = re.compile(r"\r\n|\r|\n|\u2028|\u2029|\x0b|\x0c|\x85")
INVISIBLE = re.compile("[\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]")
MOST_LINES = 200_000


class Line(NamedTuple):
    """One line: `text` without its quote marks starts at `start`; `depth` counts the marks before it."""

    text: str
    start: int
    depth: int = 0

    @property
    def end(self) -> int:
        """Where the text ends."""
        return self.start + len(self.text)


def plain_lines(text: str) -> list[Line]:
    """Split plain text into lines, without quote marks and blanks at the right. Raise Unreadable over 200,000."""
    lines: list[Line] = []
    start = 0
    for found in BREAK.finditer(text):
        lines.append(marked(text[start : found.start()], start))
        start = found.end()
        if len(lines) > MOST_LINES:
            raise Unreadable("its text has more than 200,000 lines")
    lines.append(marked(text[start:], start))
    return lines


def marked(text: str, start: int, depth: int = 0) -> Line:
    """Make a line of `text`, its quote marks taken off and counted with the `depth` it has already."""
    begins = text[:8]
    marks = MARKS.match(text) if ">" in begins or "&gt;" in begins else None
    if not marks:
        return Line(text.rstrip(), start, depth)
    rest = text[marks.end() :]
    depth += marks.group().count(">") + marks.group().count("&gt;")
    return Line(rest.rstrip(), start + marks.end(), depth)


def seen(text: str) -> str:
    """Return the text as a reader sees it: without zero-width characters, spaces made plain, trimmed."""
    if text.isascii():
        return text.strip()
    return INVISIBLE.sub("", text).replace("\u00a0", " ").replace("\u202f", " ").strip()


def tail_at(text: str, tail: str) -> int:
    """Where the last words of a line, told as a reader sees them, begin in the line as it was typed."""
    if text.isascii():
        return len(text.rstrip()) - len(tail)
    shown = [at for at, letter in enumerate(text) if not INVISIBLE.match(letter)]
    while shown and text[shown[-1]].isspace():
        shown.pop()
    return shown[-len(tail)] if 0 < len(tail) <= len(shown) else len(text)
