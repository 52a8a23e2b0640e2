"""Telling: of several figures for one thing, which speak of it and which are only mentioned."""

import re
from collections.abc import Sequence

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.merging.disputing import disputes, is_dated, is_voiced
from bot.reading.claiming.merging.likely import beyond, likely
from bot.reading.claiming.merging.other_sources import of_a_source
from bot.reading.claiming.merging.repeating import is_its_own_sum, is_known, is_rounded_off, repeats, was_told_us
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import Sound, near_last
from bot.reading.claiming.saying import behind
from bot.reading.claiming.sourced import Sourced
from bot.reading.noticing.units import fits

_OF_OURS = re.compile(r"\s(?:out\s)?of\s(?:our|the|these|those|my|them)\b\s?[a-z]*")


def telling(values: list[Sourced], indicator: ExpectedIndicator) -> list[Sourced]:
    """Of several figures for one thing, those that speak of it: corrections, totals, those tied to the name."""
    if len(values) < 2:
        return values
    values = [each for each in values if not is_rounded_off(each, values)] or values
    values = [each for each in values if not is_its_own_sum(each, values)]
    values = [each for each in values if not is_known(each, indicator)] or values
    corrections = [each for each in values if each.claim.corrects]
    values = corrections[-1:] if corrections else values
    values = [each for each in values if not each.claim.local] or values if any(map(_is_of_all, values)) else values
    values = _wholes(_in_its_unit(values, indicator), indicator)
    own = [each for each in values if not each.claim.carried]
    others = _another_word(values, own, indicator) if own else []
    values = [each for each in own or values if not beyond(each, indicator)] or own or values
    return _tied(values, others, indicator)


def _wholes(values: list[Sourced], indicator: ExpectedIndicator) -> list[Sourced]:
    """The totals among them, where there are any, and what other papers or people say."""
    wholes = [each for each in values if _is_whole(each, values) and not beyond(each, indicator)]
    wholes = [each for each in wholes if not repeats(each, indicator)] or (wholes if len(values) > 2 else [])
    if not wholes or all(each in wholes for each in values):
        return values
    sources = {each.place.part for each in wholes}
    voiced = [each for each in values if each.claim.carried and each not in wholes and is_voiced(each)]
    return wholes + [each for each in values if each.place.part not in sources or each in voiced]


def _another_word(values: list[Sourced], own: list[Sourced], indicator: ExpectedIndicator) -> list[Sourced]:
    """Those that name nothing themselves, and are another's word on the `own` figure given before."""
    dated = any(each.claim.period for each in own)
    carried = [each for each in values if each.claim.carried and not each.claim.local]
    others = [each for each in carried if not (dated and "as of" in each.claim.note)]
    others = [each for each in others if disputes(each) or is_dated(each) or of_a_source(each)]
    return [each for each in others if _rival(each, indicator) and not was_told_us(each, indicator)]


def _tied(values: list[Sourced], others: list[Sourced], indicator: ExpectedIndicator) -> list[Sourced]:
    """Those tied to the name, and those that could be meant as well."""
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
    figure = each.claim.figure
    if figure is None or figure.unit or figure.places:
        return False
    return bool(_OF_OURS.match(behind(each.claim)))


def _says_unit(each: Sourced, indicator: ExpectedIndicator) -> bool:
    figure = each.claim.figure
    return figure is not None and bool(figure.unit) and fits(figure.unit, indicator.unit)


def _is_count(each: Sourced, indicator: ExpectedIndicator) -> bool:
    figure = each.claim.figure
    return figure is not None and not figure.unit and not figure.places and not likely(figure, indicator)


def _is_firm(each: Sourced) -> bool:
    return each.claim.firm and not each.claim.noun


def _rival(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """Could a loosely tied figure be the value as well? Not when it counts other things or lies far off."""
    figure = each.claim.figure
    if figure is None or (figure.spelled and not figure.unit):
        return False
    if each.claim.noun and not figure.unit and indicator.unit != "count":
        return False
    return likely(figure, indicator)


def _is_like(each: Sourced, firm: Sequence[Sourced]) -> bool:
    """'The ledger shows £5,296,450, but the return says £5,341,000': near a firm one, in its unit."""
    figure = each.claim.figure
    for one in (other.claim.figure for other in firm):
        if figure and one and figure.value and one.value and figure.unit and figure.unit == one.unit:
            off = abs(figure.value - one.value)
            if 0 < off * 4 < one.value:
                return True
    return False


def is_part(values: Sequence[Sourced], indicator: ExpectedIndicator) -> bool:
    """'604 vaccinated, 668 eligible': a bare whole number beside a part of a percentage is the other part."""
    if indicator.unit not in ("percent", "proportion"):
        return False
    figures = [each.claim.figure for each in values if each.claim.figure]
    return all(
        f.value is not None and not f.unit and f.value == f.value.to_integral_value() and f.value > 1 and not f.places
        for f in figures
    )


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
