"""Grouped: 'men 78.8 years, women 82.5' where nothing else is named, and only one pair of measures is so told apart."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.families import pairs
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.siblings import groups_said, siblings
from bot.reading.noticing.units import clashes, fits

_CLOSE = Decimal("0.05")  # how far, in parts of the last value, figures behind another measure's may be from theirs

_CHILDREN = re.compile(r"\b(?:boy|girl|lad|lass|son|daughter)")


class Grouped:
    """Tells the groups of one text that name measures by themselves."""

    def __init__(self, low: str, setting: Setting) -> None:
        self.low, self.setting, self.known = low, setting, setting.lexicon.indicator

    def names(self, sentence: Sentence, found: Sequence[Figure], topic: Sequence[Mention]) -> list[Mention]:
        """The groups of the sender's only pair that stand with the figures of a sentence that names nothing."""
        if not found or not self._pair:
            return []
        named = siblings(self.low, sentence.start, sentence.end, self._pair, self.setting.lexicon.families)
        given, rest = found[: len(named)], found[len(named) :]
        if len(given) < len(named) or any(self._could_be(m.items[0], figure, topic) for figure in rest for m in named):
            return []
        if any(self._is_of_children(m) for m in named) and not self._in_their_unit(given, named[0]):
            return []
        could_be = (self._could_be(m.items[0], figure, topic) for m, figure in zip(named, given, strict=True))
        return named if all(could_be) else []

    def _is_of_children(self, mention: Mention) -> bool:
        """'A boy', where the measure is of men: one tells it only with its unit, 'can expect 61.8 years'."""
        word = self.low[mention.start : mention.end]
        return bool(_CHILDREN.match(word)) and not _CHILDREN.search(self.known[mention.items[0]].name.lower())

    def _in_their_unit(self, given: Sequence[Figure], mention: Mention) -> bool:
        unit = self.known[mention.items[0]].unit
        return any(each.unit and fits(each.unit, unit) for each in given)

    @cached_property
    def _pair(self) -> list[Mention]:
        """A name for the sender's only pair, where the text gives figures for both of it."""
        if not groups_said(self.low):
            return []
        told = pairs(self.setting.lexicon.families, self.known, self.setting.mine)
        if len(told) != 1:
            return []
        name = Mention(0, 0, told[0], "name")
        given = {m.items for m in siblings(self.low, 0, len(self.low), [name], self.setting.lexicon.families)}
        return [name] if len(given) == len(told[0]) else []

    def _could_be(self, item: str, figure: Figure, topic: Sequence[Mention]) -> bool:
        """Say whether a figure is like the last one; behind another measure's, in the unit said or close to it."""
        about = self.known[item]
        if clashes(figure.unit, about.unit) or not near_last(sound(figure, about), about):
            return False
        others = [
            self.known[i] for each in topic for i in each.items if i in self.known and i not in self._pair[0].items
        ]
        if not others or (figure.unit and fits(figure.unit, about.unit)):
            return not any(figure.unit and fits(figure.unit, other.unit) for other in others)
        return _is_close(figure, about) and not any(near_last(sound(figure, other), other) for other in others)


def _is_close(figure: Figure, about: ExpectedIndicator) -> bool:
    """78.8 is close to 78.6; a whole number, as of '160 kits: men 78, women 82', is of people."""
    value, last = figure.value, about.previous
    if value is None or not last or not figure.places:
        return False
    return abs(value - last) <= _CLOSE * abs(last)
