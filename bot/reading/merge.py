"""Claims become readings: what is said twice, corrected, contradicted or only said of something else."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from bot.domain.period_text import parse
from bot.domain.returns import Expected, ExpectedIndicator, Place, Qualifier, Reading
from bot.reading.claims import Claim
from bot.reading.periods import Said
from bot.reading.sanity import Sound, rounded, sound
from bot.reading.states import available_from

WRONG, UNSAID = "?", ""


class Sourced(NamedTuple):
    """A claim with where it stands in the message and the words it came from."""

    claim: Claim
    place: Place
    quote: str


def readings(found: Sequence[Sourced], expected: Expected) -> tuple[Reading, ...]:
    """One reading for each indicator and period spoken of, certain or in doubt."""
    indicators = {each.code: each for each in expected.indicators}
    groups: dict[tuple[str, str], list[Sourced]] = {}
    for each in found:
        for code in each.claim.items:
            if code in indicators:
                groups.setdefault((code, _period(each.claim.period, indicators[code], expected)), []).append(each)
    certain_of = {code for (code, period), many in groups.items() if period != WRONG and _decides(many)}
    made: list[Reading] = []
    for (code, period), many in groups.items():
        if period == WRONG and (code in certain_of or any(r.indicator == code and r.period == "" for r in made)):
            continue
        reading = _reading(indicators[code], period, many, expected)
        if reading is not None:
            made.append(reading)
    return tuple(_without_shadows(made))


def _decides(many: Sequence[Sourced]) -> bool:
    return any(each.claim.role in ("value", "state") for each in many)


def _without_shadows(made: list[Reading]) -> Iterable[Reading]:
    """A name that fits two indicators says nothing new of one that the same message states outright."""
    for reading in made:
        others = [r for r in made if r.indicator in reading.candidates and r.certain and r.value == reading.value]
        if reading.qualifier == "ambiguous" and reading.candidates and others:
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
    if said.kind == "ytd":
        return asked[0] if len(asked) == 1 and "year to date" in indicator.name.lower() else WRONG
    if said.period is None:
        return WRONG
    for text in asked:
        period = parse(text)
        if (period.start, period.end) == (said.period.start, said.period.end):
            return text
    return WRONG


def _reading(indicator: ExpectedIndicator, period: str, many: Sequence[Sourced], expected: Expected) -> Reading | None:
    values = [each for each in many if each.claim.role == "value"]
    states = [each for each in many if each.claim.role == "state" and _state_fits(each.claim, indicator)]
    if indicator.unit == "yes-no":
        values = [
            each
            for each in values
            if each.claim.figure and each.claim.figure.value in (0, 1) and not each.claim.figure.spelled
        ]
    values = _corrected([each for each in values if not _idle(each, values, indicator)])
    about = _About(indicator, "" if period in (expected.period, WRONG) else period, period, expected)
    if values and not any(
        s.claim.state in ("not-available", "suppressed") and s.claim.sure
        for s in states
        if s.claim.sentence == values[-1].claim.sentence and False
    ):
        return _from_values(about, values)
    if states:
        return _from_state(about, states[-1])
    return _from_others(about, many)


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


def _idle(each: Sourced, values: Sequence[Sourced], indicator: ExpectedIndicator) -> bool:
    """A loosely tied figure beside a firm one is commentary; so is one of another unit."""
    firm = [v for v in values if v.claim.sure and not _foreign(v, indicator)]
    return each not in firm and bool(firm)


def _foreign(each: Sourced, indicator: ExpectedIndicator) -> bool:
    figure = each.claim.figure
    return figure is None or sound(figure, indicator).doubt == "implausible" or (figure.spelled and not figure.unit)


def _corrected(values: list[Sourced]) -> list[Sourced]:
    """After a correction only what it says counts."""
    corrections = [each for each in values if each.claim.corrects]
    return corrections or values


def _from_values(about: _About, values: Sequence[Sourced]) -> Reading:
    first = values[0]
    judged = [
        (each, sound(each.claim.figure, about.indicator, each.claim.after)) for each in values if each.claim.figure
    ]
    distinct = _distinct([s for _, s in judged], about.indicator)
    last, judgement = judged[-1]
    if len(distinct) > 1:
        asks = any(each.claim.sentence.asks for each in values)
        spoken = tuple(f"{value:f}" for value in distinct if value is not None)
        qualifier: Qualifier = "question" if asks else "conflict"
        return _made(about, last, None, qualifier, "two figures for one thing", candidates=spoken)
    finest = max(judged, key=lambda pair: pair[0].claim.figure.places if pair[0].claim.figure else 0)
    each, judgement = finest
    qualifier_, why = _doubt(about, each, judgement)
    if qualifier_ is None and len(judged) > 1 and any(e.claim.approximate for e, _ in judged if e is not each):
        each = (
            next(e for e, _ in judged if not e.claim.approximate)
            if any(not e.claim.approximate for e, _ in judged)
            else each
        )
    del first
    return _made(about, each, judgement.value, qualifier_, why)


def _distinct(judged: Sequence[Sound], indicator: ExpectedIndicator) -> list[Decimal | None]:
    """The different values; one that is another rounded is the same."""
    kept: list[Decimal | None] = []
    for value in sorted({each.value for each in judged}, key=lambda v: (v is None, -_places(v))):
        if not any(_same(value, other) for other in kept):
            kept.append(value)
    del indicator
    return kept


def _places(value: Decimal | None) -> int:
    return 0 if value is None else max(0, -int(value.normalize().as_tuple().exponent))


def _same(value: Decimal | None, finer: Decimal | None) -> bool:
    if value is None or finer is None:
        return value is finer
    return value == finer or value == round(finer, _places(value)) and _places(value) > 0


def _doubt(about: _About, each: Sourced, judgement: Sound) -> tuple[Qualifier | None, str]:
    """Why this one figure is not to be entered without asking back, or nothing."""
    claim = each.claim
    tests: tuple[tuple[bool, Qualifier, str], ...] = (
        (claim.clash, "ambiguous", "the code and the name beside it disagree"),
        (len(claim.items) > 1, "ambiguous", "the name fits more than one indicator"),
        (about.asked == WRONG, "wrong-period", "it is about another period"),
        (judgement.doubt is not None, judgement.doubt or "implausible", judgement.why),
        (claim.approximate, "approximate", "it was said to be about that"),
        (about.asked == UNSAID, "ambiguous", "several periods were asked for and none was named"),
        (claim.sentence.asks, "question", "it was said in a question"),
        (not claim.sure, "ambiguous", "it is not clear that the figure belongs to this name"),
    )
    return next(((qualifier, why) for true, qualifier, why in tests if true), (None, ""))


_STATED: dict[str, Qualifier] = {
    "suppressed": "suppressed",
    "not-available": "not-available",
    "nil-return": "nil-return",
    "unchanged": "unchanged",
}


def _from_state(about: _About, each: Sourced) -> Reading:
    claim, indicator = each.claim, about.indicator
    clear = claim.sure and len(claim.items) == 1 and not claim.clash and not claim.sentence.asks
    if claim.state in ("yes", "no"):
        value = Decimal(claim.state == "yes")
        return _made(about, each, value, None if clear and about.asked not in (WRONG, UNSAID) else "ambiguous", "")
    qualifier = _STATED[claim.state]
    if qualifier == "unchanged":
        return _made(about, each, indicator.previous, "unchanged", "said to be the same as last time")
    if qualifier == "nil-return":
        return _made(about, each, None, qualifier, "a nil return may be none or nothing known")
    reading = _made(about, each, None, qualifier, "said outright")
    base = parse(about.expected.period).end if not about.expected.sent_on else about.expected.sent_on
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
    if told := by_role.get("component"):
        return _components(about, told)
    if told := by_role.get("change"):
        return _made(about, told[-1], None, "derived", "a change alone, without the figure itself")
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
    qualifier: Qualifier | None,
    why: str,
    candidates: tuple[str, ...] = (),
) -> Reading:
    claim, figure = each.claim, each.claim.figure
    others = tuple(item for item in claim.items if item != about.indicator.code) if len(claim.items) > 1 else ()
    certain = qualifier is None
    if certain and claim.provisional:
        qualifier = "provisional"
    return Reading(
        indicator=about.indicator.code,
        period=about.period if about.asked not in (WRONG, UNSAID) else "",
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


__all__ = ["Callable", "Sourced", "asked_of", "readings"]
