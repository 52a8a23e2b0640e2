"""Overlooked: a figure that no name of its sentence took, told by the common words of its own clause."""

import re
from collections.abc import Collection, Sequence

from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.name_hits import hits_in
from bot.reading.noticing.name_words import words_in
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.units import clashes
from bot.reading.noticing.weighing import weighed

_CLAUSE = re.compile(r"[;:,(.]\s|\s(?:and|but|while|whereas|though|with)\s")
_WORD = re.compile(r"[a-z]{3}")
_DENIED = re.compile(r"\bnon[- ]|-free\b")
_OUTRIGHT = 0.3  # what a measure's words must weigh more than any other's
_TOLD = 2  # words of one measure, where others stand beside them


def overlooked(
    low: str, sentence: Sentence, marks: Marks, said: Sequence[Claim], found: Sequence[Claim], setting: Setting
) -> list[tuple[Figure, Mention]]:
    """'…, and 85.1% were still at home': figures left, each with the one measure that its clause and value tell.

    It is one of the sender's that has no figure yet. Where other words stand there as well the mention is loose.
    """
    if sentence.asks:
        return []
    taken = {each.figure for each in said}
    given = {each.items[0] for each in (*found, *said) if each.role == "value" and len(each.items) == 1}
    made = []
    for n, figure in enumerate(marks.figures):
        if figure in taken or not _tells(figure):
            continue
        clause = _clause(low, sentence, marks.figures, n)
        if told := _told(clause, _fitting(figure, given, setting), setting):
            made.append((figure, told._replace(start=figure.start, end=figure.start)))
    return made


def _tells(figure: Figure) -> bool:
    """Say whether a number is written as a measure's figures are: with a unit or decimals, or a hundred or more."""
    large = figure.value is not None and figure.value >= 100 and not figure.yearlike
    return figure.shape == "plain" and bool(figure.unit or figure.places or large)


def _fitting(figure: Figure, given: Collection[str], setting: Setting) -> list[str]:
    """The sender's measures without a figure whose next value this could be."""
    known = setting.lexicon.indicator
    own = [item for item in sorted(setting.mine) if item in known and item not in given]
    own = [item for item in own if known[item].previous is not None and not clashes(figure.unit, known[item].unit)]
    return [item for item in own if near_last(sound(figure, known[item]), known[item])]


def _clause(low: str, sentence: Sentence, found: Sequence[Figure], n: int) -> str:
    """The words round a figure, up to the next mark, conjunction or figure on each side."""
    left = found[n - 1].end if n else sentence.start
    right = found[n + 1].start if n + 1 < len(found) else sentence.end
    marks = [left, *(mark.end() for mark in _CLAUSE.finditer(low, left, found[n].start))]
    if not _WORD.search(low, marks[-1], found[n].start) and not _WORD.match(low, found[n].end + 1):
        marks = marks[:-1] or marks
    behind = _CLAUSE.search(low, found[n].end, right)
    return low[marks[-1] : found[n].start] + " , " + low[found[n].end : behind.start() if behind else right]


def _told(clause: str, fitting: Sequence[str], setting: Setting) -> Mention | None:
    """The measure that the words of a clause tell among those its figure could be of; none where two are told."""
    if not fitting or _DENIED.search(clause):
        return None
    names = setting.lexicon.indicators
    hits = hits_in(clause, words_in(clause, names, []), names)
    told = {item: {n for hit in hits if item in hit.feature.weights for n in (hit.first, hit.last)} for item in fitting}
    alone = weighed(clause, names, setting.mine)
    best = sorted(alone, key=alone.__getitem__, reverse=True)
    if best and best[0] in fitting and (len(best) < 2 or alone[best[0]] - alone[best[1]] >= _OUTRIGHT):
        sure = len(told.get(best[0], ())) >= _TOLD
        return Mention(0, 0, (best[0],), "name" if sure else "hint", loose=not sure)
    most = sorted(fitting, key=lambda item: -len(told[item]))
    if len(told[most[0]]) < _TOLD or (len(most) > 1 and len(told[most[1]]) == len(told[most[0]])):
        return None
    return Mention(0, 0, (most[0],), "hint", loose=True)
