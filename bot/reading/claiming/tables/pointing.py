"""Pointing: 'the bottom line is NM-21', 'the All row is HS.07': words that say which row of a table counts."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.reading.claiming.tables.cells import low_of
from bot.reading.claiming.tables.rows import Item, has_figures
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention, mentions
from bot.reading.noticing.periods import Said, said
from bot.reading.noticing.plain import plain
from bot.reading.passages import Cell

_POINTS = re.compile(r"\bthe (?P<which>[a-z][a-z&' -]{1,30}?) (?:row|line)\b")
_SENTENCE = re.compile(r"[^.;\n]+(?:\.(?=\d|[a-z])[^.;\n]+)*")
_LAST = frozenset({"bottom", "last", "final"})
_NOT = re.compile(r"\b(?:not|ignore|without|except|leave out|instead of)\b|n't\b")


class Pointer(NamedTuple):
    """The measure that a row is said to be of, the words for the row, and the period said with it."""

    code: str
    which: str
    period: Said | None


def pointers(text: str, lexicon: Lexicon, asked: str) -> Iterator[Pointer]:
    """Every row that words point to as that of one measure."""
    low = plain(text).low
    if " row" not in low and " line" not in low:
        return
    for sentence in _SENTENCE.finditer(low):
        words = sentence.group()
        found = list(_POINTS.finditer(words))
        if len(found) != 1 or _NOT.search(words):
            continue
        rest = words[: found[0].start()] + " " + words[found[0].end() :]
        coded = {m.items for m in mentions(rest, lexicon.indicators, lexicon.codes.find(rest)) if m.by == "code"}
        if len(coded) == 1 and len(items := coded.pop()) == 1:
            told = [each for each in said(rest, asked) if each.kind in ("period", "this")]
            yield Pointer(items[0], found[0]["which"], told[0] if len(told) == 1 else None)


def pointed(rows: Sequence[Sequence[Cell]], items: Sequence[Item | None], pointer: Pointer) -> list[Item | None]:
    """The items of a table, the row pointed to being the only one of its measure; as they are where none is found."""
    at = _row(rows, pointer.which)
    there = items[at] if at is not None else None
    if at is None or (there is not None and there.mention.by == "code"):
        return list(items)
    named = frozenset(cell.col for cell in rows[at] if cell.text.strip() and not has_figures([cell]))
    made = [None if item is not None and pointer.code in item.mention.items else item for item in items]
    made[at] = Item(Mention(0, 0, (pointer.code,), "code"), named, period=pointer.period)
    return made


def _row(rows: Sequence[Sequence[Cell]], which: str) -> int | None:
    """The one row with figures that these words mean."""
    filled = [n for n, row in enumerate(rows) if has_figures(row)]
    if which in _LAST:
        return filled[-1] if filled else None
    meant = [n for n in filled if any(_begins(low_of(cell), which) for cell in rows[n])]
    return meant[0] if len(meant) == 1 else None


def _begins(low: str, which: str) -> bool:
    return re.match(rf"\W*{re.escape(which)}\b", low) is not None
