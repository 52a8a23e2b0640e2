"""Repeating: figures that only say another again, rounded or as its sum, or what was known before."""

import re
from collections.abc import Sequence

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.saying import before
from bot.reading.claiming.sourced import Sourced
from bot.reading.noticing.shares import makes

_WAS = re.compile(r"\b(?:was|were|had been|stood|sat|had)\s(?:(?:at|on|only|just|still)\s)*$")


def repeats(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """The last value said again is never taken before a fresh figure because it sounds like the whole."""
    figure = each.claim.figure
    return figure is not None and figure.value is not None and figure.value == indicator.previous


def is_rounded_off(each: Sourced, values: Sequence[Sourced]) -> bool:
    """'One in ten, 10.3% to be exact': a share in words, beside a figure that it comes near to."""
    share = each.claim.figure
    if share is None or share.shape != "fraction" or not share.spelled or not share.numerator or not share.denominator:
        return False
    near = share.numerator / share.denominator * 100
    others = (one.claim.figure for one in values if one.claim.figure and one.claim.figure.shape == "plain")
    return any(other.value is not None and abs(other.value - near) * 8 < near for other in others)


def is_its_own_sum(each: Sourced, values: Sequence[Sourced]) -> bool:
    """'86.2%, which on our numbers is 169 of 196': an x of y that makes the percentage said beside it."""
    parts = each.claim.figure
    if parts is None or parts.shape != "fraction" or parts.value is not None:
        return False
    told = (one.claim.figure for one in values if one.claim.figure and one.claim.figure.unit == "percent")
    return any(makes(parts, share) for share in told)


def is_known(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """'87.9 (86.4)': a bare figure in a bracket behind another that is the last one, the target or the baseline."""
    figure = each.claim.figure
    known = (indicator.previous, indicator.target, indicator.baseline)
    return each.claim.aside and figure is not None and figure.value is not None and figure.value in known


def was_told_us(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """'In the spring it was 2,184', which is the last value: what was is no rival of what is."""
    figure = each.claim.figure
    if figure is None or figure.value is None or figure.value != indicator.previous:
        return False
    return bool(_WAS.search(before(each.claim)))
