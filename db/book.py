"""What every book shares: a session, a board, and queries that never leave that board."""

from typing import Any, TypeVar

from sqlmodel import Session, SQLModel, func, select
from sqlmodel.sql.expression import SelectOfScalar

Table = TypeVar("Table", bound=SQLModel)


class Book:
    """One subject's pages in one board's books, within one transaction."""

    def __init__(self, session: Session, board_id: int) -> None:
        self.session = session
        self.board_id = board_id

    def select(self, table: type[Table], *where: Any) -> SelectOfScalar[Table]:  # noqa: ANN401 (column expressions)
        """Select this board's rows of a table, oldest first."""
        board: Any = table
        return select(table).where(board.board_id == self.board_id, *where).order_by(board.id)

    def rows(self, table: type[Table], *where: Any) -> list[Table]:  # noqa: ANN401 (column expressions)
        """Give all rows that match, oldest first."""
        return list(self.session.exec(self.select(table, *where)))

    def row(self, table: type[Table], *where: Any) -> Table | None:  # noqa: ANN401 (column expressions)
        """Give the first row that matches, or None."""
        return self.session.exec(self.select(table, *where).limit(1)).first()

    def the(self, table: type[Table], *where: Any) -> Table:  # noqa: ANN401 (column expressions)
        """Give the one row that must be there."""
        found = self.row(table, *where)
        if found is None:
            raise LookupError(f"no {table.__tablename__} row of this board matches")
        return found

    def highest(self, table: type[SQLModel], column: Any, *where: Any) -> int:  # noqa: ANN401 (column expressions)
        """Give the highest value of a whole-number column in this board, 0 when there is none."""
        board: Any = table
        found = self.session.exec(select(func.max(column)).where(board.board_id == self.board_id, *where)).one()
        return int(found or 0)

    def add(self, row: Table) -> Table:
        """Add a row and give it its id at once."""
        self.session.add(row)
        self.session.flush()
        return row


def sure(value: int | None) -> int:
    """Give the id of a row that has been added."""
    if value is None:
        raise LookupError("the row has no id yet")
    return value
