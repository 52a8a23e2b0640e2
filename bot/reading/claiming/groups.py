"""Groups: which claims are about which indicator and which period asked for."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.domain.period import Period
from bot.domain.period_text import parse
from bot.domain.returns import Expected, ExpectedIndicator, Place
from bot.reading.claiming.sanity import near_last, sound
from bot.reading.claiming.saying import Claim
from bot.reading.deferred import deferred
from bot.reading.noticing.periods import Said

WRONG, UNSAID = "?", ""
_HOW_OFTEN = re.compile(r"\b(?:the|this|last|previous|each|per) (quarter|qtr|month)\b")

# 'All I have is Q1's', 'the latest we can give you is July to August'.
_ALL_THERE_IS = deferred(
    r"\b(?:all|the (?:only|latest|last|newest|best|nearest|most recent)(?: \w+)?)(?: that)? (?:i|we|they)"
    r"(?:'ve| can| could)? (?:have|has|had|got|hold|give|offer|send|do|find|see)\b|"
    r"\b(?:i|we)(?:'ve)? (?:only|just) (?:have|got|hold)\b|\b(?:can|could) only (?:give|offer|send)\b|"
    r"\bin the meantime\b|\bfor now (?:use|take)\b"
)

# 'Not out for any of the three months', 'all three months are awaited'.
_EVERY_ONE = re.compile(
    r"\b(?:any|all|each|every one|none)(?: of)?(?: the| these| those)?(?: (?:two|three|four|five|six|[2-6]))? "
    r"(?:months|quarters|periods|years)\b|\b(?:any|each|every|either|neither) (?:month|quarter|period)\b"
)


class Sourced(NamedTuple):
    """A claim with where it stands in the message and the words it came from; `vouched` for by the sender or not."""

    claim: Claim
    place: Place
    quote: str
    vouched: bool = True


def groups(found: Sequence[Sourced], expected: Expected) -> dict[tuple[str, str], list[Sourced]]:
    """The claims of each indicator and period (`UNSAID`, `WRONG`), those left out that another period answers."""
    indicators = {each.code: each for each in expected.indicators}
    made: dict[tuple[str, str], list[Sourced]] = {}
    stated = {
        one.claim.items[0]
        for one in found
        if len(one.claim.items) == 1 and one.claim.role == "value" and one.claim.sure
    }
    for one in found:
        each = _unstated(_narrowed(one, indicators, expected), stated, indicators)
        for code in each.claim.items:
            if code in indicators:
                for period in _periods(each.claim, indicators[code], expected):
                    made.setdefault((code, period), []).append(each)
    for (code, _), many in made.items():
        many[:] = _cumulative(many, indicators[code])
    answered = {code for (code, period), many in made.items() if period != WRONG and _decides(many, indicators[code])}
    answered -= {code for code in answered if _only_another(code, made, asked_of(indicators[code], expected))}
    for (code, period), many in made.items():
        if code in answered and period == WRONG:
            several = asked_of(indicators[code], expected)
            lacking = len(several) > 1 and not _all_given(code, made, several)
            many[:] = _later(many, indicators[code], expected) or (_parts(many) if lacking else [])
        if period == UNSAID and _all_given(code, made, asked_of(indicators[code], expected)):
            many[:] = [each for each in many if each.claim.corrects]
        if period == UNSAID and code in answered:
            many[:] = [each for each in many if not _counts_others(each, indicators[code])]
    return {
        (code, period): many
        for (code, period), many in made.items()
        if many and not (code in answered and period == UNSAID and not _decides(many, indicators[code]))
    }


def _all_given(code: str, made: Mapping[tuple[str, str], list[Sourced]], asked: Sequence[str]) -> bool:
    """Say whether a figure was stated for each of several periods asked: one without a period is none of theirs."""
    return len(asked) > 1 and all(
        any(each.claim.role == "value" and each.claim.sure for each in made.get((code, period), ())) for period in asked
    )


def _counts_others(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """'447 (Oct), with 12 volunteers': beside a figure with its period, a count of something else."""
    noun = each.claim.noun
    return bool(noun) and not each.claim.firm and noun.removesuffix("s") not in indicator.name.lower()


def _narrowed(one: Sourced, indicators: Mapping[str, ExpectedIndicator], expected: Expected) -> Sourced:
    """Of several measures a name could mean, those asked for the period said. Likelihood never decides."""
    claim = one.claim
    known = [indicators[code] for code in claim.items if code in indicators]
    if len(known) < 2 or claim.clash or claim.figure is None:
        return one
    asked = [each for each in known if _period(claim.period, each, expected) != WRONG] or known
    asked = [each for each in asked if _as_often(claim, each, expected)] or asked
    return one._replace(claim=claim._replace(items=tuple(each.code for each in asked)))


def _as_often(claim: Claim, indicator: ExpectedIndicator, expected: Expected) -> bool:
    """Say whether 'the quarter', 'last month', said beside a figure, suits how often a measure is asked for."""
    told = {word[0] for word in _HOW_OFTEN.findall(claim.note)}
    kind = parse(asked_of(indicator, expected)[0]).kind
    return len(told) != 1 or kind not in ("quarter", "month") or kind[0] in told


def _unstated(one: Sourced, stated: set[str], indicators: Mapping[str, ExpectedIndicator]) -> Sourced:
    """Where the others a name could mean are stated, and the figure could not be theirs, the last is meant."""
    claim = one.claim
    left = [code for code in claim.items if code not in stated]
    if len(claim.items) < 2 or claim.clash or claim.figure is None or len(left) != 1 or left[0] not in indicators:
        return one
    others = [
        sound(claim.figure, indicators[code], claim.note).doubt
        for code in claim.items
        if code in stated and code in indicators
    ]
    if all(doubt == "implausible" for doubt in others) and near_last(
        sound(claim.figure, indicators[left[0]], claim.note), indicators[left[0]]
    ):
        return one._replace(claim=claim._replace(items=(left[0],)))
    return one


def _only_another(code: str, made: dict[tuple[str, str], list[Sourced]], several: Sequence[str]) -> bool:
    """'I only have April to June; July to September isn't through': the figure offered instead is asked about."""
    asked = [key for key in made if key[0] == code and key[1] != WRONG]
    instead = [each for each in made.get((code, WRONG), ()) if _offered(each.claim)]
    missing = all(each.claim.state == "not-available" for key in asked for each in made[key] if _states(each))
    if not instead or not missing or any(each.claim.role == "value" for key in asked for each in made[key]):
        return False
    for key in asked:
        if len(several) == 1:  # of several months asked for, those that are missing are told as well
            made[key].clear()
    return True


