"""The secretariat's covering words: what every paper opens with."""

from datetime import datetime

from bot.answer.choosing import cycle_meant
from bot.answer.decision import Payload, deciding, said, unless_published, void_signature
from bot.domain.entitled import Refused
from db.store import Store

MOST = 6000


def narrate(store: Store, board: str, who: str, named: str, text: str, now: datetime) -> Payload:
    """Write the covering words of a report anew; a report that was signed needs clearing and signing again."""
    if not text.strip() or len(text) > MOST:
        raise Refused(f"The covering words are from 1 to {MOST:,} characters long; these are {len(text.strip()):,}.")
    with deciding(store, board, who, now) as (books, _, by):
        cycle = cycle_meant(books, named)
        unless_published(cycle)
        books.editing.cover(cycle.code, text.strip(), by.actor, now)
        void_signature(books, cycle, by, now)
        books.audit.note(now, by.actor, "narrate", cycle.code, f"{len(text.split())} words")
    return said(
        "Kept.", f"Every paper of {cycle.code} opens with these words. If it had been signed, it is signed anew."
    )
