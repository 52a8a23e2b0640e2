"""Rows: what each row of a table is about, by the code or the name in it."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.reading.claiming.settling import settled
from bot.reading.claiming.tables.cells import is_pure_figure, low_of
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention, mentions
from bot.reading.noticing.noise import MONTH
from bot.reading.noticing.periods import Said
from bot.reading.noticing.siblings import group_of
from bot.reading.noticing.statuses import says_status
from bot.reading.noticing.words import VOID, WEAK, name_stems, tokens
from bot.reading.passages import Cell

_LONGEST_NAME = 220
_ONE_WORD = 1.3  # the weight of one telling word of a name, with a common one at most
_NO_CODE = frozenset({"", "-", "–", "—", "n/a", "N/A", "none", "new"})
_SAID_ANYWHERE = VOID | WEAK | {"total", "all", "number", "count", "rate", "figure", "figures", "ytd"}
_PERIOD = re.compile(rf"(?:{MONTH}|q[1-4])\b|20\d\d\b")
_NAME_BY = 30  # a name that begins further into a cell is only mentioned there


class Item(NamedTuple):
    """What a row is about: indicators, an action or a question, which columns name it, and whether in part alone.

    `period` is that of a row which a title names the measure of.
    """

    mention: Mention
    columns: frozenset[int]
    part: bool = False
    period: Said | None = None


class Rows:
    """Tells what the rows of one table are about."""

    def __init__(self, lexicon: Lexicon, own: frozenset[str] = frozenset()) -> None:
        self.lexicon, self.own = lexicon, own
        self.family: Mention | None = None

    def over(self, rows: Sequence[Sequence[Cell]]) -> list[Item | None]:
        """What each row is about. A name over several rows, 'Life expectancy', is taken up by 'Women' and 'Men'."""
        found: list[Item | None] = []
        for row in rows:
            item = self.item(row) or self._of_family(row)
            if item is not None and len(item.mention.items) > 1:
                self.family = item.mention
            found.append(item)
        told = self._but_counted_beside(rows, _told_apart(self._but_others(found)))
        return _without_strays(rows, self._hinted(rows, _but_namesakes(told)))

    def _but_counted_beside(self, rows: Sequence[Sequence[Cell]], items: Sequence[Item | None]) -> list[Item | None]:
        """'Quit dates set' under 'Four-week quits' shares a word with it and has others: it is something else."""
        fuller = {
            item.mention.items: item.mention.weight
            for row, item in zip(rows, items, strict=True)
            if item is not None and item.mention.by == "name" and not self._other_words(row, item)
        }
        return [
            None
            if item is not None
            and item.mention.by == "name"
            and item.mention.weight <= _ONE_WORD
            and fuller.get(item.mention.items, 0) > item.mention.weight
            and self._other_words(row, item)
            else item
            for row, item in zip(rows, items, strict=True)
        ]

    def _other_words(self, row: Sequence[Cell], item: Item) -> bool:
        """Say whether the cells that name a measure have telling words that its name has not."""
        known = self.lexicon.indicator
        own = frozenset[str]().union(*(name_stems(known[code].name) for code in item.mention.items if code in known))
        words = (token for cell in row if cell.col in item.columns for token in tokens(low_of(cell)))
        return any(each.stem not in own and each.word not in _SAID_ANYWHERE and each.word.isalpha() for each in words)

    def _but_others(self, items: Sequence[Item | None]) -> list[Item | None]:
        """The items without those where one common word names a measure that is never asked of the sender."""
        return [
            None
            if item is not None
            and self.own
            and item.mention.by == "name"
            and item.mention.weight <= _ONE_WORD
            and self.own.isdisjoint(item.mention.items)
            and all(code in self.lexicon.indicator for code in item.mention.items)
            else item
            for item in items
        ]

    def _hinted(self, rows: Sequence[Sequence[Cell]], items: list[Item | None]) -> list[Item | None]:
        """Among named rows, one that a common word names, of the sender's measures that no other row is about."""
        told = {code for item in items if item is not None for code in item.mention.items}
        if not told or not self.own - told:
            return items
        made = list(items)
        for n, (row, item) in enumerate(zip(rows, items, strict=True)):
            if item is None and row and has_figures(row[1:]):
                low = low_of(row[0])
                hints = [m for m in mentions(low, self.lexicon.indicators, ()) if m.by == "hint" or len(m.items) > 1]
                meant = {code for m in hints for code in m.items if code in self.own and code not in told}
                if len(meant) == 1:
                    made[n] = Item(Mention(0, len(low), tuple(meant), "hint"), frozenset({row[0].col}))
        return made

    def item(self, row: Sequence[Cell]) -> Item | None:
        """What the words of a row name; a code wins over the name beside it, unless they disagree."""
        found: list[Mention] = []
        columns: set[int] = set()
        measured = has_figures(row[1:]) or _heads_periods(row[1:])
        measured = measured and not any(says_status(low_of(cell)) for cell in row[1:])
        for cell in row:
            named = self._named(cell, measured) if len(cell.text) <= _LONGEST_NAME else None
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
        code = group_of(low_of(first).strip(), self.family.items, self.lexicon.families)
        return Item(Mention(0, len(first.text), (code,), "name"), frozenset({first.col})) if code else None

    def _named(self, cell: Cell, measured: bool) -> Mention | None:
        """What a cell names. In a row with figures and no status, that is a measure rather than an action."""
        low = low_of(cell).strip()
        if not low or is_pure_figure(low):
            return None
        hits = [hit for hit in self.lexicon.codes.find(low) if not hit.bare or re.fullmatch(r"#?\d+", low)]
        found = settled(low, [m for m in mentions(low, self.lexicon.indicators, hits) if m.by != "hint"])
        acts = [m for m in mentions(low, self.lexicon.actions, hits) if m.by != "hint"]
        if not found:
            return next((m for m in settled(low, acts) if m.weight >= 1 and not (measured and m.by == "name")), None)
        first = _fullest(found)
        if first.by != "name" or measured:
            return first if first.start <= _NAME_BY or first.by != "name" else None
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


