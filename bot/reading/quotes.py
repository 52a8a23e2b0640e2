"""Where a quotation begins: the line or block that a mail program writes over what it quotes."""

import re
from typing import Literal, NamedTuple

from bot.reading import tongues
from bot.reading.lines import Line, seen

MarkKind = Literal["attribution", "headers", "original", "forwarded"]
LOOK_BACK = 4
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
_LABEL = re.compile(r"[ \t*_|\"]{0,6}([^\W\d_][\w'’.() -]{0,24}?)[ \t*_]{0,4}[:：][ \t*_]{0,4}")
_WITHIN = re.compile(r"(?<![\w@])([^\W\d_]{1,15})[*_]{0,2}\s?[:：]")
_VERBS = "|".join(map(re.escape, tongues.words(tongues.WROTE)))
# Chinese, Japanese and Korean set no space before the verb.
_WROTE = re.compile(
    rf"(?:(?:^|[\s>)\]\"”,;])(?:{_VERBS})|写道|寫道|書きました|작성)(?:[\s ,][^:：@<>]{{0,60}})?\s?[:：]", re.IGNORECASE
)
_ADDRESSED = re.compile(r"[<(\[][^<>()\[\]\s]{1,120}@[^<>()\[\]\s]{1,120}[>)\]]{1,2}[^:：]{0,30}[:：]$")
_DATED = re.compile(r"\d{1,4}[./年-]\s?\d{1,2}[./月-]\s?\d{1,4}|\b(?:19|20)\d\d\b|\d{1,2}[:.h]\d\d\b")
_DATE_FIRST = re.compile(
    r"\d{1,4}[./-]\s?\d|\d{4}\s?[年년]|\d{1,2}(?:st|nd|rd|th)?\.?\s[^\W\d_]{3,12}\b|\d{1,2}:\d\d\b"
)
_OPENS = tongues.words(tongues.OPENS)
_BY = re.compile(r"\bby [^\s<>@]{1,64}@[^\s<>@]{1,120}:$")
# '---- On Monday X wrote ----' of Zoho; 'X ---05/10/2026 09:12:13---Dear' of Notes.
_RUN_IN = re.compile(
    r"-{2,8} ?On .{5,300}? wrote ?-{2,8}$|inactive hide details for |.{2,80}---\d\d/\d\d/\d{4} \d\d:\d\d(?::\d\d)?---",
    re.IGNORECASE,
)
_COPIED = re.compile(r"[ \t*_]{0,4}b?cc\s?:", re.IGNORECASE)
_RULE = re.compile(r"[-_=*~–— ]{5,}$")
_ORIGINAL = tongues.words(tongues.ORIGINAL)
_FORWARDED = tongues.words(tongues.FORWARDED)
_ABOVE = re.compile(r"(?:reply|respond|write).{0,40}\babove\b.{0,40}\bline\b|above this line", re.IGNORECASE)


class Mark(NamedTuple):
    """A quotation begins: its mark runs from line `first` up to line `end`, which is the first quoted one."""

    kind: MarkKind
    first: int
    end: int


def mark_at(lines: list[Line], at: int) -> Mark | None:
    """Find the mark that begins at this line, if any."""
    text = seen(lines[at].text)
    if not text:
        return None
    return _separator(lines, at, text) or _headers(lines, at, text) or _attribution(lines, at, text)


def _separator(lines: list[Line], at: int, text: str) -> Mark | None:
    low = text.lower()
    if len(text) < 120 and (
        text[0] in "-_=*#" or low.startswith(("begin ", "début ", "anfang ", "inicio ", "inizio "))
    ):
        if any(word in low for word in _FORWARDED):
            return Mark("forwarded", at, _headers_end(lines, at + 1))
        if any(word in low for word in _ORIGINAL) or _ABOVE.search(low):
            return Mark("original", at, _headers_end(lines, at + 1))
    if _RUN_IN.match(text[:400]):
        return Mark("attribution", at, at + 1)
    if _RULE.match(text):
        after = _next_line(lines, at + 1)
        block = _headers(lines, after, seen(lines[after].text)) if after < len(lines) else None
        return Mark("headers", at, block.end) if block else None
    return None


