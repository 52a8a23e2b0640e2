"""Stages: a name with a word behind it for another step on the way: 'health checks offered', 'quit dates set'."""

import re
from collections.abc import Mapping

from bot.domain.returns import ExpectedIndicator
from bot.reading.noticing.names import Mention
from bot.reading.noticing.words import name_stems, stem

_STAGE = re.compile(
    r"(?:ting)?\s(?:(?:dates?|attempts?)\s(?:(?:were|was|are)\s)?)?"
    r"(?P<stage>set|offered|offers|invited|invitations|invites|booked|bookings|referred|referrals|declined|refused|cancelled|attempted|attempts|dates|enquiries|eligible|scheduled|requested|"
    r"requests|enrolled|enrolments|sign-?ups|registrations|applications|applied|planned|due|outstanding|waiting)\b"
    r"(?!\s(?:were|was|are|is|got)?\s?(?:completed|done|carried out|accepted|taken up)\b)"
)
_PUNCTUATED = re.compile(r"[,;.(]")
_COUNTED = frozenset({"count", "pounds"})


def of_another_stage(
    low: str, mention: Mention, known: Mapping[str, ExpectedIndicator], at: tuple[int, int] | None = None
) -> bool:
    """Say whether what is named is counted at a step its name does not speak of, by the figure that stands `at`."""
    meant = [known[item] for item in mention.items if item in known]
    if mention.by == "code" or not meant or any(one.unit not in _COUNTED for one in meant):
        return False
    said = _STAGE.match(low, mention.end)
    if said is None or (at and _PUNCTUATED.search(low[said.end() : at[0]] or low[at[1] : mention.start])):
        return False
    return not any(stem(said["stage"]) in name_stems(one.name) for one in meant)
