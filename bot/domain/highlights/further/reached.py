"""Reached: the milestones that fall to the report's meeting, with the last word on each."""

from collections.abc import Sequence

from bot.domain.duties import owed_at
from bot.domain.highlights.further.places import is_of_figures
from bot.domain.highlights.ground import Ground
from bot.domain.milestones import looked_at
from bot.domain.report import Further
from bot.domain.report_line import Line


def reached(ground: Ground, _lines: Sequence[Line]) -> Further | None:
    """The milestones since the last meeting; None where there are none, or the report is of figures alone."""
    meeting = next((row for row in ground.framework.meeting if row.code == ground.cycle.meeting), None)
    themes = {row.title: row.theme for row in ground.framework.action}
    words = (*ground.facts.before, *ground.facts.updates)
    found = looked_at(ground.framework, meeting, words) if meeting else ()
    owed = set(owed_at(ground.framework, ground.cycle, ground.cycle.meets))
    asked_here = {row.title for row in ground.framework.action if row.code in owed}
    here = [one for one in found if one.action in asked_here or themes.get(one.action, "") in {"", *ground.theme_codes}]
    if not here or is_of_figures(ground):
        return None
    return Further(
        code="milestones",
        title="Milestones since the last meeting",
        heads=("Milestone", "Day", "Action", "Owner", "Last word"),
        rows=tuple((line.text, f"{line.on:%-d %B %Y}", line.action, line.owner, line.word) for line in here),
    )
