"""Instead: what is said where no figure is: suppressed, not available, unchanged, a change, a figure taken back."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.domain.period_text import parse
from bot.domain.returns import Qualifier, Reading
from bot.reading.claiming.groups.asked_for import UNSAID, WRONG
from bot.reading.claiming.merging.made import About, made_of
from bot.reading.claiming.merging.summing import added_up, summed
from bot.reading.claiming.sanity.rounding import rounded
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.saying import Claim
from bot.reading.claiming.sourced import Sourced
from bot.reading.deferred import deferred
from bot.reading.noticing.availability import available_from
from bot.reading.noticing.numbers import Figure

_DIRECTION = deferred(
    r"\b(?:(?P<falls>down|fall\w*|fell|drop\w*|decreas\w+|reduc\w+|lower|fewer|less|declin\w+|"
    r"shorter|quicker|faster)|up|r[io]se\w*|rising|longer|slower|"
    r"increas\w+|"
    r"higher|more|grew|gr[oe]w\w*|improv\w+)\b"
)
_AVERAGES = deferred(r"\b(?:median|mean|crude|unadjusted|age-standardised)\b")
_FOLLOWS = deferred(
    r"(?:to|will|should|can) follow(?: (?:on )?(?:shortly|soon|later|asap|separately|from me|tomorrow|today|this week|"
    r"next week|in (?:a|the) (?:day|week|bit|next few days)\w*|in due course))?\W*$"
)
# 'It will be a yes once the academy signs': not so yet.
_TO_BE = deferred(
    r"\b(?:will|should|would|ought to|going to|due to|expected to|hop(?:e|es|ing) to) (?:\w+ )?(?:be|become) "
    r"(?:an? |in )?(?:yes|no|place)\b|^(?:will|should|shall|may|might|could|expect\w*|hop(?:e|es|ing)|going|likely|"
    r"due|aim\w*|want\w*|until|till|once|when|if|becom\w+|turns?|'ll) .*\byes\b|"
    r"^yes,? (?:once|when|as soon as|after|by|next|if|before|subject to|provid(?:ed|ing)|assuming|"
    r"in (?:principle|draft|part|theory)|partly|mostly|nearly|almost|sort of|more or less)\b"
)
_NO = deferred(r"no(?:pe)?\b")
_STATED: dict[str, Qualifier] = {
    "suppressed": "suppressed",
    "not-available": "not-available",
    "nil-return": "nil-return",
    "unchanged": "unchanged",
    "uncalculated": "derived",
}

_UNFOUND = deferred(
    r"ca\w*(?:n't| not|not) (?:yet )?(?:find|locate|trace|get hold|track|lay|put|get)|could(?:n't| not)"
)


def only_promised(claim: Claim) -> bool:
    """'Screening to follow': it is still to come, which says neither that there is none nor when there will be."""
    return claim.state == "not-available" and bool(_FOLLOWS.match(claim.note))


def from_states(about: About, states: Sequence[Sourced], many: Sequence[Sourced]) -> Reading:
    """What is said instead of a figure; where a figure was taken back as well, that is asked about."""
    spoken = {each.claim.state for each in states}
    alone = [each for each in states if len(each.claim.items) == 1] or states
    sure = [each for each in alone if each.claim.sure] or alone
    said = {one.claim.sentence.start for one in sure}
    kept = [one for one in alone if one.claim.state == "suppressed" and one.claim.sentence.start in said]
    each = next((s for s in sure if s.claim.state == "suppressed"), sure[0])
    if kept and each.claim.state == "not-available":  # 'It cannot be shared, suppressed under the rules'
        each = kept[0]._replace(claim=kept[0].claim._replace(sure=each.claim.sure))
    if why := next(
        (s for s in alone if s.claim.state == "suppressed" and s.claim.sentence == each.claim.sentence), None
    ):
        each = why._replace(claim=why.claim._replace(sure=each.claim.sure))  # 'I can't give it: fewer than five came'
    taken_back = any(one.claim.role == "withdrawn" for one in many)
    reading = _from_state(about, each, contradicted={"yes", "no"} <= spoken, taken_back=taken_back)
    if reading.qualifier != "not-available" or reading.available_from:
        return reading
    base = about.expected.sent_on or parse(about.expected.period).end
    dates = (
        available_from(one.claim.note, base.year, base.month) for one in states if one.claim.state == "not-available"
    )
    return reading.model_copy(update={"available_from": next((when for when in dates if when), None)})


def _from_state(about: About, each: Sourced, contradicted: bool, taken_back: bool) -> Reading:
    claim, indicator = each.claim, about.indicator
    clear = claim.sure and len(claim.items) == 1 and not claim.clash and not claim.sentence.asks and each.vouched
    clear = clear and not _UNFOUND.match(claim.note)
    clear = clear and not taken_back and not contradicted and about.asked not in (WRONG, UNSAID)
    if claim.state in ("yes", "no"):
        now = claim.state == "no" and _NO.match(claim.note)  # 'no, but it will be a yes next quarter'
        clear = clear and (bool(now) or not _TO_BE.search(claim.note))
        return made_of(about, each, Decimal(claim.state == "yes"), None if clear else "ambiguous", "")
    qualifier = _STATED[claim.state]
    if qualifier == "unchanged":
        value = claim.figure.value if claim.figure else indicator.previous
        return made_of(about, each, value, "unchanged", "said to be the same as last time")
    if qualifier == "derived":
        return made_of(about, each, None, qualifier, "a formula whose result was not kept in the file")
    if qualifier == "nil-return":
        return made_of(about, each, None, qualifier, "a nil return may be none or nothing known")
    reading = made_of(about, each, None, qualifier, "said outright")
    base = about.expected.sent_on or parse(about.expected.period).end
    when = available_from(claim.note, base.year, base.month) if qualifier == "not-available" else None
    return reading.model_copy(update={"certain": clear, "available_from": when})


def from_others(about: About, many: Sequence[Sourced]) -> Reading | None:
    """Nothing stated outright: a change alone, another period's figure, or only a figure taken back."""
    by_role: dict[str, list[Sourced]] = {}
    if about.indicator.unit == "yes-no":  # no number is news of it
        many = [each for each in many if each.claim.role == "withdrawn"]
    for each in many:
        if each.claim.role == "previous" and each.claim.carried and each.claim.sentence.asks:
            continue
        by_role.setdefault(each.claim.role, []).append(each)
    if about.asked == WRONG and (told := by_role.get("previous")):
        figure = told[-1].claim.figure
        value = sound(figure, about.indicator).value if figure else None
        return made_of(about, told[-1], value, "wrong-period", "it is about another period")
    if told := [each for each in many if each.claim.role in ("component", "value")] if "component" in by_role else []:
        return _components(about, told)
    if told := by_role.get("addend"):
        figures = [each.claim.figure for each in told if each.claim.figure]
        return summed(about, told[-1], [figure.value for figure in figures if figure.value is not None])
    if told := [each for each in by_role.get("change", ()) if not each.claim.carried and not each.claim.sentence.asks]:
        return _changed(about, added_up(told, about))
    if told := by_role.get("group"):
        return made_of(about, told[-1], None, "derived", "figures of groups alone, without that of all")
    if (told := by_role.get("withdrawn")) and about.asked != WRONG:
        reading = made_of(about, told[-1], None, "not-available", "the figure was taken back")
        base = about.expected.sent_on or parse(about.expected.period).end
        words = " ".join(one.claim.note for one in told if one.claim.figure is None)
        return reading.model_copy(update={"available_from": available_from(words, base.year, base.month)})
    return _of_another(about, by_role)


