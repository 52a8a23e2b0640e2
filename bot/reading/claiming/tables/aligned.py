"""Aligned: which column each piece of a line stands in, where a table is drawn with spaces."""

from collections.abc import Sequence
from typing import NamedTuple


class Piece(NamedTuple):
    """A piece of text on a line: where on the line it begins and ends."""

    start: int
    end: int


class _Band(NamedTuple):
    """A stretch of the page's width that some pieces stand in, and the lines they are of."""

    start: int
    end: int
    lines: frozenset[int]


def in_columns(lines: Sequence[Sequence[Piece]]) -> list[list[int]] | None:
    """The column of every piece of every line, or None where the lines do not stand in columns.

    A name below the headings may be in several pieces; no other column has two on one line.
    """
    bands = _under_heads(_bands(lines))
    placed = [[_band_of(piece, bands) for piece in line] for line in lines]
    return placed if all(_apart(line, named=n > 0) for n, line in enumerate(placed)) else None


def _apart(columns: Sequence[int], *, named: bool) -> bool:
    names = max(columns.count(0) - 1, 0) if named else 0
    return len(set(columns)) == len(columns) - names


def _bands(lines: Sequence[Sequence[Piece]]) -> list[_Band]:
    """The stretches that pieces take up, run together where they overlap."""
    made: list[_Band] = []
    for piece, line in sorted((piece, n) for n, pieces in enumerate(lines) for piece in pieces):
        if made and piece.start < made[-1].end:
            last = made[-1]
            made[-1] = _Band(last.start, max(last.end, piece.end), last.lines | {line})
        else:
            made.append(_Band(piece.start, piece.end, frozenset({line})))
    return made


def _under_heads(bands: list[_Band]) -> list[_Band]:
    """The stretches, a heading that stands clear of its column taken together with the nearest one without any."""
    head = frozenset({0})
    while alone := next((n for n, band in enumerate(bands) if band.lines == head), None):
        sides = [n for n in (alone - 1, alone + 1) if 0 < n < len(bands) and 0 not in bands[n].lines]
        if not sides:
            return bands
        near = min(sides, key=lambda n: _gap(bands[alone], bands[n]))
        first, last = sorted((alone, near))
        joined = _Band(bands[first].start, bands[last].end, bands[first].lines | bands[last].lines)
        bands = [*bands[:first], joined, *bands[last + 1 :]]
    return bands


def _gap(one: _Band, other: _Band) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def _band_of(piece: Piece, bands: Sequence[_Band]) -> int:
    return next(n for n, band in enumerate(bands) if band.start <= piece.start < band.end)
