"""Measured cells: what one cell in the row of a measure says of it: a figure, or words in its stead."""

import re

from bot.domain.returns import Expected
from bot.reading.claiming.footnotes import told
from bot.reading.claiming.keys import alone, behind, keys_of
from bot.reading.claiming.periods.homing import at_home
from bot.reading.claiming.saying import Claim
from bot.reading.claiming.sourced import Sourced
from bot.reading.claiming.tables.beside import again, statuses, ticked_in
from bot.reading.claiming.tables.cells import column_of, figures_in, first_kind, low_of, place_of, with_parts
from bot.reading.claiming.tables.dated import dated
from bot.reading.claiming.tables.row import Row
from bot.reading.claiming.tables.row_periods import headed_period
from bot.reading.files.grids import UNCALCULATED
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.hedges import is_provisional, is_rough
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.states import states
from bot.reading.passages import Cell, Table

_INSTEAD = ("not-available", "suppressed", "unchanged", "nil-return")
_ALL_PROVISIONAL = re.compile(
    r"(?<!not )\b(?:all|both|everything|every one|each)\b(?! but)(?: (?:of|the|these|them|figures?|numbers?|values?|"
    r"rates?|is|are|remains?|still|here|attached|below|above|shown|as|at|present|for|now)){0,6}:? provisional\b"
)
_MARKED = 6  # characters of a cell that may be a figure with its mark, and no key
_STAR_KEY = re.compile(r"\s*\*\s?[=:–-]?\s?(?:suppress|fewer|less than|small|denotes|disclos|under)")


class MeasuredCells:
    """Reads the cells of measures of one table."""

    def __init__(self, table: Table, expected: Expected) -> None:
        self.table, self.asked = table, expected.period
        self.indicators = {each.code: each for each in expected.indicators}
        texts = [cell.text for row in table.rows for cell in row]
        self.starred = any(_STAR_KEY.match(text.lower()) for text in texts)  # a key says what an asterisk stands for
        self.provisional = bool(_ALL_PROVISIONAL.search(table.beside.lower()))
        self.keys = keys_of([*(text for text in texts if len(text) > _MARKED), table.beside])

    def claims(self, cell: Cell, role: str, about: Row) -> list[Sourced]:
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

    def noted(self, note: Cell, about: Row) -> Sourced | None:
        """A note that says why there is no figure."""
        low = low_of(note)
        kind = next((state.kind for state in states(low) if state.kind in _INSTEAD), "")
        claim = self._claim(note, "state", about, in_column=False)._replace(state=kind, note=low)
        return self._sourced(claim, note) if kind else None

    def _claim(self, cell: Cell, role: str, about: Row, *, in_column: bool = True) -> Claim:
        sentence = Sentence(0, len(cell.text), cell.row, asks=cell.text.strip().endswith("?"))
        mention = about.item.mention
        headed = headed_period(self.indicators, self.asked, cell, about) if in_column else None
        if about.elsewhen:
            period = headed or about.period or about.title
        elif headed is not None or about.period is None:
            values = [figure.value for figure in figures_in(low_of(cell))]
            period = at_home(headed or about.title, about.named, values, mention.items, self.indicators)
        else:
            period = about.period
        hint = mention.by == "hint"
        return Claim(mention.items, role, 0, len(cell.text), sentence, period=period, clash=mention.clash, hint=hint)

    def _sourced(self, claim: Claim, cell: Cell) -> Sourced:
        return Sourced(claim, place_of(self.table, cell), cell.text.strip())
