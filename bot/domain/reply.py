"""Reply: what came in, kept whole before anything else happens to it."""

from datetime import datetime
from typing import Literal

from bot.domain.record import Record

ReplyKind = Literal["email", "message", "form", "officer", "import"]
ReplyState = Literal["received", "accepted", "duplicate", "quarantined", "refused"]


class Arrival(Record):
    """What a door hands in: raw bytes and where they came from.

    `source_key` is unique per board and kind: '<account>/<uidvalidity>/<uid>' for email,
    '<team>/<channel>/<ts>' for a message, a trigger or view id for a form.
    `sender` is an email address or a Slack user id, as claimed. `thread` is the Slack channel and
    thread ('C01/1690000000.0001') or empty. `message_id` is the email's, or empty.
    """

    kind: ReplyKind
    source_key: str
    sender: str
    raw: bytes
    received_at: datetime
    message_id: str = ""
    thread: str = ""


class Reply(Record):
    """An arrival as the books hold it."""

    id: int
    kind: ReplyKind
    source_key: str
    sender: str
    sha256: str
    received_at: datetime
    state: ReplyState
    reason: str = ""
    raw: bytes | None
    thread: str = ""
    message_id: str = ""
    attempts: int = 0
