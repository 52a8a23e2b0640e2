"""Claims: a passage read sentence by sentence, remembering what is spoken of and of which period."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.reading.claiming.figures.figured import Figured
from bot.reading.claiming.figures.ordered import ordered
from bot.reading.claiming.figures.ordinals import ordinal
from bot.reading.claiming.figures.spoken import Spoken
from bot.reading.claiming.footnotes import footnoted
from bot.reading.claiming.names.apposed import apposed
from bot.reading.claiming.names.hinting import Hinting
from bot.reading.claiming.names.labels import Labels
from bot.reading.claiming.names.localities import localised
from bot.reading.claiming.names.naming import Naming, but_heading
from bot.reading.claiming.names.unnamed import in_other_words, of_subject, only_one, sole
from bot.reading.claiming.names.withdrawing import disputed, left_to_others, put_right, refused, taken_back, undone
from bot.reading.claiming.names.worded import worded
from bot.reading.claiming.noticed import Marks, marks, within, without
from bot.reading.claiming.periods.afterthoughts import (
    awaited,
    misdated,
    names_it,
    parted,
    promised,
    redated,
    speaks_of_all,
)
from bot.reading.claiming.periods.headings import headings
from bot.reading.claiming.periods.homing import at_home, of_several
from bot.reading.claiming.periods.repeated import Repeated
from bot.reading.claiming.periods.timing import Timing, one_each, timing
from bot.reading.claiming.roles.brackets import unbracketed
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.noticing.clauses import Sentence, sentences
from bot.reading.noticing.hedges import is_provisional
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said
from bot.reading.noticing.plain import Plain
from bot.reading.noticing.wrapping import rejoin, unwrap

_MUSING = re.compile(
    r"\b(?:thought|checking|wonder\w*|understood|makes? (?:it|a|no|any|much|the)\b|would make|difference)\b"
)
_ANSWERED = re.compile(r"\W*(?:yes|yep|no|nope)\b(?=\s*[,.!;\n–-]|\s*$)")  # 'Plan in place? Yes, finally.'
_LOOKS_BACK = re.compile(r"\b(?:both|those|these|they|them|the (?:first )?(?:two|three))\b")
_COLUMNS = re.compile(r"[\s|;/]+")
_LEADERS = re.compile(r"\.{4,}")


def claims(
    text: Plain,
    setting: Setting,
    topic: Sequence[Mention] = (),
    keys: Mapping[str, str] | None = None,
    over: Sequence[Said] = (),
) -> list[Claim]:
    """Everything that a passage of plain text says of the board's measures, in order.

    `topic` is what it answers, asked `over` these periods, and `keys` are the words that the marks behind its
    figures stand for.
    """
    low = unbracketed(_unled(rejoin(text.low, text.text) if setting.typed else unwrap(text.low, text.text)))
    if listed := ordered(low, setting):
        return listed
    found = marks(low, setting)
    reader = _Reader(low, setting, list(topic), without(low, [(p.start, p.end) for p in found.periods]))
    reader.answers(over)
    for sentence in sentences(low, text.text):
        reader.read(sentence, within(found, sentence))
    told = footnoted(reader.found, low, keys, setting.asked) if keys else reader.found
    return localised(told, low, text.text, setting, [*found.names, *found.periods])


def _unled(low: str) -> str:
    """The text with the dots that lead the eye to a figure ('admissions ....... 527') made spaces."""
    return _LEADERS.sub(lambda dots: " " * len(dots.group()), low) if "...." in low else low


class _Reader:
    def __init__(self, low: str, setting: Setting, topic: list[Mention], bonding: str) -> None:
        self.low, self.setting, self.topic, self.bonding = low, setting, topic, bonding
        self.lexicon = setting.lexicon
        self.naming = Naming(low, setting, frozenset(item for each in topic for item in each.items))
        self.figured = Figured(low, bonding, setting)
        self.hinting = Hinting(bonding, self.naming, self.figured.fitting)
        self.labels = Labels(low, bonding, setting)
        self.spoken = Spoken(low, self.lexicon)
        self.found: list[Claim] = []
        self.period: Said | None = None
        self.headed: Sequence[Said] = ()
        self.columns: tuple[Said, ...] = ()
        self.repeated = Repeated(low, setting)
        self.clause: Said | None = None
        self.topic_asks = self.provisional = False
        self.nameless: tuple[Sentence, Marks] | None = None

    def answers(self, over: Sequence[Said]) -> None:
        """What is read answers a line that asks for one period, or for several in a row."""
        if len(over) > 1:
            self.repeated.periods = tuple(over)
        elif over:
            self.period = over[0]

    def read(self, sentence: Sentence, marks: Marks) -> None:
        """Take in one sentence."""
        marks = marks._replace(figures=self.naming.but_of_titles(sentence, marks.figures))
        marks = marks._replace(figures=one_each(self.low, marks.figures, marks.periods or self.columns))
        names = apposed(self.low, sentence, self.naming.names(sentence, marks, self.topic), marks)
        if not marks.figures:
            self._note_provisional(sentence, names)
        if len(names) == 1 and not marks.figures:
            self._name_last(sentence, names[0])
        if not names:
            marks = self._thought_again(sentence, marks)
        self.nameless = None if names or len(marks.figures) != 1 or sentence.asks else (sentence, marks)
        heads = self.low[sentence.start : sentence.end].rstrip().endswith(":")
        if not marks.figures and not names and (heads or not marks.states):
            self._head(sentence, marks)
            return
        self._read_about(sentence, names, self.repeated.without(sentence, marks))

    def _read_about(self, sentence: Sentence, names: list[Mention], marks: Marks) -> None:
        """What a sentence says of the measures it names or, naming none, of what was spoken of before."""
        carried = not (marks.names or names)
        names = sorted([*names, *worded(self.low, marks, names, self.naming)])
        carried = carried and not names
        labelled = self.labels.read(sentence, names, marks.figures)
        marks = _without_numbers_of([*labelled, *names], marks)
        hinted = [*labelled, *self.hinting.hinted(marks, [*names, *labelled])]
        names = _but_collective(_but_told(names, [*hinted, *(m for m in names if len(m.items) == 1)]), marks.figures)
        subjects = but_heading(self.low, sorted([*names, *hinted])) or (
            self._carried(sentence, marks.figures) if carried else []
        )
        if carried and not hinted:
            subjects = in_other_words(marks, subjects, self.setting) or subjects
        if not subjects:
            subjects = (not self.found and sole(marks.figures, self.setting)) or self._only_one(sentence, marks)
            marks = of_subject(subjects, marks) if subjects == self.topic else marks
        if carried and self.topic_asks and not _ANSWERED.match(self.low, sentence.start):
            sentence = sentence._replace(asks=True)
        when = self._timing(sentence, names, marks)
        if not (carried and sentence.asks and _MUSING.search(self.low, sentence.start, sentence.end)):
            self._say(sentence, subjects, marks, when, carried and not hinted)
        self.found = disputed(self.low, self.found, sentence, names)
        if names or hinted:
            self.repeated.note(sentence, self.found)
        if names:
            self._remember(sentence, names, marks, when)
        if hinted and (not names or max(hinted).start > names[-1].end) and self._gave(sentence, max(hinted)):
            self.topic, self.topic_asks = [max(hinted)], sentence.asks

    def _name_last(self, sentence: Sentence, name: Mention) -> None:
        """'12.7 this time. (That's CAMHS.)': the one figure of a sentence that named nothing has its name behind it."""
        if self.nameless is None or len(name.items) != 1 or not names_it(self.low, sentence, name):
            return
        last, was = self.nameless
        told = [each for each in self.found if each.sentence == last]
        if any(each.sure or each.items != name.items for each in told):
            return
        self.found = [each for each in self.found if each not in told]
        subject = name._replace(start=last.start, end=last.start)
        said = self.figured.read(last, [subject], was.figures, self._timing(last, [], was), carried=True)
        self.found += [each._replace(sure=True, carried=False) for each in said]

    def _remember(self, sentence: Sentence, names: list[Mention], marks: Marks, when: Timing) -> None:
        """What was named is what the next sentence is about; and what it takes back goes."""
        about = when.general or next(iter(marks.periods), None)
        self.found = taken_back(self.low, self.found, sentence, names, marks.figures, about)
        self.topic = [self._as_told(sentence, each) for each in self._spoken_of(names, marks)]
        self.topic_asks = sentence.asks

    def _as_told(self, sentence: Sentence, mention: Mention) -> Mention:
        """'For the discharge line I gave 4.4 days': of several measures a word could mean, the one its figure told."""
        if len(mention.items) < 2 or mention.clash:
            return mention
        said = [c for c in self.found if c.sentence.start == sentence.start and c.start <= mention.start < c.end]
        told = {c.items for c in said if set(c.items) < set(mention.items)}
        return mention._replace(items=told.pop()) if len(told) == 1 else mention

    def _gave(self, sentence: Sentence, mention: Mention) -> bool:
        """Say whether a figure was given for a measure in this sentence."""
        said = (c for c in reversed(self.found) if c.sentence.start == sentence.start)
        return any(c.items == mention.items and c.role == "value" for c in said)

    def _head(self, sentence: Sentence, marks: Marks) -> None:
        """A line of several periods heads columns; one of a single period heads what follows."""
        if len(marks.periods) > 1 and _COLUMNS.fullmatch(self.bonding, sentence.start, sentence.end):
            self.columns = tuple(marks.periods)
        elif headed := headings(self.low, sentence, marks):
            self.period, self.headed = headed[0], headed

    def _note_provisional(self, sentence: Sentence, names: Sequence[Mention]) -> None:
        """'All figures provisional', 'both provisional', 'NM-06 is provisional': said of figures elsewhere."""
        words = self.low[sentence.start : sentence.end]
        if not is_provisional(words) or not (names or speaks_of_all(words)):
            return
        spoken = {item for mention in names for item in mention.items}
        self.found = [
            c._replace(provisional=True) if not spoken or spoken.intersection(c.items) else c for c in self.found
        ]
        self.provisional = self.provisional or not (spoken or _LOOKS_BACK.search(words))

    def _spoken_of(self, names: list[Mention], marks: Marks) -> list[Mention]:
        """What the next sentence is about, if it names nothing: the last of several names that were given figures."""
        start = names[0].start
        stated = any(c.role in ("value", "state") and c.start >= start for c in self.found if c.figure)
        return names[-1:] if marks.figures and (stated or len(names) > 3) else names

    def _timing(self, sentence: Sentence, names: Sequence[Mention], marks: Marks) -> Timing:
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

    def _say(self, sentence: Sentence, subjects: Sequence[Mention], marks: Marks, when: Timing, carried: bool) -> None:
        goes_on = self.low.endswith((";", "; "), 0, sentence.start)
        about = when._replace(general=when.general or (self.clause if goes_on else None) or self.period)
        self.clause = when.general
        said = self.figured.read(sentence, subjects, marks.figures, about, carried)
        if (
            carried
            and len(marks.figures) == 1
            and any(sentence.start <= at < sentence.end for at, _ in self.figured.spent)
        ):
            said = [each._replace(sure=True, corrects=True) for each in said]
        if carried:
            said = [put_right(self.found, each) for each in said]
        said = [self._under_heading(each) for each in said]
        self.found += [each._replace(provisional=each.provisional or self.provisional) for each in said]
        self.found += self.spoken.read(sentence, subjects, marks, self.period)
        self.found = left_to_others(self.low, refused(self.low, self.found, sentence), sentence, self.setting.people)

    def _under_heading(self, claim: Claim) -> Claim:
        """A yearly measure under a heading of the quarter is of its own year; under one of two periods, of its own."""
        if claim.period is None or claim.period is not self.period or claim.figure is None:
            return claim
        if own := of_several(self.headed, claim.items, self.lexicon.indicator):
            return claim._replace(period=own)
        values = [claim.figure.value]
        return claim._replace(period=at_home(claim.period, None, values, claim.items, self.lexicon.indicator))

    def _thought_again(self, sentence: Sentence, marks: Marks) -> Marks:
        """A sentence that names nothing may date or take back what was just said; its other periods are its own."""
        self.found = undone(self.low, self.found, sentence)
        self.found, left = redated(self.low, self.found, sentence, marks.periods, self.setting.asked)
        self.figured.spent += [(p.start, p.end) for p in marks.periods if p not in left]
        self.found = promised(self.low, self.found, sentence, marks.states)
        if all(figure.value == 0 for figure in marks.figures):
            self.found = parted(self.low, self.found, sentence, self.setting)
        if not marks.figures:
            self.found = awaited(self.low, self.found, sentence)
            self.found = misdated(self.low, self.found, sentence)
        return marks._replace(periods=left, states=[state for state in marks.states if not state.promise])

    def _only_one(self, sentence: Sentence, marks: Marks) -> list[Mention]:
        """What alone can be meant where nothing was named yet."""
        if self.found or self.topic or sentence.asks:
            return []
        self.topic = only_one(self.low, sentence, marks, self.setting)
        return self.topic

    def _carried(self, sentence: Sentence, figures: Sequence[Figure]) -> list[Mention]:
        """What was spoken of just before, set at the start of a sentence that names nothing itself.

        Where as many figures come again as there were measures before, all of those are meant.
        """
        if meant := ordinal(self.low, self.found, sentence):
            return meant
        again = self.repeated.subjects(sentence, figures)
        return again or [topic._replace(start=sentence.start, end=sentence.start) for topic in self.topic]


def _without_numbers_of(labels: Sequence[Mention], marks: Marks) -> Marks:
    """The same without the numbers that stand in a name, as the first of '2yr checks 86.4%' does."""
    if not labels:
        return marks
    inside = [f for f in marks.figures if any(m.start <= f.start < m.end for m in labels)]
    return marks._replace(figures=[f for f in marks.figures if f not in inside])


def _but_collective(names: list[Mention], figures: Sequence[Figure]) -> list[Mention]:
    """'MMR is stubborn: 90.6 for one dose': the name behind the one figure stands before that of several measures."""
    if len(figures) != 1:
        return names
    behind = {m.items[0] for m in names if len(m.items) == 1 and m.start >= figures[0].end}
    return [m for m in names if len(m.items) == 1 or m.clash or behind.isdisjoint(m.items)]


def _but_told(names: list[Mention], hinted: Sequence[Mention]) -> list[Mention]:
    """'Dentists: 37.1 adults, 55.2 children': a name of several measures has no figure where each is told apart."""
    told = {item for each in hinted for item in each.items}
    return [m for m in names if len(m.items) == 1 or not told.issuperset(m.items)]
