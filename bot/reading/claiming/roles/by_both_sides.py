"""By both sides: what the words before a figure and those behind it say together that it is."""

import re

from bot.reading.claiming.roles.words import ELSEWHERE, TARGET
from bot.reading.deferred import deferred

# 'It was 214, it is 226 now': what it was, where what it is follows.
_WAS = deferred(r"\b(?:it|this|that|we)\s(?:was|were)(?:\sat|\son)?\s$|\b(?:was|were) down as\s$")
_NOW_IS = deferred(r"[^.;\n\d]{0,40}\b(?:it is|it's|it is now|is now|now|and is|we are|we're)\b[^.;\n\d]{0,16}[\d£]")
_ELSE = deferred(rf"\b(?:{ELSEWHERE}|{TARGET})\b")  # 'It was 91.2%, nationally it is 90': what it was is what it is
_WHEN_WE_WERE = deferred(
    r"\bwhen\s(?:we|it|they)\s(?:were|was|stood|sat|had been|had|got|did|managed|reached)\s"
    r"(?:only\s|just\s)?(?:at\s|on\s)?$"
)
# 'Last measured before the pandemic at 7.9'.
_LAST_MEASURED = deferred(
    r"\blast (?:measured|counted|surveyed|asked|run|taken|done|published|audited)\s"
    r"(?:back\s)?(?:before|pre-|in 20\d\d|"
    r"(?:\w+\s){1,2}(?:years?|months?) ago)[^.;\d]{0,40}?\b(?:at|was|gave|as)\s$"
)
# 'It would be 7.7% if the late ones were counted'.
_WOULD = deferred(
    r"(?:\b(?:would|could|might)|\b(?:it|that|this|we|they|i|you)'d)\s(?:have\s)?"
    r"(?:be|been|stand at|stood at|come out at|come to|had|reached|hit|show|give|read|say|make|sit|drop|fall|rise|go|"
    r"shown|given|read|made|come|dropped|fallen|risen|gone)\s(?:(?:at|on|in|out|to|as|down|up|us|it)\s){0,2}$"
)
# 'It would have been 4.1', however that goes on: it was not.
_WAS_NOT = deferred(
    r"(?:\b(?:would|could|might)|'d)\s(?:still\s|only\s|easily\s)?(?:have|'ve|of)\s(?:been|stood|come|had|reached|hit|"
    r"shown|read|dropped|fallen|risen|gone)\s(?:(?:at|on|in|out|to|as|down|up)\s){0,2}$"
)
# 'Had the Fair not happened, 441.0': what was not.
_HAD_IT_NOT = deferred(
    r"(?:^\W*|[.;:,(–-]\s?|\b(?:and|but)\s)had\s(?:the|we|it|they|our|that|this|those|these|he|she)\s?"
    r"(?:[a-z'-]+\s){0,6}?(?:not|never|only|gone|been|kept|come|held|counted|included|left|stayed|opened|happened|"
    r"taken|lost)\b[^.;:,\d]{0,50},\s[^.;:,\d]{0,40}$"
)
# 'It should count the drug cohort (that would be 44.1%)'.
_ASIDE_WOULD = re.compile(
    r"\b(?:should|ought|prefer|include|including|counting|if|were)\b[^.;\d]{1,70}\((?:and\s)?(?:that|which|it|this|we)"
    r"(?:'d|\swould|\scould|\smight)\s[^.;\d()]{0,30}$"
)
_IF = deferred(r"[^.;\n]{0,50}?\b(?:if|with|without|including|excluding|counting)\b")
# 'With the not-knowns it would be 5.7': not as the measure is counted.
_WITH = deferred(
    r"\b(?:with|without|including|excluding|counting|adding|add|if|were|leaving|otherwise|but for|"
    r"had (?:we|it|they|he|she|that|this|those|these|the \w+)|on (?:ours|theirs)|"
    r"(?:on|by|under) (?:our|their|the (?:old|new|national|other|previous)) \w+|"
    r"(?:on|by|under) the \w+ (?:measure|definition|basis|rules?|method|count|counting|reading))\b[^.;\n]{1,90}$"
)
# 'The 1,201 in the provider's email had test records in it': what some paper says, unless that is said to be right.
_POINTED_AT = deferred(
    r"(?:^\W*|[.;,:(–-]\s?|\b(?:and|but|as|so|not|while|because|since)\s)(?:the|that|your|"
    r"their)\s$"
)
_IN_A_PAPER = deferred(
    r"%?\s(?:[a-z]+\s)?(?:in|on|from)\s(?:the|our|your|their|his|her|my|an?|last|[a-z]+'s)\s(?:[\w'-]+\s){0,3}?"
    r"(?:emails?|drafts?|dashboard|newsletter|portal|papers?|press|reports?|minutes|version|slides?|pack|file|website|"
    r"sheet|workbook|attachment|article|echo|gazette|release|bulletin|tracker|system|letter)\b"
    r"(?!\s(?:is|are|was|remains?|stands?)\s(?:\w+\s)?(?:final|right|correct|what|ours|good|fine|ok|the one|"
    r"still|agreed|mine))"
)
# 'The 11 is still some way off': what is not reached yet.
_FAR_OFF = deferred(
    r"\s?%?,?\s(?:(?:is|was|looks?|seems?|remains?|feels?|still|just|we know)\s){0,3}(?:(?:quite|rather|a|some|"
    r"a long|a good|"
    r"a fair|still|well|far)\s){0,2}(?:way off|way away|distance off|stretch|out of reach|in sight|not in sight|off)\b"
)
_WANTED = deferred(r"\s?%?[\s-](?:target|standard|ambition|limit|threshold|goal)\b")  # 'the 8 week target is far off'


def by_both_sides(before: str, after: str) -> str:
    """What words on both sides of a figure say it is together; nothing where they do not."""
    was_not = (" have " in before or "'ve " in before) and _WAS_NOT.search(before)
    if was_not or ("had " in before and _HAD_IT_NOT.search(before)):
        return "comparator"
    if "(" in before and _ASIDE_WOULD.search(before):
        return "comparator"
    if (would := _WOULD.search(before)) and (_IF.match(after) or _WITH.search(before[: would.start()])):
        return "comparator"
    if (
        before.endswith(("the ", "that ", "your ", "their "))
        and _POINTED_AT.search(before)
        and _IN_A_PAPER.match(after)
    ):
        return "comparator"
    if before.endswith("the ") and _FAR_OFF.match(after):
        return "target"
    if before.endswith(("the ", "our ", "national ")) and _WANTED.match(after):
        return "target"
    if _WHEN_WE_WERE.search(before) or _LAST_MEASURED.search(before):
        return "previous"
    now = _NOW_IS.match(after) if _WAS.search(before) else None
    return "previous" if now and not _ELSE.search(now.group()) else ""
