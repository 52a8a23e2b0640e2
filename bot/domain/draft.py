"""Draft: what of a framework file could be read, so that the cross-checks run over all that is whole."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bot.domain import strategy
from bot.domain.strategy import Row

SINGLE: dict[str, type[Row]] = {
    "board": strategy.Board,
    "strategy": strategy.Strategy,
    "backplan": strategy.BackPlan,
    "lint": strategy.Lint,
}
MANY: dict[str, type[Row]] = {
    "ladder": strategy.Rung,
    "agency": strategy.Agency,
    "post": strategy.Post,
    "contact": strategy.Contact,
    "theme": strategy.Theme,
    "objective": strategy.Objective,
    "indicator": strategy.Indicator,
    "target": strategy.Target,
    "value": strategy.Value,
    "comparator": strategy.Comparator,
    "action": strategy.Action,
    "milestone": strategy.Milestone,
    "question": strategy.Question,
    "report": strategy.ReportKind,
    "meeting": strategy.Meeting,
    "ask": strategy.Ask,
    "gathering": strategy.Gathering,
    "pause": strategy.Pause,
    "quiet": strategy.Quiet,
    "succession": strategy.Succession,
}
TABLES = {**SINGLE, **MANY}
REQUIRED = ("board", "strategy")
_R = TypeVar("_R", bound=Row)


@dataclass
class Draft:
    """The rows that could be read, numbered as in the file, and every code that was written.

    A code counts as known even when its row has a fault, so that one mistake is told once.
    """

    rows: dict[str, list[tuple[int, Row]]] = field(default_factory=dict)
    codes: dict[str, set[str]] = field(default_factory=dict)

    def each(self, table: str, kind: type[_R]) -> Iterator[tuple[str, _R]]:
        """The rows of one table, each with the name a fault calls it by."""
        for number, row in self.rows.get(table, []):
            if isinstance(row, kind):
                yield row_name(row.__dict__, number), row

    def all(self) -> Iterator[tuple[str, str, Row]]:
        """Every row: its table, its name, itself."""
        for table in self.rows:
            for name, row in self.each(table, Row):
                yield table, name, row

    def one(self, table: str) -> Row | None:
        """The row of a single table such as [board], or None when it could not be read."""
        rows = self.rows.get(table, [])
        return rows[0][1] if rows else None

    def known(self, table: str) -> set[str]:
        """Every code of one table."""
        return self.codes.get(table, set())


def row_name(columns: dict[str, Any], number: int) -> str:
    """How a fault names a row: by its code, else by its number, which is 0 for a single table."""
    code = columns.get("code")
    if isinstance(code, str) and code and number:
        return code
    return f"row {number}" if number else ""
