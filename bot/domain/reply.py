"""Reply: what came in, kept whole before anything else happens to it."""

from datetime import datetime
from typing import Literal

from bot.domain.record import Record

ReplyKind = Literal["email", "message", "form", "officer", "import"]
ReplyState = Literal["received", "accepted", "duplicate", "quarantined", "refused"]


class SharedFile(Record):
    """A file shared in chat. It lies with the chat service, under `ref` and at `url`, until it is fetched.

    `number` counts a message's files from 1 and is the part that its bytes are kept as. `size` is in bytes, 0 where
    nobody says. `url` is empty where only the service can tell it. `trouble` says why it can never be had.
    """

    number: int
    ref: str = ""
    name: str
    media_type: str = ""
    size: int = 0
    url: str = ""
    trouble: str = ""


class Fetched(Record):
    """What came of fetching a file: `had`; `later`, try again; or `never`, with `trouble` as why, in words."""

    outcome: Literal["had", "later", "never"]
    content: bytes = b""
    trouble: str = ""


class KeptFile(Record):
    """A file as the books hold it: its bytes, or None with why they could not be had."""

    number: int
    name: str
    media_type: str = ""
    content: bytes | None = None
    trouble: str = ""


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
    files: tuple[SharedFile, ...] = ()


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
    attempted_at: datetime | None = None
