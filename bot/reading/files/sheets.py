"""Which reader a file wants, by what it is rather than what it is called."""

from collections.abc import Sequence

from bot.reading.files.delimited import decoded, read_delimited
from bot.reading.files.grids import MOST_CELLS, Contents, FileError, Grid, GridCell
from bot.reading.files.opendocument import read_opendocument
from bot.reading.files.webpage import read_webpage
from bot.reading.files.word import read_word
from bot.reading.files.workbook import read_workbook
from bot.reading.files.zipped import Zipped

_PICTURES = (
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".bmp",
    ".svg",
    ".ico",
    ".emz",
    ".wmz",
    ".vcf",
    ".ics",
    ".p7s",
    ".asc",
    ".eml",
    ".sig",
)


def is_return(name: str, media_type: str) -> bool:
    """Could this file hold a return? Pictures, signatures and cards do not."""
    low = name.lower()
    return not low.endswith(_PICTURES) and not media_type.startswith(("image/", "application/pgp", "application/pkcs7"))


def read_file(content: bytes, name: str) -> Contents:
    """What one file holds. Raises FileError, in words for the sender."""
    low = name.lower()
    if content[:4] == b"PK\x03\x04":
        return _read_zipped(content)
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return _read_old_workbook(content)
    if content[:5] == b"%PDF-" or low.endswith(".pdf"):
        raise FileError("figures in a PDF cannot be read safely; please send the spreadsheet or type them in the reply")
    if low.endswith((".htm", ".html", ".mht")) or content[:200].lstrip().lower().startswith(
        (b"<!doctype html", b"<html")
    ):
        return read_webpage(decoded(content))
    if low.endswith((".csv", ".tsv", ".tab", ".txt")) or b"\x00" not in content[:200]:
        return read_delimited(content, name)
    raise FileError("it is not a spreadsheet, a document or a table of text")


def _read_zipped(content: bytes) -> Contents:
    names = Zipped(content).names
    if "xl/workbook.xml" in names:
        return read_workbook(content)
    if "word/document.xml" in names:
        return read_word(content)
    if "content.xml" in names:
        return read_opendocument(content)
    raise FileError("it is a zipped folder; please send the files themselves")


def _read_old_workbook(content: bytes) -> Contents:
    from io import BytesIO

    from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        shown = [m.name for m in book.sheets_metadata if m.visible == SheetVisibleEnum.Visible]
        return Contents([Grid(name, _cells(book.get_sheet_by_name(name).to_python())) for name in shown])
    except (CalamineError, OSError, ValueError) as error:
        raise FileError("the file is damaged, has a password or is not a spreadsheet") from error


def _cells(rows: Sequence[Sequence[object]]) -> list[GridCell]:
    cells = [
        GridCell(r, c, _shown(value))
        for r, row in enumerate(rows)
        for c, value in enumerate(row)
        if value not in ("", None)
    ]
    return cells[:MOST_CELLS]


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.12g}"
    return str(value)
