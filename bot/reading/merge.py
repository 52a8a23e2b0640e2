"""Claims become readings: what is said twice, corrected, contradicted or only said of something else."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from bot.domain.period_text import parse
from bot.domain.returns import Expected, ExpectedIndicator, Place, Qualifier, Reading
from bot.reading.claims import Claim
from bot.reading.numbers import Figure
from bot.reading.periods import Said
from bot.reading.sanity import Sound, near_last, rounded, sound
from bot.reading.states import available_from
from bot.reading.units import fits

WRONG, UNSAID = "?", ""
Doubt = Qualifier | Literal["unvouched"]


class Sourced(NamedTuple):
    """A claim with where it stands in the message and the words it came from; `vouched` for by the sender or not."""

    claim: Claim
    place: Place
    quote: str
    vouched: bool = True


def readings(found: Sequence[Sourced], expected: Expected) -> tuple[Reading, ...]:
    """One reading for each indicator and period spoken of, certain or in doubt."""
    indicators = {each.code: each for each in expected.indicators}
    groups: dict[tuple[str, str], list[Sourced]] = {}
    stated = {
        one.claim.items[0]
        for one in found
        if len(one.claim.items) == 1 and one.claim.role == "value" and one.claim.sure
    }
    for one in found:
        each = _unstated(_narrowed(one, indicators, expected), stated, indicators)
        for code in each.claim.items:
            if code in indicators:
                groups.setdefault((code, _period(each.claim.period, indicators[code], expected)), []).append(each)
    answered = {code for (code, period), many in groups.items() if period != WRONG and _decides(many, indicators[code])}
    made = [
        reading
        for (code, period), many in groups.items()
        if not (code in answered and (period == WRONG or (period == UNSAID and not _decides(many, indicators[code]))))
        and (reading := _reading(indicators[code], period, many, expected)) is not None
    ]
    return tuple(_without_shadows(made))


def _narrowed(one: Sourced, indicators: Mapping[str, ExpectedIndicator], expected: Expected) -> Sourced:
    """Of several measures a name could mean, those asked for the period said. Which figure is likelier never decides."""
    claim = one.claim
    known = [indicators[code] for code in claim.items if code in indicators]
    if len(known) < 2 or claim.clash or claim.figure is None:
        return one
    asked = [each for each in known if _period(claim.period, each, expected) != WRONG] or known
    return one._replace(claim=claim._replace(items=tuple(each.code for each in asked)))


def _unstated(one: Sourced, stated: set[str], indicators: Mapping[str, ExpectedIndicator]) -> Sourced:
    """Where the others that a name could mean are stated by themselves, and the figure could not be theirs, the last is meant."""
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


def _decides(many: Sequence[Sourced], indicator: ExpectedIndicator) -> bool:
    return any(
        each.claim.role == "value" or (each.claim.role == "state" and _state_fits(each.claim, indicator))
        for each in many
    )


def _without_shadows(made: list[Reading]) -> Iterable[Reading]:
    """A name that fits two indicators says nothing new of one that the same message states outright."""
    for reading in made:
        others = [r for r in made if r.indicator in reading.candidates and r.certain and r.value == reading.value]
        if reading.qualifier == "ambiguous" and others:
            continue
        yield reading


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
    if said.period is None:
        return WRONG
    if said.kind == "at-end":
        return next((text for text in asked if parse(text).end == said.period.end), WRONG)
    for text in asked:
        period = parse(text)
        if (period.start, period.end) == (said.period.start, said.period.end):
            return text
    return WRONG


def _reading(indicator: ExpectedIndicator, period: str, many: Sequence[Sourced], expected: Expected) -> Reading | None:
    many = [each for each in many if each.claim.figure is None or _heard(each, indicator)]
    about = _About(indicator, _said_period(period, many, expected), period, expected)
    values = [each for each in many if each.claim.role == "value" and each.claim.figure is not None]
    states = [each for each in many if each.claim.role == "state" and _state_fits(each.claim, indicator)]
    if indicator.unit == "yes-no":
        values = [
            each
            for each in values
            if each.claim.figure and each.claim.figure.value in (0, 1) and not each.claim.figure.spelled
        ]
    values = _telling(values, indicator)
    parts = [each for each in many if each.claim.role == "component"]
    if values and not (parts and _is_part(values, parts, indicator)):
        return _from_values(about, values)
    if states:
        return _from_states(about, states, many)
    return _from_others(about, many)


def _is_part(values: Sequence[Sourced], parts: Sequence[Sourced], indicator: ExpectedIndicator) -> bool:
    """'604 vaccinated, 668 eligible': a bare whole number beside a part of a percentage is the other part."""
    if indicator.unit not in ("percent", "proportion"):
        return False
    figures = [each.claim.figure for each in values if each.claim.figure]
    return all(
        f.value is not None and not f.unit and f.value == f.value.to_integral_value() and f.value > 1 and not f.places
        for f in figures
    )


def _said_period(period: str, many: Sequence[Sourced], expected: Expected) -> str:
    """What a reading says of its period: nothing for the one asked about, the other one's name otherwise."""
    if period != WRONG:
        return "" if period == expected.period else period
    named = next((each.claim.period.period for each in many if each.claim.period and each.claim.period.period), None)
    return named.text if named is not None else ""


