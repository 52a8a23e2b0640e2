"""Sections: a sentence that gives the same measures again for each of its periods."""

from collections.abc import Sequence

from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_Group = tuple[Said, list[Figure | Mention]]


def sections(
    low: str, names: Sequence[Mention], figures: Sequence[Figure], periods: Sequence[Said]
) -> dict[int, Said] | None:
    """The period of each figure of 'October: waits 12, calls 31, November: waits 14, calls 29', or None.

    The periods stand either before their figures or behind them, all in one way, and the names come in one order.
    """
    if len(periods) < 2 or len(figures) <= len(periods):
        return None
    open_ones = [each for each in figures if not _in_brackets(low, each)]
    standing: list[Said | Figure | Mention] = sorted([*periods, *open_ones, *names], key=lambda one: one.start)
    leads = isinstance(standing[0], Said)
    if len(names) != len(open_ones) or leads is isinstance(standing[-1], Said):
        return None
    groups = _groups(standing if leads else standing[::-1])
    if len({said.period for said, _ in groups}) < len(groups) or not (_alike(groups) or (leads and _in_order(groups))):
        return None
    return {figures.index(one): said for said, group in groups for one in group if isinstance(one, Figure)}


def _in_brackets(low: str, figure: Figure) -> bool:
    """'22.7 (target 10)': a figure in brackets is said beside another."""
    opened = low.rfind("(", 0, figure.start)
    return opened > max(low.rfind(")", 0, figure.start), low.rfind("\n", 0, figure.start))


def _groups(standing: Sequence[Said | Figure | Mention]) -> list[_Group]:
    made: list[_Group] = []
    for each in standing:
        if isinstance(each, Said):
            made.append((each, []))
        else:
            made[-1][1].append(each)
    return made


def _alike(groups: Sequence[_Group]) -> bool:
    """Say whether every group has the same measures in the same order, two or more."""
    shapes = {tuple(() if isinstance(one, Figure) else one.items for one in group) for _, group in groups}
    return len(shapes) == 1 and all(len(each) > 2 for each in shapes)


def _in_order(groups: Sequence[_Group]) -> bool:
    """Say whether every group begins anew with the measure that the first one began with, each with its figure."""
    return len({_first(group) for _, group in groups}) == 1 and all(_is_row(group) for _, group in groups)


def _first(group: Sequence[Figure | Mention]) -> tuple[str, ...]:
    return group[0].items if group and isinstance(group[0], Mention) else ()


def _is_row(group: Sequence[Figure | Mention]) -> bool:
    """A name, its figure, another name, its figure."""
    told = [each.items for each in group[::2] if isinstance(each, Mention)]
    last = all(isinstance(each, Figure) for each in group[1::2])
    return last and len(group) % 2 == 0 and 2 * len(set(told)) == len(group)
