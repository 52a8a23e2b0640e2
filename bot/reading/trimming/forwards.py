"""A colleague's words passed on: whose they are, where they stand, and whether the sender stands by them."""

import re

from bot.reading.lines import Line
from bot.reading.mail.bodies import Body
from bot.reading.noticing.plain import plain
from bot.reading.passages import Passage
from bot.reading.phrases import low_phrases, phrases
from bot.reading.trimming.answered_message import first_message, quoted_spans
from bot.reading.trimming.asked import asked_in, is_request
from bot.reading.trimming.trim import Trimmed

SUBJECT = re.compile(r"\s*(?:fw|fwd|tr|wg|rv|i|doorst|vb|vs|pd|enc|továbbítás|videresendt)\s?:", re.IGNORECASE)
_ADDRESS = re.compile(r"[\w.+%'-]{1,64}@[\w.-]{1,255}")
_TO = re.compile(r"\b(?:to|cc|subject)\s?:", re.IGNORECASE)
_SET_ASIDE = re.compile(
    r"\bdo(?:n['’]t| not) (?:use|record|enter|count|take) (?:it|them|this|these|that|those|the (?:below|"
    r"draft|figures below))\b|"
    r"\bfor (?:your )?information only\b|\bnot for (?:use|entry|recording)\b|"
    r"\b(?:ignore|disregard) (?:it|the (?:draft|forward|mail|email|message|chain|thread) below|(?:what is|"
    r"what['’]s|all) below)\b",
    re.IGNORECASE,
)
_STANDS_BY = low_phrases("forward.stands_by")
_DOUBTS = phrases("forward.doubts")


def vouches(own: str) -> bool:
    """Say whether these words stand by what they pass on."""
    said = plain(own[:4000]).low  # 'I havent looked' is 'I haven't looked'
    return bool(_STANDS_BY.search(said)) and not _DOUBTS.search(said)


def forwarded(body: Body, trimmed: Trimmed, own: str, subject: str, mailbox: str) -> list[Passage]:
    """Read a colleague's words under the sender's: vouched for, or passed on as a forward without a word."""
    if not trimmed.marks or _is_ours(trimmed, mailbox) or _SET_ASIDE.search(own[:4000]):
        return []
    stands_by = vouches(own)
    if not (stands_by or _is_forward(trimmed, subject)):
        return []
    lines = _first_quoted(trimmed)
    if not any(line.text for line in lines) or is_request(lines, asked_in(lines)):
        return []
    last = max(line.end for line in lines)
    return [
        Passage(
            text=body.text[lines[0].start : last],
            part=body.part,
            start=lines[0].start,
            kind="forwarded",
            vouched=stands_by,
        )
    ]


def quotes_self(trimmed: Trimmed, name: str, address: str) -> bool:
    """Say whether what is quoted first is an earlier message of the sender's own; one forwarded anew is not meant."""
    if not trimmed.marks or trimmed.marks[0].kind == "forwarded":
        return False
    over = " ".join(line.text for line in trimmed.lines[trimmed.marks[0].first : trimmed.marks[0].end])
    writer = _TO.split(over, maxsplit=1)[0].casefold()
    if address and (found := _ADDRESS.search(writer)):
        return found.group() == address.casefold()
    words = name.casefold().replace(",", " ").split()
    return len(words) > 1 and all(word in writer for word in words)


def _is_forward(trimmed: Trimmed, subject: str) -> bool:
    return trimmed.marks[0].kind == "forwarded" or bool(SUBJECT.match(subject))


def _first_quoted(trimmed: Trimmed) -> list[Line]:
    after = trimmed.marks[0].end
    return next((first_message(trimmed.lines[a:b]) for a, b in quoted_spans(trimmed) if b > after), [])


def _is_ours(trimmed: Trimmed, mailbox: str) -> bool:
    """Say whether the first quoted message came from our own mailbox, by the first address over it."""
    mark = trimmed.marks[0]
    over = "\n".join(line.text for line in trimmed.lines[mark.first : mark.end])
    found = _ADDRESS.search(over)
    local, _, domain = mailbox.lower().partition("@")
    return bool(found) and re.sub(r"\+[^@]*", "", found.group().lower()) == f"{local}@{domain}" if found else False
