"""Availability: from which month or day a figure will be there, as words about it say."""

import re

from bot.reading.deferred import deferred
from bot.reading.noticing.noise import MONTH

# 'May not available, June 50.6': the month of a figure.
_ITS_FIGURE = r"\.?\s?[:=]?\s?£?(?!20\d\d\b)(?:\d{3}|\d\d?(?:\.\d|,\d|\s?%|\s(?:per|a)\b))"
_WHEN = deferred(
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?\s(?:of\s)?)?\b(?P<month>{MONTH})\b(?!{_ITS_FIGURE})\.?(?:\s?(?P<after>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?\b(?![\d:]))?,?(?:\s(?P<year>20\d\d))?"
    r"|\b(?P<only>\d{1,2})(?:st|nd|rd|th)\b|(?P<iso>20\d\d-\d\d(?:-\d\d)?)|"
    r"\b(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>(?:20)?\d\d)\b"
)
_UNTIL = re.compile(
    r"\b(?:until|till|til|before|in|from|by|lands?|arrives?|closes?|w/?c|week commencing|expected|due|mid|late|early|"
    r"end of|week of|around|after|available|"
    r"published|released|out)[ -](?:the |end of |mid[- ]?|early |late |on )*$"
)
_SHUT = re.compile(r"\b(?:closes?|frozen|freezes|locks?|locked)[ -](?:the |on |in |by )*$")
# 'Not until the freeze on 23 October: I can let you have it on the 26th': the day that is promised.
_PROMISED = re.compile(
    r"\b(?:can|will|'ll|should|could|hope to|aim to|expect to|promise to|be able to)\s(?:then\s|only\s|certainly\s)?"
    r"(?:let you have|have|send|give|get|supply|share|provide|forward)\s(?:you\s)?(?:it|them|that|this|those|these)"
    r"(?:\s(?:to you|through|over|across|on|ready))?\s(?:on|by|in|from|around)\s"
    r"(?:the\s|end of\s|early\s|late\s|mid[- ])*$"
)
_JUST_PAST = 3  # months
_COMES_FOR = re.compile(
    r"\b(?:promis\w+|booked|scheduled|slated|pencilled in|lined up|aiming|hoping|planned|timetabled|down|due)"
    r"(?:\s(?:it|them|that|those|this|us|me|(?:for )?(?:release|publication|delivery))){0,3}\sfor\s$"
)
# 'Last published March 2026', 'we had it in May last year': no day on which it will be there.
_PAST = re.compile(
    r"\b(?:last|previously|was|were|already) (?:\w+ )?(?:published|released|out|updated|refreshed|run|"
    r"reported)(?: (?:in|on|for))?\s$"
)
_FIGURED = re.compile(r"\.?\s?[:=]?\s?£?\d[\d,]*(?:\.\d|\s?%)")  # 'May not in yet, June 30.0'
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def available_from(low: str, year: int, month: int) -> str | None:
    """The first month or day named in lower-case text, as YYYY-MM or YYYY-MM-DD, taken to be after `year`-`month`."""
    found = [match for match in _WHEN.finditer(low) if not _is_for(low, match.start())]
    found = [match for match in found if not (match["month"] and _FIGURED.match(low, match.end("month")))]
    found = [match for match in found if not _PAST.search(low, max(0, match.start() - 40), match.start())]
    found = [match for match in found if not _is_just_past(match, month)] or found
    awaited = [match for match in found if _UNTIL.search(low, max(0, match.start() - 24), match.start())]
    promised = [match for match in found if _PROMISED.search(low, max(0, match.start() - 60), match.start())]
    shut = [match for match in awaited if _SHUT.search(low, max(0, match.start() - 24), match.start())]
    open_ones = [each for each in awaited if each not in shut]
    for match in promised or open_ones or shut or [match for match in found if not match["only"]]:
        if match["only"]:
            return f"{year}-{month:02d}-{int(match['only']):02d}"
        if match["iso"]:
            return match["iso"]
        if match["m"]:
            return f"{_full(match['y'])}-{int(match['m']):02d}-{int(match['d']):02d}"
        number = _MONTHS.index(match["month"][:3]) + 1
        when = int(match["year"]) if match["year"] else year + (number < month)
        day = match["day"] or match["after"]
        return f"{when}-{number:02d}" + (f"-{int(day):02d}" if day else "")
    return None


def _is_just_past(match: re.Match[str], month: int) -> bool:
    """'Until the September data is frozen on 23 October': a month just gone, told without day or year."""
    if not match["month"] or match["day"] or match["after"] or match["year"]:
        return False
    return 0 < (month - _MONTHS.index(match["month"][:3]) - 1) % 12 <= _JUST_PAST


def _is_for(low: str, at: int) -> bool:
    """Say whether a figure 'for October' is meant; what is promised 'for 16 October' comes on that day."""
    return low.endswith("for ", 0, at) and not _COMES_FOR.search(low, max(0, at - 48), at)


def _full(year: str) -> str:
    return year if len(year) == 4 else f"20{year}"
