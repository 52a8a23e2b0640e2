"""Published figures as Fingertips' download gives them: which rows are this board's, and what each says.

A framework's indicator is tied to one by `published = "fingertips:<Indicator ID>[:<Sex>[:<Age>]]"`, and the board to
its area by `area = "<Area Code>"`; the rows of the areas it is `compared_with` become comparators.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from bot.domain.force import in_force
from bot.domain.held import HeldComparator
from bot.domain.period import (
    Period,
    academic_year,
    calendar_year,
    financial_year,
    month,
    pooled,
    pooled_calendar,
    quarter,
)
from bot.domain.record import Record
from bot.domain.returns import Place, Qualifier, Reading
from bot.domain.strategy import Framework, Indicator

NEEDED = ("Indicator ID", "Area Code", "Time period", "Value")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class WrongFile(ValueError):  # noqa: N818 (what the person who imports is told)
    """The file is not what an import takes; the message says why."""


_Row = dict[str, str]
_Taken = dict[tuple[str, str], Reading | None]


class Published(Record):
    """What a file was found to hold for a board: readings taken, comparators, and in words what was left and why."""

    taken: tuple[Reading, ...]
    left: tuple[str, ...]
    comparators: tuple[HeldComparator, ...] = ()


def read_file(text: str, framework: Framework, on: date) -> Published:
    """Take the board's own rows out of a download. Raises WrongFile when columns are missing."""
    table = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    missing = [name for name in NEEDED if name not in (table.fieldnames or ())]
    if missing:
        raise WrongFile(f"This is no Fingertips download: it has no column {', '.join(missing)}.")
    tied, rows = _tied(framework, on), tuple(enumerate(table, start=2))
    taken, left = _of_area(rows, tied, framework.board.area)
    readings = tuple(reading for reading in taken.values() if reading is not None)
    comparators = tuple(
        found for code in framework.board.compared_with for found in _comparators(rows, tied, code, framework)
    )
    unmatched = _unmatched(tied, {code for code, _ in taken})
    return Published(taken=readings, left=(*left, *unmatched), comparators=comparators)


def _of_area(rows: Sequence[tuple[int, _Row]], tied: tuple[Indicator, ...], area: str) -> tuple[_Taken, list[str]]:
    """The figures of one area, and what of its rows was left."""
    taken: _Taken = {}
    left: list[str] = []
    for number, row in rows:
        for indicator in _wanted(row, tied, area):
            _take(row, number, indicator, taken, left)
    return taken, left


def _comparators(
    rows: Sequence[tuple[int, _Row]], tied: tuple[Indicator, ...], area: str, framework: Framework
) -> Iterator[HeldComparator]:
    """The figures of an area that ours are compared with; what is ambiguous or empty is no comparator."""
    if area == framework.board.area:
        return
    name = next((row.get("Area Name", "") for _, row in rows if row.get("Area Code") == area), "") or area
    for reading in _of_area(rows, tied, area)[0].values():
        if reading is not None and reading.value is not None:
            yield HeldComparator(
                indicator=reading.indicator, name=name, period=reading.period, value=reading.value,
                source=f"Fingertips, {reading.place.cell}",
            )  # fmt: skip


def _tied(framework: Framework, on: date) -> tuple[Indicator, ...]:
    """The indicators in force that are tied to a published one; each with a period it goes by, to read years by."""
    asked = {code: ask.period for ask in framework.ask for code in ask.indicators}
    rows = (row for row in in_force(framework.indicator, on) if row.published.startswith("fingertips:"))
    return tuple(
        row if row.baseline_period else row.model_copy(update={"baseline_period": asked.get(row.code, "")})
        for row in rows
    )


def _wanted(row: _Row, tied: tuple[Indicator, ...], area: str) -> Iterator[Indicator]:
    if row.get("Area Code") != area or row.get("Category Type"):
        return
    for indicator in tied:
        number, sex, age = (*indicator.published.split(":")[1:], "", "")[:3]
        if row["Indicator ID"] == number and sex in ("", row.get("Sex")) and age in ("", row.get("Age")):
            yield indicator


