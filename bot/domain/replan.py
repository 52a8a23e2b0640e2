"""When a meeting moves or is cancelled: what has not happened yet is planned again, the past stays."""

from datetime import date, datetime, timedelta

from bot.domain.backplan import MILESTONES, cycle, days_before
from bot.domain.calendar import clear_days_between, is_working, local_day
from bot.domain.cycle import Cycle, PlannedStep
from bot.domain.force import in_force
from bot.domain.gathered import early_opening
from bot.domain.slipping import RETURNS
from bot.domain.strategy import Framework, Meeting

_NAMES = {
    "opens": "Opening",
    "due": "Due day",
    "closes": "Closing",
    "cleared": "Clearing",
    "lodged": "Lodging with the clerk",
    "despatched": "Despatch of the papers",
    "meets": "Meeting",
}
Replanned = tuple[Cycle, tuple[str, ...]]


def replan(held: tuple[Cycle, ...], framework: Framework, now: datetime) -> tuple[Replanned, ...]:
    """The held cycles that change, each with what changed in words; the others are left out.

    Meetings that are new to the framework are `backplan.plan`'s.
    """
    both = ((old, _again(old, framework, now)) for old in held if old.state != "published")
    return tuple((new, _changes(old, new)) for old, new in both if new != old)


def _again(old: Cycle, framework: Framework, now: datetime) -> Cycle:
    meeting = _meeting_of(old, framework)
    if meeting is None:
        return old.model_copy(update={"state": "cancelled"})
    days = _merged(old, meeting, framework, now)
    fresh = cycle(framework, meeting, old.report, days)
    state = old.state
    if state == "cancelled":
        state = "open" if fresh.opens_at <= now else "planned"
    update = {
        "state": state,
        "steps": _steps(old, fresh, now),
        "warnings": fresh.warnings + _short_of_clear_days(fresh, framework),
    }
    return fresh.model_copy(update=update)


def _meeting_of(old: Cycle, framework: Framework) -> Meeting | None:
    """The meeting the cycle reports to, or None when it is off or the report no longer goes to it."""
    for meeting in framework.meeting:
        if meeting.code == old.meeting and meeting.state == "planned" and meeting.standing == "approved":
            if old.report == RETURNS:
                return meeting
            kinds = {kind.code for kind in in_force(framework.report, meeting.date)}
            return meeting if old.report in meeting.reports and old.report in kinds else None
    return None


def _merged(old: Cycle, meeting: Meeting, framework: Framework, now: datetime) -> dict[str, date]:
    """The milestones that are past or unmoved as they were, the others as now planned.

    None moves into the past or out of order, and none is later than the meeting.
    """
    fresh = early_opening(framework, old.report, days_before(framework, meeting))
    happened = _happened(old, now)
    earliest = _next_working_day(local_day(now), framework)
    days: dict[str, date] = {}
    for name in MILESTONES[:-1]:
        if name in happened or fresh[name] == getattr(old, name):
            days[name] = getattr(old, name)
            continue
        # What should have been in the past comes as soon as is fair, and does not creep when asked again.
        day = fresh[name] if fresh[name] > local_day(now) else min(earliest, getattr(old, name))
        days[name] = min(max([day, *days.values()]), meeting.date)
    return days | {"meets": meeting.date}


def _happened(old: Cycle, now: datetime) -> set[str]:
    at = {"opens": old.opens_at, "due": old.due_at, "closes": old.closes_at, "despatched": old.despatched_at}
    past = {name for name, moment in at.items() if moment <= now}
    return past | {name for name in ("cleared", "lodged") if getattr(old, name) < local_day(now)}


def _next_working_day(day: date, framework: Framework) -> date:
    """The first working day after `day`: nobody is given less than a day."""
    day += timedelta(days=1)
    while not is_working(day, framework.board.closure_days):
        day += timedelta(days=1)
    return day


def _steps(old: Cycle, fresh: Cycle, now: datetime) -> tuple[PlannedStep, ...]:
    past = tuple(step for step in old.steps if step.at <= now)
    gone = {step.code for step in past}
    return past + tuple(step for step in fresh.steps if step.at > now and step.code not in gone)


def _short_of_clear_days(fresh: Cycle, framework: Framework) -> tuple[str, ...]:
    wanted = framework.backplan.clear_days
    left = clear_days_between(fresh.despatched, fresh.meets, framework.board.closure_days)
    if left >= wanted:
        return ()
    day = f"{fresh.despatched:%-d %B %Y}"
    return (f"Papers public on {day} leave {left} clear working days before the meeting, not {wanted}.",)


def _changes(old: Cycle, new: Cycle) -> tuple[str, ...]:
    if new.state == "cancelled":
        return (f"The meeting of {old.meets:%-d %B %Y} is off: nothing more is asked for it.",)
    said = ["The meeting is on again."] if old.state == "cancelled" else []
    for name in reversed(MILESTONES):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            said.append(f"{_NAMES[name]} moves from {before:%-d %B %Y} to {after:%-d %B %Y}.")
    left_out = {step.code for step in old.steps} - {step.code for step in new.steps}
    said += [f"The step '{code}' has no day left and is left out." for code in sorted(left_out)]
    return (*said, *(text for text in new.warnings if text not in old.warnings))
