"""Groups: which claims are about which indicator and which period asked for."""

from collections.abc import Mapping, Sequence

from bot.domain.period_text import parse
from bot.domain.returns import Expected, ExpectedIndicator
from bot.reading.claiming.groups.asked_for import UNSAID, WRONG, asked_of, periods_of
from bot.reading.claiming.groups.left_over import take_the_later, take_the_said
from bot.reading.claiming.groups.made_up import makes_up
from bot.reading.claiming.groups.narrowing import Narrowing
from bot.reading.claiming.groups.offered import only_another
from bot.reading.claiming.saying import Claim
from bot.reading.claiming.sourced import Sourced


def groups(found: Sequence[Sourced], expected: Expected) -> dict[tuple[str, str], list[Sourced]]:
    """The claims of each indicator and period (`UNSAID`, `WRONG`), those left out that another period answers."""
    indicators = {each.code: each for each in expected.indicators}
    made: dict[tuple[str, str], list[Sourced]] = {}
    narrowing = Narrowing([one.claim for one in found], indicators, expected)
    for one in found:
        claim = narrowing.narrowed(one.claim)
        each = one if claim is one.claim else one._replace(claim=claim)
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
        code for code in answered if only_another(made, indicators[code], asked_of(indicators[code], expected))
    }
    for (code, period), many in made.items():
        if code in answered and period == WRONG:
            several = asked_of(indicators[code], expected)
            lacking = len(several) > 1 and not _all_given(indicators[code], made, several)
            left = [text for text in several if not made.get((code, text))]
            many[:] = _later(many, indicators[code], expected) or (_parts(many, several, left) if lacking else [])
        if period == UNSAID and _all_given(indicators[code], made, asked_of(indicators[code], expected)):
            many[:] = [each for each in many if each.claim.corrects]
        if period == UNSAID and code in answered:
            many[:] = [each for each in many if not _counts_others(each, indicators[code])]
    return {
        (code, period): many
        for (code, period), many in made.items()
        if many and not (code in answered and period == UNSAID and not _decides(many, indicators[code]))
    }


def _all_given(
    indicator: ExpectedIndicator, made: Mapping[tuple[str, str], list[Sourced]], asked: Sequence[str]
) -> bool:
    """Say whether a figure was stated for each of several periods asked: one without a period is none of theirs."""
    return len(asked) > 1 and all(
        any(_states(each, indicator) for each in made.get((indicator.code, period), ())) for period in asked
    )


def _states(each: Sourced, indicator: ExpectedIndicator) -> bool:
    return each.claim.role == "value" and each.claim.sure and not _counts_others(each, indicator)


def _counts_others(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """'447 (Oct), with 12 volunteers': beside a figure with its period, a count of something else."""
    noun = each.claim.noun
    return bool(noun) and not each.claim.firm and noun.removesuffix("s") not in indicator.name.lower()


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


def _parts(many: Sequence[Sourced], asked: Sequence[str], left: Sequence[str]) -> list[Sourced]:
    """'Sept to the 20th 7:45', '11.3 for July and August': figures of parts of a month, or of two together.

    Or the months of a quarter asked for, where nothing else is said of it: 'April 50, May 45, June 47, Q2 151'.
    """
    dated = [each for each in many if each.claim.role == "value" and each.claim.period]
    if any(makes_up(parse(text), [each.claim.period.period for each in dated if each.claim.period]) for text in left):
        return dated
    return [
        each
        for each in dated
        if each.claim.period and (each.claim.period.kind == "part" or _spans_two(each.claim, asked))
    ]


def _spans_two(claim: Claim, asked: Sequence[str]) -> bool:
    """Say whether a figure was said to be of two or more of the periods asked for, taken together."""
    whole = claim.period.period if claim.period and claim.note and claim.firm else None
    inside = [parse(text) for text in asked] if whole else []
    return whole is not None and sum(whole.start <= each.start and each.end <= whole.end for each in inside) > 1


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
