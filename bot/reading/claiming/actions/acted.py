"""Acted: a text read sentence by sentence for how each action that it names stands."""

import re
from collections.abc import Sequence
from datetime import date

from bot.domain.returns import ActionStatus
from bot.reading.claiming.actions.moved_to import date_later, moved_to
from bot.reading.claiming.actions.one_then_other import one_then_other
from bot.reading.claiming.actions.progress import progress
from bot.reading.claiming.actions.stated import FEW_WORDS, MEASURED, ON_TARGET, Stated
from bot.reading.claiming.actions.told import Told
from bot.reading.claiming.linking import together
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention
from bot.reading.noticing.statuses import in_part, status_in

_LABEL = re.compile(r"\s?:\s|\s[-–—]\s")
# 'When will the pathway be on track?' states nothing; 'can you put A03 down as on track?' does.
_ASKS = re.compile(
    r"\W*(?:(?:hi|hello|and|also|ps)\W+(?:\w+\W+)?)?(?:when|what|why|how|is|are|does|do|did|has|have|should|will|"
    r"which|who)\b"
)
_ALL_OF_THEM = re.compile(
    r"\b(?:all|both)(?:\s(?:of\s)?(?:our|my|the|these|those|your|two|three|four|other|delivery plan|plan))*\sactions\b|"
    r"\bactions?\b[^.;\n]{0,12}?\b(?:all|both)\b"
)
# 'So that action can be marked complete', from somebody who has but one.
_THAT_ACTION = re.compile(
    r"\b(?:so|and|then|now|which means|means)\s(?:that|the|our|my|your)\s(?:one\s)?action\s(?!plan)"
)
# Behind a name 'from me today' tells nothing of it: the next sentence does.
_TELLS = re.compile(
    r"\b(?!(?:from|for|me|us|my|our|side|end|today|now|then|first|next|last|only|just|here|this|time|the|quarter|month|"
    r"return|update|line|one|please|action|plan|finally|lastly|and)\b)\w"
)
_FEW_BEFORE = 4  # words: 'just the', 'a quick word on the'
# 'The new date is 15 January, so mark it delayed': what speaks of an action that was told of just before.
_OF_IT = re.compile(
    r"\b(?:mark|put|call|class|record|treat|show|log|rate|count|consider) (?:it|this|that)\b|"
    r"\b(?:so|it|that|this|which)(?:'s| is| has| will be|'ll be)(?: now| still| therefore| running| been| slipped)* "
    r"(?:delayed|late|at risk|behind|slipped|on track|done|complete)"
)
_WELL_NAMED = 2.0  # the weight of a name of two telling words
_NUMBERED = re.compile(r"\s*\(?\d{1,2}[.)]\s")  # the next of a list is of something else


