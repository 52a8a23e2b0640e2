"""Apart: the words before a figure of one day, one place or one extreme, which is not the figure of them all."""

from bot.reading.deferred import Deferred, deferred
from bot.reading.noticing.noise import MONTH

_ON = r"(?:(?!and\b|but\b|with\b)[a-z'-]+\s){0,6}"
_PLACE = (
    r"(?:site|ward|hospital|practice|localit(?:y|ies)|trust|unit|team|clinic|school|patch|area|hub|centre|surgery|home|"
    r"service|provider|branch|town|village|district|city|neighbourhood|estate|campus|depot|station)s?"
)
_LEADS = (
    r"[\s,:=–-]{1,3}(?:(?:it|that|which|this|they|we|there|i)(?:'s|'ve)?\s)?(?:(?:is|was|were|are|being|had|has|have|at|on|came|comes|"
    r"stood|stands|sits|ran|runs|out|in|to|got|reached|reports?|reported|managed|did|does|saw|gave|recorded|achieved)\s)*$"
)
# 'On our worst day it reached 117', 'it peaked at 117', 'as high as 117', 'at its highest it was 117'.
_EXTREME = deferred(
    r"\b(?:best|worst|busiest|quietest|peak|highest|lowest|toughest|single|record|bad|one)\s(?:single\s)?"
    rf"(?:day|night|week|shift|weekend|morning|hour|bank holiday)s?\s{_ON}$|"
    r"\b(?:best|worst|highest|lowest|top|bottom|strongest|weakest)\s(?:performing\s|single\s)?(?:practice|ward|"
    r"school|site|team|"
    rf"locality|provider|area|surgery|trust|hub|place|district|borough|performer|clinic)s?\s{_ON}$|"
    r"\b(?:includ\w+|of which|counting)\s(?:the\s)?[a-z-]+'s\s(?:\w+\s)?$|"
    r"\b(?:peak(?:ed|ing|s)?|topp(?:ed|ing) out|max(?:ed|ing) out|bottom(?:ed|ing) out|spik(?:ed|ing)|a (?:high|low|"
    r"peak|maximum|minimum))\s(?:at|of|to)\s(?:about\s|around\s|over\s)?$|"
    rf"\bas (?:high|low) as\s$|\bat (?:its|their|the) (?:worst|best|peak|height|highest|lowest|busiest)[\s,]\s?{_ON}$"
)
# 'Sallow site alone 68.0', 'for Beck ward by itself it was 12.3'; names are said as 'it'.
_ALONE = deferred(
    rf"\b(?!it\b|them\b|q\d|{MONTH}\b|months?\b|quarters?\b|year\b|weeks?\b|summer\b|half\b|spend|spent\b|totals?\b|"
    rf"figures?\b|numbers?\b|age\b)[a-z'-]+\s(?:alone|on its own|by itself|in isolation|on their own|"
    rf"by themselves){_LEADS}|"
    rf"\b{_PLACE}\sonly{_LEADS}"
)

