"""Who is asked what in a cycle: figures of the data source, words of the responsible lead."""

from collections.abc import Iterator
from datetime import date

from bot.domain.cycle import Cycle
from bot.domain.expect import Series, known_values, last_before
from bot.domain.force import in_force
from bot.domain.held import HeldValue
from bot.domain.holders import asked_for
from bot.domain.period_text import parse
from bot.domain.record import Record
from bot.domain.request import AskedItem, Item
from bot.domain.slipping import RETURNS
from bot.domain.strategy import Action, Framework, Indicator, Objective, Question


class Wanted(Record):
    """What one post is asked in a cycle; each item with the day from which it can be answered."""

    post: str
    agency: str
    items: tuple[tuple[Item, date | None], ...]


def wanted(framework: Framework, cycle: Cycle, on: date, kept: tuple[str, ...] = ()) -> tuple[Wanted, ...]:
    """Give every post with what it is asked, in the framework's order of agencies.

    `kept` are codes the board keeps in sight until an acceptable level is met: they are asked at every meeting.

    An item with two agencies is asked of both; the first answer settles it for each.
    """
    posts: dict[str, tuple[str, dict[Item, date | None]]] = {}
    for agency, item, available in (*_asks(framework, cycle, on), *_kept(framework, cycle, on, kept)):
        found = asked_for(framework, agency, on)
        if found is not None:
            posts.setdefault(found[0].code, (agency, {}))[1][item] = available
    return tuple(
        Wanted(post=post, agency=agency, items=tuple(items.items())) for post, (agency, items) in posts.items()
    )


def unasked(framework: Framework, cycle: Cycle, on: date) -> tuple[str, ...]:
    """Give the agencies that should be asked something and have nobody to ask."""
    agencies = dict.fromkeys(agency for agency, _, _ in _asks(framework, cycle, on))
    return tuple(agency for agency in agencies if asked_for(framework, agency, on) is None)


Ask = tuple[str, Item, date | None]


def _kept(framework: Framework, cycle: Cycle, on: date, kept: tuple[str, ...]) -> Iterator[Ask]:
    """What the board keeps in sight: the latest period available by closing, and words on it."""
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


def _asks(framework: Framework, cycle: Cycle, on: date) -> Iterator[Ask]:
    if cycle.report == RETURNS:
        return
    themes = _themes(framework, cycle, on)
    yield from _figures(framework, cycle, on, themes)
    yield from _commentary(framework, cycle, on, themes)
    yield from _progress(framework, on, themes)
    yield from _actions(framework, on, themes)
    yield from _questions(framework, on, themes)


def _themes(framework: Framework, cycle: Cycle, on: date) -> frozenset[str]:
    kind = next((row for row in framework.report if row.code == cycle.report), None)
    named = kind.themes if kind and kind.themes else tuple(theme.code for theme in in_force(framework.theme, on))
    return frozenset(named) | {""}


def _asked_indicators(
    framework: Framework, cycle: Cycle, on: date, themes: frozenset[str]
) -> Iterator[tuple[Indicator, str, date]]:
    rows = {row.code: row for row in in_force(framework.indicator, on) if row.theme in themes}
    for ask in in_force(framework.ask, on):
        if ask.meeting == cycle.meeting:
            for code in ask.indicators:
                if code in rows:
                    yield rows[code], ask.period, ask.available


def _figures(framework: Framework, cycle: Cycle, on: date, themes: frozenset[str]) -> Iterator[Ask]:
    for row, period, available in _asked_indicators(framework, cycle, on, themes):
        if not row.published:
            for agency in row.sources:
                yield agency, Item(kind="figure", code=row.code, period=period), available


def _commentary(framework: Framework, cycle: Cycle, on: date, themes: frozenset[str]) -> Iterator[Ask]:
    objectives = {row.code: row for row in in_force(framework.objective, on)}
    for row, period, available in _asked_indicators(framework, cycle, on, themes):
        for agency in leads_of(row, objectives.get(row.objective)):
            yield agency, Item(kind="commentary", code=row.code, period=period), available


def leads_of(indicator: Indicator, objective: Objective | None) -> tuple[str, ...]:
    """Give who comments on an indicator: its own leads, or its objective's."""
    return indicator.leads or (objective.leads if objective else ())


def _progress(framework: Framework, on: date, themes: frozenset[str]) -> Iterator[Ask]:
    measured = {row.objective for row in in_force(framework.indicator, on)}
    for row in in_force(framework.objective, on):
        if row.theme in themes and row.code not in measured:
            for agency in row.leads:
                yield agency, Item(kind="progress", code=row.code), None


def _actions(framework: Framework, on: date, themes: frozenset[str]) -> Iterator[Ask]:
    for row in in_force(framework.action, on):
        if row.theme in themes:
            yield row.owner, Item(kind="action", code=row.code), None


def _questions(framework: Framework, on: date, themes: frozenset[str]) -> Iterator[Ask]:
    for row in in_force(framework.question, on):
        if row.theme in themes:
            yield row.audience, Item(kind="question", code=row.code), None


def described(framework: Framework, items: tuple[Item, ...], held: tuple[HeldValue, ...]) -> tuple[AskedItem, ...]:
    """Put items as their reader sees them: name, unit, last value and target as the board wrote it."""
    series = known_values(framework, held)
    themes = {row.code: row.name for row in framework.theme}
    return tuple(_described(framework, item, series, themes) for item in items)


def _described(framework: Framework, item: Item, series: Series, themes: dict[str, str]) -> AskedItem:
    if item.kind in ("figure", "commentary"):
        return _indicator(framework, item, series, themes)
    tables: dict[str, tuple[Objective | Action | Question, ...]] = {
        "progress": framework.objective, "action": framework.action, "question": framework.question,
    }  # fmt: skip
    row = next((row for row in tables[item.kind] if row.code == item.code), None)
    words = getattr(row, "text", "") or getattr(row, "title", "") or getattr(row, "prompt", "") or item.code
    return AskedItem(
        item=item, label=words, theme=themes.get(getattr(row, "theme", ""), ""), deadline=getattr(row, "deadline", None)
    )


def _indicator(framework: Framework, item: Item, series: Series, themes: dict[str, str]) -> AskedItem:
    row = next((row for row in framework.indicator if row.code == item.code), None)
    if row is None:
        return AskedItem(item=item, label=item.code)
    last = last_before(series.get(row.code, []), parse(item.period))
    value, period = (last[1], last[0].text) if last else (row.baseline, row.baseline_period)
    return AskedItem(
        item=item, label=row.name, theme=themes.get(row.theme, ""), unit=row.unit, last_value=value,
        last_period=period, target_text=row.target_text, decimals=row.decimals,
    )  # fmt: skip
