"""Paraphrased: answers that say in their own words which question they answer, as 'What I'm proudest of is …'."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from bot.reading.claiming.answers.voices import Answer
from bot.reading.noticing.clauses import Sentence, sentences
from bot.reading.noticing.codes import CodeHit
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import mentions
from bot.reading.noticing.words import ALIKE, THEMES, VOID_STEMS, stem, written
from bot.reading.noticing.wrapping import unwrap

_LEAD = re.compile(
    r"[\s*•>·‣–-]*(?:(?:and|but|so|also|finally|lastly|as (?:to|for)|on|regarding|re|about|in terms of),?\s)?"
    r"(?:what|where|who|which|how|the\s(?:\w+\s){0,2}(?:thing|things|risk|worry|concern|problem|issue|barrier|"
    r"obstacle)|"
    r"(?:the|our|my|your)\s(?:main|biggest|big|chief|greatest|real|proudest)|main|biggest|if the board|"
    r"the board (?:could|can)|"
    r"we(?:'re| are) (?:most |really |very )?(?:proud|worried)|"
    r"i(?:'m| am) (?:most |really |very )?(?:proud|proudest|worried)|"
    r"(?:families|parents|residents|people|carers|folk|children)\s(?:tell|say|are telling|are saying|keep))\b"
)
_WHAT = re.compile(r"[\s*•>·‣–-]*(?P<words>(?:what|where|who|which|how)\s[a-z' ]{3,40}):\s(?=[a-z])(?![^\n]{0,80}\d)")
# 'I told you 2,931 carers yesterday': what the sender told us, and no answer to what others are telling them.
_TOLD_YOU = re.compile(
    r"\b(?:i|we)(?:'d|'ve| had| have)? (?:told|sent|gave|given|said|quoted|reported) (?:you|the board|to you)\b"
)
_THE_NUMBER = re.compile(
    r"\b(?:number|figure|total|count|rate|percentage)\b[^.;:\n\d]{0,40}(?:\b(?:is|was|be|read|at)|:)\s£?\d"
)
_OPENING = 100  # characters in which the question must show
_LABEL = 60  # characters before a colon, where the question may be told late in a long sentence
_TELLING, _MOST = 3, 0.6  # words of a question, and the share of them, that restate it
_REPEATED, _LEADING = 4, 3  # words of the question said again, and words that may stand before them
_WORD_FOR_WORD = 5  # words that a question and an answer both begin with, whatever they are of
_HELPING = frozenset({"s", "has", "have", "had", "is", "are", "was", "were", "been", "most", "really", "and", "but"})
_IT_IS = re.compile(
    r"\W*(?:it|that|this)(?:'s|\s(?:is|was|would be|has to be|must be))\b"
)  # 'You ask about the risk. It is …'
_DIGIT = re.compile(r"\d")


def paraphrased(low: str, lexicon: Lexicon, hits: Sequence[CodeHit], put: Collection[str]) -> list[Answer]:
    """The answers in lower-case text to the questions that were `put`, each from its opening to its line's end."""
    asked = {code: _themed(lexicon.question[code].prompt.lower()) for code in put if code in lexicon.question}
    if not asked:
        return []
    low = unwrap(low)
    heads = [(one, code) for one in sentences(low) if (code := _opens(low, one, asked, lexicon))]
    starts = [*(one.start for one, _ in heads[1:]), len(low)] if heads else []
    return [
        Answer(code, one.start, one.start, _end(low, one, limit, lexicon, hits))
        for (one, code), limit in zip(heads, starts, strict=True)
    ]


