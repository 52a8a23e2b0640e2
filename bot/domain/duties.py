"""Duties: every item that a report asks for, of which agency, and from which day it can be answered."""

from collections.abc import Iterable, Iterator
from datetime import date

from bot.domain.cycle import Cycle
from bot.domain.force import in_force
from bot.domain.gathered import asked_from, usual_opening
from bot.domain.milestones import falling_to
from bot.domain.narrowed import indicators_of, kind_of, questions_of, themes_of
from bot.domain.period import PeriodError
from bot.domain.period_text import parse
from bot.domain.request import Item
from bot.domain.slipping import RETURNS
from bot.domain.strategy import Framework, Indicator, Objective, ReportKind
from bot.domain.succession import standing_in

Ask = tuple[str, Item, date | None]
_FIGURES = ("figure", "commentary")


def duties(framework: Framework, cycle: Cycle, on: date) -> Iterator[Ask]:
    """Every item of the cycle with the agency that answers for it on the day; none of one that only returns items."""
    if cycle.report == RETURNS:
        return
    elsewhere = _asked_elsewhere(framework, cycle, on)
    for agency, item, available in _all(framework, cycle.report, cycle.meeting, on):
        if item not in elsewhere:
            stands = standing_in(framework, agency, on)
            yield stands, item, _not_before(framework, cycle, stands, available)


def _all(framework: Framework, report: str, meeting: str, on: date) -> Iterator[Ask]:
    kind = kind_of(framework, report)
    yield from _figures(framework, kind, meeting, on)
    yield from _commentary(framework, kind, meeting, on)
    if kind.asks == "everything" and not kind.national:
        yield from _progress(framework, kind, on)
        yield from _actions(framework, kind, on)
    for question in questions_of(framework, kind, on):
        if question.kind != "survey":
            yield question.audience, Item(kind="question", code=question.code), None


def owed_at(framework: Framework, cycle: Cycle, on: date) -> tuple[str, ...]:
    """The actions whose milestones fall to the cycle's meeting and that no report to it asks of otherwise.

    The first report of a meeting asks for them, or what returns where nothing is reported: nobody is asked twice.
    """
    meeting = next((row for row in framework.meeting if row.code == cycle.meeting), None)
    if meeting is None or cycle.report not in (RETURNS, *meeting.reports[:1]):
        return ()
    kinds = {row.code for row in in_force(framework.report, cycle.meets)}
    asks = (ask for code in meeting.reports if code in kinds for ask in _all(framework, code, meeting.code, on))
    asked = {item.code for _, item, _ in asks if item.kind == "action"}
    owed = dict.fromkeys(row.action for row in falling_to(framework, meeting))
    return tuple(code for code in owed if code not in asked)


def _asked_elsewhere(framework: Framework, cycle: Cycle, on: date) -> frozenset[Item]:
    """The figures that a report named before this one at the same meeting asks for: nobody is asked twice."""
    reports = next((row.reports for row in framework.meeting if row.code == cycle.meeting), ())
    earlier = reports[: reports.index(cycle.report)] if cycle.report in reports else ()
    kinds = {row.code for row in in_force(framework.report, cycle.meets)}
    asked = (ask for code in earlier if code in kinds for ask in _all(framework, code, cycle.meeting, on))
    return frozenset(item for _, item, _ in asked if item.kind in _FIGURES)


def _not_before(framework: Framework, cycle: Cycle, agency: str, available: date | None) -> date | None:
    """A cycle that opened early for a group asks the others when it would have opened without it."""
    asked = asked_from(framework, agency, cycle.due)
    if cycle.opens >= usual_opening(framework, cycle.due) or asked <= cycle.opens:
        return available
    return max(asked, available or asked)


def _asked_indicators(
    framework: Framework, kind: ReportKind, meeting: str, on: date
) -> Iterator[tuple[Indicator, str, date]]:
    rows = {row.code: row for row in indicators_of(framework, kind, on)} if kind.figures != "none" else {}
    for ask in in_force(framework.ask, on):
        if ask.meeting == meeting:
            for code in ask.indicators:
                if code in rows:
                    yield rows[code], ask.period, released(rows[code], ask.period, ask.available)


def released(indicator: Indicator, period: str, available: date) -> date:
    """The day a figure can be asked for: never before the first of its release month after its period."""
    if indicator.release_month is None:
        return available
    try:
        end = parse(period).end
    except PeriodError:
        return available
    year = end.year if indicator.release_month > end.month else end.year + 1
    return max(available, date(year, indicator.release_month, 1))


def _figures(framework: Framework, kind: ReportKind, meeting: str, on: date) -> Iterator[Ask]:
    for row, period, available in _asked_indicators(framework, kind, meeting, on):
        if not row.published:
            for agency in row.sources:
                yield agency, Item(kind="figure", code=row.code, period=period), available


def _commentary(framework: Framework, kind: ReportKind, meeting: str, on: date) -> Iterator[Ask]:
    objectives = {row.code: row for row in in_force(framework.objective, on)}
    for row, period, available in _asked_indicators(framework, kind, meeting, on):
        for agency in leads_of(row, objectives.get(row.objective)):
            yield agency, Item(kind="commentary", code=row.code, period=period), available


def leads_of(indicator: Indicator, objective: Objective | None) -> tuple[str, ...]:
    """Give who comments on an indicator: its own leads, or its objective's."""
    return indicator.leads or (objective.leads if objective else ())


def _progress(framework: Framework, kind: ReportKind, on: date) -> Iterator[Ask]:
    measured = {row.objective for row in in_force(framework.indicator, on)}
    themes = themes_of(framework, kind, on)
    for row in in_force(framework.objective, on):
        if row.theme in themes and row.code not in measured:
            yield from _of_each(row.leads, Item(kind="progress", code=row.code))


def _actions(framework: Framework, kind: ReportKind, on: date) -> Iterator[Ask]:
    themes = themes_of(framework, kind, on)
    for row in in_force(framework.action, on):
        if row.theme in themes:
            yield row.owner, Item(kind="action", code=row.code), None


def _of_each(agencies: Iterable[str], item: Item) -> Iterator[Ask]:
    return ((agency, item, None) for agency in agencies)
