"""Partial: a figure that covers only some of the months it was asked for, by the words beside it."""

import re
from functools import lru_cache

from bot.domain.period_text import parse
from bot.reading.claiming.periods.some_days import covers_days
from bot.reading.deferred import deferred
from bot.reading.noticing.noise import MONTH
from bot.reading.noticing.periods import said

_MONTHS = rf"{MONTH}(?:\s?(?:,|and|&|to|-)\s?{MONTH})?(?![\w\d])"
_ONLY = deferred(
    rf"\b(?:only|just|that is|that's|this is|it is|it's|covers?|covering)\s(?:for\s|to\s|up to\s|the end of\s)*"
    rf"(?P<after>{_MONTHS})(?!\s\d)|"
    rf"(?<!by )(?<!until )(?P<before>\b{_MONTHS})\s(?:only|alone|so far|on its own|by itself)\b"
)
# '18.8, reflecting July and August', 'averaging July and August'.
_TWO_OF_THEM = deferred(
    rf"\b(?:reflect(?:s|ing)|represent(?:s|ing)|based on|using|averag(?:es|ing)|"
    rf"adding(?: up| together)?|summing|combin(?:es|ing)|spanning)\s"
    rf"(?P<two>{MONTH}\s?(?:,|and|&|to|plus|\+|-)\s?{MONTH})(?=\s?(?:$|[.;:)\n]|,(?! and)))"
)
_WITHOUT = deferred(
    r"\b(?:without|minus|(?:taking|leaving|stripping|dropping|removing|setting)(?: out| off| aside)?|"
    r"(?:taken|left|stripped) out|excluding|excl\.?|excludes|except(?: for)?|missing|omits|omitting|apart from|bar|"
    rf"(?:not|n't) (?:yet )?includ(?:e|es|ing)|no)\s(?:any\s|the\s)?(?P<month>\b{MONTH})(?![\w\d])(?!\s\d)"
)
_MISSING = deferred(
    rf"(?P<month>\b{MONTH})(?:'s)?\s(?:(?:data|figures?|returns?|coding|is|are|has|have|was|still|also|not|yet)\s)*"
    r"(?:isn't|is not|aren't|hasn't|haven't|not|missing|outstanding|awaited|to (?:come|follow|add|be added|be coded)|"
    r"incomplete|uncoded)\b"
)
_SOME_MONTHS = re.compile(
    r"\b(?:one|two|1|2) months? (?:out )?of (?:the )?(?:three|3|quarter)\b|\b(?:only|just) "
    r"(?:(?:have|got|had|hold|sent|cover\w*|get|see|for|from|given) )*(?:the )?(?:first )?(?:one|two|1|2) months?\b|"
    r"\b(?:one|two|1|2) months?(?:' (?:data|worth|figures))? only\b|\b(?:part|half) of the quarter\b|"
    r"(?:\bnot|n't|\bnever|\bwithout)\s(?:\w+\s){0,3}?(?:the|a)\s(?:full|whole|complete|entire)\s"
    r"(?:quarter|three months)\b"
)


_MONTHS_TO = re.compile(rf"\bmonths? (?:up )?to (?:the )?(?:end of )?(?:end )?(?P<month>{MONTH})(?![\w\d])")
# 'That stops at the end of August', 'only goes to August'.
_STOPS = deferred(
    rf"\b(?:that|this|it|they|which|data|figures?|extract|only|just) (?:(?:only|just) )?(?:stops?|ends?|runs?|goes|"
    rf"covers?|"
    rf"finish(?:es)?)(?: only| just)? (?:up )?(?:to|at|in|with|after|till|"
    rf"until) (?:the )?(?:end of )?(?P<month>{MONTH})(?![\w\d])"
)
_STOPPING = ("stop", "end", "run", "goes", "cover", "finish")
_SINCE = rf"since (?:the (?:start|beginning) of |early |mid |1(?:st)? )?(?P<month>{MONTH})(?![\w\d])"
_CHANGED = deferred(
    r"\b(?:up|down|ris\w+|rose|fall\w*|fell|drop\w*|increas\w+|decreas\w+|improv\w+|better|worse\w*|higher|lower|best|"
    r"worst|highest|lowest|first|chang\w+|unchanged|steady|flat|stable|grown|grew|more|fewer|less|every|each|"
    r"declin\w+)\b"
)
_SINCE_AFTER = deferred(rf"[^.;:,()\n\d]{{0,50}}?\b{_SINCE}")
_SINCE_BEFORE = deferred(rf"(?:^|[.;:\n]\s?|\b(?:and|but|so)\s){_SINCE},?\s")


def reaches_back(before: str, after: str, asked: str) -> bool:
    """'2,351 since April': say whether a figure between these words was counted from before the period `asked`."""
    found = _SINCE_AFTER.match(after) or _SINCE_BEFORE.search(before)
    if found is None or asked in ("", "?") or _CHANGED.search(before) or _CHANGED.search(found.group()):
        return False
    starts = [each.period.start for each in said(f"in {found['month']}", asked) if each.period is not None]
    return any(start != parse(asked).start for start in starts)


@lru_cache(maxsize=16)  # the figures of one sentence are asked about with the same words
def covers_part(low: str, asked: str) -> bool:
    """Say whether lower-case words tell that a figure leaves out months of the period `asked` for."""
    if covers_days(low):
        return True
    if asked in ("", "?"):  # no one period is known
        return False
    whole = parse(asked)
    if (whole.end - whole.start).days < 32:
        return False
    if _SOME_MONTHS.search(low):
        return True
    ways = (_MONTHS_TO, _STOPS) if any(map(low.__contains__, _STOPPING)) else (_MONTHS_TO,)
    if any(_ends_elsewhere(match["month"], asked) for way in ways for match in way.finditer(low)):
        return True
    named = [match["after"] or match["before"] for match in _ONLY.finditer(low)]
    named += [match["two"] for match in _TWO_OF_THEM.finditer(low)]
    named += [match["month"] for way in (_WITHOUT, _MISSING) for match in way.finditer(low)]
    return any(_is_part(words, asked) for words in named)


def _ends_elsewhere(month: str, asked: str) -> bool:
    """'7.4 in the three months to August': say whether that is not the last month of the period asked for."""
    ends = [each.period.end for each in said(f"in {month}", asked) if each.period is not None]
    return bool(ends) and parse(asked).end not in ends


def _is_part(months: str, asked: str) -> bool:
    """Say whether these months lie in the period and are not all of it; 'may' may be a verb, so it counts for none."""
    whole = parse(asked)
    periods = [each.period for each in said(f"in {months}", asked) if each.period is not None]
    return any(
        whole.start <= each.start and each.end <= whole.end and (each.start, each.end) != (whole.start, whole.end)
        for each in periods
    )
