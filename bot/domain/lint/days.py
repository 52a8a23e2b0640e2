"""CAL: what is asked can be known by then, and every step has a day on which it can be taken."""

from collections.abc import Iterator
from datetime import date

from bot.domain.calendar import is_working
from bot.domain.lint.case import Case
from bot.domain.lint.rule import Spot, rule
from bot.domain.period_text import parse
from bot.domain.strategy import Ask

_CLEAR_DAYS = 5


@rule(
    "CAL-01",
    "warning",
    "meeting on a non-working day",
    "Offices are closed on weekends, bank holidays and the board's closure days: the date is most likely a slip.",
    "Check the date.",
)
def day_off(case: Case) -> Iterator[Spot]:
    """A meeting on a weekend, bank holiday or closure day."""
    for code, row in case.meetings.items():
        if not is_working(row.date, case.framework.board.closure_days):
            yield Spot("meeting", code, "date", f"{row.date:%A %-d %B %Y} is not a working day")


@rule(
    "CAL-02",
    "warning",
    "returns due before the data are released",
    "Nobody is chased for what is not out yet, so the figure comes late or not at all.",
    "Ask for an earlier period or at a later meeting, or move the back-plan's due day.",
)
def due_before_released(case: Case) -> Iterator[Spot]:
    """An ask that can be answered only after the cycle's due day."""
    due = {cycle.meeting: cycle.due for cycle in case.cycles}
    for name, ask in case.asks:
        if ask.available > due[ask.meeting]:
            what = f"{ask.period} is available from {_day(ask.available)}, after the due day {_day(due[ask.meeting])}"
            yield Spot("ask", name, "available", what)


@rule(
    "CAL-03",
    "warning",
    "five clear days not kept",
    "Agenda and papers are to be public five clear working days before a meeting.",
    "Write clear_days = 5, unless the board's rules say otherwise.",
)
def too_few_clear_days(case: Case) -> Iterator[Spot]:
    """A back-plan that leaves fewer clear days than the law asks for."""
    if case.framework.backplan.clear_days < _CLEAR_DAYS:
        yield Spot("backplan", "", "clear_days", f"only {case.framework.backplan.clear_days} clear days are kept")


@rule(
    "CAL-04",
    "warning",
    "meeting that reports and asks nothing",
    "A report on figures without an ask shows none of this meeting's.",
    "Add an [[ask]] row for the meeting, or take the report off it.",
)
def asks_nothing(case: Case) -> Iterator[Spot]:
    """A meeting with a report on figures for which no figure is asked."""
    shown = {row.code for row in case.framework.report if row.figures != "none"}
    asked = {ask.meeting for _, ask in case.asks}
    for code in dict.fromkeys(cycle.meeting for cycle in case.cycles if cycle.report in shown):
        if code not in asked and case.indicators:
            yield Spot("meeting", code, "reports", "it has a report on figures, and no figure is asked for")


@rule(
    "CAL-05",
    "warning",
    "asked before the release month",
    "The source publishes in its release month; before that there is nothing to send.",
    "Move available to the release month or later, or mend release_month.",
)
def before_release_month(case: Case) -> Iterator[Spot]:
    """An ask that is available before an indicator's figure for the period is released."""
    months = {row.code: row.release_month for _, row in case.indicators if row.release_month}
    for name, ask in case.asks:
        early = [code for code in ask.indicators if code in months and ask.available < _released(ask, months[code])]
        if early:
            what = f"{ask.period} of {', '.join(early)} is released after {_day(ask.available)}"
            yield Spot("ask", name, "available", what)


@rule(
    "CAL-06",
    "warning",
    "two meetings on one day",
    "One body seldom meets twice on a day: most likely the two are one meeting.",
    "Check whether they are one meeting.",
)
def twice_a_day(case: Case) -> Iterator[Spot]:
    """Two meetings of one body on one day."""
    seen: dict[tuple[date, str], str] = {}
    for code, row in case.meetings.items():
        if (row.date, row.body) in seen:
            yield Spot("meeting", code, "date", f"{seen[row.date, row.body]} is on the same day")
        seen.setdefault((row.date, row.body), code)


@rule(
    "CAL-07",
    "warning",
    "asked before the period has ended",
    "A figure can hardly be known before the time it is about is over.",
    "Check the date, or ask for the year to date.",
)
def before_the_end(case: Case) -> Iterator[Spot]:
    """An ask that is available before its period has ended."""
    for name, ask in case.ahead(case.framework.ask):
        if ask.available <= parse(ask.period).end:
            what = f"it is available from {_day(ask.available)}, before {ask.period} ends"
            yield Spot("ask", name, "available", what)


@rule(
    "CAL-08",
    "warning",
    "step before the opening",
    "A step that would fall before the report opens is left out: that message is never sent.",
    "Open earlier (more working days in [backplan] opens), or bring the step nearer to its anchor.",
)
def step_before_opening(case: Case) -> Iterator[Spot]:
    """A step of the ladder that the back-plan leaves out."""
    for name, rung in case.ahead(case.framework.ladder):
        left = [cycle.meeting for cycle in case.cycles if rung.code not in {step.code for step in cycle.steps}]
        if left:
            yield Spot("ladder", name, "days", f"it falls before the opening, for {', '.join(dict.fromkeys(left))}")


def _released(ask: Ask, month: int) -> date:
    """The first day of the first release month after the period's end."""
    end = parse(ask.period).end
    return date(end.year + (month <= end.month), month, 1)


def _day(day: date) -> str:
    return f"{day:%-d %B %Y}"


RULES = (
    *(day_off, due_before_released, too_few_clear_days, asks_nothing),
    *(before_release_month, twice_a_day, before_the_end, step_before_opening),
)
