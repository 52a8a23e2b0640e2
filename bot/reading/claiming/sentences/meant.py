"""Meant: which measures a sentence is about, by its names, its words or what was spoken of before."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.reading.claiming.figures.absent import absent
from bot.reading.claiming.figures.ordinals import ordinal
from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.names.by_months import by_months
from bot.reading.claiming.names.naming import but_heading
from bot.reading.claiming.names.said_last import said_last
from bot.reading.claiming.names.unnamed import in_other_words, of_an_action, of_subject, only_one, sole
from bot.reading.claiming.names.worded import worded
from bot.reading.claiming.periods.owed import owed
from bot.reading.claiming.sentences.subjects import but_collective, but_told, without_numbers_of
from bot.reading.claiming.sentences.thread import Thread
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention

_PARTED = re.compile(r"[,;:(]|\s[-–—]\s")


class Meant(NamedTuple):
    """What a sentence is about: what it names, what common words hint at, and all that its figures may be of.

    `marks` are those of its marks that tell of them. `carried` is set where the sentence names nothing itself.
    """

    names: list[Mention]
    hinted: list[Mention]
    subjects: Sequence[Mention]
    marks: Marks
    carried: bool


def meant(thread: Thread, sentence: Sentence, names: list[Mention], marks: Marks) -> Meant:
    """What a sentence is about, that names these measures outright."""
    low = thread.low
    carried = not (marks.names or names)
    names = sorted([*names, *worded(low, marks, names, thread.naming)])
    carried = carried and not names
    gone = absent(low, sentence, names, marks.figures, thread.lexicon)
    marks = marks._replace(states=sorted([*marks.states, *gone])) if gone else marks
    names = said_last(low, sentence, names, marks.figures)
    labelled = thread.labels.read(sentence, names, marks.figures)
    marks = without_numbers_of([*labelled, *names], marks)
    hinted = [*labelled, *thread.hinting.hinted(marks, [*names, *labelled])]
    names = but_collective(but_told(names, [*hinted, *(m for m in names if len(m.items) == 1)]), marks.figures)
    if (
        carried
        and not hinted
        and marks.figures
        and (told := by_months(low, sentence, marks, thread.topic, thread.setting))
    ):
        names, carried = told, told[0].loose
    subjects = but_heading(low, sorted([*names, *hinted])) or (_carried(thread, sentence, marks) if carried else [])
    if carried and hinted and _opens_with_its_own(low, sentence, hinted, marks):
        subjects = sorted([*_carried(thread, sentence, marks), *subjects])
    if carried and not (hinted or names):
        subjects = in_other_words(low, sentence, marks, subjects, thread.setting) or subjects
    if not subjects:
        subjects = (not thread.found and sole(marks.figures, thread.setting)) or _only_one(thread, sentence, marks)
        marks = of_subject(subjects, marks) if subjects == thread.topic else marks
    return Meant(names, hinted, subjects, marks, carried)


def _opens_with_its_own(low: str, sentence: Sentence, hinted: Sequence[Mention], marks: Marks) -> bool:
    """'551.9 - up a little, two home closures': the first is of what was spoken of, a common word's is another."""
    if len(marks.figures) < 2 or min(hinted).start < marks.figures[1].end:
        return False
    first, second = marks.figures[:2]
    opens = not low[sentence.start : first.start].strip(" \t-*•>:")
    return opens and bool(_PARTED.search(low, first.end, second.start))


def _only_one(thread: Thread, sentence: Sentence, marks: Marks) -> list[Mention]:
    """What alone can be meant where nothing was named yet."""
    if thread.found or thread.topic or sentence.asks:
        return []
    thread.topic = only_one(thread.low, sentence, marks, thread.setting)
    return thread.topic


def _carried(thread: Thread, sentence: Sentence, marks: Marks) -> list[Mention]:
    """What was spoken of just before, set at the start of a sentence that names nothing itself.

    Where as many figures come again as there were measures before, all of those are meant.
    """
    if told := ordinal(thread.low, thread.found, sentence):
        return told
    if marks.figures and of_an_action(thread.low, sentence, thread.setting):
        return []
    again = thread.times.repeated.subjects(sentence, marks.figures)
    again = again or owed(sentence, marks, thread.found, thread.setting)
    return again or [topic._replace(start=sentence.start, end=sentence.start) for topic in thread.topic]
