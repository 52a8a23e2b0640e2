"""Heads: where the headings of a table are, rows of them joined column by column, and the periods they say."""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from bot.domain import period as make
from bot.domain.period import Period
from bot.domain.period_text import parse
from bot.reading.claiming.tables.columns import Column, column, corrected, holds_figures, is_figure
from bot.reading.noticing.dates import MONTHS
from bot.reading.noticing.hedges import is_provisional
from bot.reading.noticing.periods import Said, said
from bot.reading.noticing.plain import plain
from bot.reading.passages import Cell

_LONGEST_HEADING = 90
_SHARED = frozenset({"target", "previous", "baseline", "elsewhere", "value"})
_YEARS = frozenset({"year", "calendar", "academic"})
_YEAR = re.compile(r"20\d\d")
_DAY = re.compile(
    r"(?:as at |at |to |(?:month|quarter|period) (?:ending|end|to) )?"
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[ /.-](?P<month>\d{1,2}|[a-z]{3,9})\.?(?:[ /.-](?P<year>20\d\d|\d\d))?"
)
_FINANCIAL_MONTH = re.compile(r"m(?:th|onth)?\s?(0?[1-9]|1[0-2])")
_QUARTER_MONTHS, _MONTHS, _APRIL = 3, 12, 4


class Heading(NamedTuple):
    """The columns of a table, the index of its first row of data, and the period and state its title names."""

    columns: Mapping[int, Column]
    first: int
    period: Said | None
    provisional: bool = False


def heading(rows: Sequence[Sequence[Cell]], asked: str, is_data: Sequence[bool]) -> Heading:
    """The headings of a table: the rows above its first row of data, joined column by column."""
    first = next((n for n, data in enumerate(is_data) if data), len(rows))
    titles = [row for row in rows[:first] if len([c for c in row if c.text.strip()]) == 1]
    last = next((n for n in range(first, 0, -1) if not holds_figures(rows[n - 1])), 0)  # rows of what was not asked for
    heads = [row for row in rows[max(0, last - 4) : last] if len([c for c in row if c.text.strip()]) > 1]
    told = {col: column(text, asked) for col, text in _texts(heads, asked).items()}
    days = sum(bool(_DAY.fullmatch(one.heading) or _FINANCIAL_MONTH.fullmatch(one.heading)) for one in told.values())
    columns = corrected(_ended({col: _on_day(each, asked) if days > 1 else each for col, each in told.items()}))
    spoken = [
        p
        for row in titles
        for cell in row
        if len(cell.text) < 160
        for p in said(plain(cell.text).low, asked)
        if p.kind == "period"
    ]
    provisional = any(is_provisional(plain(cell.text).low) and "=" not in cell.text for row in titles for cell in row)
    return Heading(columns, first, spoken[0] if spoken else _in_corner(columns, rows[first:]), provisional)


def _texts(heads: Sequence[Sequence[Cell]], asked: str) -> dict[int, str]:
    """The words over each column, from the top down; a heading over several columns is over each of them."""
    found: dict[int, str] = {}
    for row in reversed([_words(row) for row in heads]):
        spread = _spread(row, found, asked)
        found = {col: _over(spread.get(col, ""), found.get(col, ""), asked) for col in {*found, *spread}}
    return found


def _words(row: Sequence[Cell]) -> dict[int, str]:
    return {c.col: c.text.strip() for c in row if c.text.strip() and len(c.text) < _LONGEST_HEADING}


def _spread(row: Mapping[int, str], below: Mapping[int, str], asked: str) -> dict[int, str]:
    """A row of headings, one that stands once over several columns ('July to September') repeated over each."""
    made = dict(row)
    cols = sorted(row)
    for col, after in zip(cols, [*cols[1:], max([*row, *below]) + 1], strict=True):
        under = [below.get(at) for at in range(col, after)]
        named = [text for text in under if text]
        if len(under) > 1 and under[0] and _covers(row[col], named, asked):
            made |= {at: row[col] for at in range(col, after) if at in below}
    return made


def _covers(text: str, under: Sequence[str], asked: str) -> bool:
    """Say whether a heading is one of several columns: a period, or a role over columns that only say periods."""
    over = column(text, asked)
    if over.period is not None:
        return True
    return over.role in _SHARED and all((one := column(each, asked)).period and one.role == "value" for each in under)


def _over(text: str, below: str, asked: str) -> str:
    """Two headings of one column as one. Where each says its quarter or month, the one nearer to the figures holds."""
    if not text or not below:
        return text or below
    over, under = column(text, asked).period, column(below, asked).period
    if over is None or under is None or over.period is None or under.period is None:
        return f"{text} {below}"
    if over.period.kind not in _YEARS and under.period.kind not in _YEARS:
        return below
    return f"{below} {text}" if _YEAR.fullmatch(text) else f"{text} {below}"


def _on_day(each: Column, asked: str) -> Column:
    """A column headed by a day alone: the last of a month is the state on it, the first stands for the month."""
    if not each.role and (numbered := _FINANCIAL_MONTH.fullmatch(each.heading)):
        return each._replace(role="value", period=Said(0, 0, "period", _of_year(int(numbered[1]), asked)))
    match = _DAY.fullmatch(each.heading) if not each.period and each.role in ("", "value") else None
    number = _month(match["month"]) if match else 0
    if match is None or not number:
        return each
    year = int(match["year"][-2:]) + 2000 if match["year"] else _nearest_year(number, asked)
    month, day = make.month(year, number), int(match["day"])
    if day not in (1, monthrange(year, number)[1]):
        return each
    return each._replace(role="value", period=Said(0, 0, "period" if day == 1 else "at-end", month))


def _of_year(number: int, asked: str) -> Period:
    """'M6': the sixth month of the financial year asked about."""
    return make.month(make.year_of(parse(asked).end), _APRIL).step(number - 1)


def _month(text: str) -> int:
    number = int(text) if text.isdigit() else MONTHS.get(text, 0)
    return number if number <= _MONTHS else 0


def _nearest_year(month: int, asked: str) -> int:
    end = parse(asked).end
    years = (end.year - 1, end.year, end.year + 1)
    return min(years, key=lambda year: abs((date(year, month, monthrange(year, month)[1]) - end).days))


def _ended(columns: Mapping[int, Column]) -> Mapping[int, Column]:
    """'Mar-26, Jun-26, Sep-26': months a quarter apart stand for the quarters that they end."""
    dated = {col: each.period for col, each in columns.items() if each.period is not None and each.role == "value"}
    periods = sorted({p.period for p in dated.values() if p.period and p.period.kind == "month" and p.kind == "period"})
    ends = [period.end for period in periods]
    if len(ends) < 2 or len(periods) != len(dated) or any(end.month % _QUARTER_MONTHS for end in ends):
        return columns
    if any((b.year - a.year) * 12 + b.month - a.month != _QUARTER_MONTHS for a, b in pairwise(ends)):
        return columns
    return {
        col: each._replace(period=each.period._replace(kind="at-end")) if col in dated and each.period else each
        for col, each in columns.items()
    }


def _in_corner(columns: Mapping[int, Column], below: Sequence[Sequence[Cell]]) -> Said | None:
    """The period that stands alone over the names of a table."""
    corner = columns.get(0)
    named = below and all(not is_figure(cell.text) for row in below for cell in row if cell.col == 0)
    return corner.period if corner and named and corner.period and corner.period.kind == "period" else None
