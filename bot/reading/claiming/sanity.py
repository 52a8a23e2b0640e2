"""Can this figure be right? Its unit brought to the one asked for, and measured against range and last value."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from bot.domain.period_text import parse
from bot.domain.returns import ExpectedIndicator, Qualifier
from bot.reading.noticing.hedges import affirms_zero
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.units import clashes, fits

_DAILY = re.compile(r"\b(?:daily|(?:per|a) day)\b", re.IGNORECASE)
_DAYS = {
    "days": Decimal(1),
    "weeks": Decimal(7),
    "hours": 1 / Decimal(24),
    "minutes": 1 / Decimal(1440),
    "seconds": 1 / Decimal(86400),
}
_DAYS |= {"months": Decimal(365) / 12, "years": Decimal(365)}
_TO_DATE = re.compile(r"\byear to date\b|\bytd\b|\bcumulative\b|\bso far this year\b")
_OUT_OF = re.compile(r"\bout of (\d+)|\b0 to (\d+)\b|\b\d to (\d+)\b(?=\)?$)")
_PEOPLE = re.compile(
    r"\s(?:\w+\s)?(?:people|persons|patients|admissions|cases|children|women|men|adults|residents|clients|"
    r"episodes|individuals|families|babies|mothers|infants|pupils|calls|births|deaths|young people)\b"
)
SLIPPED = Decimal(20) / 3  # a sum or count that is nearer ten times its last value, or a tenth of it, than to it
FOLD = Decimal(4)  # a figure this many times its last value, or this part of it, is asked about


class Sound(NamedTuple):
    """A value in the indicator's own unit, and the doubt about it, if any, with the reason in words."""

    value: Decimal | None
    doubt: Qualifier | None = None
    why: str = ""


def near_last(found: Sound, indicator: ExpectedIndicator) -> bool:
    """Say whether this could well come after the last value: within half as much again, or none is known."""
    previous = indicator.previous if indicator.previous is not None else indicator.baseline
    if found.value is None or found.doubt == "implausible":
        return False
    return previous is None or previous == 0 or previous * 2 / 3 <= found.value <= previous * 3 / 2


def sound(figure: Figure, indicator: ExpectedIndicator, note: str = "") -> Sound:
    """Bring one figure to its indicator's unit and see whether it can be right. `note` is the sentence it stands in."""
    if figure.shape == "range":
        return Sound(None, "range", "a range, not one figure")
    if figure.shape == "fraction":
        return _fraction(figure, indicator)
    value = figure.value
    if value is None:
        return Sound(None, "approximate", "no one figure could be made of it")
    converted = _converted(value, figure, indicator)
    if converted.value is None or converted.doubt:
        return converted
    return _plausible(converted.value, figure, indicator, note)


def _fraction(figure: Figure, indicator: ExpectedIndicator) -> Sound:
    top, bottom = figure.numerator or Decimal(0), figure.denominator or Decimal(1)
    if indicator.unit == "score" and figure.value is None and bottom == highest(indicator):
        return _plausible(top, figure._replace(odd=False), indicator, "")
    if indicator.unit not in ("percent", "proportion"):
        if indicator.unit == "count" and not figure.odd and _agrees(figure):
            alone = _plausible(top, figure._replace(unit="", places=0), indicator, "")
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


def _converted(value: Decimal, figure: Figure, indicator: ExpectedIndicator) -> Sound:
    said, asked = figure.unit, indicator.unit
    if asked == "percent" and said in ("", "ratio") and 0 < value <= 1 and figure.places >= 1:
        return _fraction_of_one(value, indicator)
    if asked == "proportion" and (said == "percent" or (not said and value > 1)):
        return (
            Sound(value / 100) if said == "percent" or value <= 100 else Sound(value, "implausible", "not a proportion")
        )
    if (asked == "hours" and said == "clock") or (asked == "minutes" and said in ("clock", "")):
        return Sound(value)
    if asked == "seconds" and (said == "clock" or figure.to_the_second):
        return _to_the_second(value, indicator)
    if said in _DAYS and asked in _DAYS and said != asked:
        if asked == "score":
            return Sound(value)
        return Sound(
            reckoned(value * _DAYS[said] / _DAYS[asked], indicator), "derived", f"said in {said}; asked for in {asked}"
        )
    if figure.summed:
        return Sound(rounded(value, indicator), "derived", "units had to be added up")
    if said.startswith("per ") and asked.startswith("rate per") and not fits(said, asked):
        scale = (
            Decimal(asked.removeprefix("rate per ").replace(",", "")) / Decimal(said.removeprefix("per "))
            if said[4:].isdigit()
            else None
        )
        return Sound(
            rounded(value * scale, indicator) if scale else None, "derived", f"said {said}; asked for as a {asked}"
        )
    if clashes(said, asked) and not (said == "per day" and asked == "count" and _DAILY.search(indicator.name)):
        return Sound(value, "implausible", f"said as {said} where {asked} was asked for")
    return Sound(value)


