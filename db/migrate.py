"""Bring a database to the newest shape of the tables, by alembic."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import NullPool


def migrate(engine: Engine) -> None:
    """Run every migration the database has not seen. Safe to call at every start."""
    # An engine of its own: while SQLite rebuilds tables its foreign keys must be off, and a pooled connection
    # would carry that into the day's work.
    own = create_engine(engine.url, poolclass=NullPool)
    command.upgrade(_config(own), "head")
    own.dispose()


def _config(engine: Engine) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    config.attributes["engine"] = engine
    return config
