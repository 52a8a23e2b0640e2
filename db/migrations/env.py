"""How alembic meets the database. On SQLite foreign keys stay off while tables are rebuilt, and are checked after."""

from alembic import context
from sqlalchemy import Connection, Engine
from sqlmodel import SQLModel

import db.tables_editing
import db.tables_plan
import db.tables_reports
import db.tables_returns  # noqa: F401 (the tables enter the metadata by being imported)


def run() -> None:
    """Run the migrations within one transaction."""
    engine: Engine = context.config.attributes["engine"]
    with engine.connect() as connection:
        # All or nothing on SQLite too, which alembic does not expect of it.
        context.configure(
            connection=connection, target_metadata=SQLModel.metadata, render_as_batch=True, transactional_ddl=True
        )
        with context.begin_transaction():
            context.run_migrations()
            check(connection)


def check(connection: Connection) -> None:
    """Refuse a migration that leaves rows without their parents: batch mode once deleted children silently."""
    if connection.dialect.name != "sqlite":
        return
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if orphans:
        raise RuntimeError(f"the migration would leave rows without their parents: {orphans[:5]}")


run()
