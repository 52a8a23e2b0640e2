"""Same: '6.7 (same)', a figure said to be of the time that the one before it was of."""

import re
from collections.abc import Sequence

from bot.reading.claiming.saying import Claim

_SAME = re.compile(
    r"\s?(?:%|[a-z]+\b)?\s?(?:[(\[]|,\s|-\s)(?:the\s|also\s)?(?:same|ditto|likewise|as above)"
    r"(?:\s(?:period|time|years?|basis|quarter|months?|again|there))?\s?(?:[)\].;]|$)"
)


def of_the_same_time(low: str, found: Sequence[Claim], said: list[Claim]) -> list[Claim]:
    """The claims of a sentence, those that say so given the period of the last one of another measure."""
    if not said or not found or not _said_in(low, said):
        return said
    told = [*found]
    for claim in said:
        again = claim.figure is not None and claim.period is None and _SAME.match(low, claim.figure.end)
        before = [c for c in told if c.role == "value" and c.items != claim.items] if again else []
        told.append(claim._replace(period=before[-1].period) if before else claim)
    return told[len(found) :]


def _said_in(low: str, said: Sequence[Claim]) -> bool:
    start, end = said[0].sentence.start, said[-1].sentence.end
    return any(low.find(word, start, end) >= 0 for word in ("same", "ditto", "likewise", "as above"))
