"""Sound: can this figure be right? Its unit brought to the one asked for, and measured against range and last value."""

from decimal import Decimal

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.sanity.converted import converted, rescaled
from bot.reading.claiming.sanity.plausible import highest, plausible
from bot.reading.claiming.sanity.rounding import rounded
from bot.reading.claiming.sanity.verdicts import Sound, near_last
from bot.reading.noticing.numbers import Figure


def sound(figure: Figure, indicator: ExpectedIndicator, note: str = "") -> Sound:
    """Bring one figure to its indicator's unit and see whether it can be right. `note` is the sentence it stands in."""
    if figure.shape == "range":
        return Sound(None, "range", "a range, not one figure")
    if figure.shape == "fraction":
        return _fraction(figure, indicator)
    value = figure.value
    if value is None:
        return Sound(None, "approximate", "no one figure could be made of it")
    made = converted(value, figure, indicator)
    if made.value is None or made.doubt:
        return made
    if other := rescaled(value, figure, indicator, note):
        return other
    return plausible(made.value, figure, indicator, note)


def _fraction(figure: Figure, indicator: ExpectedIndicator) -> Sound:
    top, bottom = figure.numerator or Decimal(0), figure.denominator or Decimal(1)
    if indicator.unit == "score" and figure.value is None and bottom == highest(indicator):
        return plausible(top, figure._replace(odd=False), indicator, "")
    if indicator.unit not in ("percent", "proportion"):
        if indicator.unit == "count" and not figure.odd and _agrees(figure):
            alone = plausible(top, figure._replace(unit="", places=0), indicator, "")
            return (
                alone
                if near_last(alone, indicator)
                else Sound(top, "derived", "a part of a whole where a count was asked for")
            )
        counted = top if indicator.unit == "count" and _agrees(figure) else _rate(top, bottom, indicator)
        return Sound(counted, "derived", "a part of a whole where another unit was asked for")
    share = top / bottom * 100
    if figure.value is None:
        scale = Decimal(1) if indicator.unit == "percent" else Decimal("0.01")
        return Sound(rounded(share * scale, indicator), "derived", f"{top:f} of {bottom:f} is our sum, not theirs")
    if not _agrees(figure):
        return Sound(
            None, "conflict", f"{top:f} of {bottom:f} is {rounded(share, indicator):f}%, not {figure.value:f}%"
        )
    return sound(figure._replace(shape="plain"), indicator)


def _rate(top: Decimal, bottom: Decimal, indicator: ExpectedIndicator) -> Decimal | None:
    """What '37 on a caseload of 11,980' makes of a rate, where it lies near the last one."""
    base = indicator.unit.removeprefix("rate per ").replace(",", "")
    if base == indicator.unit or not base.isdigit() or not bottom:
        return None
    made = rounded(top / bottom * Decimal(base), indicator)
    return made if near_last(Sound(made), indicator) else None


def _agrees(figure: Figure) -> bool:
    """Say whether a share said beside 'x of y' is theirs, to the last decimal written; none said is no disagreement."""
    if figure.value is None:
        return True
    share = (figure.numerator or Decimal(0)) / (figure.denominator or Decimal(1)) * 100
    return abs(share - figure.value) <= Decimal(1).scaleb(-_told_places(figure))


def _told_places(figure: Figure) -> int:
    """The decimals that tell anything: '88.40%' is how a sheet writes 88.4, and says no more."""
    exponent = (figure.value or Decimal(0)).normalize().as_tuple().exponent
    return min(figure.places, max(1, -int(exponent)))
