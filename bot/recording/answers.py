"""Answers to queries: 'yes', 'no', the figure alone, or 'Q3: 91.2', read knowing what was asked."""

import re
from typing import Literal

from bot.domain.held import HeldQuery
from bot.domain.record import Record
from bot.domain.reply import Reply
from bot.domain.returns import Expected, Place, Reading, Return
from bot.recording.forms import names_another, read_field
from bot.recording.possible import possible
from bot.recording.sender import Context

_YES = re.compile(
    r"^(yes|yep|yeah|y|ie|ydy|correct|that'?s (right|correct|it)|that is (right|correct)|i confirm|confirmed?|right|"
    r"agreed|spot on)\b[\s,.!]*"
    r"(please|thanks|thank you|that'?s (right|correct)|that is (right|correct)|it is|confirmed|correct|cheers)?"
    r"[\s.!]*$",
    re.IGNORECASE,
)
_NO = re.compile(r"^(no|nope|wrong|not (right|correct)|ignore (it|that))[\s.,!]*$", re.IGNORECASE)
_NUMBERED = re.compile(
    r"^\s*q\s?(\d{1,4})\s*[:.)=\-–]?\s+(.{1,200})$|^\s*q\s?(\d{1,4})\s*[:=]\s*(.{1,200})$", re.IGNORECASE
)
_GREETING = re.compile(r"^(hi|hello|dear|morning|good (morning|afternoon))\b[^.\d]{0,40}$", re.IGNORECASE)
_LONGEST_ANSWER = 200


class Settled(Record):
    """One query with its answer: the figure asked about is right ('yes'), is not ('no'), or is this reading."""

    query: HeldQuery
    how: Literal["yes", "no", "figure"]
    reading: Reading | None = None
    words: str = ""


def answered_queries(found: Return, reply: Reply, context: Context) -> tuple[Settled, ...]:
    """Find which of the sender's open queries a reply answers. A bare 'yes' settles a query only when it is alone."""
    if not found.known_sender or not context.queries or reply.kind == "form" or found.kind in ("spoof", "auto-reply"):
        return ()
    if not context.officer:
        mine = tuple(query for query in context.queries if not query.disputed)
        context = context.model_copy(update={"queries": mine})
    lines = _lines(found.new_text)
    numbered = [answer for line in lines if (answer := _numbered(line, context, reply.sender))]
    if not numbered and len(context.queries) == 1 and lines:
        answer = answer_to(context.queries[0], lines[0], reply.sender, context.expected)
        numbered = [answer] if answer else []
    return tuple(_placed(answer, found) for answer in numbered)


def _placed(answer: Settled, found: Return) -> Settled:
    """Point a figure given in answer to the very words in the reply."""
    if answer.reading is None:
        return answer
    for passage in found.passages:
        at = passage.text.find(answer.words)
        if at >= 0:
            start = passage.place.start + at
            place = Place(part=passage.place.part, start=start, end=start + len(answer.words))
            return answer.model_copy(update={"reading": answer.reading.model_copy(update={"place": place})})
    return answer


def is_yes(words: str) -> bool:
    """Whether words say yes and nothing else."""
    return _YES.match(words.strip()) is not None


def is_no(words: str) -> bool:
    """Whether words say no and nothing else."""
    return _NO.match(words.strip()) is not None


def _lines(text: str) -> list[str]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[1:] if lines and _GREETING.match(lines[0]) else lines


def _numbered(line: str, context: Context, sender: str) -> Settled | None:
    match = _NUMBERED.match(line)
    if match is None:
        return None
    number, words = int(match[1] or match[3]), match[2] or match[4]
    query = next((query for query in context.queries if query.number == number), None)
    return answer_to(query, words, sender, context.expected) if query else None


def answer_to(query: HeldQuery, words: str, sender: str, expected: Expected) -> Settled | None:
    """Read one line as the answer to one query; None when it is not one."""
    words = words.strip()
    if len(words) > _LONGEST_ANSWER:
        return None
    if is_yes(words):
        return Settled(query=query, how="yes", words=words) if query.reading.value is not None else None
    if is_no(words):
        return Settled(query=query, how="no", words=words)
    if names_another(query.reading.indicator, words, sender, expected):
        return None
    reading = possible(read_field(query.reading.indicator, query.reading.period, words, sender, expected))
    if reading.certain and _is_little_else(words):
        return Settled(query=query, how="figure", reading=reading, words=words)
    return None


def _is_little_else(words: str) -> bool:
    """A figure alone, with a few words round it at most: a longer line is read as a reply of its own."""
    return sum(1 for word in words.split() if word.isalpha()) <= 6
