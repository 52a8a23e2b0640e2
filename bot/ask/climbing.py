"""Slippage goes up the ladder: the secretariat is told, or asked to release a letter to those above."""

from datetime import datetime

from bot import correspondence
from bot.ask.due import Due, still_due
from bot.domain import ladder
from bot.domain.calendar import local_day
from bot.domain.request import Item
from bot.domain.strategy import Framework
from bot.domain.views import Button, Notice
from db.books import Books
from db.store import Store


def climb(store: Store, board: str, one: Due, now: datetime) -> None:
    """Take a step above the contact: tell the secretariat, or propose an escalation for it to release."""
    with store.writing(board, "ask.escalate") as books:
        if not still_due(books, [one]):
            return
        framework = books.plan.framework()
        agency = next((row for row in framework.agency if row.code == one.request.agency), None)
        left = books.requests.outstanding(one.request.id, local_day(now))
        step = one.steps[-1]
        if not left or (ladder.needs_release(one.reader) and not ladder.may_escalate(agency)):
            books.requests.take_step(one.request.id, step, one.channel, None, "not escalated")
            return
        books.requests.take_step(one.request.id, step, one.channel, None, "proposed")
        if not ladder.needs_release(one.reader):
            _report_silence(books, framework, one, len(left), now)
            return
        proposed = books.reports.propose(one.request.cycle, one.request.id, step, one.request.post, one.reader, now)
        if proposed:
            _propose(books, framework, one, proposed, tuple(item for item, _ in left), now)


def _report_silence(books: Books, framework: Framework, one: Due, left: int, now: datetime) -> None:
    names = {row.code: row.name for row in framework.agency}
    who = names.get(one.request.agency, one.request.agency)
    sentences = (
        f"{who} has not answered {left} of the items asked for {one.request.cycle}, due {one.request.due_at:%-d %B}.",
    )
    notice = Notice(board=framework.board.name, title=f"Not answered: {who}", sentences=sentences)
    correspondence.tell_secretariat(books, framework, notice, f"silent/{one.request.id}/{one.steps[-1]}", now)


def _propose(
    books: Books, framework: Framework, one: Due, escalation: int, left: tuple[Item, ...], now: datetime
) -> None:
    names = {row.code: row.name for row in framework.agency}
    who = names.get(one.request.agency, one.request.agency)
    place = (framework, one.reader, one.request.agency, left, local_day(now))
    above = ladder.contacts_above(*place)
    to = ", ".join(contact.name for _, contact in above)
    next_step = f"The next step writes to {to}. Nothing is sent unless you release it."
    sentences = (
        f"{who} has not answered {len(left)} of the items asked for {one.request.cycle}.",
        next_step if above else ladder.empty_above(framework, ladder.posts_above(*place), one.reader, who),
    )
    buttons = (
        Button(action="release-escalation", value=str(escalation), label="Release the letter", style="primary"),
        Button(action="drop-escalation", value=str(escalation), label="Do not escalate"),
    )
    notice = Notice(
        board=framework.board.name,
        title=f"{who} has not answered: release escalation {escalation}?",
        sentences=sentences,
        buttons=buttons,
    )
    correspondence.tell_secretariat(books, framework, notice, f"escalation/{escalation}", now)
