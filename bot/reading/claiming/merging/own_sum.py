"""Own sum: a percentage, and the people of how many it is said to be, in another clause or the next sentence."""

from collections.abc import Sequence
from decimal import Decimal

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.sourced import Sourced
from bot.reading.noticing.numbers import Figure

_MANY = 30  # fewer are wards, schools or practices, and no people


def belied(indicator: ExpectedIndicator, figure: Figure | None, many: Sequence[Sourced]) -> str:
    """Why a percentage cannot stand: '172 of the 203 were at home. That's 86.7%', where it makes 84.7; or nothing."""
    if indicator.unit != "percent" or figure is None or figure.value is None or figure.shape != "plain":
        return ""
    for each in many:
        parts = each.claim.figure
        if parts is None or parts.shape != "fraction" or parts.value is not None or each.claim.role != "value":
            continue
        if each.claim.local or (parts.denominator or 0) < _MANY:
            continue
        made = sound(parts, indicator)
        off = abs((parts.numerator or Decimal(0)) / (parts.denominator or Decimal(1)) * 100 - figure.value)
        if near_last(made, indicator) and off > Decimal(1).scaleb(-figure.places):
            return f"{parts.numerator:f} of {parts.denominator:f} is {made.value:f}%, not {figure.value:f}%"
    return ""
