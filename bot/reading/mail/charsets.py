"""Bytes to text, whatever the message says its charset is, and whether or not that is true."""

import codecs
import re
from functools import lru_cache

# Names that mail and the HTML standard use and Python does not know.
ALIASES = {
    "x-sjis": "shift_jis",
    "ansi": "cp1252",
    "cp-850": "cp850",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "x-mac-cyrillic": "mac_cyrillic",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "ks_c_5601-1987": "cp949",
    "x-gbk": "gbk",
    "utf-8mb4": "utf-8",
    "utf8mb4": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "x-unicode-2-0-utf-7": "utf-7",
    "unicode-1-1-utf-7": "utf-7",
    "tis-620-2533": "cp874",
}
# What says 'ASCII' or 'Latin 1' is in practice Windows Latin 1, as the HTML standard holds too.
LOOSE = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "euc_kr": "cp949",
}
BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
META = re.compile(rb"<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}[\"']?\s{0,4}([\w.:-]{2,40})", re.IGNORECASE)


@lru_cache(maxsize=64)
def codec_name(label: str) -> str:
    """Name Python's codec for a charset label; empty where there is none that makes text."""
    bare = label.strip().strip("\"'").lower()
    try:
        info = codecs.lookup(ALIASES.get(bare, bare))
    except (LookupError, ValueError):
        return ""
    if not getattr(info, "_is_text_encoding", True):
        return ""
    return LOOSE.get(info.name, info.name)


def decode(content: bytes, label: str = "") -> str:
    """Decode by byte order mark, then as UTF-8 where that fits, then by label; never fail."""
    for mark, codec in BOMS:
        if content.startswith(mark):
            return content.decode(codec, "replace")
    named = codec_name(label)
    if not named.startswith(("utf-16", "utf-32", "utf-7", "iso2022", "hz", "shift_jis", "big5", "gb", "cp9")):
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return _by_label(content, named) or _best_guess(content)


def decode_html(content: bytes, label: str = "") -> str:
    """Decode HTML: as `decode`, with the page's own meta charset where the part names none that works."""
    if not codec_name(label):
        found = META.search(content, 0, 4096)
        label = found.group(1).decode("ascii", "replace") if found else label
    return decode(content, label)


def _by_label(content: bytes, named: str) -> str:
    if not named or named.startswith("utf-8"):
        return ""
    try:
        return content.decode(named, "replace")
    except (LookupError, ValueError):
        return ""


def _best_guess(content: bytes) -> str:
    """Guess: UTF-8 with a stray broken byte, else Windows Latin 1, most likely in Britain."""
    patched = content.decode("utf-8", "replace")
    broken = patched.count("\ufffd")
    wide = sum(1 for letter in patched[:20_000] if letter > "\x7f" and letter != "\ufffd")
    if broken <= wide:
        return patched
    return content.decode("cp1252", "replace")
