"""Summed: a figure with its lesser unit behind it, '7 min 42 s', 'two weeks and three days'; ratios, '1.4:1'."""

import re
from decimal import Decimal

from bot.reading.deferred import deferred
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.numerals import TO_SIXTY, spelled_value

# No longer gap is passed over: a name whose numbers are blank may stand there.
_AND = r"[ \n]{0,2}(?:and |, ?|& ?)?"
_LESS = rf"(\d{{1,2}}|{TO_SIXTY})[\s-]*"
_AND_SECONDS = re.compile(rf"{_AND}(\d{{1,2}}(?:\.\d+)?|{TO_SIXTY})[\s-]*(?:seconds?|secs?|s)\b")
# '8 minutes 11', '2 hours 24', 'one minute forty-two': the lesser unit left unsaid.
_AND_THEN = deferred(
    rf"\s([0-5]?\d|{TO_SIXTY})\b(?![.,:/-]\d|\s?%)"
    r"(?=\s*(?:$|[.,;)(=\n]|(?:in|for|on|and|to|this|against|by|ie|or|i\.e)\b))"
)
_AND_MINUTES = re.compile(rf"{_AND}{_LESS}(?:minutes?|mins?|m)\b")
_AND_DAYS = deferred(rf"{_AND}(\d|{TO_SIXTY})[\s-]*(?:days?|d)\b")
_AND_HOURS = deferred(rf"{_AND}{_LESS}(?:hours?|hrs?|h)\b")
_AND_MONTHS = deferred(rf"{_AND}{_LESS}(?:months?|mths?)\b")
_AND_A_HALF = deferred(r"[ \n]and (?:a|one) (half|quarter)\b(?! (?:of|past|to|an?|were|are|have|had)\b)")
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_TIMES = ("seconds", "minutes", "hours", "days", "weeks", "months", "years")
_RATIO = deferred(r"\s?(?::|to)\s?(1)\b(?![.,:]?\d|%)")


def summed(figure: Figure, low: str) -> Figure:
    """'7 min 42 s' is how 7.7 minutes are written; '12 weeks and 3 days' is a sum left in weeks; '1.4:1' is a ratio."""
    value = figure.value or Decimal(0)
    if figure.unit in _TIMES and not figure.places and (match := _AND_A_HALF.match(low, figure.end)):
        return figure._replace(end=match.end(), value=value + _PARTS[match[1]])
    if figure.unit == "minutes" and (match := _lesser(_AND_SECONDS, low, figure.end)):
        return figure._replace(end=match.end(), value=value + _number(match[1]) / 60, to_the_second=True)
    if figure.unit == "hours" and (match := _lesser(_AND_MINUTES, low, figure.end)):
        return figure._replace(end=match.end(), value=value + _number(match[1]) / 60, summed=True)
    if figure.unit == "weeks" and (match := _AND_DAYS.match(low, figure.end)):
        return figure._replace(end=match.end(), value=value + _number(match[1]) / 7, summed=True)
    if figure.unit == "days" and (match := _AND_HOURS.match(low, figure.end)):
        return figure._replace(end=match.end(), value=value + _number(match[1]) / 24, summed=True)
    if figure.unit == "years" and (match := _AND_MONTHS.match(low, figure.end)):
        return figure._replace(end=match.end(), value=value + _number(match[1]) / 12, summed=True)
    if figure.unit == "" and (match := _RATIO.match(low, figure.end)):
        return figure._replace(end=match.end(), unit="ratio")
    return figure


def _lesser(named: re.Pattern[str], low: str, at: int) -> re.Match[str] | None:
    return named.match(low, at) or _AND_THEN.match(low, at)


def _number(said: str) -> Decimal:
    """The lesser part, in digits or in words; the pattern lets no other words through."""
    return Decimal(said) if said[0].isdigit() else spelled_value(said) or Decimal(0)