# 'The rota change should take us to 29:30', 'that will bring it down to 5': what is to come.
_TO_COME = deferred(
    r"(?<!\bi )(?<!\bwe )(?<!\byou )(?<!\bas it )(?<!\bas they )"
    r"\b(?:should|will|would|could|might|may|ought to|(?:is|are) (?:due|set|going|"
    r"expected|"
    r"forecast) to)\s(?:then\s|soon\s|eventually\s|probably\s|also\s)?(?:take|bring|get|move|drive|push|pull|drop|"
    r"fall|rise|"
    r"go|come down|come up|climb|improve|reach|hit|be at|be down to|be up to)\b[^.;:,\d]{0,30}$"
)
# 'The first cut had 2,960 for falls', 'the first draft put it at 2,121'.
_FIRST_CUT = deferred(
    r"\b(?:first|initial|earlier|original|early|old|draft)\s(?:cut|run|pass|extract|pull|version|draft|look|"
    r"attempt|go|count|sweep|query|download|stab|report)\s(?:(?:that\s)?(?:i|we|they)\s(?:\w+\s){1,3})?"
    r"(?:had|gave|said|showed|put|was|came (?:out|in)|came|produced|made|suggested|read)\s(?:it\s|us\s|"
    r"you\s|me\s)?"
    r"(?:at\s|as\s|to\s)?$"
)
# 'Don't let anyone tell you 73', 'whatever they say, 74'.
_TOLD_YOU = deferred(
    r"\b(?:don't|do not|never|won't|wouldn't) (?:let|believe|listen to|trust)\b[^.;\d]{0,30}\b(?:tells?|telling|"
    r"says?|saying)\s"
    r"(?:(?:you|us|it's|it is|it was|that|otherwise|about)\s)*$"
)
_OTHERWISE: tuple[tuple[str, Deferred], ...] = (
    (
        "comparator",  # 'the carers' score is not yet at 7.8', 'hasn't got to 88': where it is not
        deferred(
            r"(?:\bnot|n't|\bnever|\byet to)\s(?:(?:yet|quite|even|nearly|fully|back|got|been|come|reached?|hit|get|"
            r"gone|made it|moved|risen|fallen|dropped|up|down)\s){0,3}(?:at|to|above|below|over|under|near|close to|"
            r"reach(?:ed)?|hit)\s(?:the\s|our\s|that\s)?$"
        ),
    ),
    (
        "comparator",  # 'which beats the 1,250 we are paid on'
        deferred(
            r"\b(?:beat(?:s|en|ing)?|clear(?:s|ed|ing)|exceed(?:s|ed|ing)?|surpass\w*|pass(?:es|ed|ing)|outstrip\w*|"
            r"top(?:s|ped|ping)|overtak\w+|outdo\w*|overshot|undershot|undercut\w*|miss(?:es|ed|ing)|meet(?:s|ing)?|met|"
            r"past|shy of|short of|close to|ahead of|behind)\s(?:both\s)?(?:the|our|your|their)\s$"
        ),
    ),
    (
        "previous",  # 'which had been stuck above 2,150 all year'
        deferred(
            r"\bhad\s(?:long\s|always\s|only\s)?been\s(?:stuck|sitting|hovering|running|bumping along|languishing|"
            r"creeping|"
            r"climbing|stubbornly|flat|steady|as (?:high|low))\s(?:at|above|around|over|below|under|near|about|as|"
            r"between|up to)"
            r"\s(?:the\s)?$"
        ),
    ),
    (
        "target",  # 'the plan was for falls to be at 2,000'
        deferred(
            r"\b(?:plan|idea|intention|aim|hope|ambition)\s(?:was|is|had been)\s(?:for\s[^.;\d]{2,40}\s)?to\s"
            r"(?:be|reach|get|come|fall|rise|hit|stand)\s(?:down\s|up\s)?(?:at\s|to\s)?$"
        ),
    ),
    (
        "target",  # 'we thought falls would be 2,000'
        deferred(
            r"\b(?:thought|hoped|assumed|expected|feared|guessed|predicted|said|promised|vowed|swore|pledged)\b[^.;\d]{0,40}"
            r"(?:\b(?:would|might|could)|'d)\s"
            r"(?:be|come|reach|get|fall|rise|hit|stand|keep|have)\s(?:(?:[a-z'-]+\s){1,3}?"
            r"(?:to|at|under|below|over|above)\s|(?:(?:in|out|to|at|down|up|under|below|over|above)\s){0,2})$"
        ),
    ),
)


def apart(before: str) -> str:
    """The role that the words before a figure give it as one of a day, place or extreme, or to come; else nothing."""
    if _FIRST_CUT.search(before):
        return "withdrawn"
    if _TOLD_YOU.search(before):
        return "comparator"
    if _TO_COME.search(before):
        return "target"
    if said := next((part for part, words in _OTHERWISE if words.search(before)), ""):
        return said
    return "subgroup" if _EXTREME.search(before) or _ALONE.search(before) else ""
