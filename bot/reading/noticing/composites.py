"""Figures that belong together: ranges, 'x of y (z%)', a value with its confidence limits in brackets."""

import re
from decimal import Decimal

from bot.reading.noticing.numbers import Figure

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
_OF = re.compile(
    r"\s?\(?(?:of|out of|/|in|from)\s(?:a\s|an\s|the\s|all\s|our\s|every\s)?(?:total\s(?:of\s)?|cohort\s(?:of\s)?|"
    r"possible\s)?|/"
)
_NOUN_OF = re.compile(
    r"\s(?:[a-z-]+\s(?:of|out of|from|in)|(?:[a-z-]+\s){2,3}(?:from|in)|"
    r"(?:[a-z-]+\s){2,6}out of)\s"
    r"(?:a\s|an\s|the\s)?(?:total\s(?:of\s)?|cohort\s(?:of\s)?)?|"
    r"\s(?:[a-z-]+\s){1,3}(?:on|in|from|among|across|for|to)\s(?:an?|the|our)\s(?:[a-z-]+\s)?"
    r"(?:caseload|population|list|register|roll|cohort|base|stock)\sof\s"
)
_THEN = re.compile(
    r"(?:\s?[a-z'-]+){0,4}\s?[,;:=(\[-]{0,2}\s?(?:=|or|so|i\.?e\.?,?|that'?s|which is|that is|giving|equals|"
    r"equal to|makes|about)?\s?"
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
_MAKES = re.compile(r"[^.;=()\n]{1,60}\s?=\s?")
_FURTHER = re.compile(r"[^.;:()\n]*(?:\(|[,-]\s?(?:which is|that is|that's|so|or|=|i\.e\.?)?\s?)")
# '172 out of 203 were still at home at 91 days, so 86.7%': what they say their own x of y makes, right or wrong.
_SO_IT_IS = re.compile(
    r"[^.;:()\n]*(?:[,;–-]|\band)\s(?:(?:and\s)?(?:so|hence|giving|making|equals|i\.e\.?,?|(?:which|that|this)"
    r"(?:'s|\s(?:is|was|makes|made|gives|gave|works out at|comes to|comes out at|equates to))|"
    r"(?:or|so) that(?:'s|\sis)))\s(?:(?:a|an|us|it|you|our)\s){0,2}"
)
_OF_WHOM = re.compile(r"\b(?:out )?of (?:the |our |all )?(?:total of |total )?$")
_THE_PART = re.compile(r"[^.;()\n]{0,120}?,\s(?:some\s|only\s|all but\s)?")
# '48.2 / 327.0 / 77.5': a list.
_LISTED_ON = re.compile(r"\s?/\s?[\d£]")
_LISTED = re.compile(r"[\d%]\s?/\s?$")
_BROKEN = re.compile(r"[.;:()\n]")
_DID = re.compile(r"\s(?:were|was|had|have|are|got|met|did|said|came|went|reached|received|registered|remained)\b")
_MOVED = re.compile(r"\b(?:to|down|up|at|fell|rose|reduced|improved)\s$")
# 'It went up a shade, 4.6 to 4.7': from one to the other.
_WENT = re.compile(
    r"\b(?:rose|risen|fell|fallen|dropped|slipped|crept|climbed|edged|eased|went|gone|moved|grew|up|down)\b[^.;\d]{0,24},\s$"
)
_AS_FAR = 130  # characters between an x of y and the share it is said to make


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
        for way in (_limits, _fraction, _of_whom, _share_before, _share_after, _range):
            if (one := way(first, second, low)) is not None:
                return [*merged[:-2], one]
    return None


def _gap(first: Figure, second: Figure, low: str) -> str:
    return low[first.end : second.start]


def _bounded(value: Figure, lower: Figure, upper: Figure, low: str) -> Figure | None:
    """'88.9 (87.1 to 90.6)', when it lies between; commas between bare numbers are a list, not limits."""
    if None in (value.value, lower.value, upper.value) or not lower.value <= value.value <= upper.value:  # type: ignore[operator]
        return None
    opening, middle = _gap(value, lower, low), _gap(lower, upper, low)
    if not (_OPEN.fullmatch(opening) and _MIDDLE.fullmatch(middle)):
        return None
    if not ("(" in opening or "[" in opening or _CI.search(opening)):
        return None
    return value._replace(end=_closed(upper.end, low), lower=lower.value, upper=upper.value)


def _sampled(value: Figure, sample: Figure, limits: Figure, low: str) -> Figure | None:
    """'21.8% (n=3,769, CI 20.5-23.1)': the limits stand behind how many were asked."""
    if not _SAMPLE.fullmatch(low, value.end, sample.start) or not _CI.search(_gap(sample, limits, low)):
        return None
    if limits.lower is None or limits.upper is None or not limits.lower <= (value.value or 0) <= limits.upper:
        return None
    return value._replace(end=_closed(limits.end, low), lower=limits.lower, upper=limits.upper)


def _limits(value: Figure, limits: Figure, low: str) -> Figure | None:
    """The same, when the limits were already read as a range."""
    opening = _gap(value, limits, low)
    if limits.shape != "range" or value.value is None or limits.lower is None or limits.upper is None:
        return None
    if not _OPEN.fullmatch(opening) or not ("(" in opening or "[" in opening or _CI.search(opening)):
        return None
    if not limits.lower <= value.value <= limits.upper:
        return None
    return value._replace(end=_closed(limits.end, low), lower=limits.lower, upper=limits.upper)


def _closed(end: int, low: str) -> int:
    match = re.compile(r"\s?[)\]]").match(low, end)
    return match.end() if match else end


def _plain_count(figure: Figure) -> bool:
    return figure.shape == "plain" and not figure.unit and figure.value is not None and not figure.rounded


def _fraction(first: Figure, second: Figure, low: str) -> Figure | None:
    if not (_plain_count(first) and _plain_count(second)) or first.value > second.value or second.value == 0:  # type: ignore[operator]
        return None
    gap = _gap(first, second, low)
    if gap.strip() == "/" and (
        _LISTED_ON.match(low, second.end) or _LISTED.search(low, max(0, first.start - 8), first.start)
    ):
        return None
    if first.places and gap.strip() == "from":
        return None  # 'a mean of 59.8 from 418 forms', '7.4 from 8.1'
    if "from" in gap and _MOVED.search(low, max(0, first.start - 24), first.start):
        return None
    if not (_OF.fullmatch(gap) or _NOUN_OF.fullmatch(gap)) or (first.spelled and second.spelled and not low):
        return None
    return first._replace(
        end=second.end, value=None, shape="fraction", numerator=first.value, denominator=second.value,
        spelled=first.spelled or second.spelled, odd="/" in gap,
    )  # fmt: skip


def _share_after(first: Figure, second: Figure, low: str) -> Figure | None:
    """'604 of 668 (90.4%)'."""
    if first.shape != "fraction" or first.value is not None or second.unit != "percent" or second.shape != "plain":
        return None
    gap = _gap(first, second, low)
    if first.spelled and second.places and not _agrees(first, second):
        return None  # 'one in ten, 10.3% to be exact'
    near = (len(gap) <= 30 and _THEN.fullmatch(gap)) or _MAKES.fullmatch(gap)
    near = near or (len(gap) <= _AS_FAR and _SO_IT_IS.fullmatch(gap))
    bracketed = gap.endswith("(") and low.startswith(")", second.end)
    if not near and not (len(gap) <= _AS_FAR and _FURTHER.fullmatch(gap) and (bracketed or _agrees(first, second))):
        return None
    return second._replace(
        start=first.start, end=_closed(second.end, low), shape="fraction", numerator=first.numerator,
        denominator=first.denominator,
    )  # fmt: skip


def _agrees(parts: Figure, share: Figure) -> bool:
    """Say whether a percentage is what its x of y makes."""
    if share.value is None or not parts.numerator or not parts.denominator:
        return False
    return abs(parts.numerator / parts.denominator * 100 - share.value) <= Decimal(1).scaleb(-share.places)


def _of_whom(whole: Figure, part: Figure, low: str) -> Figure | None:
    """'Of the 98 discharged, 85': the whole stands first."""
    if not (_plain_count(whole) and _plain_count(part)) or part.value > whole.value or whole.value == 0:  # type: ignore[operator]
        return None
    gap = _gap(whole, part, low)
    told = _THE_PART.fullmatch(gap) or (len(gap) <= 120 and not _BROKEN.search(gap) and _DID.match(low, part.end))
    if not told or not _OF_WHOM.search(low, max(0, whole.start - 24), whole.start):
        return None
    return part._replace(
        start=whole.start, value=None, shape="fraction", numerator=part.value, denominator=whole.value,
        spelled=whole.spelled or part.spelled,
    )  # fmt: skip


def _share_before(first: Figure, second: Figure, low: str) -> Figure | None:
    """'90.4% (604 of 668)'."""
    if (
        first.unit not in ("percent", "")
        or first.shape != "plain"
        or second.shape != "fraction"
        or second.value is not None
    ):
        return None
    gap = _gap(first, second, low)
    if not re.fullmatch(r"\s?[,;:=(\[-]{0,2}\s?(?:=|or|i\.?e\.?,?|that'?s|that is|being|from|based on|n\s?=)?\s?", gap):
        return None
    if not first.unit and "(" not in gap:
        return None
    return first._replace(
        end=_closed(second.end, low), shape="fraction", numerator=second.numerator, denominator=second.denominator
    )


def _range(first: Figure, second: Figure, low: str) -> Figure | None:
    if first.shape != "plain" or second.shape != "plain" or first.value is None or second.value is None:
        return None
    gap, before = _gap(first, second, low), low[max(0, first.start - 24) : first.start]
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
