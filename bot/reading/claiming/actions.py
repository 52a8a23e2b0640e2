"""Action updates: complete, on track, at risk, delayed or not started, in the words people use, with new dates."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from bot.domain.returns import ActionStatus
from bot.reading.claiming.linking import settled, together
from bot.reading.claiming.moved import new_date
from bot.reading.noticing.clauses import Sentence, sentences, unwrap
from bot.reading.noticing.dates import dates_in
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention, mentions
from bot.reading.noticing.plain import Plain
from bot.reading.noticing.statuses import in_part, plainness, says_status, status_in

_FIGURED = re.compile(r"[^.;\n]{0,20}?\d+(?:\.\d+)?\s?(?:%|days?|weeks?|per|pc\b|,|\.|$)")
_ON_TARGET = re.compile(
    r"\bon[- ]track\s(?:against|to (?:hit|meet|reach)|with)\s(?:its|our|the|this|a)\s(?:\w+\s)?(?:target|"
    r"trajectory|ambition)\b"
    r"[^.;]{0,30}?\d|"
    r"(?:\d\s?(?:%|days?|weeks?|per\b|pc\b|hours?|min)|\d\.\d|£\s?\d)"
    r"[^.;]{0,40}?\b(?:on|bang on|ahead of|off|behind|short of)\s"
    r"(?:the\s|our\s)?(?:target|trajectory|plan)\b"
)
_LABEL = re.compile(r"\s?:\s|\s[-–—]\s")
_FIRST_SECOND = re.compile(r"\b(?:first|former)\b([^\n]{3,90}?)\b(?:the )?(?:second|latter|other)\b([^\n]{3,200})")
_OVERALL = re.compile(r"\W*(?:overall|all in all|in short|in summary|on the whole)\b")
_MOVES = re.compile(
    r"(?:\W*+(?!act|nm)[a-z']++,?){0,8}?\W*+\b(?:now|new|revised|will|expect\w*|hands? over|handover|"
    r"instead|go-live|launch|opening|completion|starts?|begins?)\b"
)


class Told(NamedTuple):
    """What a stretch of a reply says of one action."""

    action: str
    status: ActionStatus
    start: int
    end: int
    revised: date | None = None
    note: str = ""


def updates(text: Plain, lexicon: Lexicon, mine: frozenset[str], sent: date | None, topic: str = "") -> list[Told]:
    """Every action update in plain text. `mine` are the actions the sender may speak for; `topic` is the one asked."""
    low = unwrap(text.low)
    if not says_status(low):
        return []
    hits = [hit for hit in lexicon.codes.find(low) if not hit.bare]
    named = settled(
        low,
        [
            m
            for each in mentions(low, lexicon.actions, hits)
            if (m := _own(each, mine)).by != "hint" or m.items[0] in mine
        ],
    )
    if not named and not topic:
        return []
    measured = [m for m in mentions(low, lexicon.indicators, ()) if m.by != "hint"]
    reader = _Reader(low, lexicon, sent, topic, [m for m in measured if not _inside(m, named)])
    for sentence in sentences(low):
        first = bisect_left(named, sentence.start, key=attrgetter("start"))
        reader.read(sentence, named[first : bisect_left(named, sentence.end, key=attrgetter("start"))])
    return [each for each in _last_said(reader.found) if each.action in mine]


def _own(mention: Mention, mine: frozenset[str]) -> Mention:
    """Of several actions that words could mean, the sender's own."""
    own = tuple(item for item in mention.items if item in mine)
    return mention._replace(items=own) if own and mention.by == "name" else mention


def _inside(mention: Mention, named: Sequence[Mention]) -> bool:
    return any(m.start <= mention.start and mention.end <= m.end and m.weight > mention.weight for m in named)


