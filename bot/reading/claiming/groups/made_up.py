"""Made up: whether stretches of time are together the whole of another."""

from collections.abc import Sequence

from bot.domain.period import Period
from bot.reading.noticing.period_making import follow_on


def makes_up(whole: Period, parts: Sequence[Period | None]) -> bool:
    """Say whether these periods, two or more in any order, follow one another and make up the whole."""
    told = sorted((each for each in parts if each is not None), key=lambda each: each.start)
    alike = len(told) > 1 and len(told) == len(parts) and follow_on(told)
    return alike and (told[0].start, told[-1].end) == (whole.start, whole.end)
