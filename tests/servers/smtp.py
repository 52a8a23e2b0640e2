"""aiosmtpd as a sink for email: it keeps what it takes, and answers badly when told to."""

import asyncio
import ssl
from base64 import b64decode
from collections import deque
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.servers.processes import free_port


@dataclass(frozen=True)
class Caught:
    """One email as it came in."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes

    @property
    def message(self) -> EmailMessage:
        """The email parsed."""
        return message_from_bytes(self.raw, policy=policy.default)


@dataclass
class SmtpSink:
    """The sink: `letters` is what was taken. With a `certificate`, STARTTLS and a login are required."""

    certificate: tuple[Path, Path] | None = None
    letters: list[Caught] = field(default_factory=list)
    user: str = "reeve"
    password: str = "secret"
    token: str = "an-access-token"
    host: str = "127.0.0.1"
    sessions: int = 0

    def __post_init__(self) -> None:
        self.port = free_port()
        self._answers: dict[str, deque[str]] = {"MAIL": deque(), "RCPT": deque(), "DATA": deque()}
        self._controller = Controller(self, hostname=self.host, port=self.port, **self._security())

    @property
    def ca(self) -> str:
        """The certificate to trust."""
        return str(self.certificate[0]) if self.certificate else ""

    def start(self) -> None:
        """Listen."""
        self._controller.start()

    def stop(self) -> None:
        """Stop listening."""
        self._controller.stop()

    def clear(self) -> None:
        """Forget letters and orders."""
        self.letters.clear()
        self.sessions = 0
        for queue in self._answers.values():
            queue.clear()

    def answer(self, stage: str, answer: str, times: int = 1) -> None:
        """The next `times` at MAIL, RCPT or DATA answer this, such as '451 busy'."""
        self._answers[stage].extend([answer] * times)

    def reset_after_data(self, taken: bool) -> None:
        """The next text is read whole, taken or not, and the connection cut without a word."""
        self._answers["DATA"].append("taken, cut" if taken else "cut")

    def stall_after_data(self) -> None:
        """The next text is taken, and no answer ever comes."""
        self._answers["DATA"].append("taken, stall")

    async def handle_EHLO(  # noqa: N802 - aiosmtpd names its hooks so
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        """Count who comes."""
        self.sessions += 1
        session.host_name = hostname
        return responses

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Note the sender."""
        if self._answers["MAIL"]:
            return self._answers["MAIL"].popleft()
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Note a recipient."""
        if self._answers["RCPT"]:
            return self._answers["RCPT"].popleft()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Keep the text, or do as told."""
        order = self._answers["DATA"].popleft() if self._answers["DATA"] else "taken"
        if order.startswith("taken"):
            content = envelope.original_content or b""
            self.letters.append(Caught(envelope.mail_from or "", tuple(envelope.rcpt_tos), content))
        if order == "taken":
            return "250 taken"
        if order.endswith("cut"):
            transport: Any = server.transport
            transport.abort()
            return "421 gone"
        if order.endswith("stall"):
            await asyncio.Event().wait()
        return order

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:  # noqa: N802
        """Sign in with a token, as Microsoft 365 does."""
        expected = f"user={self.user}\x01auth=Bearer {self.token}\x01\x01"
        return AuthResult(success=b64decode(args[1]) == expected.encode(), handled=False, auth_data=self.user)

    def _authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
    ) -> AuthResult:
        expected = LoginPassword(self.user.encode(), self.password.encode())
        return AuthResult(success=data == expected, handled=False, auth_data=data)

    def _security(self) -> dict[str, Any]:
        if self.certificate is None:
            return {}
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(*map(str, self.certificate))
        return {
            "tls_context": context,
            "require_starttls": True,
            "authenticator": self._authenticate,
            "auth_required": True,
        }
