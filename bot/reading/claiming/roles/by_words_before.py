"""By words before: what the words that lead to a figure say it is."""

from bot.reading.claiming.roles.apart import apart
from bot.reading.claiming.roles.before import BEFORE
from bot.reading.claiming.roles.by_subject import by_subject
from bot.reading.claiming.roles.words import STATISTIC
from bot.reading.deferred import deferred
from bot.reading.noticing.in_file import IN_IT

_STATISTIC = deferred(STATISTIC)
# 'It has fallen below thirteen weeks, to 12.8': the first figure is only passed on the way.
_CROSSED = deferred(
    r"\b(?:fall\w*|fell|dropp?\w*|come|came|risen|rose|gone|went|improved|moved|broken|got|dipped|down|up|back|cut|"
    r"are|is|been|crept|edged|nudged|inched|squeezed|climbed|slipped|dipped|eased|tipped|nosed|it)\s"
    r"(?:back\s|just\s|well\s|to\s)?(?:below|under|above|over|through|past|beneath)\s(?:the\s)?$"
)
_TO_NEXT = deferred(
    r"[^;.\n]{0,60}?[,-]\s?(?:\w+\s){0,3}"
    r"(?:to|at|now|standing at|namely|(?:finishing|ending|closing|landing|settling|reaching|coming in|coming out)"
    r"(?: on| at)?)\s(?:about\s)?[£\d]"
)
# 'Our longest waiter is now at 41', but not 'the shortest wait in years', which is the figure itself.
_EXTREME = deferred(
    r"\b(?:longest|shortest|maximum|minimum|max|min|slowest|quickest|largest|smallest|biggest|95th|90th|"
    r"ninetieth)\b(?:\s(?!yet\b|ever\b|"
    r"in\b(?! (?:the )?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|q[1-4]|month|quarter))|"
    r"since\b|so\b|level\b|figure\b|result\b|quarter\b|month\b|year\b)[a-z'-]+){0,6}\s?[:=(-]?\s?$"
)
_AFTER_VALUE = deferred(
    r"\b(?:(?<!close )(?<!near )to|at|now|actual|outturn|achieved|stands at|is now|currently|reaching|reached|"
    r"came in at|"
    r"comes in at|came out at|result)\s?:?\s?$"
)
# '31.2 was wrong: 32.1'.
_PUT_RIGHT = deferred(r"\b(?:is|was|were|are)\s(?:wrong|incorrect|a typo|an error|a mistake|duff)\s?[-–:,;]?\s?$")
# 'You'll think this is a typo, it isn't: 0 quits'.
_NO_TYPO = deferred(
    r"\b(?:typo|mistake|error|slip|misprint),?\s(?:but\s)?(?:it|this|that)(?:'s not|\sisn't|\sis not)\s?[-–:,;]\s?$"
)
# 'That should have said 534.1', 'I meant to put 534.1': what is to stand, though such words tell what was said.
_SHOULD_SAY = deferred(
    r"\b(?:(?:should|ought to)\s(?:have\s|now\s)?(?:said|say|read|put|given|sent|written|typed|reported|entered)|"
    r"meant to (?:have\s)?(?:said|say|put|write|type|send|give))\s"
    r"(?:it\s|you\s|that\s|it was\s)?:?\s?$"
)
# 'For admissions put 526.8 please'
_TO_BE_PUT = deferred(
    r"(?:^\W*|[,;:.]\s|\bfor\b(?:[^.;,\d]|q[1-4]){2,60}\s|\bplease\s)(?:put|enter|record)\s(?:down\s|in\s)?$"
)
# 'And I never gave you TP 6: 86': what was left out before is given now; names are said as 'it'.
_LEFT_OUT = deferred(
    r"\b(?:never|forgot to|(?:did|had|have)(?: not|n't)|failed to|omitted to|neglected to|yet to)\s(?:\w+\s){0,2}?"
    r"(?:g[ai]ven?|sen[dt]|put|includ\w+|report(?:ed)?|answer(?:ed)?|mention(?:ed)?|suppl\w+|tell|told|said|say|fill\w*)"
    r"\b[^.;\d]{1,40}?[:,–-]\s?(?:(?:it(?:'s|\sis|\swas)|that(?:'s|\sis|\swas)|which\s(?:is|was))\s)?$"
)
# 'Reablement isn't on it: 85.7%', 'left off the tracker, it's 85.7': the sheet lacks it, so it is said here.
_NOT_ON_IT = deferred(
    rf"(?:\bnot|n't|\bmissing|\bleft|\bomitted|\babsent|\bdropped)\s(?:yet\s|been\s)?(?:from|off|out of|on|in)\s{IN_IT}"
    r"\b[^.;\d]{0,16}[:,–-]\s?(?:(?:it(?:'s|\sis|\swas)|that(?:'s|\sis|\swas)|which\s(?:is|was))\s)?$"
)
# 'Discharges were taking up 18.4 beds', 'we set up 2.84 packages': part of the verb, not a move up.
_TAKEN_UP = deferred(
    r"\b(?:tak(?:e|es|ing)|took|taken|set(?:s|ting)?|t(?:ie|ies|ied|ying)|ma(?:ke|kes|king|de)|us(?:e|es|ed|ing)|"
    r"clock(?:s|ed|ing)?|notch(?:es|ed|ing)?|rack(?:s|ed|ing)?|chalk(?:s|ed|ing)?|log(?:s|ged|ging)?|run(?:s|ning)?|"
    r"ran|pick(?:s|ed|ing)?|cough(?:s|ed|ing)?|serv(?:e|es|ed|ing)|dredg(?:e|es|ed|ing)|dug|offer(?:s|ed|ing)?|"
    r"throw(?:s|n|ing)?|threw|conjur(?:es?|ed|ing)|rustl(?:es?|ed|ing)|show(?:s|ed|n|ing)?|sign(?:s|ed|ing)?|free[sd]?|freeing|fill(?:s|ed|ing)?|h(?:olds?|eld|olding)|"
    r"lock(?:s|ed|ing)?|block(?:s|ed|ing)?|open(?:s|ed|ing)?|total(?:s|led|ling)?|put(?:s|ting)?|wr(?:ite|ote|itten)|"
    r"turn(?:s|ed|ing)?|eat(?:s|en|ing)?|swallow(?:s|ed|ing)?|soak(?:s|ed|ing)?|sum(?:s|med|ming)?|add(?:s|ed|ing)?)\s"
    r"(?:up|down)\s(?:(?:about|around|only|just|some|a|another|over)\s)*$"
)
# 'Carers, asked to mark us out of twenty, gave 13.3': those whom a measure asks; names are said as 'it'.
_IT_GAVE = deferred(
    r"\bit(?:'s)?(?:\s(?:survey|poll|panel|count|audit|data|respondents))?(?:,\s[a-z' -]+,)?\s(?:gave|reported)\s$"
)
_SAID_NOW = (_NO_TYPO, _PUT_RIGHT, _LEFT_OUT, _NOT_ON_IT, _SHOULD_SAY, _TO_BE_PUT)
_UNLESS = {"change": _TAKEN_UP, "withdrawn": _IT_GAVE}
_OF_IT = deferred(r"\sof\s(?:the\s|our\s)?it\b")  # 'we have put £1.31m of the Fund into local groups'
# 'The Fund had put £1.28m into the hands of local groups': the measure itself gave it.
_IT_PUT = deferred(r"\bit\s(?:has|had|have)\s(?:now\s|already\s)?put\s$")
_IN_HAND = deferred(r"\s(?:in|into)\s(?:the\s)?(?:hands|pockets)\b")
# '6.3%, rising to 7% by year end': the second is hoped for.
_RISING = deferred(
    r"\b(?:rising|falling|climbing|dropping|heading|moving|going|improving|growing|increasing|reducing|decreasing|"
    r"on course|on track)\s(?:up\s|down\s|back\s)?(?:to|for)\s(?:about\s|around\s)?$"
)
_SOME_DAY = deferred(
    r"[^.;\d]{0,30}?\b(?:by|next|in time|hope\w*|hopefully|expect\w*|forecast\w*|plan\w*|predict\w*|before|"
    r"over the next)\b"
)


