"""Fitting: whether a figure can be of the measure that a name means: its unit, its group, the statistic asked for."""

import re
from collections.abc import Sequence

from bot.domain.period_text import parse
from bot.reading.claiming.names.gaps import is_a_gap
from bot.reading.claiming.names.of_groups import of_a_group
from bot.reading.claiming.names.spans import of_another_span
from bot.reading.claiming.sanity.converted import is_daily
from bot.reading.claiming.sanity.plausible import highest
from bot.reading.claiming.sanity.sound import sound
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.hedges import counted
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said
from bot.reading.noticing.units import clashes
from bot.reading.noticing.words import COUNTED_PLACES, name_stems, stem

# 'Quit dates', 'quit attempts': what comes before the thing that a measure counts.
_STEP = re.compile(
    r"\s(?:(?:have|had|new|people|(?:had|set|made|launched|started|began|begun) an?)\s){0,2}(?P<thing>[a-z-]+)\s"
    r"(?P<step>dates?|attempts?|invit\w+|enquir\w+)\b"
)
# '412 started exercise on referral', where those who finish are counted.
_BEGUN = re.compile(
    r"\s(?:(?:people|adults|residents|clients|patients|have|had|were|who)\s){0,2}(?P<step>started|began|begun|enrolled|"
    r"referred|applied|booked)\b"
)

_AGE = re.compile(
    r"\s?[(,]?\s?(?:(?:in|of|for|among|to|the|girls|women|people|children|adults)\s)*(?:under|over|aged?)[- ]"
)
# 'I would publish the median for CAMHS: it is 9.3': which average is spoken of, up to the figure.
_AVERAGE = re.compile(
    r"(?:\b\w+\s){0,2}\b(?:the|our|a)\s(median|mode|mean|average)\b(?![^\d;]*\b(?:median|mean|average)\b)[^\d;]{0,80}$"
)
_HARKS_BACK = re.compile(r"\s*(?:it|that|this)(?:'s|\s(?:is|was|stands|stood|came|comes))\b")
_UNLIKE = re.compile(r"\b(?:not|unlike|than|of|against|with|to)\s(?:the|our|a)\s\w+")
_OF_THEM = re.compile(r"\s(?:\w+\s)?of (?:them|these|those|which|whom)\s(?:were\s|was\s)?(?:in|for|during)\s")
_AS_A = re.compile(
    r"\b(?:as|only|is)\s(?:an?|the)\s(?:\w+\s)?(?:share|percentage|proportion|rate|count|number|total)\b"
)
# From an age in words to the name that it leads to: 'and seventeen who are not in'.
_TO_THE_NAME = re.compile(r"(?:\s(?:and|or|to|[a-z]+teen|who|are|were|not|in|years?|olds?))*\s")
_AGED = ("of ", "aged ", "and ", "or ", "to ")
_FAR = 3  # times the last value, or a part of it


