"""Worded: measures that a statement itself names by a common word: 'no prevalence figure', 'same for hips'."""

import re
from collections.abc import Sequence

from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.names.naming import Naming
from bot.reading.noticing.names import Mention
from bot.reading.noticing.states import State
from bot.reading.noticing.words import NEVER_ALONE

_KINDS = ("not-available", "unchanged", "above")
_FOR = re.compile(r"\s?(?:(?:for|on|about|with|goes for|applies to)\s)?(?:the\s|our\s)?")
_LEADS_TO = re.compile(
    r"\??\s?(?:in place|there|ready|done|signed(?: off)?|agreed)?\??[\s:=,–-]{0,3}"
    r"(?:(?:is|was|it's|it is|still|now|a|that's)\s){0,3}"
)
_TO_THE = re.compile(r"[\s:,–-]{0,3}(?:to|on|for|as to)\s(?:the|our|your|that)\s(?:\w+\s)?")
_ENDS = re.compile(r"\s?(?:$|[.,;:)!\n]|and\b|or\b|but\b|either\b|(?:yet|figures?|data|numbers?|ones?)\b)")


def worded(low: str, marks: Marks, names: Sequence[Mention], naming: Naming) -> list[Mention]:
    """Common words that only one measure of the sender's has, inside such a statement or straight behind it."""
    decided = [each for each in marks.states if each.kind in ("yes", "no")]
    states = [each for each in marks.states if each.kind in _KINDS and not each.promise]
    told = _decided(low, decided, marks, names, naming) if decided else []
    if not states:
        return told
    own = [naming.own(m) for m in marks.hints if low[m.start : m.end] not in NEVER_ALONE]
    sole = [m for m in own if len(m.items) == 1 and naming.measures(m) and m.items[0] in naming.setting.mine]
    named = {item for name in [*names, *told] for item in name.items}
    return told + [m for m in sole if m.items[0] not in named and any(_is_of(low, state, m) for state in states)]


def _decided(
    low: str, states: Sequence[State], marks: Marks, names: Sequence[Mention], naming: Naming
) -> list[Mention]:
    """'Plan: yes', 'no to the plan': the one word of the only measure of the sender's that wants a yes or a no."""
    known = naming.setting.lexicon.indicator
    wanting = {item for item in naming.setting.mine if item in known and known[item].unit == "yes-no"}
    if any(wanting.intersection(name.items) for name in names):
        return []
    words = [m._replace(items=own) for m in marks.hints if len(own := tuple(i for i in m.items if i in wanting)) == 1]
    return [m for m in words if any(_is_decided(low, state, m) for state in states)][:1]


def _is_decided(low: str, state: State, word: Mention) -> bool:
    """Say whether a yes or a no stands beside a word, or within it: 'the plan still isn't in place'."""
    if word.start < state.end and state.start < word.end:
        return True
    if state.start >= word.end:
        return bool(_LEADS_TO.fullmatch(low, word.end, state.start))
    return bool(_TO_THE.fullmatch(low, state.end, word.start))


def _is_of(low: str, state: State, word: Mention) -> bool:
    if state.start <= word.start and word.end <= state.end:
        return state.kind == "not-available" and low.startswith("no ", state.start)
    behind = state.end <= word.start and _FOR.fullmatch(low, state.end, word.start)
    ahead = low.endswith(("for", "on"), state.start, state.end) or low.startswith(
        (" for ", " on ", " with "), state.end
    )
    return bool(behind) and ahead and bool(_ENDS.match(low, word.end))
