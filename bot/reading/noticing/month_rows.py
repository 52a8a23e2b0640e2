"""Month rows: numbers beside months in a row that are the months' figures, or may be, where they look like days."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.reading.noticing.period_words import MONTH
from bot.reading.noticing.periods import month_number

# 'September 30, October 28' behind a name: two months in a row with a bare number each are no dates.
_PAIR = re.compile(
    r"\b(?=[jfmasond])(?<!on )(?<!by )(?<!from )(?<!between )(?<!until )(?<!to )(?<!since )"
    rf"(?P<first>{MONTH})\.?\s(?P<one>\d{{1,2}}(?:\.\d+)?)"
    rf"\s?(?:,|;|/|and|&|, and)\s?(?P<second>{MONTH})\.?\s(?P<two>\d{{1,2}}(?:\.\d+)?)(?![\w:/%]|[.,]?\d)"
)


def month_figures(low: str) -> list[tuple[int, int]]:
    """Where bare numbers stand behind two neighbouring months in a row: they are the months' figures, not days."""
    return [
        match.span(part)
        for match in _PAIR.finditer(low)
        if (month_number(match["second"]) - month_number(match["first"])) % 12 in (1, 11)
        for part in ("one", "two")
    ]


# 'Rough sleepers: 14 Oct, 12 Nov, 7 Dec': days, or the months' figures.
_IN_TURN = re.compile(
    rf"(?<![\d.,/:-])\d{{1,2}}\s{MONTH}\b\.?(?:\s?(?:[,;/&]|, and\b|and\b)\s?\d{{1,2}}\s{MONTH}\b\.?)+(?!\s?20\d\d)"
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
