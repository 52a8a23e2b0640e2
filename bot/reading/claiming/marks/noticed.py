"""Noticed: every name, figure, statement and period in a text, each with its place."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from bot.reading.claiming.blanking import without
from bot.reading.claiming.marks.dated import but_months
from bot.reading.claiming.marks.named import named
from bot.reading.claiming.marks.timed import timed
from bot.reading.claiming.marks.uncounted import counts_nothing, rung
from bot.reading.claiming.saying import Setting
from bot.reading.claiming.settling import settled
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.composites import joined
from bot.reading.noticing.figures import figures
from bot.reading.noticing.in_file import IN_IT
from bot.reading.noticing.month_rows import day_figures, month_figures
from bot.reading.noticing.names import Mention
from bot.reading.noticing.noise import noise_spans
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said
from bot.reading.noticing.states import State, states

_NOT_THERE = re.compile(rf"\s(?:from\s)?{IN_IT}\s?[:,–-]\s?(?:(?:it's|it is|that's|that is)\s)?£?\d")


class Marks(NamedTuple):
    """What stands in a text: names, common words that hint at one, figures, statements and periods."""

    names: list[Mention]
    hints: list[Mention]
    figures: list[Figure]
    states: list[State]
    periods: list[Said]


def marks(low: str, setting: Setting) -> Marks:
    """Everything that stands in lower-case plain text."""
    found = named(low, setting)
    spoken = [each for each in states(low) if not _leads_into(low, each, found)]
    names = [m for m in found if m.by != "hint"]
    spans = [(m.start, m.end) for m in names]
    days = day_figures(low, spans)
    dated = without(low, but_months(low, names, setting) + month_figures(low) + days)
    periods = timed(low, dated, setting)
    noise = [*noise_spans(dated), *rung(low)]
    taken = spans + [(a, b) for a, b in noise if not any(a <= start and end <= b for start, end in spans)]
    taken += [(s.start, s.end) for s in spoken if s.kind in ("suppressed", "some")] + [
        (p.start, p.end) for p in periods
    ]
    whole = [s for s in spoken if s.kind != "some"]
    numbers = [each for each in joined(figures(low, taken), low) if not counts_nothing(low, each)]
    if days:  # said so that they may as well be days
        numbers = [f._replace(odd=True) if (f.start, f.end) in days else f for f in numbers]
    return Marks(settled(low, names), [m for m in found if m.by == "hint"], numbers, whole, periods)


def _leads_into(low: str, said: State, found: Sequence[Mention]) -> bool:
    """'Not in education, employment or training': the words that a name has before it tell of nothing missing."""
    if low.endswith((" in", "missing"), said.start, said.end) and _NOT_THERE.match(low, said.end):  # "isn't in it: 7.2"
        return True
    return low.endswith(" not in", said.start, said.end) and any(m.start == said.end + 1 for m in found)


def within(marks: Marks, sentence: Sentence) -> Marks:
    """What of it stands in one sentence."""
    return Marks(*(_between(kind, sentence) for kind in marks))  # type: ignore[arg-type]


def _between(
    kind: Sequence[Mention | Figure | State | Said], sentence: Sentence
) -> list[Mention | Figure | State | Said]:
    first = bisect_left(kind, sentence.start, key=attrgetter("start"))
    return list(kind[first : bisect_left(kind, sentence.end, key=attrgetter("start"))])
