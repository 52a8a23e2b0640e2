"""Extent: a figure that is not of the whole it was asked of: not all in yet, of one day, of a month of a sum."""

from decimal import Decimal

from bot.domain.period_text import parse
from bot.reading.claiming.groups.asked_for import UNSAID, WRONG
from bot.reading.claiming.merging.case import Case
from bot.reading.claiming.merging.made import About
from bot.reading.claiming.periods.partial import reaches_back
from bot.reading.deferred import deferred
from bot.reading.noticing.noise import MONTH

_ALONE = r"\b(?:on its own|alone|by itself|in-quarter)\b"
_ALONE_BEFORE = deferred(rf"{_ALONE}[^\d,;]{{0,30}}$")
_ALONE_AFTER = deferred(rf"[^\d,;.]{{0,20}}{_ALONE}")
_FROM_TO = deferred(r"from(?<!\wfrom)\s£?(?P<low>\d[\d,]*(?:\.\d+)?)\s?(?:%|[a-z]+)?\sto\s£?$")
_MOVED = deferred(
    r"\b(?:up|down|rose|risen|fell|fallen|drop\w*|increas\w*|decreas\w*|improv\w*|reduc\w*|went|gone|mov\w*|crept|"
    r"climb\w*|"
    r"slip\w*|eas\w*|grew|grown|come|came|cut|better|worse\w*|chang\w*|better|shift\w*|edged|nudged|brought|bring\w*|"
    r"correct\w*|amend\w*|revis\w*|taken|tak\w*|got|swung|jump\w*|doubl\w*|halv\w*|back|back up)\b[^.;]{0,40}$"
)
_SO_FAR = deferred(
    r"\d%?\s?(?:\(|,\s)?so far\b(?! (?:this|the) year)|"
    r"\b(?:keyed|in|received|counted|returned|processed|entered|coded|loaded|reported|done|back|claimed|validated|"
    r"sampled|audited|had) so far\b(?! (?:this|the) year)|"
    r"\bso far,?\s?(?:(?:is|are|was|at|stands? at|we have)\s|[:=–-]\s?)?[£\d]|"
    r"\b(?:(?:one|two|three|four|five|six|several|some|a few|\d+) (?:[a-z-]+ ){0,2}[a-z]+ (?:(?:are|is|have|has) )?"
    r"(?:still|yet) to (?:send|come in|report|submit|return|reply|respond)|"
    r"(?:practices?|schools?|sites?|teams?|wards?|providers?|areas?|"
    r"settings?|returns?) (?:are |is )?still to (?:send|come|report|submit|return|reply|add))\b"
)
_APRIL = 4  # the year to date begins anew
# 'NCTR yesterday 88', '88 as at 30 September', where the average of a month's days was asked for.
_DAY = rf"(?:on|at|as at|as of)\s(?:the\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}|{MONTH}\s\d{{1,2}}\b)"
_ONE_DAY = deferred(
    rf"\b(?:yesterday|today|this morning|last night|snapshot|on the (?:last|first) (?:day|night|\w+day) of)\b|"
    rf"\d%?\s{_DAY}|{_DAY}(?:\s(?:it|was|is|stood|at|of))*\s?:?\s?\d"
)
_DAILY = deferred(r"\bdaily average\b|\baverage (?:per|a|each) day\b|\bmean daily\b")
_ONE_CASE = deferred(
    r"\b(?:one|a single|another|an individual)\s(?:[a-z]+\s)?(?:person|patient|child|man|woman|girl|boy|baby|family|"
    r"resident|"
    r"client|case|caller)\s(?:who\s|has\s|had\s|is\s|was\s|now\s|been\s|still\s|already\s)*(?:wait(?:ed|ing|s)|stayed|"
    r"stuck|at)\s(?:for\s|over\s|more than\s|nearly\s)?$"
)
# Straight behind a figure, and nothing that it is likened to.
_BODY = r"(?:icb|ics|trust|system|region|footprint|provider|force)"
_WIDER = deferred(
    r"(?:(?!\b(?:than|against|compared|versus|vs|above|below|average|while|whereas|but|and)\b)[^\d;.]){0,40}?"
    rf"(?:\b(?:for|of|across|covers?|covering|is) (?:the |our )?(?:whole|entire) {_BODY}\b|"
    rf"\b(?:for|of|across|covers?|covering|is) the {_BODY} as a whole\b|"
    r"\b(?:can't|cannot|can not|couldn't|unable to|not able to) (?:yet )?(?:split|separate|strip|break) )"
)
_EACH = deferred(r"£?[\d,.]+[km]?\s?(?:a|per|each|every)\s(?:day|week|month)\b")
_SPANS = deferred(r"\b(?:day|dai|week|month)")


def not_all_in(case: Case) -> bool:
    """'2 practices still to send, 88.1 so far'; what runs on through the year is meant to be so far."""
    return not _is_to_date(case.about) and _is_so_far(case.claim.note)


def _is_to_date(about: About) -> bool:
    return "year to date" in about.indicator.name.lower()


def _is_so_far(note: str) -> bool:
    return ("so far" in note or " to " in note) and bool(_SO_FAR.search(note))


def reaches_past(case: Case) -> bool:
    """Say whether a figure is counted from an earlier month on; of a year to date that is as asked."""
    if "since" not in case.claim.note or _is_to_date(case.about):
        return False
    return reaches_back(case.before, case.behind, case.about.asked)


def may_be_range(case: Case) -> bool:
    """'Men's - from 59.8 to 60.9': a range, unless the first is what it was or the words tell of a move."""
    span = _FROM_TO.search(case.before)
    if span is None or _MOVED.search(case.before, 0, span.start()):
        return False
    return Decimal(span["low"].replace(",", "")) not in (case.about.indicator.previous, case.about.indicator.baseline)


def quarter_alone(case: Case) -> bool:
    """'Q2 spend on its own was £366k', where the year to date was asked for."""
    if not _is_to_date(case.about):
        return False
    return bool(_ALONE_BEFORE.search(case.before) or _ALONE_AFTER.match(case.behind))


def falls_back(case: Case) -> bool:
    """Say whether a total of the year to date is below the last one of the same year."""
    about, last, value = case.about, case.about.indicator.previous, case.judgement.value
    if last is None or value is None or value >= last or not _is_to_date(about):
        return False
    return about.asked not in (UNSAID, WRONG) and parse(about.asked).start.month != _APRIL


def of_one_day(case: Case) -> bool:
    """Say whether a figure is of one day, where the average of many was asked for."""
    return bool(_DAILY.search(case.about.indicator.name.lower()) and _ONE_DAY.search(case.claim.note))


def of_the_wider(case: Case) -> bool:
    """'2,098 for the ICB as a whole, I can't split out Northmoor': of more than the place asked about."""
    return bool(_WIDER.match(case.behind))


def of_one_case(case: Case) -> bool:
    """'One child waited 41 weeks': said of a single case."""
    return bool(_ONE_CASE.search(case.before))


def of_each_month(case: Case) -> bool:
    """'£146,625 a month', where the sum of a longer time was asked for."""
    if case.about.indicator.unit not in ("pounds", "count"):
        return False
    words = case.claim.note[len(case.before) :]
    return bool(_EACH.match(words)) and not _SPANS.search(case.about.indicator.name.lower())
