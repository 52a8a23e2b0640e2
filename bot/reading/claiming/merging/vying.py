"""Vying: two people or papers, each said to give another figure of one measure, and no word on which to take."""

import re
from collections.abc import Sequence

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.groups import Sourced
from bot.reading.claiming.sanity import sound
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
    r"(?:\s(?:it|them|that|is|it's|at|as|out|a|to|me|us|with|the figure)){0,3}\s?:?\s?$"
)
_NOBODY = re.compile(
    r"\b(?:i|we|you|it|that|this|which|what|should|last|previous|old|earlier|first|original(?:ly)?|yesterday|"
    r"wrong(?:ly)?|today|now|target|plan|trajectory)\b"
)
_COUNTS = re.compile(r"\b(?:has|have|had|holds?|gets?|got|made|makes?|counts?|counted)\b[^a-z]*(?:\w+\s)?$")


def vying(found: Sequence[Sourced], indicator: ExpectedIndicator) -> list[Sourced]:
    """The figures that two or more were each said to give, where nothing else was; none where one is put right."""
    figured = [each for each in found if each.claim.figure and each.claim.note]
    if len(figured) < 2:
        return []
    told = [each for each in figured if each.claim.role in ("value", "withdrawn") and _has_a_voice(each, indicator)]
    others = [each for each in figured if each.claim.role == "value" and each not in told]
    if len(told) < 2 or others or any(each.claim.corrects for each in told):
        return []
    sums = indicator.unit in ("count", "pounds")
    return [] if sums and all(_COUNTS.search(_before(each)) for each in told) else told


def _has_a_voice(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """Say whether the words straight before a figure tell who or what gives it, and it could be the one asked for."""
    figure = each.claim.figure
    said = _WHO_SAYS.search(_before(each))
    if figure is None or said is None or _NOBODY.search(said["who"]):
        return False
    return sound(figure, indicator, each.claim.note).doubt != "implausible"


def _before(each: Sourced) -> str:
    """The words of its sentence before a figure, from the figure before it on."""
    figure = each.claim.figure
    words = each.claim.note[: max(figure.start - each.claim.sentence.start, 0)] if figure else ""
    return re.split(r"\d[\d.,:]*%?", words)[-1]
