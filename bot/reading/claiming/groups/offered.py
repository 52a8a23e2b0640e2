"""Offered: a figure of another period that is offered instead of one that is not there."""

from collections.abc import Sequence

from bot.domain.period_text import parse
from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.groups.asked_for import WRONG
from bot.reading.claiming.saying import Claim
from bot.reading.claiming.sourced import Sourced
from bot.reading.deferred import deferred

# 'All I have is Q1's', 'the latest we can give you is July to August'.
_ALL_THERE_IS = deferred(
    r"\b(?:all|the (?:only|latest|last|newest|best|nearest|most recent)(?: \w+)?)(?: that)? (?:i|we|they)"
    r"(?:'ve| can| could)? (?:have|has|had|got|hold|give|offer|send|do|find|see)\b|"
    r"\b(?:i|we)(?:'ve)? (?:only|just) (?:have|got|hold)\b|\b(?:can|could) only (?:give|offer|send)\b|"
    r"\bin the meantime\b|\bfor now (?:use|take)\b|"
    r"\b(?:but|though|although|however),? [^.;\d]{0,30}\b(?:it|that|this|we|they) (?:was|were|had|stood|came|saw)\b"
)


def only_another(
    made: dict[tuple[str, str], list[Sourced]], indicator: ExpectedIndicator, several: Sequence[str]
) -> bool:
    """'I only have April to June; July to September isn't through': the figure offered instead is asked about.

    Not the one we have: 'December is not out; November was 36.2, as you know'.
    """
    code = indicator.code
    asked = [key for key in made if key[0] == code and key[1] != WRONG]
    instead = [
        each for each in made.get((code, WRONG), ()) if _offered(each.claim) and not _is_known(each.claim, indicator)
    ]
    missing = all(each.claim.state == "not-available" for key in asked for each in made[key] if _states(each))
    if not instead or not missing or any(each.claim.role == "value" for key in asked for each in made[key]):
        return False
    for key in asked:
        if len(several) == 1:  # of several months asked for, those that are missing are told as well
            made[key].clear()
    return True


def _is_known(claim: Claim, indicator: ExpectedIndicator) -> bool:
    """Say whether a figure is the last one that we have, said of the period that it is of."""
    if claim.figure is None or claim.period is None or claim.period.period is None or not indicator.previous_period:
        return False
    whole, about = claim.period.period, parse(indicator.previous_period)
    return claim.figure.value == indicator.previous and (whole.start, whole.end) == (about.start, about.end)


def _offered(claim: Claim) -> bool:
    """Say whether a figure of another period is offered instead: stated at once, or as all there is.

    The other columns of a table, which no words are about, are offered for nothing.
    """
    if claim.role == "value" and claim.firm and claim.note:
        return True
    return claim.role in ("value", "previous") and claim.figure is not None and bool(_ALL_THERE_IS.search(claim.note))


def _states(each: Sourced) -> bool:
    return each.claim.role in ("state", "value")
