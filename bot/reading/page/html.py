"""HTML to the text a reader sees: one walk over the page, without recursion."""

from collections.abc import Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.reading.page.canvas import Drawn
from bot.reading.page.elements import BLOCKS, SKIPPED, columns, depth, is_hidden, stands_apart, styled
from bot.reading.page.grid import Grids, is_data_table
from bot.reading.page.pen import Pen
from bot.reading.page.raised import raised
from bot.reading.page.styles import Style, declarations, is_quote, unseen
from bot.reading.page.unseen import hidden_classes
from bot.reading.wrote import ends_attribution

# Elements that say something of their words even without attributes.
_TELLING = frozenset({"blockquote", "del", "ins", "pre", "s", "strike", "sup"})


class _Walk:
    """One walk over the tree, without recursion: what is still to do lies on a stack."""

    def __init__(self, hidden: frozenset[str]) -> None:
        self.hidden = hidden
        self.pen = Pen()
        self.grids = Grids()

    def over(self, body: LexborNode) -> Drawn:
        """Draw `body` and everything under it."""
        pen = self.pen
        node: LexborNode | None = body
        style = Style()
        # Of each element that the walk is inside: what follows it, how that looks, what is to be done at its end.
        inside: list[tuple[LexborNode | None, Style, str]] = []
        while node is not None or inside:
            if node is None:
                node, style, ending = inside.pop()
                if ending:
                    self._close(ending)
            elif node.is_text_node:
                if not unseen(style):
                    pen.write(node.text_content or "", style)
                node = node.next
            elif node.is_element_node and (begun := self._open(node, style)):
                inside.append((node.next, style, begun[1]))
                node, style = node.first_child, begun[0]
            else:
                node = node.next
        text = pen.finish()
        return Drawn(text, pen.lines, pen.runs, self.grids.drawn)

    def _open(self, node: LexborNode, style: Style) -> tuple[Style, str] | None:
        """Start an element: how its words look and what is to be done at its end; None where there is nothing in it."""
        tag = node.tag or ""
        if tag in SKIPPED:
            return None
        attributes = node.attributes
        if not attributes and tag not in _TELLING:
            return style, self._begin(node, tag, attributes, {})
        declared = declarations(attributes["style"] or "") if "style" in attributes else {}
        if is_hidden(attributes, declared, self.hidden):
            return None
        style = styled(tag, style, attributes, declared)
        if tag == "blockquote" and self._quotes(attributes, declared):
            style = style._replace(depth=style.depth + 1)
        above = tag == "sup" or declared.get("vertical-align") == "super"
        if above and self._raise(node.text(), style):
            return None
        return style, self._begin(node, tag, attributes, declared)

    def _raise(self, text: str, style: Style) -> bool:
        """Draw a note's mark behind a figure, if this is one."""
        mark = raised(text, "".join(self.pen.current[-3:]))
        if mark == text or unseen(style):
            return False
        self.pen.write(mark, style)
        return True

    def _quotes(self, attributes: dict[str, str | None], declared: Mapping[str, str]) -> bool:
        if is_quote(attributes, declared):
            return True
        self.pen.fresh()
        before = next((line.text for line in reversed(self.pen.lines[-3:]) if line.text), "")
        return ends_attribution(before)

    def _begin(self, node: LexborNode, tag: str, attributes: dict[str, str | None], declared: Mapping[str, str]) -> str:
        """Start an element on the page; return what is to be done when it ends."""
        if tag in BLOCKS:
            return self._begin_block(node, tag, attributes, declared)
        if tag == "br":
            self.pen.newline()
        elif tag in ("td", "th"):
            return self._begin_cell(attributes)
        return ""

    def _begin_block(
        self, node: LexborNode, tag: str, attributes: dict[str, str | None], declared: Mapping[str, str]
    ) -> str:
        if tag == "table":
            self.pen.fresh()
            return self._begin_table(node)
        if tag == "tr":
            self.grids.begin_row()
        if tag == "p" and stands_apart(attributes, declared):
            self.pen.gap()
            return "gap"
        self.pen.fresh()
        return "fresh"

    def _begin_table(self, node: LexborNode) -> str:
        if self.grids.open or not is_data_table(node):
            return "fresh"
        self.grids.begin(self.pen.at)
        return "table"

    def _begin_cell(self, attributes: dict[str, str | None]) -> str:
        if not self.grids.open:
            if self.pen.current:
                self.pen.write("\t", Style(pre=True))
            return ""
        self.pen.fresh()
        self.grids.begin_cell(self.pen.at, columns(attributes), depth(attributes))
        return "cell"

    def _close(self, what: str) -> None:
        if what == "gap":
            self.pen.gap()
        elif what == "fresh":
            self.pen.fresh()
        elif what == "cell":
            self.grids.end_cell(self.pen.at)
            self.pen.fresh()
        elif what == "table":
            self.pen.fresh()
            self.grids.end(self.pen.at)


def draw(html: str) -> Drawn:
    """Draw an HTML body as text. Never raises on broken HTML."""
    tree = LexborHTMLParser(html)
    if tree.body is None:
        return Drawn("", [], [], [])
    css = "\n".join(node.text() for node in tree.tags("style")) if "<style" in html or "<STYLE" in html else ""
    return _Walk(hidden_classes(css)).over(tree.body)
