"""At every meeting, reported at or not, the milestones that fall to it go to the secretariat with its papers."""

from datetime import datetime

from bot import correspondence
from bot.domain.backplan import days_before
from bot.domain.calendar import local_day, to_utc
from bot.domain.milestones import MilestoneLine, looked_at
from bot.domain.strategy import Framework, Meeting
from bot.domain.views import Notice
from db.books import Books
from db.store import Store


def tell_milestones(store: Store, now: datetime) -> int:
    """Tell of each meeting's milestones on the day its papers go out; give how many meetings were told of."""
    told = 0
    for board in store.boards():
        with store.reading(board) as books:
            due = _due(books.plan.framework(), now)
        for meeting in due:
            told += _tell(store, board, meeting, now)
    return told


def _due(framework: Framework, now: datetime) -> tuple[Meeting, ...]:
    """The meetings whose papers are out and that are not yet over."""
    held = (row for row in framework.meeting if row.state == "planned" and row.standing == "approved")
    return tuple(row for row in held if row.date >= local_day(now) and _out(framework, row) <= now)


def _out(framework: Framework, meeting: Meeting) -> datetime:
    return to_utc(days_before(framework, meeting)["despatched"], framework.backplan.send_at)


def _tell(store: Store, board: str, meeting: Meeting, now: datetime) -> bool:
    with store.writing(board, "report.publish") as books:
        framework, key = books.plan.framework(), f"milestones/{meeting.code}/"
        lines = looked_at(framework, meeting, books.facts.updates())
        if not lines or books.letters.written(key):
            return False
        _write(books, framework, meeting, lines, key, now)
        return True


def _write(
    books: Books, framework: Framework, meeting: Meeting, lines: tuple[MilestoneLine, ...], key: str, now: datetime
) -> None:
    title = f"Milestones for the {meeting.body} on {meeting.date:%-d %B %Y}"
    said = tuple(f"{line.on:%-d %B %Y}, {line.text} ({line.action}; {line.owner}): {line.word}." for line in lines)
    notice = Notice(board=framework.board.name, title=title, sentences=said)
    correspondence.tell_secretariat(books, framework, notice, f"{key}office", now)
