"""Figures that belong together: ranges, 'x of y (z%)', a value with its confidence limits in brackets."""

import re

from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.shares import closed, fraction, of_whom, share_after, share_before, then_whole, words_between

_TO = re.compile(r"\s?(?:-{1,2}|to|or|up to|through|—)\s?")
_AND = re.compile(r"\s(?:and|&)\s")
_BETWEEN = re.compile(
    r"\b(?:between|anywhere from|range of|rang(?:ing|es|ed|e) from|var(?:ying|ies|y) from|"
    r"somewhere from)\s(?:about\s)?$"
)
_FROM = re.compile(
    r"\b(?:from|up|down|rose|risen|fell|fallen|drop\w*|increas\w+|decreas\w+|improv\w+|went|gone|moved|"
    r"reduc\w+|rise|fall|growth)(?:\s(?:back|again|slightly|further|sharply|a little|a bit))?,?\s\(?"
    r"(?:(?:from|by|of|another|a further)\s){0,2}$|"
    r"\bby\s(?:(?:more|less|rather more|fewer) than\s|just\s|over\s|under\s|nearly\s|almost\s|about\s|around\s|"
    r"only\s){0,2}$"
)
_OPEN = re.compile(
    r"(?:\s(?:in|for|during|at)\s(?:the\s)?[a-z0-9/ -]{2,20}?"
    r"(?=\s?[(\[]|,\s(?:\d\d\s?%\s)?(?:ci|confidence)\b))?\s?(?:[(\[,;]\s?)?"
    r"(?:\d\d(?:\.\d)?\s?(?:%|per ?cent|pc\b)?\s?)?"
    r"(?:ci|cis|c\.i\.|(?:confidence\s)?intervals?|confidence(?:\slimits?)?|limits?|lcl|ll)?"
    r"(?:\s(?:is|was)\s(?:wide|narrow|broad|tight),?)?"
    r"\s?(?:of|is|are|from|between)?\s?[:=]?\s?(?:[(\[]\s?)?"
)
_MIDDLE = re.compile(r"\s?(?:-|to|,|;|and|/|ucl|ul)\s?")
_CI = re.compile(r"\bci\b|\bcis\b|c\.i\.|confidence|\bintervals?\b|limits?\b|\blcl\b")


_SAMPLE = re.compile(r"\s?\((?:n|sample|base|from)\s?=?\s?")  # '21.8% (n=3,769, CI 20.5-23.1)'
# 'It went up a shade, 4.6 to 4.7': from one to the other.
_WENT = re.compile(
    r"\b(?:rose|risen|fell|fallen|dropped|slipped|crept|climbed|edged|eased|went|gone|moved|grew|up|down)\b[^.;\d]{0,24},\s$"
)


def joined(found: list[Figure], low: str) -> list[Figure]:
    """The figures of lower-case text with those that make one thing put together."""
    merged: list[Figure] = []
    for figure in found:
        merged.append(figure)
        while (smaller := _last_joined(merged, low)) is not None:
            merged = smaller
    return merged


def _last_joined(merged: list[Figure], low: str) -> list[Figure] | None:
    if len(merged) >= 3 and (one := _bounded(merged[-3], merged[-2], merged[-1], low)):
        return [*merged[:-3], one]
    if len(merged) >= 3 and (one := _sampled(merged[-3], merged[-2], merged[-1], low)):
        return [*merged[:-3], one]
    if len(merged) >= 2:
        first, second = merged[-2:]
        for way in (_limits, fraction, of_whom, then_whole, share_before, share_after, _range):
            if (one := way(first, second, low)) is not None:
                return [*merged[:-2], one]
    return None


def _bounded(value: Figure, lower: Figure, upper: Figure, low: str) -> Figure | None:
    """'88.9 (87.1 to 90.6)', when it lies between; commas between bare numbers are a list, not limits."""
    if None in (value.value, lower.value, upper.value) or not lower.value <= value.value <= upper.value:  # type: ignore[operator]
        return None
    opening, middle = words_between(value, lower, low), words_between(lower, upper, low)
    if not (_OPEN.fullmatch(opening) and _MIDDLE.fullmatch(middle)):
        return None
    if not ("(" in opening or "[" in opening or _CI.search(opening)):
        return None
    return value._replace(end=closed(upper.end, low), lower=lower.value, upper=upper.value)


def _sampled(value: Figure, sample: Figure, limits: Figure, low: str) -> Figure | None:
    """'21.8% (n=3,769, CI 20.5-23.1)': the limits stand behind how many were asked."""
    if not _SAMPLE.fullmatch(low, value.end, sample.start) or not _CI.search(words_between(sample, limits, low)):
        return None
    if limits.lower is None or limits.upper is None or not limits.lower <= (value.value or 0) <= limits.upper:
        return None
    return value._replace(end=closed(limits.end, low), lower=limits.lower, upper=limits.upper)


def _limits(value: Figure, limits: Figure, low: str) -> Figure | None:
    """The same, when the limits were already read as a range."""
    opening = words_between(value, limits, low)
    if limits.shape != "range" or value.value is None or limits.lower is None or limits.upper is None:
        return None
    if not _OPEN.fullmatch(opening) or not ("(" in opening or "[" in opening or _CI.search(opening)):
        return None
    if not limits.lower <= value.value <= limits.upper:
        return None
    return value._replace(end=closed(limits.end, low), lower=limits.lower, upper=limits.upper)


def _range(first: Figure, second: Figure, low: str) -> Figure | None:
    if first.shape != "plain" or second.shape != "plain" or first.value is None or second.value is None:
        return None
    gap, before = words_between(first, second, low), low[max(0, first.start - 24) : first.start]
    between = bool(_BETWEEN.search(before))
    if not (_TO.fullmatch(gap) or (between and _AND.fullmatch(gap))) or (_FROM.search(before) and not between):
        return None
    if gap.strip() == "to" and _WENT.search(low, max(0, first.start - 48), first.start):
        return None
    if first.spelled != second.spelled and gap.strip() == "-":
        return None
    if (first.unit and second.unit and first.unit != second.unit) or second.unit == "points" or first.sign == "+":
        return None
    if second.value < first.value and gap != "-" and not between:
        return None
    lower, upper = sorted((first.value, second.value))
    return first._replace(
        end=second.end, value=None, unit=first.unit or second.unit, shape="range", lower=lower, upper=upper
    )
