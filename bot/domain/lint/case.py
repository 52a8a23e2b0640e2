"""Case: a framework as the rules see it, on a day, with every proposed row taken as if approved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from bot.domain.backplan import plan_all
from bot.domain.cycle import Cycle
from bot.domain.draft import MANY, row_name
from bot.domain.strategy import Ask, Framework, Indicator, Meeting, Row, Target

_R = TypeVar("_R", bound=Row)


@dataclass(frozen=True)
class Case:
    """A framework to be judged.

    `given` is the file as it stands; in `framework` proposed rows count as approved, since a plan should be good
    before the board approves it. `on` is the day of judging, `until` the last day of the strategy.
    """

    given: Framework
    framework: Framework
    on: date
    until: date

    def ahead(self, rows: Sequence[_R]) -> Iterator[tuple[str, _R]]:
        """The rows that have not ended by the day, each with the name a finding calls it by."""
        for number, row in enumerate(rows, start=1):
            if row.valid_to is None or row.valid_to >= self.on:
                yield row_name(row.__dict__, number), row

    @cached_property
    def cycles(self) -> tuple[Cycle, ...]:
        """The cycles of the meetings still to come, earliest first."""
        return tuple(cycle for cycle in plan_all(self.framework) if cycle.meets >= self.on)

    @cached_property
    def meetings(self) -> dict[str, Meeting]:
        """The meetings that are going to be held, past ones too, by code."""
        return {row.code: row for row in self.framework.meeting if row.state == "planned"}

    @cached_property
    def asks(self) -> tuple[tuple[str, Ask], ...]:
        """The asks for meetings still to come at which something is reported, in the order of the meetings."""
        order = {cycle.meeting: cycle.meets for cycle in self.cycles}
        asks = [(name, ask) for name, ask in self.ahead(self.framework.ask) if ask.meeting in order]
        return tuple(sorted(asks, key=lambda pair: order[pair[1].meeting]))

    @cached_property
    def targets(self) -> dict[str, list[Target]]:
        """The targets that are numbers, by indicator."""
        found: dict[str, list[Target]] = {}
        for row in self.framework.target:
            found.setdefault(row.indicator, []).append(row)
        return found

    @cached_property
    def indicators(self) -> tuple[tuple[str, Indicator], ...]:
        """The indicators that have not ended."""
        return tuple(self.ahead(self.framework.indicator))

    def theme_of(self, indicator: Indicator) -> str:
        """The theme an indicator stands in, by itself or through its objective."""
        themes = {row.code: row.theme for row in self.framework.objective}
        return indicator.theme or themes.get(indicator.objective, "")


def case_of(framework: Framework, on: date) -> Case:
    """The case on a day. A strategy that is over or has not begun is judged as on the day its first report opens."""
    approved = as_if_approved(framework)
    begins, ends = _span(framework)
    if not begins <= on <= ends:
        opens = min((cycle.opens for cycle in plan_all(approved)), default=begins)
        on = max(opens, begins)
    return Case(given=framework, framework=approved, on=on, until=ends)


def as_if_approved(framework: Framework) -> Framework:
    """The framework with every row's standing approved."""
    approved = {"standing": "approved"}
    rows = {table: tuple(row.model_copy(update=approved) for row in getattr(framework, table)) for table in MANY}
    return framework.model_copy(update=rows)


def _span(framework: Framework) -> tuple[date, date]:
    """The strategy's first and last day; where it gives none, those of its meetings."""
    days = [row.date for row in framework.meeting]
    begins = framework.strategy.valid_from or min(days, default=date.min)
    return begins, framework.strategy.valid_to or max(days, default=date.max)
