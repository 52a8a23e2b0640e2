"""Reader: one sentence after another, given to the measures it names or, naming none, to those spoken of before."""

import re
from collections.abc import Sequence

from bot.reading.claiming.figures.restated import but_restated
from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.names.apposed import apposed
from bot.reading.claiming.names.in_passing import but_in_passing
from bot.reading.claiming.names.of_actions import but_of_titles
from bot.reading.claiming.names.withdrawing import disputed, taken_back
from bot.reading.claiming.periods.afterthoughts import dated_by_name
from bot.reading.claiming.periods.awaiting import but_awaited
from bot.reading.claiming.periods.parallel import one_each
from bot.reading.claiming.periods.timing import Timing
from bot.reading.claiming.sentences.afterwards import name_last, thought_again
from bot.reading.claiming.sentences.by_period import remarks_on, told_by_period
from bot.reading.claiming.sentences.counting import what_counts
from bot.reading.claiming.sentences.making import say, say_of_what_is_left
from bot.reading.claiming.sentences.meant import meant
from bot.reading.claiming.sentences.provisional import noted_provisional
from bot.reading.claiming.sentences.subjects import as_told, gave, only_names, spoken_of
from bot.reading.claiming.sentences.thread import Thread
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.periods import Said

_MUSING = re.compile(
    r"\b(?:thought|checking|wonder\w*|understood|makes? (?:it|a|no|any|much|the)\b|would make|difference)\b"
)
_ANSWERED = re.compile(r"\W*(?:yes|yep|no|nope)\b(?=\s*[,.!;\n–-]|\s*$)")  # 'Plan in place? Yes, finally.'


def read(thread: Thread, sentence: Sentence, marks: Marks) -> None:
    """Take in one sentence, and what it says against the figures beside it."""
    names = _take_in(thread, sentence, marks)
    thread.found = thread.doubting.hear(thread.found, sentence, names, marks)


def _take_in(thread: Thread, sentence: Sentence, marks: Marks) -> list[Mention]:
    """Take in one sentence; what it names."""
    if marks.figures:
        figures = but_restated(thread.low, but_of_titles(thread.low, thread.lexicon, sentence, marks.figures))
        marks = marks._replace(figures=one_each(thread.low, figures, marks.periods or thread.times.columns))
        if marks.names and thread.topic and not marks.states:
            marks = but_in_passing(thread.low, marks, thread.topic, thread.found, thread.setting)
    names = apposed(thread.low, sentence, thread.naming.names(sentence, marks, thread.topic), marks)
    referred = thread.referring.names(sentence, names, marks.figures, thread.found)
    thread.referring.note(sentence, names, marks.periods)
    names = sorted([*names, *referred]) if referred else names
    if not marks.figures:
        _remark(thread, sentence, names, marks)
    if not names:
        marks = thought_again(thread, sentence, marks)
    thread.nameless = None if names or not marks.figures or sentence.asks else (sentence, marks)
    asks = sentence.asks and not names and not marks.figures
    if asks and (asked := what_counts(thread.low, sentence, marks, thread.naming)):
        thread.topic, thread.topic_asks = asked, True
    thread.asked = sentence.asks
    heads = thread.low[sentence.start : sentence.end].rstrip().endswith(":")
    if not marks.figures and not names and (heads or not marks.states):
        _head(thread, sentence, marks, but=() if heads else marks.periods)
        return names
    if names and marks.periods and not marks.figures:
        thread.times.title(sentence, names, marks)
    _read_about(thread, sentence, names, thread.times.repeated.without(sentence, marks))
    if marks.figures and marks.periods and thread.found:
        thread.found = told_by_period(thread.low, thread.found, sentence, names, marks.figures, marks.periods)
    return names


def _remark(thread: Thread, sentence: Sentence, names: list[Mention], marks: Marks) -> None:
    """A sentence without figures may say of those given before that they are provisional, or of which time and name."""
    if marks.periods and thread.found:
        thread.found = told_by_period(thread.low, thread.found, sentence, names, (), marks.periods)
    thread.found, of_all = noted_provisional(thread.low, thread.found, sentence, names)
    thread.provisional = thread.provisional or of_all
    thread.found = dated_by_name(thread.low, thread.found, sentence, names, marks.periods)
    if len(names) == 1:
        name_last(thread, sentence, names[0], marks.periods)


def _head(thread: Thread, sentence: Sentence, marks: Marks, but: Sequence[Said]) -> None:
    """A line without figures may head what follows; not one that remarks on these periods, given before."""
    if not remarks_on(thread.low, thread.found, sentence, but):
        thread.times.head(sentence, marks)


def _read_about(thread: Thread, sentence: Sentence, names: list[Mention], marks: Marks) -> None:
    """What a sentence says of the measures it names or, naming none, of what was spoken of before."""
    names, hinted, subjects, marks, carried = meant(thread, sentence, names, marks)
    answers = _ANSWERED.match(thread.low, sentence.start) or any(s.start == sentence.start for s in marks.states)
    if carried and thread.topic_asks and not answers:
        sentence = sentence._replace(asks=True)
    when = thread.times.of(sentence, names, but_awaited(thread.low, marks))
    if not (carried and sentence.asks and _MUSING.search(thread.low, sentence.start, sentence.end)):
        say(thread, sentence, subjects, marks, when, carried=carried and not hinted)
    if names and len(marks.figures) > 1:
        say_of_what_is_left(thread, sentence, names, marks, when)
    thread.found = disputed(thread.low, thread.found, sentence, names)
    if names or hinted:
        thread.times.repeated.note(sentence, thread.found)
    if names:
        _remember(thread, sentence, names, marks, when)
    if hinted and (not names or max(hinted).start > names[-1].end) and gave(thread.found, sentence, max(hinted)):
        thread.topic, thread.topic_asks = [max(hinted)], sentence.asks


def _remember(thread: Thread, sentence: Sentence, names: list[Mention], marks: Marks, when: Timing) -> None:
    """What was named is what the next sentence is about; and what it takes back goes."""
    about = when.general or next(iter(marks.periods), None)
    thread.found = taken_back(thread.low, thread.found, sentence, names, marks.figures, about)
    thread.topic = [as_told(thread.found, sentence, each) for each in spoken_of(thread.found, names, marks)]
    thread.topic_asks = sentence.asks and not only_names(thread.low, sentence, names)
