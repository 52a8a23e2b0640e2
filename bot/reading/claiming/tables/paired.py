"""Paired: two figures in one cell, 'Actual / Target' over '91.2% / 95%': the one that answers is kept."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.domain.period_text import parse
from bot.domain.returns import Expected
from bot.reading.claiming.tables.columns import Column, column
from bot.reading.passages import Cell

_APART = re.compile(r"\s*(?:/|\||->|=>|→|\bvs?\b\.?|\bversus\b|\bagainst\b|\(|\[)\s*")
_FIGURE = re.compile(r"[<~£]?\s?-?\d[\d,:]*(?:\.\d+)?\s?(?:%|[a-z]{1,7})?")
_NONE = re.compile(r"-|–|—|n/?a|tbc|\*|nil|none|")
_CLOSE = " )]"
_DEEP = 6  # rows that headings may take
_BESIDE = frozenset({"target", "previous", "baseline", "elsewhere", "change"})


class _Pair(NamedTuple):
    """A heading of two: which of them answers, and the words for it."""

    which: int
    heading: str


def unpaired(rows: Sequence[Sequence[Cell]], expected: Expected) -> Sequence[Sequence[Cell]]:
    """The rows of a table, each cell under a heading of two with the figure alone that answers what was asked."""
    for n, row in enumerate(rows[:_DEEP]):
        found = {cell.col: pair for cell in row if (pair := _paired(cell.text, expected))}
        pairs = {col: pair for col, pair in found.items() if pair.which == 0 or _all_two(rows[n + 1 :], col)}
        if pairs:
            heads = [cell._replace(text=pairs[cell.col].heading) if cell.col in pairs else cell for cell in row]
            return [*rows[:n], heads, *([_alone(cell, pairs.get(cell.col)) for cell in row] for row in rows[n + 1 :])]
    return rows


def _all_two(rows: Sequence[Sequence[Cell]], col: int) -> bool:
    """Say whether no cell of a column has one figure alone: under 'Target / Actual' it may be either."""
    return not any(_FIGURE.fullmatch(cell.text.strip().lower()) for row in rows for cell in row if cell.col == col)


def _alone(cell: Cell, pair: _Pair | None) -> Cell:
    found = _halves(cell.text) if pair else None
    if pair is None or found is None:
        return cell
    at, text = found[pair.which]
    return cell._replace(text=text, start=cell.start + at)


def _paired(text: str, expected: Expected) -> _Pair | None:
    """Which half of a heading answers: 'Actual / Target', 'Q2 actual (target)', 'Aug → Sept'."""
    parts = _APART.split(text.strip(_CLOSE))
    if len(parts) != 2 or not all(parts):
        return None
    first, second = (column(part, expected.period) for part in parts)
    answers = [_answers(each, expected) for each in (first, second)]
    if answers == [True, False] and _is_beside(second, expected):
        return _Pair(0, parts[0])
    if answers == [False, True] and _is_beside(first, expected):
        return _Pair(1, parts[1])
    return None


def _answers(each: Column, expected: Expected) -> bool:
    return each.role == "value" and (each.period is None or each.period.period is None or _is_asked(each, expected))


def _is_beside(each: Column, expected: Expected) -> bool:
    return each.role in _BESIDE or (each.role == "value" and not _answers(each, expected))


def _is_asked(each: Column, expected: Expected) -> bool:
    said = each.period.period if each.period else None
    asked = {text for one in expected.indicators for text in one.asked} | {expected.period}
    return said is not None and any((said.start, said.end) == ((p := parse(text)).start, p.end) for text in asked)


def _halves(text: str) -> Mapping[int, tuple[int, str]] | None:
    """The two halves of a cell, each with where it begins, if it is two figures or a figure and none."""
    match = _APART.search(text, 1)
    if match is None or _APART.search(text, match.end()):
        return None
    halves = {0: (0, text[: match.start()].rstrip()), 1: (match.end(), text[match.end() :].rstrip(_CLOSE))}
    told = [half for _, half in halves.values()]
    if not all(_FIGURE.fullmatch(half.lower()) or _NONE.fullmatch(half.lower()) for half in told):
        return None
    return halves if any(_FIGURE.fullmatch(half.lower()) for half in told) else None
