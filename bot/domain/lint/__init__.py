"""Lint: the numbered rules of a good framework, put to a valid one; what makes a file invalid is in checks."""

from datetime import date

from bot.domain.lint import days, duplicates, governance, indicators, ladders, owners, smart
from bot.domain.lint.case import case_of
from bot.domain.lint.rule import Finding, Rule
from bot.domain.lint.switches import switch_rule
from bot.domain.strategy import Framework

_RULES: tuple[Rule, ...] = (
    *(*smart.RULES, *indicators.RULES, *owners.RULES, *duplicates.RULES),
    *(*days.RULES, *ladders.RULES, *governance.RULES),
)
RULES: tuple[Rule, ...] = (*_RULES, switch_rule(_RULES))

__all__ = ["RULES", "Finding", "Rule", "lint"]


def lint(framework: Framework, on: date) -> tuple[Finding, ...]:
    """Everything the rules find on a day, in the order of the rules, but for those the framework turns off."""
    case = case_of(framework, on)
    kept = (rule for rule in RULES if rule.code not in framework.lint.off)
    return tuple(finding for rule in kept for finding in rule.findings(case))
