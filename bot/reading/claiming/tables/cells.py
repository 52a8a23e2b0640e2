"""Cells: the figures and statements of one cell, what its column holds, and the letters of its place."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.domain.returns import Place
from bot.reading.claiming.tables.columns import Column
from bot.reading.noticing.composites import joined
from bot.reading.noticing.figures import figures
from bot.reading.noticing.noise import noise_spans
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.plain import plain
from bot.reading.noticing.states import State, states
from bot.reading.passages import Cell, Table

UNKNOWN = Column("", None, "")
_MARKED = re.compile(r"\d[\d,]*(?:\.\d+)?%?\s?p")
_PARTS = frozenset({"lower", "upper", "numerator", "denominator"})


def column_of(cell: Cell, columns: Mapping[int, Column]) -> Column:
    """The column a cell stands in; one that nothing is known of, where no heading stands over it."""
    return columns.get(cell.col, UNKNOWN)


def low_of(cell: Cell) -> str:
    """A cell's words in plain lower case; '91.2p' is provisional, and no pence."""
    low = plain(cell.text).low
    return f"{low.rstrip('p ')} (p)" if low.endswith("p") and _MARKED.fullmatch(low) else low


def figures_in(low: str) -> list[Figure]:
    """The figures of a cell in lower case; a year alone in one is a figure."""
    taken = noise_spans(low) + [(s.start, s.end) for s in states(low) if s.kind == "suppressed"]
    if re.fullmatch(r"\s*(?:19|20)\d\d\s*", low):
        taken = []
    return joined(figures(low, taken), low)


def is_pure_figure(low: str) -> bool:
    """Say whether a cell holds a figure and nothing else; up to three bare digits may be a code."""
    return (
        bool(re.fullmatch(r"[\s£$+\-<>~=().,:%\d/]*(?:%|pc|k|m|bn)?[\s)]*", low))
        and any(c.isdigit() for c in low)
        and not re.fullmatch(r"#?\s?\d{1,3}", low)
    )


def first_kind(spoken: Sequence[State]) -> str:
    """A figure withheld says more than one not there."""
    kinds = [s.kind for s in spoken]
    return "suppressed" if "suppressed" in kinds else kinds[0]


def with_parts(figure: Figure, cells: Sequence[Cell], columns: Mapping[int, Column], unit: str) -> Figure:
    """The figure with what the columns of limits, numerator and denominator say of it; `unit` is the one asked for."""
    for cell in cells:
        role = column_of(cell, columns).role
        if role in _PARTS and (numbers := figures_in(low_of(cell))):
            figure = _with_part(figure, role, numbers[0].value)
    top, bottom = figure.numerator, figure.denominator
    percent = figure.unit == "percent" or (not figure.unit and unit == "percent" and (figure.value or 0) > 1)
    if top is not None and bottom and percent and figure.shape == "plain" and top <= bottom:
        return figure._replace(shape="fraction")
    return figure


def _with_part(figure: Figure, role: str, value: Decimal | None) -> Figure:
    if role == "lower":
        return figure._replace(lower=value)
    if role == "upper":
        return figure._replace(upper=value)
    return figure._replace(numerator=value) if role == "numerator" else figure._replace(denominator=value)


def place_of(table: Table, cell: Cell) -> Place:
    """Where a cell stands: in a sheet by its letters and number, in a body by its offsets."""
    where = f"{letters(cell.col)}{cell.row + 1}" if table.name else ""
    return Place(part=table.part, start=cell.start, end=cell.start + len(cell.text), sheet=table.name, cell=where)


def letters(col: int) -> str:
    """The letters of a sheet's column, 0 being A."""
    name = ""
    col += 1
    while col:
        col, rest = divmod(col - 1, 26)
        name = chr(65 + rest) + name
    return name