def _of_another(about: About, by_role: Mapping[str, Sequence[Sourced]]) -> Reading | None:
    """Another statistic of it, a median for a mean, or a figure of another period; nothing where there is neither."""
    if told := [each for each in by_role.get("other-statistic", ()) if _AVERAGES.search(each.claim.note)]:
        return made_of(about, told[-1], None, "ambiguous", "it is another statistic than the one asked for")
    if not (earlier := by_role.get("previous")):
        return None
    value = earlier[-1].claim.figure.value if earlier[-1].claim.figure else None
    return made_of(about, earlier[-1], value, "wrong-period", "it is about another period")


def _changed(about: About, each: Sourced) -> Reading:
    """A change alone: the last value with it added or taken off is our sum, put to the sender."""
    figure, previous = each.claim.figure, about.indicator.previous if _goes_on(about) else None
    value = None
    if figure and figure.value is not None and previous is not None and each.claim.note:
        value = previous - figure.value if _falls(each.claim, figure) else previous + figure.value
    return made_of(about, each, value, "derived", "a change alone, without the figure itself")


def _goes_on(about: About) -> bool:
    """Say whether the last value is that of the period before: of several asked for, it may be of none next to them."""
    if len(about.indicator.asked) < 2:
        return True
    return about.asked not in (UNSAID, WRONG) and parse(about.asked).step(-1).text == about.indicator.previous_period


def _falls(claim: Claim, figure: Figure) -> bool:
    """Say whether the word of a change nearest to its figure is one of falling: 'up 1.2 here and down 3 there'."""
    at = figure.start - claim.sentence.start
    words = list(_DIRECTION.finditer(claim.note))
    before = [each for each in words if each.end() <= at]
    near = before[-1] if before else next(iter(words), None)
    return near is not None and near["falls"] is not None


def _components(about: About, told: Sequence[Sourced]) -> Reading:
    numbers = sorted(each.claim.figure.value for each in told if each.claim.figure and each.claim.figure.value)
    value = None
    if len(numbers) == 2 and about.indicator.unit == "percent":
        value = rounded(numbers[0] / numbers[1] * 100, about.indicator)
    return made_of(about, told[-1], value, "derived", "numerator and denominator only")
