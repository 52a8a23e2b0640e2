"""An escalation is released by the secretariat, or dropped: nobody above a contact is written to otherwise."""

from datetime import datetime

from bot import correspondence
from bot.answer.decision import Payload, deciding, said
from bot.domain import ladder
from bot.domain.calendar import local_day
from bot.domain.entitled import Refused
from bot.domain.request import Item
from bot.domain.strategy import Framework
from bot.domain.views import Reminder
from db.books import Books
from db.report_book import Escalation
from db.store import Store


def release(store: Store, board: str, who: str, escalation_id: int, now: datetime) -> Payload:
    """Release an escalation: the letter goes to those above, once."""
    with deciding(store, board, who, now) as (books, framework, by):
        found = books.reports.escalation(escalation_id)
        if found is None or found.state != "proposed":
            raise Refused("That escalation has been decided already.")
        _refuse_if_empty(books, framework, found, now)
        books.reports.move_escalation(escalation_id, "released", by.actor, now)
        books.audit.note(now, by.actor, "release", f"escalation {escalation_id}")
        names = _write_above(books, framework, escalation_id, now)
    if not names:
        return said("Nobody was written to.", "Nothing is missing any more.")
    return said("Released.", f"A letter goes to {', '.join(names)}.")


def _refuse_if_empty(books: Books, framework: Framework, found: Escalation, now: datetime) -> None:
    """A letter that nobody would get is not released: the proposal stands until there is a reader."""
    request = books.requests.held(found.request_id)
    items = _missing(books, framework, request.id, now)
    place = (framework, found.level, request.agency, items, local_day(now))
    if items and not ladder.contacts_above(*place):  # type: ignore[arg-type] # a Level read back from the books
        who = _name_of(framework, request.agency)
        raise Refused(ladder.empty_above(framework, ladder.posts_above(*place), found.level, who))  # type: ignore[arg-type] # as above


def _missing(books: Books, framework: Framework, request_id: int, now: datetime) -> tuple[Item, ...]:
    asking = correspondence.asking_of(books, framework, request_id, now)
    return tuple(asked.item for asked in asking.items)


def _name_of(framework: Framework, agency: str) -> str:
    return next((row.name for row in framework.agency if row.code == agency), agency)


def _write_above(books: Books, framework: Framework, escalation_id: int, now: datetime) -> list[str]:
    found = books.reports.escalation(escalation_id)
    if found is None:
        return []
    request = books.requests.held(found.request_id)
    asking = correspondence.asking_of(books, framework, request.id, now)
    if not asking.items:
        return []
    agency = _name_of(framework, request.agency)
    items = tuple(asked.item for asked in asking.items)
    above = ladder.contacts_above(framework, found.level, request.agency, items, local_day(now))  # type: ignore[arg-type] # a Level read back from the books
    for post, contact in above:
        view = Reminder(
            board=framework.board.name, mailbox=framework.board.mailbox, name=contact.name, tone="escalate",
            first=False, today=local_day(now), askings=(asking,), about=agency,
        )  # fmt: skip
        letter = correspondence.remind(books, view, contact, "email", f"above/{escalation_id}/{post}", now)
        if letter:
            books.requests.take_step(request.id, found.step_id, f"released/{post}", letter, "letter")
    return [contact.name for _, contact in above]


def drop(store: Store, board: str, who: str, escalation_id: int, now: datetime) -> Payload:
    """Decide that slippage is not taken up."""
    with deciding(store, board, who, now) as (books, _, by):
        found = books.reports.escalation(escalation_id)
        if found is None or found.state != "proposed":
            raise Refused("That escalation has been decided already.")
        books.reports.move_escalation(escalation_id, "dropped", by.actor, now)
        books.audit.note(now, by.actor, "drop", f"escalation {escalation_id}")
    return said("Not escalated.", "Nobody above the contact is written to.")
