"""Blocks of 'From: Sent: To: Subject:' over a quoted message, in many languages."""

import re

from bot.reading import tongues
from bot.reading.lines import Line, seen
from bot.reading.trimming.marks import Mark, next_line

HEADER_LINES = 14
_ROLES = {
    word: role
    for role, listed in (
        ("other", tongues.OTHER),
        ("to", tongues.TO),
        ("sent", tongues.SENT),
        ("subject", tongues.SUBJECT),
        ("from", tongues.FROM),
    )
    for word in tongues.words(listed)
}
# Vowels and tones that stand over or under letters in Thai and the scripts of India are no letters to Python.
_LABEL = re.compile(
    r"[ \t*_|\"]{0,6}([^\W\d_][\w'’.() \u0900-\u0dff\u0e31-\u0e4e-]{0,24}?)[ \t*_]{0,4}[:：][ \t*_]{0,4}"
)
_WITHIN = re.compile(r"(?<![\w@])([^\W\d_]{1,15})[*_]{0,2}\s?[:：]")
_TIMED = re.compile(r"\b\d{1,2}[:.h]\d\d\b")
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d\d\b")
_COPIED = re.compile(r"[ \t*_]{0,4}b?cc\s?:", re.IGNORECASE)


def role(text: str) -> str:
    """Say what a line is in a header block: from, sent, to, subject, other, or nothing."""
    head = text[:60]
    found = _LABEL.match(head) if ":" in head or "：" in head else None
    return _ROLES.get(found.group(1).strip().lower(), "") if found else ""


def headers(lines: list[Line], at: int, text: str) -> Mark | None:
    """Find a block of headers that begins at this line, whose text is `text`."""
    if role(text) not in ("from", "sent", "to", "subject") and not (":" in text and _COPIED.match(text)):
        return None
    end, roles = _read_headers(lines, at)
    if len(roles) == 1:
        end, roles = at + 1, _roles_within(text)
    named = {"from", "sent"} <= roles and "@" in text
    enough = len(roles - {"other"}) >= 3 and ("from" in roles or _unsigned(lines[at:end], roles))
    if not named and not (enough and ("subject" in roles or _of_mail(lines[at:end]))):
        return None
    return Mark("headers", at, end)


def _of_mail(block: list[Line]) -> bool:
    """Say whether a block without a subject is of mail and not of a journey: it has an address or a time of day."""
    return any("@" in line.text or _TIMED.search(line.text[:200]) for line in block)


def _unsigned(block: list[Line], roles: set[str]) -> bool:
    """Say whether a block that names no sender is of mail still: 'Date: 14 June' over 'Subject: Jazz' is a booking."""
    told = any("@" in line.text or _DATED.search(line.text[:200]) for line in block)
    return told and {"sent", "to", "subject"} <= roles


def _roles_within(text: str) -> set[str]:
    """List the roles of labels that stand on one line, as when a block of headers was run together."""
    found = (_ROLES.get(match.group(1).lower(), "") for match in _WITHIN.finditer(text[:1000]))
    return {each for each in found if each}


def _read_headers(lines: list[Line], at: int) -> tuple[int, set[str]]:
    """Read on while lines are labels, or go on from one; return the line after the block and its roles."""
    roles: set[str] = set()
    end, loose = at, 0
    for index in range(at, min(at + HEADER_LINES, len(lines))):
        text = seen(lines[index].text)
        found = role(text)
        if found and (found not in roles or found == "other"):
            roles.add(found)
            end, loose = index + 1, 0
        elif len(roles - {"other"}) >= 4 or loose >= 2 or (not text and loose):
            break
        else:
            loose += 1
    return end, roles


def headers_end(lines: list[Line], at: int) -> int:
    """Find where the headers end that stand under a line of dashes; `at` where there are none."""
    after = next_line(lines, at)
    if after < len(lines) and role(seen(lines[after].text)):
        end, roles = _read_headers(lines, after)
        return end if len(roles) >= 2 else at
    return at
