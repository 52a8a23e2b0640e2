"""Answers typed behind or under the lines of our request, where it stands quoted."""

import re
from typing import NamedTuple

from bot.reading.lines import Line, seen
from bot.reading.phrases import phrases
from bot.reading.trimming.asked import ASKING, CODE, SAID, Asked, asked_at

# Every pointer begins with one of these signs or letters, so only there is one looked for.
_POINTER = phrases("request.pointer", before=r"(?=[-<>=→⇒➔►#\[ar])", after=r"\s{0,4}")
_SIGNS, _CALLED = frozenset("<>→⇒➔►#["), ("ans", "reply", "response")  # one of these is in every pointer
_GAP = re.compile(r"\s{2,}|\t|\s?[:=]\s|\s[-–—]\s")
_SET_OFF = re.compile(r"[ \u00a0][ \u00a0]{1,19}|\t\t{0,8}|\s[-–—]\s")
# An answer may be signed: 'JW: 4.2', '[JW] 4.2'.
_ANSWER = phrases("request.answer", before=r"[\s:=–—-]{0,5}(?:\[?[a-z]{2,3}(?:\]:?|[:>])\s?)?")
_PERIOD_ONLY = re.compile(r"[\s(]{0,4}(?:\d{4}[-/]\d{2,4}|\d{4})?\s?(?:Q[1-4])?[\s).;,\]]{0,4}$")
_OURS = phrases("request.ours", before=r"\W{0,3}")
_CLOSING = phrases("request.closing", after=r"\b")


class Answer(NamedTuple):
    """What was typed into a quotation: where it stands in the part, and what it answers."""

    start: int
    end: int
    prompt: str


def answers_in(lines: list[Line]) -> list[Answer]:
    """Find what was typed behind or under the lines of a quoted request."""
    answers: list[Answer] = []
    at = 0
    while at < len(lines):
        asked = asked_at(lines, at) if lines[at].text else None
        if asked is None:
            at += 1
            continue
        behind = _behind(asked, lines[asked.end - 1])
        if behind and SAID.search(asked.text[len(behind.prompt) :]):
            behind = None
        if behind:
            answers.append(behind)
        at = asked.end
        if not behind:
            under = _under(lines, asked)
            answers += [under] if under else []
    return answers


def looks_like_answer(text: str) -> bool:
    """Say whether a line begins as an answer does: a figure, a state, yes or no."""
    return bool(_ANSWER.match(text))


def in_capitals(text: str) -> bool:
    """Say whether words were typed all in capitals, as some people answer: two words or more, eight letters or more."""
    return text.isupper() and len(text.split()) > 1 and sum(letter.isalpha() for letter in text) >= 8


def _behind(asked: Asked, last: Line) -> Answer | None:
    """Find an answer at the end of the line, behind all that was asked."""
    pointer = _pointed(last.text)
    if pointer is not None:
        return _tail(last, pointer, asked)
    gap = _gapped(last.text)
    if gap is not None:
        return _tail(last, gap, asked)
    ends = [found.end() for found in SAID.finditer(asked.text)]
    if not ends:
        return None
    tail = asked.text[ends[-1] :]
    closed = asked.text[ends[-1] - 1] in ").;]"
    loud = in_capitals(tail)
    if len(tail) > len(last.text) or _PERIOD_ONLY.match(tail) or not (loud or _ANSWER.match(tail)):
        return None
    if not closed and not loud and not _GAP.match(tail):
        return None
    return _tail(last, len(last.text) - len(tail), asked)


def _pointed(text: str) -> int | None:
    """Find where the text behind the last pointer ('>>>', '-->', 'answer:') begins."""
    if _SIGNS.isdisjoint(text):
        low = text.lower()
        if not any(word in low for word in _CALLED):
            return None
    found = [m.end() for m in _POINTER.finditer(text[:2000])]
    return found[-1] if found and not _PERIOD_ONLY.match(text[found[-1] :]) else None


def _gapped(text: str) -> int | None:
    """Find where an answer set off by a gap begins, behind the last word that asks."""
    gaps = list(_SET_OFF.finditer(text))
    if not gaps:
        return None
    tail = text[gaps[-1].end() :]
    if not _ANSWER.match(tail) or _PERIOD_ONLY.match(tail):
        return None
    asking = [found.end() for found in ASKING.finditer(text)]
    return gaps[-1].end() if asking and gaps[-1].start() >= asking[-1] else None


def _tail(line: Line, at: int, asked: Asked) -> Answer:
    text = line.text[at:]
    prompt = asked.text[: len(asked.text) - len(seen(text))].rstrip(" \t:=>-–—→")
    skipped = len(text) - len(text.lstrip(" \t:=–—-\u00a0"))
    return Answer(line.start + at + skipped, line.end, prompt)


def _under(lines: list[Line], asked: Asked) -> Answer | None:
    """Find an answer on the lines straight under what was asked."""
    at = asked.end
    if at < len(lines) and not seen(lines[at].text):
        at += 1
    if at >= len(lines) or not _is_answer(seen(lines[at].text), asked.question):
        return None
    end = at + 1
    while asked.question and end < len(lines) and seen(lines[end].text) and not _is_ours(lines, end):
        end += 1
    return Answer(lines[at].start, lines[end - 1].end, asked.text)


def _is_ours(lines: list[Line], at: int) -> bool:
    text = seen(lines[at].text)
    return bool(_CLOSING.match(text) or _OURS.match(text)) or asked_at(lines, at) is not None


def _is_answer(text: str, to_a_question: bool) -> bool:
    if in_capitals(text) and not CODE.match(text) and not _OURS.match(text):
        return True
    if not text or CODE.match(text) or _CLOSING.match(text) or _OURS.match(text):
        return False
    if _POINTER.match(text) or _ANSWER.match(text):
        return not ASKING.search(text)
    return to_a_question and len(text) > 25 and text[-1] in ".!" and not text.endswith(":")
