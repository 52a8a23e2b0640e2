"""Due: the days ahead that are named in words about an action, told against its deadline."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from bot.reading.deferred import deferred
from bot.reading.noticing.dates import MONTHS, dates_in
from bot.reading.noticing.denials import ahead

_WITH_DAY = re.compile(r"[/.-]")
_MONTH = deferred(
    r"\b(?:(?P<part>early|mid|late|end of|end|start of|beginning of)[ -](?:in )?)?"
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?(?:\s(?P<year>20\d\d)\b)?"
)
# 'May' is mostly no month: only where something leads to it.
_MAY = deferred(r"(?:\b(?:in|by|for|until|till|to|of|mid|early|late|end|this|next)[ -])(?:the\s)?$")
_SOON = ("tomorrow", "end of the month", "end of month", "end of the week", "next week")
_SEASON = deferred(
    r"\b(?P<when>(?:the |early |late )?new year|next (?:year|financial year)|"
    r"(?:by |before |after |until )(?:christmas|easter)|"
    r"(?:the |next |this )?(?:spring|summer|autumn|winter)(?! (?:pressures?|plan|flu|term|holidays?|fuel|warm)))\b"
)
_STARTS = {"easter": 3, "spring": 3, "summer": 6, "autumn": 9, "winter": 12}
# 'In October' in November is a month gone by, unless something points forward.
_GONE_BY = 6
_FORWARD = deferred(r"\b(?:by|until|till|til|to|next|for|not before|now|is|expected)\s(?:the\s|end of\s|in\s|next\s)*$")
# 'She has the January to March claims' in April: the second month is no nearer than the first.
_FROM_MONTH = deferred(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:\s20\d\d)?\s?"
    r"(?:to|until|till)\s(?:the\s|end of\s)*$"
)
_WORD = deferred(r"\s[a-z]")
# 'Started in September', 'the fieldwork was finished on the 3rd': of what is over.
_OVER = deferred(
    r"\b(?P<verb>was|were|did|since|last(?!\s(?:one|two|three|four|five|few|\d+)\s)|began|met|held|went|ran|came|took|"
    r"(?!delay|slip|push|postpon|deferr|mov|put|resched|revis|plann|expect|schedul|need|target|aim|propos|book|extend|"
    r"reschedul|forecast|promis|agreed to|hop|fix|arrang|pencill|pick|select)[a-z]{2,}ed)\s"
    r"(?:[a-z]+\s){0,2}?(?:in|on|at|by|from|of|as of|until|"
    r"since)?"
    r"\s?(?:the\s|this\s|last\s)?(?:early\s|mid[ -]|late\s|end of\s)?$"
)
# 'Rather than 31 October', 'was due in March', 'not the 1st': the day that no longer holds.
_INSTEAD_OF = deferred(
    r"\b(?:rather than|instead of|not|was|were|missed?|miss|missing|than|original\w*|old|previous\w*|was due|"
    r"due date of|"
    r"deadline (?:of|is|was)|hoped for|planned for|won't (?:make|be (?:ready|open|done|finished|complete) (?:for|by|"
    r"in))|"
    r"(?:won't|can't|cannot|not) (?:make|meet|hit|manage|open|start|finish|launch))\s"
    r"(?:in\s|on\s|by\s|for\s|the\s|end of\s|of\s|original\s){0,3}$"
)
_TO = deferred(r"\s(?:to|until|till)\b")
_SOMEONE_ELSE = deferred(
    r"\b(?:need|want|require)s?\s(?:an?|the|your|some|more|to\s\w+)\b[^.;\n]{0,60}$|"
    r"\b(?:answer|reply|response|funding|evaluation|review of it|update|next (?:meeting|report|update)|money|leave|"
    r"send\w*|e-?mail|call|ring|let you know|get back|i'm|i am|confirm|speak|off (?:sick|on leave|until)|away|"
    r"report back)\b[^.,;\n]{0,40}$"
)
_NOW = deferred(r",?\snow\b(?=\s*(?:[.,;)]|$|\n))")  # '26 February 2027 now': surely the action's own


class Due(NamedTuple):
    """A day or stretch of time ahead: where it stands, its first and last day, and whether a date was named."""

    start: int
    end: int
    first: date
    last: date
    named: bool = True


def days_ahead(low: str, sent: date | None) -> list[Due]:
    """Every day, month or season of lower-case text that lies ahead of `sent`, in order."""
    if sent is None:
        return []
    found = [
        Due(each.start, each.end, each.on, each.on)
        for each in dates_in(low, sent)
        if each.on >= sent and _plainly(low, each.start, each.end)
    ]
    months = [due for match in _MONTH.finditer(low) if (due := _month(match, low, sent)) is not None]
    seasons = [due for match in _SEASON.finditer(low) if (due := _season(match, sent)) is not None]
    taken = list(found)
    found += [each for each in (*months, *seasons) if not any(_touch(each, one) for one in taken)]
    return sorted(each for each in found if not _is_other(low, each))


def _plainly(low: str, start: int, end: int) -> bool:
    """Say whether a date is surely one: '3/4' may be three of four, and 'today' is no plan."""
    words = low[start:end]
    if words in _SOON:
        return True
    if not any(char.isdigit() for char in words):
        return False
    return any(char.isalpha() for char in words) or len(_WITH_DAY.findall(words)) == 2


def _touch(one: Due, other: Due) -> bool:
    return one.start < other.end + 2 and other.start < one.end


def _is_other(low: str, due: Due) -> bool:
    before = low[max(0, due.start - 80) : due.start]
    done = _OVER.search(low, max(0, due.start - 44), due.start)
    if done and not ahead(low, done.start("verb")):
        return True
    if before.endswith("from ") and _TO.match(low, due.end):
        return True
    if _INSTEAD_OF.search(before):
        return True
    return bool(_SOMEONE_ELSE.search(before)) and not _NOW.match(low, due.end)


def _month(match: re.Match[str], low: str, sent: date) -> Due | None:
    if match["month"] == "may" and not _MAY.search(low, max(0, match.start("month") - 12), match.start("month")):
        return None
    number = MONTHS[match["month"]]
    gone = 0 < sent.month - number <= _GONE_BY
    held = low.endswith("the ", 0, match.start()) and _WORD.match(low, match.end())  # 'booked for the August sessions'
    forward = _FORWARD.search(low, max(0, match.start() - 24), match.start())
    forward = None if _FROM_MONTH.search(low, max(0, match.start() - 16), match.start()) else forward
    if gone and not match["year"] and (held or not forward):
        return None
    year = int(match["year"]) if match["year"] else sent.year + (number < sent.month)
    first, last = date(year, number, 1), date(year, number, monthrange(year, number)[1])
    part = (match["part"] or "").split(" ")[0]
    if part in ("mid", "late", "end"):
        first = first + timedelta(days={"mid": 10, "late": 19, "end": 24}[part])
    return Due(match.start(), match.end(), first, last) if last >= sent else None


def _season(match: re.Match[str], sent: date) -> Due | None:
    """'The new year', 'next spring': no day of any kind, but later than the days before it."""
    word = match["when"].split()[-1]
    if word == "christmas" and not match["when"].startswith("after"):
        return Due(match.start(), match.end(), date(sent.year, 12, 1), date(sent.year, 12, 24), named=False)
    month = _STARTS.get(word, 4 if "financial" in match["when"] else 1)
    year = sent.year + (month <= sent.month)
    first = date(year, month, 1)
    return Due(match.start(), match.end(), first, first + timedelta(days=80), named=False)
