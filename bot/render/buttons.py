"""Rows of buttons, with a second question before what cannot be taken back."""

from collections import Counter
from collections.abc import Iterable, Iterator

from bot.domain.held import HeldQuery
from bot.domain.views import Button
from bot.render.blocks import Block, plain

_IN_A_ROW, _MOST_CANDIDATES = 5, 8

# What cannot be taken back is asked again: the sentence, and the word on the button that goes ahead.
_CONFIRM = {
    "publish": ("This posts the report to the board's channel and mails it to the board list.", "Publish"),
    "clear": ("You clear the report as it stands in the last draft.", "Clear"),
    "sign": ("You sign the report off as it stands.", "Sign off"),
    "tell-board": ("This posts to the board's channel and mails it to the board list.", "Tell the board"),
    "release-escalation": ("This writes to someone above the contact.", "Release"),
}


def buttons(wanted: Iterable[Button], name: str) -> list[Block]:
    """Rows of buttons; `name` tells their blocks apart."""
    made = list(wanted)
    rows = [made[at : at + _IN_A_ROW] for at in range(0, len(made), _IN_A_ROW)]
    return [
        {"type": "actions", "block_id": f"{name}:{number}", "elements": list(_row(row))}
        for number, row in enumerate(rows)
    ]


def _row(row: list[Button]) -> Iterator[Block]:
    """Buttons side by side; the same action a second time is numbered, since Slack wants each id once."""
    seen: Counter[str] = Counter()
    for button in row:
        number = seen[button.action]
        seen[button.action] += 1
        yield _button(button, f"{button.action}:{number}" if number else button.action)


def _button(button: Button, action_id: str) -> Block:
    made: Block = {
        "type": "button",
        "action_id": action_id,
        "value": button.value[:2000],
        "text": plain(button.label, 75),
    }
    if button.style:
        made["style"] = button.style
    if button.action in _CONFIRM:
        made["confirm"] = _confirm(*_CONFIRM[button.action])
    return made


def _confirm(sentence: str, yes: str) -> Block:
    return {
        "title": plain("Are you sure?", 100),
        "text": plain(sentence, 300),
        "confirm": plain(yes, 30),
        "deny": plain("Not yet", 30),
    }


def settling(query: HeldQuery) -> tuple[Button, ...]:
    """'Yes' and 'No' where a figure was read, and one for each thing it could mean; none where words are needed."""
    number = str(query.id)
    yes_no = (
        Button(action="settle-yes", value=number, label="Yes, that is right", style="primary"),
        Button(action="settle-no", value=number, label="No"),
    )
    return (*(yes_no if query.reading.value is not None else ()), *_candidates(query))


def _candidates(query: HeldQuery) -> tuple[Button, ...]:
    return tuple(
        Button(action="settle-candidate", value=f"{query.id}|{code}", label=code)
        for code in query.candidates[:_MOST_CANDIDATES]
    )
