"""An item is held back from the report being gathered, or shown again."""

from datetime import datetime

from bot.answer.choosing import cycle_meant
from bot.answer.decision import Payload, deciding, said, unless_published, void_signature
from bot.domain.entitled import Refused
from db.store import Store


def withhold(store: Store, board: str, who: str, code: str, reason: str, now: datetime) -> Payload:
    """Hold an item back from the report being gathered."""
    with deciding(store, board, who, now) as (books, framework, by):
        cycle = cycle_meant(books, "")
        unless_published(cycle)
        codes = {row.code for rows in (framework.indicator, framework.action, framework.question) for row in rows}
        if code not in codes:
            raise Refused(f"There is no item {code!r} in the framework.")
        books.reports.withhold(cycle.code, code, by.actor, reason, now)
        void_signature(books, cycle, by, now)
        books.audit.note(now, by.actor, "withhold", code, reason)
    return said("Held back.", f"{code} does not appear in the report of {cycle.code} until you lift that.")


def lift(store: Store, board: str, who: str, code: str, now: datetime) -> Payload:
    """Let an item that was held back appear again."""
    with deciding(store, board, who, now) as (books, _, by):
        cycle = cycle_meant(books, "")
        unless_published(cycle)
        if not books.reports.lift(cycle.code, code, now):
            raise Refused(f"{code} is not held back.")
        void_signature(books, cycle, by, now)
        books.audit.note(now, by.actor, "lift", code)
    return said("Shown again.", f"{code} appears in the report of {cycle.code}.")
