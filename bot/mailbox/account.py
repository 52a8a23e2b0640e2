"""Whose mailbox it is, the way in to it, and what is said when there is none."""

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError, LoginError

Security = Literal["tls", "starttls", "none"]


@dataclass(frozen=True)
class ImapAccount:
    """A folder on an IMAP server; a secret never shows in a repr.

    Either a `password` or a `token` (a call that gives an OAuth2 access token) signs in. `ca_file` names a
    certificate to trust besides the system's. `timeout` is in seconds, for each wait on the network.
    """

    host: str
    user: str
    port: int = 993
    security: Security = "tls"
    password: str = field(default="", repr=False)
    token: Callable[[], str] | None = field(default=None, repr=False)
    folder: str = "INBOX"
    ca_file: str = ""
    timeout: float = 30.0

    @property
    def where(self) -> str:
        """The server, for a sentence."""
        return f"{self.host}:{self.port}"


class MailboxTrouble(Exception):  # noqa: N818 - the house calls it trouble
    """The mailbox cannot be used. The sentence says what is wrong and what to do, and holds no secret."""


def connect(account: ImapAccount) -> IMAPClient:
    """A connection that is signed in. Raises MailboxTrouble."""
    with plainly(account):
        client = _reach(account)
    try:
        _sign_in(client, account)
    except MailboxTrouble:
        client.shutdown()
        raise
    return client


@contextmanager
def plainly(account: ImapAccount) -> Iterator[None]:
    """Whatever the network or server raises becomes MailboxTrouble with a remedy."""
    try:
        yield
    except ssl.SSLCertVerificationError:
        raise MailboxTrouble(
            f"The mailbox server {account.where} has a certificate we do not trust. Where your own authority signed "
            "it, name its certificate in IMAP_CA_FILE; otherwise check IMAP_HOST."
        ) from None
    except ssl.SSLError:
        raise MailboxTrouble(
            f"The mailbox server {account.where} does not speak {account.security} at that port: check IMAP_PORT and "
            "IMAP_SECURITY (993 goes with tls, 143 with starttls)."
        ) from None
    except socket.gaierror:
        raise MailboxTrouble(
            f"No server called {account.host} can be found: check IMAP_HOST and the network."
        ) from None
    except (OSError, IMAPClientAbortError):
        raise MailboxTrouble(
            f"The mailbox server {account.where} cannot be reached or broke off: check IMAP_HOST, IMAP_PORT, "
            "IMAP_SECURITY and the network."
        ) from None
    except IMAPClientError as error:
        raise MailboxTrouble(
            f"The mailbox server {account.where} did not do as asked in {account.folder}: {_one_line(error)}. "
            "Check IMAP_FOLDER and IMAP_SECURITY."
        ) from None


def _reach(account: ImapAccount) -> IMAPClient:
    secure = account.security == "tls"
    timeout = SocketTimeout(connect=account.timeout, read=account.timeout)
    context = _trust(account)
    client = IMAPClient(
        account.host, account.port, ssl=secure, ssl_context=context if secure else None, timeout=timeout
    )
    # imapclient sets 5, at which imaplib formats every message body for a log nobody reads, and the
    # password with it.
    client._imap.debug = 0  # noqa: SLF001 - there is no public way
    if account.security == "starttls":
        client.starttls(context)
    return client


def _trust(account: ImapAccount) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if account.ca_file:
        context.load_verify_locations(account.ca_file)
    return context


def _sign_in(client: IMAPClient, account: ImapAccount) -> None:
    token = _token(account.token) if account.token else ""
    with plainly(account):
        try:
            if token:
                client.oauth2_login(account.user, token)
            else:
                client.login(account.user, account.password)
        except (LoginError, ValueError):
            # ValueError: a character that cannot be sent; Python would print the whole password with it.
            raise MailboxTrouble(
                f"The mailbox server {account.where} refused the password or token of {account.user}: check IMAP_USER "
                "and IMAP_PASSWORD or IMAP_TOKEN_COMMAND."
            ) from None


def _token(ask: Callable[[], str]) -> str:
    try:
        return ask()
    except Exception:  # noqa: BLE001 - whatever a token's source raises may hold the secret itself
        raise MailboxTrouble("No token for reading email could be had: run the IMAP_TOKEN_COMMAND by hand.") from None


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200].rstrip(".")
