"""Some days: words by which a figure is of some days or weeks alone, 'just the 1st to the 15th'."""

import re

from bot.reading.deferred import deferred

# 'That's just the 1st to the 15th', 'only the first fortnight', 'full month on Friday'.
_NTH = r"(?:the\s)?\d{1,2}(?:st|nd|rd|th)"
_SHARE = (
    r"(?:the )?(?:(?:first|last|final|second|third|fourth|1st|2nd|3rd|4th|remaining|other)(?: \w+)? "
    r"(?:weeks?|days?|fortnight|half)|rest of (?:the month|the quarter|it))"
)
_PIECE = (
    r"(?:a (?:few |whole )?(?:days?|weeks?|fortnight)|"
    r"(?:two|three|four|five|six|seven|ten|\d{1,2}) (?:days|weeks|nights))"
)
_NOT_HAD = (
    r"(?:g[ai]ven?|got|get|had|have|seen?|received?|sent|send|load(?:ed)?|code[d]?|includ\w+|count(?:ed)?|cover(?:ed)?)"
)
# One of these stands in whatever tells of some days; asked first, since most sentences have none.
_DAYS_TOLD = re.compile(r"day|week|night|half|stopped|month|quarter|rest of it|\d(?:st|nd|rd|th)\b")
_SOME_DAYS = deferred(
    rf"\b(?:(?:stops?|stopped|ends|cuts? off|breaks? off|runs? out)\s(?:only\s|just\s)?(?:at|on|with|after|by)\s{_NTH}|"
    rf"(?:runs?|ran|goes|covers?|is|was|data|figures?|counted)\s(?:only\s|just\s)?(?:up )?(?:to|until|till)\s{_NTH}|"
    r"(?:nothing|no (?:\w+ ){0,2}?(?:data|figures?|records?|calls?|returns?|activity|feed|history)|blank|a gap)\b"
    rf"[^.;,]{{0,20}}\b(?:after|since|from|past|beyond|between)\s{_NTH}|"
    rf"(?:switched|turned|shut|cut|closed) (?:off|down)\b[^.;]{{0,12}}\b(?:on|from|at|after)\s{_NTH}|"
    r"stopped (?:counting|recording|reporting|sending|logging|returning|coding)\b|"
    rf"(?:lacks?|lacking|misses|missing|loses|lost|minus|less|bar|excludes|excluding)\s(?:the |about )?(?:{_SHARE}|"
    rf"{_PIECE})\b|"
    rf"(?:{_PIECE}|{_SHARE})\s(?:(?:of|in)\s(?:\w+\s){{1,2}})?(?:still\s|yet\s)?"
    r"un(?:reported|coded|loaded|claimed|counted|processed|recorded|entered|validated|accounted for)\b|"
    r"(?:that|this|it|which)(?:'s|\sis|\swas|\scovers)\s(?:only\s|just\s)?(?:one|two|four|five|six|seven|eight|nine|"
    r"ten|"
    r"eleven|[124-9]|1[01])\s(?:days?|weeks?|months?|quarters?)(?:'|'s)?\s(?:of|only|worth|data|figures)\b|"
    rf"(?:just|only)\s(?:for\s|from\s|covers?\s)?{_NTH}\s?(?:to|-|–)\s?{_NTH}\b|"
    r"(?:just|only)\s(?:for\s|from\s|covers?\s)?(?:the\s)?(?:first|last|second)\s(?:\w+\s)?"
    r"(?:half|weeks?|fortnight)\b|"
    rf"(?:just|only)\s(?:up\s)?to\s{_NTH}\b|"
    r"(?:full|whole|complete)\s(?:month|quarter)(?:'s)?\s(?:figure\s|data\s|one\s)?"
    r"(?:on|by|to follow|next|follows|due|will|to come)\b|"
    rf"(?:missing|without|excluding|excl\.?|excludes|less|minus|bar|(?:not|n't) (?:yet )?includ\w+|no data for|"
    rf"except(?: for)?) {_SHARE}|"
    r"(?:\d|one|two|three|a few|few)[ -]weeks?(?:'s|')?(?: of| worth of)? (?:data|worth|figures|returns)\b|"
    r"(?:based|calculated|run|worked) (?:up )?(?:on|over|from) (?:just |only )?(?:the )?(?:first |last )?"
    r"(?:\d{1,2}|one|two|three|a few|a|half a|part of a) (?:weeks?|fortnight|days)\b|"
    rf"{_SHARE} (?:(?:of|in) (?:\w+ ){{1,3}})?(?:(?:is|are|has|have|was|were|still|also|data|not|yet|been)\s)*"
    r"(?:isn't|aren't|hasn't|haven't|not (?:yet )?(?:in|been|out|available|loaded|through|coded|done|counted)|"
    r"missing|outstanding|awaited|to (?:come|follow|add|be added))\b)|"
    rf"(?:\bnot|n't|\bnever|\byet to|\bstill to)\s(?:\w+\s){{0,2}}?{_NOT_HAD}\s(?:me\s|us\s|in\s)?{_SHARE}|"
    rf"{_NTH}\s?(?:to|-|–)\s?{_NTH}\s(?:only|alone)\b"
)


def covers_days(low: str) -> bool:
    """Say whether lower-case words tell that a figure leaves out some days or weeks."""
    return bool(_DAYS_TOLD.search(low) and _SOME_DAYS.search(low))
