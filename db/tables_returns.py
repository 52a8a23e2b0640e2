"""Tables of what came in and what it was read to say: inbound, returns, readings, queries, updates, voices."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlmodel import Field, SQLModel

from db.tables import json_column, key, link, number_column, time_column


class Inbound(SQLModel, table=True):
    """A reply as it came in; its bytes are in its parts."""

    __tablename__ = "inbound"
    __table_args__ = (key("id"), key("kind", "source_key"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    kind: str
    source_key: str
    sender: str
    message_id: str = Field(default="", index=True)
    thread: str = ""
    sha256: str = Field(index=True)
    received_at: datetime = time_column(nullable=False)
    state: str = Field(default="received", index=True)
    reason: str = ""
    attempts: int = 0
    attempted_at: datetime | None = time_column()
    settled_at: datetime | None = time_column()
    erased_at: datetime | None = time_column()


class InboundPart(SQLModel, table=True):
    """The raw bytes of a reply, or of a file that came with it; None once the law had them erased."""

    __tablename__ = "inbound_part"
    __table_args__ = (key("inbound_id", "number"), link("inbound_id", "inbound"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    inbound_id: int = Field(index=True)
    number: int = 0
    media_type: str
    name: str = ""
    sha256: str
    content: bytes | None = None
    erased_at: datetime | None = time_column()
    erased_rule: str = ""


class InboundFile(SQLModel, table=True):
    """A file shared in chat: where it lies and what became of fetching it. Its bytes are the part of its number."""

    __tablename__ = "inbound_file"
    __table_args__ = (key("inbound_id", "number"), link("inbound_id", "inbound"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    inbound_id: int = Field(index=True)
    number: int
    ref: str = ""
    name: str
    media_type: str = ""
    size: int = 0
    url: str = ""
    state: str = Field(default="waiting", index=True)
    tries: int = 0
    trouble: str = ""


class Act(SQLModel, table=True):
    """A button or command acted on, by the name its delivery has: written with what it did, so that it acts once."""

    __tablename__ = "act"
    __table_args__ = (key("name"),)
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    name: str
    done_at: datetime = time_column(nullable=False)


class ReturnTable(SQLModel, table=True):
    """What one reply was read to say, by which reader."""

    __tablename__ = "return"
    __table_args__ = (
        key("id"),
        key("inbound_id"),
        link("inbound_id", "inbound"),
        link("request_id", "request"),
    )
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    inbound_id: int = Field(index=True)
    request_id: int | None = Field(default=None, index=True)
    cycle_id: int | None = Field(default=None, index=True)
    post: str = ""
    agency: str = ""
    name: str = ""
    kind: str
    reader: str = ""
    new_text: str = ""
    why: str = ""
    late: str = ""
    recorded_by: str = ""
    told_how: str = ""
    read_at: datetime = time_column(nullable=False)


class ReadingTable(SQLModel, table=True):
    """One figure as read. Never changed but in its state: a correction is a new row that supersedes it."""

    __tablename__ = "reading"
    __table_args__ = (
        key("id"),
        key("return_id", "number"),
        link("return_id", "return"),
        link("cycle_id", "cycle"),
        link("supersedes", "reading"),
    )
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    return_id: int = Field(index=True)
    cycle_id: int | None = Field(default=None, index=True)
    number: int
    indicator: str = Field(index=True)
    period: str
    value: Decimal | None = number_column()
    numerator: Decimal | None = number_column()
    denominator: Decimal | None = number_column()
    lower: Decimal | None = number_column()
    upper: Decimal | None = number_column()
    qualifier: str | None = None
    state: str = Field(default="current", index=True)
    provisional: bool = False
    suppressed: bool = False
    available_from: str | None = None
    candidates: list[str] = json_column()
    part: int = 0
    span_start: int = 0
    span_end: int = 0
    sheet: str = ""
    cell: str = ""
    quote: str = ""
    why: str = ""
    reader: str = ""
    late: str = ""
    supersedes: int | None = None
    recorded_at: datetime = time_column(nullable=False)


class QueryTable(SQLModel, table=True):
    """A reading in doubt, put back to be settled."""

    __tablename__ = "query"
    __table_args__ = (
        key("id"),
        key("reading_id"),
        link("reading_id", "reading"),
        link("settled_in", "return"),
        link("request_id", "request"),
        link("cycle_id", "cycle"),
    )
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    cycle_id: int | None = Field(default=None, index=True)
    number: int
    reading_id: int = Field(index=True)
    request_id: int | None = Field(default=None, index=True)
    post: str = ""
    prompt: str
    state: str = "open"
    asked_at: datetime = time_column(nullable=False)
    settled_at: datetime | None = time_column()
    settled_by: str = ""
    settled_in: int | None = None
    answer: str = ""


class ComparatorTable(SQLModel, table=True):
    """Another area's figure as imported. Rows are only ever added: of one area and period the newest counts."""

    __tablename__ = "comparator"
    __table_args__ = (key("id"), link("inbound_id", "inbound"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    inbound_id: int = Field(index=True)
    indicator: str = Field(index=True)
    name: str
    period: str
    value: Decimal | None = number_column()
    source: str = ""
    recorded_at: datetime = time_column(nullable=False)


class UpdateTable(SQLModel, table=True):
    """What a reply says of an action."""

    __tablename__ = "action_update"
    __table_args__ = (
        key("id"),
        key("return_id", "number"),
        link("return_id", "return"),
        link("cycle_id", "cycle"),
    )
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    return_id: int = Field(index=True)
    cycle_id: int | None = Field(default=None, index=True)
    number: int
    action: str = Field(index=True)
    status: str
    revised_date: date | None = None
    note: str = ""
    part: int = 0
    span_start: int = 0
    span_end: int = 0
    sheet: str = ""
    cell: str = ""
    quote: str = ""
    late: str = ""
    recorded_at: datetime = time_column(nullable=False)


class VoiceTable(SQLModel, table=True):
    """Words kept whole."""

    __tablename__ = "voice"
    __table_args__ = (
        key("id"),
        key("return_id", "number"),
        link("return_id", "return"),
        link("cycle_id", "cycle"),
    )
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    return_id: int = Field(index=True)
    cycle_id: int | None = Field(default=None, index=True)
    number: int
    text: str
    question: str = ""
    about: str = ""
    part: int = 0
    span_start: int = 0
    span_end: int = 0
    sheet: str = ""
    cell: str = ""
    late: str = ""
    recorded_at: datetime = time_column(nullable=False)
    withdrawn_at: datetime | None = time_column()
    withdrawn_by: str = ""


class SurveyTotalTable(SQLModel, table=True):
    """How often one answer was given in a survey of the board's own; nothing says by whom."""

    __tablename__ = "survey_total"
    __table_args__ = (
        key("inbound_id", "question", "number"),
        link("inbound_id", "inbound"),
        link("cycle_id", "cycle"),
    )
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    inbound_id: int = Field(index=True)
    cycle_id: int = Field(index=True)
    number: int
    question: str
    asked: str
    answer: str
    count: int
    state: str = "current"
    recorded_at: datetime = time_column(nullable=False)


class Position(SQLModel, table=True):
    """How far one mailbox has been read."""

    __tablename__ = "position"
    __table_args__ = (key("account"),)
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    account: str
    uidvalidity: int
    uid: int
    extra: dict[str, Any] = json_column()
