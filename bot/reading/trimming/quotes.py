"""Where a quotation begins: the line or block that a mail program writes over what it quotes."""

import re

from bot.reading import tongues
from bot.reading.lines import Line, seen
from bot.reading.trimming.attributions import attribution
from bot.reading.trimming.header_blocks import headers, headers_end, role
from bot.reading.trimming.marks import Mark, next_line
from bot.reading.wrote import WROTE_LAST

# '---- On Monday X wrote ----' of Zoho; '-----X wrote: -----' and 'X ---05/10/2026 09:12:13---Dear' of Notes.
_RUN_IN = re.compile(
    r"-{2,8} ?On .{5,300}? wrote ?-{2,8}$|inactive hide details for |.{2,80}---\d\d/\d\d/\d{4} \d\d:\d\d(?::\d\d)?---",
    re.IGNORECASE,
)
# '------ Original ------' over a block of headers, whatever the word between the dashes.
_LABELLED = re.compile(r"-{4,40}[^-\n]{1,40}-{4,40}$")
_RULE = re.compile(r"[-_=*~–— ]{5,}$")
_RULED = "-_=*~–—"
_ORIGINAL = tongues.words(tongues.ORIGINAL)
_FORWARDED = tongues.words(tongues.FORWARDED)
_ABOVE = re.compile(r"(?:reply|respond|write).{0,40}\babove\b.{0,40}\bline\b|above this line", re.IGNORECASE)
_SAYS_ABOVE = re.compile(r"(?:please )?(?:type your )?(?:reply|respond|write) above this line\b", re.IGNORECASE)
# Outlook on the web: the writer, then the weekday, the day and the time alone on a line.
_MOMENT = re.compile(r"[^\W\d_]{2,10}\.?,? \d{1,2}[./-]\d{1,2}[./-]\d{4} \d{1,2}[:.]\d\d(?: ?[AP]M)?$", re.IGNORECASE)
_WRITER = re.compile(r"[^\s<>@:][^<>@:\n]{1,60}<[^<>\s]{1,120}@[^<>\s]{1,120}>$")
# Notes of old: the writer, the day, and then 'To', 'cc' and 'Subject' each alone on its line.
_DAY_ALONE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?(?: [A-Z]{3,4})?$")
# The words that a mark can begin with, by their first three letters; all others have a sign.
_FIRST_WORDS = ("begin ", "début ", "anfang ", "inicio ", "inizio ")
_ASKS_ABOVE = ("please", "type", "reply", "respond", "write")
_BEGINS = frozenset(
    word[:3] for word in (*tongues.words(tongues.OPENS), *_ORIGINAL, *_FIRST_WORDS, *_ASKS_ABOVE, "inactive")
)
_COLUMN = 14
_LONGEST_LABEL, _FEW = 40, 4


def mark_at(lines: list[Line], at: int) -> Mark | None:
    """Find the mark that begins at this line, if any."""
    text = seen(lines[at].text)
    if not text:
        return None
    return (_announced(lines, at, text) if _may_announce(text) else None) or _dated_below(lines, at, text)


def _may_announce(text: str) -> bool:
    """Say whether a line has a sign that marks have, or begins as they do; most lines do not, and are done with."""
    if ":" in text or "<" in text or "--" in text or not text[0].isalpha():
        return True
    begins = text[:4].lower()
    return not _BEGINS.isdisjoint((begins[:1], begins[:2], begins[:3])) or "wrote in" in text or "：" in text


def _announced(lines: list[Line], at: int, text: str) -> Mark | None:
    return _separator(lines, at, text) or headers(lines, at, text) or attribution(lines, at, text)


def _dated_below(lines: list[Line], at: int, text: str) -> Mark | None:
    """Find a writer whose day and time stand alone on the next line."""
    below = seen(lines[at + 1].text) if at + 1 < len(lines) else ""
    if not below[-1:].isalnum():
        return None
    return _columns(lines, at, below) or _moment(lines, at, text, below)


def _columns(lines: list[Line], at: int, below: str) -> Mark | None:
    """Find the headers that Notes wrote in a column, from the writer's line on."""
    if not below[0].isdigit() or not _DAY_ALONE.match(below[:60]):
        return None
    column = [seen(line.text).lower().rstrip(":") for line in lines[at : at + _COLUMN]]
    if "to" not in column or "subject" not in column[column.index("to") :]:
        return None
    return Mark("headers", at, min(at + column.index("subject") + 2, len(lines)))


def _moment(lines: list[Line], at: int, text: str, below: str) -> Mark | None:
    """Find a writer with the moment of writing on the next line: with an address, or with 'To:' below."""
    if (at and lines[at - 1].text) or len(text) > 200 or not _MOMENT.match(below[:60]):
        return None
    after = next_line(lines, at + 2)
    to = after < len(lines) and role(seen(lines[after].text)) == "to"
    return Mark("headers", at, headers_end(lines, at + 2)) if to or _WRITER.match(text) else None


def _separator(lines: list[Line], at: int, text: str) -> Mark | None:
    if text[0].isdigit() and "--" not in text:
        return None
    low = text.lower()
    if len(text) < 60 and "above" in low and _SAYS_ABOVE.match(text):
        return Mark("original", at, at + 1)
    if len(text) < 120 and (text[0] in "-_=*#~[‐–—" or low.startswith(_FIRST_WORDS)):
        if any(word in low for word in _FORWARDED):
            return Mark("forwarded", at, headers_end(lines, at + 1))
        if any(word in low for word in _ORIGINAL) or _ABOVE.search(low):
            return Mark("original", at, headers_end(lines, at + 1))
    if found := _labelled(lines, at, text, low) or _by_dashes(lines, at, text, low):
        return found
    if text[0] in _RULED and _RULE.match(text):
        after = next_line(lines, at + 1)
        block = headers(lines, after, seen(lines[after].text)) if after < len(lines) else None
        return Mark("headers", at, block.end) if block else _addressed(lines, at, after)
    return None


def _labelled(lines: list[Line], at: int, text: str, low: str) -> Mark | None:
    """Find '------ Original ------', or the bare words for it, straight over a block of headers."""
    dashed = text.startswith("----") and bool(_LABELLED.match(text[:80]))
    if not dashed and not (len(text) < _LONGEST_LABEL and low.rstrip(":") in _ORIGINAL):
        return None
    end = headers_end(lines, at + 1)
    return Mark("original", at, end) if end > at + 1 else None


def _by_dashes(lines: list[Line], at: int, text: str, low: str) -> Mark | None:
    """Find '-----X wrote: -----' and the like, that some programs write between or behind dashes."""
    if low.startswith("--") and text.endswith("--") and len(text) < 200 and WROTE_LAST.search(text.rstrip("- ")):
        return Mark("attribution", at, headers_end(lines, at + 1))
    run_in = ("--" in text or low.startswith("inactive")) and _RUN_IN.match(text[:400])
    return Mark("attribution", at, at + 1) if run_in else None


def _addressed(lines: list[Line], rule: int, at: int) -> Mark | None:
    """Find 'To:' and 'Subject:' alone under a rule, and then the line that says who wrote, as Yandex has them."""
    end = at
    while end < min(at + _FEW, len(lines)) and role(seen(lines[end].text)):
        end += 1
    over = attribution(lines, end, seen(lines[end].text)) if at < end < len(lines) and lines[end].text else None
    return Mark("attribution", rule, over.end) if over else None
