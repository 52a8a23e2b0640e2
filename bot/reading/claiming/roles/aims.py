"""Aims: where a sentence sets out what is wanted, or heads a list with whose figures they are, all of it is that."""

import re
from collections.abc import Sequence

from bot.reading.deferred import deferred
from bot.reading.noticing.noise import MONTH
from bot.reading.noticing.numbers import Figure

# 'Targets: 88 and 4', 'The aims are 88 and 4', 'England: 7.1 and 90.2'.
_HEADED = re.compile(
    r"\W*(?:our\s|the\s|your\s|board\s|this year's\s)*(?:(?P<target>targets|aims|ambitions|goals|trajectories|plans|"
    r"forecasts)|(?P<elsewhere>england|nationally|national (?:figures|averages|rates)|"
    r"regional (?:figures|averages|rates)|comparators)"
    r"(?:\s(?:q[1-4]|this (?:quarter|year)|last (?:quarter|year)|on the same basis|"
    r"for (?:the )?(?!us\b|our\b)[a-z0-9 ]{2,30}?))?)"
    r"\s?(?:are\s|were\s|[:–-]\s?|\s(?=£?\d))(?!we\b)|"
    r"\W*(?P<comparator>(?:just\s)?for (?:context|comparison)|by (?:comparison|way of (?:context|comparison)))\b"
)
_WANTED = deferred(
    r"\b(?:aims?|aiming|ambition|goal|hopes?|hoping|wants?|wanted|wanting|would like|plan(?:s|ning)? (?:is )?to|"
    r"intend\w*|trying to|expect(?:s|ing)? (?:to|it|them)|need to|looking (?:to|for)|working towards?|heading for|"
    r"target is|"
    rf"by (?:{MONTH}|christmas|easter|year[ -]end|the end|next \w+|spring|summer|autumn|winter),? we)\b"
)
_BREAKS = re.compile(
    r"[;:(]|\b(?:but|while|whereas|actual\w*|now|current\w*|is|was|are|were|stands?|stood|came|comes|present|today|"
    r"we're|reached|got|so far|outturn|result|has|have|did|fell|rose|up|down|ours|against)\b"
)


def governed(low: str, start: int, found: Sequence[Figure], roles: Sequence[str]) -> list[str]:
    """The roles of a sentence's figures, where what stands before the first of them is said of those that follow."""
    head = _HEADED.match(low, start, found[0].start) if found else None
    first = (head.lastgroup if head else "") or ""
    if not first and not (roles and roles[0] == "target" and _WANTED.search(low, start, found[0].start)):
        return list(roles)
    made = list(roles)
    at = head.end() if head else found[0].end
    for n, figure in enumerate(found):
        if figure.start >= at and _BREAKS.search(low, at, figure.start):
            break
        if made[n] not in ("value", "target", first):
            break
        made[n], at = first or "target", figure.end
    return made