def _opens(low: str, sentence: Sentence, asked: dict[str, frozenset[str]], lexicon: Lexicon) -> str:
    """The question whose words a sentence opens with, one of them what the question turns on."""
    if sentence.asks or _TOLD_YOU.search(low, sentence.start, sentence.end):
        return ""
    if restated := _restated(low[sentence.start : min(sentence.end, sentence.start + _OPENING)], asked):
        return restated
    if labelled := _labelled(low[sentence.start : sentence.end], asked):
        return labelled
    colon = low.find(": ", sentence.start, sentence.end)
    if colon > sentence.start + _OPENING and (said_late := _restated(low[colon - _LABEL : colon], asked)):
        return said_late
    if not _LEAD.match(low, sentence.start, sentence.end):
        return ""
    opening = low[sentence.start : min(sentence.end, sentence.start + _OPENING)]
    said = _themed(opening)
    repeated = [code for code in asked if _repeats(opening, code, lexicon)]
    if len(repeated) == 1:
        return repeated[0]
    scored = sorted(
        (
            (len(said & wanted), code)
            for code, wanted in asked.items()
            if said & wanted & _THEMATIC and len(said & wanted) >= min(2, len(wanted) - (len(wanted) == 2))
        ),
        reverse=True,
    )
    if not scored or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return ""
    return scored[0][1]


def _restated(opening: str, asked: dict[str, frozenset[str]]) -> str:
    """The one question most of whose words a sentence opens with: 'Unpaid carers have told us this winter …'."""
    least = {code: max(_TELLING, len(wanted) * _MOST) for code, wanted in asked.items()}
    if opening.count(" ") + opening.count("\n") + 1 < min(least.values()):
        return ""  # too few words for any
    said = _themed(opening)
    found = [code for code, wanted in asked.items() if len(said & wanted) >= least[code]]
    return found[0] if len(found) == 1 else ""


def _labelled(words: str, asked: dict[str, frozenset[str]]) -> str:
    """'What we need: somebody at the hospital who …': the one question that has every telling word of the label."""
    label = _WHAT.match(words)
    said = _themed(label["words"]) if label else frozenset()
    found = [code for code, wanted in asked.items() if said and said <= wanted]
    return found[0] if len(found) == 1 else ""


def _repeats(opening: str, code: str, lexicon: Lexicon) -> bool:
    """'As for what has worked well, …': the very words that a question begins with, one it turns on among them."""
    said = written(opening)
    put = written(lexicon.question[code].prompt.lower())
    first, begins = ([word for word in words if word not in _HELPING][:_WORD_FOR_WORD] for words in (put, said))
    if first == begins and len(first) == _WORD_FOR_WORD:
        return True
    put = put[:_REPEATED]
    if len(put) < _REPEATED or not _themed(" ".join(put)) & _THEMATIC:
        return False
    return any(said[n : n + _REPEATED] == put for n in range(min(len(said) - _REPEATED, _LEADING) + 1))


@lru_cache(maxsize=64)
def _themed(words: str) -> frozenset[str]:
    """The telling stems of some words, those of one theme as one."""
    return frozenset(_THEME_OF.get(each) or stem(each) for each in written(words)) - VOID_STEMS


def _end(low: str, head: Sentence, limit: int, lexicon: Lexicon, hits: Sequence[CodeHit]) -> int:
    """Up to the end of the line, or to the first sentence that gives a measure its figure."""
    line = low.find("\n", head.end)
    stop = min(limit, line if line >= 0 else len(low))
    for sentence in _sentences_between(low, head.end, stop):
        words = low[sentence.start : sentence.end]
        coded = any(sentence.start <= hit.start < sentence.end for hit in hits)
        if sentence.start <= head.end + 1 and _IT_IS.match(words):
            continue
        if (
            coded
            or _THE_NUMBER.search(words)
            or (_DIGIT.search(words) and any(m.by == "name" for m in mentions(words, lexicon.indicators, ())))
        ):
            return sentence.start
    return stop


def _sentences_between(low: str, start: int, stop: int) -> Iterator[Sentence]:
    for each in sentences(low[start:stop]):
        yield each._replace(start=each.start + start, end=each.end + start)


_THEME_OF = {word: line.split()[0] for line in (*ALIKE, *THEMES) for word in line.split()}
_THEMATIC = frozenset(line.split()[0] for line in THEMES)
