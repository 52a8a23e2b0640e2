"""Lulls: when an agency is not chased, and when nothing is posted to channels and lists."""

from datetime import date, datetime, timedelta

from bot.domain.calendar import is_working, local_day, to_utc
from bot.domain.strategy import Framework, Pause, Quiet


def pause_of(framework: Framework, agency: str, on: date) -> Pause | None:
    """The pause an agency is in on the day, both its days included; None when it may be chased."""
    rows = (row for row in framework.pause if row.standing == "approved" and row.agency == agency)
    return next((row for row in rows if row.begins <= on <= row.ends), None)


def quiet_on(framework: Framework, on: date) -> Quiet | None:
    """The quiet period that the day lies in, both its days included; None outside one."""
    rows = (row for row in framework.quiet if row.standing == "approved")
    return next((row for row in rows if row.begins <= on <= row.ends), None)


def first_loud_day(framework: Framework, on: date) -> date:
    """The first working day, from the day on, that lies in no quiet period; the day itself outside one."""
    day = on
    while (quiet := quiet_on(framework, day)) is not None:
        day = quiet.ends + timedelta(days=1)
        while not is_working(day, framework.board.closure_days):
            day += timedelta(days=1)
    return day


def post_at(framework: Framework, now: datetime) -> datetime:
    """When channels and lists may be posted to: now, or the first working day after a quiet period."""
    day = local_day(now)
    loud = first_loud_day(framework, day)
    return now if loud == day else to_utc(loud, framework.backplan.send_at)


def in_words(framework: Framework, on: date) -> tuple[str, ...]:
    """A sentence for each pause and quiet period that is not over on the day, the next to end first."""
    names = {row.code: row.name for row in framework.agency}
    pauses = [(row.ends, _paused(row, names)) for row in framework.pause if row.standing == "approved"]
    quiets = [(row.ends, _quiet(row)) for row in framework.quiet if row.standing == "approved"]
    return tuple(said for ends, said in sorted(pauses + quiets) if ends >= on)


def _paused(row: Pause, names: dict[str, str]) -> str:
    why = f" ({row.why})" if row.why else ""
    return f"{names.get(row.agency, row.agency)} is paused from {_days(row)}{why}."


def _quiet(row: Quiet) -> str:
    why = f" ({row.why})" if row.why else ""
    return f"Quiet from {_days(row)}{why}: nothing is posted to channels and lists."


def _days(row: Pause | Quiet) -> str:
    return f"{row.begins:%-d %B %Y} to {row.ends:%-d %B %Y}"
