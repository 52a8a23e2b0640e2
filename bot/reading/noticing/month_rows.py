"""Month rows: numbers beside months in a row that are the months' figures, or may be, where they look like days."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.reading.noticing.period_making import month_number
from bot.reading.noticing.period_words import MONTH

# 'September 30, October 28' behind a name: months in a row with a bare number each are no dates.
_AND = r"\s?(?:,|;|/|and|&|, and)\s?"
_ROW = re.compile(
    r"\b(?=[jfmasond])(?<!on )(?<!by )(?<!from )(?<!between )(?<!until )(?<!to )(?<!since )"
    rf"{MONTH}\.?\s\d{{1,2}}(?:\.\d+)?"
    rf"(?:{_AND}{MONTH}\.?\s\d{{1,2}}(?:\.\d+)?(?![\w:/%]|[.,]?\d))+"
)
_MONTH_AND_NUMBER = re.compile(rf"({MONTH})\.?\s(\d{{1,2}}(?:\.\d+)?)")
_GOES_ON = re.compile(r"\s\d\d?\s?(?:,|and|&)\s$")  # 'on Oct 19, Nov 18 and Dec 21'
_A_YEAR = re.compile(r"2\d")  # 'July 26 and August 26'


def month_figures(low: str) -> list[tuple[int, int]]:
    """Where bare numbers stand behind neighbouring months in a row: they are the months' figures, not days."""
    found: list[tuple[int, int]] = []
    for row in _ROW.finditer(low):
        told = list(_MONTH_AND_NUMBER.finditer(low, row.start(), row.end()))
        months = [month_number(each[1]) for each in told]
        one_year = _A_YEAR.fullmatch(told[0][2]) and len({each[2] for each in told}) == 1
        if (
            not one_year
            and not _GOES_ON.search(low, max(0, row.start() - 7), row.start())
            and {(b - a) % 12 for a, b in pairwise(months)} in ({1}, {11})
        ):
            found += [each.span(2) for each in told]
    return found


# 'Rough sleepers: 14 Oct, 12 Nov, 7 Dec': days, or the months' figures.
_IN_TURN = re.compile(
    rf"\d(?<![\d.,/:-]\d)\d?\s{MONTH}\b\.?(?:\s?(?:[,;/&]|, and\b|and\b)\s?\d{{1,2}}\s{MONTH}\b\.?)+(?!\s?20\d\d)"
)
_DAY_AND_MONTH = re.compile(rf"(\d{{1,2}})\s({MONTH})")
_LEADS_TO = re.compile(r"\s?(?:[:=–-]|was|were|is|are|at)?\s?")


def day_figures(low: str, named: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where numbers before months that follow one another stand straight behind a name: they may be its figures."""
    found: list[tuple[int, int]] = []
    for row in _IN_TURN.finditer(low):
        turns = list(_DAY_AND_MONTH.finditer(low, row.start(), row.end()))
        months = [month_number(turn[2]) for turn in turns]
        steps = {(b - a) % 12 for a, b in pairwise(months)}
        if steps in ({1}, {11}) and any(_LEADS_TO.fullmatch(low, end, row.start()) for _, end in named):
            found += [turn.span(1) for turn in turns]
    return found
