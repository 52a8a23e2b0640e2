"""Letters to Slack: messages of Block Kit blocks, each within what Slack takes."""

from datetime import datetime
from typing import Any

from bot.domain.letter import Enclosure, Letter
from bot.domain.to_check import ExtractView
from bot.domain.views import Notice, ReceiptView, Reminder
from bot.render import templates
from bot.render.asked import facts_of

# Slack takes 50 blocks and about 13,000 characters a message: lists are shared out so that they fit.
_LINES, _DOUBTS_WITH_BUTTONS, _LABELLED = 36, 12, 40


def reminder_slack(view: Reminder, *, key: str, to: str, due_at: datetime) -> Letter:
    """A reminder with one button for each request, which opens its form."""
    askings = len(view.askings)
    facts = facts_of(view) | {"room": max(_LINES // askings, 1), "doubt_room": _DOUBTS_WITH_BUTTONS // askings}
    return _letter("reminder", facts, key=key, to=to, due_at=due_at)


def receipt_slack(view: ReceiptView, *, key: str, to: str, thread: str, due_at: datetime) -> Letter:
    """A receipt in the thread of the message it answers, with buttons to settle each doubt."""
    facts = {"view": view, "labels": len(view.recorded) <= _LABELLED}
    rooms = {"room": _LINES // 3, "doubt_room": _DOUBTS_WITH_BUTTONS}
    return _letter("receipt", facts | rooms, key=key, to=to, due_at=due_at, thread=thread)


def notice_slack(view: Notice, *, key: str, to: str, due_at: datetime) -> Letter:
    """A notice with its buttons."""
    return _letter("notice", {"view": view}, key=key, to=to, due_at=due_at)


def extract_slack(view: ExtractView, *, key: str, to: str, due_at: datetime) -> Letter:
    """What somebody gave, to check, with a button that says it is correct."""
    rooms = {"room": _LABELLED, "doubt_room": _DOUBTS_WITH_BUTTONS}
    return _letter("extract", {"view": view} | rooms, key=key, to=to, due_at=due_at)


def file_slack(enclosure: Enclosure, *, key: str, to: str, due_at: datetime, thread: str = "") -> Letter:
    """One file and nothing else."""
    return Letter(
        key=key,
        lane=f"slack:{to}",
        channel="slack",
        to=to,
        text="",
        thread=thread,
        enclosures=(enclosure,),
        due_at=due_at,
    )


def _letter(name: str, facts: dict[str, Any], *, key: str, to: str, due_at: datetime, thread: str = "") -> Letter:
    made = templates.payload(name, **facts)
    return Letter(
        key=key,
        lane=f"slack:{to}",
        channel="slack",
        to=to,
        text=made["text"],
        blocks=tuple(made["blocks"]),
        thread=thread,
        due_at=due_at,
    )
