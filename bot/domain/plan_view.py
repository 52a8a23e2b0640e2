"""A back-plan as people read it, line by line, and as JSON."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from bot.domain.backplan import MILESTONES
from bot.domain.calendar import LOCAL
from bot.domain.cycle import Cycle

_WORDS = {
    "opens": "opens: agencies are asked",
    "due": "answers are due",
    "closes": "closes: the draft is compiled",
    "cleared": "cleared",
    "lodged": "lodged with the clerk",
    "despatched": "despatched: the papers are public",
    "meets": "the board meets",
}


def as_lines(cycle: Cycle) -> tuple[tuple[date, str], ...]:
    """Each day of a cycle and what happens on it, earliest first; steps in local time."""
    milestones = [(getattr(cycle, name), _WORDS[name]) for name in MILESTONES]
    steps = [
        (step.on, f"{step.at.astimezone(LOCAL):%H:%M} {step.code}: {step.tone}, to {step.reader}")
        for step in cycle.steps
    ]
    return tuple(sorted(milestones + steps, key=lambda line: line[0]))


def as_json(cycles: Iterable[Cycle]) -> str:
    """One object for each cycle; dates and UTC times in ISO form."""
    return json.dumps([_as_object(cycle) for cycle in cycles], ensure_ascii=False, indent=1)


def _as_object(cycle: Cycle) -> dict[str, Any]:
    dates = {name: getattr(cycle, name).isoformat() for name in reversed(MILESTONES)}
    steps = [
        {
            "code": step.code,
            "on": step.on.isoformat(),
            "at": step.at.isoformat(),
            "reader": step.reader,
            "tone": step.tone,
            "channel": step.channel,
        }
        for step in cycle.steps
    ]
    return {"report": cycle.report, **dates, "steps": steps, "warnings": list(cycle.warnings)}
