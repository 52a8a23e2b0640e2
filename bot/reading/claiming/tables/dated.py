"""Dated: several figures in one cell, each beside its own period: 'Q1 7.5, Q2 6.9'."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.reading.claiming.periods.timing import timing
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.figures import figures
from bot.reading.noticing.hedges import is_provisional, is_rough
from bot.reading.noticing.noise import noise_spans
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said, said


class Dated(NamedTuple):
    """A figure of a cell with its period, and what is said of it there."""

    figure: Figure
    period: Said
    approximate: bool
    provisional: bool


def dated(low: str, asked: str) -> list[Dated]:
    """The figures of a cell's lower-case words, where there are several and each has a period of its own."""
    periods = [each for each in said(low, asked) if each.kind == "period"]
    if len(periods) < 2:
        return []
    found = figures(low, [*noise_spans(low), *((each.start, each.end) for each in periods)])
    of = timing(low, Sentence(0, len(low), 0), [], found, periods).of
    told = {each.period.text for each in of.values() if each.period is not None}
    if not len(found) == len(periods) == len(of) == len(told):
        return []
    return [_dated(low, found, n, of[n]) for n in range(len(found))]


def _dated(low: str, found: Sequence[Figure], n: int, period: Said) -> Dated:
    start = found[n - 1].end if n else 0
    end = found[n + 1].start if n + 1 < len(found) else len(low)
    before, after = low[start : found[n].start], low[found[n].end : end]
    return Dated(found[n], period, is_rough(before, after), is_provisional(after))