def _offered(claim: Claim) -> bool:
    """Say whether a figure of another period is offered instead: stated at once, or as all there is.

    The other columns of a table, which no words are about, are offered for nothing.
    """
    if claim.role == "value" and claim.firm and claim.note:
        return True
    return claim.role in ("value", "previous") and claim.figure is not None and bool(_ALL_THERE_IS.search(claim.note))


def _states(each: Sourced) -> bool:
    return each.claim.role in ("state", "value")


def _cumulative(many: Sequence[Sourced], indicator: ExpectedIndicator) -> list[Sourced]:
    """Of a measure of the year to date, a figure said to be so stands before that of the quarter alone."""
    kinds = {each.claim.period.kind for each in many if each.claim.period and each.claim.role == "value"}
    if not kinds & {"ytd", "yearlong"} or "year to date" not in indicator.name.lower():
        return list(many)
    return [
        each
        for each in many
        if each.claim.role != "value" or each.claim.period is None or each.claim.period.kind not in ("period", "this")
    ]


def _later(many: Sequence[Sourced], indicator: ExpectedIndicator, expected: Expected) -> list[Sourced]:
    """Figures stated for a month after all that were asked for: no comparison, so they are shown.

    A table's further months are left alone: nobody wrote them for this request.
    """
    asked = asked_of(indicator, expected)
    last = max(parse(text).end for text in asked)
    return [
        each
        for each in many
        if len(asked) > 1 and each.claim.note and each.claim.role == "value"
        and each.claim.period and each.claim.period.period
        and each.claim.period.period.start > last
    ]  # fmt: skip


def _parts(many: Sequence[Sourced]) -> list[Sourced]:
    """'Aug 8:03, Sept to the 20th 7:45': the figures of parts of a month."""
    return [
        each for each in many if each.claim.role == "value" and each.claim.period and each.claim.period.kind == "part"
    ]


def _decides(many: Sequence[Sourced], indicator: ExpectedIndicator) -> bool:
    return any(
        each.claim.role == "value" or (each.claim.role == "state" and state_fits(each.claim, indicator))
        for each in many
    )


def asked_of(indicator: ExpectedIndicator, expected: Expected) -> tuple[str, ...]:
    """The periods asked for."""
    return indicator.asked or (expected.period,)


def _period(said: Said | None, indicator: ExpectedIndicator, expected: Expected) -> str:
    """The period asked for that was meant; `UNSAID` when none was named, `WRONG` for any other."""
    asked = asked_of(indicator, expected)
    if said is None or said.kind in ("day", "this"):
        return asked[0] if len(asked) == 1 else UNSAID
    if said.kind in ("ytd", "part") and (said.kind == "ytd" or "year to date" in indicator.name.lower()):
        return asked[0] if len(asked) == 1 and "year to date" in indicator.name.lower() else WRONG
    if said.kind == "yearlong" and "year to date" in indicator.name.lower():
        return asked[0] if len(asked) == 1 else UNSAID
    if said.kind == "yearlong":  # twelve months of any kind: what is asked for only where a year is
        years = [text for text in asked if parse(text).kind in ("year", "calendar", "academic")]
        return years[0] if len(years) == len(asked) == 1 else WRONG
    if said.period is None:
        return WRONG
    if said.kind == "at-end":
        return next((text for text in asked if parse(text).end == said.period.end), WRONG)
    for text in asked:
        period = parse(text)
        if (period.start, period.end) == (said.period.start, said.period.end):
            return text
    return WRONG


def _periods(claim: Claim, indicator: ExpectedIndicator, expected: Expected) -> list[str]:
    """The same; 'September and October are not out' is said of each of two months asked for."""
    said = claim.period.period if claim.period and claim.period.kind == "period" else None
    if claim.role == "state" and said is not None:
        parts = [text for text in asked_of(indicator, expected) if _lies_in(text, said)]
        if len(parts) > 1:
            return parts
    if claim.role == "state" and claim.period is None and _EVERY_ONE.search(claim.note):
        return list(asked_of(indicator, expected))
    return [_period(claim.period, indicator, expected)]


def _lies_in(text: str, whole: Period) -> bool:
    part = parse(text)
    return whole.start <= part.start and part.end <= whole.end


def said_period(period: str, many: Sequence[Sourced], expected: Expected) -> str:
    """What a reading says of its period: nothing for the one asked about, the other one's name otherwise."""
    if period != WRONG:
        return "" if period == expected.period else period
    named = next((each.claim.period.period for each in many if each.claim.period and each.claim.period.period), None)
    return named.text if named is not None else ""


def state_fits(claim: Claim, indicator: ExpectedIndicator) -> bool:
    """Say whether a statement can be made of an indicator: yes and no only where they are asked for."""
    if claim.state in ("yes", "no"):
        return indicator.unit == "yes-no"
    if claim.state == "suppressed":
        return indicator.unit != "yes-no"
    return claim.state != "zero"
