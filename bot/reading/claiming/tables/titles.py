"""Titles: what a table as a whole is about, where its rows or columns name periods or measures alone."""

import re
from collections.abc import Iterable, Mapping, Sequence

from bot.reading.claiming.tables.cells import low_of
from bot.reading.claiming.tables.columns import Column, column
from bot.reading.claiming.tables.rows import Item, Rows, has_figures
from bot.reading.noticing.period_making import stretch
from bot.reading.noticing.periods import Said, said
from bot.reading.passages import Cell

_TOTAL = re.compile(r"\b(?:total|totals|sum|altogether|combined|overall)\b")
_DATED = ("period", "at-end")
_WORDS = re.compile(r"[a-z]+")
_PLAIN = frozenset(
    {"actual", "figure", "number", "count", "value", "rate", "result", "outturn", "performance", "completed", "total"}
)
_WHOLE = frozenset(
    {"all", "total", "totals", "grand", "overall", "combined", "sum", "altogether", "whole", "for", "the", "quarter"}
    | {"month", "period", "borough", "county", "city", "district", "sites", "areas", "providers", "practices", "of"}
    | {"services", "teams", "schools", "wards", "localities", "groups", "and", "persons", "people"}
)


def untitled(rows: Sequence[Sequence[Cell]]) -> Sequence[Sequence[Cell]]:
    """The rows from the first that has two cells or more."""
    first = next((n for n, row in enumerate(rows) if sum(bool(c.text.strip()) for c in row) > 1), len(rows))
    return rows[first:]


def under_title(rows: Sequence[Sequence[Cell]], items: list[Item | None], asked: str) -> list[Item | None]:
    """The items of rows that only name periods, or their total, under a title that names the table's one measure."""
    above = len(rows) - len(untitled(rows))
    titles = [item for item in items[:above] if item is not None and len(item.mention.items) == 1]
    if len(titles) != 1 or any(items[above + 1 :]):
        return _under_corner(rows, items, asked)
    about = titles[0]._replace(columns=frozenset())
    spoken = [_spoken(row, asked) if n >= above else None for n, row in enumerate(rows)]
    whole = _whole([each for each in spoken if each is not None])
    made = list(items)
    if not any(spoken):
        return [*items[:above], *_told_whole(rows[above:], about, items[above:])]
    for n in range(above, len(rows)):
        if spoken[n] is not None and has_figures(rows[n][1:]):
            made[n] = about._replace(period=spoken[n])
        elif whole is not None and rows[n] and _TOTAL.search(low_of(rows[n][0])) and has_figures(rows[n][1:]):
            made[n] = about._replace(period=whole)
    return made


def _spoken(row: Sequence[Cell], asked: str) -> Said | None:
    """The period that the first cell of a row names, if it is no total."""
    low = low_of(row[0]) if row else ""
    told = [each for each in said(low, asked) if each.kind not in ("day", "ytd")]
    return told[0] if told and not _TOTAL.search(low) else None


def _whole(parts: Sequence[Said]) -> Said | None:
    """The period that a total of several is of: all of them where they follow one another, else some part."""
    periods = [each.period for each in parts if each.period is not None]
    if len(periods) < 2:
        return None
    whole = stretch(periods) if len(periods) == len(parts) else None
    return Said(0, 0, "period" if whole else "part", whole)


def with_totals(columns: Mapping[int, Column]) -> Mapping[int, Column]:
    """The columns, one headed 'total' beside several periods taken to be of all of them."""
    dated = [each.period for each in columns.values() if each.role == "value" and each.period is not None]
    whole = _whole([period for period in dated if period.kind in _DATED])
    return {
        col: each._replace(period=whole)
        if whole and each.role == "value" and each.period is None and _TOTAL.search(each.heading)
        else each
        for col, each in columns.items()
    }


def _under_corner(rows: Sequence[Sequence[Cell]], items: list[Item | None], asked: str) -> list[Item | None]:
    """The items of rows that name nothing under a corner that names the table's one measure: the whole, or its parts.

    A single row is the measure itself where it names nothing else; of several, the total is.
    """
    top = len(rows) - len(untitled(rows))
    corner = items[top] if top < len(rows) else None
    below = rows[top + 1 :]
    if corner is None or any(items[top + 1 :]) or not below or 0 not in corner.columns or len(corner.mention.items) > 1:
        return items
    if has_figures(rows[top][1:]) or not any(has_figures(row[1:]) or row[0].col for row in below):
        return items
    about = corner._replace(columns=frozenset({0}))
    dated = all(said(low_of(cell), asked) or column(cell.text, asked).role for cell in rows[top][1:])
    if dated and len(below) == 1 and _names_nothing(below[0], low_of(rows[top][0])):
        return [*items[:top], None, about]
    return [*items[:top], None, *_told_whole(below, about, items[top + 1 :])]


def _told_whole(below: Sequence[Sequence[Cell]], about: Item, items: list[Item | None]) -> list[Item | None]:
    """The items of rows of the parts of one measure: the total's alone; each a part where there is no total."""
    totals = [row for row in below if is_whole(row) and has_figures(row[1:])]
    if len(totals) == 1 and len(below) > 1:
        return [about._replace(columns=frozenset({0})) if row is totals[0] else None for row in below]
    parts = [row for row in below if len(row) > 1 and row[0].col == 0 and has_figures(row[1:])]
    if len(parts) > 1 and not totals and not any(items):
        return [about._replace(columns=frozenset({0}), part=True) if row in parts else None for row in below]
    return items


def _names_nothing(row: Sequence[Cell], corner: str) -> bool:
    """Say whether the first cell of a row is empty, or says no more than 'actual', or what the corner does."""
    first = next((low_of(cell) for cell in row if cell.col == 0), "")
    return set(_WORDS.findall(first)) <= {*_WORDS.findall(corner), *_PLAIN}


def is_total(heading: str) -> bool:
    """Say whether a heading in lower case is that of a total."""
    return bool(_TOTAL.search(heading))


def is_whole(row: Sequence[Cell]) -> bool:
    """'Total', 'All', 'Grand total': a row of all that stands above it."""
    words = _WORDS.findall(low_of(row[0])) if row and row[0].col == 0 else []
    return bool(words) and bool(_TOTAL.search(" ".join(words)) or words[0] == "all") and set(words) <= _WHOLE


def along_the_top(rows: Sequence[Sequence[Cell]], named: Rows, asked: str) -> bool:
    """Say whether the measures run along the top, with periods or 'actual' and 'target' down the side."""
    top = sum(named.item([cell]) is not None for cell in rows[0])
    side = sum(named.item(row[:2]) is not None for row in rows[1:])
    periods = sum(bool(said(low_of(row[0]), asked)) for row in rows[1:] if row)
    if side or top != 1:
        return side == 0 and top > 1
    totals = sum(is_whole(row) for row in rows[2:]) if named.item(rows[0][:1]) is None else 0
    return totals == 1 or (periods >= 2 and periods >= len(rows) - 3)


def doubled(items: Iterable[Item | None]) -> set[tuple[str, ...]]:
    """What more than one row is about."""
    seen: set[tuple[str, ...]] = set()
    twice: set[tuple[str, ...]] = set()
    for item in items:
        if item is not None:
            (twice if item.mention.items in seen else seen).add(item.mention.items)
    return twice
