"""What is asked of the board: to note, to decide, to unblock."""

from collections.abc import Sequence

from bot.domain.figures import some
from bot.domain.report import AgencyLine, Ask, EscalationLine
from bot.domain.report_line import Line


def asks(
    lines: Sequence[Line],
    escalations: Sequence[EscalationLine],
    agencies: Sequence[AgencyLine],
    unasked: Sequence[str],
) -> tuple[Ask, ...]:
    """What is asked of the board: to note, to decide, to unblock."""
    found = [Ask(verb="note", text="Note progress against the strategy as set out in this report.")]
    reds = [row.name for row in lines if row.exception]
    if reds:
        text = f"Decide what remedial action is needed on {some(reds, 'indicator')}."
        found.append(Ask(verb="decide", text=text))
    if escalations:
        names = some([e.name for e in escalations], "matter")
        found.append(Ask(verb="decide", text=f"Decide how to resolve what has been escalated: {names}."))
    overdue = [a.name for a in agencies if a.missing]
    if overdue:
        text = f"Unblock the returns still missing from {some(overdue, 'agency', 'agencies')}."
        found.append(Ask(verb="unblock", text=text))
    if unasked:
        text = f"Unblock reporting by naming a performance contact for {some(unasked, 'agency', 'agencies')}."
        found.append(Ask(verb="unblock", text=text))
    return tuple(found)
