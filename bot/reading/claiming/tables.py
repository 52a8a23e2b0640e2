"""Tables: rows that name a measure, an action or a question, and the columns that answer it."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from bot.domain.returns import Expected, Place, Update, Voice
from bot.reading.claiming.actions import new_date
from bot.reading.claiming.columns import Column, Heading, heading, is_heading, turned, visible
from bot.reading.claiming.groups import Sourced
from bot.reading.claiming.linking import settled
from bot.reading.claiming.saying import Claim
from bot.reading.files.grids import UNCALCULATED
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.composites import joined
from bot.reading.noticing.dates import dates_in
from bot.reading.noticing.hedges import is_provisional, is_rough
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention, mentions
from bot.reading.noticing.noise import noise_spans
from bot.reading.noticing.numbers import Figure, figures
from bot.reading.noticing.periods import Said, said
from bot.reading.noticing.plain import plain
from bot.reading.noticing.states import State, states
from bot.reading.noticing.statuses import status_in
from bot.reading.passages import Cell, Table

_TOTAL = re.compile(r"\b(?:total|overall|all|combined|grand total|borough|whole|persons|both)\b")
_PARTS = frozenset({"lower", "upper", "numerator", "denominator"})


class Found(NamedTuple):
    """What a table says."""

    claims: list[Sourced]
    updates: list[Update]
    voices: list[Voice]


class Item(NamedTuple):
    """What a row is about: indicators, an action or a question, and which columns name it."""

    mention: Mention
    columns: frozenset[int]


def read_table(table: Table, lexicon: Lexicon, expected: Expected, mine: frozenset[str], sent: date | None) -> Found:
    """Read one table, turned on its side when its measures run along the top."""
    rows = visible(table)
    reader = _Reader(table, lexicon, expected, mine, sent)
    below = _untitled(rows)
    if below and _along_the_top(below, reader):
        rows = turned(below)
    return reader.read(rows)


def _untitled(rows: Sequence[Sequence[Cell]]) -> Sequence[Sequence[Cell]]:
    """The rows from the first that has two cells or more."""
    first = next((n for n, row in enumerate(rows) if sum(bool(c.text.strip()) for c in row) > 1), len(rows))
    return rows[first:]


def _along_the_top(rows: Sequence[Sequence[Cell]], reader: "_Reader") -> bool:
    top = sum(reader.item([cell]) is not None for cell in rows[0])
    side = sum(reader.item(row[:2]) is not None for row in rows[1:])
    periods = sum(bool(said(plain(row[0].text).low, reader.expected.period)) for row in rows[1:] if row)
    return side == 0 and (top >= 2 or (top == 1 and periods >= 2 and periods >= len(rows) - 3))


class _Reader:
    def __init__(
        self, table: Table, lexicon: Lexicon, expected: Expected, mine: frozenset[str], sent: date | None
    ) -> None:
        self.table, self.lexicon, self.expected, self.mine, self.sent = table, lexicon, expected, mine, sent
        self.found = Found([], [], [])

    def read(self, rows: Sequence[Sequence[Cell]]) -> Found:
        items = [self.item(row) for row in rows]
        is_data = [
            item is not None and not is_heading(row, self.expected.period) and (self._answers(row, item) or n > 0)
            for n, (row, item) in enumerate(zip(rows, items, strict=True))
        ]
        head = heading(rows, self.expected.period, is_data)
        columns = self._guessed(rows[head.first :], items[head.first :], head)
        doubles = _doubled(items[head.first :])
        carried: Item | None = None
        for row, item in zip(rows[head.first :], items[head.first :], strict=True):
            about = item or (carried if self._continues(row, head) else None)
            if about is not None:
                self._row(row, about, head, columns, about.mention.items in doubles)
            carried = about
        return self.found

    def item(self, row: Sequence[Cell]) -> Item | None:
        """What the words of a row name; a code wins over the name beside it, unless they disagree."""
        found: list[Mention] = []
        columns: set[int] = set()
        for cell in row:
            if len(cell.text) > 220:
                continue
            named = self._named(cell)
            if named is None:
                continue
            if found and not self._one(found[-1], named):
                continue
            found.append(named)
            columns.add(cell.col)
            if len(found) == 2:
                break
        if not found:
            return None
        mention = found[0] if len(found) == 1 else self._joined(found[0], found[1])
        return Item(mention, frozenset(columns))

    def _named(self, cell: Cell) -> Mention | None:
        low = plain(cell.text).low.strip()
        if not low or _pure_figure(low):
            return None
        hits = [hit for hit in self.lexicon.codes.find(low) if not hit.bare or re.fullmatch(r"#?\d+", low)]
        names = self.lexicon.indicators
        found = settled(low, [m for m in mentions(low, names, hits) if m.by != "hint"])
        if not found:
            actions = [
                m for m in settled(low, mentions(low, self.lexicon.actions, hits)) if m.weight >= 1 and m.by != "hint"
            ]
            return actions[0] if actions else None
        first = found[0]
        if first.by == "name" and first.start > 30:
            return None
        better = (
            [m for m in mentions(low, self.lexicon.actions, ()) if m.weight > first.weight and m.by != "hint"]
            if first.by == "name"
            else []
        )
        return better[0] if better else first

    def _one(self, first: Mention, second: Mention) -> bool:
        return {first.by, second.by} == {"code", "name"} or {first.by, second.by} == {"bare", "name"}

    def _joined(self, first: Mention, second: Mention) -> Mention:
        common = tuple(item for item in first.items if item in second.items)
        if common:
            return first._replace(items=common, by="code", clash=first.clash or second.clash)
        code, name = (first, second) if first.by != "name" else (second, first)
        other = any(item not in self.lexicon.indicator for item in (*code.items, *name.items))
        if other or name.weight < 0.9:
            return code
        return code._replace(items=code.items + name.items, clash=True)

    def _answers(self, row: Sequence[Cell], item: Item) -> bool:
        return any(cell.text.strip() for cell in row if cell.col not in item.columns)

    def _continues(self, row: Sequence[Cell], head: Heading) -> bool:
        """A row below a merged name: it has a period of its own."""
        return any(
            head.columns.get(cell.col, Column("", None, "")).role == "period" for cell in row if cell.text.strip()
        )

    def _guessed(
        self, rows: Sequence[Sequence[Cell]], items: Sequence[Item | None], head: Heading
    ) -> dict[int, Column]:
        """The columns with those that no heading explains taken for values when there is only one such."""
        columns = dict(head.columns)
        if any(c.role == "value" for c in columns.values()):
            return columns
        numeric: dict[int, list[tuple[Item, Cell]]] = {}
        for row, item in zip(rows, items, strict=True):
            for cell in row:
                if (
                    item
                    and cell.col not in item.columns
                    and columns.get(cell.col, Column("", None, "")).role == ""
                    and _figures(plain(cell.text).low)
                ):
                    numeric.setdefault(cell.col, []).append((item, cell))
        fresh = [col for col, many in numeric.items() if not self._known(many)]
        stated = {
            cell.col
            for row, item in zip(rows, items, strict=True)
            for cell in row
            if item
            and cell.col not in item.columns
            and columns.get(cell.col, Column("", None, "")).role == ""
            and states(plain(cell.text).low)
        }
        chosen = fresh if len(fresh) == 1 else ([] if fresh else sorted(stated)[:1])
        if not chosen and len(fresh) > 1:
            return columns | {col: Column("unclear", None, "") for col in fresh}
        return columns | {col: columns.get(col, Column("", None, ""))._replace(role="value") for col in chosen}

    def _known(self, many: Sequence[tuple[Item, Cell]]) -> bool:
        """Say whether a column only repeats the last values, the targets or the baselines that we sent."""
        same = 0
        for item, cell in many:
            indicator = self.lexicon.indicator.get(item.mention.items[0]) if item.mention.items else None
            value = _figures(plain(cell.text).low)[0].value
            same += (
                indicator is not None
                and value is not None
                and value in (indicator.previous, indicator.target, indicator.baseline)
            )
        return len(many) > 1 and same * 3 >= len(many) * 2

    def _row(self, row: Sequence[Cell], item: Item, head: Heading, columns: dict[int, Column], doubled: bool) -> None:
        code = item.mention.items[0] if item.mention.items else ""
        cells = [cell for cell in row if cell.col not in item.columns and cell.text.strip()]
        if self.table.kind == "inline":
            cells = [cell for cell in cells if cell.own]
        if code in self.lexicon.action:
            self._action(code, cells, columns)
        elif code in self.lexicon.question:
            self._answer(code, cells, columns)
        elif item.mention.items:
            self._indicator(row, cells, item, head, columns, doubled)

    def _indicator(
        self,
        row: Sequence[Cell],
        cells: Sequence[Cell],
        item: Item,
        head: Heading,
        columns: dict[int, Column],
        doubled: bool,
    ) -> None:
        notes = [
            c
            for c in cells
            if columns.get(c.col, Column("", None, "")).role == "note"
            or (columns.get(c.col) is None and len(c.text) > 12 and not _figures(plain(c.text).low))
        ]
        row_period = self._row_period(row, columns) or head.period or self._sheet_period()
        area = " ".join(
            c.text.lower()
            for c in row
            if columns.get(c.col, Column("", None, "")).role in ("area", "period", "name", "")
            and c.col not in item.columns
        )
        part = "subgroup" if doubled and self._is_part(columns, area) else ""
        said_any = False
        answered = any(column.role == "value" for column in columns.values())
        for cell in cells:
            column = columns.get(cell.col, Column("", None, ""))
            role = "value" if self.table.kind == "inline" and column.role == "" else column.role
            if role not in ("value", "unclear", "previous") or cell in notes or (role == "previous" and answered):
                continue
            said_any |= self._cell(
                cell,
                item,
                column,
                part or ("value" if role == "unclear" else role),
                row_period,
                role != "unclear",
                notes,
                cells,
                columns,
            )
        if not said_any:
            for note in notes:
                self._noted(note, item, row_period)
        for note in notes:
            self.found.voices.append(
                Voice(text=note.text.strip(), about=item.mention.items[0], place=self._place(note))
            )

    def _is_part(self, columns: dict[int, Column], area: str) -> bool:
        has_area = any(c.role == "area" for c in columns.values())
        return has_area and not _TOTAL.search(area)

    def _row_period(self, row: Sequence[Cell], columns: dict[int, Column]) -> Said | None:
        for cell in row:
            if columns.get(cell.col, Column("", None, "")).role == "period":
                periods = [
                    p
                    for p in said(plain(cell.text).low, self.expected.period)
                    if p.kind in ("period", "this", "last", "lastyear")
                ]
                return periods[0] if periods else None
        return None

    def _sheet_period(self) -> Said | None:
        periods = [
            p for p in said(plain(self.table.name).low.replace("_", " "), self.expected.period) if p.kind == "period"
        ]
        return periods[0] if periods else None

    def _cell(
        self,
        cell: Cell,
        item: Item,
        column: Column,
        role: str,
        period: Said | None,
        sure: bool,
        notes: Sequence[Cell],
        cells: Sequence[Cell],
        columns: dict[int, Column],
    ) -> bool:
        low = plain(cell.text).low
        found, spoken = _figures(low), states(low)
        about = column.period or period
        if found:
            figure = self._with_parts(found[0], cells, columns)
            extra = len(found) > 1 and not low[found[0].end :].strip().startswith("(")
            noted = " ".join(plain(note.text).low for note in notes)
            self._claim(
                item,
                cell,
                role,
                about,
                figure=figure,
                sure=sure and not extra,
                provisional=is_provisional(low) or is_provisional(noted),
                approximate=is_rough(low[: found[0].start], low[found[0].end :]),
                corrects=False,
            )
            return True
        if cell.text.strip() == UNCALCULATED and role == "value":
            self._claim(item, cell, "state", about, state="uncalculated")
            return True
        if spoken and role == "value":
            noted = low + " " + " ".join(plain(note.text).low for note in notes)
            self._claim(item, cell, "state", about, state=_first_kind(spoken), note=noted)
            return True
        return False

    def _with_parts(self, figure: Figure, cells: Sequence[Cell], columns: dict[int, Column]) -> Figure:
        for cell in cells:
            role = columns.get(cell.col, Column("", None, "")).role
            if role in _PARTS and (numbers := _figures(plain(cell.text).low)):
                figure = _with_part(figure, role, numbers[0].value)
        top, bottom = figure.numerator, figure.denominator
        if top is not None and bottom and figure.unit == "percent" and figure.shape == "plain" and top <= bottom:
            return figure._replace(shape="fraction")
        return figure

    def _noted(self, note: Cell, item: Item, period: Said | None) -> None:
        low = plain(note.text).low
        spoken = [s for s in states(low) if s.kind in ("not-available", "suppressed", "unchanged", "nil-return")]
        if spoken:
            self._claim(item, note, "state", period, state=spoken[0].kind, note=low)

    def _claim(
        self,
        item: Item,
        cell: Cell,
        role: str,
        period: Said | None,
        figure: Figure | None = None,
        state: str = "",
        sure: bool = True,
        provisional: bool = False,
        approximate: bool = False,
        corrects: bool = False,
        note: str = "",
    ) -> None:
        sentence = Sentence(0, len(cell.text), cell.row, asks=cell.text.strip().endswith("?"))
        claim = Claim(
            item.mention.items,
            role,
            0,
            len(cell.text),
            sentence,
            figure=figure,
            state=state,
            period=period,
            sure=sure,
            clash=item.mention.clash,
            corrects=corrects,
            provisional=provisional,
            approximate=approximate,
            note=note,
        )
        self.found.claims.append(Sourced(claim, self._place(cell), cell.text.strip()))

    def _place(self, cell: Cell) -> Place:
        where = f"{letters(cell.col)}{cell.row + 1}" if self.table.name else ""
        return Place(
            part=self.table.part, start=cell.start, end=cell.start + len(cell.text), sheet=self.table.name, cell=where
        )

    def _action(self, code: str, cells: Sequence[Cell], columns: dict[int, Column]) -> None:
        if code not in self.mine:
            return
        ordered = sorted(cells, key=lambda c: columns.get(c.col, Column("", None, "")).role not in ("status", "value"))
        told = next(
            (
                (c, s)
                for c in ordered
                if (s := status_in(plain(c.text).low))
                and columns.get(c.col, Column("", None, "")).role not in ("ignored", "previous", "target")
            ),
            None,
        )
        if told is None:
            return
        cell, status = told
        moved = self._moved(code, cells, columns) if status in ("delayed", "at-risk") else None
        notes = " ".join(c.text.strip() for c in cells if columns.get(c.col, Column("", None, "")).role == "note")
        self.found.updates.append(
            Update(
                action=code,
                status=status,
                revised_date=moved,
                note=notes,
                place=self._place(cell),
                quote=cell.text.strip(),
            )
        )

    def _moved(self, code: str, cells: Sequence[Cell], columns: dict[int, Column]) -> date | None:
        deadline = self.lexicon.action[code].deadline
        for cell in cells:
            role = columns.get(cell.col, Column("", None, "")).role
            low = plain(cell.text).low
            if role == "date" and (found := [d.on for d in dates_in(low, self.sent) if d.on != deadline]):
                return found[0]
            if role not in ("ignored", "date") and (moved := new_date(low, low, self.sent, deadline)):
                return moved
        return None

    def _answer(self, code: str, cells: Sequence[Cell], columns: dict[int, Column]) -> None:
        words = [
            c
            for c in cells
            if columns.get(c.col, Column("", None, "")).role not in ("ignored", "unit")
            and not _pure_figure(plain(c.text).low)
        ]
        if words:
            cell = max(words, key=lambda c: len(c.text))
            self.found.voices.append(Voice(text=cell.text.strip(), question=code, place=self._place(cell)))


def _with_part(figure: Figure, role: str, value: Decimal | None) -> Figure:
    if role == "lower":
        return figure._replace(lower=value)
    if role == "upper":
        return figure._replace(upper=value)
    return figure._replace(numerator=value) if role == "numerator" else figure._replace(denominator=value)


def letters(col: int) -> str:
    """The letters of a sheet's column, 0 being A."""
    name = ""
    col += 1
    while col:
        col, rest = divmod(col - 1, 26)
        name = chr(65 + rest) + name
    return name


def _figures(low: str) -> list[Figure]:
    taken = noise_spans(low) + [(s.start, s.end) for s in states(low) if s.kind == "suppressed"]
    if re.fullmatch(r"\s*(?:19|20)\d\d\s*", low):
        taken = []
    return joined(figures(low, taken), low)


def _pure_figure(low: str) -> bool:
    return (
        bool(re.fullmatch(r"[\s£$+\-<>~=().,:%\d/]*(?:%|pc|k|m|bn)?[\s)]*", low))
        and any(c.isdigit() for c in low)
        and not re.fullmatch(r"#?\s?\d{1,3}", low)
    )


def _first_kind(spoken: Sequence[State]) -> str:
    """A figure withheld says more than one not there."""
    kinds = [s.kind for s in spoken]
    return "suppressed" if "suppressed" in kinds else kinds[0]


def _doubled(items: Iterable[Item | None]) -> set[tuple[str, ...]]:
    seen: set[tuple[str, ...]] = set()
    twice: set[tuple[str, ...]] = set()
    for item in items:
        if item is not None:
            (twice if item.mention.items in seen else seen).add(item.mention.items)
    return twice
