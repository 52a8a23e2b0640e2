"""Timing: which figure of a sentence each period belongs to, and which period the whole sentence is about."""

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.reading.claiming.periods.clausewise import by_clause
from bot.reading.claiming.periods.governing import governs
from bot.reading.claiming.periods.owners import in_bracket, owner_of
from bot.reading.claiming.periods.parallel import in_parallel, unlisted
from bot.reading.claiming.periods.rows import in_rows
from bot.reading.claiming.periods.sections import sections
from bot.reading.claiming.periods.spanning import heads, is_of_all
from bot.reading.claiming.periods.turns import figures_first, periods_first
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_NOW = re.compile(
    r"(?:\b(?:and|but)\b|[,;–-]|\bthen\b)[^.;\d]{0,24}"
    r"\b(?:now|today|currently|these days|this time|this year)\b[^.;,\d]{0,20}$"
)


class Timing(NamedTuple):
    """The period of single figures, by their place in the sentence, and that of the rest of it."""

    of: dict[int, Said]
    general: Said | None


def timing(
    low: str, sentence: Sentence, names: Sequence[Mention], figures: Sequence[Figure], periods: Sequence[Said]
) -> Timing:
    """Give each period of a sentence to the figure it stands with."""
    found = Timing({}, None)
    if (pairs := in_parallel(low, names, figures, periods)) is not None:
        return Timing(pairs, None)
    if (pairs := sections(low, names, figures, periods)) is not None:
        return Timing(pairs, None)
    if (pairs := in_rows(low, names, figures, periods)) is not None:
        return Timing(pairs, None)
    if pairs := by_clause(low, figures, periods) or periods_first(low, figures, periods):
        over = len(pairs) < len(figures) and heads(low, periods[0], sentence, names, figures)
        return Timing(pairs, periods[0] if over else None)
    found.of.update(figures_first(low, figures, periods))
    for period in unlisted(low, [each for each in periods if each not in found.of.values()]):
        of_all = is_of_all(low, period, sentence, names, figures, alone=len(periods) == 1)
        owner = None if of_all else in_bracket(low, period, figures)
        if owner is None and not of_all:
            owner = owner_of(low, period, names, figures, found.of)
        if owner is not None:
            found.of[owner] = period
        elif _is_open(low, found.general, period) and (of_all or governs(low, period, sentence, names, figures)):
            found = found._replace(general=period)
    return _until_now(low, found, figures)


def _is_open(low: str, general: Said | None, period: Said) -> bool:
    """'Outstanding from last time: …, Oct-Dec, 471': a period told by its months stands before 'last time'."""
    return general is None or (
        general.kind == "last" and period.kind == "period" and low.endswith("time", general.start, general.end)
    )


def _until_now(low: str, found: Timing, figures: Sequence[Figure]) -> Timing:
    """'In the same quarter of 2025 it was 81.9% and it now stands at 86.7%': the period is of what came before now."""
    general = found.general
    if general is None or general.kind not in ("period", "last", "lastyear") or len(figures) < 2:
        return found
    pairs = enumerate(itertools.pairwise(figures), 1)
    turn = next((n for n, (a, b) in pairs if n not in found.of and _NOW.search(low, a.end, b.start)), None)
    if turn is None or general.start > figures[0].start:
        return found
    return Timing(dict.fromkeys(range(turn), general) | found.of, None)
