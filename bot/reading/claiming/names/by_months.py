"""By months: the one measure that a row of months can be of, where the words before it name none outright."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.domain.period_text import parse
from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said
from bot.reading.noticing.units import fits

_FEWEST = 2  # months with a figure each, at the least
_LEADS = re.compile(r"[\s:=(,–-]*(?:(?:was|is|at|stood at|about|around|the|a)\s?){0,2}£?$")
# Words of a label that say no more than the unit of a time does: 'delay 6.5 days', 'mean wait'.
_SAYS_A_TIME = """
    delay delays delayed wait waits waiting time times average avg mean length days weeks minutes mins seconds secs
    hours took take taking turnaround response
"""
_OF_TIMES = frozenset(_SAYS_A_TIME.split())
_IDLE = frozenset(("our", "the", "in", "on", "for", "of", "and", "is", "was", "were", "at", "by", "per", "monthly"))
_TIMES = frozenset({"days", "weeks", "hours", "minutes", "seconds"})
_WORD = re.compile(r"[a-z']+")


def by_months(low: str, sentence: Sentence, marks: Marks, topic: Sequence[Mention], setting: Setting) -> list[Mention]:
    """'April delay 6.5 days, May 6.3, June 5.8': of the sender's only measure asked for these months that fits.

    Every month has a figure that could follow the last, in no other unit. It is asked about, unless the words say
    no more than the unit does.
    """
    if sentence.asks or min(len(marks.periods), len(marks.figures)) < _FEWEST:
        return []
    marks = marks._replace(periods=[each for each in marks.periods if each.start < marks.figures[-1].start])
    dated = _dated(low, marks) if len(marks.periods) >= _FEWEST else []
    between = [each for each in marks.figures if each not in dated and dated and each.start < dated[-1].start]
    if len(dated) < _FEWEST or between:
        return []
    known = setting.lexicon.indicator
    asked = [known[each] for each in setting.mine if each in known and _asks(known[each], marks.periods)]
    fitting = [each for each in asked if all(_suits(figure, each) for figure in dated)]
    if len(fitting) != 1 or any(one.code in each.items for each in topic for one in asked):
        return []
    start = min(dated[0].start, marks.periods[0].start)
    words = _WORD.findall(low[sentence.start : start]) + _WORD.findall(low[marks.periods[0].end : dated[0].start])
    told = [each for each in words if each not in _IDLE]
    if not told:
        return []
    told += [each for each in _WORD.findall(low[dated[0].end : sentence.end].partition(",")[0]) if each in _OF_TIMES]
    in_unit = fitting[0].unit in _TIMES and any(f.unit == fitting[0].unit for f in dated)
    alone = len([each for each in asked if each.unit == fitting[0].unit]) == 1
    sure = _OF_TIMES.issuperset(told) and in_unit and alone
    at = sentence.start
    return [Mention(at, at + 1 if sure else at, (fitting[0].code,), "name", weight=1.0, loose=not sure)]


def _dated(low: str, marks: Marks) -> list[Figure]:
    """The figures that stand each behind a month of its own, the first with a few words between."""
    found: list[Figure] = []
    ends = [each.start for each in marks.periods[1:]] + [len(low)]
    for n, (period, end) in enumerate(zip(marks.periods, ends, strict=True)):
        first = next((f for f in marks.figures if period.end <= f.start < end), None)
        gap = low[period.end : first.start] if first else ""
        if first is None or (n and not _LEADS.fullmatch(gap)) or len(gap.split()) > 3:
            return []
        found.append(first)
    return found if all(a.end <= b.start for a, b in pairwise(found)) else []


def _asks(about: ExpectedIndicator, periods: Sequence[Said]) -> bool:
    """Say whether a measure was asked for each of these periods, which are all months."""
    asked = [parse(text) for text in about.asked]
    return all(
        each.kind == "period" and each.period is not None and each.period.kind == "month" and each.period in asked
        for each in periods
    )


def _suits(figure: Figure, about: ExpectedIndicator) -> bool:
    return fits(figure.unit, about.unit) and near_last(sound(figure, about), about)
