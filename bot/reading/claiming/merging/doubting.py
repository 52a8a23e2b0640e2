"""Doubting: why the one figure given for a measure and period is not to be entered without asking back."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from bot.reading.claiming.groups.asked_for import UNSAID, WRONG
from bot.reading.claiming.merging.case import Case, case_of
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
from bot.reading.claiming.periods.partial import covers_part
from bot.reading.claiming.periods.portion import is_portion
from bot.reading.claiming.sanity.verdicts import Sound, near_last
from bot.reading.claiming.sourced import Sourced
from bot.reading.noticing.contested import is_contested, is_makeshift
from bot.reading.noticing.hedges import is_unsure
from bot.reading.noticing.oblique import casts_doubt
from bot.reading.noticing.some_places import covers_some, of_some_place, without_absence

_ASIDE = re.compile(
    r"\((?P<bracket>[^()]{6,})|^\W*(?:[a-z]+\W+)?(?:but|though|although|however|albeit|mind you)\b(?P<but>[^()]{6,})"
)
_LEADS = re.compile(
    r"\W*(?:with the|subject to|allowing for|bearing in mind|noting|on the basis|warning|caveat|health warning|"
    r"all (?:i|we) have)\b"
)
_DAYS = {"days": 1, "weeks": 7, "months": 30}


def doubt_of(about: About, each: Sourced, judgement: Sound) -> tuple[Doubt | None, str]:
    """Why this one figure is not to be entered without asking back, or nothing."""
    case = case_of(about, each, judgement)
    if each.claim.bare:  # nothing more was said, so no words cast doubt
        return _first(_OF_WHAT_BARE, case) or _cannot_be(judgement) or _first(_HOW_SAID_BARE, case) or (None, "")
    doubt = _first(_OF_WHAT, case) or _cannot_be(judgement) or _first(_HOW_SAID, case)
    return doubt or held_back(case) or (None, "")


def _cannot_be(judgement: Sound) -> tuple[Doubt, str] | None:
    return (judgement.doubt, judgement.why) if judgement.doubt else None


class _Test(NamedTuple):
    """One doubt: what tells of it, its name and the reason given; `by_words` where it takes words beside the figure."""

    holds: Callable[[Case], bool]
    doubt: Doubt
    why: str
    by_words: bool = False


def _first(tests: Sequence[_Test], case: Case) -> tuple[Doubt, str] | None:
    for test in tests:
        if test.holds(case):
            return test.doubt, test.why
    return None


def _is_part(case: Case) -> bool:
    """Say whether the words round a figure tell that it is of a part of its period; a year to date is meant to be."""
    about = case.about
    if covers_part(case.claim.note, about.asked):
        return True
    to_date = about.asked in (UNSAID, WRONG) or "to date" in about.indicator.name.lower()
    length = float(case.judgement.value or 0) * _DAYS.get(about.indicator.unit, 0)
    return not to_date and is_portion(case.claim.own, about.asked, length)


def _of_some_places(case: Case) -> bool:
    """Say whether a figure is of some of the places, by its sentence or by what stands in brackets behind it."""
    claim = case.claim
    if covers_some(without_absence(claim.note, claim.start - claim.sentence.start)):
        return True
    return "(" in claim.own[1] and covers_some(claim.own[1])


def _may_be_local(case: Case) -> bool:
    """Say whether a figure may be of a part of the place, or of more than it; not one called the whole, or ours."""
    claim = case.claim
    if claim.whole or claim.ours:
        return False
    return claim.local or of_the_wider(case) or of_some_place(claim.note, case.about.indicator.name)


def _strays(case: Case) -> bool:
    """'Breastfeeding initiation 71.4': far from the last value, and not straight beside the name."""
    claim, indicator = case.claim, case.about.indicator
    if claim.firm or claim.corrects or indicator.unit in ("yes-no", "pounds", "count"):
        return False
    known = indicator.previous is not None and bool(case.judgement.value)
    return known and not near_last(case.judgement, indicator)


def _doubted(case: Case) -> bool:
    """Say whether whoever writes would not stand by the figure, or says that somebody does not."""
    claim = case.claim
    if is_unsure(claim.note) or is_makeshift(claim.note):
        return True
    return not claim.provisional and is_contested(claim.own[1])


def _doubted_aside(case: Case) -> bool:
    """'12.5 weeks (Castle still to confirm)', '1,840 but one return was blank': doubt told behind a figure."""
    claim = case.claim
    if _LEADS.match(claim.note) and casts_doubt(claim.note[: max(claim.start - claim.sentence.start, 0)]):
        return True
    aside = None if claim.provisional else _ASIDE.search(claim.own[1])
    if aside is None or (claim.corrects and aside["but"]):
        return False
    return casts_doubt(aside["bracket"] or aside["but"])


# The doubts in their order: the first that holds is the one that is told. Before whether it can be right at all:
_OF_WHAT = (
    _Test(lambda case: case.claim.clash, "ambiguous", "the code and the name beside it disagree"),
    _Test(lambda case: len(case.claim.items) > 1, "ambiguous", "the name fits more than one indicator"),
    _Test(lambda case: case.about.asked == WRONG, "wrong-period", "it is about another period"),
    _Test(_is_part, "wrong-period", "it covers a part of the period", by_words=True),
    _Test(lambda case: case.claim.sentence.asks, "question", "it was said in a question"),
    _Test(
        lambda case: case.claim.approximate and not_all_in(case),
        "approximate",
        "it was said to be about that",
        by_words=True,
    ),
    _Test(not_all_in, "wrong-period", "it is not all in yet", by_words=True),
    _Test(may_be_range, "range", "it may be a range, not one figure", by_words=True),
    _Test(reaches_past, "wrong-period", "it is counted from before the period", by_words=True),
    _Test(_of_some_places, "wrong-period", "it is of some of the places asked about, not all", by_words=True),
    _Test(of_one_day, "wrong-period", "it is of one day, not the average of them all", by_words=True),
    _Test(of_one_case, "implausible", "it is of a single case"),
    _Test(of_each_month, "derived", "it is for each month or week, not their sum"),
    _Test(quarter_alone, "wrong-period", "it is of the quarter alone, not of the year to date", by_words=True),
    _Test(falls_back, "implausible", "less than what the year had come to before"),
    _Test(_may_be_local, "ambiguous", "it may be of a part of the place or of its people"),
    _Test(is_count, "implausible", "a count where a rate was asked for"),
)
# And after it:
_HOW_SAID = (
    _Test(_strays, "ambiguous", "far from the last value, with other words beside the name"),
    _Test(_doubted, "approximate", "it was said with doubt", by_words=True),
    _Test(lambda case: case.claim.approximate, "approximate", "it was said to be about that"),
    _Test(lambda case: case.claim.doubted, "approximate", "words beside it cast doubt on it"),
    _Test(_doubted_aside, "approximate", "words beside it cast doubt on it", by_words=True),
    _Test(lambda case: case.about.asked == UNSAID, "ambiguous", "several periods were asked for and none was named"),
    _Test(lambda case: not case.claim.sure, "ambiguous", "it is not clear that the figure belongs to this name"),
    _Test(
        lambda case: not case.each.vouched,
        "unvouched",
        "a colleague's words, passed on without a word of the sender's own",
    ),
)
_OF_WHAT_BARE, _HOW_SAID_BARE = (tuple(test for test in tests if not test.by_words) for tests in (_OF_WHAT, _HOW_SAID))
