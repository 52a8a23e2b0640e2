"""LAD: the ladder opens, follows up, and ends at somebody."""

from collections.abc import Iterator

from bot.domain.holders import holder
from bot.domain.ladder import ABOVE, may_escalate
from bot.domain.lint.case import Case
from bot.domain.lint.owners import asked_agencies
from bot.domain.lint.rule import Spot, rule
from bot.domain.strategy import Level


@rule(
    "LAD-01",
    "warning",
    "no ask on the opening day",
    "The days between opening and due day are for answering; they are lost until somebody is asked.",
    'Add a [[ladder]] row with tone = "ask", anchor = "opens" and days = 0.',
)
def no_opening(case: Case) -> Iterator[Spot]:
    """A ladder whose first ask does not go out when the report opens."""
    rungs = [row for _, row in case.ahead(case.framework.ladder)]
    if not any(row.tone == "ask" and row.anchor == "opens" and row.days == 0 for row in rungs):
        yield Spot("ladder", "", "", "no step asks on the day a report opens")


@rule(
    "LAD-02",
    "warning",
    "no step after the due day",
    "Who has not answered by the due day hears nothing more, and the gap is found in the report.",
    'Add a [[ladder]] row with anchor = "due" and days of 1 or more.',
)
def no_late_step(case: Case) -> Iterator[Spot]:
    """A ladder of which nothing is left once the due day is over."""
    for cycle in case.cycles[:1]:
        if not any(step.on > cycle.due for step in cycle.steps):
            yield Spot("ladder", "", "", "no step comes after the due day")


@rule(
    "LAD-03",
    "warning",
    "escalation without a holder",
    "A step up the ladder that reaches nobody ends the chase without anyone's being told.",
    "Name the director, sponsor or lead officer and its holder, or take the step off the ladder.",
)
def escalates_to_nobody(case: Case) -> Iterator[Spot]:
    """A step above the performance contacts that reaches nobody, for some agency or theme."""
    for name, rung in case.ahead(case.framework.ladder):
        if rung.reader in ABOVE or rung.reader == "secretariat":
            unreached = _unreached(case, rung.reader)
            if unreached:
                yield Spot("ladder", name, "reader", f"it reaches nobody for {', '.join(unreached)}")


def _unreached(case: Case, reader: Level) -> list[str]:
    """The agencies or themes whose slippage would reach nobody at a level; a level held by nobody names itself."""
    if reader == "director":
        asked = set(asked_agencies(case))
        agencies = [row for _, row in case.ahead(case.framework.agency) if row.code in asked and may_escalate(row)]
        return [row.code for row in agencies if not _held(case, (row.director,))]
    if reader in ("sponsor", "officer"):
        themes = [row for _, row in case.ahead(case.framework.theme)]
        posts = {row.code: (row.sponsor,) if reader == "sponsor" else row.leads for row in themes}
        return [code for code, named in posts.items() if not _held(case, named)]
    named = tuple(row.code for _, row in case.ahead(case.framework.post) if row.level == reader)
    return [] if _held(case, named) else [f"anything: no post of the level '{reader}' is held"]


def _held(case: Case, posts: tuple[str, ...]) -> bool:
    return any(post and holder(case.framework, post, case.on) for post in posts)


RULES = (no_opening, no_late_step, escalates_to_nobody)