def _to_the_second(minutes: Decimal, indicator: ExpectedIndicator) -> Sound:
    """'1 min 52 s' is how 112 seconds are written; a clock far from the last value may be of hours and minutes."""
    seconds = reckoned(minutes * 60, indicator)
    previous = indicator.previous if indicator.previous is not None else indicator.baseline
    if previous is not None and _near(seconds, previous):
        return Sound(seconds)
    return Sound(seconds, "derived", "said in minutes and seconds; asked for in seconds")


def _fraction_of_one(value: Decimal, indicator: ExpectedIndicator) -> Sound:
    """0.912 for a percentage is 91.2 when that lies near the last value, and stays 0.912 when that does."""
    previous = indicator.previous if indicator.previous is not None else indicator.baseline
    times = value * 100
    if previous is None or previous == 0:
        return Sound(value, "implausible", "a fraction where a percentage was asked for")
    if _near(times, previous) and not _near(value, previous):
        return Sound(times)
    if _near(value, previous):
        return Sound(value)
    return Sound(times, "implausible", "a fraction where a percentage was asked for")


def _near(value: Decimal, previous: Decimal) -> bool:
    return previous / 2 <= value <= previous * 2


def _plausible(value: Decimal, figure: Figure, indicator: ExpectedIndicator, note: str) -> Sound:
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
    fold = (Decimal(10) if _TO_DATE.search(indicator.name.lower()) else SLIPPED) if summed or small else FOLD
    if _falls_within_a_year(value, previous, indicator):
        return Sound(value, "implausible", f"a sum to date that is less than {previous:f}, the last one")
    if value == 0:
        big = previous >= 50 if indicator.unit != "percent" else previous >= 10
        big = big and not affirms_zero(note)
        return Sound(value, "implausible", f"nothing where it was {previous:f}") if big else Sound(value)
    if not small and (value >= previous * fold or value * fold <= previous):
        return Sound(value, "implausible", f"far from {previous:f}, the last value")
    if indicator.unit.startswith("rate") and not figure.unit and _PEOPLE.search(note) and not _near(value, previous):
        return Sound(value, "implausible", "a count where a rate was asked for")
    if indicator.unit == "years" and abs(value - previous) * 5 > previous:
        return Sound(value, "implausible", f"far from {previous:f}, the last value, for years that change slowly")
    if figure.yearlike and not _near(value, previous):
        return Sound(value, "implausible", "it reads like a year")
    return Sound(value)


def _falls_within_a_year(value: Decimal, previous: Decimal, indicator: ExpectedIndicator) -> bool:
    """Say whether a sum to date is less than it was earlier in the same year: the quarter's own sum, most likely."""
    if not _TO_DATE.search(indicator.name.lower()) or not indicator.previous_period or indicator.previous is None:
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


def reckoned(value: Decimal, indicator: ExpectedIndicator) -> Decimal:
    """Our own sum: exact where a decimal more than the board reports is enough, else to the board's decimals."""
    finer = value.quantize(Decimal(1).scaleb(-indicator.decimals - 1), ROUND_HALF_UP)
    return finer.normalize() if abs(finer - value) < Decimal("1e-9") else rounded(value, indicator)


def rounded(value: Decimal, indicator: ExpectedIndicator) -> Decimal:
    """To the decimals the board reports, halves up."""
    return value.quantize(Decimal(1).scaleb(-indicator.decimals), ROUND_HALF_UP)
