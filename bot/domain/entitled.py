"""Who somebody is to a board on a day, and what they may do."""

from datetime import date

from bot.domain.force import in_force
from bot.domain.holders import with_email, with_slack
from bot.domain.record import Record
from bot.domain.strategy import Contact, Framework

CONSOLE = "console"


class Refused(Exception):  # noqa: N818 (what the person is told: it is not an error of the bot's)
    """What was asked is not allowed or not understood; the message says why in a sentence to show."""


class Stranger(Refused):
    """Somebody no board knows."""


class DoneAlready(Refused):
    """The same press or command was delivered before, and was acted on then."""

    def __init__(self) -> None:
        super().__init__("That has been done already: it reached us twice, and was done once.")


class Person(Record):
    """One person as a board knows them: the posts they hold. The operator at the console acts for the secretariat.

    `clears` are their posts that clear a report; `decides` says that they are the proper officer for what is exempt.
    """

    name: str
    posts: tuple[str, ...]
    secretariat: bool = False
    signs: bool = False
    clears: tuple[str, ...] = ()
    decides: bool = False
    leads: tuple[str, ...] = ()

    @property
    def actor(self) -> str:
        """The post the audit names them by."""
        return self.posts[0] if self.posts else CONSOLE


def person(framework: Framework, who: str, on: date) -> Person:
    """Find a person by Slack id or email address. Raises Stranger when no contact of the day matches."""
    if who == CONSOLE:
        return Person(name="the secretariat", posts=(), secretariat=True, signs=False)
    contacts = with_slack(framework, who, on) or with_email(framework, who, on)
    if not contacts:
        raise Stranger("You are not among this board's contacts. Please ask its secretariat to add you.")
    return _person(framework, contacts, on)


def _person(framework: Framework, contacts: tuple[Contact, ...], on: date) -> Person:
    posts = tuple(contact.post for contact in contacts)
    leads = tuple(row.code for row in in_force(framework.theme, on) if set(row.leads) & set(posts))
    return Person(
        name=contacts[0].name,
        posts=posts,
        secretariat=bool(set(posts) & set(framework.board.secretariat)),
        signs=bool(set(posts) & set(framework.board.sign_off)),
        clears=tuple(post for post in posts if post in framework.board.cleared_by),
        decides=bool(set(posts) & set(proper_officers(framework))),
        leads=leads,
    )


def proper_officers(framework: Framework) -> tuple[str, ...]:
    """Give the posts that decide what is exempt: those the framework names, or else those that sign off."""
    return framework.board.proper_officer or framework.board.sign_off


def officer(framework: Framework, who: str, on: date) -> Person:
    """Find a person who acts for the secretariat, or refuse."""
    found = person(framework, who, on)
    if not found.secretariat:
        raise Refused("Only the board's secretariat may do that.")
    return found
