"""Part periods: stretches of a month that are not the whole of it, 'the first three weeks of December'."""

from collections.abc import Sequence

from bot.reading.deferred import deferred
from bot.reading.noticing.period_words import MONTH
from bot.reading.noticing.periods import Said

_COUNT = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|few|couple of)"
_ENDS = r"(?:first|1st|second|2nd|third|3rd|fourth|4th|last|final|opening|closing|initial|latter|earlier|early)"
_LENGTH = r"(?:weeks?(?:' worth)?|days|fortnight|half|part|third|weekends?|bit)"
# 'the first three weeks of', 'three weeks of', 'most of', 'early', 'mid-': what leads to a part of a month. A length
# alone is the figure: 'twenty days in October'.
_BEFORE = deferred(
    rf"\b(?:(?:the )?{_ENDS} (?:{_COUNT} )?{_LENGTH} (?:of|in|into|to)|"
    rf"(?:(?:the |a )?(?<![\d.,]){_COUNT} (?:weeks?|days)|(?:a |one )week|a fortnight|half|part|most|some|much|"
    r"two[- ]thirds|three[- ]quarters|the (?:start|beginning|bulk|rest|best part)) of)(?: the month of)? $|"
    r"\b(?:early|mid|late|part)[ -]$|"
    r"\b(?:what|as much as|all) (?:we|i|they|there)(?:'ve| have| is| had)? (?:got )?(?:so far )?of $"
)
_AFTER = deferred(r"(?: data| figures?| numbers?)? (?:so far|to date|(?:up )?to (?:the )?\d{1,2}(?:st|nd|rd|th)\b)")
# 'In the two weeks to 20 December', '1 to 20 December', 'week ending 20 December': up to a day within the month.
_UP_TO = deferred(
    rf"\b(?:(?:(?:the )?(?<![\d.,]){_COUNT} )?(?:weeks?|days|fortnight|month|period|data|figures?|w/?e|numbers|only|"
    r"just)(?: up)?(?: to| until| till| ending| ended| commencing|(?<=w/e)|(?<=we))|"
    rf"(?<![\d.,])\d{{1,2}}(?:st|nd|rd|th)?(?: {MONTH})? ?(?:to|-|until)) (?:the )?$"
)
_DAY = deferred(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{MONTH})")
_SHORTEST = {"feb": 28, "apr": 30, "jun": 30, "sep": 30, "nov": 30}
_REACH = 48  # characters before a month in which what makes it a part stands


def in_parts(low: str, found: Sequence[Said]) -> list[Said]:
    """The same periods; a month of which the words tell a part is kind 'part', from the first of those words on."""
    made: list[Said] = []
    for each in found:
        part = _part(low, each)
        if part.kind == "part":
            made = [one for one in made if one.end <= part.start]
        made.append(part)
    return made


def _part(low: str, each: Said) -> Said:
    start = max(0, each.start - _REACH)
    if each.kind == "day":
        lead = _UP_TO.search(low, start, each.start)
        return each._replace(start=lead.start(), kind="part") if lead and not _ends_month(low, each) else each
    if each.period is None or each.period.kind != "month":
        return each
    if lead := _BEFORE.search(low, start, each.start):
        return each._replace(start=lead.start(), kind="part")
    return each._replace(end=tail.end(), kind="part") if (tail := _AFTER.match(low, each.end)) else each


def _ends_month(low: str, each: Said) -> bool:
    """'To 31 December' is the whole of it; a day not written out is taken for no part."""
    day = _DAY.match(low, each.start, each.end)
    return day is None or int(day["day"]) >= _SHORTEST.get(day["month"][:3], 31)
