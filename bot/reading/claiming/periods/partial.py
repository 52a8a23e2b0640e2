"""Partial: a figure that covers only some of the months it was asked for, by the words beside it."""

import re
from functools import lru_cache

from bot.domain.period_text import parse
from bot.reading.deferred import deferred
from bot.reading.noticing.in_file import IN_IT
from bot.reading.noticing.noise import MONTH
from bot.reading.noticing.periods import said

_MONTHS = rf"{MONTH}(?:\s?(?:,|and|&|to|-)\s?{MONTH})?(?![\w\d])"
_ONLY = deferred(
    rf"\b(?:only|just|that is|that's|this is|it is|it's|covers?|covering)\s(?:for\s|to\s|up to\s|the end of\s)*"
    rf"(?P<after>{_MONTHS})(?!\s\d)|"
    rf"(?<!by )(?<!until )(?P<before>\b{_MONTHS})\s(?:only|alone|so far|on its own|by itself)\b"
)
_WITHOUT = deferred(
    r"\b(?:without|minus|excluding|excl\.?|excludes|except(?: for)?|missing|omits|omitting|apart from|bar|"
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
    r"\b(?:one|two|1|2) months?(?:' (?:data|worth|figures))? only\b|\b(?:part|half) of the quarter\b"
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
_COUNT = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|some|most|part)"
_PLACES = (
    r"(?:localit|ward|practice|provider|trust|site|team|district|school|clinic|area|borough|hospital|agenc|compan|"
    r"service|hub|surger|pharmac|home|centre|patch|neighbourhood|return|half|halves)\w*"
)
_END = r"(?=\s?(?:$|[.,;:)\n]|from\b|(?:in|from) (?:this|these|that|those|the (?:figure|data|number|return|total))))"
_SOME_PLACES = deferred(
    rf"\b(?:(?:only|just|so far)\s(?:from\s|for\s|covers?\s)?{_COUNT}\s(?:out\s)?of\s(?:the|"
    rf"our)\s(?:{_COUNT}\s)?(?:\w+\s)?"
    rf"{_PLACES}\s(?:(?:have|has|had)\s)?(?:\w+\s)?(?:sent|returned|submitted|reported|replied|responded|in\b|supplied|"
    rf"given|provided|counted|included)|"
    rf"(?:across|covers?|covering|for|from)\s(?:only|just)\s{_COUNT}\s(?:out\s)?of\s(?:the|"
    rf"our)\s(?:{_COUNT}\s)?(?:\w+\s)?{_PLACES}|"
    rf"(?:across|for|from|in|at)\s(?P<some>{_COUNT})\s(?:(?:\w+\s)?{_PLACES}\s(?:out\s)?of\s(?:the\s|"
    rf"our\s)?(?!(?P=some)\b)"
    rf"{_COUNT}\b|(?:out\s)?of\s(?:the\s|our\s)?(?!(?P=some)\b){_COUNT}\s(?:\w+\s)?{_PLACES})|"
    rf"(?:across|for|from)\s(?:just\s|only\s)?those\s{_COUNT}\b(?!\s?(?:months|quarters|years|\+|(?:and|or|to)\b|"
    rf"[-–])|\splus)|"
    rf"(?:only|just) (?:covers?|includes?|counts?|reflects?|represents?|relates? to|takes in) (?:the |our |those )?"
    rf"(?:[a-z-]+ ){{0,4}}{_PLACES}|"
    rf"{_COUNT}\s(?:\w+\s)?{_PLACES}\s(?:has|have)(?:n't| not) (?:yet )?(?:sent|returned|reported|submitted|replied|"
    r"responded|supplied|given|filed)\b|"
    rf"partial (?:data|return|figures?|count|"
    rf"coverage|submission)\b|"
    rf"missing (?:the|our|one|two|three|an?|\d+) (?:[a-z]+ )?(?!hal){_PLACES}\b|half (?:of )?the (?:round|"
    rf"programme|cohort)\b|"
    rf"(?:one|two|three|four|five|\d+) {_PLACES} (?:out )?of (?:the |our )?(?:two|three|four|five|six|\d+)\b|"
    rf"the {_COUNT} {_PLACES} (?:that|which|who) (?:have |has )?(?:report|respond|repl|return|sent|submit|came|"
    rf"are in)\w*|"
    rf"{_PLACES}(?:'s)?(?: panel| own)?(?: data| figures?| returns?)? (?:isn't|is not|aren't|"
    rf"are not) (?:yet )?in\b(?! (?:scope|use))|"
    r"(?:beds|wards|sites|practices|clinics|schools|homes|teams|hubs|surgeries|pharmacies|providers) only\b|"
    rf"(?:excl\w*|without|minus|n't (?:yet )?(?:include|count|cover|capture)|not (?:yet )?(?:includ\w+|count\w+|"
    rf"cover\w+)|"
    rf"leav(?:es|ing) out|omit(?:s|ting))\s(?!a (?:re)?turn|re-?turn|coming|going)(?:the |our |any |from |"
    rf"all )*(?:[a-z]+ ){{0,2}}(?:{_PLACES}|beds?|side|"
    rf"arm|units?|pathways?|contracts?|streams?|coast|towns?|north|south|east|west|valleys?|villages?|islands?|"
    r"rounds?|lists?)\b|"
    rf"(?:{_PLACES}|beds?|side|arm)\s(?:(?:is|are|was|were)\s)?(?:not|n't)\s(?:yet )?(?:included|counted|covered)\b"
    r"(?!\s(?:in|by)\s(?:the|our|a|any)\s(?!figure|data|number|return|total|count))|"
    rf"(?:for|covers?|covering|over) (?:the|those) (?:\w+ )?(?:weeks|days|months|units|{_PLACES}) "
    r"(?:that |which |where )?(?:we |they |i )?(?:could|can|have|did|do|report|had|return|sent|send|"
    r"answer|respond)\w*\b|"
    rf"(?:{_COUNT}|an?) {_PLACES} (?:of [^.;,]{{1,24}} )?(?:is|are|has|have) (?:still|yet) to (?:be )?"
    r"(?:upload|add|load|count|cod|enter|report|return|send|submit|claim|repl|come|includ)\w*|"
    r"on (?:only |just |about )?(?:a |one |two |three )?(?:third|half|quarter|thirds|quarters|fraction|handful|"
    r"\d\d?%) of (?:the |our |its )(?:\w+ ){0,2}(?:records|returns|forms|cases|data|claims|notes|files|sample|"
    r"replies|surveys)\b|"
    r"(?:half|most|some|part|two[- ]thirds|three[- ]quarters|not all|only \w+|\d\d?%) (?:of )?(?:the |our )?(?:\w+ )?"
    r"(?:surveys|forms|returns|records|claims|notes|responses|replies|results|questionnaires) (?:are |is |have |now |"
    r"only |so far )*(?:in|back|returned|counted|coded|entered|loaded|received|come (?:in|back)|validated)\b|"
    r"(?:can|could) only (?:see|count|speak (?:for|to)|vouch for|get at|access|cover|reach) (?:the |our |"
    r"those )?[a-z]|"
    r"(?:is|are|was|were)(?:n't| not) (?:yet )?(?:in|part of|counted in|included in|covered by|captured (?:in|"
    r"by)) (?:that|this|it|"
    r"there|these|those|here)\b|"
    rf"not all (?:of )?(?:the |our )?(?:\w+\s)?{_PLACES}\s(?:have|has|had|are|is)\b|"
    rf"{_COUNT}\s(?:\w+\s)?{_PLACES}\s(?:(?:is|are)\s)?(?:still )?(?:missing|outstanding|to come|not included|"
    rf"(?:yet|still) to (?:report|return|send|submit|"
    rf"claim|reply|respond|come in|load|code|add|go))\b{_END}|"
    rf"(?:the |one |our )?(?:[a-z]+ )?{_PLACES} (?:is|are|was|were) (?:still |also )?(?:missing|outstanding|"
    rf"not (?:yet )?"
    rf"(?:in|included))\b{_END}|"
    rf"the full figure (?:will|to|should|is) (?:come|follow|be|due)\b)"
)


