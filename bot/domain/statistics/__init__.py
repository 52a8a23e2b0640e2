"""Statistics: intervals, comparisons, recent trends and XmR charts, in plain Python."""

from bot.domain.statistics.compare import Against, Change, against_benchmark, change
from bot.domain.statistics.intervals import (
    Interval,
    StatisticsError,
    byar,
    dobson,
    exact_poisson,
    poisson,
    rate,
    wilson,
    z_score,
)
from bot.domain.statistics.trend import CRITICAL, Point, Trend, proportion_trend, rate_trend
from bot.domain.statistics.xmr import Chart, Mark, assurance, chart, variation

__all__ = [
    "CRITICAL",
    "Against",
    "Change",
    "Chart",
    "Interval",
    "Mark",
    "Point",
    "StatisticsError",
    "Trend",
    "against_benchmark",
    "assurance",
    "byar",
    "change",
    "chart",
    "dobson",
    "exact_poisson",
    "poisson",
    "proportion_trend",
    "rate",
    "rate_trend",
    "variation",
    "wilson",
    "z_score",
]
