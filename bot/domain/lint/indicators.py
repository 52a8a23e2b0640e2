"""PI: the indicators and objectives are few enough, stand where they are reported, and are asked about."""

from collections.abc import Iterator

from bot.domain.lint.case import Case
from bot.domain.lint.rule import Spot, rule
from bot.domain.strategy import Indicator, ReportKind


@rule(
    "PI-01",
    "warning",
    "objective that nobody is asked about",
    "With neither an indicator nor a lead, the objective stands in the strategy and in no report.",
    "Give it an indicator, or name in leads the agency that tells of its progress in words.",
)
def idle_objective(case: Case) -> Iterator[Spot]:
    """An objective without indicator and without a lead to ask."""
    measured = {row.objective for _, row in case.indicators}
    for name, row in case.ahead(case.framework.objective):
        if not row.leads and row.code not in measured:
            yield Spot("objective", name, "leads", "it has no indicator and no lead to ask for progress")


@rule(
    "PI-02",
    "warning",
    "indicator in no report",
    "A figure that no report shows is asked for and never read by the board.",
    "Add its theme to a report's themes, or take the indicator out.",
)
def unreported(case: Case) -> Iterator[Spot]:
    """An indicator in no theme that a report covers."""
    kinds = [row for _, row in case.ahead(case.framework.report)]
    for name, row in case.indicators:
        theme = case.theme_of(row)
        if not any(_covers(kind, row, theme) for kind in kinds):
            yield Spot("indicator", name, "theme", f"no report shows its theme {theme or '(none)'}")


@rule(
    "PI-03",
    "warning",
    "too many indicators for one outcome",
    "More measures than the board has agreed to for an outcome hide the ones that matter.",
    "Keep the telling ones, or write the number agreed to in [lint] indicators_per_outcome.",
)
def too_many(case: Case) -> Iterator[Spot]:
    """An objective with more indicators than the framework allows."""
    most = case.framework.lint.indicators_per_outcome
    for name, row in case.ahead(case.framework.objective):
        codes = [one.code for _, one in case.indicators if one.objective == row.code]
        if len(codes) > most:
            yield Spot("objective", name, "", f"it has {len(codes)} indicators, not at most {most}: {', '.join(codes)}")


@rule(
    "PI-04",
    "warning",
    "indicator never asked for",
    "Nobody is asked for a figure that stands in no [[ask]] row, so the report shows none.",
    "Add it to an [[ask]] row of a meeting that is reported at, or say in published where its figure is.",
)
def never_asked(case: Case) -> Iterator[Spot]:
    """An indicator that no meeting still to come asks for."""
    asked = {code for _, ask in case.asks for code in ask.indicators}
    for name, row in case.indicators:
        if row.code not in asked and not row.published:
            yield Spot("indicator", name, "", "no meeting still to come asks for it")


def _covers(kind: ReportKind, indicator: Indicator, theme: str) -> bool:
    """Whether a kind of report shows an indicator."""
    serves = not kind.national or any(kind.national in one for one in indicator.national)
    return kind.figures != "none" and serves and (not kind.themes or theme in kind.themes)


RULES = (idle_objective, unreported, too_many, never_asked)