class Acted:
    """Reads one text. `found` grows in order; `topic` is what a sentence that names no action is about."""

    def __init__(
        self,
        low: str,
        lexicon: Lexicon,
        sent: date | None,
        topic: str,
        mine: frozenset[str],
        named: Sequence[Mention],
    ) -> None:
        self.low, self.lexicon, self.sent, self.mine = low, lexicon, sent, mine
        self.stated = Stated(low, lexicon, sent, named)
        self.found: list[Told] = []
        self.topic: tuple[str, ...] = (topic,) if topic else ()
        self.line = -1
        self.last: ActionStatus | None = None
        self.loosely = False  # the topic was only spoken of, and nothing was said yet of how it stands

    def read(self, sentence: Sentence, named: list[Mention]) -> None:
        """Take in one sentence with the actions that it names."""
        spoken = [
            m
            for m in named
            if len(m.items) == 1 and m.items[0] in self.lexicon.action and not self.stated.of_a_measure(m)
        ]
        if sentence.asks and _ASKS.match(self.low, sentence.start):
            return
        others = [m for m in named if m not in spoken and m.by == "code"]
        ends = max((m.end for m in spoken), default=sentence.start)
        spoken = self._but_echoes(spoken)
        if not spoken:
            self._unnamed(sentence, others)
            self.line = sentence.line
            return
        before = len(self.found)
        self._spoken(sentence, spoken, others)
        if len(self.found) == before and all(m.items[0] in self.topic for m in spoken):
            date_later(self.low, self.lexicon, self.sent, self.found, self.topic, sentence)
        opens = self._opens(sentence, spoken, ends)
        self.loosely = not opens and len(self.found) == before and self._is_theirs(sentence, spoken[0])
        opens = opens or self.loosely
        meant = next((m for m in reversed(spoken) if m.by != "hint"), spoken[-1])
        told = len(self.found) > before
        opens = opens and (meant.by == "code" or not self.stated.gives_a_figure(sentence))
        self.topic, self.line = (meant.items if opens or told else ()), sentence.line

    def _opens(self, sentence: Sentence, spoken: Sequence[Mention], ends: int) -> bool:
        """Say whether a sentence only names its actions, so the next one tells of them; `ends` is the last one's."""
        words = self.low[sentence.start : sentence.end]
        labelled = not self.low[sentence.start : spoken[0].start].strip(" -*•") and _LABEL.match(
            self.stated.rest(spoken[0])
        )
        lead = len(self.low[sentence.start : spoken[0].start].split())
        return (
            len(words.split()) <= FEW_WORDS
            or words.rstrip().endswith(":")
            or spoken[-1].by == "code"
            or bool(labelled)
            or not self.low[ends : sentence.end].strip(" .,;:!)")
            or (lead <= _FEW_BEFORE and not _TELLS.search(self.low, ends, sentence.end))
        )

    def _is_theirs(self, sentence: Sentence, mention: Mention) -> bool:
        """Say whether a sentence begins with a good name of one of theirs: 'the warm hub is waiting for a door'."""
        lead = len(self.low[sentence.start : mention.start].split())
        well = mention.by == "name" and mention.weight >= _WELL_NAMED
        return well and lead <= _FEW_BEFORE and mention.items[0] in self.mine

    def _but_echoes(self, spoken: list[Mention]) -> list[Mention]:
        """Without the common words that only hint at what is named, or at what was spoken of before."""
        if any(m.items[0] in self.mine for m in spoken):
            spoken = [m for m in spoken if m.by == "code" or m.items[0] in self.mine]
        named = {m.items[0] for m in spoken if m.by != "hint"} | set(self.topic)
        plain = [m for m in spoken if m.by != "hint" or m.items[0] not in named]
        return [m for n, m in enumerate(plain) if n == 0 or m.items != plain[n - 1].items or m.by == "code"]

    def _unnamed(self, sentence: Sentence, others: Sequence[Mention]) -> None:
        """A sentence that names no action: about the one named before, or about all of the sender's."""
        words, before = self.low[sentence.start : sentence.end], len(self.found)
        if self.loosely and not _OF_IT.search(words):
            self.topic = ()
        self.loosely = False
        if sentence.line > self.line and _NUMBERED.match(self.low, self.low.rfind("\n", 0, sentence.start + 1) + 1):
            self.topic = ()
        if not others and _ALL_OF_THEM.search(words) and (status := status_in(words)) and not sentence.asks:
            self._add(sorted(self.mine), status, sentence.start, sentence.end, sentence)
            return
        if not (others or sentence.asks) and len(self.mine) == 1 and (status := self._of_the_one(words)):
            self._add(sorted(self.mine), status, sentence.start, sentence.end, sentence)
            return
        if self.topic and not others and not ON_TARGET.search(words) and (status := self._carried(words)):
            self._add(self.topic, status, sentence.start, sentence.end, sentence)
        if self.topic and not others and self.found:
            date_later(self.low, self.lexicon, self.sent, self.found, self.topic, sentence)
        figured = len(self.found) == before and self.topic and self.stated.gives_a_figure(sentence)
        if others or figured or (sentence.line > self.line + 1 and not self.topic):
            self.topic = ()

    def _of_the_one(self, words: str) -> ActionStatus | None:
        """What is said of 'that action' by somebody who has but one."""
        return status_in(words) if _THAT_ACTION.search(words) else None

    def _carried(self, words: str) -> ActionStatus | None:
        """What a sentence says of the action spoken of before; days alone tell where nothing was said of it yet."""
        action = self.lexicon.action.get(self.topic[0])
        told = any(each.action == self.topic[0] for each in self.found)
        status = status_in(words)
        if told and status is None and in_part(words):
            return progress(words, action, self.sent, "on-track")
        return status if told or MEASURED.search(words) else progress(words, action, self.sent, status)

    def _spoken(self, sentence: Sentence, spoken: list[Mention], others: list[Mention]) -> None:
        if (
            len(spoken) == 2
            and together(self.low, *spoken)
            and one_then_other(self.low, self.lexicon, self.sent, self.found, sentence, spoken)
        ):
            return
        bounds = sorted([m.start for m in spoken] + [m.start for m in others] + [sentence.end])
        pending: list[str] = []
        last = self.last if sentence.line == self.line else None
        lead = self.low[sentence.start : spoken[0].start]
        for n, mention in enumerate(spoken):
            end = self.stated.until(mention, next(b for b in bounds if b > mention.start))
            since = spoken[n - 1].end if n and spoken[n - 1].items != mention.items else sentence.start
            status = self.stated.stated(mention, since, end)
            after = spoken[n + 1] if n + 1 < len(spoken) else None
            if status is None and last is not None and self.stated.likewise(since, mention, end):
                status = last
            if status is None and after is not None and together(self.low, mention, after):
                pending += mention.items
                continue
            if status is None and mention.by != "hint" and (own := self.stated.before(sentence.start, mention, lead)):
                status, end = own, max(end, sentence.end if after is None else end)
            status = self.stated.judged(sentence, mention, mention.start if n else sentence.start, end, status)
            if status and not self.stated.on_target(mention, end):
                self._add(
                    (*pending, *mention.items),
                    status,
                    min(sentence.start, mention.start) if n == 0 else mention.start,
                    end,
                    sentence,
                )
            pending, last = [], status or last
        self.last = last

    def _add(self, actions: Sequence[str], status: ActionStatus, start: int, end: int, sentence: Sentence) -> None:
        text = self.low[start : max(end, sentence.end) if end == sentence.end else end]
        for action in actions:
            moved = moved_to(self.low, self.lexicon, self.sent, action, status, text, end, sentence)
            self.found.append(Told(action, status, start, end, moved, text.strip()))
