"""Bring a database to the newest shape of the tables, by alembic."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.pool import NullPool

# What bots that start together wait for; another number than any board's, whose writers wait the same way.
LOCK = 0x5EE_4E5
# Seconds a bot waits for another's migration.
PATIENCE = 60


def migrate(engine: Engine) -> None:
    """Run every migration the database has not seen. Safe to call at every start, by several bots at once."""
    # An engine of its own: while SQLite rebuilds tables its foreign keys must be off, and a pooled connection
    # would carry that into the day's work.
    own = _sqlite(engine) if engine.dialect.name == "sqlite" else create_engine(engine.url, poolclass=NullPool)
    try:
        with _alone(own):
            command.upgrade(_config(own), "head")
    finally:
        own.dispose()


def _sqlite(engine: Engine) -> Engine:
    """Give an engine that writes from its first word, so that bots that start together wait for each other."""
    own = create_engine(engine.url, poolclass=NullPool, connect_args={"timeout": PATIENCE})
    event.listen(own, "connect", _leave_beginning_to_us)
    event.listen(own, "begin", _begin_alone)
    return own


def _leave_beginning_to_us(connection: Any, _record: object) -> None:  # noqa: ANN401 (a DBAPI connection)
    connection.isolation_level = None


def _begin_alone(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def _alone(engine: Engine) -> Iterator[None]:
    """Hold off other bots that start on the same PostgreSQL: the second finds everything done."""
    if engine.dialect.name != "postgresql":
        yield
        return
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("SELECT pg_advisory_lock(:lock)"), {"lock": LOCK})
        yield
        connection.execute(text("SELECT pg_advisory_unlock(:lock)"), {"lock": LOCK})


def _config(engine: Engine) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    config.attributes["engine"] = engine
    return config
