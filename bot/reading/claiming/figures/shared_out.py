"""Shared out: as many figures in a row as a name has periods asked for, or measures, in the order of the letter."""

import re
from itertools import pairwise

from bot.domain.period_text import parse
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.periods import Said

_ROW = re.compile(r"\s?(?:,|and|&|/|, and|then)\s?")
_LATEST_FIRST = re.compile(r"\b(?:newest|latest|most recent|last) (?:month |quarter |one |period )?first\b")
_OLDEST_FIRST = re.compile(
    r"\b(?:oldest|earliest) (?:month |quarter |one |period )?first\b|"
    r"\bin (?:month|date|time|calendar|chronological) order\b"
)
_YOUR_ORDER = re.compile(
    r"\bin (?:your|the same|letter) order\b|\bsame order as\b|\border (?:you|as) (?:asked|listed)\b"
)


def shared_out(low: str, setting: Setting, sentence: Sentence, made: list[Claim]) -> list[Claim]:
    """The claims of such figures, each of its own period or measure; asked about, unless the words tell the order.

    'CM5.1: 19.0, 18.3, 20.9' and 'MMR 91.2 and 88.7' leave it open.
    """
    if len(made) < 2 or not all(_is_bare(claim, made[0]) for claim in made):
        return made
    places = [claim.figure for claim in made if claim.figure]
    if not all(_ROW.fullmatch(low, a.end, b.start) for a, b in pairwise(places)):
        return made
    items = made[0].items
    if len(items) == 1:
        return _of_periods(low, setting, sentence, made)
    return _of_measures(low, setting, sentence, made) if len(items) == len(made) and not made[0].clash else made


def _is_bare(claim: Claim, first: Claim) -> bool:
    return claim.role == "value" and claim.period is None and bool(claim.figure) and claim.items == first.items


def _of_periods(low: str, setting: Setting, sentence: Sentence, made: list[Claim]) -> list[Claim]:
    known = setting.lexicon.indicator.get(made[0].items[0])
    asked = sorted((parse(text) for text in known.asked), key=lambda period: period.start) if known else []
    if len(asked) != len(made):
        return made
    backwards = _LATEST_FIRST.search(low, sentence.start, sentence.end)
    sure = bool(backwards) or any(way.search(low, *sentence[:2]) for way in (_OLDEST_FIRST, _YOUR_ORDER))
    periods = asked[::-1] if backwards else asked
    return [
        claim._replace(period=Said(0, 0, "period", period), sure=sure, firm=sure)
        for claim, period in zip(made, periods, strict=True)
    ]


def _of_measures(low: str, setting: Setting, sentence: Sentence, made: list[Claim]) -> list[Claim]:
    items = made[0].items
    letter = [code for code in setting.order if code in items]
    codes = letter if len(letter) == len(items) else [code for code in setting.lexicon.indicator if code in items]
    told = bool(letter) and _YOUR_ORDER.search(low, *sentence[:2])
    return [claim._replace(items=(code,), sure=bool(told)) for claim, code in zip(made, codes, strict=True)]
