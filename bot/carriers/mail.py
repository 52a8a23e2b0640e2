"""Email out: one letter, one SMTP conversation, and an honest word on what came of it."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

import aiosmtplib

from bot.carriers.envelope import Unwritable, address, compose
from bot.carriers.mail_account import MailAccount, connect
from bot.carriers.mail_answers import answered
from bot.carriers.trouble import CarrierTrouble, doubtful, later, refused
from bot.domain.letter import Letter, Receipt


class MailCarrier:
    """Carries letters by SMTP. Safe to use from several tasks: each letter has a connection of its own."""

    def __init__(self, account: MailAccount, clock: Callable[[], datetime]) -> None:
        """Raises CarrierTrouble when the account's sender is no address: no letter is to suffer for it."""
        try:
            self._sender = address(account.sender)
        except Unwritable:
            raise CarrierTrouble("SMTP_FROM is not 'Name <address>': mend it.") from None
        self._account = account
        self._clock = clock

    async def carry(self, letter: Letter) -> Receipt:
        """Send it. Silence after the text was sent is `doubtful`: the server may have taken it."""
        try:
            to, text = address(letter.to), compose(letter, self._account.sender, self._clock())
        except Unwritable as trouble:
            return refused(str(trouble))
        try:
            client = await connect(self._account)
        except CarrierTrouble as trouble:
            return later(str(trouble), trouble.retry_after)
        try:
            return await self._converse(client, to, text, letter.message_id)
        finally:
            client.close()

    async def find(self, letter: Letter) -> Receipt | None:  # noqa: ARG002 - every carrier is asked the same
        """Nobody can look into another's mailbox: it is sent again, with the same Message-ID."""
        return None

    async def check(self) -> str:
        """Connect and sign in. Raises CarrierTrouble with what to do."""
        client = await connect(self._account)
        await _part(client)
        as_whom = f" as {self._account.user}" if self._account.user else ""
        return f"Email goes out through {self._account.host}:{self._account.port}{as_whom}."

    async def close(self) -> None:
        """Nothing stays open between letters."""

    async def _converse(self, client: aiosmtplib.SMTP, to: str, text: bytes, message_id: str) -> Receipt:
        try:
            await client.mail(self._sender)
            await client.rcpt(to)
        except (aiosmtplib.SMTPException, OSError) as error:
            return answered(error, silence=later)
        try:
            await client.data(text)
        except (aiosmtplib.SMTPException, OSError) as error:
            return answered(error, silence=doubtful)
        await _part(client)
        return Receipt(outcome="carried", provider_id=message_id)


async def _part(client: aiosmtplib.SMTP) -> None:
    """Say goodbye; a server that does not answer took the letter all the same."""
    with suppress(aiosmtplib.SMTPException, OSError):
        await client.quit(timeout=5)
    client.close()
