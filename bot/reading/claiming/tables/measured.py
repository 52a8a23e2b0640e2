"""Measured: what a row of a table says of a measure, cell by cell."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.domain.period_text import parse
from bot.domain.returns import Expected, ExpectedIndicator
from bot.reading.claiming.footnotes import told
from bot.reading.claiming.keys import alone, behind, keys_of
from bot.reading.claiming.periods.homing import at_home, named_in, says_another
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.saying import Claim
from bot.reading.claiming.sourced import Sourced
from bot.reading.claiming.tables.beside import again, notes_of, statuses, ticked_in
from bot.reading.claiming.tables.cells import column_of, figures_in, first_kind, low_of, place_of, with_parts
from bot.reading.claiming.tables.columns import Column
from bot.reading.claiming.tables.dated import dated
from bot.reading.claiming.tables.dating import row_period
from bot.reading.claiming.tables.rows import Item
from bot.reading.files.grids import UNCALCULATED
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.hedges import is_provisional, is_rough
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said, said
from bot.reading.noticing.places import own_places
from bot.reading.noticing.states import states
from bot.reading.passages import Cell, Table

_TOTAL = re.compile(r"\b(?:total|overall|all|combined|grand total|borough|whole|persons|both)\b")
_INSTEAD = ("not-available", "suppressed", "unchanged", "nil-return")
_WORDS = re.compile(r"[a-z]+")
_WHOLE_PLACE = frozenset(
    {"all", "area", "authority", "borough", "city", "council", "county", "district", "the", "total"}
)
_TWO = re.compile(r"\s(?:/|&|and|or)\s|/")
_ALL_PROVISIONAL = re.compile(
    r"(?<!not )\b(?:all|both|everything|every one|each)\b(?! but)(?: (?:of|the|these|them|figures?|numbers?|values?|"
    r"rates?|is|are|remains?|still|here|attached|below|above|shown|as|at|present|for|now)){0,6}:? provisional\b"
)
_MARKED = 6  # characters of a cell that may be a figure with its mark, and no key
_STAR_KEY = re.compile(r"\s*\*\s?[=:–-]?\s?(?:suppress|fewer|less than|small|denotes|disclos|under)")


class Row(NamedTuple):
    """A row about a measure: the cells that tell of it, its columns, and its period; `title` is that of the table.

    `named` is the period that the row's name says.
    """

    item: Item
    cells: Sequence[Cell]
    columns: Mapping[int, Column]
    period: Said | None
    notes: Sequence[Cell] = ()
    title: Said | None = None
    named: Said | None = None
    elsewhen: bool = False
    provisional: bool = False


class Measured:
    """Reads the rows of measures of one table."""

    def __init__(self, table: Table, expected: Expected) -> None:
        self.table, self.asked = table, expected.period
        self.indicators = {each.code: each for each in expected.indicators}
        self.places = own_places(expected)
        self.times = {each.code: each.asked for each in expected.indicators}
        texts = [cell.text for row in table.rows for cell in row]
        self.starred = any(_STAR_KEY.match(text.lower()) for text in texts)  # a key says what an asterisk stands for
        self.provisional = bool(_ALL_PROVISIONAL.search(table.beside.lower()))
        self.keys = keys_of([*(text for text in texts if len(text) > _MARKED), table.beside])

    def read(self, row: Sequence[Cell], about: Row, *, doubled: bool) -> list[Sourced]:
        """The claims of one row; `about.period` is that of the table's title."""
        period = (
            about.item.period
            or row_period(row, about.columns, self.asked, monthly=self._is_monthly(about))
            or self._named_period(row, about)
        )
        names = [low_of(cell) for cell in row if cell.col in about.item.columns]
        named = named_in(names, about.item.mention.items, self.indicators)
        elsewhen = named is None and says_another(names, about.item.mention.items, self.indicators)
        title = about.period or self._sheet_period()
        notes = notes_of(about.cells, about.columns)
        about = about._replace(period=period, title=title, named=named, elsewhen=elsewhen, notes=notes)
        told = "subgroup" if doubled and self._is_part(row, about) else ""
        claims = [claim for cell, role in self._telling(about) for claim in self._claims(cell, told or role, about)]
        if claims:
            return [self._as_part(claim) for claim in claims] if about.item.part else claims
        return [claim for note in about.notes if (claim := self._noted(note, about)) is not None]

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

    def _is_part(self, row: Sequence[Cell], about: Row) -> bool:
        """Say whether a row is of one area or group among several of the same measure, and not of all."""
        if not any(column.role == "area" for column in about.columns.values()):
            return False
        if any(_is_ours(low_of(cell), self.places) for cell in row):
            return False
        told = ("area", "period", "name", "")
        words = [cell.text.lower() for cell in row if column_of(cell, about.columns).role in told]
        own = {cell.text.lower() for cell in row if cell.col in about.item.columns}
        return not _TOTAL.search(" ".join(each for each in words if each not in own))

    def _is_monthly(self, about: Row) -> bool:
        asked = [text for item in about.item.mention.items for text in self.times.get(item, ())]
        return bool(asked) and all(parse(text).kind == "month" for text in asked)

    def _named_period(self, row: Sequence[Cell], about: Row) -> Said | None:
        """'Visits made in the month, October 2026': the month in a row's name, where several are asked for."""
        if not any(len(self.times.get(item, ())) > 1 for item in about.item.mention.items):
            return None
        named = [said(low_of(cell), self.asked) for cell in row if cell.col in about.item.columns]
        return next((each for told in named for each in told if each.kind == "period"), None)

    def _sheet_period(self) -> Said | None:
        told = said(self.table.name.lower().replace("_", " "), self.asked)
        return next((period for period in told if period.kind == "period"), None)

    def _claims(self, cell: Cell, role: str, about: Row) -> list[Sourced]:
        """What a cell says: of several periods, where each figure in it has its own."""
        several = dated(low_of(cell), self.asked) if role in ("value", "unclear") else []
        if not several:
            return [claim] if (claim := self._cell(cell, role, about)) is not None else []
        return [
            self._sourced(
                self._claim(cell, "value", about)._replace(
                    figure=each.figure, period=each.period, sure=role != "unclear", approximate=each.approximate,
                    provisional=each.provisional or about.provisional or self.provisional,
                ),
                cell,
            )
            for each in several
        ]  # fmt: skip

    def _cell(self, cell: Cell, role: str, about: Row) -> Sourced | None:
        low = low_of(cell)
        found, words = figures_in(low), behind(low, self.keys)
        noted = " ".join((*map(low_of, (*about.notes, *statuses(about.cells, about.columns))), words))
        if found:
            extra = len(found) > 1 and not low[found[0].end :].strip().startswith("(")
            claim = self._claim(cell, "value" if role == "unclear" else role, about)._replace(
                figure=with_parts(found[0], about.cells, about.columns, self._unit(about)),
                sure=role != "unclear" and not extra and not self._may_end_in_mark(found[0], about),
                provisional=about.provisional
                or self.provisional
                or any(map(is_provisional, (low, noted, column_of(cell, about.columns).heading))),
                approximate=is_rough(low[: found[0].start], low[found[0].end :]),
            )
            return self._sourced(told(claim, words, self.asked) if words else claim, cell)
        if (same := again(low, about.cells, about.columns, self.asked)) is not None:
            return self._sourced(self._claim(cell, "state", about)._replace(state="unchanged", figure=same), cell)
        low = alone(low, self.keys) or low
        kind, note = self._said_instead(cell, low, role, about), f"{low} {noted}"
        return self._sourced(self._claim(cell, "state", about)._replace(state=kind, note=note), cell) if kind else None

    def _may_end_in_mark(self, figure: Figure, about: Row) -> bool:
        """'538.21' where one decimal is reported and a note 1 stands below: its mark may have run into the figure."""
        known = [self.indicators[code] for code in about.item.mention.items if code in self.indicators]
        last = str(figure.value)[-1:]
        return last in self.keys and any(figure.places == one.decimals + 1 > 1 for one in known)

    def _unit(self, about: Row) -> str:
        units = {self.indicators[code].unit for code in about.item.mention.items if code in self.indicators}
        return units.pop() if len(units) == 1 else ""

    def _as_part(self, claim: Sourced) -> Sourced:
        """A figure of a row that shares its name with one that is coded: a part of it, unless it could be it too."""
        figure, known = claim.claim.figure, [self.indicators[code] for code in claim.claim.items]
        if figure is None or claim.claim.role != "value" or any(_could_be(figure, one) for one in known):
            return claim
        return claim._replace(claim=claim.claim._replace(role="component"))

    def _said_instead(self, cell: Cell, low: str, role: str, about: Row) -> str:
        """What stands in a cell of values where a figure would."""
        if role not in ("value", "unclear"):
            return ""
        if cell.text.strip() == UNCALCULATED:
            return "uncalculated"
        if self.starred and cell.text.strip() == "*":
            return "suppressed"
        if self._unit(about) == "yes-no":
            names = [self.indicators[code].name.lower() for code in about.item.mention.items]
            if ticked := ticked_in(low, " ".join(names)):
                return ticked
        spoken = states(low)
        return first_kind(spoken) if spoken else ""

    def _noted(self, note: Cell, about: Row) -> Sourced | None:
        """A note that says why there is no figure."""
        low = low_of(note)
        kind = next((state.kind for state in states(low) if state.kind in _INSTEAD), "")
        claim = self._claim(note, "state", about, in_column=False)._replace(state=kind, note=low)
        return self._sourced(claim, note) if kind else None

    def _claim(self, cell: Cell, role: str, about: Row, *, in_column: bool = True) -> Claim:
        sentence = Sentence(0, len(cell.text), cell.row, asks=cell.text.strip().endswith("?"))
        mention = about.item.mention
        headed = self._headed(cell, about) if in_column else None
        if about.elsewhen:
            period = headed or about.period or about.title
        elif headed is not None or about.period is None:
            values = [figure.value for figure in figures_in(low_of(cell))]
            period = at_home(headed or about.title, about.named, values, mention.items, self.indicators)
        else:
            period = about.period
        hint = mention.by == "hint"
        return Claim(mention.items, role, 0, len(cell.text), sentence, period=period, clash=mention.clash, hint=hint)

    def _headed(self, cell: Cell, about: Row) -> Said | None:
        """The period of a column; of two that head it, 'September / Q2', the one that the measure is asked for."""
        column = column_of(cell, about.columns)
        told = said(column.heading, self.asked) if column.period and _TWO.search(column.heading) else []
        ours = [
            each
            for each in told
            if named_in([column.heading[each.start : each.end]], about.item.mention.items, self.indicators)
        ]
        return ours[0] if len(ours) == 1 and len(told) == 2 else column.period

    def _sourced(self, claim: Claim, cell: Cell) -> Sourced:
        return Sourced(claim, place_of(self.table, cell), cell.text.strip())


def _is_ours(low: str, places: frozenset[str]) -> bool:
    """Say whether a cell names the board's own place, and no part of it."""
    words = set(_WORDS.findall(low))
    return bool(words & places) and words <= places | _WHOLE_PLACE


def _could_be(figure: Figure, indicator: ExpectedIndicator) -> bool:
    """Say whether a figure is written as the measure is, and lies near its last value."""
    written = bool(figure.unit) or (figure.places > 0) == (indicator.decimals > 0)
    return written and near_last(sound(figure, indicator), indicator)
