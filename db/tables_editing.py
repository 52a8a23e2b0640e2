"""Tables of what officers do: a report withheld in part, covered, checked, cleared, issued anew; and what was ruled."""

from datetime import date, datetime
from typing import Any

from sqlmodel import Field, SQLModel

from db.tables import json_column, key, link, time_column


class Withheld(SQLModel, table=True):
    """An item held back from a cycle's report, proposed exempt, or restricted until a date."""

    __tablename__ = "withheld"
    __table_args__ = (key("cycle_id", "code"), link("cycle_id", "cycle"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    cycle_id: int = Field(index=True)
    code: str
    kind: str = "held-back"
    reason: str = ""
    until: date | None = None
    paragraph: int = 0
    by: str
    at: datetime = time_column(nullable=False)
    decision: str = ""
    decided_by: str = ""
    decided_at: datetime | None = time_column()
    lifted_at: datetime | None = time_column()


class Narrative(SQLModel, table=True):
    """One version of a report's covering words; the newest of a cycle counts."""

    __tablename__ = "narrative"
    __table_args__ = (link("cycle_id", "cycle"),)
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    cycle_id: int = Field(index=True)
    text: str
    by: str
    at: datetime = time_column(nullable=False)


class Clearance(SQLModel, table=True):
    """That a post has cleared a report as it stood: these very facts and no others."""

    __tablename__ = "clearance"
    __table_args__ = (key("cycle_id", "post", "fingerprint"), link("cycle_id", "cycle"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    cycle_id: int = Field(index=True)
    post: str
    fingerprint: str
    at: datetime = time_column(nullable=False)


class DraftWordTable(SQLModel, table=True):
    """That an officer answered a draft's email with the word that clears or signs it, and what came of that."""

    __tablename__ = "draft_word"
    __table_args__ = (key("id"), key("reply_id"), link("cycle_id", "cycle"), link("reply_id", "inbound"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    cycle_id: int = Field(index=True)
    reply_id: int
    who: str
    word: str
    fingerprint: str
    at: datetime = time_column(nullable=False)
    answer: str = ""
    answered_at: datetime | None = time_column()


class Extract(SQLModel, table=True):
    """What one contact gave, sent back to them to check before it is signed; and their word that it is correct."""

    __tablename__ = "extract"
    __table_args__ = (key("cycle_id", "post"), link("cycle_id", "cycle"), link("reply_id", "inbound"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    cycle_id: int = Field(index=True)
    post: str
    name: str
    agency: str = ""
    sent_at: datetime = time_column(nullable=False)
    checked_at: datetime | None = time_column()
    reply_id: int | None = None


class ReissueTable(SQLModel, table=True):
    """That a published report is issued anew, and why; `issue` counts from 2."""

    __tablename__ = "reissue"
    __table_args__ = (key("cycle_id", "issue"), link("cycle_id", "cycle"))
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    cycle_id: int = Field(index=True)
    issue: int
    reason: str
    by: str
    at: datetime = time_column(nullable=False)


class RulingTable(SQLModel, table=True):
    """What the secretariat ruled by command; it holds as a framework's row does until it is ended."""

    __tablename__ = "ruling"
    __table_args__ = (key("number"),)
    id: int | None = Field(default=None, primary_key=True)
    board_id: int = Field(foreign_key="board.id", index=True)
    number: int
    kind: str
    body: dict[str, Any] = json_column()
    replaces: str = ""
    ruled_by: str
    ruled_at: datetime = time_column(nullable=False)
    ended_on: date | None = None
    ended_by: str = ""
    ended_at: datetime | None = time_column()
