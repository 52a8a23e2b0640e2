"""Period: what a figure is about; it parses, prints, sorts, and steps back and forward.

The canonical texts are: `2026-27` (financial year, April to March), `2026-27 H1`, `2026-27 Q2`, `2026-10`,
`2026` (calendar year), `2026/27 academic` (September to August), `2024-25 to 2026-27` and `2023 to 2025`
(pooled), `at 2026-10-01`, and year to date as `2026-27 to Q2` or `2026-27 to Sep`. `2011-12` is always the
financial year: the month whose number looks like the next year is written in words, 'December 2011'.
"""

from calendar import month_name, monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering
from typing import Literal

Kind = Literal[
    "year",
    "half",
    "quarter",
    "month",
    "calendar",
    "academic",
    "pooled",
    "pooled calendar",
    "at",
    "to quarter",
    "to month",
]
_STEP = {"half": 6, "quarter": 3, "month": 1, "to quarter": 3, "to month": 1}
_APRIL, _SEPTEMBER = 4, 9


class PeriodError(ValueError):
    """These words name no period. The message says what was read and how to write it."""


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, first and last included, and the kind of period it is. Sorts by end, then start."""

    kind: Kind
    start: date
    end: date

    @property
    def text(self) -> str:
        """The canonical spelling; `period_text.parse` reads it back."""
        return _PRINTERS[self.kind](self)

    def __str__(self) -> str:
        return self.text

    def __lt__(self, other: "Period") -> bool:
        return (self.end, self.start, self.kind) < (other.end, other.start, other.kind)

    def step(self, count: int) -> "Period":
        """The period `count` steps on (back, below zero): a quarter by quarters, a pooled one by one year.

        Year to date goes on to the next quarter or month and starts again in April; 'as at' goes by days.
        """
        if self.kind == "at":
            return at(self.start + timedelta(days=count))
        months = count * _STEP.get(self.kind, 12)
        end = _month_number(self.end) + months
        if self.kind in ("to quarter", "to month"):
            return Period(self.kind, _first(_april_before(end)), _last(end))
        return Period(self.kind, _first(_month_number(self.start) + months), _last(end))

    def next(self) -> "Period":
        """The period after this one."""
        return self.step(1)

    def previous(self) -> "Period":
        """The period before this one."""
        return self.step(-1)


def financial_year(start: int) -> Period:
    """April of `start` to March of the next year."""
    return _span("year", start, _APRIL, 12)


def half(start: int, number: int) -> Period:
    """One half of the financial year that begins in `start`; `number` is 1 or 2."""
    return _span("half", start, _APRIL + 6 * (number - 1), 6)


def quarter(start: int, number: int) -> Period:
    """One quarter of the financial year that begins in `start`; `number` is 1 to 4."""
    return _span("quarter", start, _APRIL + 3 * (number - 1), 3)


def month(year: int, number: int) -> Period:
    """One calendar month. Raises PeriodError when there is no such month."""
    if not 1 <= number <= 12:
        raise PeriodError(f"there is no month {number}")
    return _span("month", year, number, 1)


def calendar_year(year: int) -> Period:
    """January to December."""
    return _span("calendar", year, 1, 12)


def academic_year(start: int) -> Period:
    """September of `start` to August of the next year."""
    return _span("academic", start, _SEPTEMBER, 12)


def pooled(first: int, last: int) -> Period:
    """Financial years pooled, `first` and `last` being the years they begin in."""
    return _span("pooled", first, _APRIL, 12 * _years(first, last))


def pooled_calendar(first: int, last: int) -> Period:
    """Calendar years pooled, `first` to `last`."""
    return _span("pooled calendar", first, 1, 12 * _years(first, last))


def at(day: date) -> Period:
    """A snapshot as at one day."""
    return Period("at", day, day)


def to_quarter(start: int, number: int) -> Period:
    """April of `start` to the end of quarter `number`."""
    return _span("to quarter", start, _APRIL, 3 * number)


def to_month(start: int, number: int) -> Period:
    """April of `start` to the end of calendar month `number`, in the same financial year."""
    return _span("to month", start, _APRIL, (number - _APRIL) % 12 + 1)


def year_of(day: date) -> int:
    """The year in which the financial year of `day` begins."""
    return day.year if day.month >= _APRIL else day.year - 1


def quarter_of(day: date) -> int:
    """The quarter of the financial year in which `day` falls, 1 to 4."""
    return (day.month - _APRIL) % 12 // 3 + 1


def _years(first: int, last: int) -> int:
    if last <= first:
        raise PeriodError(f"pooled years run forward and are at least two, not {first} to {last}")
    return last - first + 1


def _span(kind: Kind, year: int, first_month: int, months: int) -> Period:
    begin = year * 12 + first_month - 1
    return Period(kind, _first(begin), _last(begin + months - 1))


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)


def _last(number: int) -> date:
    year, index = divmod(number, 12)
    return date(year, index + 1, monthrange(year, index + 1)[1])


def _april_before(number: int) -> int:
    return number - (number - (_APRIL - 1)) % 12


def _short(start: int) -> str:
    return f"{start}-{(start + 1) % 100:02d}"


def _print_month(period: Period) -> str:
    year, number = period.start.year, period.start.month
    if number == (year + 1) % 100:
        return f"{month_name[number]} {year}"
    return f"{year}-{number:02d}"


_PRINTERS: dict[str, Callable[[Period], str]] = {
    "year": lambda p: _short(p.start.year),
    "half": lambda p: f"{_short(year_of(p.start))} H{(quarter_of(p.end)) // 2}",
    "quarter": lambda p: f"{_short(year_of(p.start))} Q{quarter_of(p.start)}",
    "month": _print_month,
    "calendar": lambda p: str(p.start.year),
    "academic": lambda p: f"{p.start.year}/{(p.start.year + 1) % 100:02d} academic",
    "pooled": lambda p: f"{_short(p.start.year)} to {_short(p.end.year - 1)}",
    "pooled calendar": lambda p: f"{p.start.year} to {p.end.year}",
    "at": lambda p: f"at {p.start.isoformat()}",
    "to quarter": lambda p: f"{_short(p.start.year)} to Q{quarter_of(p.end)}",
    "to month": lambda p: f"{_short(p.start.year)} to {month_name[p.end.month][:3]}",
}
