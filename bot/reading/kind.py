"""What a reply is, once it is known whether anything was read from it."""

from datetime import date
from typing import NamedTuple

from bot.domain.returns import ReplyClass
from bot.reading.classify import asks_for_time, asks_something, hands_over, is_empty, only_thanks


class Kind(NamedTuple):
    """The class of a reply with what belongs to it: until when, and who is named."""

    kind: ReplyClass
    until: date | None = None
    named: str = ""


def kind_of(text: str, settled: bool, doubtful: bool, sent: date | None) -> Kind:
    """Class the reply of a known sender. `settled`: something was stated; `doubtful`: only doubts were read."""
    if settled:
        return Kind("return")
    if is_empty(text):
        return Kind("empty")
    if doubtful:
        return Kind("return")
    if plea := asks_for_time(text, sent):
        return Kind("extension", plea.until)
    if (named := hands_over(text)) is not None and not _asks_first(text):
        return Kind("delegation", named=named)
    if asks_something(text):
        return Kind("question")
    return Kind("thanks") if only_thanks(text) else Kind("return")


def _asks_first(text: str) -> bool:
    """A question about the figures themselves, not 'could you ask Ben?'."""
    return "?" in text and not any(word in text.lower() for word in ("ask", "contact", "redirect", "send", "instead", "<@", "deals", "looks after", "try "))
