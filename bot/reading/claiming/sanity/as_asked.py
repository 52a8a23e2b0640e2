"""As asked: a measure beside what it last came to in a period as long as the one that a figure is for."""

from decimal import Decimal

from bot.domain.period_text import parse
from bot.domain.returns import ExpectedIndicator

_ADDED = ("count", "pounds")  # of three months about three times as much as of one


def as_asked(indicator: ExpectedIndicator, period: str) -> ExpectedIndicator:
    """The measure as it is weighed for one of the periods asked for; itself for the one it is told of anyway.

    Where no value of that length is known, a sum is reckoned from another (it has no `previous_period` then), and a
    rate, that may be of a year or of the months counted, is weighed by nothing.
    """
    last = next((each for each in indicator.lasts if each.period == period), None)
    if last is None:
        return indicator
    if last.value is not None:
        return indicator.model_copy(update={"previous": last.value, "previous_period": last.of, "baseline": None})
    if indicator.unit.startswith("rate"):
        return indicator.model_copy(update={"previous": None, "baseline": None})
    return _reckoned(indicator, period) if indicator.unit in _ADDED else indicator


def _reckoned(indicator: ExpectedIndicator, period: str) -> ExpectedIndicator:
    """The same beside its last value brought to the length of another period, day for day."""
    if indicator.previous is None:
        return indicator
    share = Decimal(_days(period)) / _days(indicator.previous_period)
    return indicator.model_copy(update={"previous": round(indicator.previous * share), "previous_period": ""})


def _days(period: str) -> int:
    return (parse(period).end - parse(period).start).days + 1
