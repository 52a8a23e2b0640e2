"""Rows: what each row of a table is about, by the code or the name in it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from bot.reading.claiming.cells import is_pure_figure, low_of
from bot.reading.claiming.linking import settled
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention, mentions
from bot.reading.noticing.periods import said
from bot.reading.noticing.siblings import group_of
from bot.reading.passages import Cell

_LONGEST_NAME = 220
_ONE_WORD = 1.3  # the weight of one telling word of a name, with a common one at most
_NO_CODE = frozenset({"", "-", "–", "—", "n/a", "N/A", "none", "new"})
_NAME_BY = 30  # a name that begins further into a cell is only mentioned there


class Item(NamedTuple):
    """What a row is about: indicators, an action or a question, and which columns name it."""

    mention: Mention
    columns: frozenset[int]


class Rows:
    """Tells what the rows of one table are about."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.family: Mention | None = None

    def over(self, rows: Sequence[Sequence[Cell]]) -> list[Item | None]:
        """What each row is about. A name over several rows, 'Life expectancy', is taken up by 'Women' and 'Men'."""
        found: list[Item | None] = []
        for row in rows:
            item = self.item(row) or self._of_family(row)
            if item is not None and len(item.mention.items) > 1:
                self.family = item.mention
            found.append(item)
        return _without_strays(rows, found)

    def item(self, row: Sequence[Cell]) -> Item | None:
        """What the words of a row name; a code wins over the name beside it, unless they disagree."""
        found: list[Mention] = []
        columns: set[int] = set()
        for cell in row:
            named = self._named(cell) if len(cell.text) <= _LONGEST_NAME else None
            if named is None or (found and not _are_one(found[-1], named)):
                continue
            found.append(named)
            columns.add(cell.col)
            if len(found) == 2:
                break
        if not found:
            return None
        mention = found[0] if len(found) == 1 else self._joined(found[0], found[1])
        return Item(mention, frozenset(columns))

    def _of_family(self, row: Sequence[Cell]) -> Item | None:
        first = next((cell for cell in row if cell.text.strip()), None)
        if first is None or self.family is None or len(first.text) > _NAME_BY:
            return None
        code = group_of(low_of(first).strip(), self.family.items, self.lexicon.indicator)
        return Item(Mention(0, len(first.text), (code,), "name"), frozenset({first.col})) if code else None

    def _named(self, cell: Cell) -> Mention | None:
        low = low_of(cell).strip()
        if not low or is_pure_figure(low):
            return None
        hits = [hit for hit in self.lexicon.codes.find(low) if not hit.bare or re.fullmatch(r"#?\d+", low)]
        found = settled(low, [m for m in mentions(low, self.lexicon.indicators, hits) if m.by != "hint"])
        acts = [m for m in mentions(low, self.lexicon.actions, hits) if m.by != "hint"]
        if not found:
            return next((m for m in settled(low, acts) if m.weight >= 1), None)
        first = found[0]
        if first.by != "name":
            return first
        if first.start > _NAME_BY:
            return None
        return next((m for m in acts if m.by == "name" and m.weight > first.weight), first)

    def _joined(self, first: Mention, second: Mention) -> Mention:
        common = tuple(item for item in first.items if item in second.items)
        if common:
            return first._replace(items=common, by="code", clash=first.clash or second.clash)
        code, name = (first, second) if first.by != "name" else (second, first)
        other = any(item not in self.lexicon.indicator for item in (*code.items, *name.items))
        if other or name.weight < 0.9:
            return code
        return code._replace(items=code.items + name.items, clash=True)


def _without_strays(rows: Sequence[Sequence[Cell]], items: Sequence[Item | None]) -> list[Item | None]:
    """The items without rows that share a word with a coded row's measure, but have a dash where its code stands."""
    coded = {item.mention.items: item.columns for item in items if item is not None and item.mention.by == "code"}
    return [
        None if item is not None and item.mention.by == "name" and _is_stray(row, item, coded) else item
        for row, item in zip(rows, items, strict=True)
    ]


def _is_stray(row: Sequence[Cell], item: Item, coded: Mapping[tuple[str, ...], frozenset[int]]) -> bool:
    if item.mention.items not in coded or item.mention.weight > _ONE_WORD:
        return False
    columns = coded[item.mention.items] - item.columns
    return any(cell.col in columns and cell.text.strip() in _NO_CODE for cell in row)


def _are_one(first: Mention, second: Mention) -> bool:
    return {first.by, second.by} in ({"code", "name"}, {"bare", "name"})


def untitled(rows: Sequence[Sequence[Cell]]) -> Sequence[Sequence[Cell]]:
    """The rows from the first that has two cells or more."""
    first = next((n for n, row in enumerate(rows) if sum(bool(c.text.strip()) for c in row) > 1), len(rows))
    return rows[first:]


def under_title(rows: Sequence[Sequence[Cell]], items: list[Item | None], asked: str) -> list[Item | None]:
    """The items of rows that only name periods, under a title that names the one measure of the whole table."""
    above = len(rows) - len(untitled(rows))
    titles = [item for item in items[:above] if item is not None and len(item.mention.items) == 1]
    if len(titles) != 1 or any(items[above:]):
        return items
    about = titles[0]._replace(columns=frozenset())
    dated = [bool(row) and bool(said(low_of(row[0]), asked)) and _has_figures(row[1:]) for row in rows]
    return [about if n > above and dated[n] else item for n, item in enumerate(items)]


def _has_figures(cells: Sequence[Cell]) -> bool:
    return any(is_pure_figure(low_of(cell)) or low_of(cell).strip().isdigit() for cell in cells)


def along_the_top(rows: Sequence[Sequence[Cell]], named: Rows, asked: str) -> bool:
    """Say whether the measures run along the top, with periods or 'actual' and 'target' down the side."""
    top = sum(named.item([cell]) is not None for cell in rows[0])
    side = sum(named.item(row[:2]) is not None for row in rows[1:])
    periods = sum(bool(said(low_of(row[0]), asked)) for row in rows[1:] if row)
    return side == 0 and (top >= 2 or (top == 1 and periods >= 2 and periods >= len(rows) - 3))


def doubled(items: Iterable[Item | None]) -> set[tuple[str, ...]]:
    """What more than one row is about."""
    seen: set[tuple[str, ...]] = set()
    twice: set[tuple[str, ...]] = set()
    for item in items:
        if item is not None:
            (twice if item.mention.items in seen else seen).add(item.mention.items)
    return twice
