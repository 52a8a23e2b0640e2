"""Raw messages out of a folder: nothing is missed, and nothing is marked read before it is kept."""

import threading
from collections.abc import Iterator

from imapclient import SEEN, IMAPClient

from bot.mailbox.account import ImapAccount, MailboxTrouble, connect, plainly
from bot.mailbox.fetch import Position, RawMail, batches, read, wanted
from bot.mailbox.idle import announced, watch


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
        with plainly(self.account):
            uids, reached = self._search(known)
            for batch in batches(self._open(), uids):
                if self._stopped.is_set():
                    return
                yield from read(self._open(), batch, reached.uidvalidity)
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

    def stop(self) -> None:
        """End a wait under way, and every later one: the one call that may come from another thread."""
        self._stopped.set()

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
        folder = client.select_folder(self.account.folder)
        self._announced = announced(client)
        validity = int(folder[b"UIDVALIDITY"])
        uids = sorted(wanted(client, known, validity))
        last = max([int(folder.get(b"UIDNEXT", 1)) - 1, *uids])
        return uids, Position(uidvalidity=validity, uid=last)
