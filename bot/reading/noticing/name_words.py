"""Name words: the words of a text outside its codes, those that mean the same said as the names say them."""

import re
from collections.abc import Sequence

from bot.reading.noticing.codes import CodeHit
from bot.reading.noticing.known import HOW_MANY, Names
from bot.reading.noticing.words import Word, stem, tokens

_PASSED = re.compile(r"(?:yrs?|years?) (?:ago|before|earlier|olds?)\b")  # no 'YR' for Reception
_POINTING = frozenset({"the", "our", "these", "those", "my", "your", "all", "other", "both"})
_SORTS = frozenset({"lines", "figures", "rates", "measures", "indicators", "numbers", "items", "percentages", "ones"})


def words_in(low: str, names: Names, coded: Sequence[CodeHit]) -> list[Word]:
    """The words of lower-case text outside its codes, those that mean the same said as the names say them."""
    raw = _outside(tokens(low), coded)
    words: list[Word] = []
    index = 0
    while index < len(raw):
        token = raw[index]
        if token.word not in names.begins and not low.startswith("+", token.end):
            words.append(token)
            index += 1
            continue
        if token.word in HOW_MANY and _tells_how_many(raw, index, names):
            index += 1
            continue
        begun = names.phrases.get(token.word)
        if begun and token.word[0] == "y" and _PASSED.match(low, token.start):
            begun = None
        phrase = next((p for p in begun if _matches(raw, index, p.words)), None) if begun else None
        if phrase is None:
            words.append(token)
            if low.startswith("+", token.end) and token.stem.isdigit():
                words.append(Word(token.end, token.end + 1, "over", "over"))
            index += 1
            continue
        end = raw[index + len(phrase.words) - 1].end
        if phrase.items:
            words.append(Word(token.start, end, token.word, "", phrase.items))
        words.extend(Word(token.start, end, word, stem(word)) for word in phrase.instead)
        index += len(phrase.words)
    return words


def _tells_how_many(raw: Sequence[Word], index: int, names: Names) -> bool:
    """Say whether a number in words counts the measures meant; 'the two dose figures' are of a second dose."""
    word, behind = raw[index], raw[index + 1 : index + 4]
    if word.word != "both" and (not index or raw[index - 1].word not in _POINTING):
        return False
    if word.word == "both" and any(each.stem in ("1", "first") for each in behind):
        return True  # 'both MMR one dose and two doses'
    if not any(each.word in _SORTS for each in behind):
        return False
    number = "2" if word.word == "both" else word.stem
    return f"{number} {behind[0].stem}" not in names.features


def _outside(every: Sequence[Word], coded: Sequence[CodeHit]) -> Sequence[Word]:
    if not coded:
        return every
    inside = {at for hit in coded for at in range(hit.start, hit.end)}
    return [token for token in every if token.start not in inside]


def _matches(raw: Sequence[Word], index: int, words: tuple[str, ...]) -> bool:
    return len(raw) - index >= len(words) and all(raw[index + n].word == word for n, word in enumerate(words))
