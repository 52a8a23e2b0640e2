"""Letters by email: plain text and HTML that say the same."""

import hashlib
import re
from datetime import datetime
from typing import Any

from bot.domain.letter import Enclosure, Letter
from bot.domain.to_check import ExtractView
from bot.domain.views import Button, Notice, ReceiptView, Reminder
from bot.render import safe, templates
from bot.render.asked import facts_of

# The command that does what a button does, for those who read the letter outside Slack.
_COMMANDS = {
    "release-escalation": "release",
    "drop-escalation": "drop",
    "admit-late": "admit",
    "table-late": "table",
    "tell-board": "alert {}",
    "decide-exempt": "decide {} exempt",
    "decide-open": "decide {} open",
    "clear": "clear",
    "sign": "sign",
    "publish": "publish",
}
_TAIL = re.compile(r"\s*\[#[a-z2-7]{16}\]", re.IGNORECASE)
_RE = re.compile(r"^(?:(?:re|fw|fwd|aw|wg)\s*:\s*)+", re.IGNORECASE)


def reminder_email(view: Reminder, *, key: str, to: str, due_at: datetime) -> Letter:
    """A reminder by email. It carries the request's token when it serves exactly one."""
    token = view.askings[0].token if len(view.askings) == 1 else ""
    facts = facts_of(view) | {"token": token}
    return _letter("reminder", facts, view.mailbox, key=key, to=to, due_at=due_at)


def receipt_email(view: ReceiptView, *, key: str, to: str, due_at: datetime, in_reply_to: str, subject: str) -> Letter:
    """A receipt, threaded under the email it answers. Without a `subject` to answer it says what was recorded."""
    facts = {"view": view, "token": view.token, "subject": _answered(subject)}
    letter = _letter("receipt", facts, view.mailbox, key=key, to=to, due_at=due_at)
    return letter.model_copy(update={"in_reply_to": _bracketed(in_reply_to)})


def notice_email(
    view: Notice, *, key: str, to: str, due_at: datetime, enclosures: tuple[Enclosure, ...] = ()
) -> Letter:
    """A notice, with what its buttons would do as commands, and its papers."""
    facts = {"view": view, "token": "", "commands": [pair for pair in map(_command, view.buttons) if pair]}
    letter = _letter("notice", facts, view.mailbox, key=key, to=to, due_at=due_at)
    return letter.model_copy(update={"enclosures": enclosures})


def extract_email(view: ExtractView, *, key: str, to: str, due_at: datetime) -> Letter:
    """What somebody gave, to check."""
    return _letter("extract", {"view": view, "token": ""}, view.mailbox, key=key, to=to, due_at=due_at)


def _letter(name: str, facts: dict[str, Any], mailbox: str, *, key: str, to: str, due_at: datetime) -> Letter:
    return Letter(
        key=key,
        lane=f"email:{to}",
        channel="email",
        to=to,
        subject=safe.subject(templates.text(f"email/{name}.subject.txt.j2", **facts)),
        text=_tidy(templates.text(f"email/{name}.txt.j2", **facts)),
        html=templates.html(f"email/{name}.html.j2", **facts),
        message_id=message_id(f"{facts['view'].board}/{key}", mailbox),
        reply_to=_reply_to(mailbox, facts["token"]),
        due_at=due_at,
    )


def message_id(key: str, mailbox: str) -> str:
    """The Message-ID made from a letter's key: the same on every try."""
    domain = mailbox.rpartition("@")[2] or "reeve.invalid"
    return f"<{hashlib.sha256(key.encode()).hexdigest()[:32]}@{domain}>"


def _reply_to(mailbox: str, token: str) -> str:
    local, at, domain = mailbox.rpartition("@")
    return f"{local}+{token}{at}{domain}" if at and token else mailbox


def _bracketed(message_id: str) -> str:
    """A Message-ID as headers write it; the reader hands it on bare."""
    bare = safe.line(message_id).strip("<> ")
    return f"<{bare}>" if bare else ""


def _answered(subject: str) -> str:
    """The subject that is answered, without its 'Re:'s and the token at its tail."""
    return safe.shorten(_TAIL.sub("", _RE.sub("", safe.line(subject))).strip(), 150)


def _command(button: Button) -> tuple[Button, str] | None:
    verb = _COMMANDS.get(button.action)
    typed = verb.format(button.value) if verb and "{}" in verb else f"{verb} {button.value}"
    return (button, f"/hwb {typed}".rstrip()) if verb else None


def _tidy(text: str) -> str:
    """No more than one empty line at a time, and no spaces at the ends of lines."""
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip() + "\n"
