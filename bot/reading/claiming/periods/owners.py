"""Owners: the one figure of a sentence that a period stands with, before it, behind it or in its bracket."""

import re
from collections.abc import Sequence

from bot.reading.claiming.periods.clausal import clause_of
from bot.reading.claiming.periods.likened import is_compared, is_likened
from bot.reading.claiming.periods.spanning import CLOSED, LEADS
from bot.reading.deferred import deferred
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_THAN = deferred(r"\bthan\s(?:(?:it|we|they|that|this|those)\s(?:was|were|had)\s)?(?:(?:in|for|at|the|of|that)\s)*$")
_TRAILS = deferred(
    r"\s?(?P<mark>[,(\[]|[-–])?\s?(?P<word>(?:(?:a|\w{2,14})\s){0,3}?(?:in|for|at|to|during|of|on|as at|from|by|"
    r"over|between|"
    r"through|across|being|relates to|covers|covering|which is|figure for|this is|that is|that's|it is|it's|only|"
    r"just)\s)?(?:(?:only|just|the|data|end|"
    r"figure|month|months|quarter|period|whole)\s){0,3}(?:end of\s)?(?:of\s)?\(?"
)
# '4.6 on my dashboard, which I think is last quarter's'.
_SAID_TO_BE = deferred(
    r"[^.;\d\n]{0,50}?[,(]?\s?\(?(?:which|that|this|it|those|they)(?:'s|\s(?:\w+\s){0,2}?(?:is|was|are|were))\s"
    r"(?:(?:from|for|still|only|just|actually|probably|really|the)\s){0,3}"
)
# 'September 10.2, sorry, that's August's'.
_PUT_RIGHT = deferred(
    r"\s?[,(.–-]{0,2}\s?(?:(?:no|sorry|oops|wait|hang on|actually|apologies)\b[\s,.–-]*)+"
    r"(?:that|this|it)(?:'s|\s(?:is|was))\s"
    r"(?:(?:for|from|the|actually|really|in fact)\s)*"
)
_SOME_OF_THEM = deferred(
    r"\b(?:all|most|some|many|half|both|none|mostly|largely|mainly)\s(?:of\s)?(?:them|these|those|it|which|in)\b"
)
_BRACKETED = deferred(r"\s?[(\[]")
_DASH_AND_NAME = deferred(r"^\s?[-–:=→]\s(?=[,(–-])")  # '143 - naloxone, December': the name is blank
_OUR_RATE = deferred(  # '57.5 our percentage of learning disability checks done in Q3': the name is blank
    r"^\s?(?:is\s|was\s)?(?:our|the)\s(?:number|rate|percentage|proportion|share|figure|count|total)\s(?:of|for)(?=\s)"
)
_POSSESSED = re.compile(
    r"'s\s(?:figure\s|total\s|number\s|value\s|rate\s)?(?:of\s)?"
    r"(?:(?:was|is)\s(?:wrong|incorrect|a typo|mistyped)(?:,|\sand|;)\s)?"
    r"(?:should\s(?:have\s)?(?:been|be|read|said|say)\s)?"
)
_WITH_ITS_FIGURE = deferred(_POSSESSED.pattern + r"£?\d")
_ASIDE = deferred(r"\s?\([^()]*\)")
_OPENED = deferred(r"[(\[]\s?(?:in\s|for\s|the\s|our\s)?$")
_PARTED = deferred(r"[,;:\n]|\s[-–—]\s|\b(?:and|but|while|whereas|with|then|plus|against)\b|&")
_STRAIGHT = deferred(r"\s?[:=]?\s?(?:was\s|at\s)?")


