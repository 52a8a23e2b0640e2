"""Some: words beside a figure that make it one of some people, places or cases, not of all that was asked about."""

import re
from collections.abc import Sequence

from bot.reading.deferred import deferred
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.noise import MONTH
from bot.reading.noticing.words import stem

# Words that tell one group from the rest. One that is in the measure's own name tells nothing.
_GROUP_WORDS = (
    r"(?P<group>weekdays?|weekends?|daytime|overnight|out[ -]of[ -]hours|in[ -]hours|routine|urgent|non-urgent|"
    r"elective|"
    r"emergency|planned|unplanned|acute|community|hospital|inpatients?|outpatients?|northern|southern|eastern|western|"
    r"north|south|east|west|central|rural|urban|town|city|deprived|affluent|self-funders?|self-funded|private|"
    r"working[ -]age|learning|mental|physical|white|asian|black|male|female|boys?|girls?|men|women|"
    r"new(?=\s(?:clients|starters|cases|users|people|claims|packages|referrals))|(?:under|over)(?:-\d+'?s?| \d+'?s)|"
    r"existing|in[ -]house|agency|confirmed|telephone|phone|online|virtual|face[ -]to[ -]face|home|"
    r"pharmac(?:y|ies)|practices?|primary|secondary|voluntary|independent)"
)
_OF = r"(?:for|among(?:st)?|of|from|in|across|on)\s(?:the\s|our\s|those\s|people\swith\s(?:a\s)?)*"
_ONE_WORD = r"(?:(?!all\b)[a-z]+\s)?"
_END = (
    r"(?=\s|$|[.,;:)])(?!\s(?:us|me|as a whole|average|target|rate|data|system|database|extract|portal|return|feed|"
    r"terms)\b)"
)
_BEHIND = deferred(rf"\s?(?:%|[a-z]+)?\s?(?:[,;(–-]\s?)?{_OF}{_ONE_WORD}{_GROUP_WORDS}{_END}")
# '(weekday admissions)', ', that's the under 12s': as short as this, and no label of a figure that follows.
_ASIDE = deferred(
    r"\s?(?:%|[a-z]+)?\s?[,;(–-]\s?(?:(?:that|this|it|which)(?:'s|\sis|\swas)\s)?(?:just\s|only\s|for\s|from\s|of\s|"
    r"the\s)*"
    rf"{_ONE_WORD}{_GROUP_WORDS}{_END}(?:\s[a-z-]+){{0,2}}(?:[.,;)\n]|$)"
)
_IN_FRONT = deferred(
    rf"(?:^|[.;:,(–-]|\band|\bbut|\bit)\s?(?:for|among(?:st)?|in|on)\s(?:the\s|our\s)*{_GROUP_WORDS}\s(?:(?!and\b|"
    rf"but\b)[a-z-]+\s){{0,2}}(?:(?:it|we|"
    rf"they|that)\s)?"
    r"(?:(?:is|was|are|were|at|had|has|have|stands|stood)\s)*$"
)
# '9.2 per thousand under-2s', '9.2 among the over 80s'.
_AGED = re.compile(
    r"\s?%?\s?(?:(?:for|among(?:st)?|of|in)\s)?(?:the\s|our\s)?(?P<group>(?:under|over)(?:-\d\d?'?s?| \d\d?'?s)\b)"
)
_NOUNS = (
    r"(?:site|ward|team|trust|practice|provider|pharmac|clinic|school|hospital|surger|hub|localit|district|half|"
    r"side|arm|"
    r"bed|unit|service|area|patch|branch|compan|agenc|home)\w*"
)
# 'Just Sallow', 'only the north', 'I only have the Sallow site'.
_ONLY = deferred(
    rf"\b(?:only|just)\s(?:have|got|hold|had|received|see)\s(?:got\s|had\s)?(?:[a-z']+\s){{0,4}}{_NOUNS}\b|"
    r"\b(?:that|this|it|which)(?:'s|\sis)\s(?:only|just)\s(?:for\s|from\s|the\s)*(?!rounding|provisional|"
    r"information|info|"
    rf"interest|now|{MONTH}|q\d|draft|outside|short|above|below|under|over|inside|about|because|how|what|"
    rf"to\b)[a-z'-]+\W*$|"
    rf"\b(?:only|just)\s(?:for\s|from\s|covers?\s)?(?:the\s|our\s)?(?:[a-z]+\s){{0,3}}?{_NOUNS}\b(?![^\d]*\d\s?(?:of|out))"
)
_NOT_A_PART = (
    r"(?!(?:i|we|you|it|that|this|they|he|she|who|commentary|narrative|breakdown|notes?|words|rest|others?|details?|"
    r"explanation|slides|report|paper|more|validation|figures?|numbers?|remainder|still|also|data|has|have|is|are|not|"
    rf"everything|nothing|which|and|but|though|although|{MONTH}|q[1-4]|quarter|month|year)\b)"
)
_LACKS = deferred(
    rf"[^\d]{{0,40}}\b{_NOT_A_PART}[a-z][a-z'-]+\s(?:(?:still\s)?to (?:follow|come)\b|(?:hasn't|haven't|has not|"
    rf"have not|"
    r"has yet to|have yet to|(?:is |are )?(?:still |yet )to)\s(?:\w+\s)?(?:sent|send|submit\w*|return\w*|report\w*|"
    r"respond\w*|"
    r"repl\w+|come|upload\w*|suppl\w+|provid\w*|given?|got back)\b)|"
    r"[^\d]{0,40}\b(?:no returns?|nothing(?: back)?) (?:yet )?from\s|"
    r"[^\d]{0,40}\b(?:waiting (?:on|for)|awaiting|chasing)\s(?:the\s)?"
    rf"(?!validation|sign|confirm|approv|commentary|narrative|figures?\b|final|word|you|qa|a\s)(?:[a-z]+\s)?{_NOUNS}\b"
)