# 'Bowel isn't in it because I ran out of rows': the measure itself is not in what was sent with the figure.
_NOT_IN_IT = re.compile(
    r"(?:(?!(?:at|in|from|of|for|by|on|and)\b)[a-z'-]+ ){1,4}?"
    rf"(?:is|are|was|were)(?:n't| not) (?:in|on) {IN_IT}\b"
)


_SHORTEST = 9  # letters of 'beds only': what is said of some places is longer


def without_absence(low: str, at: int) -> str:
    """Lower-case words without their saying, of what is named at `at`, that it is not in a file."""
    said = _NOT_IN_IT.match(low, at) if " in " in low or " on " in low else None
    return low[: said.start()] + low[said.end() :] if said else low


def covers_some(low: str) -> bool:
    """Say whether lower-case words tell that a figure is of some places or providers and not of all."""
    return len(low) > _SHORTEST and bool(_SOME_PLACES.search(low))


def reaches_back(before: str, after: str, asked: str) -> bool:
    """'2,351 since April': say whether a figure between these words was counted from before the period `asked`."""
    found = _SINCE_AFTER.match(after) or _SINCE_BEFORE.search(before)
    if found is None or asked in ("", "?") or _CHANGED.search(before) or _CHANGED.search(found.group()):
        return False
    starts = [each.period.start for each in said(f"in {found['month']}", asked) if each.period is not None]
    return any(start != parse(asked).start for start in starts)


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


@lru_cache(maxsize=16)  # the figures of one sentence are asked about with the same words
def covers_part(low: str, asked: str) -> bool:
    """Say whether lower-case words tell that a figure leaves out months of the period `asked` for."""
    if _DAYS_TOLD.search(low) and _SOME_DAYS.search(low):
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


_SOME_PLACE = re.compile(
    r"\bin the (?:north|south|east|west|centre|rest)(?:ern|[ -]east|[ -]west)? (?:\w+ )?"
    r"(?:of|part|half|end|side|wards?)\b|"
    r"\bamong(?:st)? (?:the |our )?(?:under|over)[ -]?(?P<age>\d\d)(?:'?s)?\b"
)


# '7.4 days, helped by two new providers in the north of the town': why it is so, not what it is of.
_EXPLAINED = re.compile(
    r",\s(?:helped|thanks|due|because|driven|boosted|owing|following|after|now that)\b[^.;\n\d]*(?=[.;\n]|$)"
)


def of_some_place(low: str, name: str) -> bool:
    """Say whether lower-case words tell of a part of the place, or of an age that a measure's name does not say."""
    match = _SOME_PLACE.search(_EXPLAINED.sub("", low))
    return match is not None and not (match["age"] and match["age"] in name)
