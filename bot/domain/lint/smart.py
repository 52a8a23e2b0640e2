"""SMART: each indicator and action can be judged: by which target, from where, by when."""

import re
from collections.abc import Iterator

from bot.domain.lint.case import Case
from bot.domain.lint.rule import Spot, rule
from bot.domain.period_text import parse
from bot.domain.rating import target_for
from bot.domain.strategy import Indicator, Unit

_WORDS: tuple[tuple[str, tuple[Unit, ...]], ...] = (
    (r"per 1,?000\b", ("rate per 1,000",)),
    (r"per 10,?000\b", ("rate per 10,000",)),
    (r"per 100,?000\b", ("rate per 100,000",)),
    (r"^number of days\b|\bdays lost\b", ("days", "count")),
    (r"^number of weeks\b", ("weeks", "count")),
    (r"^number of hours\b", ("hours", "count")),
    (r"^number of minutes\b", ("minutes", "count")),
    (r"^number of years\b", ("years", "count")),
    (r"^(the )?numbers? of\b|^count of\b", ("count",)),
    (r"^%|\(%\)|%$|\bper ?cent(age)? of\b|^percentage\b", ("percent",)),
    (r"\bproportion of\b|\bshare of\b", ("percent", "proportion")),
    (r"^life expectancy\b|^healthy life expectancy\b", ("years",)),
    (r"\bratio of\b", ("ratio", "proportion", "percent")),
)


@rule(
    "SMART-01",
    "warning",
    "no target at all",
    "Without a target the board can see that a figure moves, and never whether it has moved enough.",
    "Write the board's own words in target_text and add a [[target]] row, or set polarity to neutral.",
)
def no_target(case: Case) -> Iterator[Spot]:
    """An indicator with a target neither in words nor as a number."""
    for name, row in _judged(case):
        if not row.target_text and row.code not in case.targets:
            yield Spot("indicator", name, "target_text", "it has no target, in words or as a number")


@rule(
    "SMART-02",
    "warning",
    "target not resolved for the next period asked",
    "A target in words stays grey in the report: nobody's reading of it is guessed.",
    "Add a [[target]] row for that period once the board has said what its words come to.",
)
def unresolved_target(case: Case) -> Iterator[Spot]:
    """An indicator whose target is no number for the period that is asked for next."""
    for name, row in _judged(case):
        targets, period = case.targets.get(row.code, []), _next_period(case, row)
        if period and (row.target_text or targets) and target_for(targets, parse(period)) is None:
            what = f"its target has no number for the period asked for next, {period}"
            yield Spot("indicator", name, "target_text", what)


@rule(
    "SMART-03",
    "advice",
    "no baseline",
    "Without a figure to start from, progress cannot be told, nor a target such as 'up by 9%' worked out.",
    "Write baseline and baseline_period as the board's paper states them; leave them out if it does not.",
)
def no_baseline(case: Case) -> Iterator[Spot]:
    """An indicator without a baseline, or any earlier figure."""
    held = {row.indicator for row in case.framework.value}
    for name, row in case.indicators:
        if row.baseline is None and row.code not in held:
            yield Spot("indicator", name, "baseline", "it has no baseline and no earlier figure")


@rule(
    "SMART-04",
    "advice",
    "no tolerance",
    "Without a tolerance a figure is green or red: a near miss is never amber.",
    "Write how far from the target, in the indicator's own unit, still counts as amber.",
)
def no_tolerance(case: Case) -> Iterator[Spot]:
    """An indicator that is judged by a number and has no amber."""
    for name, row in _judged(case):
        if row.tolerance is None and row.unit != "yes-no" and row.code in case.targets:
            yield Spot("indicator", name, "tolerance", "it is judged by a number and has no tolerance")


@rule(
    "SMART-05",
    "warning",
    "action without a deadline",
    "An action without a deadline is never late, so nobody has to say why it is not done.",
    "Write deadline as the day by which its owner has promised it.",
)
def no_deadline(case: Case) -> Iterator[Spot]:
    """An action by no date."""
    for name, row in case.ahead(case.framework.action):
        if row.deadline is None:
            yield Spot("action", name, "deadline", "it has no deadline")


@rule(
    "SMART-06",
    "warning",
    "unit looks wrong for the name",
    "An answer is read in the indicator's unit: under the wrong one a right figure is taken for a wrong one.",
    "Write the unit the source gives, or name the indicator after what is measured.",
)
def odd_unit(case: Case) -> Iterator[Spot]:
    """A name that says one unit and a unit that says another."""
    for name, row in case.indicators:
        fitting = next((units for words, units in _WORDS if re.search(words, row.name, re.IGNORECASE)), None)
        if fitting and row.unit not in fitting:
            yield Spot("indicator", name, "unit", f"its unit is {row.unit}, but its name is '{row.name}'")


def _judged(case: Case) -> Iterator[tuple[str, Indicator]]:
    """The indicators that are better higher or lower; a neutral one is only watched."""
    return (pair for pair in case.indicators if pair[1].polarity != "neutral")


def _next_period(case: Case, indicator: Indicator) -> str:
    return next((ask.period for _, ask in case.asks if indicator.code in ask.indicators), "")


RULES = (no_target, unresolved_target, no_baseline, no_tolerance, no_deadline, odd_unit)
