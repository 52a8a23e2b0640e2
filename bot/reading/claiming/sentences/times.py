"""Times: which period each sentence is of, by its own words, a heading, a column or the clause before it."""

import re
from collections.abc import Sequence

from bot.reading.claiming.blanking import without
from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.periods.headings import headings
from bot.reading.claiming.periods.homing import at_home, of_several
from bot.reading.claiming.periods.parallel import months_apart
from bot.reading.claiming.periods.parts import in_a_row, in_its_parts
from bot.reading.claiming.periods.repeated import Repeated
from bot.reading.claiming.periods.timing import Timing, timing
from bot.reading.claiming.periods.titled import Title, stands_over
from bot.reading.claiming.roles.words import ELSEWHERE
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.deferred import deferred
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.period_making import stretch
from bot.reading.noticing.periods import Said

_COLUMNS = re.compile(r"[\s|;/]+")
# 'July, August and September, in that order:' over lines of as many figures.
_IN_ORDER = re.compile(
    r"(?:[\s|;/,:.&()–-]|\b(?:and|then|for|in|of|the|that|this|order|respectively|figures?|numbers?|data|values?|returns?|"
    r"months?|quarters?|years?|here|are|is|as|follows|following|below|each|line|lines|row|reads?|given|our|my|to)\b)+"
)
# 'Missed appointments, England, Q1': a title of what is asked of nobody here.
_OTHERS = deferred(rf"\b(?:{ELSEWHERE}|forecast|projection|trajectory|plan)\b")
_AND_ALL = re.compile(r"\b(?:the rest|others|everything|all|etc)\b")  # 'Falls and the rest, for Q3:'
_STAYS, _ASKED, _ANSWERED = range(3)  # a heading that is a question, before its answer and behind it


class Times:
    """Tells the period of each sentence of one text in turn, asked `over` several in a row, or over one."""

    def __init__(self, low: str, bonding: str, setting: Setting, over: Sequence[Said]) -> None:
        self.low, self.bonding, self.known = low, bonding, setting.lexicon.indicator
        self.asked = setting.asked
        self.period: Said | None = over[0] if len(over) == 1 else None
        self.headed: Sequence[Said] = ()
        self.titled: Title | None = None
        self.passing = _STAYS
        self.columns: tuple[Said, ...] = ()
        self.clause: Said | None = None
        self.repeated = Repeated(low, setting)
        if len(over) > 1:
            self.repeated.periods = tuple(over)

    def head(self, sentence: Sentence, marks: Marks) -> None:
        """A line of several periods heads columns; one of a single period heads what follows."""
        periods = months_apart(self.low, marks.periods)
        if len(periods) > 1 and self._heads_columns(sentence, periods):
            self.columns = tuple(periods)
            self.period, self.headed = _together(periods), ()
        elif headed := headings(self.low, sentence, marks, self.asked):
            self.period, self.headed = headed[0], headed
            self.passing = _ASKED if self.low[sentence.start : sentence.end].rstrip().endswith("?") else _STAYS

    def _pass(self, names: Sequence[Mention]) -> None:
        """'Wait 10.1 in Q4. Q3? 11.6. Early help 22.2': what was asked of one measure is not said of the next."""
        if self.passing == _ANSWERED and names:
            self.period, self.headed, self.passing = None, (), _STAYS
        self.passing = _ANSWERED if self.passing == _ASKED else self.passing

    def title(self, sentence: Sentence, names: Sequence[Mention], marks: Marks) -> None:
        """'Early help, Q3:' is said of the lines of that measure that follow; 'Category 2, Jan / Feb' heads columns."""
        periods = months_apart(self.low, marks.periods)
        if not stands_over(self.low, self.bonding, sentence, names, marks):
            return
        if len(periods) == 1 and periods[0].kind in ("period", "this") and periods[0].period is not None:
            others = _OTHERS.search(self.low, sentence.start, sentence.end)
            about = periods[0]._replace(kind="part", period=None) if others else periods[0]
            self.titled = Title(frozenset(item for each in names for item in each.items), about)
            if _AND_ALL.search(self.low, sentence.start, sentence.end):
                self.period, self.headed = periods[0], periods
        elif len(periods) > 1 and len({each.kind for each in periods}) == 1 and len({m.items for m in names}) == 1:
            self.columns, self.titled = tuple(periods), None

    def of(self, sentence: Sentence, names: Sequence[Mention], marks: Marks) -> Timing:
        """Which period each figure is of: its own, or that of the column it stands in under a line of periods."""
        self._pass(names)
        row = marks.figures
        one = len({each.items for each in names}) < 2
        if one and self.columns and len(row) == len(self.columns) and not marks.periods and in_a_row(self.low, row):
            return Timing(dict(enumerate(self.columns)), None)
        if (parts := in_its_parts(self.low, names, row, marks.periods, self.known)) is not None:
            return Timing(parts, None)
        if row:
            self.columns = ()
        if (again := self.repeated.timing(sentence, marks)) is not None:
            return again
        return timing(without(self.low, [(n.start, n.end) for n in names]), sentence, names, row, marks.periods)

    def _heads_columns(self, sentence: Sentence, periods: Sequence[Said]) -> bool:
        """'Jul | Aug | Sep'; or, of one length each, 'July, August and September in that order:'."""
        if _COLUMNS.fullmatch(self.bonding, sentence.start, sentence.end):
            return True
        told = [each.period for each in periods if each.period is not None]
        alike = len({each.kind for each in told}) == 1 and len(set(told)) == len(told) == len(periods)
        return alike and bool(_IN_ORDER.fullmatch(self.bonding, sentence.start, sentence.end))

    def going_on(self, sentence: Sentence, when: Timing) -> Timing:
        """The same, where nothing is said of all of it, of the clause before a semicolon or of what heads it."""
        goes_on = self.low.endswith((";", "; "), 0, sentence.start)
        general = when.general or (self.clause if goes_on else None) or self.period
        self.clause = when.general
        return Timing(when.of, general)

    def under_heading(self, claim: Claim) -> Claim:
        """A yearly measure under a heading of the quarter is of its own year; under one of two periods, of its own."""
        if self.titled and (claim.period is None or claim.period is self.period) and claim.role in ("value", "state"):
            told = self.titled.over(claim, self.known)
            if told is not claim:
                return told
        if claim.period is None or claim.period is not self.period or claim.figure is None:
            return claim
        if own := of_several(self.headed, claim.items, self.known):
            return claim._replace(period=own)
        values = [claim.figure.value]
        return claim._replace(period=at_home(claim.period, None, values, claim.items, self.known))


def _together(periods: Sequence[Said]) -> Said:
    """What a lone figure under a line of several periods may be of: all of them together, and none of them."""
    told = [each.period for each in periods if each.period is not None]
    whole = stretch(told) if len(told) == len(periods) else None
    return periods[0]._replace(kind="period" if whole else "part", period=whole)
