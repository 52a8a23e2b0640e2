"""What people answer when a figure is asked back, and how they put right what they gave."""

import re
from datetime import datetime
from decimal import Decimal

from bot.domain.asking import described
from bot.domain.figures import figure
from bot.domain.held import HeldQuery
from bot.domain.request import AskedItem, Item
from bot.domain.strategy import Contact
from bot.rehearsal.answers import made
from bot.rehearsal.cast import PROMPT, address
from bot.rehearsal.scene import Scene
from db.store import Store

_NUMBERED = re.compile(r"^(?:•\s*)?Q(\d+)\s", re.MULTILINE)


def doubts(text: str) -> frozenset[int]:
    """Give the numbers of the doubts that a letter asks about."""
    return frozenset(int(found[1]) for found in _NUMBERED.finditer(text))


async def settled(scene: Scene, contact: Contact, numbers: frozenset[int]) -> str:
    """Give the words that settle the doubts of these numbers; nothing when their part is silent about them."""
    how = scene.parts.get(address(contact), PROMPT).settles
    queries = await scene.desk.ask(_queries, scene.board, scene.posts(contact)) if how else ()
    answers = [(query.number, _answer(scene, query, asked, how)) for query, asked in queries if query.number in numbers]
    if len(answers) == 1:
        return answers[0][1]
    return "\n".join(f"Q{number}: {answer}" for number, answer in answers)


def _answer(scene: Scene, query: HeldQuery, asked: AskedItem, how: str) -> str:
    if how == "yes" and query.reading.value is not None:
        return "yes"
    return _shown(scene, asked, made(scene.framework, asked).value)


async def correction(scene: Scene, contact: Contact) -> str:
    """Give the words that put one figure right, if somebody gave any."""
    given = await scene.desk.ask(_given, scene.board, scene.posts(contact))
    if given is None:
        return ""
    row = next(row for row in scene.framework.indicator if row.code == given.item.code)
    step = Decimal(3).scaleb(-(0 if row.unit == "count" else row.decimals))
    value = made(scene.framework, given).value - step
    return f"A correction to what I sent: {given.item.code} should be {_shown(scene, given, value)}."


def _shown(scene: Scene, asked: AskedItem, value: Decimal) -> str:
    row = next(row for row in scene.framework.indicator if row.code == asked.item.code)
    return figure(value, row.unit, row.decimals)


def _queries(
    store: Store, board: str, posts: tuple[str, ...], _now: datetime
) -> tuple[tuple[HeldQuery, AskedItem], ...]:
    with store.reading(board) as books:
        framework, series = books.plan.framework(), books.facts.series()
        found = [query for post in posts for query in books.returns.open_queries(post=post)]
        items = [Item(kind="figure", code=q.reading.indicator, period=q.reading.period) for q in found]
        return tuple(zip(found, described(framework, tuple(items), series), strict=True))


def _given(store: Store, board: str, posts: tuple[str, ...], _now: datetime) -> AskedItem | None:
    """Give the first figure in force that somebody was asked for in the cycle being gathered."""
    with store.reading(board) as books:
        open_now = {cycle.code for cycle in books.plan.cycles("open", "closed")}
        requests = [one for one in books.requests.of_posts(posts) if one.cycle in open_now]
        figures = [item for one in requests for item in one.items if item.kind == "figure"]
        held = [item for item in figures if _is_figure(books.returns.current(item.code, item.period))]
        return described(books.plan.framework(), (held[0],), books.facts.series())[0] if held else None


def _is_figure(held: object) -> bool:
    return held is not None and getattr(held, "value", None) is not None
