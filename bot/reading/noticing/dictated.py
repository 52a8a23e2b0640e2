"""Dictated: ages and stops as a phone writes them, 'eighteen to sixty four', 'full stop', said as people type them."""

import re

from bot.reading.deferred import deferred
from bot.reading.noticing.numerals import spelled_value

_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_AGE = rf"(?:{_TEENS}|(?:{_TENS})(?:[\s-](?:{_ONES}))?)"
_MANY = (
    rf"(?:(?:(?:{_TENS})[\s-])?(?:ones|twos|threes|fours|fives|sixes|sevens|eights|nines)|(?:{_TEENS})s|"
    r"(?:twen|thir|fou?r|fif|six|seven|eigh|nine)ties)"
)
_AGED = deferred(
    rf"\b(?P<over>over|under|below|above)(?P<mark>[\s-])(?P<many>{_MANY})\b|"
    rf"\b(?P<edge>over|under)-(?P<sole>{_AGE})\b|"
    rf"\b(?P<first>{_AGE}) to (?P<last>{_AGE}|{_MANY})\b(?!\s?(?:%|per\s?cent|point|and a|weeks?|days?|hours?|minutes?|"
    rf"months?|years?\b(?! olds?)|hundred|thousand|million|pounds|of\b))|"
    rf"\b(?P<least>{_MANY}|{_AGE})(?P<upwards> (?:and|or) (?:over|older|above|up))\b|"
    rf"\b(?P<one>{_MANY}) and (?P<other>{_MANY})\b"
)
_POINT = re.compile(r"(?<![\d.,/])(\d{1,4}) point (\d{1,2})\b(?![.,/:]?\d)")  # '4 point 4'
_STOP = " full stop"
_DICTATED = 2  # stops said in words: one may be of something else


def as_typed(low: str) -> str:
    """Lower-case text of the same length, its ages in digits, its dictated points and stops as marks."""
    if low.count(_STOP) >= _DICTATED:
        low = low.replace(_STOP, ".".ljust(len(_STOP)))
    if " point " in low:
        low = _POINT.sub(lambda said: f"{said[1]}.{said[2]}".ljust(len(said[0])), low)
    return _AGED.sub(_in_digits, low) if _may_tell_an_age(low) else low


def _may_tell_an_age(low: str) -> bool:
    """Say whether any number stands here in words that an age is told by; written out, as it is asked of every text."""
    return (
        "teen" in low or "twelve" in low or "eleven" in low or "fives" in low or "twos" in low or "twent" in low
        or "thirt" in low or "fort" in low or "fift" in low or "sixt" in low or "sevent" in low or "eight" in low
        or "ninet" in low
    )  # fmt: skip


def _in_digits(match: re.Match[str]) -> str:
    """The same age in digits, with blanks behind to its length."""
    if match["many"]:
        said = f"{match['over']}{match['mark']}{_age(match['many'])}s"
    elif match["sole"]:
        said = f"{match['edge']}-{_age(match['sole'])}"
    elif match["last"]:
        said = f"{_age(match['first'])} to {_age(match['last'])}"
    elif match["least"]:
        said = f"{_age(match['least'])}{match['upwards']}"
    else:
        said = f"{_age(match['one'])}s and {_age(match['other'])}s"
    return said.ljust(len(match.group()))


def _age(words: str) -> str:
    """'Sixty fives', 'eighteen': the number these words say."""
    alone = words.removesuffix("ies") + "y" if words.endswith("ties") else words
    alone = alone.removesuffix("es") if alone.endswith("xes") else alone.removesuffix("s")
    return f"{spelled_value(alone) or ''}"
