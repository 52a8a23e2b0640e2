"""Looking back: each indicator a year ago and now, and the year's actions."""

from collections.abc import Sequence
from datetime import timedelta

from bot.domain.disclosure import shown
from bot.domain.figures import number_of
from bot.domain.highlights.ground import Ground
from bot.domain.highlights.updates import latest_updates
from bot.domain.period_spelt import spelt
from bot.domain.report import Further
from bot.domain.report_line import Line
from bot.domain.series import period_of

_YEAR = timedelta(days=366)


def look_back(ground: Ground, lines: Sequence[Line]) -> Further | None:
    """The year behind: where the report looks back."""
    if "look-back" not in ground.kind.sections:
        return None
    return Further(
        code="look-back",
        title="The year behind",
        sentences=(_actions(ground),),
        heads=("Indicator", "A year before", "Latest", "Direction", "Target as written"),
        rows=tuple(_row(ground, row) for row in lines if row.value is not None),
    )


def _row(ground: Ground, row: Line) -> tuple[str, ...]:
    return (
        f"{row.code} {row.name}",
        _year_before(ground, row),
        f"{row.text} ({spelt(row.period)})",
        row.direction,
        row.target,
    )


def _year_before(ground: Ground, row: Line) -> str:
    """The figure of the same kind of period a year earlier, as it may be shown; empty where none is held."""
    now = period_of(row.period)
    for held in reversed(ground.series.get(row.code, ())):
        then = period_of(held.period)
        same = (
            now
            and then
            and then.kind == now.kind
            and (then.end.month, then.end.year + 1) == (now.end.month, now.end.year)
        )
        if same:
            return f"{shown(ground.indicators[row.code], held).text} ({spelt(held.period)})"
    return ""


def _actions(ground: Ground) -> str:
    since = ground.cycle.meets - _YEAR
    due = [a for a in ground.framework.action if a.deadline and since < a.deadline <= ground.cycle.meets]
    told = latest_updates(ground)
    done = sum(a.code in told and told[a.code].status == "complete" for a in due)
    return f"{number_of(len(due), 'action')} fell due in the year; {done} reported as delivered."
