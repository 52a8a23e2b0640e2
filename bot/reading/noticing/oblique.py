"""Oblique: whether a sentence of its own casts doubt on the figure beside it, by what it points at and what it says."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.reading.noticing.doubt_phrases import PHRASES
from bot.reading.noticing.doubt_pointed import ABOUT_IT, AFFIRMED, HARMLESS
from bot.reading.noticing.doubt_words import (
    AMISS,
    CALM,
    DATA,
    FAILING,
    LINKING,
    NEGATING,
    NOT_DATA,
    OPENING,
    PLAIN,
    POINTING,
    STANCE,
    SYSTEMS,
    WEAK_DATA,
    WORTHY,
)

_PIECES = re.compile(r"[a-z]+|\d[\d.,]*%?|[,;:()!?]|\s[-–—]\s")
_BREAKS = frozenset(["but", "because", "so", "while", "although", "though", "and"])
_SHORT = (("can't", "can not"), ("cannot", "can not"), ("won't", "will not"), ("n't", " not"), ("'re", " are"),
          ("'ve", " have"), ("'ll", " will"), ("'m", " am"), ("'d", " would"), ("'s", " is"))  # fmt: skip
_REACH = 5  # words that a 'not' reaches over
# 'The England figure is 7.0%': a figure of its own, that is beside this one to be compared with.
_OTHERS = frozenset(
    ["england", "national", "nationally", "regional", "region", "county", "target", "trajectory", "last"]
)
_WH = frozenset(["why", "how", "who", "what", "when"])


@lru_cache(maxsize=16)
def casts_doubt(low: str, near: bool = True) -> bool:
    """Say whether lower-case words of a sentence beside a figure tell that it is not to be taken as it stands.

    `near` is set where nothing stands between them, so that 'it' is the figure.
    """
    for short, full in _SHORT:
        low = low.replace(short, full)
    pieces = [piece.strip() for piece in _PIECES.findall(low)]
    found = any(_is_doubt(clause, near) for clause in _clauses(pieces))
    return found and not _means_nothing(" ".join(pieces))


def _means_nothing(words: str) -> bool:
    """'Let me know if anything looks odd', 'the missing return has been found', 'all checked'."""
    if HARMLESS.search(words):
        return True
    good = AFFIRMED.search(words)
    return good is not None and not NEGATING.intersection(words[: good.start()].split()[-_REACH:])


def _clauses(pieces: Sequence[str]) -> Iterator[list[str]]:
    clause: list[str] = []
    for piece in pieces:
        if piece in _BREAKS or not piece[0].isalnum():
            if clause:
                yield clause
            clause = []
            continue
        clause.append(piece)
    if clause:
        yield clause


def _is_doubt(clause: Sequence[str], near: bool) -> bool:
    text = " ".join(clause)
    if clause[-1][0].isdigit() and not _OTHERS.isdisjoint(clause):
        return False
    if any(not words.isdisjoint(clause) and phrase.search(text) for words, phrase in PHRASES):
        return True
    if any(w in PLAIN and not _denied(clause, n) for n, w in enumerate(clause)):
        return True
    data = any(_is_data(clause, n) for n in range(len(clause)))
    points = data or any(w in WEAK_DATA and _is_meant(clause, n) for n, w in enumerate(clause))
    points = points or (near and any(w in POINTING and _stands_alone(clause, n) for n, w in enumerate(clause)))
    opens = near and (clause[0] in OPENING or clause[0] in AMISS)
    if (points or opens) and ABOUT_IT.search(text):
        return True
    for n, word in enumerate(clause):
        denied = _denied(clause, n)
        if word in WORTHY and denied and (points or (opens and word not in CALM)) and not _asks_why(clause, n):
            return True
        if not denied and opens and word in STANCE:
            return True
        if not denied and ((word in AMISS and (points or (near and n < 2))) or (word in FAILING and data)):
            return True
    return False


def _denied(clause: Sequence[str], n: int) -> bool:
    return any(w in NEGATING for w in clause[max(0, n - _REACH) : n])


def _asks_why(clause: Sequence[str], n: int) -> bool:
    """'Not sure why', 'not agreed that people', but 'not convinced by that number'."""
    follows = clause[n + 1 : n + 3]
    if follows[:1] == ["that"]:
        return len(follows) > 1 and follows[1] not in WEAK_DATA | DATA
    return bool(follows) and follows[0] in _WH


def _is_data(clause: Sequence[str], n: int) -> bool:
    """Say whether a word is one of data, and of no people who work with it; a system only where it holds data."""
    if clause[n] in ("system", "systems"):
        return n > 0 and clause[n - 1] in SYSTEMS
    return clause[n] in DATA and not _is_of_people(clause, n)


def _is_of_people(clause: Sequence[str], n: int) -> bool:
    return n + 1 < len(clause) and clause[n + 1] in NOT_DATA


def _is_meant(clause: Sequence[str], n: int) -> bool:
    """'The number looks odd', not 'the number of carers'."""
    return (
        n > 0
        and clause[n - 1] in ("the", "this", "that", "these", "those", "our")
        and not (_is_of_people(clause, n) or clause[n + 1 : n + 2] in (["of"], ["to"], ["who"], ["waiting"]))
    )


def _stands_alone(clause: Sequence[str], n: int) -> bool:
    """Say whether a pointing word has no noun behind it: 'this is', 'use those', not 'this winter'."""
    if clause[n] in ("it", "them", "theirs") or n + 1 == len(clause):
        return True
    return clause[n + 1] in LINKING or clause[n + 1] in AMISS
