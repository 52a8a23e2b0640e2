"""A published report is issued anew: drafted, cleared and signed again, and saying at its front what changed."""

from datetime import datetime

from bot.answer.decision import Payload, deciding, said
from bot.domain.cycle import Cycle
from bot.domain.entitled import Refused
from db.books import Books
from db.store import Store


def reissue(store: Store, board: str, who: str, reason: str, now: datetime) -> Payload:
    """Open the newest published report for a re-issue. The edition that was published stays as it is.

    What came after it was published counts in the re-issue; what comes from now on waits to be admitted.
    """
    with deciding(store, board, who, now) as (books, _, by):
        cycle = _published(books)
        before = books.editing.reissuing(cycle.code)
        issue = before.issue + 1 if before else 2
        books.editing.reissue(cycle.code, issue, reason, by.actor, now)
        books.returns.take_in(cycle.code)
        books.plan.move(cycle.code, "closed")
        books.audit.note(now, by.actor, f"reissue {issue}", cycle.code, reason)
    return said(
        f"Re-issue {issue} of {cycle.code} is opened.",
        "A draft follows that says what changed. It is cleared and signed like any report, and then published.",
    )


def _published(books: Books) -> Cycle:
    going = [cycle.code for cycle in books.plan.cycles("closed", "signed")]
    found = books.plan.cycles("published")
    if not found:
        known = f" {going[-1]} is still a draft: change that instead." if going else ""
        raise Refused(f"No report has been published yet.{known}")
    return max(found, key=lambda cycle: cycle.meets)
