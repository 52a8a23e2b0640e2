"""Dates and periods: each period is written in its one way, and times run forward."""

from collections.abc import Iterator

from bot.domain.draft import Draft
from bot.domain.fault import Fault
from bot.domain.period import PeriodError
from bot.domain.period_text import parse
from bot.domain.strategy import BackPlan, Row

_PERIODS = (
    ("indicator", "baseline_period"),
    ("target", "period"),
    ("value", "period"),
    ("comparator", "period"),
    ("ask", "period"),
)


def unreadable_periods(draft: Draft) -> Iterator[Fault]:
    """A period that is not written canonically."""
    for table, column in _PERIODS:
        for name, row in draft.each(table, Row):
            text = getattr(row, column)
            if not text and column == "baseline_period":
                continue
            try:
                parse(text)
            except PeriodError as error:
                remedy = "Write it like 2026-27, 2026-27 Q2, 2026-10, 2026 or at 2026-10-01"
                yield Fault(table=table, row=name, field=column, what=str(error), remedy=remedy)


def validity_backwards(draft: Draft) -> Iterator[Fault]:
    """A row that ends before it begins."""
    for table, name, row in draft.all():
        if row.valid_from and row.valid_to and row.valid_to < row.valid_from:
            what = f"it ends on {row.valid_to}, before it begins on {row.valid_from}"
            yield Fault(table=table, row=name, field="valid_to", what=what, remedy="Mend one of the dates")


def back_plan_days(draft: Draft) -> Iterator[Fault]:
    """The back-plan counts forward from opening to meeting."""
    plan = draft.one("backplan") or BackPlan()
    if not isinstance(plan, BackPlan):
        return
    for column in ("clear_days", "lodged", "cleared", "closes", "due", "opens", "groups"):
        if getattr(plan, column) < 0:
            what, remedy = "working days cannot be below 0", "Write how many working days before"
            yield Fault(table="backplan", field=column, what=what, remedy=remedy)


RULES = (unreadable_periods, validity_backwards, back_plan_days)
