"""People: every post can be written to, has one holder at a time, and signs off what it must."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from bot.domain.draft import Draft
from bot.domain.fault import Fault
from bot.domain.strategy import Board, Contact, Rung

_EMAIL = re.compile(r"[^\s@<>,;:\"()\[\]]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_SLACK_PERSON = re.compile(r"[UW][A-Z0-9]{2,}")
_SLACK_CHANNEL = re.compile(r"[CG][A-Z0-9]{2,}")
_WRITE_EMAIL = "Write one plain address, such as name@example.org"


def board_posts(draft: Draft) -> Iterator[Fault]:
    """A board without secretariat or sign-off could never publish."""
    board = draft.one("board")
    if not isinstance(board, Board):
        return
    for column, purpose in (("secretariat", "run the board's business"), ("sign_off", "sign a report off")):
        if not getattr(board, column):
            remedy = "Name at least one post by its code"
            yield Fault(table="board", field=column, what=f"no post is named to {purpose}", remedy=remedy)


def board_addresses(draft: Draft) -> Iterator[Fault]:
    """The mailbox, the board's list and the Slack channels are well formed."""
    board = draft.one("board")
    if not isinstance(board, Board):
        return
    for column, address in [("mailbox", board.mailbox), *(("board_list", one) for one in board.board_list)]:
        if not _EMAIL.fullmatch(address):
            what = f"'{address}' is not an email address"
            yield Fault(table="board", field=column, what=what, remedy=_WRITE_EMAIL)
    for column in ("channel", "secretariat_channel"):
        channel = getattr(board, column)
        if channel and not _SLACK_CHANNEL.fullmatch(channel):
            what = f"'{channel}' is not a Slack channel id"
            remedy = "Copy the id from the channel's details; it begins with C"
            yield Fault(table="board", field=column, what=what, remedy=remedy)


def a_ladder(draft: Draft) -> Iterator[Fault]:
    """Without a ladder nobody would be asked."""
    rungs = [rung for _, rung in draft.each("ladder", Rung)]
    if not any(rung.tone == "ask" for rung in rungs) and not draft.known("ladder") - {r.code for r in rungs}:
        remedy = 'Add a [[ladder]] row with tone = "ask" and anchor = "opens"'
        yield Fault(table="ladder", what="no step of the ladder asks for anything", remedy=remedy)


def contact_addresses(draft: Draft) -> Iterator[Fault]:
    """Each contact can be reached, and not at the mailbox that the bot itself reads."""
    board = draft.one("board")
    mailbox = board.mailbox.casefold() if isinstance(board, Board) else ""
    for name, contact in draft.each("contact", Contact):
        if not contact.email and not contact.slack:
            what, remedy = f"{contact.name} can be reached nowhere", "Give an email or a Slack id"
            yield Fault(table="contact", row=name, field="email", what=what, remedy=remedy)
        if contact.email and not _EMAIL.fullmatch(contact.email):
            what = f"'{contact.email}' is not an email address"
            yield Fault(table="contact", row=name, field="email", what=what, remedy=_WRITE_EMAIL)
        if contact.email and contact.email.casefold() == mailbox:
            what, remedy = "this is the mailbox that replies come to", "Give the person's own address"
            yield Fault(table="contact", row=name, field="email", what=what, remedy=remedy)
        if contact.slack and not _SLACK_PERSON.fullmatch(contact.slack):
            what = f"'{contact.slack}' is not a Slack member id"
            remedy = "Copy it from the person's profile; it begins with U"
            yield Fault(table="contact", row=name, field="slack", what=what, remedy=remedy)


def shared_addresses(draft: Draft) -> Iterator[Fault]:
    """One Slack id or email belongs to one person at a time, or a reply would have two senders."""
    rows = list(draft.each("contact", Contact))
    for (_, first), (name, second) in combinations(rows, 2):
        for column in ("slack", "email"):
            mine, theirs = getattr(first, column).casefold(), getattr(second, column).casefold()
            if mine and mine == theirs and first.name != second.name and _overlap(first, second):
                what = f"{getattr(second, column)} is also given for {first.name}"
                remedy = "Give each person their own, or end the first one's time with valid_to"
                yield Fault(table="contact", row=name, field=column, what=what, remedy=remedy)


def two_holders(draft: Draft) -> Iterator[Fault]:
    """Two people hold one post on the same day."""
    rows = list(draft.each("contact", Contact))
    for (_, first), (name, second) in combinations(rows, 2):
        if first.post and first.post == second.post and _overlap(first, second):
            what = f"{first.name} and {second.name} hold {first.post} at the same time"
            remedy = "End the first one's time with valid_to and begin the second's with valid_from"
            yield Fault(table="contact", row=name, field="post", what=what, remedy=remedy)


def own_deputies(draft: Draft) -> Iterator[Fault]:
    """A post that stands in for itself."""
    for name, contact in draft.each("contact", Contact):
        if contact.deputy and contact.deputy == contact.post:
            what = f"{contact.post} is given as its own deputy"
            remedy = "Name another post, or leave it out"
            yield Fault(table="contact", row=name, field="deputy", what=what, remedy=remedy)


def _overlap(first: Contact, second: Contact) -> bool:
    begins = max(first.valid_from or date.min, second.valid_from or date.min)
    return begins <= min(first.valid_to or date.max, second.valid_to or date.max)


RULES = (
    board_posts,
    board_addresses,
    a_ladder,
    contact_addresses,
    shared_addresses,
    two_holders,
    own_deputies,
)
