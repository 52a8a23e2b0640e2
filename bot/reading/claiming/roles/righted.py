"""Righted: 'went in as 31:45 and wants to be 34:45', '292 ought to be 229': a figure, and what it should have been."""

from collections.abc import Sequence

from bot.reading.claiming.roles.words import WITHDRAWN
from bot.reading.deferred import deferred
from bot.reading.noticing.numbers import Figure

_OUGHT = deferred(
    r"\s?%?(?:\s(?:in|for|during)\s[a-z]\w{1,9}(?:\s20\d\d)?)?(?P<apart>[,;]?\s(?:(?:and|but|it|which|that|this|(?:sorry|apologies|oops|no|wait)[,:]?)\s)*)(?:really\s|actually\s)?"
    r"(?:should|ought to|needs? to|wants? to|has to|(?:was|is) (?:meant|supposed) to)\s(?:now\s)?"
    r"(?:(?P<said>have been|read|have read|say|have said|have gone in as)|"
    r"be(?:\s(?:reported|recorded|shown|entered|put down|read)\sas)?)\s"
)
_GIVEN_AS = deferred(
    r"\b(?:went in|gone in|go in|put(?: in| down)?|key(?:ed)?(?: in)?|enter(?:ed)?|input|log(?:ged)?|recorded|listed|"
    r"captured|down|type[d]?(?: in)?|sent(?: in)?|given|gave(?: it)?|quoted|show(?:n|s|ing)?|appears?|came through|got)"
    r"\s(?:in\s)?as\s(?:the\s)?$"
)
_GAVE = deferred(rf"\b{WITHDRAWN}\b")
_SORRY = deferred(
    r"\b(?:sorry|apologies|oops|whoops|typo|mis-?(?:typed|keyed|read|take)|fat fingers?|finger trouble|correction|"
    r"transposed|slip|error|wrong|my fault|my bad)\b"
)
_SOME_DAY = deferred(r"\s?%?\s(?:by|before|next|at the end|in time)\b")
_MEANT = deferred(r"\b(?:was|were) (?:meant|supposed) to be\s$")
_I_TYPED = deferred(r"\s?%?,?\s(?:but\s|and\s)?(?:i|we)\s(?:\w+\s)?(?:typed|put|sent|wrote|keyed|entered|gave)\s")


def righted(low: str, start: int, end: int, found: Sequence[Figure], roles: list[str]) -> list[str]:
    """The roles of the figures of a sentence, one that is put right by the next taken back, and that the value."""
    told = list(roles)
    for n in range(1, len(found)):
        last, figure = found[n - 1], found[n]
        if _I_TYPED.fullmatch(low, last.end, figure.start) and _MEANT.search(low, start, last.start):
            told[n - 1 : n + 1] = ["value", "withdrawn"]
        ought = _OUGHT.fullmatch(low, last.end, figure.start)
        if (
            ought is None
            or _SOME_DAY.match(low, figure.end, end)
            or told[n - 1] not in ("value", "withdrawn", "previous")
        ):
            continue
        sure = puts_right(low, start, end, last, figure)
        taken_back = told[n - 1] == "withdrawn" and _GAVE.search(low, start, last.start)
        if sure or taken_back:
            told[n - 1 : n + 1] = ["withdrawn", "value"]
        elif told[n] in ("value", "withdrawn"):
            told[n - 1 : n + 1] = ["value", "value"]
    return told


def puts_right(low: str, start: int, end: int, last: Figure, figure: Figure) -> bool:
    """Say whether what a figure ought to be is what it is: '31:45, should be 30:00' may tell what is wished for."""
    ought = _OUGHT.fullmatch(low, last.end, figure.start)
    if ought is None:
        return False
    told = not ought["apart"].strip() or ought["said"] or _GIVEN_AS.search(low, start, last.start)
    return bool(told or _SORRY.search(low, start, end))


def may_right(low: str, last: Figure, figure: Figure) -> bool:
    """'31:45, should be 30:00': another figure of the same time, whichever of them is meant."""
    return bool(_OUGHT.fullmatch(low, last.end, figure.start))
