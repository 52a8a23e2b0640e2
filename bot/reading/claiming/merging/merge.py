"""Merge: claims become readings: said twice, corrected, contradicted, or only said of something else."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from bot.domain.returns import Expected, ExpectedIndicator, Reading
from bot.reading.claiming.groups.asked_for import WRONG
from bot.reading.claiming.groups.groups import groups, said_period, state_fits
from bot.reading.claiming.merging.doubting import doubt_of
from bot.reading.claiming.merging.gainsaid import gainsaid
from bot.reading.claiming.merging.heard import heard
from bot.reading.claiming.merging.instead import from_others, from_states, only_promised
from bot.reading.claiming.merging.made import About, made_of
from bot.reading.claiming.merging.of_the_whole import of_the_whole
from bot.reading.claiming.merging.other_sources import other_sources
from bot.reading.claiming.merging.own_sum import belied
from bot.reading.claiming.merging.summing import ADDED, summed, summed_periods
from bot.reading.claiming.merging.telling import fresher, is_part, telling
from bot.reading.claiming.merging.vying import vying
from bot.reading.claiming.merging.whole_sheet import but_of_places
from bot.reading.claiming.sanity.as_asked import as_asked
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import Sound
from bot.reading.claiming.sourced import Sourced


def readings(found: Sequence[Sourced], expected: Expected) -> tuple[Reading, ...]:
    """One reading for each indicator and period spoken of, certain or in doubt."""
    indicators = {each.code: each for each in expected.indicators}
    found = but_of_places(found, expected)
    made = [
        _reading(as_asked(indicators[code], period), period, many, expected)
        for (code, period), many in groups(found, expected).items()
    ]
    told = _without_shadows([each for each in made if each is not None])
    return tuple(gainsaid(told, found, indicators))


def _without_shadows(made: list[Reading]) -> Iterable[Reading]:
    """A name that fits two indicators says nothing new of one that the same message states outright."""
    for reading in made:
        others = [r for r in made if r.indicator in reading.candidates and r.certain and r.value == reading.value]
        if reading.qualifier == "ambiguous" and others:
            continue
        yield reading


def _reading(indicator: ExpectedIndicator, period: str, many: Sequence[Sourced], expected: Expected) -> Reading | None:
    many = [each for each in many if each.claim.figure is None or heard(each, indicator)]
    about = About(indicator, said_period(period, many, expected), period, expected)
    values = [each for each in many if each.claim.role == "value" and each.claim.figure is not None]
    states = [each for each in many if each.claim.role == "state" and state_fits(each.claim, indicator)]
    states = [each for each in states if not only_promised(each.claim)]
    if indicator.unit == "yes-no":
        values = [
            each
            for each in values
            if each.claim.figure and each.claim.figure.value in (0, 1) and not each.claim.figure.spelled
        ]
    values = of_the_whole(values, many, indicator)
    exact = [each for each in values if each.claim.figure and not each.claim.figure.approximate]
    if period == WRONG and (whole := summed_periods(about, exact)):
        return whole
    values = vying(many, indicator) or telling(exact or values, indicator)
    values = [*values, *other_sources(values, many, indicator)]
    parts = [each for each in many if each.claim.role == "component"]
    if values and not (parts and is_part(values, indicator)):
        return _from_values(about, values, many)
    if states:
        return from_states(about, states, many)
    return from_others(about, many)


def _from_values(about: About, values: Sequence[Sourced], many: Sequence[Sourced]) -> Reading:
    judged = [
        (each, sound(each.claim.figure, about.indicator, each.claim.note)) for each in values if each.claim.figure
    ]
    if len(judged) > 1 and len(_distinct([s for _, s in judged])) > 1:
        return _at_odds(about, judged)
    exact = [pair for pair in judged if not pair[0].claim.approximate] or judged
    each, judgement = max(
        exact, key=lambda pair: (not pair[1].doubt, pair[0].claim.figure.places if pair[0].claim.figure else 0)
    )
    if rival := fresher(about.indicator, judgement, many):
        return _at_odds(about, [(each, judgement), rival])
    if why := belied(about.indicator, each.claim.figure, many):
        return made_of(about, each, None, "conflict", why)
    qualifier, why = doubt_of(about, each, judgement)
    if qualifier is None and any(one.claim.role == "doubted" for one in many):
        qualifier, why = "approximate", "the message casts doubt on it"
    return made_of(about, each, judgement.value, qualifier, why)


def _at_odds(about: About, judged: Sequence[tuple[Sourced, Sound]]) -> Reading:
    """Two figures for one thing. Two parts that no total was given for are a sum of ours to make."""
    last = judged[-1][0]
    numbers = [s.value for _, s in judged if s.value is not None]
    spoken = tuple(f"{number:f}" for number in numbers)
    if any(each.claim.sentence.asks for each, _ in judged):
        return made_of(about, last, None, "question", "which figure counts hangs on a question", candidates=spoken)
    same = {each.claim.sentence.start for each, _ in judged}
    parts = about.indicator.unit in ADDED and len(same) == 1 and not any(e.claim.firm for e, _ in judged)
    if parts and len(numbers) == len(judged):
        return summed(about, last, numbers)
    return made_of(about, last, None, "conflict", "two figures for one thing", candidates=spoken)


def _distinct(judged: Sequence[Sound]) -> list[Decimal | None]:
    """The different values; one that is another rounded is the same."""
    kept: list[Decimal | None] = []
    for value in sorted({each.value for each in judged}, key=lambda v: (v is None, -_places(v))):
        if not any(_same(value, other) for other in kept):
            kept.append(value)
    return kept


def _places(value: Decimal | None) -> int:
    return 0 if value is None else max(0, -int(value.normalize().as_tuple().exponent))


def _same(value: Decimal | None, finer: Decimal | None) -> bool:
    if value is None or finer is None:
        return value is finer
    return value == finer or (value == round(finer, _places(value)) and _places(value) > 0)