_OF_AGE = re.compile(r"\b(?:under|over)(?:-(\d\d?)'?s?| (\d\d?)'?s)\s+$")
_UP_TO = re.compile(r"\d\d? to (\d\d)\b")
_NUMBER = re.compile(r"\d+")
_SAME = {"women": ("female", "mother"), "female": ("women", "mother"), "men": ("male", "father"), "male": ("men",)}


def of_some(before: str, after: str, items: Sequence[str], lexicon: Lexicon) -> bool:
    """Say whether the words beside a figure make it one of a part; `after` ends with the first digit of a next one.

    `items` are the measures that it may be of: a group that a name of theirs has is no part of it.
    """
    if _ONLY.search(before) or _ONLY.search(after) or _LACKS.match(after):
        return True
    told = _AGED.match(after) or _BEHIND.match(after) or _ASIDE.match(after) or _IN_FRONT.search(before)
    if told is None:
        return False
    said = re.findall(r"\d+", told["group"]) or re.findall(r"[a-z]+", told["group"])
    own = _own(items, lexicon)
    return not any(stem(each) in own for word in said for each in (word, *_SAME.get(word, ())))


def of_another_age(low: str, at: int, items: Sequence[str], lexicon: Lexicon) -> bool:
    """'The under-60s carers' score': say whether what is named at `at` stands behind an age that its name has not."""
    before = low[max(0, at - 24) : at]
    age = _OF_AGE.search(before) if "under" in before or "over" in before else None
    return age is not None and (age[1] or age[2]) not in _own(items, lexicon)


def _own(items: Sequence[str], lexicon: Lexicon) -> frozenset[str]:
    """The stems and numbers of the names of these measures."""
    own, known = lexicon.indicators.own, lexicon.indicator
    named = {part for item in items for part in own.get(item, ())}
    names = [known[item].name for item in items if item in known]
    under = {str(int(last) + 1) for name in names for last in _UP_TO.findall(name)}  # '18 to 64': the under-65s
    return frozenset(named.union(under, *map(_NUMBER.findall, names)))