class Fitting:
    """Weighs the figures of one text against the measures of one board."""

    def __init__(self, low: str, lexicon: Lexicon) -> None:
        self.low, self.lexicon = low, lexicon

    def skips(self, figure: Figure, mention: Mention, cost: float, *, alone: bool) -> bool:
        """Say whether a figure is none of the measure's that it stands with, `cost` apart."""
        if not alone and self._of_the_name(figure, mention):
            return True
        if self.foreign(figure, mention) and (cost > 0 or not alone):
            return not (alone and self._sent_as(figure, mention))
        return self._counts_places(figure, mention) or self._counts_steps(figure, mention)

    def part(self, role: str, sentence: Sentence, figure: Figure, mention: Mention, period: Said | None) -> str:
        """The role of a figure for one measure: what its sentence says it is, told against what was asked for."""
        if (items := self.items(figure, mention)) != mention.items:
            mention = mention._replace(items=items)
        role = "value" if role == "change" and is_a_gap(self.low, self.lexicon, sentence, figure, mention) else role
        found = self._role(role, mention, period)
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

    def items(self, figure: Figure, mention: Mention) -> tuple[str, ...]:
        """Of several measures that words could mean, those asked for in the unit said; a count has no decimals.

        A bare number is of those that can be so high: 431 is no percentage.
        """
        if len(mention.items) < 2 or mention.clash:
            return mention.items
        if not (figure.unit or figure.places):
            fitting = tuple(i for i in mention.items if self._can_be(figure, i))
        else:
            fitting = tuple(
                item
                for item in mention.items
                if item in self.lexicon.indicator and self._suits(figure, self.lexicon.indicator[item].unit)
            )
        fitting = fitting or mention.items
        like = tuple(i for i in fitting if not self._far_off(figure, i))
        return like if len(like) == 1 and not figure.unit and self._alone_in_unit(like[0], fitting) else fitting

    def _alone_in_unit(self, item: str, others: Sequence[str]) -> bool:
        """Say whether one of several measures is asked for in a unit of its own: where units are alike we ask."""
        known = self.lexicon.indicator
        return all(other == item or (other in known and known[other].unit != known[item].unit) for other in others)

    def _far_off(self, figure: Figure, item: str) -> bool:
        """'Falls 1,911', where one measure of falls was 1,962 and another 47 minutes: not near its last."""
        about = self.lexicon.indicator.get(item)
        if about is None or not about.previous or figure.shape != "plain":
            return False
        value = sound(figure, about).value
        return value is None or not about.previous / _FAR < value < about.previous * _FAR

    def _can_be(self, figure: Figure, item: str) -> bool:
        about = self.lexicon.indicator.get(item)
        if about is None or figure.value is None or figure.shape != "plain":
            return True
        most = highest(about)
        return most is None or figure.value <= most

    def foreign(self, figure: Figure, mention: Mention) -> bool:
        """Say whether the unit said suits none of the measures that a name could mean; points are of any change."""
        if figure.unit == "points":
            return False
        units = [self.lexicon.indicator[item].unit for item in mention.items if item in self.lexicon.indicator]
        if figure.unit == "per day" and any(
            is_daily(self.lexicon.indicator[i]) for i in mention.items if i in self.lexicon.indicator
        ):
            return False  # '89 a day' of a count that is a daily average
        return bool(units) and all(clashes(figure.unit, unit) for unit in units)

    def _sent_as(self, figure: Figure, mention: Mention) -> bool:
        """'The provider has only sent health checks as a share, 4.1%': another kind of number, given for this one."""
        return mention.end <= figure.start and bool(_AS_A.search(self.low, mention.end, figure.start))

    def _of_the_name(self, figure: Figure, mention: Mention) -> bool:
        """'2 to 2.5 year reviews', 'conceptions under 18': numbers beside a name that the name itself has."""
        before = mention.start >= figure.end and not self.low[figure.end : mention.start].strip(" -")
        if not before and not self._aged(figure, mention) and not self._of_an_age(figure, mention):
            return False
        numbers = {figure.value, figure.lower} - {None}
        known = self.lexicon.indicator
        said = frozenset[str]().union(*(name_stems(known[item].name) for item in mention.items if item in known))
        return any(f"{number.normalize():f}" in said for number in numbers if number)

    def _of_an_age(self, figure: Figure, mention: Mention) -> bool:
        """'Young people of sixteen and seventeen not in education': ages in words that lead to a name."""
        if not figure.spelled or figure.unit or not self.low.endswith(_AGED, 0, figure.start):
            return False
        return bool(_TO_THE_NAME.fullmatch(self.low, figure.end, mention.start))

    def _aged(self, figure: Figure, mention: Mention) -> bool:
        """Say whether a whole number behind a name tells an age: '(under 18)', 'aged 65 and over'."""
        if figure.start < mention.end or figure.unit or figure.places:
            return False
        return bool(_AGE.fullmatch(self.low, mention.end, figure.start))

    def _counts_places(self, figure: Figure, mention: Mention) -> bool:
        """'MMR clinics finished in 9 of 10 schools': a part of places, where the measure is not about such places."""
        noun = counted(self.low[figure.end :][:30]) if figure.shape == "fraction" and figure.value is None else ""
        names = [self.lexicon.indicator[item].name.lower() for item in mention.items if item in self.lexicon.indicator]
        return noun in COUNTED_PLACES and not any(noun.removesuffix("s") in name for name in names)

    def _counts_steps(self, figure: Figure, mention: Mention) -> bool:
        """'412 quit dates set': what leads up to the thing that a measure counts, unless the measure is of that."""
        step = _STEP.match(self.low, figure.end)
        begun = _BEGUN.match(self.low, figure.end)
        if not (step or begun) or figure.unit or figure.shape != "plain":
            return False
        names = [self.lexicon.indicator[item].name for item in mention.items if item in self.lexicon.indicator]
        stems = frozenset[str]().union(*map(name_stems, names))
        if step and stem(step["thing"]) in stems and stem(step["step"]) not in stems:
            return True
        return bool(begun) and stem(begun["step"]) not in stems if begun else False

    def _of_a_span(self, sentence: Sentence, figure: Figure, mention: Mention) -> bool:
        """'At 10 days it was 58%': counted over another length of time than the measure's."""
        before, after = self.low[sentence.start : figure.start], self.low[figure.end : sentence.end]
        names = [self.lexicon.indicator[item].name.lower() for item in mention.items if item in self.lexicon.indicator]
        return bool(names) and all(of_another_span(before, after, name) for name in names)

    def _role(self, part: str, mention: Mention, period: Said | None) -> str:
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
        known = [self.lexicon.indicator[item] for item in mention.items if item in self.lexicon.indicator]
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
        names = " ".join(
            self.lexicon.indicator[item].name.lower() for item in mention.items if item in self.lexicon.indicator
        )
        if word in ("mean", "average"):
            return "other-statistic" if re.search(r"\bmedian\b|percentile|centile", names) else "value"
        if word in names:
            return "value"
        return (
            "other-statistic"
            if word != "median" or re.search(r"\bmean\b|\baverage\b|percentile|centile", names)
            else "value"
        )

    def _suits(self, figure: Figure, unit: str) -> bool:
        if figure.unit:
            return not clashes(figure.unit, unit)
        return unit not in ("count", "yes-no")
