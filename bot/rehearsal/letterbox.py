"""A letterbox in the place of a mailbox: what people post is fetched from it as from a mail server."""

from collections.abc import Iterator

from bot.mailbox import ImapAccount, Mailbox, Position, RawMail


class Letterbox(Mailbox):
    """One folder that is nowhere; the email door follows it as it would any other."""

    def __init__(self, address: str) -> None:
        super().__init__(ImapAccount(host="rehearsal.invalid", user=address))
        self._posted: list[bytes] = []
        self._reached = Position()

    def post(self, raw: bytes) -> None:
        """Put an email in."""
        self._posted.append(raw)

    @property
    def position(self) -> Position:
        """How far it was looked into."""
        return self._reached

    def connect(self) -> None:
        """Be there."""

    def arrivals(self, known: Position) -> Iterator[RawMail]:
        """Give what was posted after `known`, oldest first."""
        for uid, raw in enumerate(self._posted[known.uid :], known.uid + 1):
            yield RawMail(uidvalidity=1, uid=uid, raw=raw, size=len(raw))
        self._reached = Position(uidvalidity=1, uid=len(self._posted))

    def mark_seen(self, uid: int) -> None:
        """Leave it: what was fetched is known by its number."""
