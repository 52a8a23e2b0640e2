"""The deep dive: every indicator that has changed significantly, better or worse, with what is said of it."""

from collections.abc import Sequence

from bot.domain.figures import number_of
from bot.domain.highlights.ground import Ground
from bot.domain.period_spelt import spelt
from bot.domain.report import Further
from bot.domain.report_line import Line


def deep_dive(ground: Ground, lines: Sequence[Line]) -> Further | None:
    """What has changed significantly, where the report dives into it."""
    if ground.kind.figures != "deep-dive":
        return None
    changed = [row for row in lines if is_changed(row)]
    held = sum(row.value is not None for row in lines)
    told = f"{number_of(len(changed), 'indicator')} of {held} with a figure changed significantly."
    return Further(
        code="deep-dive",
        title="Deep dive: what has changed significantly",
        sentences=(told,),
        heads=("Indicator", "Now", "Before", "Direction", "In words"),
        rows=tuple(_row(row) for row in changed),
        words=tuple(words for row in changed for words in row.commentary),
    )


def is_changed(row: Line) -> bool:
    """Whether a figure moved more than chance, since the last or over its five latest points."""
    return row.significance == "significant" or row.trend in ("improving", "worsening")


def _row(row: Line) -> tuple[str, ...]:
    before = f"{row.previous} ({spelt(row.previous_period)})" if row.previous else ""
    return (f"{row.code} {row.name}", f"{row.text} ({spelt(row.period)})", before, row.direction, row.sentence)
