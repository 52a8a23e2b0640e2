"""Where our post leaves from, and the way in to that server."""

import asyncio
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

import aiosmtplib

from bot.carriers.trouble import MENDING, CarrierTrouble

Security = Literal["tls", "starttls", "none"]


@dataclass(frozen=True)
class MailAccount:
    """Where our post leaves from. `sender` is 'Name <address>'; a secret never shows in a repr.

    With a `user`, either a `password` or a `token` (a call that gives an OAuth2 access token, run in a
    thread) signs in. `ca_file` names a certificate to trust besides the system's. `timeout` is in seconds
    and for each command.
    """

    host: str
    port: int
    sender: str
    security: Security = "starttls"
    user: str = ""
    password: str = field(default="", repr=False)
    token: Callable[[], str] | None = field(default=None, repr=False)
    ca_file: str = ""
    timeout: float = 60.0


async def connect(account: MailAccount) -> aiosmtplib.SMTP:
    """A connection that is signed in. Raises CarrierTrouble with what to do."""
    client = aiosmtplib.SMTP(
        hostname=account.host,
        port=account.port,
        timeout=account.timeout,
        use_tls=account.security == "tls",
        start_tls=account.security == "starttls",
        tls_context=_trust(account),
    )
    try:
        await client.connect()
        await _sign_in(client, account)
    except (aiosmtplib.SMTPException, OSError) as error:
        client.close()
        raise _trouble(account, error) from None
    except BaseException:
        client.close()
        raise
    return client


def _trust(account: MailAccount) -> ssl.SSLContext | None:
    if account.security == "none":
        return None
    context = ssl.create_default_context()
    if account.ca_file:
        context.load_verify_locations(account.ca_file)
    return context


async def _sign_in(client: aiosmtplib.SMTP, account: MailAccount) -> None:
    if not account.user:
        return
    if account.token is None:
        await client.login(account.user, account.password)
        return
    await client.auth_xoauth2(account.user, await _token(account.token))


async def _token(ask: Callable[[], str]) -> str:
    try:
        return await asyncio.to_thread(ask)
    except Exception:  # noqa: BLE001 - whatever a token's source raises may hold the secret itself
        raise CarrierTrouble(
            "No token for sending email could be had: run the SMTP_TOKEN_COMMAND by hand.", MENDING
        ) from None


def _trouble(account: MailAccount, error: Exception) -> CarrierTrouble:
    """Why there was no way in, in a sentence with its remedy; never in the server's own words at sign-in."""
    where = f"{account.host}:{account.port}"
    if isinstance(error, aiosmtplib.SMTPAuthenticationError):
        return _sign_in_trouble(where, account.user, error.code)
    if isinstance(error.__cause__ or error, ssl.SSLError) or "certificate" in str(error).lower():
        return _untrusted(account, error)
    if isinstance(error, aiosmtplib.SMTPResponseException):
        return CarrierTrouble(f"The mail server {where} turned us away ({error.code}).")
    if isinstance(error, (ConnectionError, TimeoutError, OSError)):
        return CarrierTrouble(f"The mail server {where} cannot be reached: check SMTP_HOST, SMTP_PORT and the network.")
    return CarrierTrouble(
        f"The mail server {where} does not offer what the settings ask ({account.security}"
        f"{', sign-in' if account.user else ''}): check SMTP_PORT, SMTP_SECURITY and SMTP_USER.",
        MENDING,
    )


def _sign_in_trouble(where: str, user: str, code: int) -> CarrierTrouble:
    if 400 <= code < 500:
        return CarrierTrouble(f"The mail server {where} cannot sign us in just now ({code}).")
    return CarrierTrouble(
        f"The mail server {where} refused the password or token of {user} ({code}): check SMTP_USER and "
        "SMTP_PASSWORD or SMTP_TOKEN_COMMAND.",
        MENDING,
    )


def _untrusted(account: MailAccount, error: Exception) -> CarrierTrouble:
    """A certificate nobody vouches for, or no TLS at all where it was expected."""
    if "certificate" in f"{error} {error.__cause__}".lower():
        remedy = "Where your own authority signed it, name its certificate in SMTP_CA_FILE; otherwise check SMTP_HOST."
        said = f"has a certificate we do not trust. {remedy}"
    else:
        said = f"does not speak {account.security} at that port: check SMTP_PORT and SMTP_SECURITY (465 goes with tls, "
        said += "587 with starttls)."
    return CarrierTrouble(f"The mail server {account.host}:{account.port} {said}", MENDING)
