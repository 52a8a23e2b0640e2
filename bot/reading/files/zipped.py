"""Zipped files opened with care: their unzipped size is known before anything is unpacked."""

import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

from bot.reading.files.grids import MOST_UNZIPPED, FileError


class Zipped:
    """One zipped file, part by part."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
            size = sum(part.file_size for part in self._zip.infolist())
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise FileError("the file is damaged") from error
        if size > MOST_UNZIPPED or size > 400 * len(content) + 10_000_000:
            raise FileError("the file unpacks to far more than a return needs")
        self.names = frozenset(self._zip.namelist())

    def xml(self, name: str) -> ET.Element | None:
        """One part as XML, or None when there is no such part."""
        if name not in self.names:
            return None
        try:
            with self._zip.open(name) as part:
                raw = part.read(MOST_UNZIPPED)
            if b"<!DOCTYPE" in raw[:2000] or b"<!ENTITY" in raw[:2000]:
                raise FileError("the file holds definitions that no office program writes")
            return ET.fromstring(raw)  # noqa: S314 - see above
        except (ET.ParseError, zipfile.BadZipFile, RuntimeError, OSError, EOFError) as error:
            raise FileError("the file is damaged or has a password") from error


def local(tag: str) -> str:
    """A tag without its namespace."""
    return tag.rpartition("}")[2]


def attribute(element: ET.Element, name: str) -> str:
    """An attribute whatever its namespace, or nothing."""
    for key, value in element.attrib.items():
        if local(key) == name:
            return value
    return ""


def is_raised(run: ET.Element) -> bool:
    """Say whether a run of text stands above the line, as the marks of notes do."""
    return any(
        local(each.tag) == "vertAlign" and "superscript" in each.attrib.values() for part in run for each in part
    )
