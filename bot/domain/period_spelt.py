"""Periods as readers of a paper find them written; the books and the data annex keep the canonical texts."""

from calendar import month_name
from functools import lru_cache

from bot.domain.period import Period
from bot.domain.series import period_of

_SHORT = 3


@lru_cache(maxsize=4096)
def spelt(text: str) -> str:
    """'October 2026' for 2026-10, 'at 30 September 2013' for a day, '2011/12 academic year'; any other as it is."""
    period = period_of(text)
    if period is not None and period.kind == "month":
        return f"{month_name[period.start.month]} {period.start.year}"
    if period is not None and period.kind == "at":
        return f"at {_day(period, month_name[period.end.month])}"
    return f"{text} year" if period is not None and text.endswith(" academic") else text


def spelt_short(text: str) -> str:
    """The same with as few letters as an axis has room for: 'Oct 2026', '30 Sep 2013', '2011/12'."""
    period = period_of(text)
    if period is not None and period.kind == "month":
        return f"{month_name[period.start.month][:_SHORT]} {period.start.year}"
    if period is not None and period.kind == "at":
        return _day(period, month_name[period.end.month][:_SHORT])
    return text.removesuffix(" academic")


def for_period(text: str) -> str:
    """'for 2026-27 Q2', 'as at 30 September 2013'."""
    return f"as {spelt(text)}" if text.startswith("at ") else f"for {spelt(text)}"


def in_period(text: str) -> str:
    """'in 2026-27 Q2', 'at 30 September 2013'."""
    return spelt(text) if text.startswith("at ") else f"in {spelt(text)}"


def _day(period: Period, month: str) -> str:
    return f"{period.end.day} {month} {period.end.year}"
