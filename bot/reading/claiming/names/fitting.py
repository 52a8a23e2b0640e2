"""Fitting: whether a figure can be of the measure that a name means, by its unit, its size and what it counts."""

import re
from collections.abc import Sequence

from bot.reading.claiming.names.other_counts import counts_else, of_the_name
from bot.reading.claiming.sanity.converted import is_daily
from bot.reading.claiming.sanity.plausible import highest
from bot.reading.claiming.sanity.sound import sound
from bot.reading.noticing.lexicon import Lexicon, measures
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.units import clashes

_AS_A = re.compile(
    r"\b(?:as|only|is)\s(?:an?|the)\s(?:\w+\s)?(?:share|percentage|proportion|rate|count|number|total)\b"
)
_FAR = 3  # times the last value, or a part of it


class Fitting:
    """Weighs the figures of one text against the measures of one board."""

    def __init__(self, low: str, lexicon: Lexicon) -> None:
        self.low, self.lexicon = low, lexicon

    def skips(self, figure: Figure, mention: Mention, cost: float, *, alone: bool) -> bool:
        """Say whether a figure is none of the measure's that it stands with, `cost` apart."""
        if not alone and of_the_name(self.low, self.lexicon, figure, mention):
            return True
        if self.foreign(figure, mention) and (cost > 0 or not alone):
            return not (alone and self._sent_as(figure, mention))
        return counts_else(self.low, self.lexicon, figure, mention)

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
        known = measures(mention.items, self.lexicon.indicator)
        if figure.unit == "per day" and any(is_daily(each) for each in known):
            return False  # '89 a day' of a count that is a daily average
        return bool(known) and all(clashes(figure.unit, each.unit) for each in known)

    def _sent_as(self, figure: Figure, mention: Mention) -> bool:
        """'The provider has only sent health checks as a share, 4.1%': another kind of number, given for this one."""
        return mention.end <= figure.start and bool(_AS_A.search(self.low, mention.end, figure.start))

    def _suits(self, figure: Figure, unit: str) -> bool:
        if figure.unit:
            return not clashes(figure.unit, unit)
        return unit not in ("count", "yes-no")
