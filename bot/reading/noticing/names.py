"""Names: which words of a text stand for which measures of the board, and which could stand for several."""

import itertools
import re
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from bot.reading.noticing.codes import CodeHit
from bot.reading.noticing.lexicon import Feature, Names, alias_feature
from bot.reading.noticing.numerals import spelled_in, spelled_value
from bot.reading.noticing.words import NO_TYPOS, ORDINALS, VOID, VOID_STEMS, WEAK, Token, stem, tokens

_CLOSE = 0.3  # names this near each other in weight are both meant, and the sender is asked
_BREAK = frozenset(".;:\n=|!?→")
_APART = _BREAK - {":"}
_AGED = re.compile(r"\b(?:at|by|aged?)\s$")
_MOVED = re.compile(
    r"\b(?:up|down|rose|risen|fell|fallen|drop\w*|increas\w+|decreas\w+|reduc\w+|improv\w+|"
    r"grew|cut|slipp\w+|missed) by\s$"
)
_SERVICES = frozenset({"999", "111", "101"})  # 'to answer a 999 call'
_DIGITS = re.compile(r"\d[\d.,]*%?")
_WORDS_BETWEEN = 4  # 'I did check, because it is the same as quarter 1' names no checks of a quarter
_PASSED = re.compile(r"(?:yrs?|years?) (?:ago|before|earlier|olds?)\b")  # no 'YR' for Reception
_PLACED = itemgetter(0, 1, 2, 3)
_WELL_WRITTEN = VOID | WEAK | NO_TYPOS
# 'Air quality: four days': a number between two words of a name is a figure.
_COUNTS = re.compile(
    r"\b(?:zero|nought|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety|hundred)\b"
)
_ANSWERED = re.compile(r"\b(?:yes|no)\b[,;)]")  # 'plan: yes, deaths 11.2'
_AT_AGE = re.compile(r"\s(?:by|at|aged?|by age|at age|aged? of)\s")


class Mention(NamedTuple):
    """Words that stand for one item, or for one of several `items`; none when the code is unknown.

    `by` is 'code', 'bare' (a code without its prefix), 'name', or 'hint' (a common word that only one name has).
    `clash` says that code and name disagree.
    """

    start: int
    end: int
    items: tuple[str, ...]
    by: str
    weight: float = 2.0
    clash: bool = False
    loose: bool = False


class Word(NamedTuple):
    """A word of a text; `alias` are the items that it stands for as a whole short name."""

    start: int
    end: int
    stem: str
    word: str
    alias: tuple[str, ...] = ()


class Hit(NamedTuple):
    """What a word or two of a text share with names: which words, from `first` to `last`, and the feature."""

    start: int
    end: int
    first: int
    last: int
    feature: Feature
    loose: bool = False


def mentions(low: str, names: Names, hits: Iterable[CodeHit]) -> list[Mention]:
    """Every mention in lower-case plain text: codes as found, and names in the words between them."""
    coded = list(hits)
    found = [Mention(h.start, h.end, (h.code,) if h.code else (), "bare" if h.bare else "code") for h in coded]
    words = words_in(low, names, coded)
    found += _runs(low, hits_in(low, words, names), names.numbers)
    return sorted(found)


def words_in(low: str, names: Names, coded: list[CodeHit]) -> list[Word]:
    """The words of lower-case text outside its codes, those that mean the same said as the names say them."""
    raw = _outside(tokens(low), coded)
    words: list[Word] = []
    index = 0
    while index < len(raw):
        token = raw[index]
        begun = names.phrases.get(token.word)
        if begun and token.word[0] == "y" and _PASSED.match(low, token.start):
            begun = None
        phrase = next((p for p in begun if _matches(raw, index, p.words)), None) if begun else None
        if phrase is None:
            words.append(Word(token.start, token.end, token.stem, token.word))
            if low.startswith("+", token.end) and token.stem.isdigit():
                words.append(Word(token.end, token.end + 1, "over", "over"))
            index += 1
            continue
        end = raw[index + len(phrase.words) - 1].end
        if phrase.items:
            words.append(Word(token.start, end, "", token.word, phrase.items))
        words.extend(Word(token.start, end, stem(word), word) for word in phrase.instead)
        index += len(phrase.words)
    return words


def _outside(every: Sequence[Token], coded: list[CodeHit]) -> Sequence[Token]:
    if not coded:
        return every
    inside = {at for hit in coded for at in range(hit.start, hit.end)}
    return [token for token in every if token.start not in inside]


def _matches(raw: Sequence[Token], index: int, words: tuple[str, ...]) -> bool:
    return len(raw) - index >= len(words) and all(raw[index + n].word == word for n, word in enumerate(words))


