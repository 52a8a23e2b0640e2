"""Late answers: shown to the secretariat, who admits them to the draft or tables them after."""

from datetime import datetime

from bot.answer.choosing import cycle_meant
from bot.answer.decision import Payload, deciding, said, void_signature
from bot.domain.calendar import local_day
from bot.domain.entitled import Refused, officer
from bot.domain.views import Button
from db.store import Store

_LATE = {"late": "waits for you", "admitted": "admitted to the draft", "tabled": "tabled as an update after"}


def late(store: Store, board: str, who: str, named: str, now: datetime) -> Payload:
    """Show the answers that came after closing, with what can be done about each."""
    with store.reading(board) as books:
        officer(books.plan.framework(), who, local_day(now))
        cycle = cycle_meant(books, named, "closed", "signed", "published")
        rows = books.returns.late(cycle.code)
    lines = tuple(f"Late answer {number} from {name}: {_LATE[state]}" for number, name, state in rows)
    waiting = [number for number, _, state in rows if state == "late"][:5]
    buttons = tuple(
        Button(action=action, value=str(number), label=f"{label} {number}")
        for number in waiting
        for action, label in (("admit-late", "Admit"), ("table-late", "Table"))
    )
    return said(f"Late answers, {cycle.code}", *(lines or ("None.",)), buttons=buttons)


def admit(store: Store, board: str, who: str, reply_id: int, now: datetime) -> Payload:
    """Admit a late answer to the draft; until despatch only."""
    with deciding(store, board, who, now) as (books, _, by):
        cycle = cycle_meant(books, books.returns.cycle_of(reply_id))
        if now >= cycle.despatched_at or cycle.state == "published":
            raise Refused("The papers have gone out. Table it as an update after instead.")
        if not books.returns.admit(reply_id, "admitted"):
            raise Refused(f"Number {reply_id} is not a late answer.")
        void_signature(books, cycle, by, now)
        books.audit.note(now, by.actor, "admit", f"reply {reply_id}")
    return said("Admitted to the draft.", "A new draft follows. If the report had been signed, it needs signing again.")


def table(store: Store, board: str, who: str, reply_id: int, now: datetime) -> Payload:
    """Table a late answer as an update after the papers."""
    with deciding(store, board, who, now) as (books, _, by):
        if not books.returns.admit(reply_id, "tabled"):
            raise Refused(f"Number {reply_id} is not a late answer.")
        books.audit.note(now, by.actor, "table", f"reply {reply_id}")
    return said("Tabled.", "It will be shown as an update after the papers, and counts from the next report on.")
