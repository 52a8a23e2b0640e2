"""Redated: the later day that somebody now says, guesses or hopes an action will be done by."""

import re
from datetime import date

from bot.reading.claiming.actions.due import Due, days_ahead

_SMALL = (
    r"(?:\s(?:it|it's|that|this|to|be|is|will|would|we|the|on|by|for|in|at|of|around|about|end|say|rather|more|like|"
    r"likely|a|an|date|finish\w*|open\w*|complet\w*|launch\w*|done|ready|live|sign\w*|publi\w*|handover|go|until|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day),?){0,6}[\s:(–-]*$"
)
# 'So I'd now say', 'realistically', 'the new date is': with nothing of another matter before the day.
_SAID_ANEW = re.compile(
    r"\b(?:now|(?:i|we)(?:'d| would| should)? (?:now )?(?:say|think|guess|expect|reckon|suggest|hope|aim|propose)|"
    r"would (?:now )?(?:say|suggest)|realistically|(?:more|most) likely|expecting|aiming|hoping|looking at|"
    r"(?:new|revised) (?:\w+ )?(?:date|deadline|target|finish|completion|launch|opening|handover)|"
    r"make it|call it|slip\w*|pushed|moved|put back)" + _SMALL
)
# '26 February 2027 now', '15 March is more likely'.
_NOW_BEHIND = re.compile(
    r",?\s(?:now|instead|more like(?:ly)?|at the earliest|realistically|"
    r"(?:i|we)(?:'d| would)? (?:think|say|hope|guess)|"
    r"(?:is|looks|seems) (?:now )?(?:more|most) (?:likely|realistic))\b"
)


def said_anew(low: str, sent: date | None, deadline: date | None) -> date | None:
    """The one day after its deadline that lower-case words give as an action's new one, or nothing."""
    if deadline is None:
        return None
    late = [due for due in days_ahead(low, sent) if due.named and due.first > deadline]
    told = [due for due in late if _is_said(low, due)]  # 'wants it from September, call it 1 October': the second
    return told[0].last if len(told) == 1 else None


def _is_said(low: str, due: Due) -> bool:
    before = _SAID_ANEW.search(low, max(0, due.start - 90), due.start)
    return bool(before or _NOW_BEHIND.match(low, due.end))
