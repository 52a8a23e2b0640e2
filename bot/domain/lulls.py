"""Lulls: when an agency is not chased, and when nothing is posted to channels and lists."""

from datetime import date, timedelta

from bot.domain.calendar import is_working
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
