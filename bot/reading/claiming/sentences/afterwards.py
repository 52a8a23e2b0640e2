"""Afterwards: what a sentence says of the figures before it: their name, their period, or that they are taken back."""

from collections.abc import Sequence

from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.names.withdrawing import undone
from bot.reading.claiming.periods.afterthoughts import (
    awaited,
    misdated,
    names_it,
    only_names_it,
    parted,
    promised,
    redated,
)
from bot.reading.claiming.sentences.answered import answered
from bot.reading.claiming.sentences.thread import Thread
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_LENGTHS = ("days", "weeks", "months")


def name_last(thread: Thread, sentence: Sentence, name: Mention, periods: Sequence[Said]) -> None:
    """'12.7 this time. (That's CAMHS.)': the figure of a sentence that named nothing has its name behind it.

    So have several, each of a period of its own: 'Jan 36.6, Feb 35.1. That is the handovers line.'
    """
    if thread.nameless is None or len(name.items) != 1:
        return
    last, was = thread.nameless
    alone = len(was.figures) == 1 and only_names_it(thread.low, last, was.figures[0], sentence, name)
    if not alone and not names_it(thread.bonding, sentence, name):
        return
    when = thread.times.of(last, [], was)
    if len(was.figures) > 1 and (len(when.of) < 2 or len(when.of) != len(was.periods)):
        return
    told = [each for each in thread.found if each.sentence == last]
    alone = not any(char.isalpha() for char in thread.low[last.start : last.end])  # '571. That's hips.'
    if not alone and any(each.sure or each.items != name.items for each in told):
        return
    thread.found = [each for each in thread.found if each not in told]
    subject = name._replace(start=last.start, end=last.start)
    said = thread.figured.read(last, [subject], was.figures, when, carried=True)
    about = periods[0] if len(periods) == 1 else None
    said = [each for each in said if len(was.figures) == 1 or each.period]
    thread.found += [each._replace(sure=True, carried=False, period=each.period or about) for each in said]


def thought_again(thread: Thread, sentence: Sentence, marks: Marks) -> Marks:
    """A sentence that names nothing may date or take back what was just said; its other periods are its own."""
    thread.found = undone(thread.low, thread.found, sentence)
    thread.found, left = redated(thread.low, thread.found, sentence, marks.periods, thread.setting.asked)
    thread.figured.spent += [(p.start, p.end) for p in marks.periods if p not in left]
    thread.found = promised(thread.low, thread.found, sentence, marks.states)
    if all(map(_is_no_value, marks.figures)):
        thread.found = parted(thread.low, thread.found, sentence, marks.periods, thread.setting)
    if not marks.figures:
        thread.found = awaited(thread.low, thread.found, sentence)
        thread.found = misdated(thread.low, thread.found, sentence)
    if thread.asked and not (marks.figures or marks.states):
        marks = marks._replace(states=answered(thread.low, sentence, thread.topic, thread.lexicon.indicator))
    if not marks.periods and not marks.states:
        return marks
    states = [state for state in marks.states if not state.promise]
    return marks._replace(periods=left, states=states)


def _is_no_value(figure: Figure) -> bool:
    """'Two practices still to come', 'covers two of the three', 'for ten days': a number of no measure by itself."""
    few = not figure.unit and (figure.spelled or figure.value is None)
    return figure.value == 0 or few or figure.unit in _LENGTHS
