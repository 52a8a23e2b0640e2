"""Whether two figures differ, and how one stands against a benchmark, by their 95% intervals."""

from typing import Literal

from bot.domain.statistics.intervals import Interval

Change = Literal["higher", "lower", "not significant"]
Against = Literal["higher", "lower", "similar"]


def change(now: Interval, before: Interval) -> Change:
    """How `now` stands to `before`: significant only when the two intervals do not overlap."""
    if now.overlaps(before):
        return "not significant"
    return "higher" if now.lower > before.upper else "lower"


def against_benchmark(now: Interval, benchmark: float) -> Against:
    """Higher or lower than the benchmark when the interval excludes its point, else similar."""
    if now.lower > benchmark:
        return "higher"
    return "lower" if now.upper < benchmark else "similar"
