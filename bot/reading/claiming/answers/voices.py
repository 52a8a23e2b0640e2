"""Voices: answers kept whole, under the question they answer."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple, TypeVar

from bot.reading.claiming.answers.told_before import answered_before, told_before
from bot.reading.deferred import deferred
from bot.reading.noticing.codes import CodeHit
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention, mentions
from bot.reading.noticing.plain import Plain
from bot.reading.noticing.statuses import status_in
from bot.reading.noticing.words import VOID_STEMS, stem, tokens

_LINE = re.compile(r"[^\n]+")
# 'In answer to your question, …', where only one was put.
_LED = re.compile(
    r"\b(?:in (?:answer|response|reply) to|to answer|answering|as (?:for|to)|on|re|regarding|turning to)\s"
    r"(?:your|the)\s(?:open\s|other\s|one\s)?question\b[\s,:.–-]*|"
    r"(?:\b(?:for|on|as for)\s(?:the|your)\s|(?:^|(?<=\n))[ \t*•-]{0,4})(?:narrative|write[- ]?up|words|wordy|"
    r"commentary|free[- ]text|story|text|qualitative)"
    r"(?:\s(?:bit|part|section|box|question|side)){0,2}\s?(?::|,|\s[-–—])\s"
    r"(?=[a-z])(?![^\n]{0,60}\d)"
)
_LABEL = re.compile(r"\s*[-*•]?\s*([^:?\n]{4,70})[:?]\s*\S")
_AFTER_CODE = re.compile(r"[\s)\]]*[:.=\-–—>→]*\s*")
_Placed = TypeVar("_Placed", CodeHit, Mention)
# 'Q05 will follow': no answer yet.
_LATER = re.compile(r"(?:answer )?(?:will follow|to follow|to come|will (?:send|be sent|come)|coming|later)\b")
_QUESTION_NUMBER = re.compile(r"q0?(\d{1,2})$")
_NUMBERED = re.compile(
    r"(?:(?:^|(?<=\n))[ \t>*•-]{0,4}q\s?(\d{1,2})\s?(?:[:.)]|\s[-–])|\(q\s?(\d{1,2})\)\s?:)\s+(?=[a-z']+[ ,][a-z])"
    r"(?!(?:not|no|n/a|nothing|awaiting|same|data|figures?|target)\b)(?![^\n]{0,40}?(?:\d[.%\d]|£))"
)
_ONLY_FIGURE = deferred(
    r"\s?[:=–-]?\s?(?:is\s|was\s|at\s)?[£<~]?\d[\d.,]*\s?(?:%|k|m)?(?:\s?[a-z]+\b){0,3}\s?(?:[.;](?!\d)|\n|$)"
)
_LIKE = 0.7
_LONGEST_PROMPT = 600


class Answer(NamedTuple):
    """Words that answer a question, from `start` (its heading) with the answer itself at `said` to `end`."""

    question: str
    start: int
    said: int
    end: int


def answers(
    text: Plain, lexicon: Lexicon, hits: Sequence[CodeHit], prompt: str = "", put: Collection[str] = ()
) -> list[Answer]:
    """The answers in plain text. `prompt` is the quoted line it was typed under, if any; `put` what was asked."""
    if prompt and (code := question_of(prompt, lexicon)):
        return [Answer(code, 0, 0, len(text.text))]
    heads = sorted([*_coded(text, lexicon, hits), *_worded(text, lexicon, hits), *_numbered(text, put)])
    if not heads and len(put) == 1:
        heads = [_Head(led.start(), led.end(), next(iter(put)), opens_line=False) for led in _LED.finditer(text.low)][
            :1
        ]
    if not heads and len(put) == 1 and (begun := answered_before(text.low)) is not None:
        heads = [_Head(begun, begun, next(iter(put)), opens_line=False)]
    if not heads:
        return []
    named = [*mentions(text.low, lexicon.indicators, hits), *mentions(text.low, lexicon.actions, ())]
    named.sort(key=attrgetter("start"))
    limits = [*(head.start for head in heads[1:]), len(text.text)]
    return [
        _answer(head, _end(text, head, max(limit, head.said), hits, named))
        for head, limit in zip(heads, limits, strict=True)
    ]


def question_of(prompt: str, lexicon: Lexicon) -> str:
    """The question that a line puts, by its code or its words; nothing when it is none of the board's."""
    low = prompt.lower()
    coded = [hit.code for hit in lexicon.codes.find(low) if hit.code in lexicon.question]
    if coded:
        return coded[0]
    scored = sorted(((_likeness(low, q.prompt.lower()), code) for code, q in lexicon.question.items()), reverse=True)
    return scored[0][1] if scored and scored[0][0] >= _LIKE else ""


class _Head(NamedTuple):
    start: int
    said: int
    question: str
    opens_line: bool


def _coded(text: Plain, lexicon: Lexicon, hits: Sequence[CodeHit]) -> Iterable[_Head]:
    for hit in hits:
        if hit.code not in lexicon.question:
            continue
        line = text.low.rfind("\n", 0, hit.start) + 1
        lead = text.low[line : hit.start].strip(" -*•>([\t")
        said = (_AFTER_CODE.match(text.low, hit.end) or re.match("", "")).end()  # type: ignore[union-attr]
        if _LATER.match(text.low, said):
            continue
        if lead and (begun := told_before(text.low, line, hit.start, hit.end)) is not None:
            yield _Head(begun, begun, hit.code, opens_line=False)
            continue
        yield _Head(
            line if not lead else hit.start,
            _past_prompt(text, said, lexicon.question[hit.code].prompt),
            hit.code,
            not lead,
        )


