"""The forward plan, shown to anybody the board knows, and sent to them as a page and a calendar file."""

from datetime import datetime

from bot import correspondence
from bot.answer.decision import Payload, acting, said
from bot.domain.calendar import local_day
from bot.domain.entitled import Refused, person
from bot.domain.figures import number_of
from bot.domain.forward_plan import as_lines, forward_plan
from bot.domain.holders import holder
from bot.domain.views import Notice
from db.store import Store

_MOST = 20


def plan(store: Store, board: str, who: str, now: datetime) -> Payload:
    """Show what the board and its other bodies will see next."""
    with store.reading(board) as books:
        framework = books.plan.framework()
        person(framework, who, local_day(now))
    lines = as_lines(forward_plan(framework, local_day(now)))
    more = len(lines) - _MOST
    rest = (f"And {number_of(more, 'entry', 'entries')} more: /hwb feed sends you all of it.",) if more > 0 else ()
    return said("Forward plan", *(lines[:_MOST] or ("Nothing is planned yet.",)), *rest)


def feed(store: Store, board: str, who: str, now: datetime) -> Payload:
    """Send somebody the forward plan as a page and as a calendar file."""
    from bot.papers import plan_papers

    with acting(store, board, who, now) as (books, framework, by):
        found = (holder(framework, post, local_day(now)) for post in by.posts)
        contact = next((one for one in found if one is not None), None)
        if contact is None:
            raise Refused("At the console: reeve forward --html plan.html --ics plan.ics")
        notice = Notice(
            board=framework.board.name, title="Forward plan",
            sentences=("Enclosed as a page, and as a file that a calendar can take in.",),
        )  # fmt: skip
        correspondence.tell(books, notice, contact, f"feed/{now.isoformat()}", now, plan_papers(framework, now))
    return said("On its way.", "The forward plan comes to you as a page and as a calendar file.")
