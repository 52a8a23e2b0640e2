"""Brackets: where a reply says what its brackets hold: last year's figures, England's, the target."""

import re

from bot.reading.deferred import deferred

_OTHERS = (
    r"(?:(?:the |our |your )?(?:same (?:quarter|period|month|time),? last year|last (?:year|quarter|time|month)|"
    r"previous|prior year|q[1-4]|a year ago|year before|england|national|regional|targets?|baseline|"
    r"comparator)[\w' ]{0,24}?)"
)
_BRACKETS = r"(?:square |round )?(?:brackets|parenthes[ei]s)"
_SAID = deferred(
    rf"\b{_OTHERS},?\s(?:(?:is|are|put|shown|given|stands?|figures?|values?|all|each|always|here)\s){{0,3}}"
    rf"in {_BRACKETS}|"
    rf"\b{_BRACKETS}[:,]?\s(?:(?:is|are|hold|holds|show|shows|have|give|=)\s)?{_OTHERS}(?=[\s.,;)])|"
    rf"\bin {_BRACKETS}[:,]?\s(?:is|are)\s{_OTHERS}(?=[\s.,;)])"
)
_HELD = re.compile(r"[(\[]\s?£?\d[\d,.]*\s?(?:%|[kmp]\b|per cent|weeks?|days?|wks?)?\s?[)\]]")


def unbracketed(low: str) -> str:
    """Lower-case text of the same length, without figures alone in brackets where it says that they are others'.

    What says so is made blank as well: 'last year in brackets' dates nothing else.
    """
    said = _SAID.search(low) if "brackets" in low or "parenthes" in low else None
    if said is None:
        return low
    rest = low[: said.start()] + " " * len(said.group()) + low[said.end() :]
    return _HELD.sub(lambda held: " " * len(held.group()), rest)
