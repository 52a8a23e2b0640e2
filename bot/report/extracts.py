"""With the first draft each contact gets their own extract of it to check, once, by their own channel."""

from datetime import datetime

from bot import correspondence
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.held import HeldRequest
from bot.domain.holders import holder
from bot.domain.strategy import Contact, Framework
from bot.domain.to_check import ExtractView, missing, rows
from db.books import Books


def send_extracts(books: Books, framework: Framework, cycle: Cycle, now: datetime) -> None:
    """Send everybody who was asked what stands in the draft as theirs. Who gave nothing has nothing to check."""
    facts = books.facts.of_cycle(cycle.code)
    for contact, requests in _asked(framework, facts.requests, now):
        own = rows(framework, facts, requests)
        if not own or not books.editing.send_extract(cycle.code, contact.post, contact.name, requests[0].agency, now):
            continue
        view = ExtractView(
            board=framework.board.name,
            mailbox=framework.board.mailbox,
            name=contact.name,
            cycle=cycle.code,
            report=correspondence.report_name(framework, cycle),
            meets=cycle.meets,
            rows=own,
            doubts=tuple(query for query in facts.queries if query.post in {one.post for one in requests}),
            missing=missing(framework, facts, requests),
        )
        correspondence.ask_to_check(books, view, contact, f"check/{cycle.code}/{contact.post}", now)


def _asked(
    framework: Framework, requests: tuple[HeldRequest, ...], now: datetime
) -> list[tuple[Contact, tuple[HeldRequest, ...]]]:
    """Each contact with all that is asked of the posts they hold."""
    found: dict[str, tuple[Contact, tuple[HeldRequest, ...]]] = {}
    for request in requests:
        contact = holder(framework, request.post, local_day(now))
        if contact and request.state != "cancelled":
            who = contact.email or contact.slack
            first, before = found.get(who, (contact, ()))
            found[who] = (first, (*before, request))
    return list(found.values())
