"""Clausal: a period behind a figure and a mark that begins what is said of the next figure."""

import re
from collections.abc import Sequence
from typing import Literal

from bot.reading.deferred import deferred
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.period_words import MONTH
from bot.reading.noticing.periods import Said

_STRAIGHT_ON = deferred(r"\s(?:the\s|our\s|average\s)?")
_ANEW = deferred(
    r"(?:[,(–-]|\b(?:and|but|while|whereas|though|although|when))\s?(?:back\s)?"
    r"(?:in|for|at|during|over)?\s?(?:the\s)?$"
)
_THEN_WAS = deferred(
    r"\s(?:(?:it|we|this|that|they|there|the (?:figure|number|rate|total))\s)?(?:only\s|just\s)?"
    r"(?:was|were|is|had been|had|stood at|came to|did|saw|gave|reached|made|managed|recorded)\s(?:at\s|only\s|just\s)?"
)
# 'Though in July it touched 7': whatever is told with a subject of its own.
_IT_DID = deferred(r",?\s(?:it|we|this|that|they|there|things|matters|delays|waits?|numbers)\s(?:[a-z'-]+\s){1,5}£?")
# '87.5%, with a dip in August to 81.0%'.
_TURNED = deferred(
    r"\b(?:with|after|despite|following|an?)\s(?:[a-z]+\s){0,2}(?:spike|peak|surge|dip|lull|blip|slump|bulge|bump|jump|"
    r"trough|high|low|rise|fall|drop|increase|decrease)\s(?:in|over|during)\s(?:the\s)?$"
)
_TO = deferred(r"\s(?:to|of|at|when it (?:was|hit|reached))\s£?")
_MARKED = deferred(r"(?:,|\s[–-])\s(?:back\s)?(?:in|for|during|over)\s(?:the\s)?$")
_COMMA = deferred(r"\s?[,:–-]?\s?")
_ITS_OWN = deferred(rf"\s?[(\[]?(?:in |for |during )?(?:the )?{MONTH}\b")


def clause_of(
    low: str, trail: str, match: re.Match[str] | None, period: Said, names: Sequence[Mention], figure: Figure
) -> Literal["next", "either", ""]:
    """Whose a period is between two figures: the next one's, either's (so nobody's for sure), or not told by this.

    `trail` are the words from the figure before to the period, and `match` what they say of it.
    """
    if match and match["mark"] == "," and _opens(low, period, names, figure):
        return "next"
    if _begins_anew(low, trail, period, figure):
        return "next"
    return "either" if _is_between(low, trail, period, figure) else ""


def _begins_anew(low: str, trail: str, period: Said, figure: Figure) -> bool:
    """'It is now 74.2%, in August it was 72.8%', '74.2% and in August we had 72.8%': a clause of the next figure."""
    if _TURNED.search(trail) and _TO.fullmatch(low, period.end, figure.start):
        return True
    if not _ANEW.search(trail):
        return False
    return bool(_THEN_WAS.fullmatch(low, period.end, figure.start) or _IT_DID.fullmatch(low, period.end, figure.start))


def _is_between(low: str, trail: str, period: Said, figure: Figure) -> bool:
    """'74.2% - in August, 72.8%': a month between two marks may be of either figure."""
    marked = _MARKED.search(trail) and _COMMA.fullmatch(low, period.end, figure.start)
    return bool(marked) and not _ITS_OWN.match(low, figure.end)


def _opens(low: str, period: Said, names: Sequence[Mention], figure: Figure) -> bool:
    """'84.1%, in August care assessment waits were 34': of what is named straight behind it, not before the comma."""
    return any(_STRAIGHT_ON.fullmatch(low, period.end, m.start) and m.end <= figure.start for m in names)