def role(text: str) -> str:
    """Say what a line is in a header block: from, sent, to, subject, other, or nothing."""
    found = _LABEL.match(text[:60])
    return _ROLES.get(found.group(1).strip().lower(), "") if found else ""


def _headers(lines: list[Line], at: int, text: str) -> Mark | None:
    if role(text) not in ("from", "sent", "to", "subject") and not _COPIED.match(text):
        return None
    end, roles = _read_headers(lines, at)
    if len(roles) == 1:
        end, roles = at + 1, _roles_within(text)
    named = {"from", "sent"} <= roles and "@" in text
    enough = len(roles - {"other"}) >= 3 and ("from" in roles or {"sent", "to", "subject"} <= roles)
    return Mark("headers", at, end) if enough or named else None


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


def _headers_end(lines: list[Line], at: int) -> int:
    after = _next_line(lines, at)
    if after < len(lines) and role(seen(lines[after].text)):
        end, roles = _read_headers(lines, after)
        return end if len(roles) >= 2 else at
    return at


def _attribution(lines: list[Line], at: int, text: str) -> Mark | None:
    """Find 'On ... X wrote:' beginning here, on one line or wrapped over up to four."""
    text = text.lstrip("-–—* ")
    opens = bool(text) and _opens(text)
    if not opens and ":" not in text and "：" not in text:
        return None
    joined = ""
    for index in range(at, min(at + LOOK_BACK, len(lines))):
        piece = seen(lines[index].text)
        if not piece or lines[index].depth != lines[at].depth or len(joined) > 500:
            return None
        if joined and _opens(piece) and _says_wrote(lines, index + 1, piece, True):
            return None
        joined = f"{joined} {piece}" if joined else piece
        if _says_wrote(lines, index + 1, joined.strip("*_ "), opens):
            return Mark("attribution", at, index + 1)
        if not opens:
            return None
    return None


def _opens(text: str) -> bool:
    """Say whether a line could begin 'On Monday 5 October ...': by such a word and a figure, or by a date."""
    if text[0].isdigit():
        return bool(_DATE_FIRST.match(text))
    return text.lower().startswith(_OPENS) and any(letter.isdigit() for letter in text[:200])


def ends_attribution(text: str) -> bool:
    """Say whether a line could be the end of 'On ... X wrote:'."""
    return text.endswith((":", "：")) and bool(_WROTE.search(text[-120:]) or _ADDRESSED.search(text[-260:]))


def _says_wrote(lines: list[Line], after: int, joined: str, opens: bool) -> bool:
    """Judge one candidate: the word, and enough beside it that the sender cannot have typed it."""
    text = joined[:600]
    quoted_next = _is_quoted(lines, _next_line(lines, after))
    dated, addressed = bool(_DATED.search(text)), "@" in text
    if text.endswith((":", "：")):
        if _WROTE.search(text[-120:]):
            return quoted_next or (dated and (addressed or opens)) or (addressed and len(text) < 160)
        if quoted_next and dated and (opens or addressed):
            return True
        return (bool(_ADDRESSED.search(text[-260:])) and (dated or quoted_next)) or bool(
            opens and _BY.search(text[-200:])
        )
    if opens and dated and quoted_next and text.endswith(">") and addressed and len(text) < 160:
        return True
    return opens and dated and addressed and bool(_WROTE.search(text))


def _next_line(lines: list[Line], at: int) -> int:
    """Find the next line with anything on it, within five."""
    for index in range(at, min(at + 5, len(lines))):
        if lines[index].text or lines[index].depth:
            return index
    return min(at + 5, len(lines))


def _is_quoted(lines: list[Line], at: int) -> bool:
    return at < len(lines) and lines[at].depth > 0
