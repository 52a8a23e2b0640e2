"""Making: the claims that a sentence makes of what it is about, by its figures and its statements."""

from collections.abc import Sequence

from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.names.overlooked import overlooked
from bot.reading.claiming.names.righting import put_right
from bot.reading.claiming.names.unnamed import left_in_other_words
from bot.reading.claiming.names.withdrawing import left_to_others, refused
from bot.reading.claiming.periods.same import of_the_same_time
from bot.reading.claiming.periods.timing import Timing
from bot.reading.claiming.saying import Claim
from bot.reading.claiming.sentences.by_period import of_the_last
from bot.reading.claiming.sentences.it_was import but_torn, said_of_it
from bot.reading.claiming.sentences.other_period import but_of_others, of_other_periods
from bot.reading.claiming.sentences.subjects import as_told
from bot.reading.claiming.sentences.thread import Thread
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention


def say(
    thread: Thread, sentence: Sentence, subjects: Sequence[Mention], marks: Marks, when: Timing, *, carried: bool
) -> None:
    """Add what a sentence says of its subjects; `carried` where it names none, and they were spoken of before."""
    about = thread.times.going_on(sentence, when)
    said = thread.figured.read(sentence, subjects, marks.figures, about, carried)
    if carried:
        said = _goes_on(thread, sentence, said, marks)
    for figure, mention in overlooked(thread.low, sentence, marks, said, thread.found, thread.setting):
        said += thread.figured.read(sentence, [mention], [figure], about, carried=False)
    said = of_the_same_time(thread.low, thread.found, said)
    said = [thread.times.under_heading(each) for each in said]
    thread.found += [each._replace(provisional=True) for each in said] if thread.provisional else said
    _state(thread, sentence, subjects, marks)
    found = refused(thread.low, thread.found, sentence)
    thread.found = left_to_others(thread.low, found, sentence, thread.setting.people)


def _goes_on(thread: Thread, sentence: Sentence, said: list[Claim], marks: Marks) -> list[Claim]:
    """The figures of a sentence that names nothing, each as sure as its words make it."""
    if len(marks.figures) == 1 and any(sentence.start <= at < sentence.end for at, _ in thread.figured.spent):
        said = [each._replace(sure=True, corrects=True) for each in said]
    said = [put_right(thread.low, thread.found, each) for each in but_torn(thread.low, said)]
    said = said_of_it(thread.bonding, thread.found, said, thread.lexicon.indicator)
    said = of_other_periods(thread.low, thread.bonding, thread.found, said, sentence, thread.setting)
    said = but_of_others(thread.bonding, said, sentence)
    return of_the_last(thread.low, thread.found, said)


def _state(thread: Thread, sentence: Sentence, subjects: Sequence[Mention], marks: Marks) -> None:
    """Add what is said instead of a figure."""
    told = [as_told(thread.found, sentence, each) for each in subjects]
    thread.spoken.topic = thread.topic
    stated = thread.spoken.read(sentence, told, marks, thread.times.period)
    thread.found += [thread.times.under_heading(each) for each in stated]


def say_of_what_is_left(thread: Thread, sentence: Sentence, names: list[Mention], marks: Marks, when: Timing) -> None:
    """A figure in a unit of its own that no name of the sentence took is asked about, where one measure has it."""
    for figure, subject in left_in_other_words(thread.low, sentence, marks, names, thread.found, thread.setting):
        thread.found += thread.figured.read(sentence, [subject], [figure], when._replace(of={}), carried=True)
