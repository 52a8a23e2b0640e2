"""Meetings and asks: the board can meet on the day, and what is asked for can be known by then."""

from collections.abc import Iterator

from bot.domain.calendar import is_working
from bot.domain.draft import Draft
from bot.domain.fault import Fault
from bot.domain.period import PeriodError
from bot.domain.period_text import parse
from bot.domain.strategy import Ask, Board, Meeting


def meetings_on_days_off(draft: Draft) -> Iterator[Fault]:
    """A meeting on a weekend, bank holiday or closure day is allowed, and unlikely."""
    board = draft.one("board")
    closed = board.closure_days if isinstance(board, Board) else ()
    for name, meeting in draft.each("meeting", Meeting):
        if meeting.state == "planned" and not is_working(meeting.date, closed):
            what = f"{meeting.date:%A} {meeting.date} is not a working day"
            yield _warning("meeting", name, "date", what, "Check the date")


def meetings_twice(draft: Draft) -> Iterator[Fault]:
    """Two meetings on one day are most likely one."""
    seen: dict[object, str] = {}
    for name, meeting in draft.each("meeting", Meeting):
        if meeting.state == "planned" and meeting.date in seen:
            what = f"{seen[meeting.date]} is on the same day"
            yield _warning("meeting", name, "date", what, "Check whether they are one meeting")
        seen.setdefault(meeting.date, name)


def late_asks(draft: Draft) -> Iterator[Fault]:
    """What is available only after the meeting cannot be asked for at it."""
    meetings = {meeting.code: meeting for _, meeting in draft.each("meeting", Meeting)}
    for name, ask in draft.each("ask", Ask):
        meeting = meetings.get(ask.meeting)
        if meeting and ask.available > meeting.date:
            what = f"it is available from {ask.available}, after the meeting on {meeting.date}"
            remedy = "Ask for an earlier period, or at a later meeting"
            yield Fault(table="ask", row=name, field="available", what=what, remedy=remedy)


def early_asks(draft: Draft) -> Iterator[Fault]:
    """A figure can hardly be known before its period has ended."""
    for name, ask in draft.each("ask", Ask):
        try:
            end = parse(ask.period).end
        except PeriodError:
            continue
        if ask.available <= end:
            what = f"it is available from {ask.available}, before {ask.period} has ended"
            yield _warning("ask", name, "available", what, "Check the date, or ask for the year to date")


def asks_twice(draft: Draft) -> Iterator[Fault]:
    """The same figure for the same meeting in two rows."""
    seen: set[tuple[str, str, str]] = set()
    for name, ask in draft.each("ask", Ask):
        for code in ask.indicators:
            key = (ask.meeting, ask.period, code)
            if key in seen:
                what = f"{code} for {ask.period} is already asked for at {ask.meeting}"
                yield Fault(table="ask", row=name, field="indicators", what=what, remedy="Ask for it once")
            seen.add(key)


def _warning(table: str, row: str, column: str, what: str, remedy: str) -> Fault:
    return Fault(table=table, row=row, field=column, what=what, remedy=remedy, severity="warning")


RULES = (meetings_on_days_off, meetings_twice, late_asks, early_asks, asks_twice)
