"""Left over: of several periods asked for, the one that a figure without a period is of."""

from collections.abc import Mapping

from bot.domain.period_text import parse
from bot.domain.returns import Expected, ExpectedIndicator
from bot.reading.claiming.groups.asked_for import UNSAID, asked_of
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.saying import Claim
from bot.reading.claiming.sourced import Sourced
from bot.reading.deferred import deferred

_OF_ANOTHER_TIME = deferred(
    r"\b(?:now|currently|current|at present|presently|today|this (?:month|week|morning)|so far|to date|as of|"
    r"averag\w+|mean|overall|total\w*|both|combined|across|altogether|between|together|or|either|quarter)\b"
)


def take_the_later(
    made: dict[tuple[str, str], list[Sourced]], indicators: Mapping[str, ExpectedIndicator], expected: Expected
) -> None:
    """Give '121.4 a day, 117.9 in August' its other month: the figure given first, before the earlier one's, is now's.

    Only where two months were asked for, nothing else is said of the later, and no words tell of another time.
    """
    for code in [code for code, period in made if period == UNSAID]:
        asked = asked_of(indicators[code], expected)
        if len(asked) == 2:
            _take(made, indicators[code], *sorted(asked, key=lambda text: parse(text).end))


def take_the_said(
    made: dict[tuple[str, str], list[Sourced]], indicators: Mapping[str, ExpectedIndicator], expected: Expected
) -> None:
    """Give 'Q3 grants are £1.02m. Older people 1,869.' its quarter: the one the letter is about, and the only one said.

    Only where it was said before, of another measure, and the measure was asked for that quarter as well.
    """
    whole = parse(expected.period)
    told = [each for many in made.values() for each in many if each.claim.period and each.claim.role == "value"]
    if not told or any(each.claim.period.period != whole for each in told if each.claim.period):
        return
    first = min(each.claim.start for each in told)
    for code in [code for code, period in made if period == UNSAID]:
        bare = made[code, UNSAID]
        fits = expected.period in asked_of(indicators[code], expected) and not made.get((code, expected.period))
        if fits and len(bare) == 1 and _is_plain(bare[0].claim, indicators[code]) and bare[0].claim.start > first:
            made[code, expected.period] = [bare[0]]
            bare.clear()


def _take(made: dict[tuple[str, str], list[Sourced]], indicator: ExpectedIndicator, earlier: str, later: str) -> None:
    first, others = made[indicator.code, UNSAID], made.get((indicator.code, earlier), [])
    if len(first) != 1 or made.get((indicator.code, later)) or not _is_plain(first[0].claim, indicator):
        return
    if any(_goes_before(first[0].claim, each.claim) for each in others):
        made[indicator.code, later] = [first[0]]
        first.clear()


def _is_plain(claim: Claim, indicator: ExpectedIndicator) -> bool:
    """Say whether a figure is stated outright and like the last one, in words that tell of no other time."""
    if claim.role != "value" or claim.figure is None or claim.period is not None or not claim.note:
        return False
    if not (claim.sure and claim.firm) or claim.carried or _OF_ANOTHER_TIME.search(claim.note):
        return False
    return near_last(sound(claim.figure, indicator), indicator)


def _goes_before(first: Claim, other: Claim) -> bool:
    if other.role != "value" or other.figure is None or first.figure is None:
        return False
    next_to_it = other.carried and 0 <= other.sentence.start - first.sentence.end <= 1
    return (first.sentence == other.sentence or next_to_it) and first.figure.end <= other.figure.start
