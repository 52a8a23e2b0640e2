"""Files shared in chat, as held: where each lies until it is fetched, and its bytes once it is."""

import hashlib

from bot.domain.reply import Fetched, KeptFile, SharedFile
from db.book import Book
from db.tables_returns import InboundFile, InboundPart

STATES = {"had": "kept", "later": "waiting", "never": "failed"}


class FileBook(Book):
    """One board's shared files."""

    def expect(self, reply_id: int, files: tuple[SharedFile, ...]) -> None:
        """Write down the files that came with a reply, to be fetched."""
        for file in files:
            state = "failed" if file.trouble else "waiting"
            self.add(InboundFile(board_id=self.board_id, inbound_id=reply_id, state=state, **file.model_dump()))

    def waiting(self) -> tuple[tuple[int, SharedFile], ...]:
        """Give the files still to be fetched, each with its reply's id, oldest first."""
        rows = self.rows(InboundFile, InboundFile.state == "waiting")
        return tuple((row.inbound_id, _shared(row)) for row in rows)

    def awaited(self, reply_id: int) -> bool:
        """Say whether any of a reply's files is still to be fetched."""
        where = (InboundFile.inbound_id == reply_id, InboundFile.state == "waiting")
        return self.row(InboundFile, *where) is not None

    def keep(self, reply_id: int, number: int, fetched: Fetched) -> int:
        """Keep what came of fetching a file; give how often it was tried. One that is kept already stays as it is."""
        row = self.the(InboundFile, InboundFile.inbound_id == reply_id, InboundFile.number == number)
        if row.state != "waiting":
            return row.tries
        row.tries, row.trouble = row.tries + 1, fetched.trouble
        row.state = STATES[fetched.outcome]
        if fetched.outcome == "had":
            self._add_part(row, fetched.content)
        self.session.flush()
        return row.tries

    def of_reply(self, reply_id: int) -> tuple[KeptFile, ...]:
        """Give the files that came with a reply, in their order."""
        parts = {row.number: row.content for row in self.rows(InboundPart, InboundPart.inbound_id == reply_id)}
        return tuple(
            KeptFile(number=row.number, name=row.name, media_type=row.media_type, content=parts.get(row.number),
                     trouble=row.trouble)
            for row in self.rows(InboundFile, InboundFile.inbound_id == reply_id)
        )  # fmt: skip

    def _add_part(self, row: InboundFile, content: bytes) -> None:
        self.add(
            InboundPart(
                board_id=self.board_id, inbound_id=row.inbound_id, number=row.number, media_type=row.media_type,
                name=row.name, sha256=hashlib.sha256(content).hexdigest(), content=content,
            )
        )  # fmt: skip

    def give_up(self, reply_id: int, number: int) -> None:
        """Say that a file will not be had after all."""
        self.the(InboundFile, InboundFile.inbound_id == reply_id, InboundFile.number == number).state = "failed"
        self.session.flush()

    def forget(self, reply_id: int) -> None:
        """Forget what the files of an erased reply were called and where they lie."""
        for row in self.rows(InboundFile, InboundFile.inbound_id == reply_id):
            row.name, row.url, row.state = "", "", "failed" if row.state == "waiting" else row.state
        self.session.flush()


def _shared(row: InboundFile) -> SharedFile:
    return SharedFile.model_validate(row.model_dump(include=set(SharedFile.model_fields)))
