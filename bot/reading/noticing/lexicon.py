"""Lexicon: what the board's measures, actions and questions may be called, built once for each Expected."""

import itertools
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from bot.domain.returns import Expected, ExpectedAction, ExpectedIndicator, ExpectedQuestion
from bot.reading.noticing.codes import Codes
from bot.reading.noticing.features import features_of, passing_over, stems_of, weight_of
from bot.reading.noticing.figures import figures
from bot.reading.noticing.glossary import Glossary, glossary
from bot.reading.noticing.initials import pairs, spellings
from bot.reading.noticing.places import own_places
from bot.reading.noticing.plain import plain
from bot.reading.noticing.typos import SHORTEST, are_twisted, is_typo
from bot.reading.noticing.words import DIRECTIVES, VOID, VOID_STEMS, WEAK_STEMS, Token, stem, tokens

_ALIAS = 2.0
_LIKE_ENOUGH = 86
_CUT_SHORT = (3, 5)  # letters that a word is cut short to
_JOINED = 4  # letters of each of two words written as one, at the least
_CUT_OFF = 3  # letters cut off, at the least


# The ends of two names that are for one group and the rest: '65 and over' and '18 to 64'.
_AND_OVER = re.compile(r"\b(\d\d)(?:\+| (?:and|or) over)")
_FROM_TO = re.compile(r"\b(\d\d) ?(?:to|-|–) ?(\d\d)\b")


class Phrase(NamedTuple):
    """Words that stand for something: whole names (`items`) or other words (`instead`)."""

    words: tuple[str, ...]
    items: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()


class Feature(NamedTuple):
    """A stem, pair or alias found in names: its weight for each item that has it, and whether it names alone."""

    weights: Mapping[str, float]
    strong: bool


class Names:
    """The names of one kind of item. `features` by stem, by 'stem stem' for pairs; `phrases` by first word."""

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
        self._neighbours: dict[str, list[tuple[str, str]]] = {}
        self._begun: dict[tuple[str, str], list[str]] = {}
        for key in self.features:
            one, _, two = key.partition(" ")
            if two:
                self._neighbours.setdefault(one, []).append((two, key))
                self._neighbours.setdefault(two, []).append((one, key))
                self._begun.setdefault((one[:3], two[:3]), []).append(key)
        self._strong = [key for key in self.features if " " not in key and key.isalpha() and len(key) > 3]
        self._typos: dict[str, str] = {}

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

    def may_pair(self, one: str, two: str) -> bool:
        """Say whether either stem is half of a pair of words that some name has, or both cut it short: most are not."""
        return one in self._neighbours or two in self._neighbours or (one[:3], two[:3]) in self._begun

    def cut_short(self, stem: str, cut: str) -> Feature | None:
        """The pair of a name that a word and one beside it cut short, 'life exp', can alone be meant for."""
        if not _CUT_SHORT[0] <= len(cut) <= _CUT_SHORT[1]:
            return None
        found = [
            key
            for other, key in self._neighbours.get(stem, ())
            if other.startswith(cut) and len(other) >= len(cut) + _CUT_OFF
        ]
        return self.features[found[0]] if len(found) == 1 else None

    def both_cut_short(self, one: str, two: str) -> Feature | None:
        """The pair of a name that two words, both cut short, can alone be meant for: 'soc presc'."""
        begun = self._begun.get((one[:3], two[:3]))
        if begun is None or not all(_CUT_SHORT[0] <= len(cut) <= _CUT_SHORT[1] for cut in (one, two)):
            return None
        found = [key for key in begun if all(_cuts(*each) for each in zip((one, two), key.split(), strict=True))]
        return self.features[found[0]] if len(found) == 1 else None

    def mistyped(self, stem_: str, word: str) -> Feature | None:
        """The pair of a name that a word and a mistyped one beside it, 'helth checks', can alone be meant for."""
        mine = stem(word)
        if len(mine) < SHORTEST or mine in self.features or not word.isalpha():
            return None
        found = {key for other, key in self._neighbours.get(stem_, ()) if is_typo(mine, other)}
        return self.features[found.pop()] if len(found) == 1 else None

    def repaired(self, word: str) -> str:
        """The stem of a name that a mistyped word is surely meant to be, or nothing."""
        if word not in self._typos:
            self._typos[word] = self._repair(word)
        return self._typos[word]

    def _repair(self, word: str) -> str:
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


def _follows(pair: str, expansion: tuple[str, ...]) -> bool:
    """Say whether the number a pair begins with belongs to the word before it: the 6 of 'year 6 obesity'."""
    return pair.partition(" ")[0] in expansion[1:]


def alias_feature(items: tuple[str, ...]) -> Feature:
    """What a whole short name weighs."""
    return Feature(dict.fromkeys(items, _ALIAS), strong=True)


def _undirected(title: str) -> str:
    """A title without the common verb that it opens with: 'Agree the offer' is 'the offer', 'Retender …' keeps it."""
    verb, _, rest = title.partition(" ")
    return rest if rest and verb.lower() in DIRECTIVES else title


class Lexicon(NamedTuple):
    """All that can be named in a reply to one board."""

    codes: Codes
    indicators: Names
    actions: Names
    indicator: Mapping[str, ExpectedIndicator]
    action: Mapping[str, ExpectedAction]
    question: Mapping[str, ExpectedQuestion]
    counts: frozenset[Decimal | None]  # the numbers in titles of actions


@lru_cache(maxsize=32)
def lexicon(expected: Expected) -> Lexicon:
    """The lexicon of one board's expectation, built once and kept."""
    words = glossary()
    indicator = {each.code: each for each in expected.indicators}
    action = {each.code: each for each in expected.actions}
    question = {each.code: each for each in expected.questions}
    return Lexicon(
        Codes([*indicator, *action, *question]),
        Names({code: (each.name, *each.aliases) for code, each in indicator.items()}, words, own_places(expected)),
        Names({code: (_undirected(each.title),) for code, each in action.items()}, words, own_places(expected)),
        indicator,
        action,
        question,
        frozenset(each.value for title in (a.title for a in action.values()) for each in figures(plain(title).low, ())),
    )


__all__ = ["Feature", "Lexicon", "Names", "Phrase", "Token", "alias_feature", "features_of", "glossary", "lexicon"]
