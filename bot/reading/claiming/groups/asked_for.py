"""Asked for: which of the periods asked for a claim is about."""

import re

from bot.domain.period import Period
from bot.domain.period_text import parse
from bot.domain.returns import Expected, ExpectedIndicator
from bot.reading.claiming.saying import Claim
from bot.reading.noticing.periods import Said

WRONG, UNSAID = "?", ""
_BOTH = re.compile(r"\bin (?:both|each of)\b|\bboth in\b")  # '11.3 in both July and August'
# 'Not out for any of the three months', 'all three months are awaited'.
_EVERY_ONE = re.compile(
    r"\b(?:any|all|each|every one|none)(?: of)?(?: the| these| those)?(?: (?:two|three|four|five|six|[2-6]))? "
    r"(?:months|quarters|periods|years)\b|\b(?:any|each|every|either|neither) (?:month|quarter|period)\b"
)
_OF_A_QUARTER = re.compile(
    r"(?:(?:for|in|over|during|across) (?:the|this) (?:whole |full )?(?:quarter|qtr)\b(?!')|"
    r"(?:(?:for|over|across|in) )?(?:all )?(?:the )?three months|"
    r"(?:(?:for|over|across) )?the (?:whole|full) (?:quarter|qtr)\b|"
    r"[a-z]+ the (?:quarter|qtr) as a whole)"
)
_UP_TO = re.compile(r"\b(?:up to|through to|to|until|till|by)\s(?:and including\s)?(?:the\s)?(?:end of\s)?$")


def asked_of(indicator: ExpectedIndicator, expected: Expected) -> tuple[str, ...]:
    """The periods asked for."""
    return indicator.asked or (expected.period,)


def period_of(said: Said | None, indicator: ExpectedIndicator, expected: Expected) -> str:
    """The period asked for that was meant; `UNSAID` when none was named, `WRONG` for any other."""
    asked = asked_of(indicator, expected)
    if said is None or said.kind in ("day", "this"):
        now = said.period.text if said and said.period else UNSAID  # 'this quarter', of two asked for
        return asked[0] if len(asked) == 1 else now if now in asked else UNSAID
    if said.kind in ("ytd", "part") and (said.kind == "ytd" or "year to date" in indicator.name.lower()):
        return asked[0] if len(asked) == 1 and "year to date" in indicator.name.lower() else WRONG
    if said.kind == "yearlong" and "year to date" in indicator.name.lower():
        return asked[0] if len(asked) == 1 else UNSAID
    if said.kind == "yearlong":  # twelve months of any kind: what is asked for only where a year is
        years = [text for text in asked if parse(text).kind in ("year", "calendar", "academic")]
        return years[0] if len(years) == len(asked) == 1 else WRONG
    if said.period is None or said.kind == "part":
        return WRONG
    if said.kind == "at-end":
        return next((text for text in asked if parse(text).end == said.period.end), WRONG)
    for text in asked:
        period = parse(text)
        if (period.start, period.end) == (said.period.start, said.period.end):
            return text
    return WRONG


def periods_of(claim: Claim, indicator: ExpectedIndicator, expected: Expected) -> list[str]:
    """The same; 'September and October are not out' is said of each of two months asked for."""
    said = claim.period.period if claim.period and claim.period.kind == "period" else None
    if claim.role == "state" and said is not None:
        parts = [text for text in asked_of(indicator, expected) if _lies_in(text, said)]
        if len(parts) > 1:
            return parts
    if claim.role == "value" and said is not None and _BOTH.search(claim.note):
        parts = [text for text in asked_of(indicator, expected) if _lies_in(text, said)]
        if len(parts) > 1 and said.kind == "month":
            return parts
    if claim.role == "state" and claim.period is None and _EVERY_ONE.search(claim.note):
        return list(asked_of(indicator, expected))
    if said is not None and "year to date" in indicator.name.lower() and _runs_to(claim):
        return [text for text in asked_of(indicator, expected) if parse(text).end == said.end] or [WRONG]
    if claim.role == "value" and _is_of_a_quarter(claim) and _for_one_month(indicator, expected):
        return [WRONG]
    return [period_of(claim.period, indicator, expected)]


def _is_of_a_quarter(claim: Claim) -> bool:
    """'1,334 for the quarter', 'across all three months together'; not 'this quarter's figures'."""
    said = claim.period
    if said is None or said.kind != "this":
        return False
    at = said.start - claim.sentence.start
    return at >= 0 and _OF_A_QUARTER.match(claim.note, at) is not None


def _for_one_month(indicator: ExpectedIndicator, expected: Expected) -> bool:
    asked = asked_of(indicator, expected)
    return len(asked) == 1 and parse(asked[0]).kind == "month"


def _runs_to(claim: Claim) -> bool:
    """'£655,000 up to September': the month that a sum of the year to date ends with."""
    at = claim.period.start - claim.sentence.start if claim.period else 0
    return bool(_UP_TO.search(claim.note[: max(at, 0)]))


def _lies_in(text: str, whole: Period) -> bool:
    part = parse(text)
    return whole.start <= part.start and part.end <= whole.end
