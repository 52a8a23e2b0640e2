"""Only one: a rate that by its unit and its last value can be of no other measure that its sender gives."""

from collections.abc import Collection

from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.units import fits


def only_of(lexicon: Lexicon, figure: Figure, mention: Mention, mine: Collection[str]) -> bool:
    """Say whether a rate per so many can be of no other of the sender's measures than the one that is named."""
    known = lexicon.indicator
    own = [i for i in mine if i in known and figure.unit.startswith("per 1") and fits(figure.unit, known[i].unit)]
    return {i for i in own if near_last(sound(figure, known[i]), known[i])} == set(mention.items)
