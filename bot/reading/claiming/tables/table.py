"""Tables: rows that name a measure, an action or a question, and the columns that answer it."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from bot.domain.returns import ActionStatus, Expected, Update, Voice
from bot.reading.claiming.actions.progress import later_day, progress
from bot.reading.claiming.saying import Setting
from bot.reading.claiming.sourced import Sourced
from bot.reading.claiming.tables.beside import notes_of
from bot.reading.claiming.tables.cells import column_of, figures_in, is_pure_figure, low_of, place_of
from bot.reading.claiming.tables.columns import Column, is_heading, of_our_place, row_role, turned, visible
from bot.reading.claiming.tables.guessing import guessed
from bot.reading.claiming.tables.heads import Heading, heading
from bot.reading.claiming.tables.measured import Measured
from bot.reading.claiming.tables.paired import unpaired
from bot.reading.claiming.tables.pointing import pointed, pointers
from bot.reading.claiming.tables.row import Row
from bot.reading.claiming.tables.rows import Item, Rows, has_figures
from bot.reading.claiming.tables.sheet_names import under_its_sheet
from bot.reading.claiming.tables.sums import but_sums
from bot.reading.claiming.tables.titles import along_the_top, doubled, under_title, untitled, with_totals
from bot.reading.noticing.dates import dates_in
from bot.reading.noticing.periods import said
from bot.reading.noticing.states import states
from bot.reading.noticing.statuses import says_status, status_in
from bot.reading.passages import Cell, Table


class Found(NamedTuple):
    """What a table says."""

    claims: list[Sourced]
    updates: list[Update]
    voices: list[Voice]


def read_table(table: Table, setting: Setting, expected: Expected, mine: frozenset[str], sent: date | None) -> Found:
    """Read one table, turned on its side when its measures run along the top. `mine` are the sender's actions."""
    rows: Sequence[Sequence[Cell]] = _titled(table, unpaired(visible(table), expected))
    rows = under_its_sheet(table, rows, Rows(setting.lexicon))
    reader = _Reader(table, setting, expected, mine, sent)
    below = untitled(rows)
    if below and along_the_top(below, Rows(setting.lexicon), expected.period) and not reader.of_one(rows):
        rows = turned(below)
    return reader.read(rows)


def _titled(table: Table, rows: Sequence[Sequence[Cell]]) -> Sequence[Sequence[Cell]]:
    """The rows under the line that stands over the table, as a sheet has its title in a row of its own."""
    return [[Cell(text=table.title, row=-1, col=0)], *rows] if table.title else rows


