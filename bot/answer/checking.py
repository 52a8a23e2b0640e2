"""A contact finds their extract of the draft correct, with one tap."""

from datetime import datetime

from bot.answer.decision import Payload, acting, said
from bot.domain.entitled import Refused
from db.store import Store


def find_correct(store: Store, board: str, who: str, named: str, now: datetime) -> Payload:
    """Write down that what a contact gave stands correctly in the draft."""
    with acting(store, board, who, now) as (books, _, by):
        found = [post for post in by.posts if books.editing.check_extract(named, post, None, now)]
        if not found:
            raise Refused("There is no extract of yours to check in that report.")
        books.audit.note(now, found[0], "check", named)
    return said("Thank you.", "The secretariat sees that you have checked it.")