def _numbered(text: Plain, put: Collection[str]) -> Iterable[_Head]:
    """'Q3: joint huddles have worked well', for NM-Q03, where words follow and no figure does: that is a quarter."""
    meant = {int(number[1]): code for code in put if (number := _QUESTION_NUMBER.search(code.lower()))}
    for match in _NUMBERED.finditer(text.low):
        if (code := meant.get(int(match[1] or match[2]))) and not _LATER.match(text.low, match.end()):
            yield _Head(match.start(), match.end(), code, opens_line=True)


def _past_prompt(text: Plain, said: int, prompt: str) -> int:
    """Where the answer begins when the question was copied out before it."""
    line = text.low[said : said + _LONGEST_PROMPT].partition("\n")[0]
    mark = line.find("?")
    head = line[: mark + 1] if mark >= 0 else line
    if _likeness(head, prompt.lower()) >= _LIKE:
        return said + len(head)
    return said


def _worded(text: Plain, lexicon: Lexicon, hits: Sequence[CodeHit]) -> Iterable[_Head]:
    """A line that repeats a question, or a short label made of its words ('Main risk: …')."""
    for line in _LINE.finditer(text.low):
        if _first_in(hits, line.start(), line.end()):
            continue
        words = line.group()
        mark = words.find("?")
        head = words[: mark + 1] if mark >= 0 else words
        if len(head) > 200:
            continue
        if code := _repeated(head, lexicon):
            yield _Head(line.start(), line.start() + len(head), code, opens_line=True)
        elif (
            (mark >= 0 or ":" in words)
            and (label := _LABEL.match(words))
            and (code := _labelled(label[1], lexicon))
            and not any(m.by != "hint" for m in mentions(label[1], lexicon.indicators, ()))
        ):
            yield _Head(line.start(), line.start() + label.end() - 1, code, opens_line=True)


def _repeated(head: str, lexicon: Lexicon) -> str:
    """The question that these words, three or more, repeat."""
    if head.count(" ") < 2 or (words := len(head.split())) < 3:
        return ""
    for code, question in lexicon.question.items():
        prompt = question.prompt.lower()
        if words >= _LIKE * len(_content(prompt)) and _likeness(head, prompt) >= _LIKE:
            return code
    return ""


def _labelled(label: str, lexicon: Lexicon) -> str:
    words = _content(label) if " " in label else frozenset()
    if not 2 <= len(words) <= 6:
        return ""
    found = [
        code
        for code, q in lexicon.question.items()
        if len(words & _content(q.prompt.lower())) >= max(2, len(words) - 1)
    ]
    return found[0] if len(found) == 1 else ""


def _likeness(line: str, prompt: str) -> float:
    wanted, said = _content(prompt), _content(line)
    if not wanted or not said:
        return 0.0
    return len(wanted & said) / max(len(wanted), len(said))


@lru_cache(maxsize=64)
def _content(text: str) -> frozenset[str]:
    telling = frozenset(token.stem for token in tokens(text) if token.stem not in VOID_STEMS)
    return telling or frozenset(stem(word) for word in text.split())


def _end(text: Plain, head: _Head, limit: int, hits: Sequence[CodeHit], named: Sequence[Mention]) -> int:
    """Up to the next heading, `limit` at the latest; an answer begun within a line ends with its paragraph."""
    if not head.opens_line:
        blank = re.compile(r"\n\s*\n").search(text.low, head.said, limit)
        limit = blank.start() if blank else limit
    limit = next((m.start for m in named if head.said < m.start < limit and _is_item(text.low, head.said, m)), limit)
    for line in _LINE.finditer(text.low, head.said, limit):
        if line.start() > head.said and _opens_item(text, line, hits, named):
            return line.start()
    return limit


def _is_item(low: str, start: int, mention: Mention) -> bool:
    """'… a long wait. NM-05 4.3': a sentence that only gives a measure its figure is none of the answer."""
    if mention.by == "hint" or not low[start : mention.start].rstrip().endswith((".", ";", "!")):
        return False
    return bool(_ONLY_FIGURE.match(low, mention.end))


def _opens_item(text: Plain, line: re.Match[str], hits: Sequence[CodeHit], named: Sequence[Mention]) -> bool:
    at = line.start() + len(line.group()) - len(line.group().lstrip(" \t-*•>([0123456789.)"))
    if _first_in(hits, line.start(), at + 3):
        return True
    coded = _first_in(hits, line.start(), min(line.end(), at + 40))
    if coded is not None and status_in(text.low[coded.end : line.end()]) is not None:
        return True
    first = _first_in(named, line.start(), line.end())
    if first is None or first.start - at > 12 or line.end() - line.start() > 90:
        return False
    after = text.low[first.end : line.end()]
    return bool(re.match(r"[^.\n]{0,24}\d", after)) or status_in(after) is not None


def _first_in(found: Sequence[_Placed], start: int, end: int) -> _Placed | None:
    """The first of these, in order of place, that starts in a stretch of text."""
    index = bisect_left(found, start, key=attrgetter("start"))
    return found[index] if index < len(found) and found[index].start < end else None


def _answer(head: _Head, end: int) -> Answer:
    return Answer(head.question, head.start, min(head.said, end), end)
