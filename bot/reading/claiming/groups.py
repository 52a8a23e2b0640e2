"""Groups: which claims are about which indicator and which period asked for."""

from collections.abc import Mapping, Sequence

from bot.domain.period_text import parse
from bot.domain.returns import Expected, ExpectedIndicator
from bot.reading.claiming.asked_for import UNSAID, WRONG, asked_of, periods_of
from bot.reading.claiming.left_over import take_the_later, take_the_said
from bot.reading.claiming.narrowing import Narrowing
from bot.reading.claiming.saying import Claim
from bot.reading.claiming.sourced import Sourced
from bot.reading.deferred import deferred

# 'All I have is Q1's', 'the latest we can give you is July to August'.
_ALL_THERE_IS = deferred(
    r"\b(?:all|the (?:only|latest|last|newest|best|nearest|most recent)(?: \w+)?)(?: that)? (?:i|we|they)"
    r"(?:'ve| can| could)? (?:have|has|had|got|hold|give|offer|send|do|find|see)\b|"
    r"\b(?:i|we)(?:'ve)? (?:only|just) (?:have|got|hold)\b|\b(?:can|could) only (?:give|offer|send)\b|"
    r"\bin the meantime\b|\bfor now (?:use|take)\b|"
    r"\b(?:but|though|although|however),? [^.;\d]{0,30}\b(?:it|that|this|we|they) (?:was|were|had|stood|came|saw)\b"
)


def groups(found: Sequence[Sourced], expected: Expected) -> dict[tuple[str, str], list[Sourced]]:
    """The claims of each indicator and period (`UNSAID`, `WRONG`), those left out that another period answers."""
    indicators = {each.code: each for each in expected.indicators}
    made: dict[tuple[str, str], list[Sourced]] = {}
    narrowing = Narrowing([one.claim for one in found], indicators, expected)
    for one in found:
        each = one._replace(claim=narrowing.narrowed(one.claim))
        for code in each.claim.items:
            if code in indicators:
                for period in periods_of(each.claim, indicators[code], expected):
                    made.setdefault((code, period), []).append(each)
    for (code, _), many in made.items():
        many[:] = _cumulative(many, indicators[code])
    take_the_later(made, indicators, expected)
    take_the_said(made, indicators, expected)
    answered = {code for (code, period), many in made.items() if period != WRONG and _decides(many, indicators[code])}
    answered -= {
        code for code in answered if _only_another(made, indicators[code], asked_of(indicators[code], expected))
    }
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


def _only_another(
    made: dict[tuple[str, str], list[Sourced]], indicator: ExpectedIndicator, several: Sequence[str]
) -> bool:
    """'I only have April to June; July to September isn't through': the figure offered instead is asked about.

    Not the one we have: 'December is not out; November was 36.2, as you know'.
    """
    code = indicator.code
    asked = [key for key in made if key[0] == code and key[1] != WRONG]
    instead = [
        each for each in made.get((code, WRONG), ()) if _offered(each.claim) and not _is_known(each.claim, indicator)
    ]
    missing = all(each.claim.state == "not-available" for key in asked for each in made[key] if _states(each))
    if not instead or not missing or any(each.claim.role == "value" for key in asked for each in made[key]):
        return False
    for key in asked:
        if len(several) == 1:  # of several months asked for, those that are missing are told as well
            made[key].clear()
    return True


def _is_known(claim: Claim, indicator: ExpectedIndicator) -> bool:
    """Say whether a figure is the last one that we have, said of the period that it is of."""
    if claim.figure is None or claim.period is None or claim.period.period is None or not indicator.previous_period:
        return False
    whole, about = claim.period.period, parse(indicator.previous_period)
    return claim.figure.value == indicator.previous and (whole.start, whole.end) == (about.start, about.end)


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


def _only_a_word(claim: Claim) -> bool:
    """'4.9 days across the two': a number in words, away from the name, may well count something else."""
    return claim.figure is not None and claim.figure.spelled and not claim.figure.unit and not claim.firm


def _decides(many: Sequence[Sourced], indicator: ExpectedIndicator) -> bool:
    return any(
        (each.claim.role == "value" and not _only_a_word(each.claim))
        or (each.claim.role == "state" and state_fits(each.claim, indicator))
        for each in many
    )


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
