"""A paper cleared outside, in Word or as PDF: what may be published under the board's name, and what may not."""

import re
import zipfile
from io import BytesIO
from pathlib import PurePath

from bot.domain.entitled import Refused
from bot.domain.held import CycleFacts
from bot.domain.highlights.secrecy import Secrecy
from bot.domain.letter import Enclosure
from bot.papers import media_type

ENDINGS = ("docx", "pdf")
_TRACKED = re.compile(rb"<w:(ins|del|moveFrom|moveTo)\b")
_TAGS = re.compile(r"<[^>]+>")
_MOST = 50_000_000


def cleared_paper(name: str, content: bytes, code: str) -> Enclosure:
    """The paper under the report's name. Raises Refused for what is neither Word nor PDF, or not fit to go out."""
    ending = PurePath(name).suffix.lower().removeprefix(".")
    if ending not in ENDINGS:
        raise Refused("The paper must be a Word file (.docx) or a PDF.")
    if ending == "pdf" and not content.startswith(b"%PDF-"):
        raise Refused(f"{name} is not a PDF, whatever its name says.")
    if ending == "docx":
        _unless_unfinished(name, content)
    return Enclosure(name=f"{code}-paper.{ending}", media_type=media_type(ending), content=content)


def unless_telling(paper: Enclosure, facts: CycleFacts, secrecy: Secrecy) -> None:
    """Refuse a Word paper that names what the public may not read. The words of a PDF cannot be looked through."""
    if paper.name.endswith(".docx"):
        words = " ".join(_words(paper.content).split())
        told = [code for code in dict.fromkeys(one.code for one in facts.withheld) if secrecy.tells(code, words)]
        if told:
            raise Refused(f"The paper names what is kept from the public: {', '.join(told)}. Take it out first.")


def _unless_unfinished(name: str, content: bytes) -> None:
    parts = _parts(name, content)
    if any(_TRACKED.search(raw) for raw in parts.values()):
        raise Refused(f"{name} still holds tracked changes. Accept or reject them, then publish.")
    if any("comments" in part for part in parts):
        raise Refused(f"{name} still holds comments. Delete them, then publish.")


def _words(content: bytes) -> str:
    parts = _parts("The paper", content)
    told = (raw.decode("utf-8", "replace").replace("</w:p>", " ") for raw in parts.values())
    return " ".join(_TAGS.sub("", text) for text in told)


def _parts(name: str, content: bytes) -> dict[str, bytes]:
    """The texts within a Word file: its body, headers, footers, notes and comments."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as file:
            inside = [one for one in file.infolist() if re.fullmatch(r"word/[a-zA-Z]+\d*\.xml", one.filename)]
            if "word/document.xml" not in file.namelist() or sum(one.file_size for one in inside) > _MOST:
                raise Refused(f"{name} is not a Word file that can be read.")
            return {one.filename: file.read(one) for one in inside}
    except (zipfile.BadZipFile, RuntimeError, OSError):
        raise Refused(f"{name} is not a Word file that can be read.") from None
