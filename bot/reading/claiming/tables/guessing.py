"""Guessing: what a column holds where its heading does not say, from what stands in it."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.tables.cells import UNKNOWN, column_of, figures_in, is_pure_figure, low_of
from bot.reading.claiming.tables.columns import Column
from bot.reading.claiming.tables.heads import Heading
from bot.reading.claiming.tables.rows import Item
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import said
from bot.reading.noticing.states import states
from bot.reading.noticing.units import fits, suffix
from bot.reading.passages import Cell

_Row = Sequence[Cell]
_Figures = list[tuple[ExpectedIndicator | None, Figure]]


def guessed(
    rows: Sequence[_Row], items: Sequence[Item | None], head: Heading, lexicon: Lexicon, asked: str
) -> dict[int, Column]:
    """The columns of a table, decided once for all its rows.

    A column of values that only repeats our targets is no column of values where another may be. Columns that no
    heading explains are taken for values where there is only one, or one alone lies near the last values, or is
    headed by the unit asked for; otherwise they are unclear, and asked about.
    """
    columns = _dated(rows, items, _but_areas(rows, items, dict(head.columns)), asked)
    columns = _but_targets(rows, items, columns, lexicon)
    if any(column.role == "value" for column in columns.values()):
        return columns
    numeric = _numeric(rows, items, columns, lexicon, "")
    stated = {cell.col for _, cell in _cells(rows, items, columns, "") if states(low_of(cell))}
    fresh = {col: many for col, many in numeric.items() if not _repeats(many)}
    for role in ("numerator", "code"):  # 'n' or 'Number' over the only figures there are
        if not fresh and not stated:
            fresh = {
                col: many
                for col, many in _numeric(rows, items, columns, lexicon, role).items()
                if not _counts_rows(many)
            }
    chosen = _likeliest(fresh, columns) or list(fresh)
    if len(chosen) > 1:
        return columns | {col: Column("unclear", None, "") for col in chosen}
    chosen = chosen or sorted(stated)[:1]
    return columns | {col: columns.get(col, UNKNOWN)._replace(role="value") for col in chosen}


def _but_areas(rows: Sequence[_Row], items: Sequence[Item | None], columns: dict[int, Column]) -> dict[int, Column]:
    """The columns, one headed 'place' with nothing but figures under it taken for one that is not explained."""
    told = {
        col: [low_of(cell) for _, cell in _cells(rows, items, columns, "area") if cell.col == col] for col in columns
    }
    return columns | {
        col: columns[col]._replace(role="")
        for col, many in told.items()
        if many and all(is_pure_figure(low) or low.strip().isdigit() for low in many)
    }


def _dated(
    rows: Sequence[_Row], items: Sequence[Item | None], columns: dict[int, Column], asked: str
) -> dict[int, Column]:
    """The columns, one with nothing but periods under it taken for the periods of its rows."""
    told: dict[int, list[str]] = {}
    for role in ("", "ignored", "date", "value"):
        for _, cell in _cells(rows, items, columns, role):
            if cell.text.strip() and column_of(cell, columns).period is None:
                told.setdefault(cell.col, []).append(low_of(cell))
    found = [col for col, many in told.items() if all(_is_period(low, asked) for low in many)]
    return columns | {col: columns.get(col, UNKNOWN)._replace(role="period", period=None) for col in found}


def _is_period(low: str, asked: str) -> bool:
    told = said(low, asked)
    if not told or is_pure_figure(low):
        return False
    return not figures_in(low) or (len(told) == 1 and not low[: told[0].start].strip() + low[told[0].end :].strip())


def _but_targets(
    rows: Sequence[_Row], items: Sequence[Item | None], columns: dict[int, Column], lexicon: Lexicon
) -> dict[int, Column]:
    """The columns, one headed as values that repeats every target made 'target' where another may be the values."""
    values = _numeric(rows, items, columns, lexicon, "value")
    others = len(values) + len(_numeric(rows, items, columns, lexicon, ""))
    if others < 2:
        return columns
    aimed = [
        col
        for col, many in values.items()
        if len(many) > 1 and all(each and each.target == figure.value != each.previous for each, figure in many)
    ]
    return columns | {col: columns[col]._replace(role="target") for col in aimed}


def _likeliest(fresh: Mapping[int, _Figures], columns: Mapping[int, Column]) -> list[int]:
    """The one column headed by the unit asked for, or the one whose figures, two or more, lie near the last values."""
    headed = [col for col, many in fresh.items() if _in_unit(columns.get(col, UNKNOWN).heading, many)]
    if len(headed) == 1:
        return headed
    near = [col for col, many in fresh.items() if _near(many)]
    far = [col for col, many in fresh.items() if all(each and _far(figure, each) for each, figure in many)]
    return near if len(near) == 1 and len(near) + len(far) == len(fresh) and len(fresh[near[0]]) > 1 else []


def _in_unit(heading: str, many: _Figures) -> bool:
    """Say whether a heading that is a unit suits every measure in its column: 'minutes (decimal)', '%'."""
    told = suffix(heading, 0, pound=False)
    unit = told.unit if told is not None else ""
    return bool(unit) and all(each is not None and fits(unit, each.unit) for each, _ in many)


def _near(many: _Figures) -> bool:
    return all(
        each is not None and each.previous is not None and near_last(sound(figure, each), each) for each, figure in many
    )


def _far(figure: Figure, indicator: ExpectedIndicator) -> bool:
    return sound(figure, indicator).doubt == "implausible"


def _numeric(
    rows: Sequence[_Row], items: Sequence[Item | None], columns: Mapping[int, Column], lexicon: Lexicon, role: str
) -> dict[int, _Figures]:
    """The first figure of each cell in the columns of one role, with the measure of its row."""
    found: dict[int, _Figures] = {}
    for item, cell in _cells(rows, items, columns, role):
        if numbers := figures_in(low_of(cell)):
            codes = item.mention.items
            indicator = lexicon.indicator.get(codes[0]) if codes else None
            found.setdefault(cell.col, []).append((indicator, numbers[0]))
    return found


def _cells(
    rows: Sequence[_Row], items: Sequence[Item | None], columns: Mapping[int, Column], role: str
) -> Iterator[tuple[Item, Cell]]:
    for row, item in zip(rows, items, strict=True):
        for cell in row:
            if item and cell.col not in item.columns and column_of(cell, columns).role == role:
                yield item, cell


def _repeats(many: _Figures) -> bool:
    """Say whether a column only repeats the last values, the targets or the baselines that we sent."""
    same = sum(figure.value is not None and figure.value in _known(each) for each, figure in many)
    return len(many) > 1 and same * 3 >= len(many) * 2


def _counts_rows(many: _Figures) -> bool:
    """Say whether a column only numbers its rows."""
    return [figure.value for _, figure in many] == list(range(1, len(many) + 1))


def _known(indicator: ExpectedIndicator | None) -> tuple[Decimal | None, ...]:
    return (indicator.previous, indicator.target, indicator.baseline) if indicator else ()
