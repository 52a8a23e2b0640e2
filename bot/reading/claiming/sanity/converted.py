"""Converted: a figure said in one unit brought to the unit asked for."""

import re
from decimal import Decimal

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.sanity.rounding import reckoned, rounded
from bot.reading.claiming.sanity.verdicts import Sound, is_near
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.units import clashes, fits

_DAILY = re.compile(r"\b(?:daily|(?:per|a) day)\b", re.IGNORECASE)
_BASE = re.compile(r"\bper (1(?:0{2,5}|,000|0,000|00,000)|hundred|thousand)\b")
_IN_WORDS = {"hundred": "100", "thousand": "1000"}
_DAYS = {
    "days": Decimal(1),
    "weeks": Decimal(7),
    "hours": 1 / Decimal(24),
    "minutes": 1 / Decimal(1440),
    "seconds": 1 / Decimal(86400),
}
_DAYS |= {"months": Decimal(365) / 12, "years": Decimal(365)}


def converted(value: Decimal, figure: Figure, indicator: ExpectedIndicator) -> Sound:
    """A value in the unit asked for; in doubt where the unit said is another, or none that could be meant."""
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
    if clashes(said, asked) and not (said == "per day" and is_daily(indicator)):
        return Sound(value, "implausible", f"said as {said} where {asked} was asked for")
    return Sound(value)


def rescaled(value: Decimal, figure: Figure, indicator: ExpectedIndicator, note: str) -> Sound | None:
    """'It only reports per 100 children and gives 1.93': a rate of another base, said elsewhere in the sentence."""
    asked = indicator.unit.removeprefix("rate per ").replace(",", "")
    if figure.unit or not asked.isdigit() or "per " not in note:
        return None
    said = {_IN_WORDS.get(base[1], base[1].replace(",", "")) for base in _BASE.finditer(note)}
    base = said.pop() if len(said) == 1 else asked
    previous = indicator.previous if indicator.previous is not None else indicator.baseline
    scale = Decimal(asked) / Decimal(base)
    if scale == 1 or previous is None or is_near(value, previous) or not is_near(value * scale, previous):
        return None
    return Sound(rounded(value * scale, indicator), "derived", f"said per {base}; asked for as a {indicator.unit}")


def is_daily(indicator: ExpectedIndicator) -> bool:
    """Say whether a measure counts what is so on an average day: 'patients with no criteria to reside'."""
    return indicator.unit == "count" and bool(_DAILY.search(indicator.name))


def _to_the_second(minutes: Decimal, indicator: ExpectedIndicator) -> Sound:
    """'1 min 52 s' is how 112 seconds are written; a clock far from the last value may be of hours and minutes."""
    seconds = reckoned(minutes * 60, indicator)
    previous = indicator.previous if indicator.previous is not None else indicator.baseline
    if previous is not None and is_near(seconds, previous):
        return Sound(seconds)
    return Sound(seconds, "derived", "said in minutes and seconds; asked for in seconds")


def _fraction_of_one(value: Decimal, indicator: ExpectedIndicator) -> Sound:
    """0.912 for a percentage is 91.2 when that lies near the last value, and stays 0.912 when that does."""
    previous = indicator.previous if indicator.previous is not None else indicator.baseline
    times = value * 100
    if previous is None or previous == 0:
        return Sound(value, "implausible", "a fraction where a percentage was asked for")
    if is_near(times, previous) and not is_near(value, previous):
        return Sound(times)
    if is_near(value, previous):
        return Sound(value)
    return Sound(times, "implausible", "a fraction where a percentage was asked for")
