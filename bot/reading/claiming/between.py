"""Between: the words that may stand between a name and its figure, whichever of them comes first."""

import re

# The name comes first: 'NM-07 is 88.9'.
LINKS = re.compile(
    r"[\s:=\-–—>*•·_|\"')(\]~→]*(?:(?:is|was|are|were|at|of|so|far|come|comes|stand|stood|totals?|number|good|"
    r"we've|i've|they|they're|they'd|we'd|it'd|by(?: the end of)?(?=\s{3})|become|became|got|now|currently|"
    r"stands|came|comes|in|out|it|it's|figure|figures|value|rate|score|total|"
    r"the|we|our"
    r"|have|had|has|been|number|this|quarter|month|year|period|quarter's|actual|outturn|result|also|still|"
    r"again|for|to|reported|as|data|latest|final|confirmed"
    r"|shows|showing|shown|being|level|percentage|coverage|uptake|per|cent|count|q[1-4]|up|down|from|"
    r"recorded|s|\d{4}-\d\d|validated|finali[sz]ed|local|published|average|mean|on|that|which|be|will|can|wait|sits|doing|"
    r"better|worse|faring|sitting|rose|fell|dropped|improved|increased|decreased|climbed|slipped|risen|fallen|"
    r"gone|went|averaged|averaging|averages|ran|running|totalled|remained|remains|moved|between|found|"
    r"reached|hit|recovered|rallied|bounced|crept|edged|settled|jumped|leapt|sank|slid|dipped|numbered|ended|"
    r"finished|closed|back"
    r"|picked(?=\sup\sin\s)|answered(?=\sin\s)|today|provisional|provisionally|prov)\b[\s:=\-–—>*_|\"')(\]~,]*){0,9}"
)
OF = re.compile(
    r"\s*(?:(?:on average|in total|in all|altogether|overall)\s+)?[\[(]?\s*"
    r"(?:(?:(?:is|was|as|being)\s+)?(?:the|our)\s+(?:one|figure|rate|number|score|percentage|share|value|answer)\s+"
    r"(?=(?:for|of|on|in|among|at)\s))?"
    r"(?:(?:people|residents|patients|adults)\s+through\s+an?\s+)?"
    r"(?:(?:it|that|this)\s(?:is|was)\s)?(?:(?:for|to|on|of|in|at|with|across|among|amongst|under|against|is|was|were|are)\s+)?"
    r"(?:(?:the|our|all|[a-z]+[ -]year[ -]olds?|"
    r"new|total|people|women|children|those|babies|infants|mothers|mums|pupils|adults|residents|patients|families|carers)"
    r"\s+){0,2}(?:(?:who\s+)?(?:were|are|was|had been)\s+(?:still\s+|now\s+|being\s+)?)?"
    r"(?:(?:(?<=people )|(?<=those )|(?<=children )|(?<=pupils ))(?:in|with|on|aged)\s+(?:the\s+)?)?[\[(\"']?\s*"
)
# '534.2 is what the data gives for admissions', '64.4% is where diagnosis has got to': the figure is the subject.
_IS_WHAT = re.compile(r"\s(?:is|was)\s(?:now\s)?(?:what|where|how)\s(?:[a-z'’/-]+\s){0,9}$")
_BY_THE_TIME = re.compile(  # '22.8 by the time they get to Year 6'
    r"%?\s(?:per cent\s)?(?:by the time|by the point|when|once)\s(?:that\s)?(?:they|we|you|children|pupils|people)\s"
    r"(?:get|got|reach|reached|come|came|are|were|leave|left)\s(?:to\s|in\s|into\s|up to\s)?"
)
# '6.7, since you ask, is what', '39.8 is our', '176 is the number of', '57.5 our percentage of': the name comes behind.
_IS_OF = re.compile(
    r"\s?(?:,\s(?!but\b|and\b|which\b)[a-z' ]{3,30},\s)?\s?(?:(?:is|was|are|were|being|makes|represents|"
    r"gives)\s|(?=our\s))"
    r"(?:(?:now|currently|this|quarter's|month's|the|our|my|latest|final|overall|average|mean|total|actual)\s){0,3}"
    r"(?:what\s|(?:number|rate|percentage|proportion|share|figure|count|total|average|score|wait|value|per\scent)"
    r"\s(?:of|for|in|who)\s(?:(?:the|our|all|new|people|adults|children|those)\s){0,2})?(?:(?:under|"
    r"over)[ -]\d\d(?:'?s)?\s)?"
)
# '91.8% had had their first MMR', '88.6% of five-year-olds have got both doses'.
_HAVE_HAD = re.compile(
    r"\s(?:(?:of\s)?(?:(?:them|people|women|children|babies|infants|mothers|pupils|adults|residents|patients)|"
    r"[a-z]+[ -]year[ -]olds?)\s)?(?:now\s|already\s)?"
    r"(?:(?:have|had|has|were|got|received|completed|been given)\s){1,2}"
    r"(?:now\s|got\s|been given\s)?(?:(?:their|the|an?|at least|all|both)\s){0,2}"
)


def leads_to_name(gap: str) -> bool:
    """Say whether these words, straight behind a figure, lead to the name it is of: '226 is the number of quits'."""
    return any(way.fullmatch(gap) for way in (OF, _BY_THE_TIME, _IS_OF, _HAVE_HAD)) or bool(_IS_WHAT.match(gap))


# Words that lead to a figure and make nothing else of it: most figures stand among no others.
ONLY_LEADING = (
    "it", "is", "are", "and", "at", "have", "i", "we", "our", "the", "now", "a", "for", "in", "of", "on", "here",
    "with", "this", "quarter", "figure",
)  # fmt: skip
_ONLY_LEADING = re.compile(rf"(?:[\W_]|\b(?:{'|'.join(ONLY_LEADING)})\b)*")


def only_lead(words: str) -> bool:
    """Say whether lower-case words beside a figure do nothing but lead to it or on from it."""
    return bool(_ONLY_LEADING.fullmatch(words))
