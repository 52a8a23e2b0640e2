"""What people say instead of a figure: suppressed, not available and until when, nil, unchanged, yes and no."""

import re
from typing import NamedTuple

from bot.reading.deferred import deferred
from bot.reading.noticing.noise import MONTH
from bot.reading.phrases import choice

_KINDS = {
    "suppressed": (
        r"(?<![\w<])<=?\s?(?:[5678]|10)\b(?![.\d]|\s?%|\s?per|,\d|\s?(?:weeks?|days?))",
        r"\b(?:fewer|less|lower|under) than (?:5|five|6|six|7|8|10|ten)\b(?!\s?%|\s?per\s?cent|\.\d)",
        r"\bsuppress(?:ed|ion)?\b",
        r"\bwithheld\b",
        r"\bnot publishable\b",
        r"\btoo (?:few|small)(?: \w+)? to (?:be )?(?:\w+ )?(?:publish|report|releas|show|shar|disclos|giv|nam)\w*",
        r"\bdisclosive\b",
        r"\bdisclosure control\b",
        (
            r"\b(?:numbers?|count|figure)s? (?:is |are |being )?too small(?: to (?:\w+ ){0,2}(?:report|release|"
            r"publish|share|give|show|disclose))?"
        ),
        r"\bsmall numbers?\b",
        r"\[c\]",
    ),
    "not-available": (
        r"(?<![\w/])n\s?/\s?a\b(?!\w)",
        r"\bn\.a\.",
        r"(?<!\w)#n/a",
        (
            r"\bnot (?:yet |currently |now |yet been )?(?:available|published|released|out|ready|validated|"
            r"reported|held|collected|known|due|received|in|signed off|confirmed)\b(?! place)"
        ),
        r"\bunavailable\b",
        r"\bawaited\b",
        r"\b(?:still )?awaiting\b",
        r"\b(?:still )?waiting (?:for|on)\b",
        r"\bt\.?b\.?[ca]\b\.?",
        r"\bpending\b",
        (
            r"\b(?:no|nothing) (?:data|figures?|numbers?|value|update|return|new data|new figure|"
            r"reliable figure)?\s?(?:yet|available|for now|to report(?: yet)?|published|this (?:quarter|month|"
            r"time))\b"
        ),
        (
            r"\bneither\b[^.;\n]{0,40}\b(?:is|are|has been|have been) (?:yet )?(?:out|available|ready|in|published|"
            r"due|released|through)\b"
        ),
        r"\bnext (?:published|available|due|reported|collected|released)\b",
        (
            r"\bno (?:(?!change|increase|concerns?|issues?|more|other|significant)[\w-]+ )?(?:data|figures?|numbers?|"
            r"value)\b"
        ),
        (
            r"\bno (?:(?!change|increase|concerns?|issues?|more|other|further|significant|one|"
            r"need)[\w&'-]+ ){2,4}(?:data|figures?|numbers?)\b(?=\s(?:yet|till|until|available|this|at all|from|"
            r"for now|before|so far)\b|[.,;]|\s*(?:$|\n))"
        ),
        r"\bnothing (?:for|on|until|till|before|to give|to send|to report)\b",
        (
            r"\b(?:do(?:es)?n'?t|do(?:es)? not|haven'?t|hasn'?t|have not|can'?t|cannot|can not|couldn'?t|won'?t|"
            r"will not|unable to|not able to) (?:yet |currently |actually |be able to )?"
            r"(?:have|got|get|give|provide|report|supply|send|run|calculate|produce|exist|come|been|be|received|"
            r"had|share|released?|publish(?:ed)?|issued?|landed|arrived|supplied|provided|shared|submitted|uploaded|"
            r"refreshed|disclosed?)\b(?!\s(?:any\s)?(?:concerns?|worries|issues?))"
        ),
        (
            r"\b(?:isn'?t|aren'?t|is not|are not|won'?t be|will not be) (?:yet )?(?:available|out|published|"
            r"ready|due|released|collected|reported|in)\b(?! place)"
        ),
        (
            r"\b(?:(?:is|are|was|were|has|have)(?:n't| not)|not|neither (?:\w+ )?(?:is|has)) (?:yet |been |come |quite "
            r"|all ){0,3}(?:through|to hand|back from|with (?:us|me)|finalised|compiled|collated|analysed|analyzed|"
            r"counted up|in yet)\b"
        ),
        (
            r"\bstill (?:being )?(?:count(?:ing|ed)|compil(?:ing|ed)|collat(?:ing|ed)|totting|crunching|"
            r"adding (?:\w+ )?up)\b"
        ),
        r"\b(?:will|do|does|did)(?:n't| not) (?:now )?(?:publish|release)\b",
        r"\bwon't (?:publish|release)\b",
        (
            r"\bwill be (?:available|published|released|ready|out)\b|(?<!were )(?<!was )(?<!went )(?<!got )"
            r"\b(?:published|released|available|out|due|"
            r"expected|ready) (?:only )?(?:in|from|until|by|on|mid|late|early|end of|after|around|"
            r"at the end of)\b"
        ),
        (
            r"\b(?:will|to|should|can) follow\b(?! up| our| on from| the (?!survey|publication|release|refresh|"
            r"extract|data|return|audit|submission))"
        ),
        r"\bembargo(?:ed)?\b",
        r"\bnone of the (?:\w+ ){0,2}(?:data|figures?|numbers?|returns?) (?:has|have|is|are)\b",
        (
            r"\bwill be (?:sent|provided|supplied|submitted|shared) (?:next|later|on|by|in|once|when|shortly|tomorrow|"
            r"after|as soon)\b"
        ),
        (
            r"\bwill (?:send|forward|supply|provide|let you have) (?:it |this |that |these |them |on |"
            r"over )?(?:as soon as|once|when|next|later|shortly|tomorrow|by|on|after|in)\b"
        ),
        r"\bexpected (?:w/?c|week commencing|back)\b",
        r"\bnot? (?:available )?until\b",
        r"\bwon't have\b",
        r"\bmissing\b",
        r"\bnot collected\b",
        r"\bno longer collected\b",
        r"\bblank\b",
        r"\bdelayed publication\b",
        r"\bnot (?:currently |yet |now )?(?:reporting|submitting|publishing)\b",
        (
            r"\bno (?:(?!change|increase|concerns?|issues?|more|other|further|significant|one|need)[\w&'-]+ ){0,4}"
            r"(?:score|total|rate|percentage|count)s?\b(?=\s(?:yet|till|until|available|this (?:quarter|month|time)|"
            r"at all|for now|so far)\b)"
        ),
        (
            r"\b(?:survey|poll|panel|census|audit|questionnaire|collection|snapshot|count)s? (?:\w+ ){0,2}?"
            r"(?:(?:was|were|has|have|is|did|does|had)(?:n't| not)|not) (?:yet )?(?:been )?(?:run|ran|carried out|"
            r"conducted|undertaken|held|fielded|issued|sent out|repeated|taken place|take place|done|happen\w*)\b"
        ),
    ),
    "promised": (
        (
            r"\b(?:i|we|you|they)(?:'ll| will| should| can| hope to| expect to|'m| am|'re| are) (?:be able to )?"
            r"(?:have|get|send|let you have|give you|supply|share|expect|promised) (?:(?:it|them|that|this|these|those|"
            r"the (?:[\w-]+ ){0,3}?(?:figures?|numbers?|scores?|rates?|percentages?|data|results?|counts?|"
            r"totals?|ones?)) )?(?:(?:ready|through|back|to you|for you) )?(?:on|by|in|from|around|until|after|at)"
            r"(?: the)?(?: (?:end of|week of|mid|early|late|beginning of|"
            rf"start of))? (?:[a-z]+day,? )?(?:\d{{1,2}}|{MONTH}|[a-z]+day|next|the|end|week)\b"
        ),
    ),
    "nil-return": (
        r"\bnil(?:[ -]return)?\b",
        r"\bnothing to return\b",
        r"\bno return\b",
        r"\bnone\b(?! of)(?: to report| this \w+)?",
    ),
    "unchanged": (
        r"\bno change\b",
        r"\bunchanged\b",
        r"\bnot changed\b",
        r"\b(?:has|have) ?(?:n't|not) (?:really )?(?:changed|moved|shifted|budged)\b",
        r"\bno movement\b",
        r"\bplateaued\b",
        r"\bno different\b",
        (
            r"\b(?:the )?same (?:figures? |value |number |rate )?as (?:last|in q|for q|q[1-4]|before|previous|"
            r"the previous|the last|it was|prior|then|at q)\b"
            r"(?:\s?(?:quarter|qtr|time|month|period|year|return))?"
        ),
        r"\b(?:both |all )?(?:the )?same again\b",
        r"\bas (?:last|previous|per last|for last) (?:quarter|qtr|time|month|period|return)\b",
        r"\bas before\b",
        r"\bstill the same\b",
        r"\b(?:has )?(?:remained|stayed|held|holding|is|are) (?:the same|static|flat|steady|level|stable)\b",
        r"\bno update\b(?= since)",
        r"\b(?:flat|static|steady|level)\b(?=\s*(?:$|\n|[.,;)])|\s(?:on|with|against|since|versus|vs)\b)",
        r"\b(?:in line|on a par|on par) with (?:q[1-4]|(?:the )?(?:last|previous|spring|summer|autumn|winter))\b",
        r"\bwhere (?:it|we|they) (?:was|were)\b",
        r"\bas (?:it|they) (?:was|were)(?= (?:in|at|last|for|before)\b)",
    ),
    "above": (
        r"\b(?:as|see|same as) above\b",
        r"\bditto\b",
        r"\blikewise\b",
        r"\bsame (?:here|for)\b",
        r"\balso (?:n/a|unavailable|suppressed)\b",
    ),
    "yes": (
        r"\byes\b",
        r"\byep\b",
        r"\by\b(?=\s*(?:$|\n)|[,;.)])",
        r"\bnow in place\b",
        r"(?<!not )\b(?:is|are|fully|already|been put) in place\b",
        r"\btrue\b",
        r"✅",
        r"✔",
        r"☑",
        r":white_check_mark:",
    ),
    "no": (
        r"\b(?:that is|that's|it's|it is|so|is|remains|still) a no\b",
        r"\bno\b(?=\s*$|\s*\n|[,;.:)*–\x22\x27-]|\s-|\s\((?!\d(?!\d? (?:out )?of )))",
        r"\bnope\b",
        r"\bn\b(?=\s*(?:$|\n)|[,;.)])",
        r"\bnot yet in place\b",
        r"\bnot in place\b",
        (
            r"\bnot yet\b(?! (?:available|published|released|out|ready|due|been|signed off|validated|confirmed|final|"
            r"finalised|received|in\b|known|collected|complete|clear|through))"
        ),
        r"\bisn'?t in place\b",
        r"\bfalse\b",
        r"❌",
        r":x:",
    ),
    "zero": (r"\b(?:a )?(?:true|genuine|real|actual) (?:zero|nought)\b",),
}
# Every statement begins with a word or with one of these signs, so only there is it looked for.
_BEGINS = r"(?:\b(?=\w)|(?=[<#\[:✅✔☑❌]))"
_NAMED = "|".join(f"(?P<k{n}>{choice(many)})" for n, many in enumerate(_KINDS.values()))
_ALL = deferred(f"{_BEGINS}(?:{_NAMED})")
_NAMES = tuple(_KINDS)
_WHEN = deferred(
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?\s(?:of\s)?)?\b(?P<month>{MONTH})\b\.?(?:\s?(?P<after>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?\b(?![\d:]))?,?(?:\s(?P<year>20\d\d))?"
    r"|\b(?P<only>\d{1,2})(?:st|nd|rd|th)\b|(?P<iso>20\d\d-\d\d(?:-\d\d)?)|"
    r"\b(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>(?:20)?\d\d)\b"
)
_UNTIL = re.compile(
    r"\b(?:until|till|til|in|from|by|lands?|arrives?|closes?|w/?c|week commencing|expected|due|mid|late|early|"
    r"end of|week of|around|after|available|"
    r"published|released|out)[ -](?:the |end of |mid[- ]?|early |late |on )*$"
)
_COMES_FOR = re.compile(
    r"\b(?:promis\w+|booked|scheduled|slated|pencilled in|lined up|aiming|hoping|planned|timetabled|down|due)"
    r"(?:\s(?:it|them|that|those|this|us|me|(?:for )?(?:release|publication|delivery))){0,3}\sfor\s$"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class State(NamedTuple):
    """Words said instead of a figure, and their kind: a qualifier, or 'yes', 'no', 'above', 'zero' or 'some'.

    'some' is suppressed for some places alone, which says nothing of the whole.
    """

    start: int
    end: int
    kind: str
    promise: bool = False  # 'I'll have it on the 24th': said of what was spoken of, where nothing is named


# '<5 in two of the wards': not of the whole.
_SOME_PLACES = deferred(
    r"\s(?:in|for|at|within)\s(?:only\s|just\s)?(?:one|two|three|four|some|several|most|a few|a couple|\d{1,2})\s"
    r"(?:of\s)?(?:the\s|our\s)?(?:\w+\s)?(?:wards?|practices?|areas?|localit\w+|schools?|teams?|sites?|providers?|"
    r"districts?|groups?|months?|neighbourhoods?|clinics?)\b"
)
_KEY = re.compile(r"(?:^|\n)\s*\*\s?[=:-]?\s?(?:suppress|fewer|less than|small|denotes|disclos)")
_STAR = re.compile(r"(?<=[\s:=|])\*(?=\s*(?:$|\n|\||,))")


def states(low: str) -> list[State]:
    """Every such statement in lower-case plain text, in order. An asterisk counts where a key explains it."""
    found = [_state(m) for m in _ALL.finditer(low)]
    found = [
        each._replace(kind="some") if each.kind == "suppressed" and _SOME_PLACES.match(low, each.end) else each
        for each in found
    ]
    if key := _KEY.search(low):
        stars = [State(m.start(), m.end(), "suppressed") for m in _STAR.finditer(low)]
        found = sorted([each for each in found if each.start < key.start()] + stars)
    return found


def _state(match: re.Match[str]) -> State:
    kind = _NAMES[int((match.lastgroup or "k0")[1:])]
    promise = kind == "promised"
    return State(match.start(), match.end(), "not-available" if promise else kind, promise)


def available_from(low: str, year: int, month: int) -> str | None:
    """The first month or day named in lower-case text, as YYYY-MM or YYYY-MM-DD, taken to be after `year`-`month`."""
    found = [match for match in _WHEN.finditer(low) if not _is_for(low, match.start())]
    awaited = [match for match in found if _UNTIL.search(low, max(0, match.start() - 24), match.start())]
    for match in awaited or [match for match in found if not match["only"]]:
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


def _is_for(low: str, at: int) -> bool:
    """Say whether a figure 'for October' is meant; what is promised 'for 16 October' comes on that day."""
    return low.endswith("for ", 0, at) and not _COMES_FOR.search(low, max(0, at - 48), at)


def _full(year: str) -> str:
    return year if len(year) == 4 else f"20{year}"
