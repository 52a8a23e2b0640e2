"""Moved: the date that a deadline is said to move to."""

import re
from calendar import monthrange
from datetime import date

from bot.reading.deferred import deferred
from bot.reading.noticing.dates import dates_in

_DATE_CUE = deferred(
    r"\b(?:until|till|til|to|now|by|for|date|date is|date of|date:|due|expected|expect|in|on|back|end of|"
    r"from|aim(?:ing)? for|target(?:ing)?|mid|early|late|forecast|revised|new|is|be|so|go-live|launch|opening|start|"
    r"say|saying|make it|call it|it's|that's|"
    r"starts|starting|begins?|opens|launches|goes live|runs from|complet\w+|finish\w*|mov\w+|slip\w*|push\w*|"
    r"defer\w*|postponed|delayed)\s"
    r"(?:the\s|is\s)?(?:end of\s|mid[- ]?|early\s|late\s|start of\s|beginning of\s)?(?:around\s|about\s)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?$"
)
_MIGHT = re.compile(r"\b(?:might|may|could|possibly|perhaps)\b[^.,;\n]{0,24}$")
# 'The last two interviews are on 26 October': when something is held on the way.
_HELD_ON = re.compile(r"(?<!they )(?<!all )\b(?:are|were) (?:all |both )?(?:on|in)\s(?:the\s)?$")
# 'I need an answer by 6 November': a date for somebody else.
_NEEDED = re.compile(
    r"\b(?:need|want|require)s?\s(?:an?|the|your|some|more|to\s\w+)\b[^.;\n]{0,60}$|"
    r"\b(?:answer|decision|approval|reply|response|sign-off|tender|meeting|meets?|interviews?|"
    r"consultation)\b[^.,;\n]{0,40}$"
)
_NOW_ON = re.compile(
    r"\b(?:now|new|revised|instead|until|till|til|call it|make it|(?:moved|pushed|put|slipped|delayed|deferred|"
    r"postponed)(?: back)? to)\b"
    r"[^.;,\n]{0,30}$"
)
_QUARTER_END = re.compile(r"\b(?:end of |by |in |until )(?:the )?q([1-4])\b(?:\s(20\d\d)[/-]\d\d)?")
_SLASHED = re.compile(r"[/.-]")
_MONTH_END = re.compile(
    r"\b(jan(?=\b|uary)|feb(?=\b|ruary)|mar(?=\b|ch\b)|apr(?=\b|il)|may(?=\b(?! (?:be|not|slip|well|need|have|"
    r"also|yet)))|"
    r"jun(?=\b|e)|jul(?=\b|y)|aug(?=\b|ust)|sep(?=\b|t)|oct(?=\b|o)|nov(?=\b|e)|dec(?=\b|ember))[a-z]*\.?\s?(20\d\d)?\b"
)
_GONE_BY = 4  # months: one as long ago as that is no plan for next year
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def new_date(text: str, low: str, sent: date | None, deadline: date | None) -> date | None:
    """The date a deadline is said to move to; a month alone means its last day; never the deadline itself."""
    told = sorted(dates_in(text, sent), key=lambda each: not _NOW_ON.search(low, max(0, each.start - 40), each.start))
    for dated in told:
        plain_day = (
            any(char.isalpha() for char in low[dated.start : dated.end])
            or len(_SLASHED.findall(low, dated.start, dated.end)) == 2
        )
        if (not plain_day and not low[dated.start : dated.end].startswith("20")) or not low[
            dated.start : dated.end
        ].strip("abcdefghijklmnopqrstuvwxyz "):
            continue
        if _is_cued(low, dated.start) and dated.on != deadline:
            return dated.on
    for match in _MONTH_END.finditer(low):
        if _is_cued(low, match.start()):
            found = _month_end(match, sent, deadline)
            if found is not None:
                return found
    return _quarter_end(low, sent, deadline)


def _quarter_end(low: str, sent: date | None, deadline: date | None) -> date | None:
    """'By the end of Q4': the last day of a quarter of the financial year, the next one to end."""
    match = _QUARTER_END.search(low)
    base = sent or deadline
    if match is None or base is None:
        return None
    month = int(match[1]) * 3 + 3
    month = month - 12 if month > 12 else month
    year = int(match[2]) + (month == 3) if match[2] else base.year + (month < base.month)
    found = date(year, month, monthrange(year, month)[1])
    return found if found != deadline else None


def _is_cued(low: str, at: int) -> bool:
    """Say whether the words before a date give it as the new one; 'might slip to February' gives none."""
    if _MIGHT.search(low, max(0, at - 40), at) or _HELD_ON.search(low, max(0, at - 40), at):
        return False
    if _NEEDED.search(low, max(0, at - 80), at) and not _NOW_ON.search(low, max(0, at - 30), at):
        return False
    return bool(_DATE_CUE.search(low, max(0, at - 28), at))


def _month_end(match: re.Match[str], sent: date | None, deadline: date | None) -> date | None:
    month = _MONTHS.index(match[1]) + 1
    base = sent or deadline
    if base is None and not match[2]:
        return None
    if sent and not match[2] and 0 < sent.month - month <= _GONE_BY:
        return None
    year = int(match[2]) if match[2] else base.year + (month < base.month) if base else 0
    found = date(year, month, monthrange(year, month)[1])
    return found if found != deadline else None
