"""Telling: of several figures for one thing, which speak of it and which are only mentioned."""

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.merging.disputing import disputes, is_dated, is_voiced
from bot.reading.claiming.merging.other_sources import of_a_source
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import Sound, near_last
from bot.reading.claiming.saying import Claim
from bot.reading.claiming.sourced import Sourced
from bot.reading.noticing.hedges import affirms_zero
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.units import fits
from bot.reading.noticing.words import COUNTED_THINGS, stem, tokens

_WAS = re.compile(r"\b(?:was|were|had been|stood|sat|had)\s(?:(?:at|on|only|just|still)\s)*$")
_OF_OURS = re.compile(r"\s(?:out\s)?of\s(?:our|the|these|those|my|them)\b\s?[a-z]*")


def heard(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """A common word names a measure only when the figure could well be its next; so does a number in words."""
    claim, figure = each.claim, each.claim.figure
    if figure is None:
        return False
    if figure.shape == "fraction" and figure.spelled and indicator.unit == "count" and not _likely(figure, indicator):
        return False  # 'two of the three food banks'
    if claim.hint and not _likely(figure, indicator):
        return claim.firm and bool(figure.unit) and fits(figure.unit, indicator.unit)
    if _counts_others(claim, figure, indicator) or _goes_astray(each, indicator):
        return False
    if figure.value is None and figure.approximate:  # 'in the low sevens'
        return True
    nought = figure.value == 0 and (claim.firm or affirms_zero(claim.note))
    counted = nought or (claim.firm and indicator.unit == "count")
    return not figure.spelled or bool(figure.unit) or counted or _likely(figure, indicator)


def _goes_astray(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """'We answered 118,402 calls': behind a name that fits several measures, and out of all range for this one."""
    claim = each.claim
    return claim.carried and not claim.sure and len(claim.items) > 1 and _beyond(each, indicator)


def _counts_others(claim: Claim, figure: Figure, indicator: ExpectedIndicator) -> bool:
    """'Despite losing 11 beds', 'all 14 advisers': a number of things that the measure is not of."""
    if claim.noun not in COUNTED_THINGS or figure.unit or figure.places or figure.shape != "plain":
        return False
    own = {token.stem for token in tokens(indicator.name.lower())}
    return stem(claim.noun) not in own and not (claim.firm and _likely(figure, indicator))


def telling(values: list[Sourced], indicator: ExpectedIndicator) -> list[Sourced]:
    """Of several figures for one thing, those that speak of it: corrections, totals, those tied to the name."""
    if len(values) < 2:
        return values
    values = [each for each in values if not _is_rounded_off(each, values)] or values
    values = [each for each in values if not _is_its_own_sum(each, values)]
    values = [each for each in values if not _is_known(each, indicator)] or values
    corrections = [each for each in values if each.claim.corrects]
    values = corrections[-1:] if corrections else values
    values = [each for each in values if not each.claim.local] or values if any(map(_is_of_all, values)) else values
    values = _in_its_unit(values, indicator)
    wholes = [each for each in values if _is_whole(each, values) and not _beyond(each, indicator)]
    wholes = [each for each in wholes if not _repeats(each, indicator)] or (wholes if len(values) > 2 else [])
    if wholes and any(each not in wholes for each in values):
        sources = {each.place.part for each in wholes}
        voiced = [each for each in values if each.claim.carried and each not in wholes and is_voiced(each)]
        values = wholes + [each for each in values if each.place.part not in sources or each in voiced]
    own = [each for each in values if not each.claim.carried]
    dated = any(each.claim.period for each in own)
    carried = [each for each in values if own and each.claim.carried and not each.claim.local]
    others = [each for each in carried if not (dated and "as of" in each.claim.note)]
    others = [each for each in others if disputes(each) or is_dated(each) or of_a_source(each)]
    others = [each for each in others if _rival(each, indicator) and not _was_told_us(each, indicator)]
    values = [each for each in own or values if not _beyond(each, indicator)] or own or values
    firm = [each for each in values if _is_firm(each)]
    loose = [each for each in values if not _is_firm(each)]
    rivals = [each for each in loose if _rival(each, indicator) or _is_like(each, firm)] + others
    if firm:
        return [*firm, *rivals]
    idle = [each for each in values if not each.claim.noun and not _rival(each, indicator)]
    return rivals if rivals and not idle else values


def _is_of_all(each: Sourced) -> bool:
    """'12.6% - the Fellgate ward figure is 19.3%': straight beside the name, and of no part of the place."""
    return _is_firm(each) and not each.claim.local and not each.claim.carried


def _is_whole(each: Sourced, values: Sequence[Sourced]) -> bool:
    """The total; or that of the board's own place, unless one straight beside the name is of no place at all."""
    if each.claim.whole or not each.claim.ours:
        return each.claim.whole and not each.claim.local  # 'across Dale and Moor as a whole'
    return not any(
        one.claim.whole or (_is_firm(one) and not one.claim.ours and not one.claim.carried) for one in values
    )


def _in_its_unit(values: list[Sourced], indicator: ExpectedIndicator) -> list[Sourced]:
    """'10.8 per 100,000 (33 deaths)': beside a figure said in the unit asked for, a bare count is another matter."""
    if indicator.unit == "count" or not any(_says_unit(each, indicator) for each in values):
        return values
    return [
        each
        for each in values
        if _says_unit(each, indicator) or not (_is_count(each, indicator) or _counts_people(each))
    ]


def _counts_people(each: Sourced) -> bool:
    """'Ten of our children waited over a year': how many did, beside the average in its unit."""
    figure, words = each.claim.figure, each.claim.note
    if figure is None or figure.unit or figure.places:
        return False
    return bool(_OF_OURS.match(words, max(figure.end - each.claim.sentence.start, 0)))


def _says_unit(each: Sourced, indicator: ExpectedIndicator) -> bool:
    figure = each.claim.figure
    return figure is not None and bool(figure.unit) and fits(figure.unit, indicator.unit)


def _is_count(each: Sourced, indicator: ExpectedIndicator) -> bool:
    figure = each.claim.figure
    return figure is not None and not figure.unit and not figure.places and not _likely(figure, indicator)


def _repeats(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """The last value said again is never taken before a fresh figure because it sounds like the whole."""
    figure = each.claim.figure
    return figure is not None and figure.value is not None and figure.value == indicator.previous


def _is_rounded_off(each: Sourced, values: Sequence[Sourced]) -> bool:
    """'One in ten, 10.3% to be exact': a share in words, beside a figure that it comes near to."""
    share = each.claim.figure
    if share is None or share.shape != "fraction" or not share.spelled or not share.numerator or not share.denominator:
        return False
    near = share.numerator / share.denominator * 100
    others = (one.claim.figure for one in values if one.claim.figure and one.claim.figure.shape == "plain")
    return any(other.value is not None and abs(other.value - near) * 8 < near for other in others)


def _is_its_own_sum(each: Sourced, values: Sequence[Sourced]) -> bool:
    """'86.2%, which on our numbers is 169 of 196': an x of y that makes the percentage said beside it."""
    parts = each.claim.figure
    if (
        parts is None
        or parts.shape != "fraction"
        or parts.value is not None
        or not (parts.numerator and parts.denominator)
    ):
        return False
    made = parts.numerator / parts.denominator * 100
    told = (one.claim.figure for one in values if one.claim.figure and one.claim.figure.unit == "percent")
    return any(f.value is not None and abs(made - f.value) <= Decimal(1).scaleb(-f.places) for f in told)


def _is_known(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """'87.9 (86.4)': a bare figure in a bracket behind another that is the last one, the target or the baseline."""
    figure = each.claim.figure
    known = (indicator.previous, indicator.target, indicator.baseline)
    return each.claim.aside and figure is not None and figure.value is not None and figure.value in known


def _was_told_us(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """'In the spring it was 2,184', which is the last value: what was is no rival of what is."""
    figure = each.claim.figure
    if figure is None or figure.value is None or figure.value != indicator.previous:
        return False
    return bool(_WAS.search(each.claim.note[: figure.start - each.claim.sentence.start]))


def _is_firm(each: Sourced) -> bool:
    return each.claim.firm and not each.claim.noun


def is_part(values: Sequence[Sourced], indicator: ExpectedIndicator) -> bool:
    """'604 vaccinated, 668 eligible': a bare whole number beside a part of a percentage is the other part."""
    if indicator.unit not in ("percent", "proportion"):
        return False
    figures = [each.claim.figure for each in values if each.claim.figure]
    return all(
        f.value is not None and not f.unit and f.value == f.value.to_integral_value() and f.value > 1 and not f.places
        for f in figures
    )


def _likely(figure: Figure, indicator: ExpectedIndicator) -> bool:
    if figure.shape == "range":
        figure = figure._replace(shape="plain", value=figure.lower, lower=None, upper=None)
    return near_last(sound(figure, indicator), indicator)


def _beyond(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """Say whether a figure is out of all possible range, so that beside another it is about something else."""
    figure = each.claim.figure
    return figure is not None and sound(figure, indicator).doubt == "implausible"


def _rival(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """Could a loosely tied figure be the value as well? Not when it counts other things or lies far off."""
    figure = each.claim.figure
    if figure is None or (figure.spelled and not figure.unit):
        return False
    if each.claim.noun and not figure.unit and indicator.unit != "count":
        return False
    return _likely(figure, indicator)


def _is_like(each: Sourced, firm: Sequence[Sourced]) -> bool:
    """'The ledger shows £5,296,450, but the return says £5,341,000': near a firm one, in its unit."""
    figure = each.claim.figure
    for one in (other.claim.figure for other in firm):
        if figure and one and figure.value and one.value and figure.unit and figure.unit == one.unit:
            off = abs(figure.value - one.value)
            if 0 < off * 4 < one.value:
                return True
    return False


def fresher(indicator: ExpectedIndicator, judgement: Sound, many: Sequence[Sourced]) -> tuple[Sourced, Sound] | None:
    """'The fund is £1.5m; £1,305,200 of it is awarded': a part that could be the value, beside the target."""
    if judgement.value is None or judgement.value not in (indicator.previous, indicator.target):
        return None
    for each in many:
        if each.claim.role in ("subgroup", "change") and each.claim.figure is not None:
            found = sound(each.claim.figure, indicator, each.claim.note)
            if found.value != judgement.value and near_last(found, indicator):
                return each, found
    return None
