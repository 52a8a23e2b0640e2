"""Beside: what a figure is by how it stands to the one before it: its part, its whole, its limit, its earlier value."""

from collections.abc import Sequence

from bot.reading.deferred import deferred
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure

_OF_OTHERS = frozenset({"comparator", "target", "baseline", "elsewhere"})
_COUNT_ONLY = deferred(r"\s[a-z][a-z' -]{2,40}\)")
_INSIDE = deferred(
    r"[^.;:\d\n]{0,40}\b(?:inside|within|in under|in less than|under|over|more than|less than|beyond|in)\s(?:the\s)?"
)
_UP_TO = deferred(r"\s?(?:to|->|=>|→)\s?")
_FELL_TO = deferred(
    r"\s?(?:%|days?|weeks?|minutes?|hours?)?,?\s(?:down|up|back)\s(?:down\s|up\s)?to\s"
)  # '84 days down to 79'
_SHARE_OF = deferred(r"\s?of\s(?:(?:the|our|a|an|its|that|this|this year's|whole|total|full)\s){0,3}")
_MOVES = deferred(
    r"\b(?:rose|risen|fell|fallen|dropped|slipped|improved|moved|went|gone|crept|climbed|eased|grew|worsened)\b"
    r"[^.;\d]{0,24}$"
)
_IT_WAS = deferred(
    r"[,(–-]\s?(?:and\s|but\s|when\s|where\s|while\s)?it\s(?:was|were|stood|sat|had been)\s"
    r"(?:at\s|on\s|only\s|just\s)*$"
)
# No stop between, nor another name's figure: the pronoun is of what stands before.
_IT_NOW = deferred(
    r"%?[^.;:\d\n]{0,60}(?:,|\band|\bbut|\b(?:spring|summer|autumn|winter|year|quarter|month|then|before|time|q[1-4]))\s(?:it|this|that|they|we)(?:'s|'re|\s(?:is|are|has|have))?\snow\s(?:[a-z]+\s){0,3}"
)
_TOLD = (
    r"(?:given|sent|reported|put|shown|entered|typed|quoted|stated|recorded|submitted|returned|noted|printed|listed|"
    r"logged|keyed|written|copied|published|down|said)(?:\s(?:down|in|over))?"
)
_WAS_TOLD = deferred(
    rf"\b(?:was|were|went|came out|has been|had been)\s(?:(?:wrongly|first|originally|previously|mistakenly)\s)?"
    rf"(?:(?:{_TOLD}|in)\s)?(?:as|at)\s$|"
    rf"\b(?:i|we|you|they)(?:'d|'ve|\shad|\shave)?\s(?:gave|sent|{_TOLD}|told|have|got|wrote)\s"
    r"(?:(?:you|us|it|that|this|them)\s)?(?:as\s|at\s)?$"
)
_TELLING = 60  # characters that such words may take up
_IT_IS = deferred(
    r"%?[^.;:\d\n]{0,40}?[,(–-]\s?(?:but\s|and\s|whereas\s)?"
    r"(?:(?:it|that)(?:'s|\s(?:is|was|should (?:be|say|read|have been)))|"
    r"should be|the (?:right|correct|true|real|actual|proper) (?:one|figure|number|answer) is)\s"
    r"(?:really\s|actually\s|in fact\s|now\s)?"
)
# 'Last year's 8.7 has been restated as 8.5': both of them are last year's.
_BEFORE = deferred(r"\b(?:last|previous|prior|earlier|preceding)\b[^.;,\n]{0,30}$")
_REVISED = deferred(
    r"%?,?\s(?:(?:has|had|have|was|were|is|been|now|since|later|which)\s){0,4}"
    r"(?:restated|revised|amended|corrected|changed|updated|re-?based|recalculated)\s(?:up\s|down\s)?(?:as|to|at)\s"
)

_WAITED = deferred(
    r".?\s(?:(?:of (?:them|those|these|whom)|people|children|patients|clients|families|had|have|were|still|who)\s){0,4}"
    r"(?:it|wait(?:ed|ing)?|stay(?:ed|ing)?|took|lasted|stuck)\s(?:for\s)?(?:more than|over|longer than|at least|under|"
    r"less than|within|in under|beyond)\s(?:the\s)?"
)