class _About(NamedTuple):
    indicator: ExpectedIndicator
    period: str
    asked: str
    expected: Expected


def _state_fits(claim: Claim, indicator: ExpectedIndicator) -> bool:
    if claim.state in ("yes", "no"):
        return indicator.unit == "yes-no"
    if claim.state == "suppressed":
        return indicator.unit != "yes-no"
    return claim.state != "zero"


def _heard(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """A common word names a measure only when the figure could well be its next; so does a number in words."""
    claim, figure = each.claim, each.claim.figure
    if figure is None:
        return False
    if claim.hint and not _likely(figure, indicator):
        return claim.firm and bool(figure.unit) and fits(figure.unit, indicator.unit)
    counted = claim.firm and (indicator.unit == "count" or figure.value == 0)
    return not figure.spelled or bool(figure.unit) or counted or _likely(figure, indicator)


def _likely(figure: Figure, indicator: ExpectedIndicator) -> bool:
    if figure.shape == "range":
        figure = figure._replace(shape="plain", value=figure.lower, lower=None, upper=None)
    return near_last(sound(figure, indicator), indicator)


def _telling(values: list[Sourced], indicator: ExpectedIndicator) -> list[Sourced]:
    """Of several figures for one thing, those that speak of it: corrections, totals, what is firmly tied to the name."""
    if len(values) < 2:
        return values
    corrections = [each for each in values if each.claim.corrects]
    values = corrections[-1:] if corrections else values
    wholes = [each for each in values if each.claim.whole]
    if wholes and any(not each.claim.whole for each in values):
        values = wholes
    own = [each for each in values if not each.claim.carried]
    values = [each for each in own or values if not _beyond(each, indicator)] or own or values
    firm = [each for each in values if each.claim.firm and not each.claim.noun]
    rivals = [each for each in values if each not in firm and _rival(each, indicator)]
    if firm:
        return [*firm, *rivals]
    idle = [each for each in values if each not in rivals and not each.claim.noun]
    return rivals if rivals and not idle else values


def _beyond(each: Sourced, indicator: ExpectedIndicator) -> bool:
    """Is this figure out of all possible range, so that beside another it is about something else?"""
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


def _from_values(about: _About, values: Sequence[Sourced]) -> Reading:
    judged = [
        (each, sound(each.claim.figure, about.indicator, each.claim.note)) for each in values if each.claim.figure
    ]
    if len(judged) > 1 and len(_distinct([s for _, s in judged])) > 1:
        return _at_odds(about, judged)
    exact = [pair for pair in judged if not pair[0].claim.approximate] or judged
    each, judgement = max(exact, key=lambda pair: pair[0].claim.figure.places if pair[0].claim.figure else 0)
    qualifier, why = _doubt(about, each, judgement)
    return _made(about, each, judgement.value, qualifier, why)


def _at_odds(about: _About, judged: Sequence[tuple[Sourced, Sound]]) -> Reading:
    """Two figures for one thing. Two parts that no total was given for are a sum of ours to make."""
    last = judged[-1][0]
    spoken = tuple(f"{s.value:f}" for _, s in judged if s.value is not None)
    if any(each.claim.sentence.asks for each, _ in judged):
        return _made(about, last, None, "question", "which figure counts hangs on a question", candidates=spoken)
    same = {each.claim.sentence.start for each, _ in judged}
    numbers = [s.value for _, s in judged if s.value is not None]
    parts = about.indicator.unit in ("count", "pounds") and len(same) == 1 and not any(e.claim.firm for e, _ in judged)
    if parts and len(numbers) == len(judged):
        return _made(
            about,
            last,
            sum(numbers, Decimal(0)),
            "derived",
            "the parts were given, their sum was not",
            candidates=spoken,
        )
    return _made(about, last, None, "conflict", "two figures for one thing", candidates=spoken)


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


def _doubt(about: _About, each: Sourced, judgement: Sound) -> tuple[Doubt | None, str]:
    """Why this one figure is not to be entered without asking back, or nothing."""
    claim = each.claim
    tests: tuple[tuple[bool, Doubt, str], ...] = (
        (claim.clash, "ambiguous", "the code and the name beside it disagree"),
        (len(claim.items) > 1, "ambiguous", "the name fits more than one indicator"),
        (about.asked == WRONG, "wrong-period", "it is about another period"),
        (judgement.doubt is not None, judgement.doubt or "implausible", judgement.why),
        (claim.approximate, "approximate", "it was said to be about that"),
        (about.asked == UNSAID, "ambiguous", "several periods were asked for and none was named"),
        (claim.sentence.asks, "question", "it was said in a question"),
        (not claim.sure, "ambiguous", "it is not clear that the figure belongs to this name"),
        (not each.vouched, "unvouched", "a colleague's words, passed on without a word of the sender's own"),
    )
    return next(((qualifier, why) for true, qualifier, why in tests if true), (None, ""))


_STATED: dict[str, Qualifier] = {
    "suppressed": "suppressed",
    "not-available": "not-available",
    "nil-return": "nil-return",
    "unchanged": "unchanged",
    "uncalculated": "derived",
}


def _from_states(about: _About, states: Sequence[Sourced], many: Sequence[Sourced]) -> Reading:
    """What is said instead of a figure; where a figure was taken back as well, that is asked about."""
    spoken = {each.claim.state for each in states}
    alone = [each for each in states if len(each.claim.items) == 1] or states
    sure = [each for each in alone if each.claim.sure] or alone
    each = next((s for s in sure if s.claim.state == "suppressed"), sure[0])
    taken_back = any(one.claim.role == "withdrawn" for one in many)
    reading = _from_state(about, each, contradicted={"yes", "no"} <= spoken, taken_back=taken_back)
    if reading.qualifier != "not-available" or reading.available_from:
        return reading
    base = about.expected.sent_on or parse(about.expected.period).end
    dates = (
        available_from(one.claim.note, base.year, base.month) for one in states if one.claim.state == "not-available"
    )
    return reading.model_copy(update={"available_from": next((when for when in dates if when), None)})


def _from_state(about: _About, each: Sourced, contradicted: bool, taken_back: bool) -> Reading:
    claim, indicator = each.claim, about.indicator
    clear = claim.sure and len(claim.items) == 1 and not claim.clash and not claim.sentence.asks and each.vouched
    clear = clear and not taken_back and not contradicted and about.asked not in (WRONG, UNSAID)
    if claim.state in ("yes", "no"):
        return _made(about, each, Decimal(claim.state == "yes"), None if clear else "ambiguous", "")
    qualifier = _STATED[claim.state]
    if qualifier == "unchanged":
        return _made(about, each, indicator.previous, "unchanged", "said to be the same as last time")
    if qualifier == "derived":
        return _made(about, each, None, qualifier, "a formula whose result was not kept in the file")
    if qualifier == "nil-return":
        return _made(about, each, None, qualifier, "a nil return may be none or nothing known")
    reading = _made(about, each, None, qualifier, "said outright")
    base = about.expected.sent_on or parse(about.expected.period).end
    when = available_from(claim.note, base.year, base.month) if qualifier == "not-available" else None
    return reading.model_copy(update={"certain": clear, "available_from": when})


def _from_others(about: _About, many: Sequence[Sourced]) -> Reading | None:
    """Nothing stated outright: a change alone, another period's figure, or only a figure taken back."""
    by_role: dict[str, list[Sourced]] = {}
    for each in many:
        by_role.setdefault(each.claim.role, []).append(each)
    if about.asked == WRONG and (told := by_role.get("previous")):
        figure = told[-1].claim.figure
        value = sound(figure, about.indicator).value if figure else None
        return _made(about, told[-1], value, "wrong-period", "it is about another period")
    if told := [each for each in many if each.claim.role in ("component", "value")] if "component" in by_role else []:
        return _components(about, told)
    if told := [each for each in by_role.get("change", ()) if not each.claim.carried and not each.claim.sentence.asks]:
        return _changed(about, told[-1])
    if told := by_role.get("withdrawn"):
        return _made(about, told[-1], None, "not-available", "the figure was taken back")
    if told := by_role.get("previous"):
        return _made(
            about,
            told[-1],
            told[-1].claim.figure.value if told[-1].claim.figure else None,
            "wrong-period",
            "it is about another period",
        )
    return None


def _changed(about: _About, each: Sourced) -> Reading:
    """A change alone: the last value with it added or taken off is our sum, put to the sender."""
    figure, previous = each.claim.figure, about.indicator.previous
    value = None
    if figure and figure.value is not None and previous is not None and each.claim.note:
        falls = re.search(
            r"\b(?:down|fall|fell|fallen|drop\w*|decreas\w+|reduc\w+|lower|fewer|less|declin\w+)\b", each.claim.note
        )
        value = previous - figure.value if falls else previous + figure.value
    return _made(about, each, value, "derived", "a change alone, without the figure itself")


def _components(about: _About, told: Sequence[Sourced]) -> Reading:
    numbers = sorted(each.claim.figure.value for each in told if each.claim.figure and each.claim.figure.value)
    value = None
    if len(numbers) == 2 and about.indicator.unit == "percent":
        value = rounded(numbers[0] / numbers[1] * 100, about.indicator)
    return _made(about, told[-1], value, "derived", "numerator and denominator only")


def _made(
    about: _About,
    each: Sourced,
    value: Decimal | None,
    doubt: Doubt | None,
    why: str,
    candidates: tuple[str, ...] = (),
) -> Reading:
    claim, figure = each.claim, each.claim.figure
    others = tuple(item for item in claim.items if item != about.indicator.code) if len(claim.items) > 1 else ()
    certain = doubt is None
    qualifier: Qualifier | None = None if doubt == "unvouched" else doubt
    if qualifier is None and claim.provisional:
        qualifier = "provisional"
    return Reading(
        indicator=about.indicator.code,
        period=about.period if about.asked != UNSAID else "",
        value=value,
        certain=certain,
        qualifier=qualifier,
        numerator=figure.numerator if figure else None,
        denominator=figure.denominator if figure else None,
        lower=figure.lower if figure else None,
        upper=figure.upper if figure else None,
        candidates=candidates or others,
        place=each.place,
        quote=each.quote,
        why=why or _plain_why(claim),
    )


def _plain_why(claim: Claim) -> str:
    return "stated outright" + (", and said to be provisional" if claim.provisional else "")
