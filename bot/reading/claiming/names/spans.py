"""Spans: a figure counted over another length of time than its measure's name says: 'at 10 days it was 58%'."""

import re
from decimal import Decimal

from bot.reading.noticing.numerals import spelled_value

_DAYS = {"hour": Decimal(1) / 24, "day": Decimal(1), "week": Decimal(7), "month": Decimal(30), "year": Decimal(365)}
_LENGTH = (
    r"(?P<low>\d{1,3}|a|one|two|three|four|five|six|eight|ten|twelve)(?:\s?(?:-|to|or)\s?(?P<high>\d{1,3}))?[ -]"
    r"(?P<unit>hour|day|week|month|year)s?\b(?![ -]olds?\b)"
)
_IN_NAME = re.compile(_LENGTH)
_BEHIND = re.compile(rf"\s?%?\s(?:\w+\s)?(?:by|within|inside|at|after|in|under)\s{_LENGTH}")
_BEFORE = re.compile(
    rf"\b(?:by|within|inside|at|after)\s{_LENGTH},?\s(?:(?:it|we|that|they)(?:'s|\s(?:was|is|were|had|"
    rf"got))\s)?(?:at\s|on\s)?$"
)


def of_another_span(before: str, after: str, name: str) -> bool:
    """Say whether the words round a figure give a length of time that is not the one in a measure's lower-case name."""
    said = _BEHIND.match(after) or _BEFORE.search(before)
    if said is None:
        return False
    asked = [_days(each) for each in _IN_NAME.finditer(name)]
    low, high = _days(said)
    return bool(asked) and not any(low <= end and start <= high for start, end in asked)


def _days(length: re.Match[str]) -> tuple[Decimal, Decimal]:
    word = length["low"]
    low = Decimal(word) if word.isdigit() else Decimal(1) if word == "a" else spelled_value(word) or Decimal(0)
    high = Decimal(length["high"]) if length["high"] else low
    unit = _DAYS[length["unit"]]
    slack = unit / 2  # 'four weeks' is a month
    return low * unit - slack, high * unit + slack
