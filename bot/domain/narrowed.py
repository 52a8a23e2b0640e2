"""Narrowed: which themes, indicators and questions one kind of report is about."""

from datetime import date

from bot.domain.force import in_force
from bot.domain.questions import put
from bot.domain.strategy import Framework, Indicator, Question, ReportKind


def kind_of(framework: Framework, report: str) -> ReportKind:
    """The kind of report, or one of every theme where the framework names none such."""
    found = (row for row in framework.report if row.code == report)
    return next(found, ReportKind(code=report, name="Highlight report"))


def themes_of(framework: Framework, kind: ReportKind, on: date) -> frozenset[str]:
    """The codes of its themes on the day, and '' for what stands in no theme."""
    named = kind.themes or tuple(theme.code for theme in in_force(framework.theme, on))
    return frozenset(named) | {""}


def indicators_of(framework: Framework, kind: ReportKind, on: date) -> tuple[Indicator, ...]:
    """Its indicators on the day; a report against a national framework has those that serve it."""
    themes = themes_of(framework, kind, on)
    objectives = {row.code: row.theme for row in framework.objective}
    rows = in_force(framework.indicator, on)
    return tuple(row for row in rows if _theme(row, objectives) in themes and serves(row, kind.national))


def serves(indicator: Indicator, national: str) -> bool:
    """Whether an indicator serves a national framework: 'PHOF 2.03' serves 'PHOF', and any serves ''."""
    return not national or any(code.split()[:1] == [national] for code in indicator.national)


def questions_of(framework: Framework, kind: ReportKind, on: date) -> tuple[Question, ...]:
    """Its questions on the day, as they are put; a report of figures alone has those that name it."""
    themes = themes_of(framework, kind, on)
    rows = in_force(put(framework), on)
    narrow = kind.asks == "figures" or bool(kind.national)
    return tuple(row for row in rows if row.theme in themes and _named(row, kind.code, narrow))


def _named(question: Question, report: str, narrow: bool) -> bool:
    return report in question.reports or (not question.reports and not narrow)


def _theme(indicator: Indicator, objectives: dict[str, str]) -> str:
    return indicator.theme or objectives.get(indicator.objective, "")
