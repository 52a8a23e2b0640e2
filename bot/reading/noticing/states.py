"""What people say instead of a figure: suppressed, not available, nil, unchanged, yes and no."""

import re
from typing import NamedTuple

from bot.reading.deferred import deferred
from bot.reading.noticing.state_words import STATE_WORDS
from bot.reading.phrases import choice

# Every statement begins with a word or with one of these signs, so only there is it looked for.
_BEGINS = r"(?:\b(?=\w)|(?=[<#\[:✅✔☑❌]))"
_NAMED = "|".join(f"(?P<k{n}>{choice(many)})" for n, many in enumerate(STATE_WORDS.values()))
_ALL = deferred(f"{_BEGINS}(?:{_NAMED})")
_NAMES = tuple(STATE_WORDS)


class State(NamedTuple):
    """Words said instead of a figure, and their kind: a qualifier, or 'yes', 'no', 'above', 'zero' or 'some'.

    'some' is suppressed for some places alone, which says nothing of the whole.
    """

    start: int
    end: int
    kind: str
    promise: bool = False  # 'I'll have it on the 24th': said of what was spoken of, where nothing is named


# '<5 in two of the wards': not of the whole.
_SOME_PLACES = deferred(
    r"\s(?:in|for|at|within)\s(?:only\s|just\s)?(?:one|two|three|four|some|several|most|a few|a couple|\d{1,2})\s"
    r"(?:of\s)?(?:the\s|our\s)?(?:\w+\s)?(?:wards?|practices?|areas?|localit\w+|schools?|teams?|sites?|providers?|"
    r"districts?|groups?|months?|neighbourhoods?|clinics?)\b"
)
# 'I do not have the other numbers to hand': of none that was named.
_OTHERS = re.compile(r"\s(?:any of\s)?the\s(?:others?|rest|remaining)\b")
# 'Expected to be fully in place', 'once it is in place', 'in place in most schools': not so, or not yet, or not all.
_BEFORE_PLACE = re.compile(
    r"(?:\b(?:not|never|no|none|nothing|once|if|when|until|till|before|unless|hop\w+|should|will|would|may|might|could|"
    r"expect\w*|to be|to get|being|nearly|almost|partly|half|mostly|whether|aim\w*|due|assum\w+|think|believe|thought|"
    r"get|getting|by the time|wait\w*|has yet|have yet|want\w*|need\w*)|n't)\b[^.;:\n]{0,40}$"
)
_BEHIND_PLACE = re.compile(
    r"\s(?:by|from|soon|shortly|next|until|till|apart|except|only|once|if|when|before|then|of|"
    r"(?:in|for|at|across|within) (?:the )?(?:most|some|many|several|half|two|three|four|five|six|\d|new|next|spring|"
    r"summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december))\b"
)
# 'You can change that one from no', 'yes rather than no': what it was, or is not.
_WAS_SO = re.compile(
    r"\b(?:from|instead of|rather than|no longer|not)\s(?:just\s)?(?:an?\s|the\s|your\s|our\s|that\s|last time's\s)*$"
)
# 'It will be a yes next quarter', 'hoping for a yes', 'yes by Christmas': nobody has said so yet.
_WILL_BE = re.compile(
    r"(?:\b(?:will|should|shall|may|might|could|expect\w*|hop(?:e|es|ing)|going|likely|due|aim\w*|want\w*|until|till|once|"
    r"when|if|becom\w+|turns?)|'ll)\s(?:(?:it|this|that|to|then|hopefully|soon|probably|also|is|it's|be|become|turn|get|"
    r"move|change|into|for|have|an?|the|definite|firm|full)\s)*$"
)
_IN_TIME = re.compile(r"\s(?:by|next|once|when|if|as soon as|in the new year|before)\b")
_KEY = re.compile(r"(?:^|\n)\s*\*\s?[=:-]?\s?(?:suppress|fewer|less than|small|denotes|disclos)")
_STAR = re.compile(r"(?<=[\s:=|])\*(?=\s*(?:$|\n|\||,))")


def states(low: str) -> list[State]:
    """Every such statement in lower-case plain text, in order. An asterisk counts where a key explains it."""
    found = [_state(m) for m in _ALL.finditer(low)]
    found = [each for each in found if each.kind != "not-available" or not _OTHERS.match(low, each.end)]
    found = [each for each in found if each.kind != "yes" or _is_in_place(low, each)]
    found = [each for each in found if each.kind not in ("yes", "no") or not _was_so(low, each)]
    found = _but_to_come(low, found)
    found = [
        each._replace(kind="some") if each.kind == "suppressed" and _SOME_PLACES.match(low, each.end) else each
        for each in found
    ]
    if key := _KEY.search(low):
        stars = [State(m.start(), m.end(), "suppressed") for m in _STAR.finditer(low)]
        found = sorted([each for each in found if each.start < key.start()] + stars)
    return found


def _state(match: re.Match[str]) -> State:
    kind = _NAMES[int((match.lastgroup or "k0")[1:])]
    promise = kind == "promised"
    return State(match.start(), match.end(), "not-available" if promise else kind, promise)


def _was_so(low: str, said: State) -> bool:
    """Say whether a yes or no is what it was before, or what it is not."""
    return bool(_WAS_SO.search(low, max(0, said.start - 28), said.start))


def _but_to_come(low: str, found: list[State]) -> list[State]:
    """A yes to come stands from the words that say so, 'will be a yes'; beside a plain no it says nothing of now."""
    ahead = {each: lead for each in found if each.kind == "yes" and (lead := _to_come(low, each)) is not None}
    if not ahead:
        return found
    if any(each.kind == "no" for each in found):
        return [each for each in found if each not in ahead]
    return [each._replace(start=ahead.get(each, each.start)) for each in found]


def _to_come(low: str, said: State) -> int | None:
    lead = _WILL_BE.search(low, max(0, said.start - 40), said.start)
    if lead:
        return lead.start()
    return said.start if _IN_TIME.match(low, said.end) else None


def _is_in_place(low: str, said: State) -> bool:
    """Say whether a yes told by 'in place' is meant outright; any other yes is."""
    if not low.endswith("in place", said.start, said.end):
        return True
    return not (_BEFORE_PLACE.search(low, max(0, said.start - 60), said.end - 8) or _BEHIND_PLACE.match(low, said.end))
