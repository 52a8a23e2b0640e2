"""Clipping: words cut short ('alc', 'obes') or written without their vowels ('brst scrng'), among a few names."""

import re
from collections.abc import Iterable

from bot.reading.noticing.words import IDLE, NEVER_ALONE, NO_TYPOS, SPELT, VOID, WEAK, stem, tokens

_ALIKE = re.compile(r"(.)\1")
_WHOLE = VOID | WEAK | IDLE | NEVER_ALONE | NO_TYPOS | SPELT
_LEAST = 3  # letters of a word cut short; one without its vowels has one more
_CUT_OFF = 3  # letters cut off, at the least


def unclipped(low: str, names: Iterable[str]) -> str:
    """Lower-case words, each that can only be short for one word of these names written as that word."""
    words = {token.word for name in names for token in tokens(name.lower()) if token.word.isalpha()}
    known = set(map(stem, words))
    return " ".join(_whole(token.word, words) if token.stem not in known else token.word for token in tokens(low))


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
    return alike and _without_vowels(whole) == _without_vowels(one) and not set("aeiou").intersection(one[1:])


def _without_vowels(word: str) -> str:
    """The first letter and the consonants behind it, one of a pair alike."""
    return _ALIKE.sub(r"\1", word[0] + "".join(letter for letter in word[1:] if letter not in "aeiou"))
