"""In earnest: whether words such as 'waiting' are said of a figure at all, or of people and other things."""

import re
from collections.abc import Sequence

from bot.reading.claiming.blanking import without
from bot.reading.claiming.marks.noticed import Marks
from bot.reading.deferred import deferred
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention
from bot.reading.noticing.states import State

_PLAINLY = deferred(
    r"(?:\s[a-z]+(?=:\s))?[\s:=,\-–—(*_|]*(?:(?:is|are|was|were|still|currently|both|all|has|have|had|in|been|being|"
    r"figure|figures|"
    r"data|value|will|be|not|we|i|you|the|it's|its|it|this|quarter|month|for|number|numbers|again|and|so|there|"
    r"total|under|subject|to|results?|update|measure|position|percentage|return|survey|at|present|over|'?s|"
    r"neither|either|none|of|them|year|groups?|measures?|indicators?|remain|remains|remained|afraid|i'm|sorry|"
    r"unfortunately|also|rate|count|just|now|actual|real|latest|final|from|on|those|these|"
    r"one|ones|lines|items|rates|percentages|ditto|likewise|comes|coming)\b[\s:=,\-–—(*_|]*){0,8}"
)
_AND_THEN = re.compile(
    r"[)\]\s,;–-]*(?:(?:a|per) (?:day|week|month)\b[)\],;\s]*)?(?:(?:but|and|while|whereas|though|although)\b)?"
)
# 'Small grants are with the auditor and not available': what is so of the subject goes on behind 'and'.
_AND_SO = deferred(
    r"\s+(?:(?:figures?|rates?|numbers?|data|counts?|results?|scores?|for|in|the|from|of)\s+){0,4}"
    r"(?:is|are|was|were|has|have|had|got|remains?)\s(?:being\s)?(?:(?!(?:because|since|as|when|while|being|who|which|that|after|"
    r"if|whose|having|though|although|where|people|staff|patients)\b)[a-z0-9'-]+\s){1,9}"
    r"(?:and|so)\s(?:(?:so|also|therefore|still|will|is|are)\s)*"
)
# Not 'warm hubs are shut and not available': what becomes of data, and of nothing else.
_DATA_IS = deferred(
    r"\b(?:with (?:the |our )?(?:auditors?|[a-z]+ team|finance|informatics|analysts?|analytics|dfe|ons|nhsd|"
    r"nhse|ukhsa|ohid|"
    r"national \w+)|held (?:back|up)|lost|stuck|reconcil\w+|validat\w+|check\w*|audit\w*|suppressed|migrat\w+|"
    r"corrupt\w*|"
    r"clean\w+|rerun|re-run|process\w+|quality|cod(?:ed|ing)|system|outage|extract\w*|collat\w+|compil\w+|analys\w+)\b"
)
_DATA = re.compile(
    r"\b(?:data|figures?|numbers?|stats|statistics|results?|extract|publication|publish\w*|releas\w*|validated|"
    r"share[d]?|supplied|embargo\w*|follow)\b"
)
_REMARKS = re.compile(r"\s?[:.–—-]\s")
_WAITING = re.compile(r"(?:a?waiting|awaited|pending|missing|delayed|due|out)(?: for| on)?")
_THEY = re.compile(r"\b(?!we\b|i\b)[a-z]+\s(?:are|were|is|was|who)\s$")
_RUN = re.compile(r"\b(?:run|report|reporting|reported|produce|calculate|provide|supply|give)$")
_THE_FIGURE = re.compile(
    r"\s(?:it|this|that|these|them|one|(?:the|a|any)\s(?:figures?|data|numbers?|reports?))\b|\s?(?:[.,;]|$)"
)
_WONDERS = re.compile(
    r"(?:^|[,.:!-]\s*|\b(?:hi|hello|dear)\s\w+\s)(?:but |and |so )?(?:should|shall|does|do|did|would|could|"
    r"can|may|what|which|"
    r"how|is|are|who|whether)\s"
)
_EVERY = re.compile(r"\b(?:all|every|each|both)\b")


def wondered(low: str, state: State, sentence: Sentence) -> bool:
    """'Should it include those whose activity is not known?' states nothing."""
    return bool(_WONDERS.search(low[sentence.start : state.start]))


