"""What a figure is in its sentence: the value, or a target, comparator, change, earlier or withdrawn figure."""

import re

from bot.reading.claiming.roles.after import AFTER
from bot.reading.claiming.roles.apart import apart
from bot.reading.claiming.roles.before import BEFORE
from bot.reading.claiming.roles.by_subject import by_subject
from bot.reading.claiming.roles.wished import is_wished
from bot.reading.claiming.roles.words import ELSEWHERE, STATISTIC, TARGET
from bot.reading.deferred import deferred
from bot.reading.noticing.numbers import Figure

_STATISTIC = deferred(STATISTIC)
# 'It has fallen below thirteen weeks, to 12.8': the first figure is only passed on the way.
_CROSSED = re.compile(
    r"\b(?:fall\w*|fell|dropp?\w*|come|came|risen|rose|gone|went|improved|moved|broken|got|dipped|down|up|back|cut|"
    r"are|is|been|crept|edged|nudged|inched|squeezed|climbed|slipped|dipped|eased|tipped|nosed|it)\s"
    r"(?:back\s|just\s|well\s|to\s)?(?:below|under|above|over|through|past|beneath)\s(?:the\s)?$"
)
_TO_NEXT = re.compile(
    r"[^;.\n]{0,60}?[,-]\s?(?:\w+\s){0,3}"
    r"(?:to|at|now|standing at|namely|(?:finishing|ending|closing|landing|settling|reaching|coming in|coming out)"
    r"(?: on| at)?)\s(?:about\s)?[£\d]"
)
# 'Our longest waiter is now at 41', but not 'the shortest wait in years', which is the figure itself.
_EXTREME = re.compile(
    r"\b(?:longest|shortest|maximum|minimum|max|min|slowest|quickest|largest|smallest|biggest|95th|90th|"
    r"ninetieth)\b(?:\s(?!yet\b|ever\b|"
    r"in\b(?! (?:the )?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|q[1-4]|month|quarter))|"
    r"since\b|so\b|level\b|figure\b|result\b|quarter\b|month\b|year\b)[a-z'-]+){0,6}\s?[:=(-]?\s?$"
)
_AFTER_VALUE = re.compile(
    r"\b(?:(?<!close )(?<!near )to|at|now|actual|outturn|achieved|stands at|is now|currently|reaching|reached|"
    r"came in at|"
    r"comes in at|came out at|result)\s?:?\s?$"
)
# '31.2 was wrong: 32.1'.
_PUT_RIGHT = re.compile(r"\b(?:is|was|were|are)\s(?:wrong|incorrect|a typo|an error|a mistake|duff)\s?[-–:,;]?\s?$")
# 'You'll think this is a typo, it isn't: 0 quits'.
_NO_TYPO = re.compile(
    r"\b(?:typo|mistake|error|slip|misprint),?\s(?:but\s)?(?:it|this|that)(?:'s not|\sisn't|\sis not)\s?[-–:,;]\s?$"
)
# 'That should have said 534.1', 'I meant to put 534.1': what is to stand, though such words tell what was said.
_SHOULD_SAY = re.compile(
    r"\b(?:(?:should|ought to)\s(?:have\s|now\s)?(?:said|say|read|put|given|sent|written|typed|reported|entered)|"
    r"meant to (?:have\s)?(?:said|say|put|write|type|send|give))\s"
    r"(?:it\s|you\s|that\s|it was\s)?:?\s?$"
)
# 'For admissions put 526.8 please'
_TO_BE_PUT = re.compile(
    r"(?:^\W*|[,;:.]\s|\bfor\b(?:[^.;,\d]|q[1-4]){2,60}\s|\bplease\s)(?:put|enter|record)\s(?:down\s|in\s)?$"
)
# 'It was 214, it is 226 now': what it was, where what it is follows.
_WAS = re.compile(r"\b(?:it|this|that|we)\s(?:was|were)(?:\sat|\son)?\s$|\b(?:was|were) down as\s$")
_NOW_IS = re.compile(r"[^.;\n\d]{0,40}\b(?:it is|it's|it is now|is now|now|and is|we are|we're)\b[^.;\n\d]{0,16}[\d£]")
_ELSE = deferred(rf"\b(?:{ELSEWHERE}|{TARGET})\b")  # 'It was 91.2%, nationally it is 90': what it was is what it is
# 'And I never gave you TP 6: 86': what was left out before is given now; names are said as 'it'.
_LEFT_OUT = re.compile(
    r"\b(?:never|forgot to|(?:did|had|have)(?: not|n't)|failed to|omitted to|neglected to|yet to)\s(?:\w+\s){0,2}?"
    r"(?:g[ai]ven?|sen[dt]|put|includ\w+|report(?:ed)?|answer(?:ed)?|mention(?:ed)?|suppl\w+|tell|told|said|say|fill\w*)"
    r"\b[^.;\d]{1,40}?[:,–-]\s?(?:(?:it(?:'s|\sis|\swas)|that(?:'s|\sis|\swas)|which\s(?:is|was))\s)?$"
)
_WHEN_WE_WERE = re.compile(
    r"\bwhen\s(?:we|it|they)\s(?:were|was|stood|sat|had been|had|got|did|managed|reached)\s"
    r"(?:only\s|just\s)?(?:at\s|on\s)?$"
)
# 'Last measured before the pandemic at 7.9'.
_LAST_MEASURED = re.compile(
    r"\blast (?:measured|counted|surveyed|asked|run|taken|done|published|audited)\s"
    r"(?:back\s)?(?:before|pre-|in 20\d\d|"
    r"(?:\w+\s){1,2}(?:years?|months?) ago)[^.;\d]{0,40}?\b(?:at|was|gave|as)\s$"
)
# 'Discharges were taking up 18.4 beds', 'we set up 2.84 packages': part of the verb, not a move up.
_TAKEN_UP = re.compile(
    r"\b(?:tak(?:e|es|ing)|took|taken|set(?:s|ting)?|t(?:ie|ies|ied|ying)|ma(?:ke|kes|king|de)|us(?:e|es|ed|ing)|"
    r"clock(?:s|ed|ing)?|notch(?:es|ed|ing)?|rack(?:s|ed|ing)?|chalk(?:s|ed|ing)?|log(?:s|ged|ging)?|run(?:s|ning)?|"
    r"ran|pick(?:s|ed|ing)?|sign(?:s|ed|ing)?|free[sd]?|freeing|fill(?:s|ed|ing)?|h(?:olds?|eld|olding)|"
    r"lock(?:s|ed|ing)?|block(?:s|ed|ing)?|open(?:s|ed|ing)?|total(?:s|led|ling)?|put(?:s|ting)?|wr(?:ite|ote|itten)|"
    r"turn(?:s|ed|ing)?|eat(?:s|en|ing)?|swallow(?:s|ed|ing)?|soak(?:s|ed|ing)?|sum(?:s|med|ming)?|add(?:s|ed|ing)?)\s"
    r"(?:up|down)\s(?:(?:about|around|only|just|some|a|another|over)\s)*$"
)
# 'Carers, asked to mark us out of twenty, gave 13.3': those whom a measure asks; names are said as 'it'.
_IT_GAVE = re.compile(
    r"\bit(?:'s)?(?:\s(?:survey|poll|panel|count|audit|data|respondents))?(?:,\s[a-z' -]+,)?\s(?:gave|reported)\s$"
)
# 'Two thirds were reached inside 40 minutes': a limit, and no average.
_WITHIN = re.compile(
    r"\b(?:reached|seen|answered|attended|met|got to|responded to|treated|done)\s"
    r"(?:within|inside|in under|in less than)\s(?:the\s)?$"
)
_UP_BY = re.compile(r"\b(?:up|down)\s(?:by\s|another\s)?$")  # 'up 1.2 on last quarter, which is what we wanted'
_TIMES = ("minutes", "hours", "days", "weeks", "clock")
_UNLESS = {"change": _TAKEN_UP, "withdrawn": _IT_GAVE}
_WORD = re.compile(r"\b(?!it\b)[a-z]")  # 'it' stands for the name
_LEADS_ON = re.compile(r"[^.;,()\n]{1,40}\d")
# '480 set a date, 231 quit'.
_STARTED = re.compile(
    r"\s(?:(?:is|was)\s(?:how many|the number)\s)?(?:[a-z]+\s){0,3}?(?:invited|set (?:a |quit |it |a quit |"
    r"a it )?dates?)\b"
)
# 'It would be 7.7% if the late ones were counted'.
_WOULD = re.compile(
    r"(?:\b(?:would|could|might)|\b(?:it|that|this|we|they|i|you)'d)\s(?:have\s)?"
    r"(?:be|been|stand at|stood at|come out at|come to|had|reached|hit|show|give|read|say|make|sit|drop|fall|rise|go|"
    r"shown|given|read|made|come|dropped|fallen|risen|gone)\s(?:(?:at|on|in|out|to|as|down|up|us|it)\s){0,2}$"
)
# 'It would have been 4.1', however that goes on: it was not.
_WAS_NOT = re.compile(
    r"(?:\b(?:would|could|might)|'d)\s(?:still\s|only\s|easily\s)?(?:have|'ve|of)\s(?:been|stood|come|had|reached|hit|"
    r"shown|read|dropped|fallen|risen|gone)\s(?:(?:at|on|in|out|to|as|down|up)\s){0,2}$"
)
_IF = re.compile(r"[^.;\n]{0,50}?\b(?:if|with|without|including|excluding|counting)\b")
# 'With the not-knowns it would be 5.7': not as the measure is counted.
_WITH = re.compile(
    r"\b(?:with|without|including|excluding|counting|adding|add|if|were|leaving|otherwise|but for|"
    r"had (?:we|it|they|he|she|that|this|those|these|the \w+)|on (?:ours|theirs)|"
    r"(?:on|by|under) (?:our|their|the (?:old|new|national|other|previous)) \w+)\b[^.;\n]{1,90}$"
)
# 'The 11 is still some way off': what is not reached yet.
_FAR_OFF = re.compile(
    r"\s?%?,?\s(?:(?:is|was|looks?|seems?|remains?|feels?|still|just|we know)\s){0,3}(?:(?:quite|rather|a|some|"
    r"a long|a good|"
    r"a fair|still|well|far)\s){0,2}(?:way off|way away|distance off|stretch|out of reach|in sight|not in sight|off)\b"
)
_WANTED = re.compile(r"\s?%?[\s-](?:target|standard|ambition|limit|threshold|goal)\b")  # 'the 8 week target is far off'
_OF_THE = re.compile(r"(?:^|[\s(,])of (?:the|our|those|these|all|all the|all our)\s$")  # 'most of the 97 who came'
_LIVES = re.compile(
    r"\b(?!(?:we|you|i|they) (?:can|could))[a-z\d]+ (?:can|could) (?:now )?expect(?: to live)?(?: (?:for|to))?\s$"
)  # 'men here can expect 60.4 years'


