"""Beginnings: where an answer begins: behind its question's code, number or words, or a lead to the one put."""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from bot.reading.claiming.answers.likeness import is_copied, labelled, repeated
from bot.reading.claiming.answers.placed import first_in
from bot.reading.claiming.answers.told_before import answered_before, told_before
from bot.reading.noticing.codes import CodeHit
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import mentions
from bot.reading.noticing.plain import Plain

_LINE = re.compile(r"[^\n]+")
_LABEL = re.compile(r"\s*[-*•]?\s*([^:?\n]{4,70})[:?]\s*\S")
_AFTER_CODE = re.compile(r"[\s)\]]*[:.=\-–—>→]*\s*")
# 'Q05 will follow': no answer yet.
_LATER = re.compile(r"(?:answer )?(?:will follow|to follow|to come|will (?:send|be sent|come)|coming|later)\b")
_QUESTION_NUMBER = re.compile(r"q0?(\d{1,2})$")
_NUMBERED = re.compile(
    r"(?:(?:^|(?<=\n))[ \t>*•-]{0,4}q\s?(\d{1,2})\s?(?:[:.)]|\s[-–])|\(q\s?(\d{1,2})\)\s?:)\s+(?=[a-z']+[ ,][a-z])"
    r"(?!(?:not|no|n/a|nothing|awaiting|same|data|figures?|target)\b)(?![^\n]{0,40}?(?:\d[.%\d]|£))"
)
_LONGEST_PROMPT = 600
# 'In answer to your question, …', where only one was put.
_LED = re.compile(
    r"\b(?:in (?:answer|response|reply) to|to answer|answering|as (?:for|to)|on|re|regarding|turning to)\s"
    r"(?:your|the)\s(?:open\s|other\s|one\s)?question\b[\s,:.–-]*|"
    r"(?:\b(?:for|on|as for)\s(?:the|your)\s|(?:^|(?<=\n))[ \t*•-]{0,4})(?:narrative|write[- ]?up|words|wordy|"
    r"commentary|free[- ]text|story|text|qualitative)"
    r"(?:\s(?:bit|part|section|box|question|side)){0,2}\s?(?::|,|\s[-–—])\s"
    r"(?=[a-z])(?![^\n]{0,60}\d)"
)


class Head(NamedTuple):
    """Where an answer to a question begins, with its heading at `start`, and whether that opens its line."""

    start: int
    said: int
    question: str
    opens_line: bool


def beginnings(text: Plain, lexicon: Lexicon, hits: Sequence[CodeHit], put: Collection[str]) -> list[Head]:
    """Where answers begin, in order; where nothing heads one and one question was put, the words that lead to it."""
    heads = sorted([*_coded(text, lexicon, hits), *_worded(text, lexicon, hits), *_numbered(text, put)])
    if heads or len(put) != 1:
        return heads
    only = next(iter(put))
    if led := _LED.search(text.low):
        return [Head(led.start(), led.end(), only, opens_line=False)]
    begun = answered_before(text.low)
    return [] if begun is None else [Head(begun, begun, only, opens_line=False)]


def _coded(text: Plain, lexicon: Lexicon, hits: Sequence[CodeHit]) -> Iterable[Head]:
    for hit in hits:
        if hit.code not in lexicon.question:
            continue
        line = text.low.rfind("\n", 0, hit.start) + 1
        lead = text.low[line : hit.start].strip(" -*•>([\t")
        said = (_AFTER_CODE.match(text.low, hit.end) or re.match("", "")).end()  # type: ignore[union-attr]
        if _LATER.match(text.low, said):
            continue
        if lead and (begun := told_before(text.low, line, hit.start, hit.end)) is not None:
            yield Head(begun, begun, hit.code, opens_line=False)
            continue
        yield Head(
            line if not lead else hit.start,
            _past_prompt(text, said, lexicon.question[hit.code].prompt),
            hit.code,
            not lead,
        )


def _numbered(text: Plain, put: Collection[str]) -> Iterable[Head]:
    """'Q3: joint huddles have worked well', for NM-Q03, where words follow and no figure does: that is a quarter."""
    meant = {int(number[1]): code for code in put if (number := _QUESTION_NUMBER.search(code.lower()))}
    for match in _NUMBERED.finditer(text.low):
        if (code := meant.get(int(match[1] or match[2]))) and not _LATER.match(text.low, match.end()):
            yield Head(match.start(), match.end(), code, opens_line=True)


def _past_prompt(text: Plain, said: int, prompt: str) -> int:
    """Where the answer begins when the question was copied out before it."""
    line = text.low[said : said + _LONGEST_PROMPT].partition("\n")[0]
    mark = line.find("?")
    head = line[: mark + 1] if mark >= 0 else line
    if is_copied(head, prompt.lower()):
        return said + len(head)
    return said


def _worded(text: Plain, lexicon: Lexicon, hits: Sequence[CodeHit]) -> Iterable[Head]:
    """A line that repeats a question, or a short label made of its words ('Main risk: …')."""
    for line in _LINE.finditer(text.low):
        if first_in(hits, line.start(), line.end()):
            continue
        words = line.group()
        mark = words.find("?")
        head = words[: mark + 1] if mark >= 0 else words
        if len(head) > 200:
            continue
        if code := repeated(head, lexicon):
            yield Head(line.start(), line.start() + len(head), code, opens_line=True)
        elif (
            (mark >= 0 or ":" in words)
            and (label := _LABEL.match(words))
            and (code := labelled(label[1], lexicon))
            and not any(m.by != "hint" for m in mentions(label[1], lexicon.indicators, ()))
        ):
            yield Head(line.start(), line.start() + label.end() - 1, code, opens_line=True)
