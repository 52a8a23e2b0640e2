"""Row periods: the period that a row's own name, the heading over a cell or the name of a sheet says."""

import re
from collections.abc import Mapping, Sequence

from bot.domain.period_text import parse
from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.periods.homing import named_in
from bot.reading.claiming.tables.cells import column_of, low_of
from bot.reading.claiming.tables.row import Row
from bot.reading.noticing.periods import Said, said
from bot.reading.passages import Cell, Table

_TWO = re.compile(r"\s(?:/|&|and|or)\s|/")


def is_monthly(times: Mapping[str, tuple[str, ...]], about: Row) -> bool:
    """Say whether a row is of a measure that is asked for by months alone."""
    asked = [text for item in about.item.mention.items for text in times.get(item, ())]
    return bool(asked) and all(parse(text).kind == "month" for text in asked)


def named_period(times: Mapping[str, tuple[str, ...]], asked: str, row: Sequence[Cell], about: Row) -> Said | None:
    """'Visits made in the month, October 2026': the month in a row's name, where several are asked for."""
    if not any(len(times.get(item, ())) > 1 for item in about.item.mention.items):
        return None
    named = [said(low_of(cell), asked) for cell in row if cell.col in about.item.columns]
    return next((each for told in named for each in told if each.kind == "period"), None)


def headed_period(indicators: Mapping[str, ExpectedIndicator], asked: str, cell: Cell, about: Row) -> Said | None:
    """The period of a column; of two that head it, 'September / Q2', the one that the measure is asked for."""
    column = column_of(cell, about.columns)
    told = said(column.heading, asked) if column.period and _TWO.search(column.heading) else []
    ours = [
        each for each in told if named_in([column.heading[each.start : each.end]], about.item.mention.items, indicators)
    ]
    return ours[0] if len(ours) == 1 and len(told) == 2 else column.period


def sheet_period(table: Table, asked: str) -> Said | None:
    """The period that the name of a sheet says."""
    told = said(table.name.lower().replace("_", " "), asked)
    return next((period for period in told if period.kind == "period"), None)
