"""What is said of a published report beside posting it: that a quiet period holds it, and who else is shown it."""

from datetime import datetime

from bot import correspondence
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.letter import Enclosure
from bot.domain.lulls import post_at, quiet_on
from bot.domain.milestones import body_of
from bot.domain.strategy import Framework, Meeting
from bot.domain.views import Notice
from db.books import Books

_BODIES = {
    "board": "the board",
    "executive": "the executive",
    "partnership": "the partnership board",
    "development": "the board's development session",
}


def tell_what_else(
    books: Books, framework: Framework, cycle: Cycle, key: str, papers: tuple[Enclosure, ...], now: datetime
) -> None:
    """Tell the secretariat what it has to do itself: papers in a quiet period, and the other bodies to be shown it."""
    sentences = (*_held(framework, now), *(_shown_to(meeting) for meeting in others(framework, cycle)))
    if sentences:
        notice = Notice(board=framework.board.name, title=f"Published: {cycle.code}", sentences=sentences)
        correspondence.tell_secretariat(books, framework, notice, f"{key}/besides", now, papers)


def hand_over(
    books: Books, framework: Framework, cycle: Cycle, key: str, papers: tuple[Enclosure, ...], now: datetime
) -> None:
    """Give the secretariat the papers of what returns to another body than the board: it is posted nowhere."""
    body = _BODIES[body_of(framework, cycle)]
    sentence = f"For you to lay before {body} on {cycle.meets:%-d %B %Y}. Nothing was posted to the board's channel."
    notice = Notice(board=framework.board.name, title=f"Signed off: {cycle.code}", sentences=(sentence,))
    correspondence.tell_secretariat(books, framework, notice, f"{key}/besides", now, papers)


def others(framework: Framework, cycle: Cycle) -> tuple[Meeting, ...]:
    """The next meeting of each other body that is shown this report, after its papers are out."""
    found: dict[str, Meeting] = {}
    for meeting in sorted(framework.meeting, key=lambda row: row.date):
        shown = cycle.report in meeting.reports and meeting.date > cycle.despatched
        if meeting.body != "board" and meeting.state == "planned" and meeting.standing == "approved" and shown:
            found.setdefault(meeting.body, meeting)
    return tuple(found.values())


def _held(framework: Framework, now: datetime) -> tuple[str, ...]:
    quiet = quiet_on(framework, local_day(now))
    if quiet is None:
        return ()
    until = f"{post_at(framework, now):%-d %B %Y}"
    why = quiet.why or "a quiet period"
    return (
        f"Nothing is posted to the channel or the list before {until}: {why}.",
        "The papers go to the meeting as ever; they are enclosed for you to lay before it.",
    )


def _shown_to(meeting: Meeting) -> str:
    return f"It is also to be presented at {_BODIES[meeting.body]} on {meeting.date:%-d %B %Y} ({meeting.code})."
