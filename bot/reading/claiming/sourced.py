"""Sourced: a claim with where it was made."""

from typing import NamedTuple

from bot.domain.returns import Place
from bot.reading.claiming.saying import Claim


class Sourced(NamedTuple):
    """A claim with where it stands in the message and the words it came from; `vouched` for by the sender or not."""

    claim: Claim
    place: Place
    quote: str
    vouched: bool = True
