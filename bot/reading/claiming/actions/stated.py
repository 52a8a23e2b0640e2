"""Stated: what the words round the name of one action say of it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from operator import attrgetter

from bot.domain.returns import ActionStatus
from bot.reading.claiming.actions.progress import progress
from bot.reading.deferred import deferred
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention, mentions
from bot.reading.noticing.period_words import MONTH
from bot.reading.noticing.statuses import in_part, status_in

_FIGURED = deferred(r"[^.;\n]{0,20}?\d+(?:\.\d+)?\s?(?:%|days?|weeks?|per|pc\b|,|\.|$)")
# 'Discharge: not available until 6 November': what is told is that there is no figure.
_MISSING = deferred(
    r"[\s:,(–-]*(?:(?:is|are|still|currently|figures?|data|number|score)\s){0,3}"
    r"(?:not (?:yet )?(?:available|published|released|validated)\b|n/a\b|unavailable\b|suppressed\b|await(?:ed|ing)\b|"
    r"<\s?\d|nil\b|t\.?b\.?[ac]\b|no (?:data|figures?|numbers?|change)\b|unchanged\b|same as\b)"
)
# 'Social prescribers, Oct-Dec, 471': a period and a number behind words that a measure has as well.
_DATED_FIGURE = deferred(
    rf"[,:]?\s[(]?(?:in\s|for\s)?(?:q[1-4]|{MONTH}(?:\s?(?:-|to|and)\s?{MONTH})?|this quarter|last quarter)[)]?[,:]?\s"
    r"(?:was\s|were\s|at\s)?£?\d(?!\d?\s?(?:st|nd|rd|th)\b)(?!\d{3}\b)"
)
# 'Hi Fiona, health checks as promised': what is sent, and how nothing stands.
_HANDED_IN = deferred(
    r"\W*(?:(?:figures?|data|return|numbers?|claims|stats|are|is|here|both|for|this|the|quarter|month)\s)*"
    r"(?:as (?:promised|agreed|requested|asked|discussed|usual|ever)|attached|enclosed|below|to follow|here)\b"
)
ON_TARGET = re.compile(
    r"\bon[- ]track\s(?:against|to (?:hit|meet|reach)|with)\s(?:its|our|the|this|a)\s(?:\w+\s)?(?:target|"
    r"trajectory|ambition)\b"
    r"[^.;]{0,30}?\d|"
    r"(?:\d\s?(?:%|days?|weeks?|per\b|pc\b|hours?|min)|\d\.\d|£\s?\d)"
    r"[^.;]{0,40}?\b(?:on|bang on|ahead of|off|behind|short of)\s"
    r"(?:the\s|our\s)?(?:target|trajectory|plan)\b"
)
# A measure's figure in the sentence: its days are of the figure, not of an action.
MEASURED = re.compile(r"\d\s?(?:%|per\b|pc\b)|(?<![\d.])\d{1,5}\.\d\b(?!\.)|£\s?\d")
# 'X is on track and the Y are too', 'as is Y', 'ditto Y', 'same for Y'.
_TOO = deferred(
    r"\W*(?:[a-z']+\s){0,3}?(?:(?:are|is|was|were|has|have)\s)?(?:too|as well|also|likewise|the same|ditto)\b"
)
_AS_IS = deferred(
    r"(?:\b(?:as|so)\s(?:is|are|has|have|does|do)\s|\b(?:ditto|likewise|same(?:\s(?:for|with|goes for|applies to|"
    r"story with))?|"
    r"also)[\s:,-]+(?:for\s|on\s)?)(?:the\s|our\s|both\s)?$"
)
# In a word or two: 'A03 fine', or that it is late.
_BRIEFLY = deferred(
    r"\W*(?:(?:is|are|all|both|still|now|looking|looks|running|very|a bit)\s){0,3}"
    r"(?:fine|ok|okay|good|grand|all good|all well|(?P<late>late))(?=\s?(?:[.,;!)]|$|\n|- ))"
)
_VOICES = deferred(
    r"\b(?:(?:tells?|told) (?:us|me)|"
    r"says?(?!\s(?:about\s)?(?:mid|early|late|end|the\s\d|\d|next|not (?:before|until))\b)|"
    r"said|feel|felt|waits?|waited|waiting list|complain\w*)\b"
)
_WHERE = deferred(r"\b(?:at|in|from|with|near)\s(?:the\s|our\s)?$")
# 'No update on A04 until the trust's board on the 26th': the day is that of the news.
NO_NEWS = deferred(
    r"\b(?:no|nothing|any) (?:\w+ )?(?:update|news|word|to (?:report|add|say|tell))\b|"
    r"\bupdate (?:to follow|will follow|next|"
    r"after|once|when)\b"
)
# 'You may take 4.6 days as final for delays to discharge': one word beside a measure's figure is of the measure.
_IN_UNITS = deferred(r"(?<![\d.])\d+\.\d+\s(?:days|weeks|hours|minutes|per)\b")
_NUMBER = deferred(r"(?<![\d/])\d[\d,.]*%?\s(?:people\s|adults\s|residents\s|smokers\s|who\s){0,2}$")
_DIGIT = deferred(r"\d")
_LEADING = 32  # characters that such a number and its noun may take up
_HEDGES = deferred(r"\b(?:if|unless|risk|chance|danger|may|might|could)\b")
_NEITHER = deferred(r"\b(?:neither|nor|none of)\b")
FEW_WORDS = 6
_SMALL_WORD = 2
_ONE_WORD = 1.0  # the weight of a name of one word, which may be said of anything
_LONGEST_NAME = 200  # characters


class Stated:
    """Weighs the words of one text, in which these actions are `named`."""

    def __init__(self, low: str, lexicon: Lexicon, sent: date | None, named: Sequence[Mention]) -> None:
        self.low, self.lexicon, self.sent, self.named = low, lexicon, sent, named

    @cached_property
    def figured(self) -> list[Mention]:
        """The measures named in the text, but for those within the better-known name of an action."""
        measured = mentions(self.low, self.lexicon.indicators, ())
        return [m for m in measured if m.by != "hint" and not any(_within(m, action) for action in self.named)]

    def of_a_measure(self, mention: Mention) -> bool:
        """Words that name a measure at least as well are about its figure, where there is one or none is said of it."""
        if mention.by == "code":
            return False
        if _DATED_FIGURE.match(self.low, mention.end):
            return True
        begun = max(self.low.rfind(stop, 0, mention.start) for stop in (". ", "\n", "; ")) + 1
        if mention.weight <= _ONE_WORD and _IN_UNITS.search(self.low, begun, mention.start):
            return True
        near = self._measures(mention.start - _LONGEST_NAME, mention.end)
        over = [m for m in near if mention.start < m.end]
        if over and _FIGURED.match(self.low, mention.end):
            return True
        words = self.low[mention.start : mention.end]
        if _HANDED_IN.match(self.low, mention.end) or (" " not in words and _MISSING.match(self.low, mention.end)):
            return any(m.by != "hint" for m in mentions(words, self.lexicon.indicators, ()))
        return any(m.weight >= mention.weight for m in over)

    def gives_a_figure(self, sentence: Sentence) -> bool:
        """Say whether a sentence gives a measure its figure: what stands under it is not of an action any more."""
        return any(_FIGURED.match(self.low, m.end) for m in self._measures(sentence.start, sentence.end))

    def rest(self, mention: Mention) -> str:
        """What follows a mention, or the mark it ran over, as in 'discharge: live on every ward'."""
        run_over = self.low.find(":", mention.start, mention.end)
        return self.low[run_over if run_over >= 0 else mention.end :][:4]

    def stated(self, mention: Mention, since: int, end: int) -> ActionStatus | None:
        """The status stated behind a mention, the words of the title left out where they alone would tell it."""
        if mention.by == "hint" and self._measure_between(mention, end):
            return None
        low, whole = self.low, self.low[since:end]
        status = status_in(low[mention.end : end]) or status_in(self._untitled(mention, end))
        if status is None and (brief := _BRIEFLY.match(low, mention.end, end)):
            return "delayed" if brief["late"] else "on-track"
        if status is None and mention.by != "hint":
            return "not-started" if status_in(whole) == "not-started" else None
        if status == "complete" and in_part(whole):
            return "on-track"
        lead = low[since : mention.start]
        if status == "delayed" and _HEDGES.search(lead) and status_in(whole) == "at-risk":
            return "at-risk"
        return "delayed" if status == "on-track" and _NEITHER.search(lead) else status

    def judged(
        self, sentence: Sentence, mention: Mention, start: int, end: int, told: ActionStatus | None
    ) -> ActionStatus | None:
        """The same told against what is done of it and the days ahead, where the sentence is surely of it."""
        words = self.low[start:end]
        if mention.by == "hint" or sentence.asks or MEASURED.search(words) or self._beside(mention, sentence):
            return told
        if _VOICES.search(words) or NO_NEWS.search(words) or self._of_its_figure(mention, end):
            return told
        lead = len(self.low[sentence.start : mention.start].split())
        sure = mention.by == "code" or lead <= 1 or (mention.weight > _ONE_WORD and lead <= FEW_WORDS)
        action = self.lexicon.action.get(mention.items[0])
        return progress(words, action, self.sent, told) if sure else told

    def before(self, start: int, mention: Mention, lead: str) -> ActionStatus | None:
        """The status in the words that lead to a mention; 'completed checks numbered 1,203, and the …' has none."""
        measured = mention.by != "code" and any(
            _DIGIT.search(self.low, m.end, mention.start) for m in self._measures(start, mention.start)
        )
        return None if measured else status_in(lead)

    def _of_its_figure(self, mention: Mention, end: int) -> bool:
        """'Stop smoking: the service validated 219 four-week quits': a measure's figure behind a name without code."""
        behind = () if mention.by == "code" else self._measures(mention.end, end)
        return any(_NUMBER.search(self.low, max(0, m.start - _LEADING), m.start) for m in behind)

    def _measure_between(self, mention: Mention, end: int) -> bool:
        """'… children, and the training plan is in place': a measure named behind a common word is what is meant."""
        return bool(self._measures(mention.end, end))

    def _beside(self, mention: Mention, sentence: Sentence) -> bool:
        """'Families at Kestrel Lane tell us …': a name that only says where."""
        return mention.by != "code" and bool(_WHERE.search(self.low, sentence.start, mention.start))

    def _measures(self, start: int, end: int) -> Sequence[Mention]:
        """The measures named in a stretch of the text."""
        first = bisect_left(self.figured, start, key=attrgetter("start"))
        return self.figured[first : bisect_left(self.figured, end, key=attrgetter("start"))]

    def likewise(self, since: int, mention: Mention, end: int) -> bool:
        """'X is on track and Y is too', 'as is Y': the same is said of both."""
        return bool(_TOO.match(self.low, mention.end, end) or _AS_IS.search(self.low, since, mention.start))

    def on_target(self, mention: Mention, end: int) -> bool:
        """'Discharge 4.0 days, on target': words of a target behind a figure are about it, not about an action."""
        return mention.by != "code" and bool(ON_TARGET.search(self.low, mention.end, end))

    def _untitled(self, mention: Mention, end: int) -> str:
        """The mention and what follows it, without the words of the title: 'agreed' is news of 'Agree the offer'."""
        words = self.low[mention.start : end]
        action = self.lexicon.action.get(mention.items[0])
        for word in action.title.lower().split() if action else ():
            if len(word) <= _SMALL_WORD:
                continue
            words = re.sub(rf"\b{re.escape(word)}\b", " ", words)
        return words

    def until(self, mention: Mention, end: int) -> int:
        """Where the words about a mention end: a measure named behind a weaker mention has its own."""
        if mention.by == "code":
            return end
        return min([m.start for m in self._measures(mention.end, end) if m.by == "code"] + [end])


def _within(mention: Mention, action: Mention) -> bool:
    return action.start <= mention.start and mention.end <= action.end and action.weight > mention.weight
