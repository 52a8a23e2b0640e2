"""Partial: a figure that covers only some of the months it was asked for, by the words beside it."""

import re
from functools import lru_cache

from bot.domain.period_text import parse
from bot.reading.noticing.noise import MONTH
from bot.reading.noticing.periods import said

_MONTHS = rf"{MONTH}(?:\s?(?:,|and|&|to|-)\s?{MONTH})?(?![\w\d])"
_ONLY = re.compile(
    rf"\b(?:only|just|that is|that's|this is|it is|it's|covers?|covering)\s(?:for\s|to\s|up to\s|the end of\s)*"
    rf"(?P<after>{_MONTHS})(?!\s\d)|"
    rf"(?<!by )(?<!until )(?P<before>\b{_MONTHS})\s(?:only|alone|so far|on its own|by itself)\b"
)
_WITHOUT = re.compile(
    r"\b(?:without|minus|excluding|excl\.?|excludes|except(?: for)?|missing|omits|omitting|apart from|bar|"
    rf"(?:not|n't) (?:yet )?includ(?:e|es|ing)|no)\s(?:any\s|the\s)?(?P<month>\b{MONTH})(?![\w\d])(?!\s\d)"
)
_MISSING = re.compile(
    rf"(?P<month>\b{MONTH})(?:'s)?\s(?:(?:data|figures?|returns?|coding|is|are|has|have|was|still|also|not|yet)\s)*"
    r"(?:isn't|is not|aren't|hasn't|haven't|not|missing|outstanding|awaited|to (?:come|follow|add|be added|be coded)|"
    r"incomplete|uncoded)\b"
)
_SOME_MONTHS = re.compile(
    r"\b(?:one|two|1|2) months? (?:out )?of (?:the )?(?:three|3|quarter)\b|\b(?:only|just) (?:one|two|1|2) months?\b|"
    r"\b(?:one|two|1|2) months?(?:' (?:data|worth|figures))? only\b|\b(?:part|half) of the quarter\b"
)


@lru_cache(maxsize=1024)
def covers_part(low: str, asked: str) -> bool:
    """Say whether lower-case words tell that a figure leaves out months of the period `asked` for."""
    if asked in ("", "?"):  # no one period is known
        return False
    whole = parse(asked)
    if (whole.end - whole.start).days < 32:
        return False
    if _SOME_MONTHS.search(low):
        return True
    named = [match["after"] or match["before"] for match in _ONLY.finditer(low)]
    named += [match["month"] for way in (_WITHOUT, _MISSING) for match in way.finditer(low)]
    return any(_is_part(words, asked) for words in named)


def _is_part(months: str, asked: str) -> bool:
    """Say whether these months lie in the period and are not all of it; 'may' may be a verb, so it counts for none."""
    whole = parse(asked)
    periods = [each.period for each in said(f"in {months}", asked) if each.period is not None]
    return any(
        whole.start <= each.start and each.end <= whole.end and (each.start, each.end) != (whole.start, whole.end)
        for each in periods
    )
