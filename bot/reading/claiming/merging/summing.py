"""Summing: parts given without their total: their sum is ours, and put to the sender."""

from collections.abc import Sequence
from decimal import Decimal

from bot.domain.period_text import parse
from bot.domain.returns import Reading
from bot.reading.claiming.groups.asked_for import asked_of
from bot.reading.claiming.groups.made_up import makes_up
from bot.reading.claiming.merging.made import About, made_of
from bot.reading.claiming.sourced import Sourced

ADDED = ("count", "pounds")  # the units in which parts make a sum


def summed(about: About, last: Sourced, numbers: Sequence[Decimal], parts: str = "the parts") -> Reading:
    """'88 through the service plus 57 through pharmacies': the sum, in doubt; no value where the unit makes none."""
    total = sum(numbers, Decimal(0)) if about.indicator.unit in ADDED else None
    told = tuple(f"{number:f}" for number in numbers)
    return made_of(about, last, total, "derived", f"{parts} were given, their sum was not", candidates=told)


def summed_periods(about: About, values: Sequence[Sourced]) -> Reading | None:
    """'July 402, Aug 377, Sept 431': the sum of the parts of a period asked for; nothing where they are none."""
    found = {
        each.claim.period.period: each.claim.figure.value
        for each in values
        if each.claim.period and each.claim.period.period and each.claim.figure
    }
    parts = sorted(found, key=lambda part: part.start)
    whole = next((text for text in asked_of(about.indicator, about.expected) if makes_up(parse(text), parts)), "")
    numbers = [number for part in parts if (number := found[part]) is not None]
    if not whole or about.indicator.unit != "count" or len(numbers) != len(parts) or len(values) != len(parts):
        return None
    asked = About(about.indicator, "" if whole == about.expected.period else whole, whole, about.expected)
    return summed(asked, values[-1], numbers, "the parts of the period")


def added_up(told: Sequence[Sourced], about: About) -> Sourced:
    """'£96,300 since then, plus £51,000': several sums added in one sentence are one change; else the last counts."""
    last = told[-1]
    same = [each for each in told if each.claim.sentence == last.claim.sentence and each.claim.figure]
    if len(same) < 2 or about.indicator.unit not in ADDED:
        return last
    total = sum((each.claim.figure.value or Decimal(0) for each in same if each.claim.figure), Decimal(0))
    figure = last.claim.figure
    return last._replace(claim=last.claim._replace(figure=figure._replace(value=total))) if figure else last
