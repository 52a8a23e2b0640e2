"""Heard: whether a figure is of the measure at all that a common word or a loose tie gives it to."""

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.merging.likely import beyond, likely
from bot.reading.claiming.saying import Claim
from bot.reading.claiming.sourced import Sourced
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.units import fits
from bot.reading.noticing.words import COUNTED_THINGS, name_stems, stem
from bot.reading.noticing.zeros import affirms_zero


def heard(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """A common word names a measure only when the figure could well be its next; so does a number in words."""
    claim, figure = each.claim, each.claim.figure
    if figure is None:
        return False
    if figure.shape == "fraction" and figure.spelled and indicator.unit == "count" and not likely(figure, indicator):
        return False  # 'two of the three food banks'
    if claim.hint and not likely(figure, indicator):
        return claim.firm and bool(figure.unit) and fits(figure.unit, indicator.unit)
    if _counts_others(claim, figure, indicator) or _goes_astray(each, indicator):
        return False
    if figure.value is None and figure.approximate:  # 'in the low sevens'
        return True
    nought = figure.value == 0 and (claim.firm or affirms_zero(claim.note))
    counted = nought or (claim.firm and indicator.unit == "count")
    return not figure.spelled or bool(figure.unit) or counted or likely(figure, indicator)


def _goes_astray(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """'We answered 118,402 calls': behind a name that fits several measures, and out of all range for this one."""
    claim = each.claim
    return claim.carried and not claim.sure and len(claim.items) > 1 and beyond(each, indicator)


def _counts_others(claim: Claim, figure: Figure, indicator: ExpectedIndicator) -> bool:
    """'Despite losing 11 beds', 'all 14 advisers': a number of things that the measure is not of."""
    if claim.noun not in COUNTED_THINGS or figure.unit or figure.places or figure.shape != "plain":
        return False
    own = name_stems(indicator.name)
    return stem(claim.noun) not in own and not (claim.firm and likely(figure, indicator))