_OF_IT = re.compile(
    r"\sof\s(?:the\s|our\s)?it\b|[^.;\d]{0,40}?\b(?:into|towards)\b"
)  # 'we have put £1.31m of the Fund into local groups'
# '6.3%, rising to 7% by year end': the second is hoped for.
_RISING = re.compile(
    r"\b(?:rising|falling|climbing|dropping|heading|moving|going|improving|growing|increasing|reducing|decreasing|"
    r"on course|on track)\s(?:up\s|down\s|back\s)?(?:to|for)\s(?:about\s|around\s)?$"
)
_SOME_DAY = re.compile(
    r"[^.;\d]{0,30}?\b(?:by|next|in time|hope\w*|hopefully|expect\w*|forecast\w*|plan\w*|predict\w*|before|"
    r"over the next)\b"
)


# Words that lead to a figure and make nothing else of it: most figures stand behind no others.
ONLY_LEADING = (
    "it", "is", "are", "and", "at", "have", "i", "we", "our", "the", "now", "a", "for", "in", "of", "on", "here", "with",
    "this", "quarter", "figure",
)  # fmt: skip
_ONLY_LEADS = re.compile(rf"(?:[\W_]|\b(?:{'|'.join(ONLY_LEADING)})\b)*")


def role(figure: Figure, before: str, after: str) -> str:
    """The role of a figure that stands between these words of its own: 'value' unless they say otherwise.

    A statistic said beside it ('median', 'longest') is 'statistic <word>': the name decides if it is the one asked.
    """
    if figure.unit == "points" or figure.sign in ("+", "±"):
        return "change"
    if figure.sign == "-":
        before = before.rstrip("- ") + " "
    whole = figure.shape == "fraction" and figure.value is not None
    for name, pattern in AFTER if _WORD.search(after) else ():
        if (match := pattern.match(after)) and not (whole and name == "component") and not _of_the_next(match, after):
            return "change" if name == "target" and _UP_BY.search(before) else _named(name, match.group())
    counts = figure.shape == "plain" and not figure.unit and not figure.places
    if counts and (_STARTED.match(after) or _OF_THE.search(before)):
        return "component"
    if not _WORD.search(before) or _ONLY_LEADS.fullmatch(before):
        return "value"
    if is_wished(before, after):
        return "target"
    if figure.unit in _TIMES and _WITHIN.search(before):
        return "statistic within"
    if figure.unit == "years" and _LIVES.search(before):
        return "value"
    return _by_both_sides(before, after) or _by_words_before(before, after)


