"""Worded: measures that a statement itself names by a common word: 'no prevalence figure', 'same for hips'."""

import re
from collections.abc import Sequence

from bot.reading.claiming.names.naming import Naming
from bot.reading.claiming.noticed import Marks
from bot.reading.noticing.names import Mention
from bot.reading.noticing.states import State
from bot.reading.noticing.words import NEVER_ALONE

_KINDS = ("not-available", "unchanged", "above")
_FOR = re.compile(r"\s?(?:(?:for|on|about|with|goes for|applies to)\s)?(?:the\s|our\s)?")
_LABELS = re.compile(r"\s?(?:in place|signed(?: off)?|agreed|adopted)?\s?[:=?–—-]{1,2}\s?")
_ENDS = re.compile(r"\s?(?:$|[.,;:)!\n]|and\b|or\b|but\b|either\b|(?:yet|figures?|data|numbers?|ones?)\b)")


def worded(low: str, marks: Marks, names: Sequence[Mention], naming: Naming) -> list[Mention]:
    """Common words that only one measure of the sender's has, inside such a statement or straight behind it."""
    answered = _answered(low, marks, naming)
    states = [each for each in marks.states if each.kind in _KINDS and not each.promise]
    if not states:
        return [m for m in answered if not any(m.start < n.end and n.start < m.end for n in names)]
    own = [naming.own(m) for m in marks.hints if low[m.start : m.end] not in NEVER_ALONE]
    sole = [m for m in own if len(m.items) == 1 and naming.measures(m) and m.items[0] in naming.setting.mine]
    named = {item for name in names for item in name.items}
    return [m for m in sole if m.items[0] not in named and any(_is_of(low, state, m) for state in states)]


def _answered(low: str, marks: Marks, naming: Naming) -> list[Mention]:
    """'Plan: yes', 'strategy - no': a word that one measure of the sender's has which wants such an answer."""
    answers = [each.start for each in marks.states if each.kind in ("yes", "no")]
    if not answers:
        return []
    known, mine = naming.lexicon.indicator, naming.setting.mine
    found: list[Mention] = []
    for hint in marks.hints:
        wanting = tuple(i for i in hint.items if i in mine and i in known and known[i].unit == "yes-no")
        if len(wanting) == 1 and any(a >= hint.end and _LABELS.fullmatch(low, hint.end, a) for a in answers):
            found.append(hint._replace(items=wanting))
    return found


def _is_of(low: str, state: State, word: Mention) -> bool:
    if state.start <= word.start and word.end <= state.end:
        return state.kind == "not-available" and low.startswith("no ", state.start)
    behind = state.end <= word.start and _FOR.fullmatch(low, state.end, word.start)
    ahead = low.endswith(("for", "on"), state.start, state.end) or low.startswith(
        (" for ", " on ", " with "), state.end
    )
    return bool(behind) and ahead and bool(_ENDS.match(low, word.end))
