"""How a database is opened: what each one needs so that no update is lost and nothing committed is forgotten."""

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url

WAL_IS_SAFE_SINCE = (3, 51, 3)


def open_engine(url: str) -> Engine:
    """Open SQLite or PostgreSQL by URL, such as 'sqlite:///reeve.sqlite' or 'postgresql+psycopg://…'."""
    if make_url(url).get_backend_name() == "sqlite":
        return _open_sqlite(url)
    return create_engine(url, pool_pre_ping=True)


def _open_sqlite(url: str) -> Engine:
    engine = create_engine(url, connect_args={"timeout": 30, "check_same_thread": False})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401 (a DBAPI connection)
    # The driver's own BEGIN is too late and too weak (350 of 400 read-then-write updates were lost): ours is explicit.
    connection.isolation_level = None
    cursor = connection.cursor()
    # SQLite before 3.51.3 can corrupt a WAL database that several connections write to.
    journal = "WAL" if sqlite3.sqlite_version_info >= WAL_IS_SAFE_SINCE else "TRUNCATE"
    for pragma in (f"journal_mode={journal}", "synchronous=FULL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
