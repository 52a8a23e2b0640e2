"""Misspelt: words of a text that are words of names cut short, mistyped or with letters in the wrong place."""

from collections.abc import Mapping, Sequence

from bot.reading.noticing.features import Feature, Phrase
from bot.reading.noticing.typos import SHORTEST, are_twisted, is_typo
from bot.reading.noticing.word_pairs import WordPairs
from bot.reading.noticing.words import stem

_LIKE_ENOUGH = 86
_CUT_SHORT = (3, 5)  # letters that a word is cut short to
_CUT_OFF = 3  # letters cut off, at the least


class Misspelt:
    """Tells what a word is surely meant to be, among the `features` and short `phrases` of the names of one kind."""

    def __init__(
        self, features: Mapping[str, Feature], phrases: Mapping[str, Sequence[Phrase]], pairs: WordPairs
    ) -> None:
        self.features, self.phrases, self.pairs = features, phrases, pairs
        self._strong = [key for key in self.features if " " not in key and key.isalpha() and len(key) > 3]

    def cut_short(self, stem: str, cut: str) -> Feature | None:
        """The pair of a name that a word and one beside it cut short, 'life exp', can alone be meant for."""
        if not _CUT_SHORT[0] <= len(cut) <= _CUT_SHORT[1]:
            return None
        found = [
            key
            for other, key in self.pairs.beside.get(stem, ())
            if other.startswith(cut) and len(other) >= len(cut) + _CUT_OFF
        ]
        return self.features[found[0]] if len(found) == 1 else None

    def both_cut_short(self, one: str, two: str) -> Feature | None:
        """The pair of a name that two words, both cut short, can alone be meant for: 'soc presc'."""
        begun = self.pairs.begun.get((one[:3], two[:3]))
        if begun is None or not all(_CUT_SHORT[0] <= len(cut) <= _CUT_SHORT[1] for cut in (one, two)):
            return None
        found = [key for key in begun if all(_cuts(*each) for each in zip((one, two), key.split(), strict=True))]
        return self.features[found[0]] if len(found) == 1 else None

    def mistyped(self, stem_: str, word: str) -> Feature | None:
        """The pair of a name that a word and a mistyped one beside it, 'helth checks', can alone be meant for."""
        mine = stem(word)
        if len(mine) < SHORTEST or mine in self.features or not word.isalpha():
            return None
        found = {key for other, key in self.pairs.beside.get(stem_, ()) if is_typo(mine, other)}
        return self.features[found.pop()] if len(found) == 1 else None

    def repaired(self, word: str) -> str:
        """The stem of a name that a mistyped word is surely meant to be, or nothing."""
        if len(word) < SHORTEST:
            return ""
        letters = sorted(word)
        if swapped := [
            alias
            for alias in self.phrases
            if len(alias) == len(word)
            and alias[0] == word[0]
            and sorted(alias) == letters
            and self.phrases[alias][0].words == (alias,)
            and self.phrases[alias][0].items
        ]:
            return swapped[0]
        mine = stem(word)
        if twisted := [each for each in self._strong if are_twisted(mine, each)]:
            return twisted[0] if len(twisted) == 1 else ""
        from rapidfuzz import fuzz, process  # only a word that no name has wants it

        found = process.extractOne(stem(word), self._strong, scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH)
        if found is None or found[0][0] != word[0] or abs(len(found[0]) - len(stem(word))) > 1:
            return ""
        return str(found[0])


def _cuts(cut: str, stem_: str) -> bool:
    return stem_.startswith(cut) and len(stem_) >= len(cut) + _CUT_OFF
