"""Which figure belongs to which name: decided by the words between them, nearest bond first."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.reading.claiming.between import LINKS, OF, leads_to_name
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure

BESIDE = 0.25  # the cost of a bond with nothing but linking words in it
LIKELY, POSSIBLE = 1.05, 1.7  # a bond up to LIKELY is sure, up to POSSIBLE worth asking about
_REACH = 260  # characters; no bond reaches further
_ROUND = 4  # names on each side of a figure
_NUMBERED = 30  # no list has more items
_LABEL_BEHIND = 0.1  # what it costs a figure to stand before its name with a mark between
_TAKEN = 1.25  # what a second figure for the same name costs
_AND = re.compile(
    r"(?:\s(?:rates?|figures?|scores?|coverage|averages?|waits?|counts?|numbers?|percentages?)\b)?"
    r"[\s(]*(?:,|and|&|/|\+|;|or|both|then|as well as|plus|nor|the|for|also)?(?:[\s,]*(?:and|the|both|for|&|"
    r"plus|on|in)\s)*[\s)]*"
)
_APART = re.compile(r"[;\n]|\.(?!\d)|\s/\s(?=[a-z])|\s(?:but|while|whereas|although|though|however)\s")
_CLAUSE = re.compile(r"[,—(]|\s-\s|\s(?:and|&|with)\s")
_MARKED = re.compile(r"(?:\s?(?:[:=→]|->|=>)\s?|\s[-–—]\s)(?:(?:the|our)\s|under-|over-)?")
_DATED = re.compile(r",\s{3,}(?=[:=–-])")  # 'Breastfeeding, Oct-Dec: 47.3': the period is blank
# 'It is 2,077, the falls rate, and …': the name stands behind its figure, and gives no other.
_APPOSED = re.compile(r",\s(?:that's\s|that is\s|which is\s|being\s)?(?:the|our|your)\s")
_NAME_ENDS = re.compile(
    r"\s(?:rate|figure|one|number|percentage|score|count|average|line)(?=\s?(?:[,.;)\n]|$))(?![,.]\d)"
)
_NO_NUMBER = re.compile(r"[^\d\n;]*(?:$|[\n;])")
_MANY = re.compile(
    r"\b(?:(?:the|our|these|those|my)\s(two|three)|(both|neither)(?:\s(?:the|our|of the|of our)(?:\s[a-z]+)?)?)\s$"
)
_SIZES = {"two": 2, "both": 2, "neither": 2, "three": 3}
_LINES = re.compile(r"\s(?:lines|figures|rates|measures|indicators|numbers|items|percentages|ones)\b")


# '8.3% of the women who gave birth between January and March were still [smoking at delivery]'.
_SHARE_OF = re.compile(
    r"\s?of\s[^.;:,()\d]{3,110}\s(?:is|are|was|were|been|had|has|have|having|got|received)\s"
    r"(?:(?:still|now|known to be|recorded as|found to be|had|got|been|a|an|their|the)\s)*"
)


class Bond(NamedTuple):
    """A name (as an index into the mentions) and a figure (as an index into the figures) that belong together."""

    cost: float
    figure: int
    mention: int


def bonds(
    low: str, mentions: Sequence[Mention], figures: Sequence[Figure], abouts: Sequence[object] = ()
) -> list[Bond]:
    """The cheapest bond of each figure, names served one after another.

    `abouts` says what each figure is about (its period): a name has room for one figure of each.
    """
    if not mentions or not figures:
        return []
    about = list(abouts) or [None] * len(figures)
    taken: set[tuple[int, object]] = set()
    places = sorted(each.start for each in mentions), sorted(each.start for each in figures)
    order = sorted(range(len(mentions)), key=lambda m: mentions[m].start)
    carried = [m for m, mention in enumerate(mentions) if mention.start == mention.end]
    table = [
        Bond(cost, f, m)
        for f, figure in enumerate(figures)
        for m in sorted({*carried, *_nearest(order, bisect_left(places[0], figure.start))})
        if (cost := _cost(low, places, mentions[m], figure)) <= POSSIBLE
    ]
    found: list[Bond] = []
    one = _said_again(mentions, order, places)
    while table:
        best = min(
            table, key=lambda bond: (bond.cost + _TAKEN * ((one[bond.mention], about[bond.figure]) in taken), bond)
        )
        table = [bond for bond in table if bond.figure != best.figure]
        if best.cost <= POSSIBLE:
            taken.add((one[best.mention], about[best.figure]))
            found.append(best)
    return sorted(found, key=lambda bond: bond.figure)


def _said_again(mentions: Sequence[Mention], order: list[int], places: "_Places") -> list[int]:
    """For each name the first of those that say the same, with no figure between: 'two year olds their first MMR'."""
    first = list(range(len(mentions)))
    for a, b in pairwise(order):
        same = mentions[a].items == mentions[b].items and mentions[a].start < mentions[b].start
        if same and not bisect_left(places[1], mentions[b].start) - bisect_left(places[1], mentions[a].end):
            first[b] = first[a]
    return first


def _nearest(order: list[int], at: int) -> list[int]:
    """The mentions on either side of a figure that a bond could reach: two names between cost more than any bond."""
    return order[max(at - _ROUND, 0) : at + _ROUND]


_Places = tuple[list[int], list[int]]


def _cost(low: str, places: _Places, mention: Mention, figure: Figure) -> float:
    """What it costs to bond these two: what other names and figures stand between, then the words themselves."""
    first, second = (mention, figure) if mention.end <= figure.start else (figure, mention)
    if second.start - first.end > _REACH:
        return POSSIBLE + 1
    own = first is mention and mention.start == mention.end  # one that is carried over stands between itself and all
    passed = _between(places, first.end, second.start) - 1.3 * own
    if passed > POSSIBLE + 0.3:
        return passed
    gap = low[first.end : second.start]
    if first is figure and _APPOSED.fullmatch(gap) and _NAME_ENDS.match(low, mention.end):
        return passed + _LABEL_BEHIND
    if first is figure and _labelled_behind(low, figure, mention):
        return passed + _LABEL_BEHIND
    return passed + (_after(gap) if first is mention else _before(gap))


def _labelled_behind(low: str, figure: Figure, mention: Mention) -> bool:
    """'143: naloxone (Dec)': a figure that opens its line or item, then its name, and no other number behind."""
    if not _MARKED.fullmatch(low, figure.end, mention.start) or not _opens(low, figure.start):
        return False
    if not (figure.unit or figure.places) and figure.value is not None and figure.value <= _NUMBERED:
        return False  # the number of a list's item
    return bool(_NO_NUMBER.match(low, mention.end))


def _opens(low: str, start: int) -> bool:
    """Say whether what begins here opens its line or item, whatever bullet stands before it."""
    at = start
    while at and low[at - 1] in " \t*•·>-":
        at -= 1
    return not at or low[at - 1] in "\n;" or (at < start and low[at - 1] == ".")


def _between(places: _Places, start: int, end: int) -> float:
    names, figures = (bisect_left(each, end) - bisect_left(each, start) for each in places)
    return 1.3 * names + 0.25 * figures


def _after(gap: str) -> float:
    """The name comes first: 'NM-07 is 88.9'."""
    if LINKS.fullmatch(gap) or ("   " in gap and LINKS.fullmatch(_DATED.sub(" ", gap))):
        return -0.3
    cost = 0.2 + 0.03 * len(gap.split())
    cost += 0.6 * len(_APART.findall(gap)) + 0.1 * len(_CLAUSE.findall(gap))
    return cost


def _before(gap: str) -> float:
    """The figure comes first: '226 quits', '88.9 for NM-07'."""
    if not gap.strip():
        return 0.2
    if leads_to_name(gap):
        return 0.1
    if _SHARE_OF.fullmatch(gap):
        return 1.0
    if _APART.search(gap) or re.search(r"[,:=]|\s(?:and|&)\s", gap):
        return 2.2
    return 0.7 + 0.15 * len(gap.split())


def heads(low: str, figure: Figure, mention: Mention) -> bool:
    """Say whether a figure leads straight to the name behind it: '72.4 on bowel'."""
    return figure.end <= mention.start and _before(low[figure.end : mention.start]) <= BESIDE


def is_beside(bond: Bond, mention: Mention, figure: Figure) -> bool:
    """Say whether nothing but linking words stands between a name and its figure."""
    return bond.cost < 0 or (mention.start >= figure.end and bond.cost <= BESIDE)


def touches(low: str, mention: Mention, figures: Sequence[Figure]) -> bool:
    """Say whether a name has a figure with nothing but linking words between them."""
    return any(
        bool(LINKS.fullmatch(low, mention.end, each.start))
        if mention.end <= each.start
        else bool(each.end <= mention.start and OF.fullmatch(low, each.end, mention.start))
        for each in figures
    )


def together(low: str, first: Mention, second: Mention) -> bool:
    """Say whether two names are listed side by side, as in 'hips and falls' or 'NM-02, NM-03'."""
    return bool(_AND.fullmatch(low[first.end : second.start]))


def counted(low: str, mention: Mention) -> bool:
    """Say whether a name is said of as many measures as it has: 'the two MMR lines', 'both screening figures'."""
    many = _MANY.search(low, max(0, mention.start - 32), mention.start)
    return bool(many and _SIZES[many[1] or many[2]] == len(mention.items) and _LINES.match(low, mention.end))
