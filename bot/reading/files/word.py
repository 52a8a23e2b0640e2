"""DOCX: paragraphs and tables as they read once tracked changes are accepted; hidden text left out."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from bot.reading.files.grids import Contents, Grid, GridCell
from bot.reading.files.zipped import Zipped, is_raised, local
from bot.reading.page.raised import raised

_TITLE = 100  # characters of a paragraph that may be the title of the table below it
_SKIPPED = frozenset({"del", "moveFrom", "instrText", "footnoteReference"})


def read_word(content: bytes) -> Contents:
    """The body of a document. Raises FileError."""
    root = Zipped(content).xml("word/document.xml")
    body = next((each for each in root if local(each.tag) == "body"), None) if root is not None else None
    if body is None:
        return Contents([])
    words: list[str] = []
    grids: list[Grid] = []
    for block in _blocks(body):
        if local(block.tag) == "tbl":
            title = next((text for text in reversed(words[-2:]) if text), "")
            grids.append(Grid(f"table {len(grids) + 1}", list(_table(block)), title if len(title) < _TITLE else ""))
        else:
            words.append(_text(block))
    return Contents(grids, "\n".join(words))


def _blocks(parent: Element) -> Iterator[Element]:
    for child in parent:
        if local(child.tag) in ("p", "tbl"):
            yield child
        elif local(child.tag) in ("sdt", "sdtContent", "ins"):
            yield from _blocks(child)


def _table(table: Element) -> Iterator[GridCell]:
    for row_number, row in enumerate(each for each in table if local(each.tag) == "tr"):
        col = 0
        for cell in (each for each in row if local(each.tag) == "tc"):
            text = "\n".join(filter(None, (_text(p) for p in cell.iter() if local(p.tag) == "p"))).strip()
            if text:
                yield GridCell(row_number, col, text)
            col += _span(cell)


def _span(cell: Element) -> int:
    for each in cell.iter():
        if local(each.tag) == "gridSpan":
            return int(next(iter(each.attrib.values()), "1"))
    return 1


def _text(element: Element) -> str:
    text = ""
    for piece, above in _pieces(element):
        text += raised(piece, text) if above else piece
    return text.strip()


def _pieces(element: Element) -> Iterator[tuple[str, bool]]:
    """The words of an element, piece by piece, and whether each is raised above the line."""
    for child in element:
        tag = local(child.tag)
        if tag in _SKIPPED or (tag == "r" and _unseen(child)):
            continue
        if tag == "t":
            yield child.text or "", False
        elif tag in ("tab", "br", "cr"):
            yield "\t" if tag == "tab" else "\n", False
        else:
            above = tag == "r" and is_raised(child)
            yield from ((piece, above or higher) for piece, higher in _pieces(child))


def _unseen(run: Element) -> bool:
    """Hidden, or struck through."""
    for each in run:
        if local(each.tag) == "rPr":
            return any(local(p.tag) in ("vanish", "strike", "dstrike") and _on(p) for p in each)
    return False


def _on(mark: Element) -> bool:
    return next(iter(mark.attrib.values()), "1") not in ("0", "false", "off")
