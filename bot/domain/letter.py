"""Letter: a finished message to one address, waiting to be carried; and what the carrier answered."""

from datetime import datetime
from typing import Any, Literal

from bot.domain.record import Record

Channel = Literal["email", "slack"]
Outcome = Literal["carried", "refused", "later", "doubtful"]


class Enclosure(Record):
    """A file that goes with a letter."""

    name: str
    media_type: str
    content: bytes


class Letter(Record):
    """A finished message. It says everything its carrier needs, and nothing is rendered again.

    `key` is unique for the board: the same fact is never written twice. `lane` is the channel or mailbox
    it goes to; letters of a lane go in order. `to` is an email address, a Slack user id (a direct message)
    or a Slack channel id. For Slack, `text` is the fallback, `blocks` the message, `thread` the ts it
    answers under, `replaces` the ts of a message to be updated in place, and a letter with an enclosure
    is one file and nothing else. For email, `message_id` is made from the key and the same on every try;
    `in_reply_to` threads it; `token` goes into Reply-To by plus-addressing and into the subject's tail.
    After `good_until` its words are no longer true: it is not carried, but written anew.
    """

    key: str
    lane: str
    channel: Channel
    to: str
    subject: str = ""
    text: str
    html: str = ""
    blocks: tuple[dict[str, Any], ...] = ()
    thread: str = ""
    replaces: str = ""
    message_id: str = ""
    in_reply_to: str = ""
    reply_to: str = ""
    enclosures: tuple[Enclosure, ...] = ()
    due_at: datetime
    good_until: datetime | None = None


class Receipt(Record):
    """What a carrier answered.

    `carried`: it is there, under `provider_id`. `refused`: it never will be, and `detail` says why.
    `later`: it is surely not there; try again after `retry_after` seconds. `doubtful`: it may be there.
    """

    outcome: Outcome
    provider_id: str = ""
    detail: str = ""
    retry_after: float = 0.0