def _by_both_sides(before: str, after: str) -> str:
    """What words on both sides of a figure say it is together; nothing where they do not."""
    if _WAS_NOT.search(before):
        return "comparator"
    if (would := _WOULD.search(before)) and (_IF.match(after) or _WITH.search(before[: would.start()])):
        return "comparator"
    if before.endswith("the ") and _FAR_OFF.match(after):
        return "target"
    if before.endswith(("the ", "our ", "national ")) and _WANTED.match(after):
        return "target"
    if _WHEN_WE_WERE.search(before) or _LAST_MEASURED.search(before):
        return "previous"
    now = _NOW_IS.match(after) if _WAS.search(before) else None
    return "previous" if now and not _ELSE.search(now.group()) else ""


def _by_words_before(before: str, after: str) -> str:
    spent = before.endswith("put ") and _OF_IT.match(after)
    if spent or any(way.search(before) for way in (_NO_TYPO, _PUT_RIGHT, _LEFT_OUT, _SHOULD_SAY, _TO_BE_PUT)):
        return "value"
    if _RISING.search(before) and _SOME_DAY.match(after):
        return "target"
    if _CROSSED.search(before) and _TO_NEXT.search(after):
        return "comparator"
    if part := apart(before):
        return part
    if extreme := _EXTREME.search(before):
        return _named("statistic", extreme.group())
    if owner := by_subject(before):
        return owner
    if not _AFTER_VALUE.search(before):
        for name, pattern in BEFORE:
            match = pattern.search(before)
            if match and not (name in _UNLESS and _UNLESS[name].search(before)):
                return _named(name, match.group())
    return "value"


def _of_the_next(match: re.Match[str], after: str) -> bool:
    """'572, the national portal says 581': words behind a comma or bracket that lead on to another figure are its."""
    return match.group().lstrip()[:1] in (",", "(") and bool(_LEADS_ON.match(after, match.end()))


def _named(name: str, words: str) -> str:
    if name != "statistic":
        return name
    found = _STATISTIC.search(words)
    return f"statistic {found.group()}" if found else "value"
