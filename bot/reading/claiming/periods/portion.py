"""Portion: a figure whose own words say it is of some days or months of its period: 'Mar 30:12 (1st to 21st)'."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from bot.domain.period import Period
from bot.domain.period_text import parse
from bot.reading.deferred import deferred
from bot.reading.noticing.dates import MONTHS
from bot.reading.noticing.noise import MONTH
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

Words = tuple[str, str]

# What must stand in words that tell of a part; cheap to look for.
_MAYBE = re.compile(
    r"\d(?:st|nd|rd|th)\b|\bto\b|\d\s?[-–]\s?\d|week|wk|month|mth|days|quarter|td\b|top\b|part|half|fortnight|"
    r"complete|til|end"
)
_ASIDE = (
    r"[\W_]*(?:\b(?:nb|note|but|only|just|so|and|though|although|that|this|it|which|is|was|are|were|it's|that's|i\.e|for|"
    r"in|on|over|of|from|covering|covers?|being|based|run|calculated|counted|complete|validated|coded|loaded|worked|out|"
    r"using|with|the|my|our|all|data|figures?|still|up|about|around|roughly|first|1st|last|final|opening|represents|"
    r"quarters?|year|months?|period|two|three|four|nine|twelve|[23]|4|9|12|20\d\d(?:[-/]\d\d)?|q[1-4])\b"
    r"[\W_]*)*"
)
_ENDS = r"(?=\s?(?:$|[.,;:)\]–-]))"
# '(1st-21st)', 'no data 3rd to 9th'; '(1 to 21)' in a bracket.
_DAYS = deferred(
    r"(?<![\d.,:£])(?:the\s)?(?P<first>\d{1,2})(?P<nth>st|nd|rd|th)?\s?(?:to|until|till|through|[-–/])\s?"
    r"(?:and including\s)?(?:the\s)?(?P<last>\d{1,2})(?P<nth2>st|nd|rd|th)?(?![\w%:/]|[.,]\d)"
)
# 'To the 21st', 'up to 12 March', 'until the end of August', 'to December'.
_REACHES = deferred(
    rf"{_ASIDE}\b(?:to|until|till|through|thru|ending|ended)\s(?:and including\s)?(?:(?:just|about|only|last)\s)?"
    rf"(?:the\s)?(?P<end>end\s(?:of\s)?)?(?:(?P<day>\d{{1,2}})(?P<nth>st|nd|rd|th)?(?![\d.,:%])\s?(?:of\s)?)?"
    rf"(?P<month>{MONTH}(?![a-z]))?(?!\s?\d{{1,2}}\b(?!th))"
)
_SPAN = deferred(
    rf"{_ASIDE}(?P<first>{MONTH})(?:\s20\d\d)?\s?(?:to|until|till|through|[-–])\s?(?:the\send\sof\s)?(?P<last>{MONTH})(?![a-z])"
)
_COUNT = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_COUNT |= {"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "twenty": 20, "a few": 3}
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(sorted(_COUNT, key=len, reverse=True))})"
_LENGTH = deferred(
    rf"{_ASIDE}\b(?P<many>{_NUMBER})[\s-](?P<unit>day|week|wk|month|mth|quarter|qtr)s?(?:'s?)?"
    r"(?P<of>(?:\s(?:out of|of)\s(?:the\s)?(?:\d{1,2}|[a-z]+)(?:\s(?:days|weeks|months|quarters))?|"
    rf"\s(?:only|so far|in|worth|data|figures|returns?|deaths|births|claims|admissions|activity|counts?|"
    rf"numbers)\b)*){_ENDS}"
)
_BIT = deferred(
    rf"{_ASIDE}\b(?:(?:first|1st|second|2nd|last|final|opening|latter|early)\s(?:weeks?|days|fortnight|half)|"
    r"(?:a )?fortnight|half|half[ -](?:a )?(?:month|quarter|year)|"
    r"(?:most|some|much|half|part|three[- ]quarters|two[- ]thirds|a third|a quarter) of (?:it|"
    r"the (?:month|quarter|year))|"
    r"part|partial|part[ -](?:month|quarter|year)|in part|incomplete|not (?:yet )?complete|unfinished)"
    rf"(?:\s(?:only|so far|data|figures?|returns?|of))*{_ENDS}"
)
_TO_DATE = re.compile(
    r"\b[mqy]td\b|\b(?:month|quarter|year)[ -]to[ -]date\b|"
    r"\b(?:comes?|goes|to (?:come|go|be added|add)) (?:in |on )?top\b|\bto be added\b"
)
_ROUND_MONTH = 30.44
_IN_DAYS = {"day": 1.0, "week": 7.0, "wk": 7.0, "month": _ROUND_MONTH, "mth": _ROUND_MONTH}
_IN_DAYS |= {"quarter": 3 * _ROUND_MONTH, "qtr": 3 * _ROUND_MONTH}
_TO_THE_NEXT = re.compile(r"[^,;(\n]*(?:\([^()]*\))?(?:(?!\s(?:and|but|while|then|to)\s)[^,;(\n])*")
_BRACKET = re.compile(r"\s?%?(?:\s[a-z]+){0,2}\s?\([^()]*\)")
_LENGTHS = frozenset({"days", "weeks", "months", "years"})
_RESTATED = 0.1  # how far '4.9 weeks (34 days)' may be off by rounding
_SHORTEST = 3  # ' mtd'
_ALL_BUT_SOME = 3  # days that a month may lack and be said to be whole


def own_words(low: str, about: Said | None, figure: Figure, found: Sequence[Figure], span: tuple[int, int]) -> Words:
    """The words between a figure's period and it, and those behind it that are no other figure's.

    `span` begins behind the figure before it and ends with the sentence or at the next name, `found` are the figures of
    its sentence. A bracket straight behind it is its own whatever stands in it; a length of time is no other figure.
    """
    left, right = span
    lead = low[about.end : figure.start] if about and left <= about.start and about.end <= figure.start else ""
    if bracket := _BRACKET.match(low, figure.end):
        inside = about is not None and bracket.start() <= about.start and about.end <= bracket.end()
        return lead, low[figure.end : about.start] + low[
            about.end : bracket.end()
        ] if about and inside else bracket.group()
    others = [each.start for each in found if each.start >= figure.end and each.unit not in _LENGTHS - {figure.unit}]
    end = min([*others, right])
    after = low[figure.end : end]
    if about and figure.end <= about.start and about.end <= end:
        after = low[figure.end : about.start] + " " + low[about.end : end]
    if others and (cut := _TO_THE_NEXT.match(after)):
        after = cut.group()
    return lead, after


def is_portion(words: Words, asked: str, length: float = 0) -> bool:
    """Say whether the words round a figure tell that it is of a part of the period `asked`.

    `length` is the figure itself in days, where it is a length of time.
    """
    return any(len(each) > _SHORTEST and _MAYBE.search(each) and _tells(each, parse(asked), length) for each in words)


def _tells(words: str, whole: Period, length: float) -> bool:
    if _TO_DATE.search(words) or _BIT.match(words):
        return True
    return _some_days(words, whole) or _too_short(words, whole, length) or _ends_early(words, whole)


def _some_days(words: str, whole: Period) -> bool:
    """Say whether words name a first and a last day of a month, and not all of it."""
    for match in _DAYS.finditer(words):
        first, last = int(match["first"]), int(match["last"])
        from_the_first = first == 1 and words[: match.start()].rstrip().endswith("(") and len(_months(whole)) == 1
        told = match["nth"] or match["nth2"] or from_the_first  # '(16 to 24)' are ages
        if told and 0 < first < last <= 31 and (first > 1 or last < _last_day(whole)):
            return True
    return False


def _too_short(words: str, whole: Period, length: float) -> bool:
    """Say whether a length of time is told that is less than the period, and not the figure itself in other words."""
    match = _LENGTH.match(words)
    if match is None:
        return False
    many, days = _COUNT.get(match["many"]) or int(match["many"]), (whole.end - whole.start).days + 1
    told = many * _IN_DAYS[match["unit"]]
    if abs(told - length) < _RESTATED * told:
        return False
    if match["unit"] in ("day", "week", "wk"):
        return told < days - _ALL_BUT_SOME
    return round(told / _ROUND_MONTH) < round(days / _ROUND_MONTH)


def _ends_early(words: str, whole: Period) -> bool:
    """Say whether words tell a last day or month within the period and before its end."""
    if (span := _SPAN.match(words)) and _lacks(span["first"], span["last"], whole):
        return True
    match = _REACHES.match(words)
    if match is None or not (match["nth"] or match["month"]):
        return False
    day = int(match["day"] or 0)
    if match["month"] is None:
        return 0 < day < _last_day(whole)
    return any(whole.start <= end < whole.end for end in _ends(match["month"], day, whole))


def _lacks(first: str, last: str, whole: Period) -> bool:
    """Say whether the months from one to another lie in the period and are not all of it."""
    months = _months(whole)
    a, b = _number(first), _number(last)
    if a not in months or b not in months:
        return False
    return months.index(a) <= months.index(b) and (months.index(a) > 0 or months.index(b) < len(months) - 1)


def _months(whole: Period) -> list[int]:
    count = (whole.end.year - whole.start.year) * 12 + whole.end.month - whole.start.month + 1
    return [(whole.start.month - 1 + n) % 12 + 1 for n in range(count)]


def _ends(month: str, day: int, whole: Period) -> list[date]:
    """The day of that month, or its last, in the years that the period lies in."""
    number = _number(month)
    years = sorted({whole.start.year, whole.end.year})
    sizes = [monthrange(year, number)[1] for year in years]
    return [date(year, number, min(day or size, size)) for year, size in zip(years, sizes, strict=True)]


def _number(month: str) -> int:
    return MONTHS[month.rstrip(".")[:3]]


def _last_day(whole: Period) -> int:
    return whole.end.day - _ALL_BUT_SOME if whole.end.day < 31 else 28