class _Reader:
    def __init__(
        self, table: Table, setting: Setting, expected: Expected, mine: frozenset[str], sent: date | None
    ) -> None:
        self.table, self.setting, self.mine, self.sent = table, setting, mine, sent
        self.lexicon = setting.lexicon
        self.asked = expected.period
        self.measured = Measured(table, expected)
        self.found = Found([], [], [])

    def of_one(self, rows: Sequence[Sequence[Cell]]) -> bool:
        """Say whether a title names the one measure of the table, whose parts alone run along the top."""
        above = rows[: len(rows) - len(untitled(rows))]
        named = {item.mention.items for row in (*above, rows[len(above)]) if (item := Rows(self.lexicon).item(row))}
        return bool(above) and len(named) == 1 and any(Rows(self.lexicon).item(row) for row in above)

    def read(self, rows: Sequence[Sequence[Cell]]) -> Found:
        items = under_title(rows, Rows(self.lexicon, self.setting.mine).over(rows), self.asked)
        for pointer in pointers(self.table.beside, self.lexicon, self.asked):
            items = pointed(rows, items, pointer)
        for first, end in self._sections(rows, items):
            self._section(rows[first:end], items[first:end])
        return self.found

    def _sections(self, rows: Sequence[Sequence[Cell]], items: Sequence[Item | None]) -> list[tuple[int, int]]:
        """The stretches of rows under headings of their own: where headings come again, another table begins."""
        heads = [not item and is_heading(row, self.asked) for row, item in zip(rows, items, strict=True)]
        starts = [n for n in range(1, len(rows)) if heads[n] and items[n - 1] is not None and any(items[:n])]
        edges = [0, *starts, len(rows)]
        return list(pairwise(edges))

    def _section(self, rows: Sequence[Sequence[Cell]], items: list[Item | None]) -> None:
        headed = next((n for n, row in enumerate(rows) if is_heading(row, self.asked)), 0)
        is_data = [
            item is not None
            and (_coded(item) or not is_heading(row, self.asked))
            and (n > headed or _answers(row, item, rows[n + 1 :]))
            for n, (row, item) in enumerate(zip(rows, items, strict=True))
        ]
        head = heading(rows, self.asked, is_data)
        head = head._replace(columns=with_totals(of_our_place(head.columns, self.setting.places)))
        below, items = rows[head.first :], items[head.first :]
        columns, doubles = guessed(below, items, head, self.lexicon, self.asked), doubled(items)
        carried: Item | None = None
        for n, (row, item) in enumerate(zip(below, items, strict=True)):
            about = item or (carried if _continues(row, head, self.asked) else None)
            if about is not None:
                told = but_sums(below, n, about, columns, self.lexicon.indicator)
                self._row(row, about, head, told, doubled=about.mention.items in doubles)
            carried = about

    def _row(
        self, row: Sequence[Cell], item: Item, head: Heading, columns: Mapping[int, Column], *, doubled: bool
    ) -> None:
        code = item.mention.items[0] if item.mention.items else ""
        cells = [cell for cell in row if cell.col not in item.columns and cell.text.strip()]
        if self.table.kind == "inline":
            cells = [cell for cell in cells if cell.own]
        if code in self.lexicon.action:
            self._action(code, cells, columns)
        elif code in self.lexicon.question:
            self._answer(code, cells, columns)
        elif code and not row_role(cells, columns):
            self.found.claims.extend(
                self.measured.read(
                    row, Row(item, cells, columns, head.period, provisional=head.provisional), doubled=doubled
                )
            )
            self.found.voices.extend(
                Voice(text=note.text.strip(), about=code, place=place_of(self.table, note))
                for note in notes_of(cells, columns)
            )

    def _action(self, code: str, cells: Sequence[Cell], columns: Mapping[int, Column]) -> None:
        if code not in self.mine:
            return
        ordered = sorted(cells, key=lambda cell: column_of(cell, columns).role not in ("status", "value"))
        telling = [c for c in ordered if column_of(c, columns).role not in ("ignored", "previous", "target")]
        told = next(((cell, status) for cell in telling if (status := self._status(code, cell, columns))), None)
        if told is None:
            return
        cell, status = told
        moved = self._moved(code, cells, columns) if status in ("delayed", "at-risk") else None
        notes = " ".join(c.text.strip() for c in cells if column_of(c, columns).role == "note")
        self.found.updates.append(
            Update(
                action=code, status=status, revised_date=moved, note=notes, place=place_of(self.table, cell),
                quote=cell.text.strip(),
            )
        )  # fmt: skip

    def _status(self, code: str, cell: Cell, columns: Mapping[int, Column]) -> ActionStatus | None:
        """The status stated in a cell; days tell it only where an answer stands, not where we wrote when it is due."""
        low = low_of(cell)
        stated = status_in(low)
        if column_of(cell, columns).role not in ("status", "value", "note"):
            return stated
        return progress(low, self.lexicon.action[code], self.sent, stated)

    def _moved(self, code: str, cells: Sequence[Cell], columns: Mapping[int, Column]) -> date | None:
        deadline = self.lexicon.action[code].deadline
        for cell in cells:
            role, low = column_of(cell, columns).role, low_of(cell)
            if role == "date" and (found := [d.on for d in dates_in(low, self.sent) if d.on != deadline]):
                return found[0]
            if role not in ("ignored", "date") and (moved := later_day(low, self.sent, deadline)):
                return moved
        return None

    def _answer(self, code: str, cells: Sequence[Cell], columns: Mapping[int, Column]) -> None:
        words = [
            cell
            for cell in cells
            if column_of(cell, columns).role not in ("ignored", "unit") and not is_pure_figure(low_of(cell))
        ]
        if words:
            cell = max(words, key=lambda each: len(each.text))
            self.found.voices.append(Voice(text=cell.text.strip(), question=code, place=place_of(self.table, cell)))


def _coded(item: Item) -> bool:
    """Say whether a row names one measure or action by its code: it is none of headings."""
    return item.mention.by == "code" and len(item.mention.items) == 1


def _answers(row: Sequence[Cell], item: Item, below: Sequence[Sequence[Cell]]) -> bool:
    """Say whether the first row answers: not where it has words alone, and the rows below it figures."""
    cells = [cell for cell in row if cell.col not in item.columns and cell.text.strip()]
    if item.mention.by != "name" or not cells or not any(has_figures(each[1:]) for each in below):
        return bool(cells)
    return any(figures_in(low_of(cell)) or says_status(low_of(cell)) or states(low_of(cell)) for cell in cells)


def _continues(row: Sequence[Cell], head: Heading, asked: str) -> bool:
    """A row below a merged name: it has a period of its own."""
    return any(column_of(cell, head.columns).role == "period" and said(low_of(cell), asked) for cell in row)
