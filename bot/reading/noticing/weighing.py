"""Weighing: what the words of a label weigh for each of a few measures, the rarer a word among those the more."""

import itertools
from collections.abc import Collection

from bot.reading.noticing.known import Names
from bot.reading.noticing.name_hits import hits_in
from bot.reading.noticing.name_words import words_in
from bot.reading.noticing.words import IDLE, IDLE_STEMS, VOID_STEMS, WEAK, WEAK_STEMS, Word

_PASSED_OVER = VOID_STEMS | WEAK | WEAK_STEMS | IDLE


def weighed(low: str, names: Names, mine: Collection[str]) -> dict[str, float]:
    """What the words of a label weigh for each of `mine`, the rarer among those the more.

    Nothing, where not all of it is known: a word that no measure has, or a telling one that only others'
    have, makes the label one of something else.
    """
    words = words_in(low, names, ())
    hits = hits_in(low, words, names)
    known = {n for hit in hits for n in range(hit.first, hit.last + 1)}
    if any(n not in known and _tells(word) for n, word in enumerate(words)):
        return {}
    if not hits or not _run_out(words[max(known) + 1 :]):
        return {}
    found: dict[str, float] = {}
    for hit in hits:
        own = [item for item in hit.feature.weights if item in mine]
        if hit.feature.strong and not own:
            return {}
        for item in own:
            weight = hit.feature.weights[item] * (len(hit.feature.weights) / len(own)) ** 0.5
            found[item] = found.get(item, 0.0) + weight
    return found


def _run_out(behind: list[Word]) -> bool:
    """Say whether only common words, and then only linking words, stand behind those that name a measure."""
    telling = [w.stem not in VOID_STEMS and w.stem not in IDLE_STEMS for w in behind if w.word != "s"]
    return not any(later and not before for before, later in itertools.pairwise(telling))


def _tells(word: Word) -> bool:
    """Say whether a word would tell what is meant, so that it may not be passed over."""
    return not (word.word in _PASSED_OVER or word.stem in _PASSED_OVER or word.stem[:1].isdigit())
