"""Voices: answers kept whole, under the question they answer."""

from collections.abc import Collection, Sequence
from operator import attrgetter
from typing import NamedTuple

from bot.reading.claiming.answers.beginnings import Head, beginnings
from bot.reading.claiming.answers.endings import end_of
from bot.reading.claiming.answers.likeness import question_of
from bot.reading.noticing.codes import CodeHit
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import mentions
from bot.reading.noticing.plain import Plain


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
    heads = beginnings(text, lexicon, hits, put)
    if not heads:
        return []
    named = [*mentions(text.low, lexicon.indicators, hits), *mentions(text.low, lexicon.actions, ())]
    named.sort(key=attrgetter("start"))
    limits = [*(head.start for head in heads[1:]), len(text.text)]
    return [
        _answer(head, end_of(text, head, max(limit, head.said), hits, named))
        for head, limit in zip(heads, limits, strict=True)
    ]


def _answer(head: Head, end: int) -> Answer:
    return Answer(head.question, head.start, min(head.said, end), end)
