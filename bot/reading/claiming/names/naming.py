"""Naming: which measures a sentence names outright, by code, by name or by the groups it tells apart."""

import re
from collections.abc import Sequence

from bot.reading.claiming.linking import touches
from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.names.both import both_of
from bot.reading.claiming.names.by_interval import by_interval
from bot.reading.claiming.names.first_and_second import first_and_second
from bot.reading.claiming.names.grouped import Grouped
from bot.reading.claiming.names.headed import headed
from bot.reading.claiming.names.introduced import brought_up
from bot.reading.claiming.names.of_actions import but_actions, is_of_an_action
from bot.reading.claiming.names.withdrawing import asks_back
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.siblings import groups_said, siblings

_THROUGH = re.compile(r"\s?(?:to|-|–|through|thru|up to)\s?")
_NUMBER = re.compile(r"\s(?:rate|rates|percentage|figure|figures|number|numbers|count|average|score|ratio|total)\b")
_THOSE = re.compile(r"\b(?:the|our|my|these|those|their|his|her|both)\s$")
_CLOSE = 24  # characters from 'ignore the' to the common word that it is said of


class Naming:
    """Tells the measures named in the sentences of one text; `prompted` are those of the question it answers."""

    def __init__(self, low: str, setting: Setting, prompted: frozenset[str]) -> None:
        self.low, self.setting, self.prompted = low, setting, prompted
        self.lexicon, self.grouped = setting.lexicon, Grouped(low, setting)
        self.of_both = any(words in low for words in ("both", "two", "the pair"))

    def names(self, sentence: Sentence, marks: Marks, topic: list[Mention]) -> list[Mention]:
        """The measures named in a sentence, groups of one among them; `topic` is what was spoken of before."""
        told = headed(self.low, sentence, marks.figures, self.setting)
        if not told and len(marks.figures) > 1:
            told = first_and_second(self.low, sentence, marks.names, self.setting)
        if told:
            behind = [self.own(m) for m in marks.names if m.start >= told[-1].end and self.measures(m)]
            return [*told, *behind]
        names = self._run_together(
            [self.own(m) for m in marks.names if self.measures(m) and not is_of_an_action(self.lexicon, m, marks)]
        )
        if names:
            names = but_actions(self.low, self.lexicon, sentence, names)
        if names and (marks.states or marks.figures):
            names = self._but_passing(names, marks)
        names = self._ranged(names, marks.figures)
        if marks.figures and names and all(self._is_a_group(m) for m in names):
            names = self.grouped.names(sentence, marks.figures, topic) or names
        elif marks.figures or marks.states:
            names = self._with_siblings(sentence, names, topic) or self.grouped.names(sentence, marks.figures, topic)
            names = sorted([*names, *by_interval(self.low, sentence, self.setting, names)])
        return names or self._named_back(sentence, marks) or self._brought_up(sentence, marks)

    def measures(self, mention: Mention) -> bool:
        """Whether what is named is, or may be, a measure."""
        return not mention.items or any(item in self.lexicon.indicator for item in mention.items)

    def _is_a_group(self, mention: Mention) -> bool:
        """Say whether a name is but a word for men or women, boys or girls."""
        word = self.low[mention.start : mention.end]
        return mention.by == "name" and mention.weight <= 1 and " " not in word and groups_said(word)

    def own(self, mention: Mention) -> Mention:
        """Of several measures that words could mean, the one being answered, else those that the sender gives."""
        prompted = tuple(item for item in mention.items if item in self.prompted)
        if prompted and mention.by != "code":
            return mention._replace(items=prompted)
        own = tuple(item for item in mention.items if item in self.setting.mine)
        own = self._numbered(mention, own)
        if not own or own == mention.items or mention.by not in ("name", "hint") or mention.clash:
            return mention
        return mention._replace(items=own)

    def _run_together(self, names: list[Mention]) -> list[Mention]:
        """'Average discharge wait': a word of another's measure straight beside the better-known name of an own one."""
        kept: list[Mention] = []
        for mention in names:
            last = kept[-1] if kept else None
            if last is None or self.low[last.end : mention.start] != " " or not self._is_but_a_word(mention, last):
                kept.append(mention)
            else:
                kept[-1] = last._replace(end=mention.end)
        return kept

    def _is_but_a_word(self, mention: Mention, last: Mention) -> bool:
        mine = self.setting.mine
        plain = mention.by == last.by == "name" and len(last.items) == 1 and last.items[0] in mine
        return plain and last.weight > mention.weight and not mine.intersection(mention.items)

    def _numbered(self, mention: Mention, own: tuple[str, ...]) -> tuple[str, ...]:
        """'The suicide rate' is a measure with a figure, not the plan that is in place or not."""
        if len(own) < 2 or not _NUMBER.match(self.low, mention.end):
            return own
        return tuple(item for item in own if self.lexicon.indicator[item].unit != "yes-no") or own

    def _but_passing(self, names: list[Mention], marks: Marks) -> list[Mention]:
        """'31 GPs came to the education evening': one word of a measure that others give, away from any figure."""
        mine = self.setting.mine
        if not mine or marks.states or all(mine.intersection(m.items) for m in names):
            return names
        return [
            m
            for m in names
            if m.by != "name"
            or m.weight > 1
            or " " in self.low[m.start : m.end]
            or mine.intersection(m.items)
            or touches(self.low, m, [f for f in marks.figures if not self._counts_them(f, m)])
        ]

    def _counts_them(self, figure: Figure, mention: Mention) -> bool:
        """'The two volunteers in Harbour Street': a number in words behind 'the' counts those spoken of."""
        before = self.low[max(0, figure.start - 8) : figure.start]
        return figure.spelled and figure.end <= mention.start and bool(_THOSE.search(before))

    def _ranged(self, names: list[Mention], found: Sequence[Figure]) -> list[Mention]:
        """'NM-17 to NM-20': two codes and all between them, where as many figures follow, or none."""
        if len(names) != 2 or not all(m.by == "code" and len(m.items) == 1 and not m.clash for m in names):
            return names
        first, last = names
        if not _THROUGH.fullmatch(self.low, first.end, last.start):
            return names
        order = list(self.lexicon.indicator)
        a, b = (order.index(m.items[0]) for m in names)
        codes = order[a : b + 1]
        if b - a < 2 or len(found) not in (0, len(codes)):
            return names
        return [last._replace(start=first.start, items=(code,)) for code in codes]

    def _with_siblings(self, sentence: Sentence, names: list[Mention], topic: list[Mention]) -> list[Mention]:
        """The names with the groups said beside figures; a name of all those groups has no figure then."""
        found = siblings(self.low, sentence.start, sentence.end, names or topic, self.lexicon.families)
        if self.of_both:
            found += both_of(self.low, self.setting, sentence, names or topic)
        names = [m for m in names if len(m.items) == 1 or not any(e.start < m.end and m.start < e.end for e in found)]
        told = {item for each in found for item in each.items}
        kept = [m for m in names if len(m.items) == 1 or not told.issuperset(m.items) or m.clash]
        return sorted([*kept, *found])

    def _brought_up(self, sentence: Sentence, marks: Marks) -> list[Mention]:
        """'As to appointments, they numbered 63,402': a common word that only one measure of the sender's has."""
        own = [] if marks.names or not marks.figures else [self.own(hint) for hint in marks.hints]
        mine = [hint for hint in own if len(hint.items) == 1 and hint.items[0] in self.setting.mine]
        return brought_up(self.low, sentence, mine)

    def _named_back(self, sentence: Sentence, marks: Marks) -> list[Mention]:
        """'Please ignore the October visits': a common word right behind such words names a measure of the sender's."""
        backs = [] if marks.names else asks_back(self.low, sentence)
        own = [self.own(hint) for hint in marks.hints if any(0 <= hint.start - at < _CLOSE for at in backs)]
        return [hint._replace(by="name") for hint in own if len(hint.items) == 1 and hint.items[0] in self.setting.mine]


def but_heading(low: str, subjects: list[Mention]) -> list[Mention]:
    """'Both MMR doses: 91.7% for one dose and 88.3% for two': what heads the names that follow has no figure."""
    if len(subjects) < 3 or not low.startswith(":", subjects[0].end):
        return subjects
    behind = [m.items for m in subjects[1:]]
    return subjects[1:] if subjects[0].items in behind and len(set(behind)) > 1 else subjects
