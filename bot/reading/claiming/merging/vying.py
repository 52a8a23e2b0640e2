"""Vying: two people or papers, each said to give another figure of one measure, and no word on which to take."""

import re
from collections.abc import Sequence

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.saying import before, behind
from bot.reading.claiming.sourced import Sourced
from bot.reading.deferred import deferred

# 'My dashboard says 85.8', 'NHS England publishes 33:24', 'the school nurses swear it's 21.7', 'Kwabena has said 62.1'.
_WHO_SAYS = deferred(
    r"(?:^|[:;,.(–-]|\b(?:and|but|while|whilst|whereas|though|although|yet|where|versus|vs|on)\b|it\b)\s*"
    r"(?P<who>(?:[a-z'&/-]+\s){1,6}?)(?:(?:has|have|had|is|are|still|also|now|only|always|[a-z]+ly)\s){0,2}"
    r"(?:say(?:s|ing)?|said|swears?|sworn|reckons?|thinks?|believes?|insists?|claims?|maintains?|argues?|"
    r"publish(?:es|ed)|"
    r"reports?|reported|gives?|gave|given|shows?|showed|showing|has|have|had|makes?|made|puts?|gets?|got|reads?|"
    r"quotes?|"
    r"quoted|tells? (?:me|us)|states?|stated|suggests?|counts?|counted|produces?|returns?|holds?|lists?|records?|"
    r"recorded|comes? (?:out|to|up)|came (?:out|to|up)|works? out|calculates?|prints?|swore|told (?:me|us))"
    r"(?:\s(?:it|them|that|is|it's|at|as|out|a|to|me|us|with|the figure)){0,3}(?:\s(?:[a-z'-]+\s){1,3}(?:as|"
    r"at))?\s?:?\s?$"
)
# 'Pharmacy system 219, our log 224', 'the provider's return is 12.9, ours is 13.4': a paper before its figure.
_SOURCE = deferred(
    r"(?:^|[:;,.(–-]|\b(?:and|but|while|whilst|whereas|though|although)\b|it\b)\s*(?P<who>(?:[a-z'&/-]+\s){0,4}?)"
    r"(?:return|system|log|sheet|spreadsheet|extract|file|dashboard|copy|version|database|query|portal|tracker|ledger|"
    r"audit|register|sitrep|ours|mine|theirs)(?:\s(?:is|was|at|on|it|of))*\s?[:=-]?\s?$"
)
# '2.9 according to the trust', '2.9 on their count'.
_SAID_BEHIND = deferred(
    r"\s?%?(?:\s[a-z]+)?,?\s(?:according to|as per|per the|says? the|(?:on|by|from|in) (?:the|their|his|her|"
    r"its) (?:[a-z-]+\s){0,3}"
    r"(?:count|figures|numbers|dashboard|system|database|return|log|extract|report|books|reckoning|version)\b)"
)
_OTHER_VERSION = re.compile(r"\b(?:draft|final|new|latest|updated|corrected|revised|right|correct|proper)\b")
# 'One email gives 2,097 and another 2,140'.
_ANOTHER = re.compile(r"\b(?:and|but|while),?\s(?:another|the other|a second)\s(?:[a-z]+\s){0,2}$")
_OWN_COUNT = re.compile(r"\b(?:i|we)\s(?:make|get|count|reckon)\b[^\d]{0,12}$")  # as against another's
_NOBODY = re.compile(
    r"\b(?:i|we|you|it|that|this|which|what|should|last|previous|old|earlier|first|original(?:ly)?|yesterday|"
    r"wrong(?:ly)?|today|now|target|plan|trajectory)\b"
)
_COUNTS = re.compile(r"\b(?:has|have|had|holds?|gets?|got|made|makes?|counts?|counted)\b[^a-z]*(?:\w+\s)?$")


_OPEN = ("value", "withdrawn", "subgroup")
_LIKE = 8  # a difference of less than an eighth


def vying(found: Sequence[Sourced], indicator: ExpectedIndicator) -> list[Sourced]:
    """The figures that two or more were each said to give, where nothing else was; none where one is put right."""
    figured = [each for each in found if each.claim.figure and each.claim.note]
    if len(figured) < 2:
        return []
    told = [each for each in figured if each.claim.role in _OPEN and _has_a_voice(each, indicator)]
    others = [each for each in figured if each.claim.role == "value" and each not in told]
    if len(told) < 2 or others or any(each.claim.corrects for each in told):
        return []
    parts = indicator.unit in ("count", "pounds") and all(_COUNTS.search(_before(each)) for each in told)
    return [] if parts and not _near_each_other(told) else told


def _near_each_other(told: Sequence[Sourced]) -> bool:
    """Say whether counts are so like one another that they are of the same thing, not parts of a sum."""
    numbers = [each.claim.figure.value for each in told if each.claim.figure and each.claim.figure.value]
    return bool(numbers) and (max(numbers) - min(numbers)) * _LIKE < max(numbers)


def _has_a_voice(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """Say whether the words straight before a figure tell who or what gives it, and it could be the one asked for."""
    figure = each.claim.figure
    words = _before(each)
    said = _WHO_SAYS.search(words)
    named = said is not None and (not _NOBODY.search(said["who"]) or bool(_OWN_COUNT.search(words)))
    if not named and (paper := _SOURCE.search(words)):
        named = not _NOBODY.search(paper["who"]) and not _OTHER_VERSION.search(paper["who"])
    if figure is None:
        return False
    if not (named or _ANOTHER.search(words) or _SAID_BEHIND.match(behind(each.claim))):
        return False
    return sound(figure, indicator, each.claim.note).doubt != "implausible"


def _before(each: Sourced) -> str:
    """The words of its sentence before a figure, from the figure before it on."""
    return re.split(r"\d[\d.,:]*%?", before(each.claim))[-1]