def owner_of(
    low: str, period: Said, names: Sequence[Mention], figures: Sequence[Figure], of: dict[int, Said]
) -> int | None:
    """The figure that a period stands with, by its place among them; none where it stands with no single one.

    `of` are the figures that have a period already.
    """
    after = next((n for n, f in enumerate(figures) if f.start >= period.end), None)
    before = _before(low, period, figures)
    if after is not None and _is_of_next(low, period, names, figures, before):
        return after
    trail = _ASIDE.sub("", low[figures[before].end : period.start]) if before is not None else None
    trail = _DASH_AND_NAME.sub(" ", re.sub(r"\s+", " ", trail)) if trail is not None else None
    trail = _OUR_RATE.sub("", trail) if trail is not None else None
    if trail is not None and (_SOME_OF_THEM.search(trail) or _is_behind_than(low, trail, period)):
        return None
    match = _TRAILS.fullmatch(trail) if trail is not None and len(trail) < 40 else None
    straight = after is not None and bool(_STRAIGHT.fullmatch(low[period.end : figures[after].start]))
    if (likened := is_likened(low, period)) or _PUT_RIGHT.fullmatch(trail or ""):
        return None if likened else before
    whose = clause_of(low, trail, match, period, names, figures[after]) if trail and after is not None else ""
    if whose == "next" or (whose == "either" and before not in of):
        return after if whose == "next" else None
    if (
        before is not None
        and match
        and before not in of
        and not (straight and not match["word"])
        and (match["word"] or (match["mark"] or "") in ("(", "[") or (after is None and _closes(low, match, period)))
    ):
        return before
    if before is not None and before not in of and not (trail or "").strip() and _BRACKETED.match(low, period.end):
        return before
    if after is not None and _leads(low, period, figures[after], names):
        return after
    if before is not None and before not in of and _SAID_TO_BE.fullmatch(low, figures[before].end, period.start):
        return before
    if (
        before is not None
        and trail is not None
        and not trail.strip()
        and before not in of
        and not low[period.start : period.end].isdigit()
    ):
        return before
    return None


def in_bracket(low: str, period: Said, figures: Sequence[Figure]) -> int | None:
    """'1,219 (Q1 came in at 1,148)': a period that opens a bracket is of the figure within it."""
    after = next((n for n, f in enumerate(figures) if f.start >= period.end), None)
    opened = _OPENED.search(low, max(0, period.start - 12), period.start)
    return after if after is not None and opened and ")" not in low[period.end : figures[after].start] else None


def _is_behind_than(low: str, trail: str, period: Said) -> bool:
    """'Waits 19, calls 489, both better than in October'; not 'a shade better than August's 31.4'."""
    return bool(_THAN.search(trail)) and not _WITH_ITS_FIGURE.match(low, period.end)


def _is_of_next(
    low: str, period: Said, names: Sequence[Mention], figures: Sequence[Figure], before: int | None
) -> bool:
    """'39.2% and category 2 response for December to 36.9': of the figure whose name stands between.

    Not '152 kits in December (147 in November)', where nothing parts that name from the figure before it.
    """
    after = next(each for each in figures if each.start >= period.end)
    if _POSSESSED.fullmatch(low, period.end, after.start):
        return True  # 'up 9 on Q1's 142'
    if before is None:
        return False
    several = len({m.items for m in names}) > 1
    between = any(m.end <= period.start and bool(_PARTED.search(low, figures[before].end, m.start)) for m in names)
    return several and between and _leads(low, period, after, names)


def _closes(low: str, trail: re.Match[str], period: Said) -> bool:
    """'12.4%, year ended March.': a period behind a comma or a dash that ends what is said."""
    return trail["mark"] in (",", "-", "–") and bool(CLOSED.match(low, period.end))


def _before(low: str, period: Said, figures: Sequence[Figure]) -> int | None:
    """The figure before a period; '26.5 (90th centile 54.1) in September' passes over what stands in brackets."""
    for n in reversed(range(len(figures))):
        if figures[n].end > period.start:
            continue
        between = low[figures[n].end : period.start]
        if between.count(")") <= between.count("("):
            return n
    return None


def _leads(low: str, period: Said, figure: Figure, names: Sequence[Mention]) -> bool:
    """'Jan 40.3', 'Q2 is 7.6%'; not when a name stands between, nor 'compared with Q1'."""
    if any(period.end <= m.start and m.end <= figure.start for m in names):
        return False
    if _POSSESSED.fullmatch(low, period.end, figure.start):
        return True  # 'up from August's 99'
    if is_compared(low, period):
        return False
    return bool(LEADS.fullmatch(low[period.end : figure.start]))
