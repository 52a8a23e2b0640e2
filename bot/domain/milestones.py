"""Milestones that one meeting of one body looks at: those since its last meeting, with the last word on each."""

from collections.abc import Iterable
from datetime import date

from bot.domain.cycle import Cycle
from bot.domain.held import HeldUpdate
from bot.domain.record import Record
from bot.domain.strategy import Body, Framework, Meeting, Milestone

_WORDS = {
    "complete": "delivered", "on-track": "on track", "at-risk": "at risk", "delayed": "delayed",
    "not-started": "not started",
}  # fmt: skip


class MilestoneLine(Record):
    """One milestone a meeting looks at; `word` is the last word on its action."""

    on: date
    text: str
    action: str
    owner: str
    word: str


def looked_at(framework: Framework, meeting: Meeting, updates: Iterable[HeldUpdate]) -> tuple[MilestoneLine, ...]:
    """The milestones that fall to the meeting, earliest first, each with the last of these words on its action."""
    told = {one.action: one for one in sorted(updates, key=lambda one: one.recorded_at) if one.late in ("", "admitted")}
    return tuple(_line(framework, row, told.get(row.action)) for row in falling_to(framework, meeting))


def body_of(framework: Framework, cycle: Cycle) -> Body:
    """The body whose meeting a cycle is for."""
    return next((row.body for row in framework.meeting if row.code == cycle.meeting), "board")


def falling_to(framework: Framework, meeting: Meeting) -> tuple[Milestone, ...]:
    """The milestones of the meeting's body that fall after its last meeting and by this one, earliest first.

    One of an action that is only proposed falls to none.
    """
    since, real = _last_meeting(framework, meeting), {a.code for a in framework.action if a.standing == "approved"}
    rows = [
        row
        for row in framework.milestone
        if row.standing == "approved" and meeting.body in row.bodies and row.action in real
    ]
    return tuple(sorted((row for row in rows if since < row.date <= meeting.date), key=lambda row: row.date))


def _last_meeting(framework: Framework, meeting: Meeting) -> date:
    held = [row.date for row in framework.meeting if row.body == meeting.body and row.state == "planned"]
    return max((day for day in held if day < meeting.date), default=date.min)


def _line(framework: Framework, row: Milestone, told: HeldUpdate | None) -> MilestoneLine:
    action = next((one for one in framework.action if one.code == row.action), None)
    owner = next((one.name for one in framework.agency if action and one.code == action.owner), "")
    word = _WORDS[told.status] if told else "no word received"
    if told and told.revised_date and told.status != "complete":
        word += f", now expected by {told.revised_date:%-d %B %Y}"
    return MilestoneLine(
        on=row.date, text=row.text, action=action.title if action else row.action, owner=owner, word=word
    )
