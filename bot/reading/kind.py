"""What a reply is, once it is known whether anything was read from it."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from bot.domain.returns import ReplyClass
from bot.reading.deferred import deferred
from bot.reading.noticing.dates import dates_in
from bot.reading.phrases import phrases

_LATER = deferred(
    (
        r"\b(?:can|could|may|might|would it|is it)\b[^.?\n]{0,60}\b(?:send|submit|get (?:it|them|ours|these)|"
        r"return|wait|come back)\b[^.?\n]{0,60}\b(?:on (?:the|mon|tues|wednes|thurs|fri)|by|until|till|instead|"
        r"next week|after)\b"
    ),
    re.IGNORECASE,
)
_GRACE = deferred(r"\bgrace\b|\bbit (?:more time|longer)\b|\bmore time\b|\bfew (?:extra|more) days\b", re.IGNORECASE)
_ANOTHER_DAY = phrases("talk.another_day", before=r"\b")
_LEEWAY = phrases("talk.leeway", before=r"\b")
_MENTIONED = re.compile(r"<@[A-Z0-9]{3,20}>")
_HANDED = deferred(
    (
        r"\b(?:go(?:es)? to|not me|not mine|ask|redirect|answers? for|pass(?:ed|ing|es)?|deals? with|handles?|"
        r"has|holds?|does|are|is|leads?|looks? after|takes? over|send|from now on|in future|instead|contact|"
        r"belongs? to|owns?|(?:moved|transferred|gone|went) (?:over |across )?to)\b"
    ),
    re.IGNORECASE,
)
# 'Which one shall I use?': the question decides whatever figures stand beside it.
_DECIDES = deferred(
    r"\b(?:which (?:one|figure|of (?:these|them|those|the two|the three))|(?:shall|should) (?:i|we) (?:use|send|give|"
    r"report|put|go "
    r"with)|do you (?:want|mean|count|prefer|need)\b[^.?!\n]{0,90}\bor\b|"
    r"(?:is|are) [^.?!\n]{2,60}\b(?:meant|supposed) to\b)[^.!\n]*\?",
    re.IGNORECASE,
)
# 'Should I ask Ben?', 'does Ruth's figure count?': asks, and hands nothing over.
_PLAIN_QUESTION = deferred(
    r"(?:^|[.!\n,:-]\s*)(?:should|shall|do|does|did|is|are|was|which|what|when|where|how)\b[^.!\n]*\?", re.IGNORECASE
)
_COMES_BACK = deferred(r"\b(?:come|get|be|report) back to you\b", re.IGNORECASE)
_ASK_OTHERS = deferred(
    r"\b(?:ask(?!\s(?:than|first|now|you|rather|before|again|which|whether|if|what|about)\b)|"
    r"contact|redirect|send (?:it|this|these|them|that|your|any)\b|instead|deals|looks after|try|speak to|"
    r"(?:use|chase|copy(?: in)?|e-?mail|write to|go to|deal with|add|update) (?:him|her|them)|from (?:here|now) on|"
    r"forward)\b|<@",
    re.IGNORECASE,
)


class Kind(NamedTuple):
    """The class of a reply with what belongs to it: until when, and who is named."""

    kind: ReplyClass
    until: date | None = None
    named: str = ""


def kind_of(text: str, settled: bool, doubtful: bool, sent: date | None, people: Iterable[str] = ()) -> Kind:
    """Class the reply of a known sender. `settled`: something was stated; `doubtful`: only doubts were read.

    `people` are the names of the board's other contacts.
    """
    if settled:
        return Kind("return")
    from bot.reading.classify import asks_something, is_empty, only_thanks

    if is_empty(text):
        return Kind("empty")
    if doubtful:
        return Kind("question" if _DECIDES.search(text[:4000]) else "return")
    listed = tuple(people)
    if found := _named(text, listed) or _put_back(text, sent):
        return found
    if _DECIDES.search(text[:4000]):
        return Kind("question")
    if found := _handed(text, listed):
        return found
    if asks_something(text):
        return Kind("question")
    return Kind("thanks" if only_thanks(text) else "return")


def _named(text: str, people: Sequence[str]) -> Kind | None:
    """A colleague named as the one who answers, where the sender will not come back themselves."""
    from bot.reading.colleagues import named_instead

    if _PLAIN_QUESTION.search(text) or _COMES_BACK.search(text):
        return None
    other = named_instead(text, people)
    return Kind("delegation", named=other) if other else None


def _put_back(text: str, sent: date | None) -> Kind | None:
    """More time: asked for outright, with another day in the question, or told as a fact."""
    from bot.reading.classify import asks_for_time, put_off

    if plea := asks_for_time(text, sent):
        return Kind("extension", plea.until)
    if _LATER.search(text) or _GRACE.search(text) or _asks_another_day(text, sent):
        days = [dated.on for dated in dates_in(text, sent)]
        return Kind("extension", days[-1] if days else None)
    until = put_off(text, sent)
    return Kind("extension", until) if until else None


def _handed(text: str, people: Sequence[str]) -> Kind | None:
    """Handed over in other words, perhaps to nobody that is named."""
    from bot.reading.classify import asks_something, hands_over, only_thanks

    named = hands_over(text)
    first = _asks_first(text)
    if named and not first:
        return Kind("delegation", named=named)
    if (other := _points_to(text, people)) and not first:
        return Kind("delegation", named=other)
    if named is None or asks_something(text) or only_thanks(text):
        return None
    return Kind("delegation")


def _asks_another_day(text: str, sent: date | None) -> bool:
    """'Any chance of Weds 14th?', 'would Friday do?': a question of our day, with another one or leeway in it."""
    if _LEEWAY.search(text[:4000]):
        return True
    asked = [found.group() for found in _ANOTHER_DAY.finditer(text[:4000])]
    return any(dates_in(words, sent) for words in asked)


def _points_to(text: str, people: Sequence[str]) -> str:
    """Another contact named beside words that hand over."""
    if not _HANDED.search(text):
        return ""
    if match := _MENTIONED.search(text):
        return match.group()
    return next((name for name in people if name and name.lower() in text.lower()), "")


def _asks_first(text: str) -> bool:
    """A question about the figures themselves, not 'could you ask Ben?'."""
    return "?" in text and not _ASK_OTHERS.search(text)
