"""Words of a name and of a text: tokens, stems, and which words say nothing about which measure is meant."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_TOKEN = re.compile(
    r"\d+(?:st|nd|rd|th)\b|(?<![^\W_])age(?=\d)|[^\W\d_][^\W_]*(?:['&](?!s\b)[^\W\d_]+)*|\d+(?:[.,]\d+)*"
)
_NUMBER_WORDS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "twelve": "12", "first": "1", "second": "2", "third": "3",
    "1st": "1", "2nd": "2", "3rd": "3",
}  # fmt: skip
_STEMS = _NUMBER_WORDS | {
    "hr": "hour", "hrs": "hour", "wk": "week", "wks": "week", "yr": "year", "yrs": "year", "mth": "month",
    "mths": "month", "min": "minut", "mins": "minut",
}  # fmt: skip
ORDINALS = frozenset({"first", "second", "third", "1st", "2nd", "3rd"})

_VOCABULARY = tomllib.loads(Path(__file__).parents[1].joinpath("vocabulary.toml").read_text(encoding="utf-8"))
VOID = frozenset(_VOCABULARY["void"].split())
WEAK = frozenset(_VOCABULARY["weak"].split())
IDLE = frozenset(_VOCABULARY["idle"].split())
OURS = frozenset(_VOCABULARY["ours"].split())
THEMES = tuple(_VOCABULARY["themes"])
ALIKE = tuple(_VOCABULARY["alike"])
NO_TYPOS = frozenset(_VOCABULARY["no_typos"].split())
SOURCES = frozenset(_VOCABULARY["sources"].split())
COUNTED_PLACES = frozenset(_VOCABULARY["counted_places"].split())
COUNTED_THINGS = frozenset(_VOCABULARY["counted_things"].split())
SPELT = frozenset(_VOCABULARY["spelt"].split())
DIRECTIVES = frozenset(_VOCABULARY["directives"].split())
NEVER_ALONE = frozenset(_VOCABULARY["never_alone"].split())


class Word(NamedTuple):
    """One word: where it stands, as written in lower case, and its stem (numbers in words become digits).

    `alias` are the items that it stands for as a whole short name.
    """

    start: int
    end: int
    word: str
    stem: str
    alias: tuple[str, ...] = ()


@lru_cache(maxsize=128)
def tokens(low: str) -> tuple[Word, ...]:
    """The words and numbers of lower-case text. One text is asked for names of several kinds, so the last are kept."""
    return tuple(Word(*m.span(), m.group(), stem(m.group())) for m in _TOKEN.finditer(low))


class _Stems(dict[str, str]):
    """The stems of the words met so far, so many that no sender of strange words fills the memory."""

    def __missing__(self, word: str) -> str:
        made = _stem(word)
        if len(self) < 20_000:
            self[word] = made
        return made


_STEMS_MET = _Stems()
# The part of a word that its plural and its verb share: 'smoker' and 'smoking' are 'smok', 'readiness' 'ready'.
stem = _STEMS_MET.__getitem__


def written(low: str) -> list[str]:
    """The words and numbers of lower-case text, in order."""
    return _TOKEN.findall(low)


def stems(low: str) -> list[str]:
    """The stem of each word and number of lower-case text, in order."""
    return list(map(stem, _TOKEN.findall(low)))


@lru_cache(maxsize=1024)
def name_stems(name: str) -> frozenset[str]:
    """The stems of a measure's name, a board's few hundred kept."""
    return frozenset(stems(name.lower()))


def _stem(word: str) -> str:
    if word in _STEMS:
        return _STEMS[word]
    word = _singular(word.removesuffix("'s").replace("'", ""))
    if len(word) > 9 and word.endswith("ly"):
        word = word[:-2]
    if len(word) > 6 and word.endswith("ence"):
        return word[:-2] + "t"
    for ending, least in (("ation", 9), ("ion", 9), ("ing", 6), ("ed", 6), ("er", 6), ("e", 5)):
        if len(word) >= least and word.endswith(ending):
            word = _cut(word, ending)
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "lse":
        word = word[:-1]
    return word


def _singular(word: str) -> str:
    """The word without the ending of its plural; 'readiness' is 'ready'."""
    if len(word) > 7 and word.endswith("iness") and word != "business":
        return word[:-5] + "y"
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 5 and word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _cut(word: str, ending: str) -> str:
    """The word without its ending; 'answered' and 'answer' alike without both."""
    word = word[: -len(ending)]
    return word[:-2] if ending in ("ing", "ed") and len(word) >= 6 and word.endswith("er") else word


VOID_STEMS = frozenset(map(stem, VOID)) | VOID
WEAK_STEMS = frozenset(map(stem, WEAK)) - VOID_STEMS
IDLE_STEMS = frozenset(map(stem, IDLE))
