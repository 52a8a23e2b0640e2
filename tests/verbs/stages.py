"""Stages of Smallholm's year: each is played once on each engine, and copied for every test that begins there."""

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple, Protocol

from sqlalchemy import event
from sqlalchemy.engine import make_url

from db.engine import open_engine
from db.store import AtCommit, Store
from tests.servers.postgres import PostgresServer
from tests.verbs.smallholm import Smallholm

Play = Callable[[Smallholm], Smallholm]


def quick_store(url: str, *at_commit: AtCommit) -> Store:
    """A store that does not wait for the disc: no test here cuts the power."""
    engine = open_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))
    return Store(engine, *at_commit)


class Shelf(Protocol):
    """Where the stages' books stand."""

    empty: str

    def another(self, url: str) -> str:
        """Copy books that nobody uses; the URL of the copy."""

    def replace(self, books: str, url: str) -> None:
        """Put a copy of the books at `url` in the place of others; nobody uses either."""


class SqliteShelf:
    """Books in files of one folder."""

    def __init__(self, empty: Path) -> None:
        self.empty = f"sqlite:///{empty}"
        self._folder, self._count = empty.parent, 0

    def another(self, url: str) -> str:
        """Copy a file."""
        self._count += 1
        copy = f"sqlite:///{self._folder}/stage-{self._count}.sqlite"
        self.replace(copy, url)
        return copy

    def replace(self, books: str, url: str) -> None:
        """Copy a file over another."""
        shutil.copyfile(_name(url), _name(books))


class PostgresShelf:
    """Books in databases of one server, which go when the shelf is closed."""

    def __init__(self, server: PostgresServer, empty: str) -> None:
        self.empty, self._server, self._open = empty, server, ExitStack()

    def another(self, url: str) -> str:
        """Copy a database."""
        return self._open.enter_context(self._server.database(like=_name(url)))

    def replace(self, books: str, url: str) -> None:
        """Copy a database in the place of another."""
        self._server.replace(_name(books), like=_name(url))

    def close(self) -> None:
        """Let the stages' databases go."""
        self._open.close()


class Stage(NamedTuple):
    """The URL of a stage's books, and Smallholm as it then was, with what its carriers had carried."""

    books: str
    small: Smallholm


class Stages:
    """The stages played so far on one shelf, by the plays that led there."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        before = Smallholm(quick_store(shelf.empty))
        self._played: dict[tuple[Play, ...], Stage] = {(): Stage(shelf.empty, before)}

    def after(self, store: Store, *plays: Play) -> Smallholm:
        """Smallholm on a copy of its books as they stand after these plays, put in the place of the store's own."""
        stage = self._stage(plays)
        store.engine.dispose()
        self._shelf.replace(store.engine.url.render_as_string(hide_password=False), stage.books)
        return Smallholm(store).like(stage.small)

    def _stage(self, plays: tuple[Play, ...]) -> Stage:
        if plays not in self._played:
            self._played[plays] = self._on(self._stage(plays[:-1]), plays[-1])
        return self._played[plays]

    def _on(self, before: Stage, play: Play) -> Stage:
        books = self._shelf.another(before.books)
        small = play(Smallholm(quick_store(books)).like(before.small))
        small.store.engine.dispose()
        return Stage(books, small)


def _name(url: str) -> str:
    return make_url(url).database or ""
