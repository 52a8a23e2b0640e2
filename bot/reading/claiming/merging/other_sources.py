"""Other sources: a dashboard or pack that has another figure for the same thing, and no word that it is mistaken."""

import re
from collections.abc import Sequence

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.saying import before
from bot.reading.claiming.sourced import Sourced
from bot.reading.deferred import deferred

_HAS = re.compile(
    r"\b(?:dashboards?|packs?|portals?|systems?|extracts?|reports?|trackers?|(?:spread)?sheets?|databases?|ledgers?|logs?|"
    r"registers?|returns?|scorecards?|papers?|tools?|cad|bi|sus|provider|commissioners?|colleague|team|analysts?)\s"
    r"(?:(?:still|also|now|actually|itself|currently)\s)?(?:has|have|had|says?|shows?|gives?|makes?|reads?|puts?|reports?|"
    r"is showing|quotes?|prints?)(?:\s(?:it|us|that|this|them|march|at|as|to be))*\s$"
)
# Words for why the other is not to be taken, or is of another time or place.
_DISMISSED = deferred(
    r"\b(?:wrong\w*|ignor\w+|disregard\w*|incorrect|not right|isn't right|old|older|stale|out of date|superseded|"
    r"last|previous\w*|earlier|before|duplicat\w*|double|twice|don't|do not|error|mistake\w*|misread\w*|because|since|"
    r"counts?|includ\w+|exclud\w+|national\w*|region\w*|england|target|trajectory|by the time|lags?|behind|"
    r"refresh\w*|not yet|still to|typo|should be|replaces?|draft|until|as (?:it|they)|scrap|forget|drop|test|"
    r"what (?:i|we) (?:sent|gave)|was)\b"
)


def other_sources(values: Sequence[Sourced], many: Sequence[Sourced], indicator: ExpectedIndicator) -> list[Sourced]:
    """The figures that such a source has beside the `values`; none where one of those puts right or is called ours."""
    if not values or any(each.claim.corrects or each.claim.whole or each.claim.ours for each in values):
        return []
    told = [each for each in many if each.claim.role in ("withdrawn", "elsewhere") and each.claim.figure]
    return [each for each in told if _has_another(each, indicator)] if told else []


def of_a_source(each: Sourced) -> bool:
    """Say whether it is a dashboard, pack or system that has a figure, which nothing in its sentence sets aside."""
    return bool(_HAS.search(before(each.claim))) and not _DISMISSED.search(each.claim.note)


def _has_another(each: Sourced, indicator: ExpectedIndicator) -> bool:
    figure = each.claim.figure
    return figure is not None and of_a_source(each) and near_last(sound(figure, indicator), indicator)
