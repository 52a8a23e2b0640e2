"""Spoken: which measures a statement such as "not available" or "yes" is made of."""

import re
from collections.abc import Sequence

from bot.reading.claiming.blanking import without
from bot.reading.claiming.figures.doneness import doneness, plain_no
from bot.reading.claiming.figures.in_earnest import (
    goes_on,
    is_its_data,
    is_of_data,
    people_wait,
    remarked,
    said_plainly,
    same_words,
    short_of_all,
    wondered,
)
from bot.reading.claiming.figures.whose import listed_after, spoken_of, stated_of
from bot.reading.claiming.linking import counted
from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.periods.stated import behind_figures
from bot.reading.claiming.saying import Claim
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention
from bot.reading.noticing.noise import MONTH
from bot.reading.noticing.periods import Said
from bot.reading.noticing.states import State

_COMES = re.compile(
    r"\b(?:lands?|landing|arrives?|comes? (?:out|in|through|back)|closes?|publish\w*|releas\w*|(?:is|are) (?:out|due)|"
    r"drops?|until|till|goes? out|shuts?|locked|runs?)\b[^.;\n]{0,12}?\d|"
    r"\b(?:come|comes|coming|due|expected|publish(?:es|ing|ed)?|release[sd]?|out|available|lands?|"
    rf"arriv\w+|follow|follows|ready)\b[^.;,\n]{{0,32}}?\b(?:in|on|from|until|by|for|mid|late|early)[ -]"
    rf"(?:the |\d{{1,2}} )?{MONTH}\b"
)
_WHOLE = 2.0  # the weight of a whole short name
_SO = re.compile(r"\b(?:so|hence|therefore|thus|meaning|which means)\b")


class Spoken:
    """Reads statements sentence by sentence, remembering the last one for 'as above'."""

    def __init__(self, low: str, lexicon: Lexicon) -> None:
        self.low, self.lexicon = low, lexicon
        self.last_state: tuple[str, str] = ("", "")
        self.last_at: Sentence | None = None
        self.topic: Sequence[Mention] = ()  # what the sentence before was about

    def read(self, sentence: Sentence, names: Sequence[Mention], marks: Marks, period: Said | None) -> list[Claim]:
        """The claims that the statements of one sentence make; `period` is the one being spoken of."""
        found: list[Claim] = []
        names = [m for m in names if not any(same_words(self.low, state, m) for state in marks.states)]
        for state in self._stated(sentence, names, marks):
            if sentence.asks and state.kind == "not-available" and wondered(self.low, state, sentence):
                continue
            general = stated_of(self.low, state, behind_figures(self.low, state, marks)) or period
            spoken = spoken_of(self.low, self.lexicon, state, names)
            spoken = spoken or goes_on(self.low, state, sentence, self.topic, names, marks)
            of_data = is_its_data(self.low, sentence, state, names, marks)
            plainly = of_data or any(said_plainly(self.low, state, names[n], names, marks) for n in spoken)
            coded = any(names[n].by == "code" for n in spoken)
            said = (plainly and coded) or is_of_data(self.low, state)
            if state.kind == "not-available" and not said and remarked(self.low, sentence, names):
                continue
            if people_wait(self.low, state, sentence):
                spoken = [n for n in spoken if names[n].by == "code"]
            for n in spoken:
                kind, note = state.kind, _note(self.low, state, sentence, general)
                if kind == "above":
                    if not self.last_state[0] or self._goes_on_elsewhere(state, sentence, marks):
                        continue
                    kind, note = self.last_state
                else:
                    note = _since(self.low, state, marks, sentence) or note
                    self.last_state, self.last_at = (kind, note), sentence
                sure = plainly and not short_of_all(self.low, state, names[n], self.lexicon)
                made = self._state(sentence, names[n], state, kind, note, general, sure)
                listed = [
                    made._replace(period=other) for other in listed_after(self.low, general, marks.periods, state)
                ]
                for each in (made, *listed):
                    found += self._shared(each) if self._is_collective(names[n], kind) else [each]
        return found

    def _stated(self, sentence: Sentence, names: Sequence[Mention], marks: Marks) -> list[State]:
        """The statements, with what is said to be done; beside a plain no, 'not signed off' is no missing figure."""
        done = doneness(self.low, sentence, names, self.lexicon)
        states = plain_no(self.low, marks.states, names, self.lexicon)
        if not any(state.kind in ("yes", "no") for state in states):
            return sorted([*states, *done])
        said = [s for s in states if any(d.start < s.end and s.start < d.end for d in done)]
        return [s for s in states if s.kind != "not-available" or s not in said]

    def _goes_on_elsewhere(self, state: State, sentence: Sentence, marks: Marks) -> bool:
        """'The same goes for hips' is said of what stands straight before it, so not of a statement before a figure."""
        if not self.low.startswith("same ", state.start) or self.low.startswith(("same here", "same for"), state.start):
            return False
        before = self.last_at
        near = (before is not None and self.low[before.end : sentence.start].strip() == "") or before == sentence
        return not near or any(figure.start < state.start for figure in marks.figures)

    def _is_collective(self, mention: Mention, kind: str) -> bool:
        """A name for several measures ('NCMP', 'the two MMR lines'): what is not there is so of each of them."""
        whole = mention.weight >= _WHOLE or counted(self.low, mention)
        return kind == "not-available" and mention.by == "name" and whole and not mention.clash

    def _shared(self, claim: Claim) -> list[Claim]:
        return [claim._replace(items=(item,)) for item in claim.items]

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


def _note(low: str, state: State, sentence: Sentence, about: Said | None) -> str:
    """The words from a statement on; a period within it, as in 'no September figure yet', is not when it will be."""
    within = about is not None and state.start <= about.start < state.end
    return (without(low, [(about.start, about.end)]) if about and within else low)[state.start : sentence.end]


def _since(low: str, state: State, marks: Marks, sentence: Sentence) -> str:
    """'It isn't out until December so NM-02 and NM-03 are not': the date goes with what follows from it."""
    if not _SO.search(low, sentence.start, state.start):
        return ""
    for before in marks.states:
        between = low[before.end : state.start]
        if before.kind == state.kind == "not-available" and before.end <= state.start and _SO.search(between):
            return low[before.start : sentence.end]
    comes = _COMES.search(low, sentence.start, state.start) if state.kind == "not-available" else None
    if comes and _SO.search(low, comes.end(), state.start):
        return low[comes.start() : sentence.end]
    return ""