# 'You'll want 1,188 for Health Checks', 'what you want is 1,188'; not 'you'll want 1,250 by Christmas'.
_YOU_WANT = deferred(
    r"\byou(?:'ll| will|'re going to| may| might)\s(?:want|need|be (?:wanting|needing|"
    r"after))\s(?:is\s)?$"
)
_FOR_IT = deferred(
    r"\s?%?\s(?:for|as|against|under|beside|on)\s(?!by\b)(?![^.;\n]{0,60}\b(?:by|next|until|"
    r"before|target|hit|reach|meet)\b)"
)


def by_words_before(before: str, after: str) -> str:
    """What the words before a figure say it is, told with those behind it; 'value' where they say nothing."""
    spent = before.endswith("put ") and (_OF_IT.match(after) or (_IT_PUT.search(before) and _IN_HAND.match(after)))
    spent = spent or (_YOU_WANT.search(before) and _FOR_IT.match(after))
    if spent or any(way.search(before) for way in _SAID_NOW):
        return "value"
    if _RISING.search(before) and _SOME_DAY.match(after):
        return "target"
    if _CROSSED.search(before) and _TO_NEXT.search(after):
        return "comparator"
    if part := apart(before):
        return part
    if extreme := _EXTREME.search(before):
        return named("statistic", extreme.group())
    if owner := by_subject(before):
        return owner
    if not _AFTER_VALUE.search(before):
        for name, pattern in BEFORE:
            match = pattern.search(before)
            if match and not (name in _UNLESS and _UNLESS[name].search(before)):
                return named(name, match.group())
    return "value"


def named(name: str, words: str) -> str:
    """A role, and of a statistic which it is; 'value' where the words hold none."""
    if name != "statistic":
        return name
    found = _STATISTIC.search(words)
    return f"statistic {found.group()}" if found else "value"
