"""Shares: how many of how many, and the percentage that is said to be: '604 of 668 (90.4%)'."""

import re
from decimal import Decimal

from bot.reading.deferred import deferred
from bot.reading.noticing.numbers import Figure

_OF = deferred(
    r"\s?\(?(?:of|out of|/|in|from)\s(?:a\s|an\s|the\s|all\s|our\s|every\s)?(?:total\s(?:of\s)?|cohort\s(?:of\s)?|"
    r"possible\s)?|/"
)
_NOUN_OF = deferred(
    r"\s(?:[a-z-]+\s(?:of|out of|from|in)|(?:[a-z-]+\s){2,3}(?:from|in)|"
    r"(?:[a-z-]+\s){2,6}out of)\s"
    r"(?:a\s|an\s|the\s)?(?:total\s(?:of\s)?|cohort\s(?:of\s)?)?|"
    r"\s(?:[a-z-]+\s){1,3}(?:on|in|from|among|across|for|to)\s(?:an?|the|our)\s(?:[a-z-]+\s)?"
    r"(?:caseload|population|list|register|roll|cohort|base|stock)\sof\s"
)
_THEN = deferred(
    r"(?:\s?[a-z'-]+){0,4}\s?[,;:=(\[-]{0,2}\s?(?:=|or|so|i\.?e\.?,?|that'?s|which is|that is|giving|equals|"
    r"equal to|makes|about)?\s?"
)
_MAKES = deferred(r"[^.;=()\n]{1,60}\s?=\s?")
_FURTHER = deferred(r"[^.;:()\n]*(?:\(|[,-]\s?(?:which is|that is|that's|so|or|=|i\.e\.?)?\s?)")
# '172 out of 203 were still at home at 91 days, so 86.7%': what they say their own x of y makes, right or wrong.
_SO_IT_IS = deferred(
    r"[^.;:()\n]*(?:[,;–-]|\band)\s(?:(?:and\s)?(?:so|hence|giving|making|equals|i\.e\.?,?|(?:which|that|this)"
    r"(?:'s|\s(?:is|was|makes|made|gives|gave|works out at|comes to|comes out at|equates to))|"
    r"(?:or|so) that(?:'s|\sis)))\s(?:(?:a|an|us|it|you|our)\s){0,2}"
)
_OF_WHOM = deferred(r"\b(?:out )?of (?:the |our |all )?(?:total of |total )?$")
_THE_PART = deferred(r"[^.;()\n]{0,120}?,\s(?:some\s|only\s|all but\s)?")
# '48.2 / 327.0 / 77.5': a list.
_LISTED_ON = deferred(r"\s?/\s?[\d£]")
_LISTED = deferred(r"[\d%]\s?/\s?$")
_BROKEN = deferred(r"[.;:()\n]")
_DID = deferred(
    r"\s(?:were|was|had|have|are|got|met|did|said|came|went|reached|received|registered|remained|[a-z]{3,}ed)\b"
)
_MOVED = deferred(r"\b(?:to|down|up|at|fell|rose|reduced|improved)\s$")
# '82.1 down from 84.9', '219 fewer than before, a fall from 230': what it was, and no whole.
_CAME_FROM = deferred(
    r"\b(?:down|up|back|lower|higher|better|worse|fall\w*|fell|drop\w*|ris\w+|rose|improv\w+|reduc\w+|decreas\w+|"
    r"increas\w+|declin\w+|mov\w+|chang\w+|cut|slipp\w+|shift\w*|recover\w*|eas(?:ed|ing))\s(?:[a-z]+\s)?from\b"
)
_WHO_DID = deferred(
    r"\s(?:people|women|men|children|babies|infants|mothers|mums|adults|residents|patients|clients|carers|pupils|"
    r"young people|cases|referrals|were|got|had)\b[^.;:()\n]{2,60}?,\s(?:and\s)?(?:(?:out\s)?of\s)?"
)
_WHOLE = deferred(
    r"\s(?:[a-z]+\s)?(?:discharged|eligible|invited|referred|assessed|offered|due|born|delivered|deliveries|births|"
    r"in (?:the )?(?:cohort|total|all)|surveyed|asked|expected|starters?|started|registered)(?=\s?(?:$|[.,;)\n]))"
)
_AS_FAR = 130  # characters between an x of y and the share it is said to make


def _plain_count(figure: Figure) -> bool:
    return figure.shape == "plain" and not figure.unit and figure.value is not None and not figure.rounded


