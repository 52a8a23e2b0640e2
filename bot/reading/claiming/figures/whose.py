"""Whose: which of the names of a sentence a statement is made of, and of which period."""

import re
from collections.abc import Sequence

from bot.reading.claiming.linking import together
from bot.reading.deferred import deferred
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention
from bot.reading.noticing.periods import Said
from bot.reading.noticing.states import State

_AWAITED = re.compile(
    r"\b(?:(?:aiming|due|planned|scheduled|hoping|set|booked|expected|hoped) for|until|till|til|says?|said|"
    r"thinks?|promised|promises|in|by|from|"
    r"after|before|on|end of|week of|around|mid|late|early|compared with|than|as|since)[\s-](?:the\s|"
    r"end of\s|mid[- ]?)*$"
)
# 'Awaiting: NM-07', 'will not publish the 2025 rate': the name straight behind.
_OBJECT = re.compile(
    r"[\s:–-]*(?:(?:the|our|any|its|you|us|me|new|latest|final|20\d\d(?:[-/]\d\d)?|q[1-4]|of|in)\s?){0,4}"
)
_STRAIGHT_ON = re.compile(r"\s(?:(?:you|us|me|the|our|any|a)\s){0,2}")  # 'I can't give you Q2', 'we don't have Q2'
_AND_THE = re.compile(r"\s?(?:,|and|&|or|nor)\s(?:the\s|for\s)?")
_NOTHING_FOR = deferred(
    r"\s(?:(?:yet|available|currently|data|figures?|from (?:us|me|our side|here)|this (?:time|quarter|"
    r"month|round)|again|"
    r"i'm afraid|i am afraid|unfortunately|sorry|here)[\s,]{1,2}){0,5}(?:for|on|about|against|"
    r"in|to|of|with)\s(?:the\s|our\s|either\s|any of\s)?"
)


def spoken_of(low: str, lexicon: Lexicon, state: State, names: Sequence[Mention]) -> list[int]:
    """The name before a statement with all that are listed with it; or the one after, as in 'nothing for NM-07'."""
    if state.kind in ("yes", "no"):
        return _yes_or_no(lexicon, state, names)
    after = next((n for n, m in enumerate(names) if m.start >= state.end), None)
    if after is not None and _NOTHING_FOR.fullmatch(
        low[state.end - 4 * low.endswith(" for", 0, state.end) : names[after].start]
    ):
        return _listed(low, after, names, 1)
    inside = [n for n, m in enumerate(names) if m.start < state.end and state.start < m.end]
    if inside:
        return _listed(low, inside[-1], names, -1)
    before = [n for n, m in enumerate(names) if m.end <= state.start]
    if before:
        return _listed(low, before[-1], names, -1)
    near = after is not None and bool(_OBJECT.fullmatch(low, state.end, names[after].start))
    return [after] if near and after is not None else []


def _yes_or_no(lexicon: Lexicon, state: State, names: Sequence[Mention]) -> list[int]:
    """The nearest name that wants a yes or a no; the words may stand inside it ('plan is not in place')."""
    wanting = [
        n
        for n, m in enumerate(names)
        if any(i in lexicon.indicator and lexicon.indicator[i].unit == "yes-no" for i in m.items)
    ]
    return sorted(wanting, key=lambda n: max(names[n].start - state.end, state.start - names[n].end))[:1]


def _listed(low: str, n: int, names: Sequence[Mention], step: int) -> list[int]:
    found = [n]
    while 0 <= found[-1] + step < len(names):
        first, second = sorted((found[-1], found[-1] + step))
        if not (together(low, names[first], names[second]) or names[first].end == names[second].start):
            break
        found.append(found[-1] + step)
    return sorted(found)


def stated_of(low: str, state: State, periods: Sequence[Said]) -> Said | None:
    """The period a statement is about: before it, in it, straight behind or 'for' it, not the one it awaits."""
    for period in periods:
        if period.kind == "ytd":  # '£0.79m YTD, strategy not signed off': of the figure before
            continue
        before = low[max(0, period.start - 24) : period.start]
        within = state.start <= period.start < state.end
        if _AWAITED.search(before) or (within and (period.kind != "period" or state.kind != "not-available")):
            continue
        behind = _STRAIGHT_ON.fullmatch(low, state.end, period.start) and "until" not in low[state.start : state.end]
        if period.start < state.end or behind or re.search(r"\bfor\s(?:the\s)?$", before):
            return period
    return None


def listed_after(low: str, first: Said | None, periods: Sequence[Said], state: State) -> list[Said]:
    """'Both the September and the October figures': the periods listed with the first that is spoken of."""
    found: list[Said] = []
    for period in periods:
        last = found[-1] if found else first
        apart = last is None or period.start < last.end or last.start < state.end < period.end
        if last is not None and not apart:
            found += [period] if _AND_THE.fullmatch(low, last.end, period.start) else []
    return found
