"""Doubting: why the one figure given for a measure and period is not to be entered without asking back."""

from bot.reading.claiming.groups.asked_for import UNSAID, WRONG
from bot.reading.claiming.merging.counts import is_count
from bot.reading.claiming.merging.extent import (
    falls_back,
    may_be_range,
    not_all_in,
    of_each_month,
    of_one_case,
    of_one_day,
    of_the_wider,
    quarter_alone,
    reaches_past,
)
from bot.reading.claiming.merging.made import About, Doubt
from bot.reading.claiming.merging.reserve import held_back
from bot.reading.claiming.periods.partial import covers_part, covers_some, of_some_place, without_absence
from bot.reading.claiming.periods.portion import is_portion
from bot.reading.claiming.sanity.verdicts import Sound, near_last
from bot.reading.claiming.saying import Claim
from bot.reading.claiming.sourced import Sourced
from bot.reading.noticing.contested import is_contested, is_makeshift
from bot.reading.noticing.hedges import is_unsure

_DAYS = {"days": 1, "weeks": 7, "months": 30}


def doubt_of(about: About, each: Sourced, judgement: Sound) -> tuple[Doubt | None, str]:
    """Why this one figure is not to be entered without asking back, or nothing."""
    claim, told = each.claim, not each.claim.bare  # where nothing more was said, no words cast doubt
    tests: tuple[tuple[bool, Doubt, str], ...] = (
        (claim.clash, "ambiguous", "the code and the name beside it disagree"),
        (len(claim.items) > 1, "ambiguous", "the name fits more than one indicator"),
        (about.asked == WRONG, "wrong-period", "it is about another period"),
        (told and _is_part(about, claim, judgement), "wrong-period", "it covers a part of the period"),
        (claim.sentence.asks, "question", "it was said in a question"),
        (told and claim.approximate and not_all_in(about, claim), "approximate", "it was said to be about that"),
        (told and not_all_in(about, claim), "wrong-period", "it is not all in yet"),
        (told and may_be_range(about, claim), "range", "it may be a range, not one figure"),
        (told and reaches_past(about, each), "wrong-period", "it is counted from before the period"),
        (
            told
            and (
                covers_some(without_absence(claim.note, claim.start - claim.sentence.start))
                or ("(" in claim.own[1] and covers_some(claim.own[1]))
            ),
            "wrong-period",
            "it is of some of the places asked about, not all",
        ),
        (told and of_one_day(about, claim), "wrong-period", "it is of one day, not the average of them all"),
        (of_one_case(claim), "implausible", "it is of a single case"),
        (of_each_month(about, claim), "derived", "it is for each month or week, not their sum"),
        (told and quarter_alone(about, claim), "wrong-period", "it is of the quarter alone, not of the year to date"),
        (falls_back(about, judgement), "implausible", "less than what the year had come to before"),
        (
            not (claim.whole or claim.ours)
            and (claim.local or of_the_wider(claim) or of_some_place(claim.note, about.indicator.name)),
            "ambiguous",
            "it may be of a part of the place or of its people",
        ),
        (is_count(claim, about.indicator), "implausible", "a count where a rate was asked for"),
        (judgement.doubt is not None, judgement.doubt or "implausible", judgement.why),
        (_strays(about, each, judgement), "ambiguous", "far from the last value, with other words beside the name"),
        (
            told
            and (
                is_unsure(claim.note)
                or is_makeshift(claim.note)
                or (not claim.provisional and is_contested(claim.own[1]))
            ),
            "approximate",
            "it was said with doubt",
        ),
        (claim.approximate, "approximate", "it was said to be about that"),
        (about.asked == UNSAID, "ambiguous", "several periods were asked for and none was named"),
        (not claim.sure, "ambiguous", "it is not clear that the figure belongs to this name"),
        (not each.vouched, "unvouched", "a colleague's words, passed on without a word of the sender's own"),
    )
    found = next(((qualifier, why) for true, qualifier, why in tests if true), None)
    return found or (told and held_back(claim, about.indicator)) or (None, "")


def _is_part(about: About, claim: Claim, judgement: Sound) -> bool:
    """Say whether the words round a figure tell that it is of a part of its period; a year to date is meant to be."""
    if covers_part(claim.note, about.asked):
        return True
    to_date = about.asked in (UNSAID, WRONG) or "to date" in about.indicator.name.lower()
    length = float(judgement.value or 0) * _DAYS.get(about.indicator.unit, 0)
    return not to_date and is_portion(claim.own, about.asked, length)


def _strays(about: About, each: Sourced, judgement: Sound) -> bool:
    """'Breastfeeding initiation 71.4': far from the last value, and not straight beside the name."""
    if each.claim.firm or each.claim.corrects or about.indicator.unit in ("yes-no", "pounds", "count"):
        return False
    known = about.indicator.previous is not None and bool(judgement.value)
    return known and not near_last(judgement, about.indicator)
