"""Known names: the stems, pairs, short names and initials by which each measure or action can be meant."""

import itertools
import re
from collections.abc import Iterable, Mapping

from bot.reading.noticing.features import Feature, Phrase, features_of, passing_over, stems_of, weight_of
from bot.reading.noticing.glossary import Glossary
from bot.reading.noticing.initials import pairs, spellings
from bot.reading.noticing.misspelt import Misspelt
from bot.reading.noticing.plain import plain
from bot.reading.noticing.singles import Singles
from bot.reading.noticing.word_pairs import WordPairs
from bot.reading.noticing.words import VOID, VOID_STEMS, WEAK_STEMS, stem, tokens

# 'The two MMR lines', 'both screening figures': how many are meant, and no word of a name.
HOW_MANY = frozenset({"two", "three", "four", "both"})
_JOINED = 4  # letters of each of two words written as one, at the least
# The ends of two names that are for one group and the rest: '65 and over' and '18 to 64'.
_AND_OVER = re.compile(r"\b(\d\d)(?:\+| (?:and|or) over)")
_FROM_TO = re.compile(r"\b(\d\d) ?(?:to|-|–) ?(\d\d)\b")


class Names:
    """The names of one kind of item. `features` by stem, by 'stem stem' for pairs; `phrases` by first word.

    `begins` are the words that are not only themselves: they begin a phrase, or may say how many are meant.
    """

    def __init__(
        self, named: Mapping[str, Iterable[str]], glossary: Glossary, places: frozenset[str] = frozenset()
    ) -> None:
        self.features: dict[str, Feature] = {}
        self.phrases: dict[str, list[Phrase]] = {}
        self.stems = {code: [stems_of(name) for name in names] for code, names in named.items()}
        self.own = {code: {part for each in many for part in features_of(each)} for code, many in self.stems.items()}
        self.dull = WEAK_STEMS | frozenset(map(stem, places))  # the board's own place is in no name alone
        self._weigh()
        self._add_phrases(glossary)
        self._add_aliases(named)
        self._add_initials(named)
        self.pairs = pairs(named)
        self.numbers = frozenset(
            each for many in self.stems.values() for part in many for each in part if each.isdigit()
        )
        self._add_complements(named)
        self._add_joined(named)
        self.begins = HOW_MANY | self.phrases.keys()
        self.word_pairs = WordPairs(self.features)
        self.misspelt = Misspelt(self.features, self.phrases, self.word_pairs)
        self.singles = Singles(self.features, self.misspelt)

    def _weigh(self) -> None:
        owners: dict[str, dict[str, None]] = {}  # in the board's own order
        for code, many in self.stems.items():
            for feature in {each for stems in many for each in [*features_of(stems), *passing_over(stems, self.dull)]}:
                owners.setdefault(feature, {})[code] = None
        for feature, codes in owners.items():
            weight, strong = weight_of(feature, len(codes), self.dull)
            self.features[feature] = Feature(dict.fromkeys(codes, weight), strong)

    def _add_phrases(self, glossary: Glossary) -> None:
        known = {part for many in self.stems.values() for stems in many for part in stems if part not in VOID_STEMS}
        for words, instead in glossary.same:
            if any(part in known for part in map(stem, instead)):
                self.phrases.setdefault(words[0], []).append(Phrase(words, instead=instead))
        for words, expansions in glossary.short:
            if items := self._meant(expansions):
                self.phrases.setdefault(words[0], []).append(Phrase(words, items=items))
                if len(words) == 1 and not words[0].endswith("s"):  # 'DFGs'
                    self.phrases.setdefault(f"{words[0]}s", []).append(Phrase((f"{words[0]}s",), items=items))
        self._sort()

    def _meant(self, expansions: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
        """The items whose names hold every telling word of an expansion; none when that is too many."""
        items: list[str] = []
        for expansion in expansions:
            wanted = [
                part
                for part in features_of(list(map(stem, expansion)))
                if " " not in part or part[-1].isdigit() or (part[0].isdigit() and not _follows(part, expansion))
            ]
            items += [code for code, own in self.own.items() if own.issuperset(wanted) and code not in items]
        return tuple(items) if len(items) <= 3 else ()

    def _add_aliases(self, named: Mapping[str, Iterable[str]]) -> None:
        for code, names in named.items():
            for alias in list(names)[1:]:
                if words := tuple(token.word for token in tokens(plain(alias).low)):
                    self.phrases.setdefault(words[0], []).insert(0, Phrase(words, items=(code,)))
        self._sort()

    def _add_initials(self, named: Mapping[str, Iterable[str]]) -> None:
        for written, words in spellings(next(iter(names), "") for names in named.values()):
            same = self.phrases.get(written[0], [])
            if written not in [each.words for each in same] and stem(written[0]) not in self.features:
                self.phrases.setdefault(written[0], []).append(Phrase(written, instead=words))
        self._sort()

    def _add_complements(self, named: Mapping[str, Iterable[str]]) -> None:
        """'Under 65s', where one name ends in '65 and over' and another in '18 to 64', is said of the second."""
        names = " ; ".join(name.lower() for many in named.values() for name in many)
        over = set(_AND_OVER.findall(names))
        for low, high in _FROM_TO.findall(names):
            limit = str(int(high) + 1)
            if limit in over and not re.search(rf"\bunder[- ]{limit}\b", names):
                for words in (("under", limit), ("under", limit, "s"), ("below", limit)):
                    self.phrases.setdefault(words[0], []).append(Phrase(words, instead=(low, "to", high)))
        self._sort()

    def _add_joined(self, named: Mapping[str, Iterable[str]]) -> None:
        """'Healthchecks', 'earlyhelp': two words of a name written as one, in either number."""
        for words in ([token.word for token in tokens(name.lower())] for many in named.values() for name in many):
            for one, two in itertools.pairwise(words):
                if len(one) < _JOINED or len(two) < _JOINED or not (one + two).isalpha() or one in VOID or two in VOID:
                    continue
                for end in (two, two.removesuffix("s"), f"{two}s"):
                    if one + end not in self.phrases and stem(one + end) not in self.features:
                        self.phrases[one + end] = [Phrase((one + end,), instead=(one, two))]

    def _sort(self) -> None:
        for many in self.phrases.values():
            many.sort(key=lambda phrase: -len(phrase.words))


def _follows(pair: str, expansion: tuple[str, ...]) -> bool:
    """Say whether the number a pair begins with belongs to the word before it: the 6 of 'year 6 obesity'."""
    return pair.partition(" ")[0] in expansion[1:]
