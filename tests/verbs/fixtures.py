"""Fixtures of the verbs' tests: a store on SQLite and on PostgreSQL, and Smallholm on it.

On PostgreSQL every test runs in the long form; those marked `both` do so in the short form too.
"""

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from bot.desk import open_store
from db.store import Store
from tests.servers.postgres import PostgresServer
from tests.verbs.smallholm import Smallholm
from tests.verbs.stages import PostgresShelf, SqliteShelf, Stages, quick_store

ENGINES = "database_url"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run what needs a database on both."""
    if ENGINES in metafunc.fixturenames:
        short = metafunc.definition.get_closest_marker("both") is not None
        postgresql = "postgresql" if short else pytest.param("postgresql", marks=pytest.mark.slow)
        metafunc.parametrize(ENGINES, ["sqlite", postgresql], indirect=True)


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file brought to the newest shape once, to be copied."""
    path = tmp_path_factory.mktemp("sqlite") / "empty.sqlite"
    open_store(f"sqlite:///{path}").engine.dispose()
    return path


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a fresh database of the newest shape."""
    if request.param == "sqlite":
        path = tmp_path / "reeve.sqlite"
        shutil.copyfile(request.getfixturevalue("empty_sqlite"), path)
        return f"sqlite:///{path}"
    url: str = request.getfixturevalue("postgres_books")
    return url


@pytest.fixture(scope="session")
def empty_postgres(postgres_server: PostgresServer) -> Iterator[str]:
    """The URL of a PostgreSQL database brought to the newest shape once, to be copied."""
    with postgres_server.database() as url:
        open_store(url).engine.dispose()
        yield url


@pytest.fixture
def postgres_books(postgres_server: PostgresServer, empty_postgres: str) -> Iterator[str]:
    """The URL of a fresh PostgreSQL database of the newest shape."""
    with postgres_server.database(like=make_url(empty_postgres).database or "") as url:
        yield url


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """Fresh books."""
    store = quick_store(database_url)
    yield store
    store.engine.dispose()


@pytest.fixture
def small(store: Store) -> Smallholm:
    """Smallholm before its framework is adopted."""
    return Smallholm(store)


@pytest.fixture(scope="session")
def sqlite_stages(empty_sqlite: Path) -> Stages:
    """Smallholm's stages in files."""
    return Stages(SqliteShelf(empty_sqlite))


@pytest.fixture(scope="session")
def postgresql_stages(postgres_server: PostgresServer, empty_postgres: str) -> Iterator[Stages]:
    """Smallholm's stages on PostgreSQL."""
    shelf = PostgresShelf(postgres_server, empty_postgres)
    yield Stages(shelf)
    shelf.close()


Begins = Callable[..., Smallholm]


@pytest.fixture
def begins_after(store: Store, request: pytest.FixtureRequest) -> Begins:
    """Smallholm after these plays, each played once on each engine: `begins_after(Smallholm.opened, ...)`."""
    stages: Stages = request.getfixturevalue(f"{store.engine.dialect.name}_stages")
    return partial(stages.after, store)


@pytest.fixture
def opened(begins_after: Begins) -> Smallholm:
    """Smallholm on the morning its first cycle opens, the first letters carried."""
    return begins_after(Smallholm.opened)
