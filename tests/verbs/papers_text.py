"""The text of a paper, as a reader of each form comes to it."""

from io import BytesIO

from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser


def text_of(form: str, content: bytes) -> str:
    """All the words of a paper, with single spaces."""
    return " ".join(_TEXT[form](content).split())


def _html(content: bytes) -> str:
    body = LexborHTMLParser(content.decode()).body
    return body.text(separator=" ") if body else ""


def _pdf(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def _docx(content: bytes) -> str:
    paper = Document(BytesIO(content))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in paper.paragraphs] + cells)


def _xlsx(content: bytes) -> str:
    book = load_workbook(BytesIO(content))
    return "\n".join(str(c.value) for sheet in book for row in sheet.iter_rows() for c in row if c.value is not None)


_TEXT = {"html": _html, "pdf": _pdf, "docx": _docx, "xlsx": _xlsx}
