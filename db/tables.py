"""The tables. Every row, unique key and foreign key carries its board; nothing here leaves the books.

Tables are grouped by what they hold in `db/tables_*.py`; this file holds what they share.
"""

from typing import Any

from sqlalchemy import Column, ForeignKeyConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel

from db.columns import ExactDecimal, Json, UtcTime


def time_column(**options: Any) -> Any:  # noqa: ANN401 (sqlmodel's Field is untyped)
    """Make a UTC time column, nullable unless told otherwise."""
    return Field(default=None, sa_column=Column(UtcTime(), **options))


def number_column() -> Any:  # noqa: ANN401 (sqlmodel's Field is untyped)
    """Make an exact decimal column."""
    return Field(default=None, sa_column=Column(ExactDecimal(), nullable=True))


def json_column() -> Any:  # noqa: ANN401 (sqlmodel's Field is untyped)
    """Make a JSON column."""
    return Field(default=None, sa_column=Column(Json(), nullable=True))


def key(*columns: str) -> UniqueConstraint:
    """Make a unique key of a board."""
    return UniqueConstraint("board_id", *columns)


def link(column: str, table: str) -> ForeignKeyConstraint:
    """Make a foreign key that cannot cross from one board to another."""
    return ForeignKeyConstraint(["board_id", column], [f"{table}.board_id", f"{table}.id"])


class BoardTable(SQLModel, table=True):
    """One board whose books are kept here."""

    __tablename__ = "board"
    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    name: str
