"""Ics: a forward plan as an iCalendar feed (RFC 5545): all-day events, folded lines, stable UIDs."""

from datetime import datetime, timedelta

from bot.domain.forward_plan import Entry

_LONGEST = 75


def as_ics(entries: tuple[Entry, ...], name: str, stamp: datetime) -> str:
    """The feed's text, its lines ended by CRLF; `stamp` (UTC) is when it was made."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Reeve//Forward plan//EN", "CALSCALE:GREGORIAN"]
    lines = [*head, f"X-WR-CALNAME:{escaped(name)}"]
    for entry in entries:
        lines += _event(entry, stamp)
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _event(entry: Entry, stamp: datetime) -> list[str]:
    detail = [f"DESCRIPTION:{escaped(chr(10).join(entry.detail))}"] if entry.detail else []
    return [
        "BEGIN:VEVENT",
        f"UID:{entry.uid}",
        f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{entry.on:%Y%m%d}",
        f"DTEND;VALUE=DATE:{entry.on + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escaped(entry.text)}",
        *detail,
        f"CATEGORIES:{entry.kind.upper()}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def escaped(text: str) -> str:
    """A text value as RFC 5545 3.3.11 writes it: backslash, semicolon, comma and line end."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def folded(line: str) -> str:
    """A line in pieces of at most 75 octets, each after the first begun by a space; no character is cut."""
    pieces: list[str] = []
    piece = ""
    for character in line:
        room = _LONGEST - (1 if pieces else 0)
        if len((piece + character).encode()) > room:
            pieces.append(piece)
            piece = ""
        piece += character
    return "\r\n ".join([*pieces, piece])
