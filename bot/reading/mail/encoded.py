"""RFC 2047 encoded words, decoded without ever raising."""

import binascii
import re
from email.quoprimime import header_decode

from bot.reading.mail.charsets import codec_name

_WORD = re.compile(r"=\?([\w.:+-]{1,40})(?:\*[\w-]{0,20})?\?([bBqQ])\?([^?\s]{0,4000})\?=")
_BETWEEN = re.compile(r"(\?=)[ \t]{1,80}(=\?)")
LONGEST = 4000


def decode_words(value: str) -> str:
    """Decode the encoded words of a header value, its first 4,000 characters; what cannot be decoded stays."""
    value = value[:LONGEST]
    if "=?" not in value:
        return value
    return _WORD.sub(_decoded, _BETWEEN.sub(r"\1\2", value))


def _decoded(word: re.Match[str]) -> str:
    label, encoding, payload = word.groups()
    try:
        if encoding in "qQ":
            content = header_decode(payload).encode("latin-1")
        else:
            content = binascii.a2b_base64(payload + "=" * (-len(payload) % 4))
        return content.decode(codec_name(label) or "utf-8", "replace")
    except (ValueError, LookupError):
        return word.group()
