"""Who is asked what in a cycle: figures of the data source, words of the responsible lead."""

from datetime import date

from bot.domain.cycle import Cycle
from bot.domain.duties import duties
from bot.domain.expect import Series, known_values, last_before
from bot.domain.held import HeldValue
from bot.domain.holders import asked_for
from bot.domain.in_sight import kept_in_sight
from bot.domain.period_text import parse
from bot.domain.questions import put
from bot.domain.record import Record
from bot.domain.request import AskedItem, Item
from bot.domain.strategy import Action, Framework, Objective, Question


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
    for agency, item, available in (*duties(framework, cycle, on), *kept_in_sight(framework, cycle, on, kept)):
        found = asked_for(framework, agency, on)
        if found is not None:
            posts.setdefault(found[0].code, (agency, {}))[1][item] = available
    return tuple(
        Wanted(post=post, agency=agency, items=tuple(items.items())) for post, (agency, items) in posts.items()
    )


def unasked(framework: Framework, cycle: Cycle, on: date) -> tuple[str, ...]:
    """Give the agencies that should be asked something and have nobody to ask."""
    agencies = dict.fromkeys(agency for agency, _, _ in duties(framework, cycle, on))
    return tuple(agency for agency in agencies if asked_for(framework, agency, on) is None)


def described(framework: Framework, items: tuple[Item, ...], held: tuple[HeldValue, ...]) -> tuple[AskedItem, ...]:
    """Put items as their reader sees them: name, unit, last value and target as the board wrote it."""
    series = known_values(framework, held)
    themes = {row.code: row.name for row in framework.theme}
    return tuple(_described(framework, item, series, themes) for item in items)


def _described(framework: Framework, item: Item, series: Series, themes: dict[str, str]) -> AskedItem:
    if item.kind in ("figure", "commentary"):
        return _indicator(framework, item, series, themes)
    tables: dict[str, tuple[Objective | Action | Question, ...]] = {
        "progress": framework.objective, "action": framework.action, "question": put(framework),
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
