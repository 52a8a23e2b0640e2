"""Wholes: words beside a figure that make it the total, the board's own, or the number of some thing."""

import re

from bot.reading.deferred import deferred

_SITES = r"(?:practice|surgery|clinic|site|school|ward|branch|depot|team|street|estate|campus|centre|hub|building)\b"
_WHOLE = deferred(
    rf"\b(?:all|both|overall|total|altogether|combined|together|whole|everyone|persons|all[ -]in|sum|in all|"
    rf"borough[ -]wide|area[ -]wide|across the board|ours|our own(?! {_SITES})|"
    rf"(?<!by )our(?! (?:own|{_SITES}|peer|family|nearest|statistical|neighbour))|"
    r"(?:(?<!\w\s)|(?<=for\s)|(?<=of\s)|(?<=with\s)|(?<=by\s)|(?<=and\s)|(?<=but\s)|(?<=leaves\s)|(?<=brings\s))us|"
    r"locally|here|we're|we are|"
    r"(?<!where )(?<!what )(?<!than )(?<!when )(?<!before )(?<!if )we (?:had|have|"
    r"got|were|stand|got to|managed|achieved|scored|came in at|finished on|ended on)|we've|headline|"
    r"monthly average|month's average|average for the month)\b[^,;.\d]{0,24}$"
)
_WHOLE_AFTER = deferred(
    r"\s?(?:\(|,\s)?(?:overall|in total|altogether|all told|combined|in all|all in|across the (?:board|place|borough|"
    r"county|city|patch|whole|piece|trust|two sites)|across (?:both|all)(?: (?:of )?(?:our|the))? (?:sites|"
    r"hospitals|places)|"
    r"(?:for |as )?(?:the whole|the entire|a|whole) trust|(?:trust|council|borough|area|district|service|board|place|"
    r"organisation)[ -]?wide|in the round)\b"
)
_NEXT = re.compile(r"\s(([a-z]+)[a-z'-]*)")
# What may stand behind a figure and is no thing that it counts.
_NO_THINGS = """
    is was in at for on of to and but this last per from the we it which with against compared up down so as by
    within without inside before across between during until around overall here after where still now depending
    according say says said whichever whoever pending assuming excluding including counting using taking instead
    alone only together unless once tops maybe perhaps than over under or not i our all again out when because if
    has have both then target are too please also there while although though
"""
_SHORTEST = 3  # letters
_IDLE = frozenset(_NO_THINGS.split())
_LABEL = deferred(r"([a-z][a-z' -]{1,30}?)[\s:=-]*$")
_ONE_SITE = deferred(r"\b(?:site|ward|campus|estate|clinic|surgery|practice|branch|depot)\b")


def is_whole(before: str, after: str) -> bool:
    """Say whether the figure between these words is the total."""
    return bool(_WHOLE.search(before) or _WHOLE_AFTER.match(after))


def is_ours(before: str, places: frozenset[str]) -> bool:
    """Say whether a figure behind these words is labelled with the board's own place."""
    label = _LABEL.search(before)
    if label is None or _ONE_SITE.search(label[1]):
        return False
    return any(word in places for word in label[1].split())


def counted(after: str) -> str:
    """The thing a figure counts, where the next word is one ('3 staff'), or nothing."""
    match = _NEXT.match(after)
    if match is None or len(match[1]) < _SHORTEST or match[2] in _IDLE or match[2].startswith("provisional"):
        return ""
    return match[1]
