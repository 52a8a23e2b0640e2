"""The forward plan as a page, month by month, and what changed between two of them in words."""

from collections.abc import Iterable, Iterator
from datetime import date

from bot.domain.figures import number_of
from bot.domain.forward_plan import Entry, as_lines
from bot.domain.page import Page
from bot.domain.report import Further
from bot.domain.strategy import Framework

_MOST = 12


def as_page(framework: Framework, entries: Iterable[Entry], on: date) -> Page:
    """The page as of a day; a section for each month that holds something."""
    months: dict[tuple[int, int], list[Entry]] = {}
    for entry in entries:
        months.setdefault((entry.on.year, entry.on.month), []).append(entry)
    board = framework.board
    return Page(
        name="forward-plan",
        title="Forward plan",
        board=board.name,
        caption=f"Everything the board and its other bodies will see, as on {on:%-d %B %Y}",
        on=on,
        sentences=() if months else ("Nothing is planned yet.",),
        sections=tuple(_month(found) for found in months.values()),
    )


def _month(entries: list[Entry]) -> Further:
    first = entries[0].on
    return Further(
        code=f"month-{first:%Y-%m}",
        title=f"{first:%B %Y}",
        heads=("Day", "What", "In detail"),
        rows=tuple((f"{one.on:%a %-d %b %Y}", one.text, "; ".join(one.detail)) for one in entries),
    )


def changed(before: Iterable[Entry], after: Iterable[Entry]) -> tuple[str, ...]:
    """What a reader of the plan of before should know: what moved, what is new, what is off; empty for nothing."""
    old, new = {one.uid: one for one in before}, {one.uid: one for one in after}
    told = [*_moved(old, new), *_only(new, old, "New"), *_only(old, new, "Off")]
    rest = len(told) - _MOST
    return (*told[:_MOST], *([f"And {number_of(rest, 'change')} more: the page has them all."] if rest > 0 else []))


def _moved(old: dict[str, Entry], new: dict[str, Entry]) -> Iterator[str]:
    for uid, entry in new.items():
        before = old.get(uid)
        if before is not None and before != entry:
            (line,) = as_lines((entry,))
            yield f"{line} (was {before.on:%-d %B %Y})" if before.on != entry.on else f"Changed: {line}"


def _only(these: dict[str, Entry], those: dict[str, Entry], word: str) -> Iterator[str]:
    return (f"{word}: {line}" for line in as_lines(tuple(one for uid, one in these.items() if uid not in those)))
