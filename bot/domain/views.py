"""Views: what a verb has found out, ready to be put into words by a template."""

from datetime import date, datetime
from typing import Literal

from bot.domain.held import HeldQuery
from bot.domain.record import Record
from bot.domain.request import AskedItem, ItemKind
from bot.domain.strategy import Tone


class Button(Record):
    """A thing to press: `action` is the Slack action id, `value` what comes back with it."""

    action: str
    value: str
    label: str
    style: Literal["", "primary", "danger"] = ""


class Asking(Record):
    """What one request still asks of one contact. `doubts` are queries they have yet to answer.

    `closed` says that its report has been put together without what is missing.
    """

    request_id: int
    token: str
    cycle: str
    report: str
    due_at: datetime
    meets: date
    items: tuple[AskedItem, ...]
    doubts: tuple[HeldQuery, ...] = ()
    closed: bool = False


class Reminder(Record):
    """One message to one contact on one day, however many requests it serves.

    `about` is empty when the reader answers for themselves; for an escalation it names who has not answered.
    `first` is whether the contact has not been written to about any of these requests before.
    """

    board: str
    mailbox: str
    name: str
    tone: Tone
    first: bool
    today: date
    askings: tuple[Asking, ...]
    about: str = ""
    secretariat: str = ""


class Recorded(Record):
    """One line of a receipt: what was recorded, as the sender will check it.

    `shown` is the figure in words with its unit ('91.2%', 'suppressed (below 5)', 'not available until November 2026');
    `replaced` the figure it replaced, in the same words, or empty.
    """

    kind: ItemKind
    code: str
    label: str
    period: str = ""
    shown: str
    note: str = ""
    replaced: str = ""


class ReceiptView(Record):
    """What goes back to a sender: every figure as recorded, every doubt asked back, what is left.

    `late` is empty, 'after-due' (still in time for the draft) or 'after-close' (the secretariat decides).
    `notes` are further plain sentences, such as what was made of a question or an extension asked for.
    """

    board: str
    mailbox: str
    name: str
    token: str = ""
    recorded: tuple[Recorded, ...] = ()
    doubts: tuple[HeldQuery, ...] = ()
    left: tuple[AskedItem, ...] = ()
    late: Literal["", "after-due", "after-close"] = ""
    notes: tuple[str, ...] = ()
    by_officer: str = ""
    request_id: int | None = None
    due_at: datetime | None = None


class Notice(Record):
    """A short message to the secretariat or a lead officer: what happened and what they can do about it.

    `mailbox` is the board's address, which an answer by email goes to and a Message-ID is made with.
    `link` is an https address from the framework, shown so that it can be followed; `address` an email address
    that the framework names, shown so that it can be copied. Never put what came from outside in either.
    """

    board: str
    title: str
    sentences: tuple[str, ...]
    buttons: tuple[Button, ...] = ()
    name: str = ""
    mailbox: str = ""
    link: str = ""
    address: str = ""


class Said(Record):
    """What a command or button answers, to the person alone."""

    title: str = ""
    lines: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()


class Field(Record):
    """One field of the answer form: an item, what is known of it, and what is already there."""

    item_key: str
    label: str
    hint: str = ""
    kind: ItemKind
    unit: str = ""
    initial: str = ""


class Form(Record):
    """The form that answers one request, a field per item still missing."""

    board: str
    request_id: int
    title: str
    intro: str
    fields: tuple[Field, ...]


class AgencyLine(Record):
    """One agency's line on a home page or status."""

    agency: str
    text: str


class Home(Record):
    """What the app's home shows one person: their requests, and for the secretariat the state of the cycle."""

    board: str
    name: str
    askings: tuple[Asking, ...] = ()
    status: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()
    secretariat: bool = False
