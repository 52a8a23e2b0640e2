"""The yearly assessment that fronts a report: the whole strategy, then theme by theme."""

from collections.abc import Sequence

from bot.domain.figures import number_of
from bot.domain.highlights.ground import Ground
from bot.domain.report_line import Line


def annual(ground: Ground, lines: Sequence[Line]) -> tuple[str, ...]:
    """Its sentences, where the report is fronted by one; else none."""
    if "annual-assessment" not in (ground.kind.front, ground.meeting_front):
        return ()
    themes = [t for t in ground.framework.theme if t.code in ground.theme_codes]
    return (_whole(lines), *(_of_theme(t.name, [r for r in lines if r.theme == t.code]) for t in themes))


def _whole(lines: Sequence[Line]) -> str:
    held = [row for row in lines if row.value is not None]
    empty = len(lines) - len(held)
    without = f"; {number_of(empty, 'indicator')} {'has' if empty == 1 else 'have'} no figure" if empty else ""
    return f"Of {number_of(len(lines), 'indicator')} in the strategy, {_met(held)}; {_ways(held)}{without}."


def _of_theme(name: str, own: Sequence[Line]) -> str:
    held = [row for row in own if row.value is not None]
    if not held:
        return f"{name}: no figure is held for any of its {number_of(len(own), 'indicator')}."
    return f"{name}: {_met(held)}; {_ways(held)}."


def _met(held: Sequence[Line]) -> str:
    rated = sum(row.rag != "grey" for row in held)
    if not rated:
        return "none could be rated"
    met = sum(row.rag == "green" for row in held)
    if rated == 1:
        return f"the one that could be rated {'met' if met else 'missed'} the target in force"
    return f"{met} of the {rated} that could be rated met the target in force"


def _ways(held: Sequence[Line]) -> str:
    better = sum(row.direction == "Better" for row in held)
    worse = sum(row.direction == "Worse" for row in held)
    if not any(row.direction for row in held):
        return "none has an earlier figure to compare with"
    return f"{better or 'none'} improved and {worse or 'none'} worsened on the figure before"
