"""OWN: everyone who has a part in the plan is there, for as long as it runs, and can be stood in for."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.domain.duties import leads_of
from bot.domain.holders import asked_for, holder
from bot.domain.lint.case import Case
from bot.domain.lint.rule import Spot, rule


@rule(
    "OWN-01",
    "warning",
    "post in use without a holder",
    "A letter to a post that nobody holds reaches nobody, and what only its holder may do is not done.",
    "Add a [[contact]] row that begins on that day, or have another post do its part.",
)
def lapsing_post(case: Case) -> Iterator[Spot]:
    """A post in use that nobody holds on some day that is left of the strategy."""
    for code in _posts_in_use(case):
        since = _unheld_since(case, code)
        if since is not None:
            when = "nobody holds it" if since == case.on else f"nobody holds it from {since:%-d %B %Y}"
            yield Spot("post", code, "", f"{when}, and the strategy runs to {case.until:%-d %B %Y}")


@rule(
    "OWN-02",
    "warning",
    "agency with nobody to ask",
    "What is asked of an agency that nobody answers for is not asked at all.",
    "Name a post in the agency's posts and its holder in a [[contact]] row.",
)
def nobody_to_ask(case: Case) -> Iterator[Spot]:
    """An agency that owes a figure, words, an action or an answer, and has nobody at any opening still to come."""
    days = [cycle.opens for cycle in case.cycles] or [case.on]
    for code in asked_agencies(case):
        if not any(asked_for(case.framework, code, day) for day in days):
            yield Spot("agency", code, "posts", "something is asked of it, and nobody holds a post that answers for it")


@rule(
    "OWN-03",
    "warning",
    "chapter without sponsor or lead officer",
    "A chapter needs someone who presents it and someone who answers for it, or slippage stops nowhere.",
    "Name a post in the theme's sponsor, and one or more in its leads.",
)
def orphaned_chapter(case: Case) -> Iterator[Spot]:
    """A theme that lacks a sponsor, a lead officer, or both."""
    for name, row in case.ahead(case.framework.theme):
        lacking = [what for what, there in (("sponsor", row.sponsor), ("lead officer", row.leads)) if not there]
        if lacking:
            yield Spot("theme", name, "leads" if row.sponsor else "sponsor", f"it has no {' and no '.join(lacking)}")


@rule(
    "OWN-04",
    "warning",
    "signatory without a deputy",
    "When the one who signs is away at the close, the report waits and the papers go out late.",
    "Name the post that stands in for the holder in the contact's deputy.",
)
def no_deputy(case: Case) -> Iterator[Spot]:
    """A holder of a post that signs, with no deputy post."""
    for code in case.framework.board.sign_off:
        contact = holder(case.framework, code, case.on)
        if contact and not contact.deputy:
            yield Spot("post", code, "", f"it signs reports off, and {contact.name} has no deputy")


@rule(
    "OWN-05",
    "warning",
    "indicator that nobody gives",
    "Nobody would be asked for the figure.",
    "Name the agency that gives it in sources, or say in published where it is published.",
)
def no_source(case: Case) -> Iterator[Spot]:
    """An indicator without a source."""
    for name, row in case.indicators:
        if not row.sources and not row.published:
            yield Spot("indicator", name, "sources", "nobody gives its figure")


def asked_agencies(case: Case) -> tuple[str, ...]:
    """The agencies that a row not yet ended asks for something, in the framework's order."""
    framework, objectives = case.framework, {row.code: row for row in case.framework.objective}
    asked = {row.owner for _, row in case.ahead(framework.action)}
    asked |= {row.audience for _, row in case.ahead(framework.question)}
    asked |= {lead for _, row in case.ahead(framework.objective) for lead in row.leads}
    for _, row in case.indicators:
        asked |= {*row.sources, *leads_of(row, objectives.get(row.objective))}
    return tuple(row.code for row in framework.agency if row.code in asked)


def _posts_in_use(case: Case) -> tuple[str, ...]:
    """The posts that a part of the plan names. One that only answers for an agency is used once it was held."""
    framework, board = case.framework, case.framework.board
    held = {row.post for row in framework.contact}
    used = {*board.secretariat, *board.cleared_by, *board.sign_off, *board.proper_officer}
    used |= {post for _, row in case.ahead(framework.theme) for post in (row.sponsor, *row.leads)}
    used |= {row.deputy for _, row in case.ahead(framework.contact)}
    for _, row in case.ahead(framework.agency):
        used |= {row.director, *(held & set(row.posts))}
    return tuple(name for name, row in case.ahead(framework.post) if row.code in used)


def _unheld_since(case: Case, post: str) -> date | None:
    """The first day, from the day of judging to the strategy's last, on which nobody holds the post."""
    ends = [row.valid_to for row in case.framework.contact if row.post == post and row.valid_to]
    days = sorted({case.on, *(day + timedelta(days=1) for day in ends if day >= case.on)})
    return next((day for day in days if day <= case.until and holder(case.framework, post, day) is None), None)


RULES = (lapsing_post, nobody_to_ask, orphaned_chapter, no_deputy, no_source)
