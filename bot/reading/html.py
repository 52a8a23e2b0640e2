"""HTML to the text a reader sees, as lines that know their place, depth of quotation and looks."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.reading.grid import is_data_table
from bot.reading.lines import Line
from bot.reading.quotes import ends_attribution
from bot.reading.styles import Style, declarations, hidden_classes, hides, is_quote, restyle, unseen

BLOCKS = frozenset(
    """
    address article aside blockquote center dd details dialog div dl dt fieldset figure footer
    form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody thead
    tfoot tr ul caption body
    """.split()  # noqa: SIM905 - a list this long reads better as words
)
SKIPPED = frozenset(
    """
    script style head title template noscript svg object iframe select textarea xml meta link
    map audio video
    """.split()  # noqa: SIM905 - a list this long reads better as words
)
SPACE = re.compile(r"[ \t\r\n\f]+")
SIGNATURES = ("gmail_signature", "moz-signature", "ms-outlook-mobile-signature", "signature", "x_signature")


class Run(NamedTuple):
    """A stretch of the drawn text in one look."""

    start: int
    end: int
    style: Style


class DrawnCell(NamedTuple):
    """A table cell as drawn: where its text stands, and in which row and column of the grid."""

    start: int
    end: int
    row: int
    col: int


class DrawnTable(NamedTuple):
    """A data table as drawn: the stretch of text it takes up, and its cells."""

    start: int
    end: int
    cells: list[DrawnCell]


class Drawn(NamedTuple):
    """A page as text. `lines` have offsets into `text`; runs and tables stand in its order."""

    text: str
    lines: list[Line]
    runs: list[Run]
    tables: list[DrawnTable]

    def runs_between(self, start: int, end: int) -> list[Run]:
        """List the runs that any of this stretch is part of."""
        first = bisect_right(self.runs, start, key=lambda run: run.end)
        last = bisect_left(self.runs, end, lo=first, key=lambda run: run.start)
        return self.runs[first:last]

    def table_at(self, at: int) -> DrawnTable | None:
        """Find the data table that this place is in."""
        index = bisect_right(self.tables, at, key=lambda table: table.start) - 1
        return self.tables[index] if index >= 0 and at < self.tables[index].end else None


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
        text = SPACE.sub(" ", text)
        if self.blank or self.space:
            text = text.removeprefix(" ")
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
        self.lines.append(Line("".join(self.current).rstrip(), self.line_start, self.depth if self.current else 0))
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


class _Walk:
    """One walk over the tree, without recursion: what is still to do lies on a stack."""

    def __init__(self, hidden: frozenset[str]) -> None:
        self.hidden = hidden
        self.pen = Pen()
        self.tables: list[DrawnTable] = []
        self.cells: list[tuple[int, int, int]] = []
        self.grids: list[tuple[int, list[DrawnCell], list[int]]] = []

    def over(self, body: LexborNode) -> Drawn:
        """Draw everything under `body`."""
        stack: list[tuple[LexborNode | str, Style]] = [(body, Style())]
        while stack:
            node, style = stack.pop()
            if isinstance(node, str):
                self._close(node)
            elif node.is_text_node:
                if not unseen(style):
                    self.pen.write(node.text_content or "", style)
            elif node.is_element_node:
                self._open(node, style, stack)
        text = self.pen.finish()
        return Drawn(text, self.pen.lines, self.pen.runs, self.tables)

    def _open(self, node: LexborNode, style: Style, stack: list[tuple[LexborNode | str, Style]]) -> None:
        tag = node.tag or ""
        if tag in SKIPPED:
            return
        attributes = node.attributes
        declared: dict[str, str] = {}
        if attributes:
            declared = declarations(attributes.get("style") or "")
            if self._is_hidden(attributes, declared):
                return
            style = self._restyled(tag, style, attributes, declared)
        elif tag in ("s", "strike", "del", "ins", "pre"):
            style = restyle(style, tag, attributes, declared)
        if tag == "blockquote" and self._quotes(attributes, declared):
            style = style._replace(depth=style.depth + 1)
        closing = self._begin(node, tag, attributes, declared)
        if closing:
            stack.append((closing, style))
        children = []
        child = node.first_child
        while child is not None:
            children.append((child, style))
            child = child.next
        stack.extend(reversed(children))

    def _is_hidden(self, attributes: dict[str, str | None], declared: dict[str, str]) -> bool:
        if "hidden" in attributes or hides(declared):
            return True
        classes = attributes.get("class")
        return bool(self.hidden and classes and self.hidden.intersection(classes.split()))

    def _restyled(
        self,
        tag: str,
        style: Style,
        attributes: dict[str, str | None],
        declared: dict[str, str],
    ) -> Style:
        style = restyle(style, tag, attributes, declared)
        label = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
        if "signature" in label and any(name in label.split() for name in SIGNATURES):
            style = style._replace(signature=True)
        return style

    def _quotes(self, attributes: dict[str, str | None], declared: dict[str, str]) -> bool:
        if is_quote(attributes, declared):
            return True
        self.pen.fresh()
        before = next((line.text for line in reversed(self.pen.lines[-3:]) if line.text), "")
        return ends_attribution(before)

    def _begin(self, node: LexborNode, tag: str, attributes: dict[str, str | None], declared: dict[str, str]) -> str:
        """Start an element on the page; return what is to be done when it ends."""
        pen = self.pen
        if tag == "br":
            pen.newline()
            return ""
        if tag in ("td", "th"):
            return self._begin_cell(attributes)
        if tag == "table":
            pen.fresh()
            return self._begin_table(node)
        if tag == "tr" and self.grids:
            grid = self.grids[-1]
            grid[2][0] += 1
            grid[2][1] = 0
        if tag == "p" and "msonormal" not in (attributes.get("class") or "").lower() and not _tight(declared):
            pen.gap()
            return "gap"
        if tag in BLOCKS:
            pen.fresh()
            return "fresh"
        return ""

    def _begin_table(self, node: LexborNode) -> str:
        if self.grids or not is_data_table(node):
            return "fresh"
        self.grids.append((self.pen.at, [], [-1, 0]))
        return "table"

    def _begin_cell(self, attributes: dict[str, str | None]) -> str:
        if not self.grids:
            if not self.pen.blank:
                self.pen.write("\t", Style(pre=True))
            return ""
        self.pen.fresh()
        place = self.grids[-1][2]
        self.cells.append((self.pen.at, max(place[0], 0), place[1]))
        place[1] += _span(attributes.get("colspan"))
        return "cell"

    def _close(self, what: str) -> None:
        if what == "gap":
            self.pen.gap()
        elif what == "fresh":
            self.pen.fresh()
        elif what == "cell" and self.cells and self.grids:
            start, row, col = self.cells.pop()
            self.grids[-1][1].append(DrawnCell(start, self.pen.at, row, col))
            self.pen.fresh()
        elif what == "table" and self.grids:
            self.pen.fresh()
            start, cells, _ = self.grids.pop()
            self.tables.append(DrawnTable(start, self.pen.at, cells))


def draw(html: str) -> Drawn:
    """Draw an HTML body as text. Never raises on broken HTML."""
    tree = LexborHTMLParser(html)
    if tree.body is None:
        return Drawn("", [], [], [])
    css = "\n".join(node.text() for node in tree.css("style")) if "<style" in html or "<STYLE" in html else ""
    return _Walk(hidden_classes(css)).over(tree.body)


def _tight(declared: dict[str, str]) -> bool:
    margin = declared.get("margin", "x").split(" ")[0]
    return margin in ("0", "0cm", "0in", "0px", "0pt") or declared.get("margin-bottom", "x") in (
        "0",
        "0cm",
        "0in",
        "0px",
        "0pt",
    )


def _span(value: str | None) -> int:
    return min(int(value), 100) if value and value.isdecimal() and len(value) < 4 else 1
