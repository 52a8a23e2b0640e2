"""Likeness: which question of the board's some words put again, whole or as a label."""

from functools import lru_cache

from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.words import VOID_STEMS, stem, stems

_LIKE = 0.7


def question_of(prompt: str, lexicon: Lexicon) -> str:
    """The question that a line puts, by its code or its words; nothing when it is none of the board's."""
    low = prompt.lower()
    coded = [hit.code for hit in lexicon.codes.find(low) if hit.code in lexicon.question]
    if coded:
        return coded[0]
    scored = sorted(((_likeness(low, q.prompt.lower()), code) for code, q in lexicon.question.items()), reverse=True)
    return scored[0][1] if scored and scored[0][0] >= _LIKE else ""


def repeated(head: str, lexicon: Lexicon) -> str:
    """The question that these words, three or more, repeat."""
    if head.count(" ") < 2 or (words := len(head.split())) < 3:
        return ""
    for code, question in lexicon.question.items():
        prompt = question.prompt.lower()
        if words >= _LIKE * len(_content(prompt)) and _likeness(head, prompt) >= _LIKE:
            return code
    return ""


def labelled(label: str, lexicon: Lexicon) -> str:
    """The one question that has nearly all the telling words of a short label."""
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
    telling = frozenset(stems(text)) - VOID_STEMS
    return telling or frozenset(stem(word) for word in text.split())


def is_copied(line: str, prompt: str) -> bool:
    """Say whether a line is a question copied out."""
    return _likeness(line, prompt) >= _LIKE
