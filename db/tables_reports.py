"""Tables of what goes out: letters and enclosures, editions, escalations, the audit."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlmodel import Field, SQLModel

from db.tables import json_column, key, link, number_column, time_column


class LetterTable(SQLModel, table=True):
    """A finished message waiting to be carried, or carried."""

    __tablename__ = "letter"
    __table_args__ = (key("id"), key("key"), key("lane", "sequence"), link("replaces_id", "letter"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    key: str
    lane: str = Field(index=True)
    sequence: int
    channel: str
    recipient: str
    state: str = Field(default="waiting", index=True)
    due_at: datetime = time_column(nullable=False)
    good_until: datetime | None = time_column()
    body: dict[str, Any] = json_column()
    post: str = ""
    cycle_id: int | None = Field(default=None, index=True)
    fallback: dict[str, Any] | None = json_column()
    replaces_id: int | None = None
    attempts: int = 0
    doubtful: bool = False
    doubts: int = 0
    lease_owner: str = ""
    lease_until: datetime | None = time_column()
    provider_id: str = Field(default="", index=True)
    message_id: str = Field(default="", index=True)
    detail: str = ""
    written_at: datetime = time_column(nullable=False)
    settled_at: datetime | None = time_column()


class LetterEnclosure(SQLModel, table=True):
    """A file that goes with a letter."""

    __tablename__ = "letter_enclosure"
    __table_args__ = (key("letter_id", "number"), link("letter_id", "letter"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    letter_id: int = Field(index=True)
    number: int
    name: str
    media_type: str
    content: bytes


class EditionTable(SQLModel, table=True):
    """A report of one cycle: a draft, or an edition frozen byte for byte when it is published."""

    __tablename__ = "edition"
    __table_args__ = (key("id"), key("cycle_id", "number"), link("cycle_id", "cycle"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    cycle_id: int = Field(index=True)
    number: int
    state: str = "draft"
    compiled_at: datetime = time_column(nullable=False)
    fingerprint: str
    signed_by: str = ""
    signed_at: datetime | None = time_column()
    published_at: datetime | None = time_column()
    cleared_paper: str = ""


class EditionPaper(SQLModel, table=True):
    """One paper of an edition, as bytes. Withheld unless said to be public."""

    __tablename__ = "edition_paper"
    __table_args__ = (key("edition_id", "name"), link("edition_id", "edition"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    edition_id: int = Field(index=True)
    name: str
    media_type: str
    sha256: str
    content: bytes
    public: bool = False


class EditionValue(SQLModel, table=True):
    """That an edition shows one reading; withheld unless said otherwise."""

    __tablename__ = "edition_value"
    __table_args__ = (
        key("edition_id", "reading_id"),
        link("edition_id", "edition"),
        link("reading_id", "reading"),
    )
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    edition_id: int = Field(index=True)
    reading_id: int = Field(index=True)
    public: bool = False


class EscalationTable(SQLModel, table=True):
    """Slippage taken up the ladder. Proposed by a step, released by a person."""

    __tablename__ = "escalation"
    __table_args__ = (
        key("id"),
        key("request_id", "step_id"),
        link("request_id", "request"),
        link("step_id", "step"),
        link("cycle_id", "cycle"),
    )
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    cycle_id: int = Field(index=True)
    request_id: int = Field(index=True)
    step_id: int = Field(index=True)
    post: str
    level: str
    state: str = "proposed"
    proposed_at: datetime = time_column(nullable=False)
    released_by: str = ""
    released_at: datetime | None = time_column()
    remedy: str = ""
    acceptable: str = ""
    minute: str = ""


class SlippageTable(SQLModel, table=True):
    """An item that slipped, taken up step by step, until the level the board set is met and minuted closed."""

    __tablename__ = "slippage"
    __table_args__ = (key("number"),)
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    number: int
    about: str = Field(index=True)
    level: str
    state: str = "open"
    reason: str = ""
    remedy: str = ""
    acceptable: str = ""
    acceptable_value: Decimal | None = number_column()
    minute: str = ""
    raised_at: datetime = time_column(nullable=False)
    raised_by: str
    moved_at: datetime = time_column(nullable=False)
    closed_at: datetime | None = time_column()
    closed_by: str = ""
    closing_minute: str = ""


class Audit(SQLModel, table=True):
    """Who did what, chained per board so that a missing or changed line shows."""

    __tablename__ = "audit"
    __table_args__ = (key("seq"),)
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    seq: int
    at: datetime = time_column(nullable=False)
    actor: str
    verb: str
    subject: str = ""
    detail: str = ""
    prev_hash: str
    hash: str
