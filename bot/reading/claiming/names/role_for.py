"""Role for: what a figure is for the one measure it stands with, by its sentence and by what was asked of it."""

import re

from bot.domain.period_text import parse
from bot.reading.claiming.names.fitting import Fitting
from bot.reading.claiming.names.gaps import is_a_gap
from bot.reading.claiming.names.of_groups import of_a_group
from bot.reading.claiming.names.spans import of_another_span
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.lexicon import Lexicon, measures
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

# 'I would publish the median for CAMHS: it is 9.3': which average is spoken of, up to the figure.
_AVERAGE = re.compile(
    r"(?:\b\w+\s){0,2}\b(?:the|our|a)\s(median|mode|mean|average)\b(?![^\d;]*\b(?:median|mean|average)\b)[^\d;]{0,80}$"
)
_HARKS_BACK = re.compile(r"\s*(?:it|that|this)(?:'s|\s(?:is|was|stands|stood|came|comes))\b")
_UNLIKE = re.compile(r"\b(?:not|unlike|than|of|against|with|to)\s(?:the|our|a)\s\w+")
_OF_THEM = re.compile(r"\s(?:\w+\s)?of (?:them|these|those|which|whom)\s(?:were\s|was\s)?(?:in|for|during)\s")


class RoleFor:
    """Tells it of the figures of one text."""

    def __init__(self, low: str, lexicon: Lexicon, fitting: Fitting) -> None:
        self.low, self.lexicon, self.fitting = low, lexicon, fitting

    def of(self, role: str, sentence: Sentence, figure: Figure, mention: Mention, period: Said | None) -> str:
        """The role of a figure for one measure: what its sentence says it is, told against what was asked for."""
        if (items := self.fitting.items(figure, mention)) != mention.items:
            mention = mention._replace(items=items)
        role = "value" if role == "change" and is_a_gap(self.low, self.lexicon, sentence, figure, mention) else role
        found = self._told(role, mention, period)
        if found == "value" and role == "previous" and self._is_the_last(figure, mention):
            return role  # '137 last quarter', as we told them in asking
        if found == "subgroup" and _OF_THEM.match(self.low, figure.end) and self._asked_too(mention, period):
            return "value"  # '293 in the half year, 142 of them in Q1'
        if found != "value":
            return found
        if of_a_group(self.low, self.lexicon, sentence, figure, mention) or self._of_a_span(sentence, figure, mention):
            return "group"
        start = sentence.start
        if _HARKS_BACK.match(self.low, start):
            start = max(self.low.rfind(stop, 0, start - 2) for stop in (". ", "\n", "! ")) + 1
        said = _AVERAGE.search(self.low, start, figure.start)
        return self._statistic(said[1], mention) if said and not _UNLIKE.search(said.group()) else found

    def _of_a_span(self, sentence: Sentence, figure: Figure, mention: Mention) -> bool:
        """'At 10 days it was 58%': counted over another length of time than the measure's."""
        before, after = self.low[sentence.start : figure.start], self.low[figure.end : sentence.end]
        names = [each.name.lower() for each in measures(mention.items, self.lexicon.indicator)]
        return bool(names) and all(of_another_span(before, after, name) for name in names)

    def _told(self, part: str, mention: Mention, period: Said | None) -> str:
        if part.startswith("statistic"):
            part = self._statistic(part.split()[1], mention)
        if part in ("previous", "comparator") and self._asked_too(mention, period):
            return "value"
        if part == "previous" and period and period.period and self.low.startswith("last ", period.start):
            part = "value"  # 'last quarter, July to September': the months tell
        if part == "value" and period is not None and period.kind in ("last", "lastyear"):
            return "previous"
        return part

    def _is_the_last(self, figure: Figure, mention: Mention) -> bool:
        known = measures(mention.items, self.lexicon.indicator)
        return any(each.previous is not None and each.previous == figure.value for each in known)

    def _asked_too(self, mention: Mention, period: Said | None) -> bool:
        """Say whether the period a figure is compared with was asked for as well: 'up from 317 in September'."""
        if period is None or period.period is None or len(mention.items) != 1:
            return False
        indicator = self.lexicon.indicator.get(mention.items[0])
        return (
            indicator is not None
            and len(indicator.asked) > 1
            and any(parse(text) == period.period for text in indicator.asked)
        )

    def _statistic(self, word: str, mention: Mention) -> str:
        """A mean is the value of a measure that is an average; a median is not, unless the name says so."""
        names = " ".join(each.name.lower() for each in measures(mention.items, self.lexicon.indicator))
        if word in ("mean", "average"):
            return "other-statistic" if re.search(r"\bmedian\b|percentile|centile", names) else "value"
        if word in names:
            return "value"
        return (
            "other-statistic"
            if word != "median" or re.search(r"\bmean\b|\baverage\b|percentile|centile", names)
            else "value"
        )
