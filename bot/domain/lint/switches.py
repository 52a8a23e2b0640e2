"""LINT: the board's own switches of this audit mean something."""

from collections.abc import Iterable, Iterator

from bot.domain.fault import did_you_mean
from bot.domain.lint.case import Case
from bot.domain.lint.rule import Rule, Spot, rule


def switch_rule(rules: Iterable[Rule]) -> Rule:
    """The rule that knows the others' numbers."""
    known = {one.code for one in rules}

    @rule(
        "LINT-01",
        "warning",
        "switch for a rule there is not",
        "A rule that is misspelt in [lint] off goes on being told.",
        "Write the rule's number as it stands in the list of rules.",
    )
    def unknown_switch(case: Case) -> Iterator[Spot]:
        for code in case.framework.lint.off:
            if code not in known:
                yield Spot("lint", "", "off", f"there is no rule '{code}'. {did_you_mean(code, known)}")

    return unknown_switch
