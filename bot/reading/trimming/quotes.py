"""Where a quotation begins: the line or block that a mail program writes over what it quotes."""

import re

from bot.reading import tongues
from bot.reading.lines import Line, seen
from bot.reading.trimming.attributions import attribution
from bot.reading.trimming.header_blocks import headers, headers_end
from bot.reading.trimming.marks import Mark, next_line

# '---- On Monday X wrote ----' of Zoho; 'X ---05/10/2026 09:12:13---Dear' of Notes.
_RUN_IN = re.compile(
    r"-{2,8} ?On .{5,300}? wrote ?-{2,8}$|inactive hide details for |.{2,80}---\d\d/\d\d/\d{4} \d\d:\d\d(?::\d\d)?---",
    re.IGNORECASE,
)
_RULE = re.compile(r"[-_=*~–— ]{5,}$")
_ORIGINAL = tongues.words(tongues.ORIGINAL)
_FORWARDED = tongues.words(tongues.FORWARDED)
_ABOVE = re.compile(r"(?:reply|respond|write).{0,40}\babove\b.{0,40}\bline\b|above this line", re.IGNORECASE)


def mark_at(lines: list[Line], at: int) -> Mark | None:
    """Find the mark that begins at this line, if any."""
    text = seen(lines[at].text)
    if not text:
        return None
    return _separator(lines, at, text) or headers(lines, at, text) or attribution(lines, at, text)


def _separator(lines: list[Line], at: int, text: str) -> Mark | None:
    low = text.lower()
    if len(text) < 120 and (
        text[0] in "-_=*#" or low.startswith(("begin ", "début ", "anfang ", "inicio ", "inizio "))
    ):
        if any(word in low for word in _FORWARDED):
            return Mark("forwarded", at, headers_end(lines, at + 1))
        if any(word in low for word in _ORIGINAL) or _ABOVE.search(low):
            return Mark("original", at, headers_end(lines, at + 1))
    if _RUN_IN.match(text[:400]):
        return Mark("attribution", at, at + 1)
    if _RULE.match(text):
        after = next_line(lines, at + 1)
        block = headers(lines, after, seen(lines[after].text)) if after < len(lines) else None
        return Mark("headers", at, block.end) if block else None
    return None
