"""Spoken: which measures a statement such as "not available" or "yes" is made of."""

import re
from collections.abc import Sequence

from bot.reading.claiming.figures.doneness import doneness
from bot.reading.claiming.linking import together
from bot.reading.claiming.noticed import Marks
from bot.reading.claiming.periods.stated import behind_figures
from bot.reading.claiming.saying import Claim
from bot.reading.deferred import deferred
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention
from bot.reading.noticing.periods import Said
from bot.reading.noticing.states import State

_PLAINLY = deferred(
    r"(?:\s[a-z]+(?=:\s))?[\s:=,\-–—(*_|]*(?:(?:is|are|was|were|still|currently|both|all|has|have|been|being|"
    r"figure|figures|"
    r"data|value|will|be|not|we|i|the|it's|its|it|this|quarter|month|for|number|numbers|again|and|so|there|"
    r"total|under|subject|to|results?|update|measure|position|percentage|return|survey|at|present|over|'?s|"
    r"neither|either|none|of|them|year|groups?|measures?|indicators?|remain|remains|remained|afraid|i'm|sorry|"
    r"unfortunately|also|rate|count|just|now|actual|real|latest|final|from|on|those|these|"
    r"one|ones|ditto|likewise)\b[\s:=,\-–—(*_|]*){0,8}"
)
_AWAITED = re.compile(
    r"\b(?:(?:aiming|due|planned|scheduled|hoping|set|booked|expected|hoped) for|until|till|til|in|by|from|"
    r"after|before|on|end of|week of|around|mid|late|early|compared with|than|as|since)[\s-](?:the\s|"
    r"end of\s|mid[- ]?)*$"
)
_DATA = re.compile(
    r"\b(?:data|figures?|numbers?|stats|statistics|results?|extract|publication|publish\w*|releas\w*|validated|"
    r"share[d]?|supplied|embargo\w*|follow)\b"
)
_COMES = re.compile(
    r"\b(?:lands?|landing|arrives?|comes? (?:out|in|through|back)|closes?|publish\w*|releas\w*|(?:is|are) (?:out|due)|"
    r"drops?|until|till|goes? out|shuts?|locked|runs?)\b[^.;\n]{0,12}?\d"
)
# 'Awaiting: NM-07', 'will not publish the 2025 rate': the name straight behind.
_OBJECT = re.compile(r"[\s:–-]*(?:(?:the|our|any|its|you|us|me|new|latest|final|20\d\d|q[1-4]|of|in)\s?){0,4}")
_WHOLE = 2.0  # the weight of a whole short name
_REMARKS = re.compile(r"\s?[:.–—-]\s")
_WAITING = re.compile(r"(?:a?waiting|awaited|pending|missing|delayed|due|out)(?: for| on)?")
_THEY = re.compile(r"\b(?!we\b|i\b)[a-z]+\s(?:are|were|is|was|who)\s$")
_RUN = re.compile(r"\b(?:run|report|reporting|reported|produce|calculate|provide|supply|give)$")
_THE_FIGURE = re.compile(
    r"\s(?:it|this|that|these|them|one|(?:the|a|any)\s(?:figures?|data|numbers?|reports?))\b|\s?(?:[.,;]|$)"
)
_SO = re.compile(r"\b(?:so|hence|therefore|thus|meaning|which means)\b")
_AND_THE = re.compile(r"\s?(?:,|and|&|or|nor)\s(?:the\s|for\s)?")
_WONDERS = re.compile(
    r"(?:^|[,.:!-]\s*|\b(?:hi|hello|dear)\s\w+\s)(?:but |and |so )?(?:should|shall|does|do|did|would|could|"
    r"can|may|what|which|"
    r"how|is|are|who|whether)\s"
)
_NOTHING_FOR = deferred(
    r"\s(?:(?:yet|available|currently|data|figures?|from (?:us|me|our side|here)|this (?:time|quarter|"
    r"month|round)|again|"
    r"i'm afraid|i am afraid|unfortunately|sorry|here)[\s,]{1,2}){0,5}(?:for|on|about|against|"
    r"in)\s(?:the\s|our\s|either\s|any of\s)?"
)


