"""Clipping: words cut short ('alc', 'obes') or drawn together ('brst scrng', 'pymts'), among a few names."""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.reading.noticing.words import IDLE, NEVER_ALONE, NO_TYPOS, SPELT, VOID, WEAK, stem, tokens

_UNSAID = re.compile(r"[^aeiouy]{3}$|mt$|^[^aeiou]+$")
_ALIKE = re.compile(r"(.)\1")
_WHOLE = VOID | WEAK | IDLE | NEVER_ALONE | NO_TYPOS | SPELT
_LEAST = 3  # letters of a word cut short; one without its vowels has one more
_CUT_OFF = 3  # letters cut off, at the least


def unclipped(low: str, names: Iterable[str]) -> str:
    """Lower-case words, each that can only be short for one word of these names written as that word."""
    words, known = _words_of(tuple(names))
    return " ".join(_whole(token.word, words) if token.stem not in known else token.word for token in tokens(low))


@lru_cache(maxsize=256)
def _words_of(names: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The words of one sender's measures, and their stems."""
    words = frozenset(token.word for name in names for token in tokens(name.lower()) if token.word.isalpha())
    return words, frozenset(map(stem, words))


def _whole(word: str, words: Iterable[str]) -> str:
    if len(word) < _LEAST or not word.isalpha() or word in _WHOLE:
        return word
    meant = {stem(each): each for each in words if _is_short_for(word, each)}
    return next(iter(meant.values())) if len(meant) == 1 else word


def _is_short_for(short: str, word: str) -> bool:
    if len(word) - len(short) >= _CUT_OFF and word.startswith(short):
        return True
    one, whole = short.rstrip("s"), word.rstrip("s")
    alike = len(one) > _LEAST and len(one) < len(whole) and (one[0], one[-1]) == (whole[0], whole[-1])
    if alike and _without_vowels(whole) == _without_vowels(one) and not set("aeiou").intersection(one[1:]):
        return True
    return _is_drawn_together(one, whole)


def _is_drawn_together(one: str, whole: str) -> bool:
    """'Pymt', 'dischg', 'assmt': letters of a word in their order, so many of them consonants that none can say it."""
    if not len(one) > _LEAST or len(whole) - len(one) < _CUT_OFF - 1 or not _UNSAID.search(one):
        return False
    letters = iter(whole.removesuffix("e"))
    return one[0] == whole[0] and one[-1] == whole.removesuffix("e")[-1] and all(letter in letters for letter in one)


def _without_vowels(word: str) -> str:
    """The first letter and the consonants behind it, one of a pair alike."""
    return _ALIKE.sub(r"\1", word[0] + "".join(letter for letter in word[1:] if letter not in "aeiou"))
