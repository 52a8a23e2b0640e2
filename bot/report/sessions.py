"""Before each development session its page goes to the secretariat, and to those entitled who ask for it."""

from datetime import datetime
from typing import Any

from bot import correspondence, render
from bot.domain.backplan import days_before
from bot.domain.calendar import local_day, to_utc
from bot.domain.development import as_page, sessions
from bot.domain.entitled import Person, Refused, person
from bot.domain.holders import holder
from bot.domain.letter import Enclosure
from bot.domain.report import Report
from bot.domain.strategy import Framework, Meeting
from bot.domain.views import Notice, Said
from bot.report.compiling import last_published
from db.books import Books
from db.store import Store

_SENTENCE = "The page for the session is enclosed: what the evaluation and the reports say of gaps and attention."


def tell_sessions(store: Store, now: datetime) -> int:
    """Send the page of each development session as papers would go out for it, once; give how many were sent."""
    sent = 0
    for board in store.boards():
        with store.reading(board) as books:
            framework = books.plan.framework()
            due = [row for row in sessions(framework, local_day(now)) if _out(framework, row) <= now]
        for session in due:
            sent += _tell(store, board, session, now)
    return sent


def session_page(store: Store, board: str, who: str, named: str, now: datetime) -> Enclosure:
    """Give the page of the session named, or of the next. Raises Refused."""
    with store.reading(board) as books:
        framework = books.plan.framework()
        _unless_entitled(person(framework, who, local_day(now)))
        return _page(books, framework, _meant(framework, named, now))


def session(store: Store, board: str, who: str, named: str, now: datetime) -> dict[str, Any]:
    """Send somebody entitled the page of the session named, or of the next."""
    with store.writing(board, "report.publish") as books:
        framework = books.plan.framework()
        by = person(framework, who, local_day(now))
        _unless_entitled(by)
        meant = _meant(framework, named, now)
        contact = next((one for post in by.posts if (one := holder(framework, post, local_day(now)))), None)
        if contact is None:
            raise Refused("At the console: reeve session --html session.html")
        notice, page = _notice(framework, meant), _page(books, framework, meant)
        correspondence.tell(books, notice, contact, f"session/{meant.code}/{now.isoformat()}", now, (page,))
    said = Said(title="On its way.", lines=(f"The page for {meant.date:%-d %B %Y} comes to you.",))
    return render.said_payload(said)


def _tell(store: Store, board: str, meeting: Meeting, now: datetime) -> bool:
    with store.writing(board, "report.publish") as books:
        framework, key = books.plan.framework(), f"session/{meeting.code}/office"
        if books.letters.written(key):
            return False
        page = _page(books, framework, meeting)
        correspondence.tell_secretariat(books, framework, _notice(framework, meeting), key, now, (page,))
        return True


def _notice(framework: Framework, meeting: Meeting) -> Notice:
    title = f"Development session on {meeting.date:%-d %B %Y}"
    return Notice(board=framework.board.name, title=title, sentences=(_SENTENCE,))


def _page(books: Books, framework: Framework, meeting: Meeting) -> Enclosure:
    from bot.papers import page_of

    found = [report for code in meeting.reports if (report := _published(books, code, meeting)) is not None]
    return page_of(as_page(framework, meeting, found))


def _published(books: Books, report: str, meeting: Meeting) -> Report | None:
    """The public edition, as it was published, of the newest report of a kind before the session."""
    cycles = [one for one in books.plan.cycles("published") if one.report == report and one.meets < meeting.date]
    newest_first = sorted(cycles, key=lambda one: one.meets, reverse=True)
    return next((made for cycle in newest_first if (made := last_published(books, cycle.code))), None)


def _out(framework: Framework, meeting: Meeting) -> datetime:
    return to_utc(days_before(framework, meeting)["despatched"], framework.backplan.send_at)


def _meant(framework: Framework, named: str, now: datetime) -> Meeting:
    found = [row for row in sessions(framework, local_day(now)) if named in ("", row.code)]
    if not found:
        raise Refused("No development session is planned that this could be the page of.")
    return found[0]


def _unless_entitled(by: Person) -> None:
    if not (by.secretariat or by.signs or by.leads):
        raise Refused("The page of a development session is for the secretariat, those who sign, and lead officers.")
