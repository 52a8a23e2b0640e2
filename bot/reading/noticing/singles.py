"""Singles: the names that one word alone is of, as it is written or as it was surely meant."""

from collections.abc import Mapping
from typing import NamedTuple

from bot.reading.noticing.features import Feature, alias_feature
from bot.reading.noticing.misspelt import Misspelt
from bot.reading.noticing.words import NO_TYPOS, VOID, WEAK, stem

WELL_WRITTEN = VOID | WEAK | NO_TYPOS
_MOST = 20_000


class Single(NamedTuple):
    """What a word shares with names; `loose` where it is mistyped."""

    feature: Feature
    loose: bool


class Singles(dict[str, Single | None]):
    """What each word met so far is of, so many that no sender of strange words fills the memory."""

    def __init__(self, features: Mapping[str, Feature], misspelt: Misspelt) -> None:
        super().__init__()
        self._features, self._misspelt = features, misspelt

    def __missing__(self, word: str) -> Single | None:
        made = self._single(word)
        if len(self) < _MOST:
            self[word] = made
        return made

    def _single(self, word: str) -> Single | None:
        feature = self._features.get(stem(word))
        if feature is not None:
            return Single(feature, loose=False)
        fixed = "" if word in WELL_WRITTEN else self._misspelt.repaired(word)
        if not fixed:
            return None
        known = self._features.get(fixed) or alias_feature(self._misspelt.phrases[fixed][0].items)
        return Single(known, loose=True)
