"""Return: what a reply was read to say: readings, action updates and voices."""

from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Literal

from bot.domain.record import Record

ReplyClass = Literal[
    "return",
    "auto-reply",
    "bounce",
    "question",
    "extension",
    "delegation",
    "thanks",
    "unknown-sender",
    "spoof",
    "empty",
]
Qualifier = Literal[
    "provisional",
    "approximate",
    "range",
    "unchanged",
    "derived",
    "wrong-period",
    "conflict",
    "implausible",
    "suppressed",
    "not-available",
    "nil-return",
    "question",
    "ambiguous",
]
ActionStatus = Literal["complete", "on-track", "at-risk", "delayed", "not-started"]


class Place(Record):
    """Where words stand in a reply: a part and a span of its text, or a sheet and a cell.

    `part` counts the leaves of the message from 0, in the order they are walked; `start` and `end`
    are offsets in characters into that part's decoded text (for HTML: into the text drawn from it).
    """

    part: int = 0
    start: int = 0
    end: int = 0
    sheet: str = ""
    cell: str = ""


class Reading(Record):
    """One indicator's value for one period, and the exact place it was read from.

    `value` is in the indicator's own unit (percent as 91.2, pounds as 1300000, yes-no as 1 or 0), None
    where there is none. `certain` means a careful analyst would enter it without asking back. `period`
    is empty for the period asked. `candidates` are indicator codes a name could mean, or values in conflict.
    `available_from` is 'YYYY-MM' or 'YYYY-MM-DD' where said. `why` is one plain sentence.
    """

    indicator: str
    period: str = ""
    value: Decimal | None = None
    certain: bool
    qualifier: Qualifier | None = None
    available_from: str | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    candidates: tuple[str, ...] = ()
    place: Place = Place()
    quote: str = ""
    why: str = ""


class Update(Record):
    """What a reply says of an action."""

    action: str
    status: ActionStatus
    revised_date: date | None = None
    note: str = ""
    place: Place = Place()
    quote: str = ""


class Voice(Record):
    """Words kept whole: an answer under its question, or commentary on what `about` names (or on nothing named).

    `question` is a question code; `about` an indicator or objective code.
    """

    text: str
    question: str = ""
    about: str = ""
    place: Place = Place()


class Return(Record):
    """All that one reply was read to say.

    `sender` is the address or Slack id it claims; `known_sender` whether that is a registered contact.
    `token` is what our own request put in it, where found. `new_text` is the reply's own words, cut
    from what it quotes, and `passages` are the same words one by one with their places. `until`, `named`
    serve an auto-reply, extension or delegation; `status_code`
    and `failed_address` a bounce.
    """

    sender: str
    known_sender: bool
    kind: ReplyClass
    readings: tuple[Reading, ...] = ()
    updates: tuple[Update, ...] = ()
    voices: tuple[Voice, ...] = ()
    new_text: str = ""
    passages: tuple[Voice, ...] = ()
    token: str = ""
    in_reply_to: tuple[str, ...] = ()
    message_id: str = ""
    until: date | None = None
    named: str = ""
    status_code: str = ""
    failed_address: str = ""
    reader: str = ""
    why: str = ""


class Expected(Record):
    """What the reader needs to know of the board to read one reply. Built from the framework and the books.

    `order` lists the codes of the figures as one letter asked for them; it is empty where several letters did.
    """

    period: str
    indicators: tuple["ExpectedIndicator", ...]
    actions: tuple["ExpectedAction", ...] = ()
    questions: tuple["ExpectedQuestion", ...] = ()
    contacts: tuple["ExpectedContact", ...] = ()
    mailbox: str = ""
    authserv_id: str = ""
    sent_on: date | None = None
    order: tuple[str, ...] = ()

    @cached_property
    def _hashed(self) -> int:
        return hash((self.period, self.indicators, self.actions, self.questions, self.contacts, self.order))

    def __hash__(self) -> int:
        """Worked out once: what is made of one board is kept, and looked up for every message."""
        return self._hashed


class ExpectedLast(Record):
    """What an indicator came to before one of the `period`s asked for, in a period of the same length, if known."""

    period: str
    value: Decimal | None = None
    of: str = ""


class ExpectedIndicator(Record):
    """One indicator the reader may meet. `agencies` own its figure; `asked` lists the periods asked for.

    `previous`, `baseline` and `target` are those of the one period that is told of; `lasts` has the rest.
    """

    code: str
    name: str
    unit: str
    polarity: str = "higher"
    decimals: int = 1
    agencies: tuple[str, ...] = ()
    previous: Decimal | None = None
    previous_period: str = ""
    baseline: Decimal | None = None
    target: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    aliases: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    lasts: tuple[ExpectedLast, ...] = ()


class ExpectedAction(Record):
    """One action the reader may meet."""

    code: str
    title: str
    agency: str = ""
    deadline: date | None = None


class ExpectedQuestion(Record):
    """One question the reader may meet an answer to."""

    code: str
    prompt: str
    agency: str = ""


class ExpectedContact(Record):
    """One person who may write. An officer of the secretariat counts as a contact of every agency."""

    name: str
    email: str = ""
    slack: str = ""
    agency: str = ""


Expected.model_rebuild()
