"""Measured: what a row of a table says of a measure, cell by cell."""

from collections.abc import Sequence

from bot.domain.returns import Expected
from bot.reading.claiming.names.stages import of_another_stage
from bot.reading.claiming.periods.homing import named_in, says_another
from bot.reading.claiming.sourced import Sourced
from bot.reading.claiming.tables.beside import notes_of
from bot.reading.claiming.tables.cells import column_of, low_of
from bot.reading.claiming.tables.dating import row_period
from bot.reading.claiming.tables.measured_cells import MeasuredCells
from bot.reading.claiming.tables.part_rows import as_part, is_part
from bot.reading.claiming.tables.row import Row
from bot.reading.claiming.tables.row_periods import is_monthly, named_period, sheet_period
from bot.reading.noticing.places import own_places
from bot.reading.passages import Cell, Table


class Measured:
    """Reads the rows of measures of one table."""

    def __init__(self, table: Table, expected: Expected) -> None:
        self.table, self.asked = table, expected.period
        self.cells = MeasuredCells(table, expected)
        self.indicators = self.cells.indicators
        self.places = own_places(expected)
        self.times = {each.code: each.asked for each in expected.indicators}

    def read(self, row: Sequence[Cell], about: Row, *, doubled: bool) -> list[Sourced]:
        """The claims of one row; `about.period` is that of the table's title."""
        period = (
            about.item.period
            or row_period(row, about.columns, self.asked, monthly=is_monthly(self.times, about))
            or named_period(self.times, self.asked, row, about)
        )
        names = [low_of(cell) for cell in row if cell.col in about.item.columns]
        named = named_in(names, about.item.mention.items, self.indicators)
        elsewhen = named is None and says_another(names, about.item.mention.items, self.indicators)
        title = about.period or sheet_period(self.table, self.asked)
        notes = notes_of(about.cells, about.columns)
        about = about._replace(period=period, title=title, named=named, elsewhen=elsewhen, notes=notes)
        told = "subgroup" if doubled and is_part(self.places, row, about) else ""
        claims = [
            claim for cell, role in self._telling(about) for claim in self.cells.claims(cell, told or role, about)
        ]
        if any(of_another_stage(low.strip(), about.item.mention, self.indicators) for low in names):
            claims = [each._replace(claim=each.claim._replace(role="component")) for each in claims]
        if claims:
            return [as_part(self.indicators, claim) for claim in claims] if about.item.part else claims
        return [claim for note in about.notes if (claim := self.cells.noted(note, about)) is not None]

    def _telling(self, about: Row) -> list[tuple[Cell, str]]:
        """The cells that may give the figure, with what each is: 'value', 'unclear' or 'previous'."""
        answered = any(column.role == "value" for column in about.columns.values())
        found = []
        for cell in about.cells:
            role = column_of(cell, about.columns).role
            role = "value" if self.table.kind == "inline" and role == "" else role
            telling = role in ("value", "unclear") or (role == "previous" and not answered)
            if telling and cell not in about.notes:
                found.append((cell, role))
        return found
