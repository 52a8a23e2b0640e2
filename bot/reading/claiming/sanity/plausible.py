"""Plausible: whether a value can be, by what is possible at all and by its last value."""

import re
from decimal import Decimal

from bot.domain.period_text import parse
from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.sanity.verdicts import Sound, is_near
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.zeros import affirms_zero

_OUT_OF = re.compile(r"\bout of (\d+)|\b0 to (\d+)\b|\b\d to (\d+)\b(?=\)?$)")
_PEOPLE = re.compile(
    r"\s(?:\w+\s)?(?:people|persons|patients|admissions|cases|children|women|men|adults|residents|clients|"
    r"episodes|individuals|families|babies|mothers|infants|pupils|calls|births|deaths|young people)\b"
)
SLIPPED = Decimal(20) / 3  # a sum or count that is nearer ten times its last value, or a tenth of it, than to it
FOLD = Decimal(4)  # a figure this many times its last value, or this part of it, is asked about


def plausible(value: Decimal, figure: Figure, indicator: ExpectedIndicator, note: str) -> Sound:
    """A value in the unit asked for, in doubt where it cannot be, is oddly written or is far from the last."""
    low, high = lowest(indicator), highest(indicator)
    if (low is not None and value < low) or (high is not None and value > high):
        return Sound(value, "implausible", f"{value:f} lies outside what is possible")
    if indicator.unit == "count" and (figure.rounded or value != value.to_integral_value()):
        return Sound(value, "approximate" if figure.rounded else "implausible", "a count is a whole number")
    if figure.rounded and indicator.unit != "pounds":
        return Sound(value, "approximate", "written in thousands, so rounded")
    if figure.odd and indicator.unit != "pounds":
        return Sound(value, "implausible", "the number is oddly written")
    if indicator.unit == "yes-no" and value not in (0, 1):
        return Sound(value, "implausible", "yes or no was asked for")
    previous = indicator.previous if indicator.previous is not None else indicator.baseline
    if previous is None or previous <= 0 or indicator.unit in ("yes-no", "score"):
        return Sound(value)
    return _beside(value, previous, figure, indicator, note)


def _beside(value: Decimal, previous: Decimal, figure: Figure, indicator: ExpectedIndicator, note: str) -> Sound:
    small = indicator.unit == "count" and max(value, previous) < 30
    summed = indicator.unit in ("count", "pounds")
    fold = (Decimal(10) if _is_to_date(indicator) else SLIPPED) if summed or small else FOLD
    if _falls_within_a_year(value, previous, indicator):
        return Sound(value, "implausible", f"a sum to date that is less than {previous:f}, the last one")
    if value == 0:
        big = previous >= 50 if indicator.unit != "percent" else previous >= 10
        big = big and not affirms_zero(note)
        return Sound(value, "implausible", f"nothing where {_told(previous, indicator)}") if big else Sound(value)
    if not small and (value >= previous * fold or value * fold <= previous):
        return Sound(value, "implausible", f"{value:f} is far off: {_told(previous, indicator)}")
    if indicator.unit.startswith("rate") and not figure.unit and _PEOPLE.search(note) and not is_near(value, previous):
        return Sound(value, "implausible", "a count where a rate was asked for")
    if indicator.unit == "years" and abs(value - previous) * 5 > previous:
        return Sound(value, "implausible", f"far from {previous:f}, the last value, for years that change slowly")
    if figure.yearlike and not is_near(value, previous):
        return Sound(value, "implausible", "it reads like a year")
    return Sound(value)


def _told(previous: Decimal, indicator: ExpectedIndicator) -> str:
    """What a value is weighed against, in words: the last one, the baseline, or what another period leads to."""
    if indicator.previous is None:
        return f"the baseline is {previous:f}"
    return f"it was {previous:f}" if indicator.previous_period else f"by the last value it would be about {previous:f}"


def _is_to_date(indicator: ExpectedIndicator) -> bool:
    name = indicator.name.lower()
    return "year to date" in name or "ytd" in name or "cumulative" in name or "so far this year" in name


def _falls_within_a_year(value: Decimal, previous: Decimal, indicator: ExpectedIndicator) -> bool:
    """Say whether a sum to date is less than it was earlier in the same year: the quarter's own sum, most likely."""
    if not indicator.previous_period or indicator.previous is None or not _is_to_date(indicator):
        return False
    before = parse(indicator.previous_period)
    return value < previous and before.kind in ("quarter", "month") and before.end.month != 3


def lowest(indicator: ExpectedIndicator) -> Decimal | None:
    """The least that is possible: what the board says, else 0."""
    return indicator.low if indicator.low is not None else Decimal(0)


def highest(indicator: ExpectedIndicator) -> Decimal | None:
    """The most that is possible: what the board says, else what unit and name say."""
    if indicator.high is not None:
        return indicator.high
    if indicator.unit == "score" and (match := _OUT_OF.search(indicator.name.lower())):
        return Decimal(next(group for group in match.groups() if group))
    return {"percent": Decimal(100), "proportion": Decimal(1), "yes-no": Decimal(1), "years": Decimal(120)}.get(
        indicator.unit
    )
