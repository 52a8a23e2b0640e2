"""In words: numbers spelled out, with their units, and those that count nothing: 'six o'clock', 'that one'."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.numerals import spelled_value
from bot.reading.noticing.summed import summed
from bot.reading.noticing.units import suffix

_POINTING = re.compile(
    r"\b(?:th(?:at|is|e)|which|each|every|any|no|other|another|last|right|wrong|new|old|only|same|gp|first|latest)\s$"
)
_OLDS = re.compile(r"\s(?:(?:and|or|to)\s\w+\s)?years?[\s-](?:olds?|pooled|rolling|moving|aggregate\w*|combined)\b")
_NUMBERED = re.compile(
    r"\b(?:day|phase|stage|tier|wave|step|part|band|year|level|type|category|round|lot|option|annex|appendix|table)\s$"
)
_NUMBER_WORD = re.compile(
    r"(?:[a-z]teen|[a-z]ty|nought|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s$"
)
_ONE_DIGIT = re.compile(r"\s(?:nought|zero|oh|one|two|three|four|five|six|seven|eight|nine)\b")
_ONE_OF = re.compile(r"\ban?\s(minute|hour|week)(?=\s)")


def with_article(low: str) -> Iterator[Figure]:
    """'A minute and 42 seconds', 'an hour ten': one of the larger unit, where a part in the lesser stands behind it."""
    for match in _ONE_OF.finditer(low):
        one = Figure(match.start(), match.end(), Decimal(1), f"{match[1]}s", spelled=True)
        if (whole := summed(one, low)).end > one.end:
            yield whole


# 'The final audited one.', 'a better one, and': what was spoken of; not 'the list is one'.
_SUCH_A = re.compile(
    r"\b(?:the|a|an|our|your|that|this)\s(?:(?!(?:is|was|are|were|at|to|of|for|in|on|by|and|or|has|had|have|be|been|"
    r"only|just|came|stood|stands|comes|now|from|with|us|them|per)\b)[a-z\d\x1f'-]+\s){1,2}$"
)
_NO_MORE = re.compile(r"\s?(?:$|[.,;:)!\n]|(?:and|but|that|which|is|was|for|so|we|i|you|they)\b)")


def spelled(match: re.Match[str], low: str) -> Iterable[Figure]:
    """The number that words stand for, or the two of 'between twelve and thirteen'; none where they count nothing."""
    if _says_no_number(match, low):
        return
    said, at = [match.group()], match.start()
    if spelled_value(said[0]) is None:  # 'between twelve and thirteen': no one number, so two
        said = re.split(r"(?<=\w) (?=and )", said[0], maxsplit=1)
    values = [spelled_value(words.removeprefix("and ")) for words in said]
    if len(values) > 1 and None in values:  # 'three hundred and sixty-two twenty-one': none of it is sure
        yield Figure(match.start(), match.end(), None, approximate=True, spelled=True)
        return
    for words in said:
        end = at + len(words)
        value, after = spelled_value(words.removeprefix("and ")), suffix(low, end, pound=False)
        if value is not None and after is not None:
            start = end - len(words.removeprefix("and "))
            rough = words.endswith(" third")  # 'two and a third million' is no exact sum
            made = Figure(start, after.end, value * after.scale, after.unit, approximate=rough, spelled=True)
            yield summed(made, low)
        at = end + 1


def _says_no_number(match: re.Match[str], low: str) -> bool:
    """'Six o'clock' is an hour of the day; 'that one', 'the right one' and 'between the two' point at something."""
    if low.startswith(("-", " o'clock", " o clock"), match.end()):
        return True
    if _NUMBERED.search(low, max(0, match.start() - 12), match.start()) or _OLDS.match(low, match.end()):
        return True
    if match.group() == "one" and low.startswith(
        (" of the ", " of our ", " of my ", " of these ", " of those ", " who ", " that ", " which ", " another"),
        match.end(),
    ):
        return True
    if match.group() == "two" and low.endswith("between the ", 0, match.start()):
        return True
    if match.group() != "one":
        return False
    pointed = _SUCH_A.search(low, max(0, match.start() - 40), match.start()) and _NO_MORE.match(low, match.end())
    return bool(pointed or _POINTING.search(low, max(0, match.start() - 16), match.start()))


def is_a_decimal(low: str, start: int, end: int) -> bool:
    """'Ten point nine weeks': the point of a number, though a measure is of the single point of access."""
    if low[start:end] != "point":
        return False
    return bool(_NUMBER_WORD.search(low, max(0, start - 10), start) and _ONE_DIGIT.match(low, end))
