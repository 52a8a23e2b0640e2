"""What opening a message yields: passages of the sender's own words, tables, attachments and who sent it."""

from datetime import date
from typing import Literal, NamedTuple

PassageKind = Literal["own", "inline", "forwarded", "subject"]
TableKind = Literal["own", "inline", "forwarded"]
Trust = Literal["pass", "fail", "none"]


class Unreadable(Exception):  # noqa: N818 - it names what the message is, and reads well at the door
    """No honest reading is possible: the message is to be quarantined, for `reason`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Passage(NamedTuple):
    """Words to read: the sender's own, or typed inside what was quoted, or a colleague's vouched for.

    `part` counts the leaves of the message from 0, in the order they are walked; `start` is the offset of
    `text` in that part's decoded text (for HTML: in the text drawn from it), and `text` stands there
    verbatim. `prompt` is, for inline answers, the quoted line they were typed under or in, `under` the heading
    with a period that it stood under. `struck` are
    the spans struck through, as offsets in `text`. A subject's `part` is -1. `vouched` is False for
    forwarded words that the sender passed on without standing by them.
    """

    text: str
    part: int
    start: int
    kind: PassageKind
    prompt: str = ""
    under: str = ""
    struck: tuple[tuple[int, int], ...] = ()
    vouched: bool = True


class Cell(NamedTuple):
    """One cell. `start` is its text's offset in the part; `own` means typed by the sender, not sent by us."""

    text: str
    row: int
    col: int
    start: int = 0
    hidden: bool = False
    own: bool = True


class Table(NamedTuple):
    """A table in a body or a sheet, row by row; a merged cell stands once, at its top left.

    `title` is the line over it in a document, `beside` all the words that stand round it.
    """

    part: int
    rows: tuple[tuple[Cell, ...], ...]
    kind: TableKind
    name: str = ""
    title: str = ""
    beside: str = ""


class Attachment(NamedTuple):
    """A file that came with the message. `name` is a bare file name, never a path."""

    part: int
    name: str
    media_type: str
    content: bytes


class Automatic(NamedTuple):
    """What a machine sent: a bounce, or an automatic reply with who stands in until when.

    `figured`: it holds a figure, so it is a person's after all where anything is read from it.
    """

    kind: Literal["bounce", "auto-reply"]
    status_code: str = ""
    failed_address: str = ""
    until: date | None = None
    named: str = ""
    why: str = ""
    figured: bool = False


class Opened(NamedTuple):
    """One message opened: who it says it is from, what it answers, and its own words.

    `sender` is the address in lower case, or empty where From does not name exactly one without defects.
    `sent_at` is ISO 8601 with its offset, or empty. `in_reply_to` holds the ids of In-Reply-To and then
    of References, bare of angle brackets; `to` every address of To, Cc and Delivered-To. `trusted` is the
    DMARC result in our own mail server's topmost Authentication-Results. `signature` is what was cut away
    as signature, disclaimer or banner.
    `typed` is set for chat, where no program breaks lines. `automatic` is set where no person wrote the message.
    """

    sender: str = ""
    sender_name: str = ""
    subject: str = ""
    sent_at: str = ""
    message_id: str = ""
    in_reply_to: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    token: str = ""
    trusted: Trust = "none"
    defects: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    tables: tuple[Table, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    signature: str = ""
    typed: bool = False
    automatic: Automatic | None = None
