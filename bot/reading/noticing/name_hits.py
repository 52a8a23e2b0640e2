"""Name hits: the words and pairs of words of a text that some name has."""

import itertools
import re
from collections.abc import Iterable
from typing import NamedTuple

from bot.reading.noticing.features import Feature, alias_feature
from bot.reading.noticing.known import Names
from bot.reading.noticing.singles import WELL_WRITTEN, Single
from bot.reading.noticing.words import ORDINALS, VOID_STEMS, Word

_BREAK = frozenset(".;:\n=|!?→")
_AGED = re.compile(
    r"\b(?:at|by|aged?|turn(?:ed|ing|s)?|reach(?:ed|ing|es)?|(?:they|who|children|each)\s(?:were|was|are|is|became))\s$"
)
_MOVED = re.compile(
    r"\b(?:up|down|rose|risen|fell|fallen|drop\w*|increas\w+|decreas\w+|reduc\w+|improv\w+|"
    r"grew|cut|slipp\w+|missed) by\s$"
)
_WORDS_BETWEEN = 4  # 'I did check, because it is the same as quarter 1' names no checks of a quarter
# 'Two hundred and thirty-one', 'eleven point eight weeks': of a longer number, and no word of a name.
_NUMBERED = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "point"}
)
_GOES_ON = re.compile(r"[\s-](?:hundred|thousand|million|point\s(?=[a-z]))\b|\s(?:per\s?cent|percent)\b")
_GONE_ON = re.compile(r"\b(?:point|hundred and|thousand and|(?:twen|thir|fou?r|fif|six|seven|eigh|nine)ty)[\s-]$")
_POINT = re.compile(
    r"(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|nought|hundred|\d)\spoint\s"
    r"(?:zero|one|two|three|four|five|six|seven|eight|nine|nought|oh|\d)"
)
_AT_AGE = re.compile(r"\s(?:by|at|aged?|by age|at age|aged? of)\s")


class Hit(NamedTuple):
    """What a word or two of a text share with names: which words, from `first` to `last`, and the feature."""

    start: int
    end: int
    first: int
    last: int
    feature: Feature
    loose: bool = False


def hits_in(low: str, words: list[Word], names: Names) -> list[Hit]:
    """Every single word and pair of words that is of some name."""
    hits: list[Hit] = []
    telling = [
        (n, word)
        for n, word in enumerate(words)
        if (word.alias or word.stem not in VOID_STEMS) and not (word.word in _NUMBERED and _is_of_a_number(low, word))
    ]
    for place, (n, word) in enumerate(telling):
        if word.alias:
            hits.append(Hit(word.start, word.end, n, n, alias_feature(word.alias)))
            continue
        single = _age(low, word, names) if word.stem[0].isdigit() else names.singles[word.word]
        if single is not None:
            hits.append(Hit(word.start, word.end, n, n, single.feature, single.loose))
        if place + 1 < len(telling):
            m, other = telling[place + 1]
            if names.word_pairs.may_be(word.stem, other.stem) and not (
                other.word in ORDINALS and place and telling[place - 1][1].word in ORDINALS
            ):
                pair = _pair(low, (n, word), (m, other), names)
                hits += [pair] if pair is not None else []
        if word.word in ORDINALS and place > 1 and not _comes_first(low, telling[place - 1][1], word):
            hits.extend(_elided(telling[max(place - 3, 0) : place], (n, word), names))
    return hits


def _age(low: str, word: Word, names: Names) -> Single | None:
    """An age that some name has: 'by 2' is one, 'up by 2' is not."""
    aged = names.features.get(f"age {word.stem}")
    if aged is None or low.startswith("/", word.end) or not _AGED.search(low, max(0, word.start - 16), word.start):
        return None
    moved = _MOVED.search(low, max(0, word.start - 24), word.start)
    return None if moved else Single(aged, loose=False)


def _is_of_a_number(low: str, word: Word) -> bool:
    """Say whether a number in words is a piece of a longer one; 'twenty four-week quits' are twenty of them."""
    if word.word == "point":
        return bool(_POINT.search(low, max(0, word.start - 8), word.end + 6))
    if _GOES_ON.match(low, word.end):
        return True
    gone_on = _GONE_ON.search(low, max(0, word.start - 14), word.start)
    return bool(gone_on) and not (low[word.start - 1] == " " and low.startswith("-", word.end))


def _pair(low: str, one: tuple[int, Word], two: tuple[int, Word], names: Names) -> Hit | None:
    (n, word), (m, other) = one, two
    gap = low[word.end : other.start]
    if other.alias or not _BREAK.isdisjoint(gap) or (len(gap) > _WORDS_BETWEEN and gap.count(" ") > _WORDS_BETWEEN):
        return None
    for key in _pair_keys(word, other, gap):
        if (feature := names.features.get(key)) is not None:
            return Hit(word.start, other.end, n, m, feature)
    for known, cut in ((word, other), (other, word)):
        if cut.word in WELL_WRITTEN:
            continue
        if (
            feature := names.misspelt.cut_short(known.stem, cut.word) or names.misspelt.mistyped(known.stem, cut.word)
        ) is not None:
            return Hit(word.start, other.end, n, m, feature)
    if (feature := names.misspelt.both_cut_short(word.word, other.word)) and WELL_WRITTEN.isdisjoint(
        (word.word, other.word)
    ):
        return Hit(word.start, other.end, n, m, feature)
    return None


def _elided(before: list[tuple[int, Word]], one: tuple[int, Word], names: Names) -> Iterable[Hit]:
    """'First dose then second': an ordinal behind another, whose noun is left unsaid."""
    n, word = one
    for (_, first), (_, noun) in itertools.pairwise(before):
        if first.word not in ORDINALS or first.stem == word.stem:
            continue
        for key in (f"{noun.stem} {word.stem}", f"{word.stem} {noun.stem}"):
            if feature := names.features.get(key):
                yield Hit(word.start, word.end, n, n, feature)
                return


def _comes_first(low: str, before: Word, word: Word) -> bool:
    """'Second dose first: 88.4', 'but the first': the ordinal tells of the order, not of another dose."""
    return low.endswith("the ", 0, word.start) or not low[before.end : word.start].strip()


def _pair_keys(word: Word, other: Word, gap: str) -> Iterable[str]:
    """'two doses', 'dose 2', 'second dose'; and an age however it is said: 'at 2', 'by age 2'."""
    if other.stem.isdigit() and _AT_AGE.fullmatch(gap):
        yield f"age {other.stem}"
        return
    if "one" in (word.word, other.word) and gap.strip(" -"):
        return  # 'waiting on one branch': a pronoun or article, no number
    yield f"{word.stem} {other.stem}"
    if word.word in ORDINALS or (other.stem.isdigit() and not gap.strip(" -")):
        yield f"{other.stem} {word.stem}"
