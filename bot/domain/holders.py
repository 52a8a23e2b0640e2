"""Holders: who holds which post on a day, whom an agency is asked through, and who has nobody."""

from datetime import date
from typing import Literal

from bot.domain.force import in_force
from bot.domain.record import Record
from bot.domain.strategy import Agency, Contact, Framework, Post


class Unheld(Record):
    """An agency or post with nobody to ask. `why` is a sentence for the secretariat."""

    kind: Literal["agency", "post"]
    code: str
    name: str
    why: str


def holder(framework: Framework, post: str, on: date) -> Contact | None:
    """The person who holds the post on the day, or None."""
    held = (contact for contact in in_force(framework.contact, on) if contact.post == post)
    return next(held, None)


def deputy(framework: Framework, post: str, on: date) -> Contact | None:
    """Whoever holds the deputy post of the post's holder on the day, or None."""
    contact = holder(framework, post, on)
    return holder(framework, contact.deputy, on) if contact and contact.deputy else None


def posts_for(framework: Framework, agency: str) -> tuple[Post, ...]:
    """The posts that answer for an agency, first asked first. Empty when it has none or is unknown."""
    posts = {post.code: post for post in framework.post}
    found = next((row for row in framework.agency if row.code == agency), None)
    return tuple(posts[code] for code in found.posts if code in posts) if found else ()


def asked_for(framework: Framework, agency: str, on: date) -> tuple[Post, Contact] | None:
    """The first post of an agency that somebody holds on the day, with its holder; None if nobody does."""
    for post in posts_for(framework, agency):
        if contact := holder(framework, post.code, on):
            return post, contact
    return None


def agencies_of(framework: Framework, post: str) -> tuple[str, ...]:
    """The agencies a post speaks for: its own first, then every agency that names it."""
    own = [row.agency for row in framework.post if row.code == post]
    named = [row.code for row in framework.agency if post in row.posts]
    return tuple(dict.fromkeys(own + named))


def with_email(framework: Framework, email: str, on: date) -> tuple[Contact, ...]:
    """Every post held on the day by the person at an address, whatever its capitals; empty if unknown."""
    wanted = email.strip().casefold()
    return tuple(row for row in in_force(framework.contact, on) if wanted and row.email.casefold() == wanted)


def with_slack(framework: Framework, slack: str, on: date) -> tuple[Contact, ...]:
    """Every post held on the day by the person with a Slack id; empty if unknown."""
    return tuple(row for row in in_force(framework.contact, on) if slack and row.slack == slack)


def in_secretariat(framework: Framework, contact: Contact) -> bool:
    """Whether the contact runs the board's business, and so may answer for any agency."""
    return contact.post in framework.board.secretariat


def unheld(framework: Framework, on: date) -> tuple[Unheld, ...]:
    """Agencies that something is asked of and posts in use, with nobody on the day, for the secretariat."""
    wanted = _agencies_asked(framework, on)
    agencies = [row for row in framework.agency if row.code in wanted]
    missing = [_no_agency(row) for row in agencies if asked_for(framework, row.code, on) is None]
    posts = [post for post in in_force(framework.post, on) if holder(framework, post.code, on) is None]
    return (*missing, *(_no_post(post) for post in posts))


def _agencies_asked(framework: Framework, on: date) -> set[str]:
    """The agencies that a row in force asks for a figure, words, an action or an answer."""
    asked: set[str] = {row.owner for row in in_force(framework.action, on)}
    asked |= {row.audience for row in in_force(framework.question, on)}
    for objective in in_force(framework.objective, on):
        asked |= set(objective.leads)
    for indicator in in_force(framework.indicator, on):
        asked |= {*indicator.leads, *indicator.sources}
    return asked


def _no_agency(agency: Agency) -> Unheld:
    why = "None of its posts has a holder." if agency.posts else "No post is named that answers for it."
    return Unheld(kind="agency", code=agency.code, name=agency.name, why=why)


def _no_post(post: Post) -> Unheld:
    return Unheld(kind="post", code=post.code, name=post.title, why=f"Nobody holds it for {post.agency}.")
