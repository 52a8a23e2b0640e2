"""The store: opens the books of one board for reading or writing, one transaction at a time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Literal

from sqlalchemy import Engine
from sqlmodel import Session, select

from db.books import Books
from db.commit_points import COMMIT_POINTS
from db.post_office import PostOffice
from db.tables import BoardTable

AtCommit = Callable[[str, Literal["before", "after"]], None]


def _carry_on(_point: str, _when: Literal["before", "after"]) -> None:
    """Do nothing at a commit point; tests stop here."""


class UnknownBoardError(LookupError):
    """No framework of that board has been adopted."""


class Store:
    """The books of all boards in one database.

    `at_commit` is told the name of every commit point just before and just after it.
    """

    def __init__(
        self, engine: Engine, at_commit: AtCommit = _carry_on, act: tuple[str, datetime] | None = None
    ) -> None:
        self.engine = engine
        # PostgreSQL shows each statement a newer moment unless it is told to keep to one.
        one_moment = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
        self._reader = engine.execution_options(**one_moment)
        self._writer = engine.execution_options(writing=True)
        self._at_commit = at_commit
        self._act = act

    def once(self, name: str, at: datetime) -> "Store":
        """Give the same books for one act that is done once, whoever delivers it again and to which bot.

        Its name enters the books with the first thing it writes; if it is there already, writing raises DoneAlready.
        """
        return Store(self.engine, self._at_commit, (name, at))

    def try_writing(self) -> None:
        """Write what is there already, and take it back. Raises what the database raises where it cannot be written."""
        with self._writer.connect() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = version_num")
            connection.rollback()

    def boards(self) -> tuple[str, ...]:
        """Give the codes of all boards whose framework has been adopted."""
        with Session(self._reader) as session:
            return tuple(session.exec(select(BoardTable.code).order_by(BoardTable.code)))

    @contextmanager
    def reading(self, board: str) -> Iterator[Books]:
        """Open one board's books to read: one consistent view, nothing kept."""
        with Session(self._reader) as session:
            yield Books(session, _board_id(session, board), board)
            session.rollback()

    @contextmanager
    def writing(self, board: str, point: str, name: str = "") -> Iterator[Books]:
        """Open one board's books to write, all or nothing, at a registered commit point.

        With `name`, a board not yet in the books is entered first.
        """
        with self._committing(point) as session:
            books = Books(session, _board_id(session, board, name), board, writing=True)
            if self._act is not None:
                books.acts.do_once(*self._act)
            yield books
        self._act = None

    @contextmanager
    def post_office(self, point: str = "") -> Iterator[PostOffice]:
        """Open the letters of all boards, for the carriers and the tick; with a point, to write."""
        if not point:
            with Session(self._reader) as session:
                yield PostOffice(session)
            return
        with self._committing(point) as session:
            yield PostOffice(session)

    @contextmanager
    def _committing(self, point: str) -> Iterator[Session]:
        if point not in COMMIT_POINTS:
            raise KeyError(f"the commit point {point!r} is not registered in db/commit_points.py")
        with Session(self._writer) as session:
            yield session
            session.flush()
            self._at_commit(point, "before")
            session.commit()
            self._at_commit(point, "after")


def _board_id(session: Session, code: str, name: str = "") -> int:
    row = session.exec(select(BoardTable).where(BoardTable.code == code)).first()
    if row is None and name:
        row = BoardTable(code=code, name=name)
        session.add(row)
        session.flush()
    if row is None or row.id is None:
        raise UnknownBoardError(f"no framework has been adopted for the board {code!r}")
    return row.id
