"""Fixtures of the verbs' tests: a store on SQLite and on PostgreSQL, and Smallholm on it.

On PostgreSQL every test runs in the long form; those marked `both` do so in the short form too.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.engine import make_url

from bot.desk import open_store
from db.engine import open_engine
from db.store import AtCommit, Store
from tests.servers.postgres import PostgresServer
from tests.verbs.smallholm import Smallholm

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
    """The name of a PostgreSQL database brought to the newest shape once, to be copied."""
    with postgres_server.database() as url:
        open_store(url).engine.dispose()
        yield make_url(url).database or ""


@pytest.fixture
def postgres_books(postgres_server: PostgresServer, empty_postgres: str) -> Iterator[str]:
    """The URL of a fresh PostgreSQL database of the newest shape."""
    with postgres_server.database(like=empty_postgres) as url:
        yield url


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """Fresh books."""
    store = quick_store(database_url)
    yield store
    store.engine.dispose()


def quick_store(url: str, *at_commit: AtCommit) -> Store:
    """A store that does not wait for the disc: no test here cuts the power."""
    engine = open_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))
    return Store(engine, *at_commit)


@pytest.fixture
def small(store: Store) -> Smallholm:
    """Smallholm before its framework is adopted."""
    return Smallholm(store)


Stage = tuple[Path, Smallholm]


def played_on(stage: Stage, name: str, play: Callable[[Smallholm], Smallholm]) -> Stage:
    """Play on from a stage: give the books as a file of that name, and what its carriers carried."""
    path = stage[0].with_name(name)
    shutil.copyfile(stage[0], path)
    small = play(Smallholm(quick_store(f"sqlite:///{path}")).like(stage[1]))
    small.store.engine.dispose()
    return path, small


def copied(stage: Stage, store: Store) -> Smallholm:
    """A stage's books copied under a store, with its clock and what was carried."""
    shutil.copyfile(stage[0], str(store.engine.url.database))
    return Smallholm(store).like(stage[1])


@pytest.fixture(scope="session")
def opened_sqlite(empty_sqlite: Path) -> Stage:
    """Smallholm on the morning its first cycle opens, once, to be copied."""
    before = Smallholm(quick_store(f"sqlite:///{empty_sqlite}"))
    return played_on((empty_sqlite, before), "opened.sqlite", Smallholm.opened)


@pytest.fixture
def opened(store: Store, request: pytest.FixtureRequest) -> Smallholm:
    """Smallholm on the morning its first cycle opens, the first letters carried."""
    if store.engine.dialect.name != "sqlite":
        return Smallholm(store).opened()
    return copied(request.getfixturevalue("opened_sqlite"), store)
