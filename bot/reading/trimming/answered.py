"""Answers typed behind or under the lines of our request, where it stands quoted."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from bot.reading.lines import Line, seen, tail_at
from bot.reading.noticing.statuses import in_part, says_status, unfinished
from bot.reading.phrases import phrases
from bot.reading.trimming.asked import ASKING, CODE, SAID, Asked, asked_at, is_whole

# Every pointer begins with one of these signs or letters, so only there is one looked for.
_POINTER = phrases("request.pointer", before=r"(?=[-<>=→⇒➔►#\[ar])", after=r"\s{0,4}")
_SIGNS = re.compile("[<>→⇒➔►#[:=]")  # one of these is in every pointer
_GAP = re.compile(r"\s{2,}|\t|\s?[:=]\s|\s[-–—]\s")
# Two blanks, a tab or a dash between blanks; it begins with a blank, whichever it is, so only there is it looked for.
_SET_OFF = re.compile(r"\s(?:(?<=[ \u00a0])[ \u00a0]{1,19}|(?<=\t)\t{0,8}|[-–—]\s)")
# An answer may be signed: 'JW: 4.2', '[JW] 4.2'.
_ANSWER = phrases("request.answer", before=r"[\s:=–—-]{0,5}(?:\[?[a-z]{2,3}(?:\]:?|[:>])\s?)?")
_PERIOD_ONLY = re.compile(r"[\s(]{0,4}(?:\d{4}[-/]\d{2,4}|\d{4})?\s?(?:Q[1-4])?[\s).;,\]]{0,4}$")
_OURS = phrases("request.ours", before=r"\W{0,3}")
_CLOSING = phrases("request.closing", after=r"\b")


_DUE = re.compile(r"\b(?:due|deadline|by)\b")
# What a request may say under an action of how it stood, and who owns it.
_TOLD_LAST = re.compile(
    r"\W{0,3}(?:last (?:time|quarter|period|month|year|told|status|reported|report|update|said)|prev(?:ious(?:ly)?)?|"
    r"you (?:said|told)|status (?:last|at)|on record|our records?|as reported|"
    r"owner|lead|agency|baseline|milestones?)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"[£€]?\d[\d,.]*\s?(?:%|pc\b|per cent\b|[a-z]{1,8}\b)?\s?(?:[(,;]|-\s|–\s|\b(?:up|down|was|from|against)\b)",
    re.IGNORECASE,
)
_STILL_OURS = frozenset({"target", "baseline", "due", "deadline", "aim", "by"})
# 'Delivery plan actions (complete / on track / at risk …)', 'please say whether …'.
_LISTS = re.compile(r"\s/\s|\bplease\b|\bactions\b|[?:]\s*$", re.IGNORECASE)


class Answer(NamedTuple):
    """What was typed into a quotation: where it stands in the part, and what it answers."""

    start: int
    end: int
    prompt: str


def answers_in(lines: list[Line], asked: Iterable[Asked]) -> list[Answer]:
    """Find what was typed behind or under the lines of a quoted request, of which `asked` is what it asks."""
    found = (_behind(each, lines[each.end - 1]) or _under(lines, each) for each in asked)
    return [answer for answer in found if answer]


def looks_like_answer(text: str) -> bool:
    """Say whether a line begins as an answer does: a figure, a state, yes or no."""
    return bool(_ANSWER.match(text))


def in_capitals(text: str) -> bool:
    """Say whether words were typed all in capitals, as some people answer: two words or more, eight letters or more."""
    return text.isupper() and len(text.split()) > 1 and sum(letter.isalpha() for letter in text) >= 8


def _behind(asked: Asked, last: Line) -> Answer | None:
    """Find an answer at the end of the line, behind all that was asked."""
    found = _at_its_end(asked, last)
    return None if found and SAID.search(asked.text[len(found.prompt) :]) else found


def _at_its_end(asked: Asked, last: Line) -> Answer | None:
    pointer = _pointed(last.text)
    if pointer is not None:
        return _tail(last, pointer, asked)
    if asked.asks < 0:
        return None
    gap = _gapped(asked, last.text)
    if gap is not None:
        return _tail(last, gap, asked)
    ends = [found.end() for found in SAID.finditer(asked.text, asked.asks)]
    if not ends or ends[-1] == len(asked.text):
        return None
    tail = asked.text[ends[-1] :]
    closed = asked.text[ends[-1] - 1] in ").;]"
    loud = in_capitals(tail)
    if len(tail) > len(last.text) or _PERIOD_ONLY.match(tail) or not (loud or _ANSWER.match(tail)):
        return None
    if not closed and not loud and not _GAP.match(tail):
        return None
    return _tail(last, tail_at(last.text, tail), asked)


def _pointed(text: str) -> int | None:
    """Find where the text behind the last pointer ('>>>', '-->', 'answer:') begins."""
    if not _SIGNS.search(text):
        return None
    found = [m.end() for m in _POINTER.finditer(text[:2000])]
    return found[-1] if found and not _PERIOD_ONLY.match(text[found[-1] :]) else None


def _gapped(asked: Asked, text: str) -> int | None:
    """Find where an answer set off by a gap begins, behind the last word that asks; `text` is the last line's."""
    as_read = asked.text.endswith(text)  # then what stands before all that asks need not be looked through
    start = max(asked.asks - len(asked.text) + len(text), 0) if as_read else 0
    gaps = list(_SET_OFF.finditer(text, start))
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
    if at >= len(lines):
        return None
    text = seen(lines[at].text)
    stands = _tells_how_it_stands(text, asked)
    if not stands and not _is_answer(text, asked.question) and not _gives_both(text, asked):
        return None
    end = at + 1
    while (asked.question or stands) and end < len(lines) and seen(lines[end].text) and not _is_ours(lines, end):
        end += 1
    return Answer(lines[at].start, lines[end - 1].end, asked.text)


def _gives_both(text: str, asked: Asked) -> bool:
    """'18.9 (18.6 last time)' under all that was asked of it: a figure first, and what it was before behind it."""
    if not (is_whole(asked.text) and _FIGURE.match(text)):
        return False
    return not any(word.group().lower() in _STILL_OURS for word in ASKING.finditer(text))


def _has_a_day(low: str) -> bool:
    """Say whether a line of our own gives the day that something is due."""
    return ("due" in low or "deadline" in low or "by " in low) and _DUE.search(low) is not None


def _tells_how_it_stands(text: str, asked: Asked) -> bool:
    """'Steering group met twice, we are on track' under an action: no line of ours, which lists all there are."""
    if (
        asked.question
        or not _has_a_day(asked.text.lower())
        or CODE.match(text)
        or _OURS.match(text)
        or _CLOSING.match(text)
    ):
        return False
    if _LISTS.search(text) or _TOLD_LAST.match(text):
        return False
    low = text.lower()
    return says_status(low) or in_part(low) or unfinished(low)


def _is_ours(lines: list[Line], at: int) -> bool:
    text = seen(lines[at].text)
    return bool(_CLOSING.match(text) or _OURS.match(text)) or asked_at(lines, at) is not None


def _is_answer(text: str, to_a_question: bool) -> bool:
    if not text or CODE.match(text) or _OURS.match(text):
        return False
    if in_capitals(text):
        return True
    if _CLOSING.match(text):
        return False
    if _POINTER.match(text) or _ANSWER.match(text):
        return not ASKING.search(text)
    return to_a_question and len(text) > 25 and text[-1] in ".!" and not text.endswith(":")
