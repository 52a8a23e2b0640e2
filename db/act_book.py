"""Which buttons and commands were acted on: each is written down with what it did, so that it acts once."""

from datetime import datetime

from bot.domain.entitled import DoneAlready
from db.book import Book
from db.tables_returns import Act


class ActBook(Book):
    """One board's acts."""

    def done(self, name: str) -> bool:
        """Say whether an act was written down."""
        return self.row(Act, Act.name == name) is not None

    def do_once(self, name: str, at: datetime) -> None:
        """Write an act down. Raises DoneAlready where it was: whoever writes a board's books does so alone."""
        if self.done(name):
            raise DoneAlready
        self.add(Act(board_id=self.board_id, name=name, done_at=at))
