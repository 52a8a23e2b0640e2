"""By period: 'February is withdrawn', 'the provider contests the Q3 one', said of figures given before of that time."""

import re
from collections.abc import Sequence

from bot.reading.claiming.saying import Claim, follows
from bot.reading.deferred import deferred
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.contested import CONTESTS, TAKES_BACK
from bot.reading.noticing.hedges import is_provisional
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_ONE = r"(?:'s)?(?:\s(?:one|figures?|number|counts?|value|data|return|total|rate|wait|line|bit|entry))?"
_HELPING = (
    r"(?:\s(?:is|was|are|were|has|have|had|been|being|still|now|all|may|might|could|can|should|will|would|to|be|only|"
    r"very|rather|well|yet|both|it|that|which|needs?|looks?|seems?|a|bit|also|please|i|we|you|am|are|not|quite|under|in|by|of|"
    r"too|far|just))*"
)
# What is said behind the period, and what is said before it.
_BEHIND = {
    "withdrawn": deferred(rf"{_ONE}\s?[,–(-]?{_HELPING}\s{TAKES_BACK}\b"),
    "doubted": deferred(rf"{_ONE}\s?[,–(-]?{_HELPING}\s{CONTESTS}(?!\w)"),
}
_TO_IT = r"(?:\s(?:the|that|this|my|our|your|figure|one|number|figures|for|of|in|about|with|on|over|from|is|a|at))*\s$"
_BEFORE = {
    "withdrawn": deferred(rf"\b{TAKES_BACK}{_TO_IT}"),
    "doubted": deferred(
        rf"\b(?:{CONTESTS}|(?:not|n't)(?: \w+)? (?:happy|sure(?! why)|certain|confident|convinced|comfortable|trust|"
        rf"believe|like|vouch)(?! why)){_TO_IT}"
    ),
}
_SHORT = 48  # characters in which it is said that a figure is provisional
# 'Sept was under query yesterday; query closed', 'March was disputed but is now agreed'.
_SETTLED = re.compile(
    r"\b(?:now|since) (?:been )?(?:\w+ ){0,2}(?:agreed|settled|resolved|confirmed|right|fixed|fine|final|signed off)\b|"
    r"\bwas\b.*\b(?:yesterday|last week|earlier|at first|initially|on (?:mon|tues|wednes|thurs|fri)day)\b"
)
_LEAVE = re.compile(r"\b(?:leave|take|keep|drop|strike) (?:the |my |that )?$")
_OUT = re.compile(rf"{_ONE} (?:out|off|blank)\b")
_CLAUSE = re.compile(r"[;,(–]|\s-\s|\b(?:but|though|although|however|while|whereas|except)\b")


def told_by_period(
    low: str,
    found: Sequence[Claim],
    sentence: Sentence,
    names: Sequence[Mention],
    figures: Sequence[Figure],
    periods: Sequence[Said],
) -> list[Claim]:
    """The claims before, where a sentence takes back or doubts the figures of a period it names, or calls them new.

    Where measures are named as well, only theirs; behind figures, only what is said after the last of them.
    """
    given_for = {item for claim in found for item in claim.items}
    known = [name for name in names if name.by == "code" or name.weight > 1 or not given_for.isdisjoint(name.items)]
    items = {item for name in known for item in name.items}  # 'I'd leave Q3 out' is of nobody ready to leave
    figures = [each for each in figures if not each.spelled]  # 'the Q4 one', 'one practice disputes it'
    behind = [each for each in periods if each.period and (not figures or each.start > figures[-1].end)]
    given = {each.period.period for each in found if each.period and each.role == "value"} if behind else set()
    told = {each: what for each in behind if each.period in given and (what := _told(low, each, sentence))}
    return [_as_told(claim, told, items, low, sentence) for claim in found] if told else list(found)


def _told(low: str, period: Said, sentence: Sentence) -> str:
    """What the words next to a period say of its figures; nothing where they say nothing of the kind."""
    if _SETTLED.search(low, sentence.start, sentence.end):
        return ""
    parts = [each.end() for each in _CLAUSE.finditer(low, sentence.start, period.start)]
    start = parts[-1] if parts else sentence.start
    for what in ("withdrawn", "doubted"):
        if what == "withdrawn" and _LEAVE.search(low, start, period.start) and _OUT.match(low, period.end):
            return what
        if _BEFORE[what].search(low, start, period.start) or _BEHIND[what].match(low, period.end, sentence.end):
            return what
    behind = low[period.end : sentence.end]
    return "provisional" if len(behind) < _SHORT and is_provisional(behind) else ""


def _as_told(claim: Claim, told: dict[Said, str], items: set[str], low: str, sentence: Sentence) -> Claim:
    if claim.role != "value" or claim.figure is None or claim.period is None or claim.period in told:
        return claim
    if items and items.isdisjoint(claim.items):
        return claim
    what = next((what for each, what in told.items() if each.period == claim.period.period), "")
    if what == "withdrawn":
        return claim._replace(role="withdrawn", note=f"{claim.note} {low[sentence.start : sentence.end]}")
    if what == "doubted":
        return claim._replace(sure=False)
    return claim._replace(provisional=True) if what == "provisional" else claim


_REMARKED = re.compile(
    rf"{_ONE}\s(?:was|is|has|had|may|might|could|will|were|are|looks?|looked|includes?|included|saw|stops?|stopped|still|"
    r"isn't|wasn't|hasn't|won't|needs?|should|stands?|dropped|fell|rose)\b(?![^.\n]*\b(?:follows?|below|as|these|this)\b)"
)


def remarks_on(low: str, found: Sequence[Claim], sentence: Sentence, periods: Sequence[Said]) -> bool:
    """'March was busy.', where March's figure was given: said of it, and no heading of what comes next."""
    given = {each.period.period for each in found if each.period and each.figure} if periods else set()
    told = [each for each in periods if each.period and each.period in given]
    return any(_REMARKED.match(low, each.end, sentence.end) for each in told)


# 'But the exec pack says 31:04', 'the dashboard has 11.8', 'my colleague makes it 472'.
_SOMEBODY_SAYS = re.compile(
    r"(?:[a-z'-]+\s){1,6}(?:says?|said|has|have|shows?|gives?|makes?|reads?|reckons?|puts?|got|gets|counted|counts|claims?|"
    r"thinks?|insists?|swears?|reports?|quotes?)(?:\s(?:it|us|that|this|at|as|is|was|to|be))*\s$"
)
_WE_DO = re.compile(r"^\W*(?:and\s|so\s)?(?:we|i|which|that|it|this|holme|the\s\w+\sone)\b")


def of_the_last(low: str, found: Sequence[Claim], said: list[Claim]) -> list[Claim]:
    """'March 30:04. But the exec pack says 31:04': what another has, with no period, is of the time given last."""
    last = found[-1] if found else None
    if len(said) != 1 or last is None or last.period is None or last.period.kind != "period" or last.role != "value":
        return said
    one = said[0]
    if one.period or one.figure is None or one.items != last.items or not follows(found, one.sentence):
        return said
    words = low[one.sentence.start : one.figure.start]
    if not _SOMEBODY_SAYS.search(words) or _WE_DO.search(words):
        return said
    return [one._replace(period=last.period._replace(start=one.figure.start, end=one.figure.start))]
