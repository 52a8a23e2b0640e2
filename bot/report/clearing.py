"""Those the framework names clear a draft before it is signed: these very facts, and when they move, again."""

from datetime import datetime
from typing import Any

from bot import correspondence, render
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.entitled import Refused, person
from bot.domain.holders import holder
from bot.domain.strategy import Framework
from bot.domain.views import Button, Notice, Said
from bot.report.compiling import facts_of, fingerprint
from bot.report.drafting import by_email, draft
from db.books import Books
from db.store import Store

MOVED = "The report has moved since the last draft: its figures have moved, or its words. A new draft is on its way."


def clear(store: Store, board: str, who: str, named: str, now: datetime, *, seen: str = "") -> dict[str, Any]:
    """Clear the draft last sent. Raises Refused for who may not, and when the facts have moved since.

    `seen` names the facts that were before them, where that is known: then it is those alone that they clear.
    """
    with store.writing(board, "report.clear") as books:
        framework = books.plan.framework()
        by = person(framework, who, local_day(now))
        if not by.clears:
            raise Refused(f"The framework has this report cleared by: {titles(framework, framework.board.cleared_by)}.")
        cycle = waiting(books, named)
        stands = fingerprint(facts_of(books, cycle, framework, now), framework)
        latest = books.reports.latest(cycle.code)
        moved = latest is None or latest.fingerprint != stands or seen not in ("", stands)
        left = () if moved else _clear(books, framework, cycle, by.clears, stands, now)
    if moved:
        draft(store, board, cycle.code, now)
        raise Refused(f"{MOVED} Look at it, then clear it.")
    still = f"Still to clear it: {titles(framework, left)}." if left else "It can be signed now."
    return render.said_payload(Said(title="Cleared.", lines=(still,)))


def waiting(books: Books, named: str) -> Cycle:
    """Give the draft that waits to be cleared or signed, or refuse."""
    found = [cycle for cycle in books.plan.cycles("closed", "signed", "published") if named in ("", cycle.code)]
    if not found:
        raise Refused("There is no draft at the moment.")
    drafts = [cycle for cycle in found if cycle.state == "closed"]
    if not drafts:
        raise Refused(f"{found[-1].code} has been signed off already.")
    return drafts[0]


def uncleared(books: Books, framework: Framework, cycle: str, stands: str, now: datetime) -> tuple[str, ...]:
    """Give the posts, of those held, that have yet to clear these facts."""
    cleared = books.editing.cleared(cycle, stands)
    held = [post for post in framework.board.cleared_by if holder(framework, post, local_day(now))]
    return tuple(post for post in held if post not in cleared)


def titles(framework: Framework, posts: tuple[str, ...]) -> str:
    """Name posts by their titles."""
    known = {post.code: post.title for post in framework.post}
    return ", ".join(known.get(code, code) for code in posts) or "nobody yet"


def _clear(
    books: Books, framework: Framework, cycle: Cycle, posts: tuple[str, ...], stands: str, now: datetime
) -> tuple[str, ...]:
    books.editing.clear(cycle.code, posts, stands, now)
    books.audit.note(now, posts[0], "clear", cycle.code, stands)
    left = uncleared(books, framework, cycle.code, stands, now)
    if not left:
        _tell_signers(books, framework, cycle, stands, now)
    return left


def _tell_signers(books: Books, framework: Framework, cycle: Cycle, stands: str, now: datetime) -> None:
    by = titles(framework, framework.board.cleared_by)
    sentences = (
        f"The report of {cycle.code} has been cleared by {by}. It can be signed as it stands in the last draft.",
    )
    buttons = (Button(action="sign", value=cycle.code, label="Sign off", style="primary"),)
    notice = Notice(board=framework.board.name, title="Cleared, to be signed off", sentences=sentences, buttons=buttons)
    for post in framework.board.sign_off:
        contact = holder(framework, post, local_day(now))
        if contact:
            theirs = by_email(notice, framework, contact)
            correspondence.tell(books, theirs, contact, f"cleared/{cycle.code}/{stands}/{post}", now)
