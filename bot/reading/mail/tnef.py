"""winmail.dat: what Outlook wraps up in its own format, unwrapped."""

from typing import NamedTuple

from bot.reading.mail.charsets import decode

MOST_OBJECTS = 500
SIGNATURE = b"\x78\x9f\x3e\x22"
HEAD, OBJECT_HEAD, CHECKSUM = 6, 9, 2


class Unwrapped(NamedTuple):
    """What was inside: the body as HTML or plain text (RTF as text; either may be empty), files as (name, bytes)."""

    html: str
    text: str
    files: list[tuple[str, bytes]]


def is_tnef(media_type: str, name: str, content: bytes) -> bool:
    """Say whether a part is a winmail.dat."""
    named = media_type in ("application/ms-tnef", "application/vnd.ms-tnef") or name.lower() == "winmail.dat"
    return named and content.startswith(SIGNATURE)


def unwrap(content: bytes) -> Unwrapped:
    """Unwrap it; what cannot be read yields nothing, and the file itself stays as it came."""
    if _objects(content) > MOST_OBJECTS:
        return Unwrapped("", "", [])
    from tnefparse import TNEF

    try:
        found = TNEF(content, do_checksum=False)
        files = [(str(part.long_filename()), bytes(part.data)) for part in found.attachments]
        return Unwrapped(_text(found.htmlbody), _text(found.body) or _from_rtf(vars(found)["_rtfbody"]), files)
    except Exception:  # noqa: BLE001 - the library fails in many ways on crafted input, and nothing is lost
        return Unwrapped("", "", [])


def _objects(content: bytes) -> int:
    """Count the objects by their lengths: the library's time grows with their square."""
    at, count = HEAD, 0
    while at + OBJECT_HEAD <= len(content) and count <= MOST_OBJECTS:
        at += OBJECT_HEAD + int.from_bytes(content[at + 5 : at + 9], "little") + CHECKSUM
        count += 1
    return count


def _from_rtf(body: object) -> str:
    """Read a body that came as RTF alone. The library's own property would only warn that it cannot."""
    packed = body[0] if isinstance(body, list) and body else body
    if not isinstance(packed, bytes):
        return ""
    from bot.reading.mail.lzfu import decompress  # next to no message comes so
    from bot.reading.mail.rtf import rtf_text

    return rtf_text(packed if packed.startswith(b"{\\rtf") else decompress(packed))


def _text(body: object) -> str:
    if isinstance(body, list):
        body = body[0] if body else ""
    return decode(body).rstrip("\0") if isinstance(body, bytes) else str(body or "")
