"""Reserve: words by which whoever gives a figure keeps from standing by it, or gives it of something else."""

import re

from bot.reading.claiming.merging.case import Case
from bot.reading.claiming.merging.made import Doubt
from bot.reading.claiming.merging.reserve_words import (
    ANYWHERE,
    CONDITION,
    GUESSED,
    HOPED,
    MEASURED_AGAINST,
    MEDIAN,
    MODAL,
    NOT_IT,
    NOT_THEIR_WORD,
    OF_A_PART,
    OF_MOST,
    PART_BEHIND,
    POOLED,
    SET,
    SET_ASIDE,
)

_TIMES = frozenset({"days", "weeks", "minutes", "seconds", "minutes and seconds", "hours", "months"})
_DOUBTS = (MODAL, HOPED, GUESSED, NOT_THEIR_WORD)
_CLAUSE = re.compile(r"[;\n]|\d[\d.,:]*\s?%?")


def held_back(case: Case) -> tuple[Doubt, str] | None:
    """Why nobody stands by a figure as the measure's own, by the words round it, or nothing."""
    claim, indicator = case.claim, case.about.indicator
    if claim.figure is None or claim.corrects:
        return None
    before, after = _CLAUSE.split(case.before)[-1], case.behind
    name = indicator.name.lower()
    hangs = "," in before and CONDITION.search(before)
    if hangs or ANYWHERE.search(claim.note) or any(each.search(before) for each in _DOUBTS):
        return "approximate", "it was said with doubt"
    set_apart = SET.search(before)
    if (set_apart and set_apart["set"] not in name) or MEASURED_AGAINST.search(before):
        return "approximate", "it may be of something else than was asked"
    if any(each.match(after) for each in (NOT_IT, SET_ASIDE)) or ("median" not in name and MEDIAN.search(before)):
        return "approximate", "it may be of something else than was asked"
    part = OF_A_PART.search(before)
    if (part and not any(word in name for word in part.groupdict().values() if word)) or PART_BEHIND.match(after):
        return "wrong-period", "it may be of a part of the place, the people or the time"
    if (pooled := POOLED.search(claim.note)) and pooled.group() not in name:
        return "wrong-period", "it is of several years together"
    if indicator.unit in _TIMES and OF_MOST.search(before):
        return "approximate", "it is said of most, and no average"
    return None
