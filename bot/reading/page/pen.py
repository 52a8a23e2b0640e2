"""The pen that writes a page down as lines of text, white space run together as browsers do."""

import re

from bot.reading.lines import Line, marked
from bot.reading.page.canvas import Run
from bot.reading.page.styles import Style

_SPACES = " \t\r\n\f"
SPACE = re.compile(rf"[{_SPACES}]+")
# A line of columns set apart by spaces, as whoever wrote it had it: 'Quits      451     428', the numbers not one.
_COLUMNS = re.compile(r"\s*\S+(?: \S+){0,8}(?: {3,}\S+(?: \S+){0,8})+\s*")


class Pen:
    """Writes the text down, piece by piece, and keeps count of where everything stands."""

    def __init__(self) -> None:
        self.at = 0
        self.line_start = 0
        self.depth = 0
        self.current: list[str] = []
        self.whole: list[str] = []
        self.lines: list[Line] = []
        self.runs: list[Run] = []
        self.run_start, self.run_end = 0, 0
        self.style = Style()

    def write(self, text: str, style: Style) -> None:
        """Write text on the current line, white space run together as browsers do."""
        if style.pre:
            self._write_pre(text, style)
            return
        if "   " in text and _COLUMNS.fullmatch(text):
            self._put(text.rstrip(), style)
            return
        if not self.current or self.current[-1][-1] == " ":
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
        if not self.current:
            self.depth = style.depth
        if style is not self.style or style.struck:  # what is struck is blanked, and line ends are not to be
            self._end_run()
            self.style, self.run_start = style, self.at
        self.current.append(text)
        self.at += len(text)
        self.run_end = self.at

    def _end_run(self) -> None:
        if self.run_end > self.run_start:
            self.runs.append(Run(self.run_start, self.run_end, self.style))

    def newline(self) -> None:
        """End the line, be it empty or not."""
        text = "".join(self.current)
        self.lines.append(marked(text, self.line_start, self.depth if text else 0))
        self.whole.append(text)
        self.current = []
        self.at += 1
        self.line_start = self.at

    def fresh(self) -> None:
        """End the line if anything is on it."""
        if self.current:
            self.newline()

    def gap(self) -> None:
        """Leave one empty line, as between paragraphs."""
        if self.current:
            self.newline()
        if self.lines and self.lines[-1].text:
            self.newline()

    def finish(self) -> str:
        """End the last line and the last run, and return the text."""
        self.fresh()
        self._end_run()
        return "\n".join([*self.whole, ""])
