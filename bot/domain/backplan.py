"""The back-plan: from each meeting backwards to the day its report opens, and every chase step between."""

from collections.abc import Mapping
from datetime import date

from bot.domain.calendar import clear_days_before, is_working, to_utc, working_days_after, working_days_before
from bot.domain.cycle import Cycle, PlannedStep
from bot.domain.force import in_force
from bot.domain.gathered import early_opening
from bot.domain.strategy import Framework, Meeting, Rung

MILESTONES = ("opens", "due", "closes", "cleared", "lodged", "despatched", "meets")


def plan(framework: Framework, since: date, until: date) -> tuple[Cycle, ...]:
    """The cycles of every meeting held from `since` to `until`, both included, earliest first.

    A meeting that is cancelled or at which nothing is reported has none.
    """
    meetings = sorted(framework.meeting, key=lambda meeting: (meeting.date, meeting.code))
    wanted = (meeting for meeting in meetings if since <= meeting.date <= until)
    return tuple(cycle for meeting in wanted for cycle in cycles_of(framework, meeting))


def plan_all(framework: Framework) -> tuple[Cycle, ...]:
    """The cycles of every meeting the framework holds."""
    return plan(framework, date.min, date.max)


def cycles_of(framework: Framework, meeting: Meeting) -> tuple[Cycle, ...]:
    """One cycle for each approved report to a meeting of the board that is going to be held.

    Another body is shown what the board was: nothing is gathered for it anew.
    """
    if meeting.body != "board" or meeting.state == "cancelled" or meeting.standing != "approved":
        return ()
    kinds = {kind.code for kind in in_force(framework.report, meeting.date)}
    days = days_before(framework, meeting)
    wanted = (code for code in meeting.reports if code in kinds)
    return tuple(cycle(framework, meeting, code, early_opening(framework, code, days)) for code in wanted)


def days_before(framework: Framework, meeting: Meeting) -> dict[str, date]:
    """Each milestone's day, worked out backwards from the meeting by working days."""
    rules, closed = framework.backplan, framework.board.closure_days
    despatched = clear_days_before(meeting.date, rules.clear_days, closed)
    lodged = working_days_before(despatched, rules.lodged, closed)
    cleared = working_days_before(lodged, rules.cleared, closed)
    closes = working_days_before(cleared, rules.closes, closed)
    due = working_days_before(closes, rules.due, closed)
    opens = working_days_before(due, rules.opens, closed)
    in_order = (opens, due, closes, cleared, lodged, despatched, meeting.date)
    return dict(zip(MILESTONES, in_order, strict=True))


def cycle(framework: Framework, meeting: Meeting, report: str, days: Mapping[str, date]) -> Cycle:
    """The cycle of one report with the given milestones, its times in UTC and its chase steps."""
    rules = framework.backplan
    return Cycle(
        code=f"{report}-{meeting.code}",
        report=report,
        meeting=meeting.code,
        **days,
        opens_at=to_utc(days["opens"], rules.send_at),
        due_at=to_utc(days["due"], rules.due_at),
        closes_at=to_utc(days["closes"], rules.due_at),
        despatched_at=to_utc(days["despatched"], rules.send_at),
        steps=steps(framework, days),
        warnings=_warnings(framework, days),
    )


def steps(framework: Framework, days: Mapping[str, date]) -> tuple[PlannedStep, ...]:
    """Every rung of the ladder on its day, earliest first. A rung before the opening has no step."""
    planned = (_step(framework, rung, days) for rung in in_force(framework.ladder, days["meets"]))
    return tuple(sorted((step for step in planned if step.on >= days["opens"]), key=lambda step: step.at))


def _step(framework: Framework, rung: Rung, days: Mapping[str, date]) -> PlannedStep:
    on = _day_of(rung, days[rung.anchor], framework.board.closure_days)
    at = to_utc(on, framework.backplan.send_at)
    return PlannedStep(code=rung.code, at=at, on=on, reader=rung.reader, tone=rung.tone, channel=rung.channel)


def _day_of(rung: Rung, anchor: date, closed: tuple[date, ...]) -> date:
    if rung.days < 0:
        return working_days_before(anchor, -rung.days, closed)
    return working_days_after(anchor, rung.days, closed)


def _warnings(framework: Framework, days: Mapping[str, date]) -> tuple[str, ...]:
    """What the secretariat should know of a plan that can be carried out all the same."""
    said = []
    if not is_working(days["meets"], framework.board.closure_days):
        said.append(f"The meeting is on {days['meets']:%A %-d %B %Y}, which is not a working day.")
    planned = {step.code for step in steps(framework, days)}
    left_out = [rung.code for rung in in_force(framework.ladder, days["meets"]) if rung.code not in planned]
    said += [f"The step '{code}' would fall before the opening and is left out." for code in left_out]
    return tuple(said)
