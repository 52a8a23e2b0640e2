"""The scene: what everybody in a rehearsal shares."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from bot.correspondence import asking_of
from bot.desk import Desk
from bot.domain.calendar import local_day, to_utc, working_days_after
from bot.domain.cycle import Cycle
from bot.domain.force import in_force
from bot.domain.strategy import Contact, Framework
from bot.domain.views import Asking
from bot.rehearsal.cast import Part, address
from bot.rehearsal.chance import share
from bot.rehearsal.clock import Clock
from bot.rehearsal.diary import Diary
from bot.rehearsal.doors import Doors
from bot.rehearsal.transcript import Transcript
from db.store import Store

_FIRST_MINUTE, _MINUTES = 10 * 60, 330


@dataclass
class Scene:
    """Desk, doors and clock, who plays which part, and where everything is written down."""

    desk: Desk
    clock: Clock
    board: str
    framework: Framework
    doors: Doors
    transcript: Transcript
    diary: Diary = field(default_factory=Diary)
    parts: dict[str, Part] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The day it is."""
        return local_day(self.clock())

    def contact(self, to: str) -> Contact | None:
        """Give whoever is reached at an email address, a Slack id or the channel of their direct messages."""
        known = in_force(self.framework.contact, self.today)
        return next((c for c in known if to in (c.email, c.slack) or (c.slack and to == f"D{c.slack[1:]}")), None)

    def posts(self, contact: Contact) -> tuple[str, ...]:
        """Give the posts of somebody today."""
        known = in_force(self.framework.contact, self.today)
        return tuple(c.post for c in known if address(c) == address(contact))

    def later(self, who: str, days: int) -> datetime:
        """Give a moment in office hours so many working days from now, the same day's own not before now."""
        day = working_days_after(self.today, days, self.framework.board.closure_days)
        return max(self.at(who, day), self.clock())

    def at(self, who: str, day: date) -> datetime:
        """Give somebody's usual moment on a day, between ten and half past three."""
        minute = _FIRST_MINUTE + int(share("minute", who, day) * _MINUTES)
        return to_utc(day, time(minute // 60, minute % 60))

    async def askings(self, contact: Contact) -> tuple[Asking, ...]:
        """Give what is still asked of somebody, by request."""
        found: tuple[Asking, ...] = await self.desk.ask(_askings, self.board, self.posts(contact))
        return found

    async def cycles(self) -> tuple[Cycle, ...]:
        """Give every cycle as it stands."""
        found: tuple[Cycle, ...] = await self.desk.ask(_cycles, self.board)
        return found


def _askings(store: Store, board: str, posts: tuple[str, ...], now: datetime) -> tuple[Asking, ...]:
    with store.reading(board) as books:
        live = {cycle.code for cycle in books.plan.cycles("open", "closed")}
        held = [one for one in books.requests.of_posts(posts, "open") if one.cycle in live]
        framework = books.plan.framework()
        found = [asking_of(books, framework, one.id, now, invited=True) for one in held]
    return tuple(one for one in found if one.items)


def _cycles(store: Store, board: str, _now: datetime) -> tuple[Cycle, ...]:
    with store.reading(board) as books:
        return books.plan.cycles()
