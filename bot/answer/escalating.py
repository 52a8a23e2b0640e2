"""An escalation is released by the secretariat, or dropped: nobody above a contact is written to otherwise."""

from datetime import datetime

from bot import correspondence
from bot.answer.decision import Payload, deciding, said
from bot.domain import ladder
from bot.domain.calendar import local_day
from bot.domain.entitled import Refused
from bot.domain.strategy import Framework
from bot.domain.views import Reminder
from db.books import Books
from db.store import Store


def release(store: Store, board: str, who: str, escalation_id: int, now: datetime) -> Payload:
    """Release an escalation: the letter goes to those above, once."""
    with deciding(store, board, who, now) as (books, framework, by):
        found = books.reports.escalation(escalation_id)
        if found is None or found.state != "proposed":
            raise Refused("That escalation has been decided already.")
        books.reports.move_escalation(escalation_id, "released", by.actor, now)
        books.audit.note(now, by.actor, "release", f"escalation {escalation_id}")
        names = _write_above(books, framework, escalation_id, now)
    if not names:
        return said("Nobody was written to.", "Nothing is missing any more, or nobody holds a post at that level.")
    return said("Released.", f"A letter goes to {', '.join(names)}.")


def _write_above(books: Books, framework: Framework, escalation_id: int, now: datetime) -> list[str]:
    found = books.reports.escalation(escalation_id)
    if found is None:
        return []
    request = books.requests.held(found.request_id)
    asking = correspondence.asking_of(books, framework, request.id, now)
    if not asking.items:
        return []
    agency = next((row.name for row in framework.agency if row.code == request.agency), request.agency)
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