def fraction(first: Figure, second: Figure, low: str) -> Figure | None:
    """'604 of 668': a share that is not yet worked out."""
    if not (_plain_count(first) and _plain_count(second)) or first.value > second.value or second.value == 0:  # type: ignore[operator]
        return None
    gap = words_between(first, second, low)
    if gap.strip() == "/" and (
        _LISTED_ON.match(low, second.end) or _LISTED.search(low, max(0, first.start - 8), first.start)
    ):
        return None
    if "from" in gap and (
        _MOVED.search(low, max(0, first.start - 24), first.start)
        or _CAME_FROM.search(gap)
        or (first.places and gap.strip() == "from")  # 'a mean of 59.8 from 418 forms', '7.4 from 8.1'
    ):
        return None
    if not (_OF.fullmatch(gap) or _NOUN_OF.fullmatch(gap)) or (first.spelled and second.spelled and not low):
        return None
    return first._replace(
        end=second.end, value=None, shape="fraction", numerator=first.value, denominator=second.value,
        spelled=first.spelled or second.spelled, odd="/" in gap,
    )  # fmt: skip


def share_after(first: Figure, second: Figure, low: str) -> Figure | None:
    """'604 of 668 (90.4%)'."""
    if first.shape != "fraction" or first.value is not None or second.unit != "percent" or second.shape != "plain":
        return None
    gap = words_between(first, second, low)
    if first.spelled and second.places and not makes(first, second):
        return None  # 'one in ten, 10.3% to be exact'
    near = (len(gap) <= 30 and _THEN.fullmatch(gap)) or _MAKES.fullmatch(gap)
    near = near or (_SO_IT_IS.fullmatch(gap) if len(gap) <= _AS_FAR else None)
    bracketed = gap.endswith("(") and low.startswith(")", second.end)
    if not near and not (len(gap) <= _AS_FAR and _FURTHER.fullmatch(gap) and (bracketed or makes(first, second))):
        return None
    return second._replace(
        start=first.start, end=closed(second.end, low), shape="fraction", numerator=first.numerator,
        denominator=first.denominator,
    )  # fmt: skip


def makes(parts: Figure, share: Figure) -> bool:
    """Say whether a percentage is what its x of y makes."""
    if share.value is None or not parts.numerator or not parts.denominator:
        return False
    return abs(parts.numerator / parts.denominator * 100 - share.value) <= Decimal(1).scaleb(-share.places)


def of_whom(whole: Figure, part: Figure, low: str) -> Figure | None:
    """'Of the 98 discharged, 85': the whole stands first."""
    if not (_plain_count(whole) and _plain_count(part)) or part.value > whole.value or whole.value == 0:  # type: ignore[operator]
        return None
    gap = words_between(whole, part, low)
    told = _THE_PART.fullmatch(gap) or (len(gap) <= 120 and not _BROKEN.search(gap) and _DID.match(low, part.end))
    if not told or not _OF_WHOM.search(low, max(0, whole.start - 24), whole.start):
        return None
    return part._replace(
        start=whole.start, value=None, shape="fraction", numerator=part.value, denominator=whole.value,
        spelled=whole.spelled or part.spelled,
    )  # fmt: skip


def then_whole(part: Figure, whole: Figure, low: str) -> Figure | None:
    """'171 people at home at 91 days, 201 discharged': how many, and how many there could have been."""
    if not (_plain_count(part) and _plain_count(whole)) or not 0 < part.value < whole.value:  # type: ignore[operator]
        return None
    if (
        part.places
        or whole.places
        or not (_WHO_DID.fullmatch(words_between(part, whole, low)) and _WHOLE.match(low, whole.end))
    ):
        return None
    return part._replace(
        end=whole.end, value=None, shape="fraction", numerator=part.value, denominator=whole.value,
        spelled=whole.spelled or part.spelled, odd=True,
    )  # fmt: skip


def share_before(first: Figure, second: Figure, low: str) -> Figure | None:
    """'90.4% (604 of 668)'."""
    if (
        first.unit not in ("percent", "")
        or first.shape != "plain"
        or second.shape != "fraction"
        or second.value is not None
    ):
        return None
    gap = words_between(first, second, low)
    if not re.fullmatch(r"\s?[,;:=(\[-]{0,2}\s?(?:=|or|i\.?e\.?,?|that'?s|that is|being|from|based on|n\s?=)?\s?", gap):
        return None
    if not first.unit and "(" not in gap:
        return None
    return first._replace(
        end=closed(second.end, low), shape="fraction", numerator=second.numerator, denominator=second.denominator
    )


def words_between(first: Figure, second: Figure, low: str) -> str:
    """What stands between two figures of lower-case text."""
    return low[first.end : second.start]


def closed(end: int, low: str) -> int:
    """Where a figure ends with the bracket that closes behind it, if one does."""
    match = re.compile(r"\s?[)\]]").match(low, end)
    return match.end() if match else end
