"""Likely: whether a figure could well be the next of its measure, or is beyond all that it can be."""

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.sourced import Sourced
from bot.reading.noticing.numbers import Figure


def likely(figure: Figure, indicator: ExpectedIndicator) -> bool:
    """Say whether a figure could well come after the last value; of a range, its lower end."""
    if figure.shape == "range":
        figure = figure._replace(shape="plain", value=figure.lower, lower=None, upper=None)
    return near_last(sound(figure, indicator), indicator)


def beyond(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """Say whether a figure is out of all possible range, so that beside another it is about something else."""
    figure = each.claim.figure
    return figure is not None and sound(figure, indicator).doubt == "implausible"
