"""Made-up figures: plausible beside the last value and the target, some past it, some short of it."""

from decimal import ROUND_HALF_UP, Decimal

from bot.domain.record import Record
from bot.domain.strategy import Framework, Indicator
from bot.rehearsal.chance import between, one_of, share

# Where a board's paper gives neither value nor target, a figure starts from what is usual for its unit.
_USUAL: dict[str, float] = {
    "percent": 64, "proportion": 0.6, "count": 120, "rate per 1,000": 14, "rate per 10,000": 42,
    "rate per 100,000": 240, "per day": 6, "pounds": 240_000, "weeks": 24, "days": 18, "hours": 6,
    "minutes": 34, "seconds": 240, "months": 9, "years": 79, "score": 7, "ratio": 1.4, "yes-no": 1,
}  # fmt: skip
SMALL = Decimal(3)
_LOW_SHARE = 14.0
_LEAST_SHARE, _MOST_SHARE = 0.02, 0.985


class Figure(Record):
    """One made-up figure in its indicator's unit, with its counts where it has some."""

    value: Decimal
    numerator: int | None = None
    denominator: int | None = None


def figure_of(framework: Framework, code: str, period: str, last: Decimal | None) -> Figure:
    """Make one indicator's figure for a period; `last` is the value its reader was shown, if any."""
    row = next(row for row in framework.indicator if row.code == code)
    if row.unit == "yes-no":
        return Figure(value=Decimal(int(share("yes", code, period) < 0.6)))
    if code == small_count(framework):
        return Figure(value=SMALL)
    target = next((t.value for t in framework.target if (t.indicator, t.period) == (code, period)), None)
    value = _rounded(_within(row, _aimed(row, period, last, target)), row)
    return _counted(row, period, value) if row.unit == "percent" else Figure(value=value)


def small_count(framework: Framework) -> str:
    """Give the code of the one count that is too small to be shown, or nothing."""
    guarded = [row.code for row in framework.indicator if row.unit == "count" and row.disclosure != "none"]
    return guarded[-1] if guarded else ""


def _aimed(row: Indicator, period: str, last: Decimal | None, target: Decimal | None) -> float:
    """Start from the target where there is one and from the last value otherwise, and miss or beat it a little."""
    better = -1 if row.polarity == "lower" else 1
    if target is not None:
        slack = float(row.tolerance or 0)
        away = float(target) * between(0.005, 0.06, "how far", row.code, period)
        mood = one_of(("past", "past", "near", "short"), "mood", row.code, period)
        return float(target) + better * {"past": away, "near": -slack / 2, "short": -slack - away}[mood]
    known = last if last is not None else row.baseline
    start = float(known) if known is not None else _usual(row) * between(0.7, 1.3, "start", row.code)
    way = one_of((1, 1, -1), "way", row.code, period)
    return start * (1 + better * way * between(0.01, 0.07, "step", row.code, period))


def _usual(row: Indicator) -> float:
    """What is usual for a unit; a share that should be low is low."""
    return _LOW_SHARE if row.unit == "percent" and row.polarity == "lower" else _USUAL[row.unit]


def _within(row: Indicator, value: float) -> float:
    """Keep a figure inside what is possible."""
    if row.unit in ("percent", "proportion"):
        whole = 100 if row.unit == "percent" else 1
        value = min(max(value, _LEAST_SHARE * whole), _MOST_SHARE * whole)
    low = float(row.low) if row.low is not None else 0.0
    high = float(row.high) if row.high is not None else value
    return min(max(value, low), high)


def _rounded(value: float, row: Indicator) -> Decimal:
    places = 0 if row.unit == "count" else row.decimals
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _counted(row: Indicator, period: str, value: Decimal) -> Figure:
    """Give a percentage the counts it could be made of, and let the counts decide its last digit."""
    whole = int(between(240, 1900, "whole", row.code, period))
    part = int((value * whole / 100).to_integral_value(ROUND_HALF_UP))
    return Figure(value=_rounded(100 * part / whole, row), numerator=part, denominator=whole)
