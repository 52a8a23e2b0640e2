"""RTF to the text a reader sees: paragraphs, lines and table cells; no fonts, pictures, hidden words or HTML tags."""

import re

from bot.reading.mail.charsets import codec_name
from bot.reading.mail.lzfu import LONGEST

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    rb"|(?P<brace>[{}])|(?P<end>[\r\n]+)|(?P<plain>[^\\{}\r\n]+)"
)
_BREAKS = {"par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "tab": "\t", "cell": "\t"}
_SIGNS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": " ", "enspace": " ",
}  # fmt: skip
_SKIPPED = frozenset(
    """
    fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr footnote fldinst
    themedata colorschememapping listtable listoverridetable rsidtbl generator datastore latentstyles xmlnstbl
    """.split()  # noqa: SIM905 - a list this long reads better as words
)
_CHARACTERS = {"~": "\u00a0", "_": "-", "-": "", "\n": "\n", "\r": "\n", "{": "{", "}": "}", "\\": "\\"}
DEEPEST = 3000


class _Page:
    """One pass over the tokens: what was written so far, and for each open brace whether it is left out."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.bytes = bytearray()
        self.codec = "cp1252"
        self.left_out = [False]
        self.fallback = [1]
        self.to_skip = 0

    def take(self, token: re.Match[bytes]) -> None:
        """Take one token."""
        if token["brace"]:
            self._brace(token["brace"] == b"{")
        elif token["word"]:
            self._word(token["word"].decode().lower(), token["number"])
        elif token["hex"]:
            self._bytes(bytes([int(token["hex"], 16)]))
        elif token["sign"] == b"*":
            self.left_out[-1] = True
        elif token["sign"]:
            self.put(_CHARACTERS.get(token["sign"].decode("latin-1"), ""))
        elif token["plain"]:
            self._bytes(token["plain"])

    def put(self, text: str) -> None:
        """Write text, after whatever bytes still wait to be decoded."""
        if self.bytes:
            self.pieces.append(self.bytes.decode(self.codec, "replace"))
            self.bytes.clear()
        if not self.left_out[-1]:
            self.pieces.append(text)

    def _bytes(self, piece: bytes) -> None:
        """Keep bytes until they can be decoded together; those that only stand in for a Unicode letter are skipped."""
        skip = min(self.to_skip, len(piece))
        self.to_skip -= skip
        if not self.left_out[-1]:
            self.bytes += piece[skip:]

    def _brace(self, opens: bool) -> None:
        self.put("")
        self.to_skip = 0
        if opens and len(self.left_out) < DEEPEST:
            self.left_out.append(self.left_out[-1])
            self.fallback.append(self.fallback[-1])
        elif not opens and len(self.left_out) > 1:
            self.left_out.pop()
            self.fallback.pop()

    def _word(self, word: str, number: bytes | None) -> None:
        value = int(number) if number else 1
        if word in _BREAKS or word in _SIGNS:
            self.put(_BREAKS.get(word) or _SIGNS[word])
        elif word in _SKIPPED or (word == "v" and value):
            self.put("")
            self.left_out[-1] = True
        elif word == "u":
            self.put(chr(value % 0x10000) if not 0xD800 <= value % 0x10000 < 0xE000 else "\ufffd")
            self.to_skip = self.fallback[-1]
        elif word == "uc":
            self.fallback[-1] = max(0, min(value, 8))
        elif word == "ansicpg":
            self.codec = codec_name(f"cp{value}") or self.codec


def rtf_text(rtf: bytes) -> str:
    """Return the text of an RTF document, of its first 5 MB; nothing where it is none. Never raises; linear."""
    if not rtf.lstrip().startswith(b"{\\rtf"):
        return ""
    page = _Page()
    for token in _TOKEN.finditer(rtf[:LONGEST]):
        page.take(token)
    page.put("")
    return "".join(page.pieces).strip()
