"""Raw messages out of a folder: nothing is missed, and nothing is marked read before it is kept."""

import threading
from collections.abc import Iterator

from imapclient import SEEN, IMAPClient

from bot.domain.record import Record
from bot.mailbox.account import ImapAccount, MailboxTrouble, connect, plainly
from bot.mailbox.idle import announced, watch

# Bytes: a message above this is not fetched; one batch holds about as much.
LARGEST = 25 * 1024 * 1024
_BATCH = 20
_ASKED_AT_ONCE = 500


class Position(Record):
    """How far a folder was read: every UID up to `uid` under this UIDVALIDITY. (0, 0): never."""

    uidvalidity: int = 0
    uid: int = 0


class RawMail(Record):
    """One message as the server has it. `size` is in bytes; when not `whole`, `raw` is its headers alone."""

    uidvalidity: int
    uid: int
    raw: bytes
    size: int
    whole: bool = True


class Mailbox:
    """One folder, used from one thread. After MailboxTrouble, `connect()` again. `stopped` ends a wait."""

    def __init__(self, account: ImapAccount, stopped: threading.Event | None = None) -> None:
        self.account = account
        self._stopped = stopped or threading.Event()
        self._client: IMAPClient | None = None
        self._announced = 0
        self._position = Position()

    @property
    def position(self) -> Position:
        """How far the last complete `arrivals` looked: to be kept once each of its messages is."""
        return self._position

    def connect(self) -> None:
        """Connect and sign in, leaving any earlier connection. Raises MailboxTrouble."""
        self.close()
        self._client = connect(self.account)

    def arrivals(self, known: Position) -> Iterator[RawMail]:
        """What came after `known`, and whatever is unread, oldest first, left unread.

        A folder never read before gives its unread messages; one whose UIDVALIDITY changed gives all of
        them again (the same message may so come twice: tell it by its Message-ID and bytes).
        Raises MailboxTrouble.
        """
        uids, reached = self._search(known)
        for batch in self._batches(uids):
            if self._stopped.is_set():
                return
            yield from self._fetch(batch, reached.uidvalidity)
        self._position = reached

    def mark_seen(self, uid: int) -> None:
        """Mark a message read: only after its bytes are committed. Raises MailboxTrouble."""
        with plainly(self.account):
            self._open().add_flags([uid], [SEEN], silent=True)

    def wait(self, seconds: float) -> bool:
        """Wait for something to arrive: True when it may have, False when time is up or we are stopped.

        Raises MailboxTrouble when the connection is dead.
        """
        with plainly(self.account):
            return watch(self._open(), seconds, self._announced, self._stopped)

    def check(self) -> str:
        """Look into the folder without changing it. Raises MailboxTrouble with what to do."""
        if self._client is None:
            self.connect()
        with plainly(self.account):
            held = self._open().select_folder(self.account.folder, readonly=True)[b"EXISTS"]
        return f"Email comes in from {self.account.folder} of {self.account.user} ({held} messages)."

    def close(self) -> None:
        """Let go of the connection at once: a LOGOUT to a dead server would hang."""
        client, self._client = self._client, None
        if client is not None:
            try:
                client.shutdown()
            except OSError:
                return

    def _open(self) -> IMAPClient:
        if self._client is None:
            raise MailboxTrouble(f"The mailbox at {self.account.where} is not connected.")
        return self._client

    def _search(self, known: Position) -> tuple[list[int], Position]:
        client = self._open()
        with plainly(self.account):
            folder = client.select_folder(self.account.folder)
            self._announced = announced(client)
            validity = int(folder[b"UIDVALIDITY"])
            uids = sorted(_wanted(client, known, validity))
        last = max([int(folder.get(b"UIDNEXT", 1)) - 1, *uids])
        return uids, Position(uidvalidity=validity, uid=last)

    def _batches(self, uids: list[int]) -> Iterator[dict[int, int]]:
        """The UIDs with their sizes, a few and not too much at a time; one that is gone is left out."""
        batch: dict[int, int] = {}
        for uid, size in self._sizes(uids):
            if batch and (len(batch) == _BATCH or sum(batch.values()) + size > LARGEST):
                yield batch
                batch = {}
            batch[uid] = size
        if batch:
            yield batch

    def _sizes(self, uids: list[int]) -> Iterator[tuple[int, int]]:
        for at in range(0, len(uids), _ASKED_AT_ONCE):
            with plainly(self.account):
                # Lists of UIDs: imapclient 4 raises on a string such as '1:*'.
                found = self._open().fetch(uids[at : at + _ASKED_AT_ONCE], ["RFC822.SIZE"])
            yield from sorted((uid, int(facts[b"RFC822.SIZE"])) for uid, facts in found.items())

    def _fetch(self, batch: dict[int, int], validity: int) -> Iterator[RawMail]:
        # One that is too large is always alone in its batch.
        whole = max(batch.values()) <= LARGEST
        section = "" if whole else "HEADER"
        with plainly(self.account):
            found = self._open().fetch(list(batch), [f"BODY.PEEK[{section}]"])
        for uid in sorted(found):
            raw = found[uid].get(f"BODY[{section}]".encode())
            if raw is not None:
                yield RawMail(uidvalidity=validity, uid=uid, raw=raw, size=batch[uid], whole=whole)


def _wanted(client: IMAPClient, known: Position, validity: int) -> set[int]:
    if known.uidvalidity not in {0, validity}:
        return set(client.search(["ALL"]))
    unread = set(client.search(["UNSEEN"]))
    if known.uidvalidity == 0:
        return unread
    # 'n:*' always answers with the last message, even when its UID is below n.
    following = client.search(["UID", f"{known.uid + 1}:*"])
    return unread | {uid for uid in following if uid > known.uid}
