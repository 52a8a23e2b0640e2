"""Times: which period each sentence is of, by its own words, a heading, a column or the clause before it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.reading.claiming.noticed import Marks, without
from bot.reading.claiming.periods.headings import headings
from bot.reading.claiming.periods.homing import at_home, of_several
from bot.reading.claiming.periods.repeated import Repeated
from bot.reading.claiming.periods.timing import Timing, timing
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_COLUMNS = re.compile(r"[\s|;/]+")


class Times:
    """Tells the period of each sentence of one text in turn, asked `over` several in a row, or over one."""

    def __init__(self, low: str, bonding: str, setting: Setting, over: Sequence[Said]) -> None:
        self.low, self.bonding, self.known = low, bonding, setting.lexicon.indicator
        self.period: Said | None = over[0] if len(over) == 1 else None
        self.headed: Sequence[Said] = ()
        self.columns: tuple[Said, ...] = ()
        self.clause: Said | None = None
        self.repeated = Repeated(low, setting)
        if len(over) > 1:
            self.repeated.periods = tuple(over)

    def head(self, sentence: Sentence, marks: Marks) -> None:
        """A line of several periods heads columns; one of a single period heads what follows."""
        if len(marks.periods) > 1 and _COLUMNS.fullmatch(self.bonding, sentence.start, sentence.end):
            self.columns = tuple(marks.periods)
        elif headed := headings(self.low, sentence, marks):
            self.period, self.headed = headed[0], headed

    def of(self, sentence: Sentence, names: Sequence[Mention], marks: Marks) -> Timing:
        """Which period each figure is of: its own, or that of the column it stands in under a line of periods."""
        row = marks.figures
        if self.columns and len(row) == len(self.columns) and not marks.periods and self._in_columns(row):
            return Timing(dict(enumerate(self.columns)), None)
        if row:
            self.columns = ()
        if (again := self.repeated.timing(sentence, marks)) is not None:
            return again
        return timing(without(self.low, [(n.start, n.end) for n in names]), sentence, names, row, marks.periods)

    def _in_columns(self, row: Sequence[Figure]) -> bool:
        return all(_COLUMNS.fullmatch(self.low, a.end, b.start) for a, b in pairwise(row))

    def going_on(self, sentence: Sentence, when: Timing) -> Timing:
        """The same, where nothing is said of all of it, of the clause before a semicolon or of what heads it."""
        goes_on = self.low.endswith((";", "; "), 0, sentence.start)
        about = when._replace(general=when.general or (self.clause if goes_on else None) or self.period)
        self.clause = when.general
        return about

    def under_heading(self, claim: Claim) -> Claim:
        """A yearly measure under a heading of the quarter is of its own year; under one of two periods, of its own."""
        if claim.period is None or claim.period is not self.period or claim.figure is None:
            return claim
        if own := of_several(self.headed, claim.items, self.known):
            return claim._replace(period=own)
        values = [claim.figure.value]
        return claim._replace(period=at_home(claim.period, None, values, claim.items, self.known))