def hits_in(low: str, words: list[Word], names: Names) -> list[Hit]:
    """Every single word and pair of words that is of some name."""
    hits: list[Hit] = []
    telling = [(n, word) for n, word in enumerate(words) if word.alias or word.stem not in VOID_STEMS]
    for place, (n, word) in enumerate(telling):
        if word.alias:
            hits.append(Hit(word.start, word.end, n, n, alias_feature(word.alias)))
            continue
        if not word.stem[:1].isdigit():
            hits.extend(_single(word, n, names))
        elif (
            not low.startswith("/", word.end)
            and _aged(low, word.start)
            and (aged := names.features.get(f"age {word.stem}"))
        ):
            hits.append(Hit(word.start, word.end, n, n, aged))
        if place + 1 < len(telling):
            m, other = telling[place + 1]
            if names.may_pair(word.stem, other.stem) and not (
                other.word in ORDINALS and place and telling[place - 1][1].word in ORDINALS
            ):
                hits.extend(_pair(low, (n, word), (m, other), names))
        if word.word in ORDINALS and place > 1 and not _comes_first(low, telling[place - 1][1], word):
            hits.extend(_elided(telling[max(place - 3, 0) : place], (n, word), names))
    return hits


def _aged(low: str, at: int) -> bool:
    """Say whether a number is an age: 'by 2' is, 'up by 2' is not."""
    return bool(_AGED.search(low, max(0, at - 8), at)) and not _MOVED.search(low, max(0, at - 24), at)


def _single(word: Word, n: int, names: Names) -> Iterable[Hit]:
    feature = names.features.get(word.stem)
    if feature is not None:
        yield Hit(word.start, word.end, n, n, feature)
    elif word.word not in _WELL_WRITTEN and (fixed := names.repaired(word.word)):
        known = names.features.get(fixed) or alias_feature(names.phrases[fixed][0].items)
        yield Hit(word.start, word.end, n, n, known, loose=True)


def _pair(low: str, one: tuple[int, Word], two: tuple[int, Word], names: Names) -> Iterable[Hit]:
    (n, word), (m, other) = one, two
    gap = low[word.end : other.start]
    if other.alias or not _BREAK.isdisjoint(gap) or (len(gap) > _WORDS_BETWEEN and gap.count(" ") > _WORDS_BETWEEN):
        return
    for key in _pair_keys(word, other, low[word.end : other.start]):
        if (feature := names.features.get(key)) is not None:
            yield Hit(word.start, other.end, n, m, feature)
            return
    for known, cut in ((word, other), (other, word)):
        if cut.word in _WELL_WRITTEN:
            continue
        if (feature := names.cut_short(known.stem, cut.word) or names.mistyped(known.stem, cut.word)) is not None:
            yield Hit(word.start, other.end, n, m, feature)
            return
    if (feature := names.both_cut_short(word.word, other.word)) and _WELL_WRITTEN.isdisjoint((word.word, other.word)):
        yield Hit(word.start, other.end, n, m, feature)


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


def _runs(low: str, hits: list[Hit], numbers: frozenset[str]) -> list[Mention]:
    """Neighbouring hits that some item has in common are one mention."""
    found: list[Mention] = []
    run: list[Hit] = []
    shared: set[str] = set()
    last: Hit | None = None
    for hit in sorted(hits, key=_PLACED):
        items = set(hit.feature.weights)
        near = last is not None and _near(low, last, hit, numbers)
        common = shared & items
        if near and (common or not shared) and (common or not hit.feature.strong):
            run.append(hit)
            shared = common if hit.feature.strong and common else (shared or items)
        elif last and near and not hit.feature.strong and not _apart(low, last, hit):
            continue
        else:
            _close(run, found)
            run, shared, last = [hit], items, None
        last = hit if last is None or hit.end > last.end else last
    _close(run, found)
    return found


def _apart(low: str, last: Hit, hit: Hit) -> bool:
    """Say whether a common word stands off from a name that does not have it."""
    gap = low[last.end : hit.start]
    return "," in gap or len(gap.split()) >= 3


def _near(low: str, last: Hit, hit: Hit, numbers: frozenset[str]) -> bool:
    gap = low[last.end : hit.start]
    if (
        hit.first - last.last > 7
        or not _APART.isdisjoint(gap)
        or not (numbers & _SERVICES).issuperset(_DIGITS.findall(gap))
    ):
        return False
    if _ANSWERED.search(gap):
        return False
    return not _COUNTS.search(gap) or any(_is_in_name(each[0], numbers) for each in spelled_in(gap))


def _is_in_name(words: str, numbers: frozenset[str]) -> bool:
    """'Home after ninety-one days': a number of more than one figure that a name of the board holds."""
    value = spelled_value(words)
    return value is not None and value > 12 and f"{value:f}" in numbers


def _fullest(items: list[str], run: list[Hit]) -> tuple[str, ...]:
    """Those of several items that no other outdoes: 'life expectancy for women' has no word of the men's alone."""
    have = {item: {n for n, hit in enumerate(run) if item in hit.feature.weights} for item in items}
    return tuple(item for item in items if not any(have[item] < have[other] for other in items))


def _close(run: list[Hit], found: list[Mention]) -> None:
    strong = any(hit.feature.strong for hit in run)
    if not strong and not any(len(hit.feature.weights) <= 3 for hit in run):
        return
    scores: dict[str, float] = {}
    for hit in run:
        for item, weight in hit.feature.weights.items():
            scores[item] = scores.get(item, 0.0) + weight
    best = max(scores.values())
    items = _fullest([item for item, score in scores.items() if score > best - _CLOSE], run)
    start, end = min(hit.start for hit in run), max(hit.end for hit in run)
    if strong or len(items) <= 3:
        found.append(
            Mention(start, end, items, "name" if strong else "hint", best, loose=any(hit.loose for hit in run))
        )
