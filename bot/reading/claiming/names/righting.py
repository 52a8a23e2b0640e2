"""Righting: a figure that puts right the one taken back just before it."""

import re
from collections.abc import Sequence

from bot.reading.claiming.saying import Claim
from bot.reading.deferred import deferred

# 'It had two in it who went elsewhere, so it wants to be 11.8', 'it wants changing to 72.4'.
_WANTS_TO_BE = deferred(
    r"\b(?:it|that|this|that one|the (?:(?:right|real|true|proper|actual|new) )?(?:figure|one|number|rate|"
    r"answer|count|score))"
    r"(?:(?:'s)?\s(?:now\s|really\s|therefore\s)?"
    r"(?:(?:wants|needs|has|ought) to (?:be|read|say|become|go (?:up|down) to|come (?:up|down) to)|"
    r"(?:wants|needs) (?:changing|correcting|amending|altering|putting right) to|(?:should|must) (?:be|"
    r"read|say|have been)|"
    r"becomes|comes (?:out |down |up )?(?:at|to)|drops to|falls to|rises to|goes (?:up |down )?to))\s"
    r"(?:now\s|really\s|actually\s|at\s)?$"
)
_BY_THEN = re.compile(r"[^.;\n\d]{0,20}\b(?:by|before|next|if|unless|in order|for us|to (?:meet|hit|reach))\b")


def put_right(low: str, found: Sequence[Claim], claim: Claim) -> Claim:
    """'Ignore October's. It should be 449': what puts right a figure taken back is of that one's period."""
    last = found[-1] if found else None
    if last is None or last.role != "withdrawn" or last.items != claim.items or claim.figure is None:
        return claim
    wanted = _WANTS_TO_BE.search(low, claim.sentence.start, claim.figure.start)
    if claim.role in ("value", "target") and wanted and not _BY_THEN.match(low, claim.figure.end):
        claim = claim._replace(role="value", corrects=True)
    if not claim.corrects:
        return claim
    if claim.period and claim.period != last.period:
        return claim
    return claim._replace(period=last.period, sure=True)
