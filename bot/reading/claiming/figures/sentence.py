"""Sentence: what a figure is claimed from: the names and figures of one sentence, and their periods."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.reading.claiming.periods.timing import Timing
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure


class Heard(NamedTuple):
    """One sentence: its names and figures, whether those names are carried into it, and its figures' periods."""

    sentence: Sentence
    names: Sequence[Mention]
    found: Sequence[Figure]
    carried: bool
    when: Timing