def whole_of_share(low: str, last: Figure, figure: Figure) -> bool:
    """'That is 86.6% of the £1.5m pot': what a share is of is no second figure beside that part."""
    shared = last.unit == "percent" and last.shape == "plain" and figure.unit != "percent"
    return shared and bool(_SHARE_OF.fullmatch(low, last.end, figure.start))


def is_limit(low: str, last: Figure, figure: Figure) -> bool:
    """'85% seen inside 12 weeks': a time that a share was counted by."""
    timed = figure.unit in ("days", "weeks", "hours", "minutes", "months")
    return timed and last.unit == "percent" and bool(_INSIDE.fullmatch(low, last.end, figure.start))


def is_mark(last: Figure, before: str) -> bool:
    """'61 waited more than eighteen weeks': a mark that so many went past; in `before` names are said as 'it'."""
    return not last.unit and not last.places and bool(_WAITED.fullmatch(before))


def moved_from(low: str, last: Figure, figure: Figure, sentence: Sentence) -> bool:
    """'It fell back, 78.4 to 78.2': the first of two is where it came from."""
    if _FELL_TO.fullmatch(low, last.end, figure.start):
        return True
    between = _UP_TO.fullmatch(low, last.end, figure.start)
    return bool(between) and bool(_MOVES.search(low, max(sentence.start, last.start - 40), last.start))


def now_is(low: str, last: Figure, figure: Figure) -> bool:
    """'Where it took 14 weeks in the spring, it now takes 14.6': the first of two is of before."""
    return bool(_IT_NOW.fullmatch(low, last.end, figure.start)) or _was_told(low, last, figure)


def _was_told(low: str, last: Figure, figure: Figure) -> bool:
    """'The cost was given as £974, it is £947': what was told before, and what is to stand."""
    right = _IT_IS.fullmatch(low, last.end, figure.start)
    return bool(right) and bool(_WAS_TOLD.search(low, max(0, last.start - _TELLING), last.start))


def counts_behind(low: str, last: Figure, figure: Figure) -> bool:
    """'4.1 per 1,000 (12 deaths)': a count in a bracket behind a rate or share is what it was made of."""
    if figure.unit or figure.places or not (last.unit == "percent" or last.unit.startswith("per ")):
        return False
    between = low[last.end : figure.start].rstrip()
    opened = between.endswith("(") and len(between) < 24 and ")" not in between
    return opened and bool(_COUNT_ONLY.match(low, figure.end))


def among_others(low: str, n: int, found: Sequence[Figure], roles: Sequence[str], names: Sequence[Mention]) -> bool:
    """'68.3% (national 66.6, Durham 69.1)': in a bracket after the value, beside figures of others, is another."""
    opened = low.rfind("(", 0, found[n].start)
    closed = low.find(")", opened)
    if opened < 0 or closed < found[n].start or any(opened < m.start < closed for m in names):
        return False
    if any(m.end <= opened and not low[m.end : opened].strip() for m in names) and found[n - 1].end <= opened:
        return False  # 'smoking (7.4 from 8.1) and alcohol (466.2 from 472.6)': a name's own bracket opens with it
    inside = [roles[k] for k, f in enumerate(found) if opened < f.start < closed]
    said = n > 0 and any(f.end <= opened and part == "value" for f, part in zip(found, roles, strict=True))
    return said and any(part in _OF_OTHERS for part in inside)


def begins_anew(before: str, names: Sequence[Mention], left: int, figure: Figure) -> int:
    """Where '…84.1%, assessment wait was 29' begins anew: 'was' behind another measure's name is no 'it was'."""
    told = {m.items for m in names if m.end <= left}
    between = [m for m in names if m.start >= left and m.end <= figure.start]
    other = len(between) == 1 and between[0].start < between[0].end and between[0].items not in told
    return before.rfind("it") if other and _IT_WAS.search(before) else 0


def revises(low: str, last: Figure, figure: Figure) -> bool:
    """'Last year's 8.7 has been restated as 8.5': the second is what the first is now said to be, of the same time."""
    return bool(_REVISED.fullmatch(low, last.end, figure.start))


def was_before(low: str, figure: Figure) -> bool:
    """'Last year's 8.7': say whether the words straight before a figure tell of an earlier time."""
    return bool(_BEFORE.search(low, max(0, figure.start - 40), figure.start))
