"""In sight: what the board keeps before it after slippage, asked for again until its level is met and minuted."""

from collections.abc import Iterator
from datetime import date

from bot.domain.cycle import Cycle
from bot.domain.duties import Ask, leads_of
from bot.domain.force import in_force
from bot.domain.period_text import parse
from bot.domain.request import Item
from bot.domain.strategy import Framework
from bot.domain.succession import standing_in


def kept_in_sight(framework: Framework, cycle: Cycle, on: date, kept: tuple[str, ...]) -> Iterator[Ask]:
    """The latest period available by closing of each indicator kept, words on it, and each action kept."""
    for agency, item, available in _kept(framework, cycle, on, kept):
        yield standing_in(framework, agency, on), item, available


def _kept(framework: Framework, cycle: Cycle, on: date, kept: tuple[str, ...]) -> Iterator[Ask]:
    objectives = {row.code: row for row in in_force(framework.objective, on)}
    for row in in_force(framework.indicator, on):
        asks = [
            ask for ask in in_force(framework.ask, on) if row.code in ask.indicators and ask.available <= cycle.closes
        ]
        if row.code in kept and asks:
            ask = max(asks, key=lambda one: parse(one.period))
            for agency in () if row.published else row.sources:
                yield agency, Item(kind="figure", code=row.code, period=ask.period), ask.available
            for agency in leads_of(row, objectives.get(row.objective)):
                yield agency, Item(kind="commentary", code=row.code, period=ask.period), ask.available
    for action in in_force(framework.action, on):
        if action.code in kept:
            yield action.owner, Item(kind="action", code=action.code), None
