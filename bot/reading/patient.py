"""Patient-level data told before it is read: valid NHS numbers, and several dates of birth."""

import re
from collections.abc import Sequence

from bot.reading.passages import Unreadable

# What may not stand before is looked at behind the first digits: a search finds those sooner.
_NHS = re.compile(r"(\d{3})(?<![\d£.,]\d{3})[ -]?(\d{3})[ -]?(\d{4})(?!\d|[.,]\d)")
_BORN = re.compile(r"\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)\b", re.IGNORECASE)
_DAY = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b")
_LABELLED = re.compile(r"\bnhs (?:no\b|number|num\b)|\bpatient (?:name|id)\b", re.IGNORECASE)
_WEIGHTS = range(10, 1, -1)


class Quarantine(Unreadable):
    """The message looks like patient-level data and is not to be read, kept in view or echoed."""


def check(texts: Sequence[str]) -> None:
    """Raise Quarantine when the texts hold patient-level data."""
    numbers: set[str] = set()
    births = 0
    for text in texts:
        numbers.update(
            "".join(match.groups()) for match in _NHS.finditer(text) if is_nhs_number("".join(match.groups()))
        )
        if _BORN.search(text):
            births += len(_DAY.findall(text))
    if len(numbers) >= 2 or (numbers and (births or any(map(_LABELLED.search, texts)))):
        raise Quarantine("it looks like patient-level data: it holds what seem to be NHS numbers")
    if births >= 2:
        raise Quarantine("it looks like patient-level data: it holds several dates of birth")


def is_nhs_number(digits: str) -> bool:
    """Modulus 11 check of the NHS Data Dictionary: weights 10 to 2, the tenth digit checks the nine; no 10."""
    if len(set(digits)) == 1 or len(digits) != 10:
        return False
    check_digit = (11 - sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=False)) % 11) % 11
    return check_digit == int(digits[9]) and check_digit != 10
