"""Reader: one sentence after another, given to the measures it names or, naming none, to those spoken of before."""

import re
from collections.abc import Sequence

from bot.reading.claiming.figures.absent import absent
from bot.reading.claiming.figures.figured import Figured
from bot.reading.claiming.figures.ordinals import ordinal
from bot.reading.claiming.figures.restated import but_restated
from bot.reading.claiming.figures.spoken import Spoken
from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.names.apposed import apposed
from bot.reading.claiming.names.hinting import Hinting
from bot.reading.claiming.names.labels import Labels
from bot.reading.claiming.names.naming import Naming, but_heading
from bot.reading.claiming.names.overlooked import overlooked
from bot.reading.claiming.names.referring import Referring
from bot.reading.claiming.names.righting import put_right
from bot.reading.claiming.names.said_last import said_last
from bot.reading.claiming.names.unnamed import (
    in_other_words,
    left_in_other_words,
    of_an_action,
    of_subject,
    only_one,
    sole,
)
from bot.reading.claiming.names.withdrawing import disputed, left_to_others, refused, taken_back, undone
from bot.reading.claiming.names.worded import worded
from bot.reading.claiming.periods.afterthoughts import (
    awaited,
    dated_by_name,
    misdated,
    names_it,
    parted,
    promised,
    redated,
)
from bot.reading.claiming.periods.awaiting import but_awaited
from bot.reading.claiming.periods.owed import owed
from bot.reading.claiming.periods.parallel import one_each
from bot.reading.claiming.periods.same import of_the_same_time
from bot.reading.claiming.periods.timing import Timing
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.claiming.sentences.answered import answered
from bot.reading.claiming.sentences.by_period import of_the_last, remarks_on, told_by_period
from bot.reading.claiming.sentences.counting import what_counts
from bot.reading.claiming.sentences.other_period import but_of_others, of_other_periods
from bot.reading.claiming.sentences.provisional import noted_provisional
from bot.reading.claiming.sentences.subjects import (
    as_told,
    but_collective,
    but_told,
    but_torn,
    gave,
    only_names,
    said_of_it,
    spoken_of,
    without_numbers_of,
)
from bot.reading.claiming.sentences.times import Times
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_LENGTHS = ("days", "weeks", "months")
_MUSING = re.compile(
    r"\b(?:thought|checking|wonder\w*|understood|makes? (?:it|a|no|any|much|the)\b|would make|difference)\b"
)
_ANSWERED = re.compile(r"\W*(?:yes|yep|no|nope)\b(?=\s*[,.!;\n–-]|\s*$)")  # 'Plan in place? Yes, finally.'


