"""Gapped: 'our target for breast is 75 and for bowel 76': a second figure without a verb is what the first is."""

import re
from collections.abc import Sequence

from bot.reading.noticing.names import Mention
from bot.reading.noticing.noise import MONTH
from bot.reading.noticing.numbers import Figure

# Names are said as 'it'.
_NAME_THEN = re.compile(
    r"(?:\s?%|\s(?:per cent|per 1[0,]+|weeks?|days?|hours?|minutes?|years?))?(?:\slast (?:time|year|quarter|month))?,?"
    r"\s(?:and|or|nor|&)\s(?:(?:the|that|those|for|on|in|of|our|from|with)\s)*it(?:\s(?:at|to|on|of|by))?,?\s"
)
_FIGURE_THEN = re.compile(r"[^.;:\d]{0,60}\bit\s(?:rate\s)?(?:and|or|,)\s(?:the\s)?")
_OF_IT = re.compile(r"%?\s(?:(?:for|on|in|of|was|is|as|the|our)\s){1,2}$")
_STATED = re.compile(r"\b(?:was|were|is|are|came|stood|stands|reached|at)\s(?:[a-z]+\s)?$")  # a verb of its own
# 'Falls should be 2,000 and hips 550 by March'.
_SHOULD = re.compile(
    r"\b(?:should|ought to|must|need to|needs to|have to|has to)\s(?:have\s)?(?:be|been|reach|get to|hit)\s(?:at\s)?$"
)
_BY_WHEN = re.compile(
    rf"%?\s(?:by|at)\s(?:the\s)?(?:now|then|end|next|christmas|year|spring|summer|autumn|winter|{MONTH})\b"
)
_INHERITED = frozenset({"target", "previous", "comparator", "elsewhere", "withdrawn", "baseline"})


def gapped(low: str, n: int, found: Sequence[Figure], names: Sequence[Mention]) -> bool:
    """Say whether a figure and its name only go on, without a verb, from the figure before and its name."""
    last, figure = found[n - 1], found[n]
    before = [m for m in names if m.end <= last.start]
    first = max((m.end for m in before), default=-1)
    between = _said_as_it(low, last.end, figure.start, names)
    if first >= 0 and not any(first <= f.start < last.start for f in found):
        return bool(_NAME_THEN.fullmatch(between))
    behind = next((m for m in sorted(names) if m.start >= figure.end), None)
    if n > 1 or behind is None or first >= 0:
        return False
    return bool(_FIGURE_THEN.fullmatch(between) and _OF_IT.fullmatch(low, figure.end, behind.start))


def inherited(low: str, found: Sequence[Figure], roles: Sequence[str], names: Sequence[Mention]) -> list[str]:
    """The roles of a sentence's figures, each that only goes on from another being what that is."""
    made = list(roles)
    for n in range(1, len(made)):
        if "value" not in made[n - 1 : n + 1] or not gapped(low, n, found, names):
            continue
        if _SHOULD.search(low, 0, found[n - 1].start) and _BY_WHEN.match(low, found[n].end):
            made[n - 1 : n + 1] = ["target", "target"]
        elif made[n] == "value" and made[n - 1] in _INHERITED:
            made[n] = made[n - 1]
        elif made[n - 1] == "value" and made[n] == "target" and not _STATED.search(low, 0, found[n - 1].start):
            made[n - 1] = made[n]
    return made


def _said_as_it(low: str, start: int, end: int, names: Sequence[Mention]) -> str:
    parts, at = [], start
    for name in sorted(names):
        if at <= name.start and name.end <= end and name.start < name.end:
            parts += [low[at : name.start], "it"]
            at = name.end
    return "".join([*parts, low[at:end]])
