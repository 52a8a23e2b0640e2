"""Some places: words by which a figure is of some places, providers or replies, and not of all."""

import re

from bot.reading.deferred import deferred
from bot.reading.noticing.in_file import IN_IT

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
_SOME_PLACE = re.compile(
    r"\bin the (?:north|south|east|west|centre|rest)(?:ern|[ -]east|[ -]west)? (?:\w+ )?"
    r"(?:of|part|half|end|side|wards?)\b|"
    r"\bamong(?:st)? (?:the |our )?(?:under|over)[ -]?(?P<age>\d\d)(?:'?s)?\b"
)
# '7.4 days, helped by two new providers in the north of the town': why it is so, not what it is of.
_EXPLAINED = re.compile(
    r",\s(?:helped|thanks|due|because|driven|boosted|owing|following|after|now that)\b[^.;\n\d]*(?=[.;\n]|$)"
)


def without_absence(low: str, at: int) -> str:
    """Lower-case words without their saying, of what is named at `at`, that it is not in a file."""
    said = _NOT_IN_IT.match(low, at) if " in " in low or " on " in low else None
    return low[: said.start()] + low[said.end() :] if said else low


def covers_some(low: str) -> bool:
    """Say whether lower-case words tell that a figure is of some places or providers and not of all."""
    return len(low) > _SHORTEST and bool(_SOME_PLACES.search(low))


def of_some_place(low: str, name: str) -> bool:
    """Say whether lower-case words tell of a part of the place, or of an age that a measure's name does not say."""
    match = _SOME_PLACE.search(_EXPLAINED.sub("", low))
    return match is not None and not (match["age"] and match["age"] in name)