def people_wait(low: str, state: State, sentence: Sentence) -> bool:
    """'38 of those were waiting for packages' says nothing of a figure; 'we are waiting for it' does."""
    waits = low.startswith(("waiting", "still waiting"), state.start)
    return waits and bool(_THEY.search(low, sentence.start, state.start))


def is_of_data(low: str, state: State) -> bool:
    """'System down, can't run it': words on getting the figure, whatever stands before them."""
    words = low[state.start : state.end]
    return bool(_RUN.search(words)) and bool(_THE_FIGURE.match(low, state.end))


def same_words(low: str, state: State, mention: Mention) -> bool:
    """'Waiting for the printer' names no waiting time: the statement's own words are not a name as well."""
    within = state.start <= mention.start and mention.end <= state.end
    return within and bool(_WAITING.fullmatch(low, mention.start, mention.end))


def is_its_data(low: str, sentence: Sentence, state: State, names: Sequence[Mention], marks: Marks) -> bool:
    """'Adult smoking: the survey is late, so there is no Q2 figure yet': the only measure named, and its data."""
    if state.kind != "not-available" or len({m.items for m in names}) != 1 or len(names[0].items) != 1 or marks.figures:
        return False
    if low[sentence.start : names[0].start].strip(" -*•\"'"):
        return False
    clause = max(low.rfind(mark, names[0].end, state.start) for mark in (",", ":", ";", " - "))
    return bool(_DATA.search(low, max(clause, names[0].end), min(state.end + 40, sentence.end)))


def remarked(low: str, sentence: Sentence, names: Sequence[Mention]) -> bool:
    """'NM-07: the nurses were not available in July': words on a measure, not instead of its figure."""
    line = low.rfind("\n", 0, sentence.start) + 1
    first = next((m for m in names if m.by == "code" and m.start < sentence.end), None)
    if first is None or low[line : first.start].strip(" \t-*•>(["):
        return False
    return bool(_REMARKS.match(low, first.end))


def said_plainly(low: str, state: State, mention: Mention, names: Sequence[Mention], marks: Marks) -> bool:
    """Say whether only linking words stand between a name and what is said of it, or other months' figures too.

    'NM-07 is not out'; 'Handovers: July 12.1, August not out'.
    """
    gap = low[mention.end : state.start] if mention.end <= state.start else ""
    behind = [each for each in marks.periods if each.end <= state.start]
    before = [each for each in marks.figures if mention.end <= each.start and each.end <= state.start]
    if before and behind and behind[-1].start >= before[-1].end and len({each.items for each in names}) == 1:
        gap = low[before[-1].end : state.start]
    for period in behind:
        said = low[period.start : period.end]
        gap = re.sub(rf"(?:\b(?:in|for|during)\s)?{re.escape(said)}", "", gap)
    gap = _AND_THEN.sub("", gap, count=1) if before else gap
    if state.kind in ("yes", "no") or mention.start >= state.start:
        return True
    return bool(_PLAINLY.fullmatch(gap)) or bool(_AND_SO.fullmatch(gap) and _DATA_IS.search(gap))


def short_of_all(low: str, state: State, mention: Mention, lexicon: Lexicon) -> bool:
    """'The pledge is in place', where the measure asks whether every school has signed: that is not said."""
    if state.kind != "yes" or not low.endswith("in place", state.start, state.end):
        return False
    named = (lexicon.indicator[item].name.lower() for item in mention.items if item in lexicon.indicator)
    return any(_EVERY.search(name) and "in place" not in name for name in named)


def goes_on(
    low: str, state: State, sentence: Sentence, topic: Sequence[Mention], names: Sequence[Mention], marks: Marks
) -> list[int]:
    """'Quarter 2 is not out yet because of the four-week follow up': of the topic, which is named again behind."""
    same = len(topic) == 1 and {each.items for each in names} == {topic[0].items}
    before = [(each.start, each.end) for each in marks.periods if each.end <= state.start]
    words = without(low[: state.start], before)[sentence.start :] if same and before else "?"
    return [0] if _PLAINLY.fullmatch(" ".join(words.split())) else []