def _take(
    row: _Row,
    number: int,
    indicator: Indicator,
    taken: _Taken,
    left: list[str],
) -> None:
    where = f"row {number}, {indicator.code}, {row['Time period']}"
    period = period_of(row["Time period"], indicator)
    if period is None:
        left.append(f"{where}: the period was not understood.")
        return
    reading = _reading(row, number, indicator, period)
    if reading is None:
        left.append(f"{where}: {row['Value']!r} is no figure.")
    elif _same(taken.get((indicator.code, period.text)), reading):
        return
    elif (indicator.code, period.text) in taken:
        left.append(f"{where}: a second figure for the same period; say which sex or age in the framework.")
        taken[indicator.code, period.text] = None
    else:
        taken[indicator.code, period.text] = reading


def _same(before: Reading | None, now: Reading) -> bool:
    """Whether a row repeats one before it: a download names England once for each kind of area."""
    return before is not None and before.model_copy(update={"place": now.place}) == now


def _reading(row: _Row, number: int, indicator: Indicator, period: Period) -> Reading | None:
    note, text = row.get("Value note", "") or "", row["Value"].strip()
    value = _decimal(text)
    if text and value is None:
        return None
    return Reading(
        indicator=indicator.code, period=period.text, value=value, certain=True, qualifier=_qualifier(value, note),
        numerator=_decimal(row.get("Count", "")), denominator=_decimal(row.get("Denominator", "")),
        lower=_decimal(row.get("Lower CI 95.0 limit", "")), upper=_decimal(row.get("Upper CI 95.0 limit", "")),
        place=Place(sheet="fingertips", cell=f"row {number}"), quote=text or note,
        why=note or "published by Fingertips",
    )  # fmt: skip


def _qualifier(value: Decimal | None, note: str) -> Qualifier | None:
    if value is None:
        return "suppressed" if re.search(r"suppress|disclos|too small", note, re.IGNORECASE) else "not-available"
    return "provisional" if re.search(r"provisional", note, re.IGNORECASE) else None


def _decimal(text: str | None) -> Decimal | None:
    try:
        found = Decimal((text or "").strip())
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def period_of(text: str, indicator: Indicator) -> Period | None:
    """Read a download's time period: '2015', '2015/16', '2015 - 17', '2015/16 - 17/18', '2019/20 Q1', '2020 Jan'.

    '2015/16' is an academic year where the indicator's own baseline period, or else the period asked of it, is one.
    """
    academic = "academic" in indicator.baseline_period
    for pattern, build in _FORMS:
        if match := re.fullmatch(pattern, text.strip()):
            return build([int(part) for part in match.groups() if part.isdigit()], match, academic)
    return None


def _century(short: int, start: int) -> int:
    return start - start % 100 + short + (100 if short < start % 100 else 0)


_Build = Callable[[list[int], re.Match[str], bool], Period]
_FORMS: tuple[tuple[str, _Build], ...] = (
    (r"(\d{4})", lambda n, _m, _a: calendar_year(n[0])),
    (r"(\d{4})/(\d\d)", lambda n, _m, academic: academic_year(n[0]) if academic else financial_year(n[0])),
    (r"(\d{4}) ?- ?(\d\d)", lambda n, _m, _a: pooled_calendar(n[0], _century(n[1], n[0]))),
    (r"(\d{4})/(\d\d) ?- ?(\d\d)/(\d\d)", lambda n, _m, _a: pooled(n[0], _century(n[2], n[0]))),
    (r"(\d{4})/(\d\d) Q([1-4])", lambda n, _m, _a: quarter(n[0], n[2])),
    (rf"(\d{{4}}) ({'|'.join(_MONTHS)})", lambda n, match, _a: month(n[0], _MONTHS.index(match[2]) + 1)),
)


def _unmatched(tied: tuple[Indicator, ...], found: set[str]) -> Iterator[str]:
    for indicator in tied:
        if indicator.code not in found:
            yield f"{indicator.code}: no row of this board's area in the file."
