"""The pen that writes a page down as lines of text, white space run together as browsers do."""

import re

from bot.reading.lines import Line, marked
from bot.reading.page.canvas import Run
from bot.reading.page.styles import Style

_SPACES = " \t\r\n\f"
SPACE = re.compile(rf"[{_SPACES}]+")


class Pen:
    """Writes the text down, piece by piece, and keeps count of where everything stands."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.at = 0
        self.line_start = 0
        self.depth = 0
        self.blank = True
        self.space = False
        self.lines: list[Line] = []
        self.runs: list[Run] = []
        self.current: list[str] = []

    def write(self, text: str, style: Style) -> None:
        """Write text on the current line, white space run together as browsers do."""
        if style.pre:
            self._write_pre(text, style)
            return
        if self.blank or self.space:
            text = text.lstrip(_SPACES)
        if "  " in text or not text.isprintable():
            text = SPACE.sub(" ", text)
        if text:
            self._put(text, style)

    def _write_pre(self, text: str, style: Style) -> None:
        for index, piece in enumerate(text.replace("\r\n", "\n").split("\n")):
            if index:
                self.newline()
            if piece:
                self._put(piece, style)

    def _put(self, text: str, style: Style) -> None:
        if self.blank:
            self.depth = style.depth
        self.runs.append(Run(self.at, self.at + len(text), style))
        self.pieces.append(text)
        self.current.append(text)
        self.at += len(text)
        self.blank, self.space = False, text[-1] == " "

    def newline(self) -> None:
        """End the line, be it empty or not."""
        self.lines.append(marked("".join(self.current), self.line_start, self.depth if self.current else 0))
        self.pieces.append("\n")
        self.at += 1
        self.current = []
        self.line_start, self.blank, self.space = self.at, True, False

    def fresh(self) -> None:
        """End the line if anything is on it."""
        if not self.blank:
            self.newline()

    def gap(self) -> None:
        """Leave one empty line, as between paragraphs."""
        self.fresh()
        if self.lines and self.lines[-1].text:
            self.newline()

    def finish(self) -> str:
        """End the last line and return the text."""
        self.fresh()
        return "".join(self.pieces)
