"""Going on: what a figure takes from the one before it in a row: its period, its certainty, its putting right."""

import re
from collections.abc import Sequence

from bot.reading.claiming.roles.beside import revises
from bot.reading.claiming.roles.righted import may_right
from bot.reading.claiming.saying import Claim
from bot.reading.deferred import deferred
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_MAKES = deferred(r"(?:=|\b(?:makes?|making|totals?|totalling|gives?|giving|so|comes? to|in all))\s?(?:\w+\s){0,2}$")
_AGAIN = deferred(r"\s?(?:[(=,]\s?(?:or\b|i\.?e\b\.?,?|that is|that's|=)?|(?:or|ie|i\.e\.,?|that is|that's))\s?")
# 'March 30:04 (exec pack has 31:04)', 'Q4 488 (case system) or 495 (diaries)': another figure of the same time.
_OR_ELSE = deferred(
    r"\)?\s?%?(?:\s[a-z]+)?\s?(?:\([^()\d]*\)\s?)?(?:"
    r",?\s?or\s(?:is it\s|maybe\s|possibly\s|even\s)?|"
    r",?\s?(?:precisely|exactly|to be (?:precise|exact)|more (?:precisely|exactly)|or rather|strictly)\s|"
    r"\s?by\s(?:[a-z']+\s){0,2}[a-z']+(?:,\s|,?\s(?:and|or|but)\s)|"
    r"\s?\(?[,;–-]?\s?(?:but\s|though\s|although\s|while\s|or\s|and\s)?(?:(?!we\b|i\b|it\b|which\b|that\b)[a-z'-]+\s){1,5}"
    r"(?:has|have|says?|shows?|gives?|gets?|got|counts|counted|reckons?|makes? it|reads?|puts? it(?: at)?)\s)"
)
_IN_A_ROW = re.compile(r"[\s,;/&]*(?:and\s|for\s|in\s|then\s|\s|is\s|was\s|:|=)*[\s,;/(&]*")
# '18.3 in November before rising to 20.9': words of moving from one period's figure to the next.
_MOVING_ON = re.compile(
    r"[\s,;/&()–-]*(?:(?:and|then|but|before|after|that|which|until|when|with|while|it|they|we|there|was|were|is|had|"
    r"saw|counted|found|rose|rising|risen|fell|falling|fallen|dropped|dropping|climbed|climbing|went|going|came|coming|got|getting|"
    r"reached|reaching|stood|standing|moved|moving|eased|easing|back|up|down|out|again|only|just|further|slightly|"
    r"rather|quite|much|lot|good|great|deal|bit|little|fewer|more|less|lower|higher|better|worse|well|"
    r"the|in|for|by|at|to|of|on|a|per|day|days|weeks|hours|minutes|mins|seconds|people|cent)\b[\s,;/()–-]*){0,9}(?:'s\s)?"
)


def sums_up(low: str, found: Sequence[Figure]) -> bool:
    """'417 face to face plus 30 by phone = 447': the last of three is what the two before it make."""
    first, second, whole = (each.value for each in found[-3:])
    if first is None or second is None or first + second != whole:
        return False
    return bool(_MAKES.search(low, found[-2].end, found[-1].start))


def as_before(
    low: str, n: int, found: Sequence[Figure], roles: Sequence[str], abouts: Sequence[Said | None]
) -> Said | None:
    """The period of a figure that has none of its own: that of the one before, which it goes on from."""
    if roles[n - 1] == "averaged":  # 'October: 42, 39, 41, average 40.7'
        return abouts[0]
    before = abouts[n - 1]
    past = before is not None and before.kind in ("last", "lastyear")
    gone = roles[n - 1] == "withdrawn" or (roles[n - 1] == "previous" and revises(low, found[n - 1], found[n]))
    put_right = roles[n] == "value" and gone and not past  # 'February's 31.2 was wrong: 32.1'
    same = _says_again(low, found[n - 1], found[n]) or roles[n - 1] == roles[n] == "addend"
    same = same or (before is not None and before.kind == "period" and _is_another(low, found[n - 1], found[n], before))
    same = same or (roles[n] == "value" and not past and may_right(low, found[n - 1], found[n]))
    return abouts[n - 1] if put_right or same else None


def _is_another(low: str, last: Figure, figure: Figure, before: Said) -> bool:
    """'March 30:04 (exec pack has 31:04)', '488 in Q4, Dawn gets 479': another figure of the period just given."""
    start = last.end
    if last.end <= before.start and before.end <= figure.start and not low[last.end : before.start].strip(" (infor"):
        start = before.end
    return bool(_OR_ELSE.fullmatch(low, start, figure.start))


def _says_again(low: str, last: Figure, figure: Figure) -> bool:
    """'1 minute 52, i.e. 112 seconds': the same in another unit, of the same period."""
    two = bool(last.unit and figure.unit) and last.unit != figure.unit
    return two and bool(_AGAIN.fullmatch(low, last.end, figure.start))


def lasting(bonding: str, claim: Claim, made: Sequence[Claim]) -> Claim:
    """The second of two figures in a row is as sure, and as much a correction, as the first."""
    last = made[-1] if made else None
    if (
        last is None
        or claim.figure is None
        or last.figure is None
        or last.sentence != claim.sentence
        or last.items != claim.items
    ):
        return claim
    own = _have_their_own(last, claim)
    way = _MOVING_ON if own else _IN_A_ROW
    if not way.fullmatch(bonding, last.figure.end, claim.figure.start) or last.role != claim.role:
        return claim
    return claim._replace(
        sure=claim.sure or last.sure,
        firm=claim.firm or (own and last.firm),
        corrects=claim.corrects or (last.corrects and last.period != claim.period),
    )


def of_the_row(abouts: Sequence[Said | None]) -> list[Said | None]:
    """The only period said in a row of figures is of them all."""
    told = {about for about in abouts if about is not None}
    return [*told] * len(abouts) if len(told) == 1 else [*abouts]


def _have_their_own(last: Claim, claim: Claim) -> bool:
    """Say whether two figures in one unit were each given a period, and not the same one."""
    if last.figure is None or claim.figure is None or claim.period is None or last.period is None:
        return False
    return claim.period.period != last.period.period and (claim.figure.unit or last.figure.unit) == last.figure.unit