class Reader:
    """Takes in the sentences of one text in turn. `topic` is what it answers; in `bonding` the periods are blank."""

    def __init__(self, low: str, setting: Setting, topic: list[Mention], over: Sequence[Said], bonding: str) -> None:
        self.low, self.setting, self.topic, self.bonding = low, setting, topic, bonding
        self.lexicon = setting.lexicon
        self.naming = Naming(low, setting, frozenset(item for each in topic for item in each.items))
        self.figured = Figured(low, bonding, setting)
        self.hinting = Hinting(bonding, self.naming, self.figured.fitting)
        self.labels = Labels(low, bonding, setting)
        self.spoken, self.referring = Spoken(low, self.lexicon), Referring(low)
        self.found: list[Claim] = []
        self.times = Times(low, bonding, setting, over)
        self.topic_asks = self.provisional = self.asked = False
        self.nameless: tuple[Sentence, Marks] | None = None

    def read(self, sentence: Sentence, marks: Marks) -> None:
        """Take in one sentence."""
        if marks.figures:
            figures = but_restated(self.low, self.naming.but_of_titles(sentence, marks.figures))
            marks = marks._replace(figures=one_each(self.low, figures, marks.periods or self.times.columns))
        names = apposed(self.low, sentence, self.naming.names(sentence, marks, self.topic), marks)
        referred = self.referring.names(sentence, names, marks.figures, self.found)
        self.referring.note(sentence, names, marks.periods)
        names = sorted([*names, *referred]) if referred else names
        if marks.periods and self.found and not marks.figures:
            self.found = told_by_period(self.low, self.found, sentence, names, (), marks.periods)
        if not marks.figures:
            self.found, of_all = noted_provisional(self.low, self.found, sentence, names)
            self.provisional = self.provisional or of_all
            self.found = dated_by_name(self.low, self.found, sentence, names, marks.periods)
        if len(names) == 1 and not marks.figures:
            self._name_last(sentence, names[0], marks.periods)
        if not names:
            marks = self._thought_again(sentence, marks)
        self.nameless = None if names or not marks.figures or sentence.asks else (sentence, marks)
        if (
            sentence.asks
            and not names
            and not marks.figures
            and (asked := what_counts(self.low, sentence, marks, self.naming))
        ):
            self.topic, self.topic_asks = asked, True
        self.asked = sentence.asks
        heads = self.low[sentence.start : sentence.end].rstrip().endswith(":")
        if not marks.figures and not names and (heads or not marks.states):
            self._head(sentence, marks, but=() if heads else marks.periods)
            return
        if names and marks.periods and not marks.figures:
            self.times.title(sentence, names, marks)
        self._read_about(sentence, names, self.times.repeated.without(sentence, marks))
        if marks.figures and marks.periods and self.found:
            self.found = told_by_period(self.low, self.found, sentence, names, marks.figures, marks.periods)

    def _head(self, sentence: Sentence, marks: Marks, but: Sequence[Said]) -> None:
        """A line without figures may head what follows; not one that remarks on these periods, given before."""
        if not remarks_on(self.low, self.found, sentence, but):
            self.times.head(sentence, marks)

    def _read_about(self, sentence: Sentence, names: list[Mention], marks: Marks) -> None:
        """What a sentence says of the measures it names or, naming none, of what was spoken of before."""
        carried = not (marks.names or names)
        names = sorted([*names, *worded(self.low, marks, names, self.naming)])
        carried = carried and not names
        gone = absent(self.low, sentence, names, marks.figures, self.lexicon)
        marks = marks._replace(states=sorted([*marks.states, *gone])) if gone else marks
        names = said_last(self.low, sentence, names, marks.figures)
        labelled = self.labels.read(sentence, names, marks.figures)
        marks = without_numbers_of([*labelled, *names], marks)
        hinted = [*labelled, *self.hinting.hinted(marks, [*names, *labelled])]
        names = but_collective(but_told(names, [*hinted, *(m for m in names if len(m.items) == 1)]), marks.figures)
        subjects = but_heading(self.low, sorted([*names, *hinted])) or (
            self._carried(sentence, marks) if carried else []
        )
        if carried and not hinted:
            subjects = in_other_words(self.low, sentence, marks, subjects, self.setting) or subjects
        if not subjects:
            subjects = (not self.found and sole(marks.figures, self.setting)) or self._only_one(sentence, marks)
            marks = of_subject(subjects, marks) if subjects == self.topic else marks
        answers = _ANSWERED.match(self.low, sentence.start) or any(s.start == sentence.start for s in marks.states)
        if carried and self.topic_asks and not answers:
            sentence = sentence._replace(asks=True)
        when = self.times.of(sentence, names, but_awaited(self.low, marks))
        if not (carried and sentence.asks and _MUSING.search(self.low, sentence.start, sentence.end)):
            self._say(sentence, subjects, marks, when, carried and not hinted)
        if names and len(marks.figures) > 1:
            self._say_of_what_is_left(sentence, names, marks, when)
        self.found = disputed(self.low, self.found, sentence, names)
        if names or hinted:
            self.times.repeated.note(sentence, self.found)
        if names:
            self._remember(sentence, names, marks, when)
        if hinted and (not names or max(hinted).start > names[-1].end) and gave(self.found, sentence, max(hinted)):
            self.topic, self.topic_asks = [max(hinted)], sentence.asks

    def _name_last(self, sentence: Sentence, name: Mention, periods: Sequence[Said]) -> None:
        """'12.7 this time. (That's CAMHS.)': the figure of a sentence that named nothing has its name behind it.

        So have several, each of a period of its own: 'Jan 36.6, Feb 35.1. That is the handovers line.'
        """
        if self.nameless is None or len(name.items) != 1 or not names_it(self.bonding, sentence, name):
            return
        last, was = self.nameless
        when = self.times.of(last, [], was)
        if len(was.figures) > 1 and (len(when.of) < 2 or len(when.of) != len(was.periods)):
            return
        told = [each for each in self.found if each.sentence == last]
        if any(each.sure or each.items != name.items for each in told):
            return
        self.found = [each for each in self.found if each not in told]
        subject = name._replace(start=last.start, end=last.start)
        said = self.figured.read(last, [subject], was.figures, when, carried=True)
        about = periods[0] if len(periods) == 1 else None
        said = [each for each in said if len(was.figures) == 1 or each.period]
        self.found += [each._replace(sure=True, carried=False, period=each.period or about) for each in said]

    def _remember(self, sentence: Sentence, names: list[Mention], marks: Marks, when: Timing) -> None:
        """What was named is what the next sentence is about; and what it takes back goes."""
        about = when.general or next(iter(marks.periods), None)
        self.found = taken_back(self.low, self.found, sentence, names, marks.figures, about)
        self.topic = [as_told(self.found, sentence, each) for each in spoken_of(self.found, names, marks)]
        self.topic_asks = sentence.asks and not only_names(self.low, sentence, names)

    def _say(self, sentence: Sentence, subjects: Sequence[Mention], marks: Marks, when: Timing, carried: bool) -> None:
        about = self.times.going_on(sentence, when)
        said = self.figured.read(sentence, subjects, marks.figures, about, carried)
        if (
            carried
            and len(marks.figures) == 1
            and any(sentence.start <= at < sentence.end for at, _ in self.figured.spent)
        ):
            said = [each._replace(sure=True, corrects=True) for each in said]
        if carried:
            said = [put_right(self.low, self.found, each) for each in but_torn(self.low, said)]
            said = said_of_it(self.bonding, self.found, said, self.lexicon.indicator)
            said = of_other_periods(self.low, self.bonding, self.found, said, sentence, self.setting)
            said = but_of_others(self.bonding, said, sentence)
            said = of_the_last(self.low, self.found, said)
        for figure, mention in overlooked(self.low, sentence, marks, said, self.found, self.setting):
            said += self.figured.read(sentence, [mention], [figure], about, carried=False)
        said = of_the_same_time(self.low, self.found, said)
        said = [self.times.under_heading(each) for each in said]
        self.found += [each._replace(provisional=True) for each in said] if self.provisional else said
        told = [as_told(self.found, sentence, each) for each in subjects]
        self.spoken.topic = self.topic
        stated = self.spoken.read(sentence, told, marks, self.times.period)
        self.found += [self.times.under_heading(each) for each in stated]
        self.found = left_to_others(self.low, refused(self.low, self.found, sentence), sentence, self.setting.people)

    def _say_of_what_is_left(self, sentence: Sentence, names: list[Mention], marks: Marks, when: Timing) -> None:
        """A figure in a unit of its own that no name of the sentence took is asked about, where one measure has it."""
        for figure, subject in left_in_other_words(self.low, sentence, marks, names, self.found, self.setting):
            self.found += self.figured.read(sentence, [subject], [figure], when._replace(of={}), carried=True)

    def _thought_again(self, sentence: Sentence, marks: Marks) -> Marks:
        """A sentence that names nothing may date or take back what was just said; its other periods are its own."""
        self.found = undone(self.low, self.found, sentence)
        self.found, left = redated(self.low, self.found, sentence, marks.periods, self.setting.asked)
        self.figured.spent += [(p.start, p.end) for p in marks.periods if p not in left]
        self.found = promised(self.low, self.found, sentence, marks.states)
        if all(map(_is_no_value, marks.figures)):
            self.found = parted(self.low, self.found, sentence, marks.periods, self.setting)
        if not marks.figures:
            self.found = awaited(self.low, self.found, sentence)
            self.found = misdated(self.low, self.found, sentence)
        if self.asked and not (marks.figures or marks.states):
            marks = marks._replace(states=answered(self.low, sentence, self.topic, self.lexicon.indicator))
        if not marks.periods and not marks.states:
            return marks
        states = [state for state in marks.states if not state.promise]
        return marks._replace(periods=left, states=states)

    def _only_one(self, sentence: Sentence, marks: Marks) -> list[Mention]:
        """What alone can be meant where nothing was named yet."""
        if self.found or self.topic or sentence.asks:
            return []
        self.topic = only_one(self.low, sentence, marks, self.setting)
        return self.topic

    def _carried(self, sentence: Sentence, marks: Marks) -> list[Mention]:
        """What was spoken of just before, set at the start of a sentence that names nothing itself.

        Where as many figures come again as there were measures before, all of those are meant.
        """
        if meant := ordinal(self.low, self.found, sentence):
            return meant
        if marks.figures and of_an_action(self.low, sentence, self.setting):
            return []
        again = self.times.repeated.subjects(sentence, marks.figures)
        again = again or owed(sentence, marks, self.found, self.setting)
        return again or [topic._replace(start=sentence.start, end=sentence.start) for topic in self.topic]


def _is_no_value(figure: Figure) -> bool:
    """'Two practices still to come', 'covers two of the three', 'for ten days': a number of no measure by itself."""
    few = not figure.unit and (figure.spelled or figure.value is None)
    return figure.value == 0 or few or figure.unit in _LENGTHS
