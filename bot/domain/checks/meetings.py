"""Meetings and asks: what is asked for at a meeting can be known by then, and is asked for once."""

from collections.abc import Iterator

from bot.domain.draft import Draft
from bot.domain.fault import Fault
from bot.domain.strategy import Ask, Meeting


def late_asks(draft: Draft) -> Iterator[Fault]:
    """What is available only after the meeting cannot be asked for at it."""
    meetings = {meeting.code: meeting for _, meeting in draft.each("meeting", Meeting)}
    for name, ask in draft.each("ask", Ask):
        meeting = meetings.get(ask.meeting)
        if meeting and ask.available > meeting.date:
            what = f"it is available from {ask.available}, after the meeting on {meeting.date}"
            remedy = "Ask for an earlier period, or at a later meeting"
            yield Fault(table="ask", row=name, field="available", what=what, remedy=remedy)


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


RULES = (late_asks, asks_twice)
