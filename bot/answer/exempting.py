"""What is exempt from the public: proposed by the secretariat, decided by the proper officer."""

from datetime import datetime

from bot import correspondence
from bot.answer.choosing import cycle_meant
from bot.answer.decision import Payload, acting, deciding, said
from bot.answer.withholding import keep, moved, titles_of
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.entitled import Refused, proper_officers
from bot.domain.held import Withholding
from bot.domain.holders import holder
from bot.domain.strategy import Framework
from bot.domain.views import Button, Notice
from db.books import Books
from db.store import Store

PARAGRAPHS = range(1, 8)


def exempt(store: Store, board: str, who: str, code: str, paragraph: int, reason: str, now: datetime) -> Payload:
    """Propose an item exempt; it counts as exempt until the proper officer has decided, who is told."""
    if paragraph not in PARAGRAPHS:
        raise Refused("Schedule 12A has paragraphs 1 to 7: name the one that makes it exempt.")
    with deciding(store, board, who, now) as (books, framework, by):
        what = Withholding(code=code, kind="exempt", paragraph=paragraph, reason=reason, by=by.actor)
        cycle = keep(books, framework, by, what, now)
        told = _ask_to_decide(books, framework, cycle, what, now)
    return said("Proposed exempt.", f"{code} counts as exempt until it is decided. To decide: {told}.")


def decide(store: Store, board: str, who: str, code: str, decision: str, now: datetime) -> Payload:
    """Decide, as the proper officer, whether what was proposed exempt is so ('exempt') or not ('open')."""
    if decision not in ("exempt", "open"):
        raise Refused("Decide either exempt or open.")
    with acting(store, board, who, now) as (books, framework, by):
        if not by.decides:
            raise Refused(f"What is exempt is decided by: {titles_of(framework)}.")
        cycle = cycle_meant(books, "")
        if not books.editing.decide(cycle.code, code, decision, by.actor, now):
            raise Refused(f"{code} has not been proposed exempt.")
        moved(books, by, now)
        books.audit.note(now, by.actor, f"decide {decision}", code)
    appears = "It may appear in public." if decision == "open" else "It appears in no public edition."
    return said(f"Decided: {code} is {decision}.", appears)


def _ask_to_decide(books: Books, framework: Framework, cycle: Cycle, what: Withholding, now: datetime) -> str:
    """Tell the proper officers what they are to decide; give who they are."""
    sentences = (
        f"{what.code} is proposed exempt under paragraph {what.paragraph} of Schedule 12A, Local Government Act 1972.",
        f"The reasoning on the public interest: {what.reason}",
        "Until you decide, it counts as exempt.",
    )
    buttons = (
        Button(action="decide-exempt", value=what.code, label="It is exempt", style="primary"),
        Button(action="decide-open", value=what.code, label="It is open"),
    )
    title = f"To decide: is {what.code} exempt?"
    notice = Notice(board=framework.board.name, title=title, sentences=sentences, buttons=buttons)
    for post in proper_officers(framework):
        contact = holder(framework, post, local_day(now))
        if contact:
            correspondence.tell(
                books, notice, contact, f"exempt/{cycle.code}/{what.code}/{now.isoformat()}/{post}", now
            )
    return titles_of(framework)
