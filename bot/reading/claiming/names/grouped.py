"""Grouped: 'men 78.8 years, women 82.5' where nothing else is named, and only one pair of measures is so told apart."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.siblings import groups_said, pairs, siblings
from bot.reading.noticing.units import clashes, fits

_CLOSE = Decimal("0.05")  # how far, in parts of the last value, figures behind another measure's may be from theirs


class Grouped:
    """Tells the groups of one text that name measures by themselves."""

    def __init__(self, low: str, setting: Setting) -> None:
        self.low, self.setting, self.known = low, setting, setting.lexicon.indicator

    def names(self, sentence: Sentence, found: Sequence[Figure], topic: Sequence[Mention]) -> list[Mention]:
        """The groups of the sender's only pair that stand with the figures of a sentence that names nothing."""
        if not found or not self._pair:
            return []
        named = siblings(self.low, sentence.start, sentence.end, self._pair, self.known)
        if len(named) != len(found) or not all(
            self._could_be(each.items[0], figure, topic) for each, figure in zip(named, found, strict=True)
        ):
            return []
        return named

    @cached_property
    def _pair(self) -> list[Mention]:
        """A name for the sender's only pair, where the text gives figures for both of it."""
        if not groups_said(self.low):
            return []
        told = pairs(self.known, self.setting.mine)
        if len(told) != 1:
            return []
        name = Mention(0, 0, told[0], "name")
        given = {m.items for m in siblings(self.low, 0, len(self.low), [name], self.known)}
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
