"""Case: one figure that may be entered, with all that its doubts are told by."""

from typing import NamedTuple

from bot.reading.claiming.merging.made import About
from bot.reading.claiming.sanity.verdicts import Sound
from bot.reading.claiming.saying import Claim, before, behind
from bot.reading.claiming.sourced import Sourced


class Case(NamedTuple):
    """One figure: what it is about, its claim and source, whether it can be right, and the words on its two sides."""

    about: About
    each: Sourced
    claim: Claim
    judgement: Sound
    before: str
    behind: str


def case_of(about: About, each: Sourced, judgement: Sound) -> Case:
    """The case of one figure."""
    return Case(about, each, each.claim, judgement, before(each.claim), behind(each.claim))
