"""Supposed: a figure given of more than one thing, on a condition, of what is to come, or one of several parts."""

import re
from collections.abc import Sequence

from bot.reading.claiming.saying import Claim
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.period_words import MONTH

# 'NEET plus unknowns 5.7': of more than what was asked for.
_TOGETHER = re.compile(
    r"\s(?:plus|\+|together with|combined with)\s|\s(?:and|&)\s[^.;:\d\n]{2,40}\b(?:together|combined|between them|"
    r"in total)\b"
)
# 'If CAMHS is 12.9', 'it will be 12.9', 'it ought to come in at 12.9': not yet so.
_SUPPOSED = re.compile(
    r"(?:^|[.;:,]\s?|\b(?:but|and)\s)\W*(?:if|unless|assuming|supposing|whether)\s"
    # 'If the Board wants one number, it is 2,077' supposes nothing of it
    r"(?!(?:you|the board|members|anyone|anybody|people)\s(?:\w+\s)?"
    r"(?:wants?|needs?|asks?|likes?|prefers?|presse[sd]|press)\b)"
    r"[^,;.\d]{0,60}$|"
    r"\b(?:will|'ll|ought to|(?:is|are) going to|should|looks? set to|(?:is|are) likely to)\s(?:now\s|probably\s)?"
    r"(?:come (?:in|out)|end up|finish|land)\s(?:at\s|on\s|around\s)?$|\b(?:will|'ll|ought to)\s(?:probably\s)?be\s$|"
    r"\b(?:gave|brought|got|sent|won) us\s(?:\w+\s)?$"
)
_OUGHT = re.compile(r"\s?%?\s(?:really\s)?ought to (?:be|read|say)\s")  # '31:45 ought to be 34:45' puts it right
_IN_MONTH = re.compile(rf"\s(?:in|for|during)\s(?:{MONTH}\b|q[1-4]\b)")  # 'the bus got us 279 in March'
_MARKED_US = re.compile(r"\s(?:gave|have given|gave to) us\s")  # 'carers gave us 12.9 out of 20'
_AND_MORE = re.compile(r"\s[a-z-]+\s(?:and|plus|&)\s$")  # '12 joint and 139 single assessments'
_NEXT = re.compile(r"\s?(?:,|;|/|and|&|, and)\s?")
# '42 is the number of volunteers we were meant to place': wanted, by words within the name.
_MEANT_TO = re.compile(r"\b(?:meant|supposed|hop(?:ed|ing)|plan(?:ned|ning)|aim(?:ed|ing)|asked|expected|wanted) to\b")
_ENOUGH = 3  # figures in a row behind one name


def is_supposed(low: str, mention: Mention, figure: Figure, before: str) -> bool:
    """Say whether the words that lead from a name to its figure make it a figure of more, or of what may be."""
    if mention.start > figure.end and _AND_MORE.match(before) and low[figure.end : mention.start].strip():
        return True
    if figure.shape == "fraction" and _MARKED_US.fullmatch(low, mention.end, figure.start):
        return False
    if mention.start >= figure.end and _MEANT_TO.search(low, mention.start, mention.end):
        return True
    if before.endswith((" gave us ", " brought us ", " got us ")) and _IN_MONTH.match(low, figure.end):
        return False
    if _OUGHT.fullmatch(before):
        return False
    return counts_more(low, mention, figure) or bool(_SUPPOSED.search(before))


def counts_more(low: str, mention: Mention, figure: Figure) -> bool:
    """'NEET plus not known is 6.0%': say whether a figure is of a measure and something else together."""
    return bool(_TOGETHER.match(low, mention.end, figure.start))


def unsure_in_a_row(low: str, names: Sequence[Mention], made: list[Claim]) -> list[Claim]:
    """'Falls 702, 690 and 712': three in a row behind one name are of parts of something, so none is sure."""
    if len(made) < _ENOUGH or len({m.items for m in names}) != 1:
        return made
    run: list[Claim] = []
    unsure: list[Claim] = []
    for claim in sorted((c for c in made if c.role == "value"), key=_place):
        run = [*run, claim] if run and _follow(low, run[-1], claim) else [claim]
        unsure += run if len(run) >= _ENOUGH else []
    return [c._replace(sure=False) if c in unsure else c for c in made] if unsure else made


def _follow(low: str, first: Claim, second: Claim) -> bool:
    if first.figure is None or second.figure is None or _dated(first) or _dated(second):
        return False
    return bool(_NEXT.fullmatch(low, first.figure.end, second.figure.start))


def _dated(claim: Claim) -> bool:
    return claim.period is not None and claim.period.kind != "this"


def _place(claim: Claim) -> int:
    return claim.figure.start if claim.figure else claim.start
