"""A carrier that keeps the letters: the post of a rehearsal, which nothing leaves."""

from collections.abc import Callable
from datetime import datetime

from bot.carriers.envelope import Unwritable, compose
from bot.domain.letter import Letter, Receipt
from bot.domain.record import Record


class Carried(Record):
    """A letter with the moment it was carried and what its carrier calls it; `raw` are an email's bytes."""

    letter: Letter
    at: datetime
    provider_id: str
    raw: bytes = b""


def direct(slack: str) -> str:
    """Give the channel of somebody's direct messages."""
    return f"D{slack[1:]}" if slack.startswith(("U", "W")) else slack


class KeepingCarrier:
    """Carries Slack letters and emails into a list. An email is written out whole, as it would be sent."""

    def __init__(self, clock: Callable[[], datetime], sender: str) -> None:
        self.carried: list[Carried] = []
        self._clock = clock
        self._sender = sender

    async def carry(self, letter: Letter) -> Receipt:
        """Keep the letter; an email that cannot be written is refused, as it would be outside."""
        now = self._clock()
        try:
            raw = compose(letter, self._sender, now) if letter.channel == "email" else b""
        except Unwritable as trouble:
            return Receipt(outcome="refused", detail=str(trouble))
        named = letter.message_id if letter.channel == "email" else self._ts(now)
        self.carried.append(Carried(letter=letter, at=now, provider_id=named, raw=raw))
        return Receipt(outcome="carried", provider_id=named)

    async def find(self, letter: Letter) -> Receipt | None:
        """Find a letter by its key."""
        kept = next((one for one in self.carried if one.letter.key == letter.key), None)
        return Receipt(outcome="carried", provider_id=kept.provider_id) if kept else None

    async def check(self) -> str:
        """Say that nothing can go wrong."""
        return "Letters are kept and go nowhere."

    def _ts(self, now: datetime) -> str:
        """Name a message as Slack would: by a time that no other message has."""
        return f"{now.timestamp():.0f}.{len(self.carried) + 1:06d}"
