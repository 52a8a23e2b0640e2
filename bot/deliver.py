"""Carry the letters out, each once: claim, look if in doubt, carry, keep what the carrier answered."""

import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any, Protocol

from bot import correspondence
from bot.domain.calendar import local_day
from bot.domain.holders import with_email, with_slack
from bot.domain.letter import Letter, Receipt
from bot.domain.strategy import Framework
from bot.domain.views import Notice
from db.books import Books
from db.post_office import Claimed, PostOffice
from db.store import Store

# What binds a reply to its request stands at a subject's end; nobody else need see it.
_TOKEN = re.compile(r"\s*\[#\w+\]$")
Runner = Callable[..., Awaitable[Any]]


class Carrier(Protocol):
    """A way out: Slack or email."""

    async def carry(self, letter: Letter) -> Receipt:
        """Carry a letter and say what came of it."""

    async def find(self, letter: Letter) -> Receipt | None:
        """After a doubt: say whether the letter is there; None when it is not."""

    async def check(self) -> str:
        """Say in a sentence what works, or raise with what to do."""


class NoCarrier:
    """Stands where a channel is not set up: its letters are refused, so that their fallback is written."""

    def __init__(self, channel: str) -> None:
        self._channel = channel

    async def carry(self, _letter: Letter) -> Receipt:
        """Refuse."""
        return Receipt(outcome="refused", detail=f"{self._channel} is not set up")

    async def find(self, _letter: Letter) -> Receipt | None:
        """Find nothing."""
        return None

    async def check(self) -> str:
        """Say that there is nothing to check."""
        return f"{self._channel} is not set up."


async def deliver(
    do: Runner, carriers: Mapping[str, Carrier], owner: str, stopping: Callable[[], bool] = lambda: False
) -> int:
    """Carry every letter that is due, oldest of its lane first; give how many were tried.

    `do(verb, *args)` runs a verb off the event loop. `owner` names this carrier among several.
    Once `stopping` says so the letter in hand is finished and no other claimed.
    """
    tried = 0
    while not stopping() and (claimed := await do(claim, owner, tuple(carriers))) is not None:
        await do(keep, claimed, owner, await _carried(claimed, carriers[claimed.letter.channel]))
        tried += 1
    return tried


async def _carried(claimed: Claimed, carrier: Carrier) -> Receipt:
    """Carry one letter; whatever the carrier throws is a doubt, never a loss."""
    try:
        if claimed.look_first and (found := await carrier.find(claimed.letter)) is not None:
            return found
        return await carrier.carry(claimed.letter)
    except Exception as fault:  # noqa: BLE001 (one letter's trouble must not stop the next)
        return Receipt(outcome="doubtful", detail=type(fault).__name__)


def claim(store: Store, owner: str, channels: tuple[str, ...], now: datetime) -> Claimed | None:
    """Claim the next letter that may be carried now."""
    with store.post_office() as office:
        if not office.anything_due(now, channels):
            return None
    with store.post_office("deliver.claim") as office:
        return office.claim(now, owner, channels)


def keep(store: Store, claimed: Claimed, owner: str, receipt: Receipt, now: datetime) -> None:
    """Keep what a carrier answered; a letter refused for good, with no other way, is told to the secretariat.

    Both in one transaction: a stop between them would leave nobody the wiser.
    """
    with store.writing(claimed.board, "deliver.keep") as books:
        state, other_way = PostOffice(books.session).keep(claimed, owner, receipt, now)
        if state == "refused" and not other_way:
            _tell(books, claimed, receipt, now)


def _tell(books: Books, claimed: Claimed, receipt: Receipt, now: datetime) -> None:
    letter = claimed.letter
    if letter.key.startswith("undelivered/"):
        return
    framework = books.plan.framework()
    why = receipt.detail.rstrip(".") or "The carrier refused it"
    name, address = _reader(framework, letter.to, now)
    about = _TOKEN.sub("", letter.subject) or letter.text[:80]
    remedy = "Please give them another address in the framework and adopt it again, or reach them yourself."
    notice = Notice(
        board=framework.board.name,
        title="A letter could not be delivered",
        sentences=(f"To {name}: {about}", f"{why}. {remedy}"),
        address=address,
    )
    correspondence.tell_secretariat(books, framework, notice, f"undelivered/{claimed.id}", now)


def _reader(framework: Framework, to: str, now: datetime) -> tuple[str, str]:
    """Give who a letter went to, and their address where the framework names it: a stranger's is never made a link."""
    day = local_day(now)
    contacts = with_email(framework, to, day) or with_slack(framework, to, day)
    if contacts:
        return contacts[0].name, contacts[0].email
    return to, to if to in framework.board.board_list else ""