class _Reader:
    def __init__(self, low: str, lexicon: Lexicon, sent: date | None, topic: str, figured: Sequence[Mention]) -> None:
        self.low, self.lexicon, self.sent, self.figured = low, lexicon, sent, figured
        self.found: list[Told] = []
        self.topic: tuple[str, ...] = (topic,) if topic else ()
        self.line = -1

    def read(self, sentence: Sentence, named: list[Mention]) -> None:
        spoken = [
            m for m in named if len(m.items) == 1 and m.items[0] in self.lexicon.action and not self._of_figure(m)
        ]
        others = [m for m in named if m not in spoken and m.by == "code"]
        if not spoken:
            told = _ON_TARGET.search(self.low, sentence.start, sentence.end)
            if (
                self.topic
                and not others
                and not told
                and (status := status_in(self.low[sentence.start : sentence.end]))
            ):
                self._add(self.topic, status, sentence.start, sentence.end, sentence)
            if self.topic and not others and self.found:
                self._dated(sentence)
            if others or (sentence.line > self.line + 1 and not self.topic):
                self.topic = ()
            self.line = sentence.line
            return
        before = len(self.found)
        self._spoken(sentence, spoken, others)
        words = self.low[sentence.start : sentence.end]
        labelled = not self.low[sentence.start : spoken[0].start].strip(" -*•") and _LABEL.match(self._rest(spoken[0]))
        opens = len(words.split()) <= 6 or words.rstrip().endswith(":") or spoken[-1].by == "code" or bool(labelled)
        meant = next((m for m in reversed(spoken) if m.by != "hint"), spoken[-1])
        self.topic, self.line = (meant.items if opens or len(self.found) > before else ()), sentence.line

    def _dated(self, sentence: Sentence) -> None:
        """'Delayed, the lead member wants another look. 8 December.': a sentence that is a date and no more."""
        words, last = self.low[sentence.start : sentence.end], self.found[-1]
        found = dates_in(words, self.sent)
        if len(found) != 1 or last.status != "delayed" or last.revised or last.action not in self.topic:
            return
        if not words[: found[0].start].strip(" \t(-–:,") and not words[found[0].end :].strip(" \t.)!\n"):
            self.found[-1] = last._replace(revised=found[0].on)

    def _rest(self, mention: Mention) -> str:
        """What follows a mention, or the mark it ran over, as in 'discharge: live on every ward'."""
        run_over = self.low.find(":", mention.start, mention.end)
        return self.low[run_over if run_over >= 0 else mention.end :][:4]

    def _of_figure(self, mention: Mention) -> bool:
        """Words that name a measure at least as well are about its figure, where there is one or none is said of it."""
        beside = mention.by != "code" and _FIGURED.match(self.low, mention.end)
        if beside and any(m.start < mention.end and mention.start < m.end for m in self.figured):
            return True
        return mention.by != "code" and any(
            m.start < mention.end and mention.start < m.end and m.weight >= mention.weight for m in self.figured
        )

    def _spoken(self, sentence: Sentence, spoken: list[Mention], others: list[Mention]) -> None:
        if len(spoken) == 2 and together(self.low, *spoken) and self._one_then_other(sentence, spoken):
            return
        bounds = sorted([m.start for m in spoken] + [m.start for m in others] + [sentence.end])
        pending: list[str] = []
        lead = self.low[sentence.start : spoken[0].start]
        for n, mention in enumerate(spoken):
            end = next(b for b in bounds if b > mention.start)
            status = status_in(self.low[mention.end : end]) or status_in(self._untitled(mention, end))
            since = spoken[n - 1].end if n and spoken[n - 1].items != mention.items else sentence.start
            if status == "complete" and in_part(self.low[since:end]):
                status = "on-track"
            after = spoken[n + 1] if n + 1 < len(spoken) else None
            if status is None and after is not None and together(self.low, mention, after):
                pending += mention.items
                continue
            if status is None and (own := status_in(lead)):
                status, end = own, max(end, sentence.end if after is None else end)
            if status and not self._of_a_figure(mention, end):
                self._add(
                    (*pending, *mention.items),
                    status,
                    min(sentence.start, mention.start) if n == 0 else mention.start,
                    end,
                    sentence,
                )
            pending = []

    def _one_then_other(self, sentence: Sentence, spoken: list[Mention]) -> bool:
        """Take 'A01 and A02: the first is delayed to 31 July, the second is complete' one by one."""
        split = _FIRST_SECOND.search(self.low, spoken[1].end, sentence.end)
        told = [status_in(part) for part in split.groups()] if split else []
        if split is None or None in told:
            return False
        for n, (mention, status) in enumerate(zip(spoken, told, strict=True), 1):
            deadline = self.lexicon.action[mention.items[0]].deadline
            moved = new_date(split[n], split[n], self.sent, deadline) if status in ("delayed", "at-risk") else None
            if status:
                self.found.append(Told(mention.items[0], status, split.start(n), split.end(n), moved, split[n].strip()))
        return True

    def _of_a_figure(self, mention: Mention, end: int) -> bool:
        """'Discharge 4.0 days, on target': words of a target behind a figure are about it, not about an action."""
        return mention.by != "code" and bool(_ON_TARGET.search(self.low, mention.end, end))

    def _untitled(self, mention: Mention, end: int) -> str:
        """The mention and what follows it, without the words of the title: 'agreed' is news of 'Agree the offer'."""
        words = self.low[mention.start : end]
        action = self.lexicon.action.get(mention.items[0])
        for word in action.title.lower().split() if action else ():
            words = re.sub(rf"\b{re.escape(word)}\b", " ", words)
        return words

    def _add(self, actions: Sequence[str], status: ActionStatus, start: int, end: int, sentence: Sentence) -> None:
        text = self.low[start : max(end, sentence.end) if end == sentence.end else end]
        for action in actions:
            deadline = self.lexicon.action[action].deadline if action in self.lexicon.action else None
            tail = re.split(r"\n|\.\s", self.low[end : end + 90])[0] if end == sentence.end else ""
            moved = new_date(text, text, self.sent, deadline) or (
                new_date(tail, tail, self.sent, deadline) if _MOVES.match(tail) else None
            )
            self.found.append(
                Told(action, status, start, end, moved if status in ("delayed", "at-risk") else None, text.strip())
            )


def _last_said(found: Sequence[Told]) -> list[Told]:
    """One update for each action: a later sentence about the same action adds its date, or says it more plainly."""
    kept: dict[str, Told] = {}
    for told in found:
        before = kept.get(told.action)
        if before is None:
            kept[told.action] = told
        elif told.status != before.status and (_plainer(told, before) or _OVERALL.match(told.note)):
            kept[told.action] = told._replace(revised=told.revised or before.revised)
        elif before.revised is None and told.revised:
            kept[told.action] = before._replace(revised=told.revised)
    return list(kept.values())


def _plainer(told: Told, before: Told) -> bool:
    return plainness(told.note) > plainness(before.note)