def _told_apart(items: Sequence[Item | None]) -> list[Item | None]:
    """The items, a name that fits several measures taken for the one that no other row is about."""
    told = [item.mention.items for item in items if item is not None and len(item.mention.items) == 1]
    return [item and item._replace(mention=_told(item.mention, told, items)) for item in items]


def _told(mention: Mention, told: Sequence[tuple[str, ...]], items: Sequence[Item | None]) -> Mention:
    left = tuple(code for code in mention.items if (code,) not in told)
    alike = [item for item in items if item is not None and item.mention.items == mention.items]
    alone = len(mention.items) > 1 and len(left) == 1 and not mention.clash and len(alike) == 1
    return mention._replace(items=left) if alone else mention


def _but_namesakes(items: Sequence[Item | None]) -> list[Item | None]:
    """The items without those that share one word with a measure that another row names by its code.

    One that shares more, 'non-opiate completions' beside 'LW2.5', is a part of what that row gives.
    """
    coded = {item.mention.items for item in items if item is not None and item.mention.by == "code"}
    made: list[Item | None] = []
    for item in items:
        if item is None or item.mention.by != "name" or item.mention.items not in coded:
            made.append(item)
        elif item.mention.weight > _ONE_WORD:
            made.append(item._replace(part=True))
        else:
            made.append(None)
    return made


def _is_stray(row: Sequence[Cell], item: Item, coded: Mapping[tuple[str, ...], frozenset[int]]) -> bool:
    if item.mention.items not in coded or item.mention.weight > _ONE_WORD:
        return False
    columns = coded[item.mention.items] - item.columns
    return any(cell.col in columns and cell.text.strip() in _NO_CODE for cell in row)


def _fullest(found: Sequence[Mention]) -> Mention:
    """The first name of a cell, or a much fuller one close behind a word of several: 'Older people at home after …'."""
    first = found[0]
    if first.by != "name" or len(first.items) < 2:
        return first
    fuller = [m for m in found[1:] if m.start <= _NAME_BY and len(m.items) == 1 and m.weight > 2 * first.weight]
    return fuller[0] if fuller else first


def _are_one(first: Mention, second: Mention) -> bool:
    return {first.by, second.by} in ({"code", "name"}, {"bare", "name"})


def has_figures(cells: Sequence[Cell]) -> bool:
    """Say whether any of these cells is a figure."""
    return any(is_pure_figure(low_of(cell)) or low_of(cell).strip().isdigit() for cell in cells)


def _heads_periods(cells: Sequence[Cell]) -> bool:
    return len(cells) > 1 and all(_PERIOD.match(low_of(cell)) for cell in cells)
