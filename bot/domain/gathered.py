"""Gathered: a group that answers at its own meetings is asked in time for the last one before the due day."""

from collections.abc import Mapping
from datetime import date, timedelta

from bot.domain.calendar import working_days_before
from bot.domain.force import in_force
from bot.domain.strategy import Framework

# A meeting further back than a quarter belonged to an earlier report.
FURTHEST = timedelta(days=92)


def gathering(framework: Framework, agency: str, due: date) -> date | None:
    """The group's last meeting of its own up to the due day, within a quarter; None where it has none."""
    found = [row.date for row in framework.gathering if row.group == agency and row.standing == "approved"]
    return max((day for day in found if due - FURTHEST <= day <= due), default=None)


def asked_from(framework: Framework, agency: str, due: date) -> date:
    """The day an agency is asked: the usual opening, or earlier where its own meeting comes too soon after it."""
    usual = usual_opening(framework, due)
    own = gathering(framework, agency, due)
    if own is None:
        return usual
    return min(usual, working_days_before(own, framework.backplan.groups, framework.board.closure_days))


def usual_opening(framework: Framework, due: date) -> date:
    """The day everybody without a meeting of their own is asked."""
    return working_days_before(due, framework.backplan.opens, framework.board.closure_days)


def early_opening(framework: Framework, report: str, days: Mapping[str, date]) -> dict[str, date]:
    """The milestones with the opening moved forward to when the first group has to be asked."""
    groups = {row.audience for row in in_force(framework.question, days["meets"]) if _put_for(row.reports, report)}
    early = min((asked_from(framework, code, days["due"]) for code in sorted(groups)), default=days["opens"])
    return {**days, "opens": min(days["opens"], early)}


def _put_for(reports: tuple[str, ...], report: str) -> bool:
    return not reports or report in reports
