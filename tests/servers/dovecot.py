"""ImapServer: a Dovecot where any user name is a mailbox (see tests/servers/__init__.py for the list)."""

import base64
import hashlib
import hmac
import itertools
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from imapclient import IMAPClient

from tests.servers import dovecot_config as config
from tests.servers import processes
from tests.servers.certificates import certificate
from tests.servers.need import missing, program


@dataclass(frozen=True)
class Kept:
    """One message as the mailbox holds it."""

    uid: int
    flags: tuple[bytes, ...]
    raw: bytes


class ImapServer:
    """A running Dovecot. It has no state to clear: a test takes a fresh user."""

    host = "127.0.0.1"
    password = "secret"

    def __init__(self) -> None:
        self._dovecot = program("dovecot")
        if not Path("/usr/lib/dovecot/imap").exists():
            missing("Dovecot's IMAP part")
        # Not pytest's own folder: the mail user may not look into that.
        self._home = Path(tempfile.mkdtemp(prefix="reeve-imap-"))
        self._home.chmod(0o755)
        self.port, self.tls_port = processes.free_port(), processes.free_port()
        made = certificate(self._home)
        self.ca = str(made[0])
        self._config = config.write(self._home, self.password, self.port, self.tls_port, made)
        self._process = processes.start([self._dovecot, "-F", "-c", str(self._config)], self._home / "out")
        processes.wait_until_listening(self.port, self._home / "log")
        self._numbers = itertools.count(1)

    def user(self) -> str:
        """A fresh user with an empty mailbox."""
        name = f"user{next(self._numbers)}"
        for folder in ("", "tmp", "new", "cur"):
            path = self._home / "mail" / name / folder
            path.mkdir()
            self._give(path)
        return name

    def deliver(self, user: str, raw: bytes) -> None:
        """A message arrives, as a delivery agent would bring it."""
        name = f"{time.time_ns()}.{next(self._numbers)}.test"
        path = self._home / "mail" / user / "tmp" / name
        path.write_bytes(raw)
        self._give(path)
        path.rename(self._home / "mail" / user / "new" / name)

    def messages(self, user: str) -> list[Kept]:
        """What the mailbox holds, looked at without marking it."""
        with IMAPClient(self.host, self.port, ssl=False) as client:
            client.login(user, self.password)
            client.select_folder("INBOX", readonly=True)
            found = client.fetch(client.search(), ["FLAGS", "BODY.PEEK[]"])
        return [Kept(uid, facts[b"FLAGS"], facts[b"BODY[]"]) for uid, facts in sorted(found.items())]

    def new_uidvalidity(self, user: str) -> None:
        """Rebuild the mailbox: every message has a new UID under another UIDVALIDITY."""
        folder = self._home / "mail" / user
        listing = folder / "dovecot-uidlist"
        header = listing.read_text().splitlines()[0]
        changed = re.sub(r"V(\d+)", lambda found: f"V{int(found[1]) + 1}", header)
        for index in folder.glob("dovecot*"):
            index.unlink()
        listing.write_text(re.sub(r"N\d+", "N1", changed) + "\n")
        self._give(listing)

    def token(self, user: str, seconds: int = 600) -> str:
        """An XOAUTH2 access token; negative seconds: one that has expired."""
        parts = [{"alg": "HS256", "typ": "JWT"}, {"sub": user, "exp": time.time_ns() // 10**9 + seconds}]
        text = b".".join(_base64(json.dumps(part).encode()) for part in parts)
        signature = hmac.new(config.TOKEN_KEY, text, hashlib.sha256).digest()
        return (text + b"." + _base64(signature)).decode()

    def drop_connections(self, user: str) -> None:
        """The server hangs up on a user."""
        subprocess.run([program("doveadm"), "-c", str(self._config), "kick", user], check=True, capture_output=True)

    def stop(self) -> None:
        """Stop Dovecot and forget all mail."""
        processes.stop(self._process)
        shutil.rmtree(self._home, ignore_errors=True)

    def _give(self, path: Path) -> None:
        if os.getuid() == 0:
            os.chown(path, config.MAIL_UID, config.MAIL_GID)


def _base64(part: bytes) -> bytes:
    return base64.urlsafe_b64encode(part).rstrip(b"=")
