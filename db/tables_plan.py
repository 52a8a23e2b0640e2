"""Tables of the plan: framework versions and rows, cycles, steps, requests and their items."""

from datetime import date, datetime
from typing import Any

from sqlmodel import Field, SQLModel

from db.tables import json_column, key, link, time_column


class FrameworkVersion(SQLModel, table=True):
    """A framework file as adopted, word for word."""

    __tablename__ = "framework_version"
    __table_args__ = (key("id"), key("version"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    version: int
    adopted_at: datetime = time_column(nullable=False)
    adopted_by: str = ""
    sha256: str
    source: str


class FrameworkRow(SQLModel, table=True):
    """One row of one framework table in one version, with its dates, standing and minute."""

    __tablename__ = "framework_row"
    __table_args__ = (key("version_id", "kind", "number"), link("version_id", "framework_version"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    version_id: int = Field(index=True)
    kind: str
    number: int
    code: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    standing: str = "approved"
    minute: str = ""
    body: dict[str, Any] = json_column()


class CycleTable(SQLModel, table=True):
    """One report being gathered for one meeting."""

    __tablename__ = "cycle"
    __table_args__ = (key("id"), key("code"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    code: str
    report: str
    meeting: str
    meets: date
    despatched: date
    lodged: date
    cleared: date
    closes: date
    due: date
    opens: date
    opens_at: datetime = time_column(nullable=False)
    due_at: datetime = time_column(nullable=False)
    closes_at: datetime = time_column(nullable=False)
    despatched_at: datetime = time_column(nullable=False)
    state: str = "planned"
    warnings: list[str] = json_column()


class StepTable(SQLModel, table=True):
    """One chase step of one cycle. Planned until it has been taken, slept through or overtaken."""

    __tablename__ = "step"
    __table_args__ = (key("id"), key("cycle_id", "code"), link("cycle_id", "cycle"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    cycle_id: int = Field(index=True)
    code: str
    at: datetime = time_column(nullable=False, index=True)
    day: date
    reader: str
    tone: str
    channel: str
    state: str = "planned"


class RequestTable(SQLModel, table=True):
    """What one post is asked in one cycle."""

    __tablename__ = "request"
    __table_args__ = (key("id"), key("cycle_id", "post"), key("token"), link("cycle_id", "cycle"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    cycle_id: int = Field(index=True)
    post: str
    agency: str
    token: str = Field(index=True)
    due_at: datetime = time_column(nullable=False)
    state: str = "open"
    opened_at: datetime = time_column(nullable=False)
    answered_at: datetime | None = time_column()
    extended_by: str = ""
    paused_until: date | None = None


class RequestItem(SQLModel, table=True):
    """One thing asked in one request, and whether it has been answered."""

    __tablename__ = "request_item"
    __table_args__ = (key("request_id", "kind", "code", "period"), link("request_id", "request"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    request_id: int = Field(index=True)
    kind: str
    code: str = Field(index=True)
    period: str = ""
    available: date | None = None
    state: str = "missing"
    answered_at: datetime | None = time_column()


class StepTaken(SQLModel, table=True):
    """That one step was taken, or passed over, for one request: the row that makes it happen once."""

    __tablename__ = "step_taken"
    __table_args__ = (
        key("request_id", "step_id", "channel"),
        link("request_id", "request"),
        link("step_id", "step"),
        link("letter_id", "letter"),
    )
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    request_id: int = Field(index=True)
    step_id: int = Field(index=True)
    channel: str
    letter_id: int | None = Field(default=None, index=True)
    how: str = "letter"
