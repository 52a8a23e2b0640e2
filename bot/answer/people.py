"""Which board somebody belongs to."""

from datetime import datetime

from bot.domain.calendar import local_day
from bot.domain.entitled import Refused, Stranger, person
from db.store import Store

__all__ = ["Refused", "Stranger", "board_for"]


def board_for(store: Store, who: str, now: datetime) -> str:
    """Give the board a person belongs to, by Slack id or email address. Raises Stranger when there is none."""
    for board in store.boards():
        with store.reading(board) as books:
            framework = books.plan.framework()
        try:
            person(framework, who, local_day(now))
        except Stranger:
            continue
        return board
    raise Stranger("You are not among any board's contacts. Please ask your board's secretariat to add you.")
