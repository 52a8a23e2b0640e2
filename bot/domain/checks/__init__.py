"""What must agree between the tables of a framework; `check` runs every rule and tells every fault."""

from bot.domain.checks import codes, dates, figures, meetings, people
from bot.domain.draft import Draft
from bot.domain.fault import Fault

RULES = (*codes.RULES, *people.RULES, *dates.RULES, *figures.RULES, *meetings.RULES)


def check(draft: Draft) -> list[Fault]:
    """Every fault that the cross-checks find, in the order of the rules."""
    return [fault for rule in RULES for fault in rule(draft)]
