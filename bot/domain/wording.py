"""Figures and doubts in words, as their sender will check them."""

from calendar import month_name
from decimal import Decimal

from bot.domain.figures import digits, figure
from bot.domain.returns import Reading
from bot.domain.strategy import Indicator

_DOUBTS = {
    "approximate": "it reads as an estimate",
    "range": "it is a range, and one figure is needed",
    "unchanged": "it says there is no change",
    "derived": "it is our sum, not a figure you gave",
    "wrong-period": "it seems to be about another period, or a part of this one",
    "conflict": "two different figures were given",
    "implausible": "it looks out of range or far from the last figure",
    "ambiguous": "the name fits more than one indicator",
    "nil-return": "a nil return may mean none, or no data",
    "question": "it hangs on what you asked",
}


def exactly(value: Decimal, indicator: Indicator | None) -> str:
    """Write a figure as it was given, never rounded: the sender is checking it."""
    if indicator is None:
        return f"{value:f}"
    places = max(indicator.decimals, -int(value.normalize().as_tuple().exponent))
    return figure(value, indicator.unit, places)


def reading_in_words(reading: Reading, indicator: Indicator | None) -> str:
    """Write a reading as recorded: '91.2% (provisional)', 'suppressed', 'not available until November 2026'."""
    if reading.value is None:
        return _without_figure(reading)
    words = exactly(reading.value, indicator)
    if reading.numerator is not None and reading.denominator is not None:
        words += f" ({digits(reading.numerator, 0)} of {digits(reading.denominator, 0)})"
    return f"{words} ({reading.qualifier})" if reading.qualifier in ("provisional", "approximate", "derived") else words


def _without_figure(reading: Reading) -> str:
    if reading.qualifier == "suppressed":
        return "suppressed: too small to give"
    return f"not available{f' until {_month_or_day(reading.available_from)}' if reading.available_from else ''}"


def _month_or_day(written: str) -> str:
    """Write '2026-11' as 'November 2026' and '2026-11-02' as '2 November 2026'."""
    year, month, *day = written.split("-")
    return " ".join([*(str(int(part)) for part in day), month_name[int(month)], year])


def doubt_in_words(reading: Reading, indicator: Indicator | None, sender: str, *, verified: bool) -> str:
    """Put a doubtful reading back as a question that 'yes' or one figure answers."""
    name = indicator.name if indicator else reading.indicator
    why = reading.why.rstrip(".") or _DOUBTS.get(reading.qualifier or "", "it could not be placed with certainty")
    if not verified:
        why = f"it came from {sender}, who is not among our contacts"
    if reading.value is None:
        return f"{name}: what is the figure? We could not take one ({why})."
    return f"{name}: is {exactly(reading.value, indicator)} right? We ask because {why}."
