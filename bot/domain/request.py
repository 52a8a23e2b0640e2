"""Request: what one contact is asked in one cycle, item by item."""

from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from bot.domain.record import Record

ItemKind = Literal["figure", "commentary", "progress", "action", "question"]
RequestState = Literal["open", "answered", "excused", "cancelled"]


class Item(Record):
    """One thing asked for: a figure of a period, words on an indicator or objective, an action, a question."""

    kind: ItemKind
    code: str
    period: str = ""

    @property
    def key(self) -> str:
        """The item's name within its request, such as 'figure:NM-07:2026-27 Q2'."""
        return f"{self.kind}:{self.code}:{self.period}"


class AskedItem(Record):
    """An item as it is put to its reader: what it is, its last value and target, when it is available."""

    item: Item
    label: str
    theme: str = ""
    unit: str = ""
    last_value: Decimal | None = None
    last_period: str = ""
    target_text: str = ""
    available: date | None = None
    deadline: date | None = None
    decimals: int = 1


class Request(Record):
    """What one post is asked in one cycle. `token` binds a reply to it, and never authenticates alone."""

    id: int
    cycle: str
    post: str
    agency: str
    token: str
    items: tuple[Item, ...]
    due_at: datetime
    state: RequestState = "open"