class Spoken:
    """Reads statements sentence by sentence, remembering the last one for 'as above'."""

    def __init__(self, low: str, lexicon: Lexicon) -> None:
        self.low, self.lexicon = low, lexicon
        self.last_state: tuple[str, str] = ("", "")

    def read(self, sentence: Sentence, names: Sequence[Mention], marks: Marks, period: Said | None) -> list[Claim]:
        """The claims that the statements of one sentence make; `period` is the one being spoken of."""
        found: list[Claim] = []
        for state in self._stated(sentence, names, marks):
            if sentence.asks and state.kind == "not-available" and self._wondered(state, sentence):
                continue
            general = self._stated_of(state, behind_figures(state, marks)) or period
            spoken = self._spoken_of(state, names)
            of_data = self._of_data(sentence, state, names, marks)
            plainly = of_data or any(self._said_plainly(state, names[n], marks.periods) for n in spoken)
            coded = any(names[n].by == "code" for n in spoken)
            said = (plainly and coded) or self._is_of_data(state)
            if state.kind == "not-available" and not said and self._remarked(sentence, names):
                continue
            spoken = [n for n in spoken if not self._same_words(state, names[n])]
            if self._people_wait(state, sentence):
                spoken = [n for n in spoken if names[n].by == "code"]
            for n in spoken:
                kind, note = state.kind, self.low[state.start : sentence.end]
                if kind == "above":
                    if not self.last_state[0]:
                        continue
                    kind, note = self.last_state
                else:
                    note = self._since(state, marks, sentence) or note
                    self.last_state = (kind, note)
                made = self._state(sentence, names[n], state, kind, note, general, plainly)
                listed = [made._replace(period=other) for other in self._listed_after(general, marks.periods, state)]
                for each in (made, *listed):
                    found += self._shared(each) if self._is_collective(names[n], kind) else [each]
        return found

    def _stated(self, sentence: Sentence, names: Sequence[Mention], marks: Marks) -> list[State]:
        """The statements, with what is said to be done; beside a plain no, 'not signed off' is no missing figure."""
        done = doneness(self.low, sentence, names, self.lexicon)
        if not any(state.kind in ("yes", "no") for state in marks.states):
            return sorted([*marks.states, *done])
        said = [s for s in marks.states if any(d.start < s.end and s.start < d.end for d in done)]
        return [s for s in marks.states if s.kind != "not-available" or s not in said]

    def _is_collective(self, mention: Mention, kind: str) -> bool:
        """A short name for several measures ('NCMP'): what is not there is so of each of them."""
        return kind == "not-available" and mention.by == "name" and mention.weight >= _WHOLE and not mention.clash

    def _shared(self, claim: Claim) -> list[Claim]:
        return [claim._replace(items=(item,)) for item in claim.items]

    def _remarked(self, sentence: Sentence, names: Sequence[Mention]) -> bool:
        """'NM-07: the nurses were not available in July': words on a measure, not instead of its figure."""
        line = self.low.rfind("\n", 0, sentence.start) + 1
        first = next((m for m in names if m.by == "code" and m.start < sentence.end), None)
        if first is None or self.low[line : first.start].strip(" \t-*•>(["):
            return False
        return bool(_REMARKS.match(self.low, first.end))

    def _people_wait(self, state: State, sentence: Sentence) -> bool:
        """'38 of those were waiting for packages' says nothing of a figure; 'we are waiting for it' does."""
        waits = self.low.startswith(("waiting", "still waiting"), state.start)
        return waits and bool(_THEY.search(self.low, sentence.start, state.start))

    def _is_of_data(self, state: State) -> bool:
        """'System down, can't run it': words on getting the figure, whatever stands before them."""
        words = self.low[state.start : state.end]
        return bool(_RUN.search(words)) and bool(_THE_FIGURE.match(self.low, state.end))

    def _same_words(self, state: State, mention: Mention) -> bool:
        """'Waiting for the printer' names no waiting time: the statement's own words are not a name as well."""
        within = state.start <= mention.start and mention.end <= state.end
        return within and bool(_WAITING.fullmatch(self.low, mention.start, mention.end))

    def _wondered(self, state: State, sentence: Sentence) -> bool:
        """'Should it include those whose activity is not known?' states nothing."""
        return bool(_WONDERS.search(self.low[sentence.start : state.start]))

    def _since(self, state: State, marks: Marks, sentence: Sentence) -> str:
        """'It isn't out until December so NM-02 and NM-03 are not': the date goes with what follows from it."""
        for before in marks.states:
            between = self.low[before.end : state.start]
            if before.kind == state.kind == "not-available" and before.end <= state.start and _SO.search(between):
                return self.low[before.start : sentence.end]
        comes = _COMES.search(self.low, sentence.start, state.start) if state.kind == "not-available" else None
        if comes and _SO.search(self.low, comes.end(), state.start):
            return self.low[comes.start() : sentence.end]
        return ""

    def _stated_of(self, state: State, periods: Sequence[Said]) -> Said | None:
        """The period a statement is about: one named before it or 'for' it, not the one it waits for."""
        for period in periods:
            if period.kind == "ytd":  # '£0.79m YTD, strategy not signed off': of the figure before
                continue
            before = self.low[max(0, period.start - 24) : period.start]
            if not _AWAITED.search(before) and (period.end <= state.start or re.search(r"\bfor\s(?:the\s)?$", before)):
                return period
        return None

    def _of_data(self, sentence: Sentence, state: State, names: Sequence[Mention], marks: Marks) -> bool:
        """'Adult smoking: the survey is late, so there is no Q2 figure yet': the only measure named, and its data."""
        if (
            state.kind != "not-available"
            or len({m.items for m in names}) != 1
            or len(names[0].items) != 1
            or marks.figures
        ):
            return False
        if self.low[sentence.start : names[0].start].strip(" -*•\"'"):
            return False
        clause = max(self.low.rfind(mark, names[0].end, state.start) for mark in (",", ":", ";", " - "))
        return bool(_DATA.search(self.low, max(clause, names[0].end), min(state.end + 40, sentence.end)))

    def _listed_after(self, first: Said | None, periods: Sequence[Said], state: State) -> list[Said]:
        """'Both the September and the October figures': the periods listed with the first that is spoken of."""
        found: list[Said] = []
        for period in periods:
            last = found[-1] if found else first
            apart = last is None or period.start < last.end or last.start < state.end < period.end
            if last is not None and not apart:
                found += [period] if _AND_THE.fullmatch(self.low, last.end, period.start) else []
        return found

    def _said_plainly(self, state: State, mention: Mention, periods: Sequence[Said]) -> bool:
        gap = self.low[mention.end : state.start] if mention.end <= state.start else ""
        for period in periods:
            gap = gap.replace(self.low[period.start : period.end], "") if period.end <= state.start else gap
        return state.kind in ("yes", "no") or bool(_PLAINLY.fullmatch(gap)) or mention.start >= state.start

    def _state(
        self,
        sentence: Sentence,
        mention: Mention,
        state: State,
        kind: str,
        note: str,
        general: Said | None,
        plainly: bool,
    ) -> Claim:
        return Claim(
            mention.items, "state", min(mention.start, state.start), state.end, sentence, state=kind,
            period=general, sure=plainly, clash=mention.clash, hint=mention.by == "hint", note=note,
        )  # fmt: skip

    def _spoken_of(self, state: State, names: Sequence[Mention]) -> list[int]:
        """The name before a statement with all that are listed with it; or the one after, as in 'nothing for NM-07'."""
        low = self.low
        if state.kind in ("yes", "no"):
            return self._yes_or_no(state, names)
        after = next((n for n, m in enumerate(names) if m.start >= state.end), None)
        if after is not None and _NOTHING_FOR.fullmatch(
            low[state.end - 4 * low.endswith(" for", 0, state.end) : names[after].start]
        ):
            return self._listed(after, names, 1)
        inside = [n for n, m in enumerate(names) if m.start < state.end and state.start < m.end]
        if inside:
            return self._listed(inside[-1], names, -1)
        before = [n for n, m in enumerate(names) if m.end <= state.start]
        if before:
            return self._listed(before[-1], names, -1)
        near = after is not None and bool(_OBJECT.fullmatch(low, state.end, names[after].start))
        return [after] if near and after is not None else []

    def _yes_or_no(self, state: State, names: Sequence[Mention]) -> list[int]:
        """The nearest name that wants a yes or a no; the words may stand inside it ('plan is not in place')."""
        wanting = [
            n
            for n, m in enumerate(names)
            if any(i in self.lexicon.indicator and self.lexicon.indicator[i].unit == "yes-no" for i in m.items)
        ]
        return sorted(wanting, key=lambda n: max(names[n].start - state.end, state.start - names[n].end))[:1]

    def _listed(self, n: int, names: Sequence[Mention], step: int) -> list[int]:
        found = [n]
        while 0 <= found[-1] + step < len(names):
            first, second = sorted((found[-1], found[-1] + step))
            if not (together(self.low, names[first], names[second]) or names[first].end == names[second].start):
                break
            found.append(found[-1] + step)
        return sorted(found)
