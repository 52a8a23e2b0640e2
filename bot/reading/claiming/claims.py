"""Claims: a passage read sentence by sentence, remembering what is spoken of and of which period."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.reading.claiming.afterthoughts import promised, redated, refused, undone
from bot.reading.claiming.figured import Figured
from bot.reading.claiming.linking import bonds, is_beside
from bot.reading.claiming.noticed import Marks, marks, within, without
from bot.reading.claiming.ordered import ordered
from bot.reading.claiming.partial import covers_part, covers_some
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.claiming.spoken import Spoken
from bot.reading.claiming.timing import Timing, one_each, timing
from bot.reading.claiming.unnamed import only_one
from bot.reading.noticing.clauses import Sentence, sentences, unwrap
from bot.reading.noticing.hedges import affirms_zero, is_provisional
from bot.reading.noticing.names import Mention, mentions
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said
from bot.reading.noticing.plain import Plain
from bot.reading.noticing.siblings import siblings
from bot.reading.noticing.statuses import says_status
from bot.reading.noticing.units import clashes, fits
from bot.reading.noticing.words import NEVER_ALONE

_HEADING = re.compile(r"\b(?:figures?|data|numbers|below|following|these|only|those|attached|published)\b")
_FUTURE = re.compile(
    r"\b(?:on (?:track|course|schedule|target|time)|good for|delayed|slipp\w+|postponed|launch\w*|open(?:s|ing)|"
    r"will|next|when|once|soon|send|expect\w*|follow|due|until|deadline|meeting|available|dated|"
    r"extract|by|since)\b"
)
_MUSING = re.compile(
    r"\b(?:thought|checking|wonder\w*|understood|makes? (?:it|a|no|any|much|the)\b|would make|difference)\b"
)
_TAKEN_BACK = re.compile(
    r"\b(?:ignore|disregard|withdraw|retract|recall|scrap|forget|delete|take out|strike out|don't use|"
    r"do not use)\b(?! (?:the )?(?:comma|format|rounding|typo)|(?: (?:that|this|it|the last one|"
    r"my last))?\s?[,;:-]\s)"
)
_TELLING = frozenset({"pounds", "weeks", "days", "hours", "minutes", "ratio"})
_THROUGH = re.compile(r"\s?(?:to|-|–|through|thru|up to)\s?")
_COLUMNS = re.compile(r"[\s|;/]+")
_ONE_WORD = 1.3  # the weight of one telling word of a name, with a common one at most
# 'No, that's last year's': said of the figure just before.
_MISDATED = re.compile(
    r"\b(?:that|this|it|those|these|they)(?:'s|'re|\sis|\swas|\sare|\swere)\s(?:actually\s|in fact\s|from\s|for\s|"
    r"the\s|our\s)*(?:last|previous|prior|old|wrong)\b(?!\s(?:of|thing))"
)
_NUMBER = re.compile(r"\s(?:rate|rates|percentage|figure|figures|number|numbers|count|average|score|ratio|total)\b")
_LEADERS = re.compile(r"\.{4,}")
_SPAN = re.compile(r"\d+ (?:months?|years?)")
_EVERY = re.compile(r"\b(?:all|both|these|those|everything|figures|numbers|the above|the below|return|each|lot)\b")


def claims(text: Plain, setting: Setting, topic: Sequence[Mention] = ()) -> list[Claim]:
    """Everything that a passage of plain text says of the board's measures, in order; `topic` is what it answers."""
    low = _unled(unwrap(text.low))
    if listed := ordered(low, setting):
        return listed
    found = marks(low, setting)
    reader = _Reader(low, setting, list(topic), without(low, [(p.start, p.end) for p in found.periods]))
    for sentence in sentences(low, text.text):
        reader.read(sentence, within(found, sentence))
    return reader.found


def _unled(low: str) -> str:
    """The text with the dots that lead the eye to a figure ('admissions ....... 527') made spaces."""
    return _LEADERS.sub(lambda dots: " " * len(dots.group()), low) if "...." in low else low


class _Reader:
    def __init__(self, low: str, setting: Setting, topic: list[Mention], bonding: str) -> None:
        self.low, self.setting, self.topic, self.bonding = low, setting, topic, bonding
        self.lexicon = setting.lexicon
        self.prompted = frozenset(item for each in topic for item in each.items)
        self.figured = Figured(low, bonding, setting)
        self.spoken = Spoken(low, self.lexicon)
        self.found: list[Claim] = []
        self.period: Said | None = None
        self.columns: tuple[Said, ...] = ()
        self.row: list[Mention] = []
        self.topic_asks = self.provisional = False

    def read(self, sentence: Sentence, marks: Marks) -> None:
        """Take in one sentence."""
        marks = marks._replace(figures=one_each(self.low, marks.figures, marks.periods))
        names = self._names(sentence, marks) or self._named_back(sentence, marks)
        if not marks.figures:
            self._note_provisional(sentence, names)
        if not names:
            marks = self._thought_again(sentence, marks)
        if not names and all(figure.value == 0 for figure in marks.figures):
            self._note_part(sentence)
        if not marks.figures and not names:
            self._note_misdated(sentence)
        heads = self.low[sentence.start : sentence.end].rstrip().endswith(":")
        if not marks.figures and not names and (heads or not marks.states):
            self._heading(sentence, marks)
            return
        carried = not (marks.names or names)
        hinted = self._hinted(marks, names)
        names = _but_told(names, hinted)
        subjects = sorted([*names, *hinted]) or (self._carried(sentence, len(marks.figures)) if carried else [])
        if not subjects:
            subjects = self._sole(marks.figures) or self._only_one(sentence, marks)
            marks = self._of_subject(subjects, marks)
        if carried and self.topic_asks:
            sentence = sentence._replace(asks=True)
        when = self._timing(sentence, names, marks)
        if not (carried and sentence.asks and _MUSING.search(self.low, sentence.start, sentence.end)):
            self._say(sentence, subjects, marks, when, carried and not hinted)
        if names:
            self._take_back(sentence, names, marks.figures, when.general or next(iter(marks.periods), None))
            self.row = names if len(names) == len(marks.figures) else []
            self.topic, self.topic_asks = self._spoken_of(names, marks), sentence.asks

    def _names(self, sentence: Sentence, marks: Marks) -> list[Mention]:
        """The measures named in a sentence, groups of one among them."""
        names = [self._own(m) for m in marks.names if self._measures(m)]
        if names and (marks.states or marks.figures):
            names = self._but_actions(sentence, names)
        names = self._ranged(names, marks.figures)
        return self._with_siblings(sentence, names) if marks.figures or marks.states else names

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
        return timing(without(self.low, [(n.start, n.end) for n in names]), sentence, names, row, marks.periods)

    def _in_columns(self, row: Sequence[Figure]) -> bool:
        return all(_COLUMNS.fullmatch(self.low, a.end, b.start) for a, b in pairwise(row))

    def _say(self, sentence: Sentence, subjects: Sequence[Mention], marks: Marks, when: Timing, carried: bool) -> None:
        about = when._replace(general=when.general or self.period)
        said = self.figured.read(sentence, subjects, marks.figures, about, carried)
        if (
            carried
            and len(marks.figures) == 1
            and any(sentence.start <= at < sentence.end for at, _ in self.figured.spent)
        ):
            said = [each._replace(sure=True, corrects=True) for each in said]
        if carried:
            said = [self._of_what_was_taken_back(each) for each in said]
        self.found += [each._replace(provisional=each.provisional or self.provisional) for each in said]
        self.found += self.spoken.read(sentence, subjects, marks, self.period)
        self.found = refused(self.low, self.found, sentence)

    def _of_what_was_taken_back(self, claim: Claim) -> Claim:
        """'Ignore October's. It should be 449': what puts right a figure taken back is of that one's period."""
        last = self.found[-1] if self.found else None
        if last is None or last.role != "withdrawn" or not claim.corrects or claim.period or last.items != claim.items:
            return claim
        return claim._replace(period=last.period)

    def _note_provisional(self, sentence: Sentence, names: Sequence[Mention]) -> None:
        """'All figures provisional', 'both provisional', 'NM-06 is provisional': said of figures elsewhere."""
        words = self.low[sentence.start : sentence.end]
        if not is_provisional(words) or not (names or _EVERY.search(words)):
            return
        spoken = {item for mention in names for item in mention.items}
        self.found = [
            c._replace(provisional=True) if not spoken or spoken.intersection(c.items) else c for c in self.found
        ]
        self.provisional = self.provisional or not spoken

    def _note_part(self, sentence: Sentence) -> None:
        """'That is July and August only', 'The panel did not meet': said of the figures just before."""
        words = self.low[sentence.start : sentence.end]
        told = covers_part(words, self.setting.asked) or affirms_zero(words) or covers_some(words)
        if not self.found or not told:
            return
        last, every = self.found[-1].sentence, bool(_EVERY.search(words))
        if every or sentence.line - last.line <= 1:
            self.found = [
                c._replace(note=f"{c.note} {words}") if every or c.sentence == last else c for c in self.found
            ]

    def _thought_again(self, sentence: Sentence, marks: Marks) -> Marks:
        """A sentence that names nothing may date or take back what was just said; its other periods are its own."""
        self.found = undone(self.low, self.found, sentence)
        self.found, left = redated(self.low, self.found, sentence, marks.periods, self.setting.asked)
        self.figured.spent += [(p.start, p.end) for p in marks.periods if p not in left]
        self.found = promised(self.low, self.found, sentence, marks.states)
        return marks._replace(periods=left, states=[state for state in marks.states if not state.promise])

    def _note_misdated(self, sentence: Sentence) -> None:
        """'No wait, that's last year's': the figures just before are not of now."""
        if self.found and _MISDATED.search(self.low, sentence.start, sentence.end):
            last = self.found[-1].sentence
            if sentence.line - last.line <= 1:
                self.found = [
                    c._replace(role="previous") if c.sentence == last and c.role == "value" else c for c in self.found
                ]

    def _measures(self, mention: Mention) -> bool:
        return not mention.items or any(item in self.lexicon.indicator for item in mention.items)

    def _named_back(self, sentence: Sentence, marks: Marks) -> list[Mention]:
        """'Please ignore the October visits': a common word right behind such words names a measure of the sender's."""
        if marks.names or not _TAKEN_BACK.search(self.low, sentence.start, sentence.end):
            return []
        backs = [match.end() for match in _TAKEN_BACK.finditer(self.low, sentence.start, sentence.end)]
        own = [self._own(hint) for hint in marks.hints if any(0 <= hint.start - at < 24 for at in backs)]
        return [hint._replace(by="name") for hint in own if len(hint.items) == 1 and hint.items[0] in self.setting.mine]

    def _but_actions(self, sentence: Sentence, names: list[Mention]) -> list[Mention]:
        """'The carers' charter is not out': a word of a measure within the better-known name of an action is its."""
        words = self.low[sentence.start : sentence.end]
        alone = [m for m in names if m.by == "name" and " " not in self.low[m.start : m.end]]
        weak = [m for m in names if m.by == "name" and (m.weight <= _ONE_WORD or m in alone)]
        if not weak or not says_status(words):
            return names
        acts = [m for m in mentions(words, self.lexicon.actions, ()) if m.by == "name" and m.weight > _ONE_WORD]
        spans = [(sentence.start + m.start, sentence.start + m.end, m.weight) for m in acts]
        return [
            m
            for m in names
            if m not in weak or not any(a <= m.start and m.end <= b and weight > m.weight for a, b, weight in spans)
        ]

    def _own(self, mention: Mention) -> Mention:
        """Of several measures that words could mean, the one being answered, else those that the sender gives."""
        prompted = tuple(item for item in mention.items if item in self.prompted)
        if prompted and mention.by != "code":
            return mention._replace(items=prompted)
        own = tuple(item for item in mention.items if item in self.setting.mine)
        own = self._numbered(mention, own)
        return mention._replace(items=own) if own and mention.by in ("name", "hint") and not mention.clash else mention

    def _numbered(self, mention: Mention, own: tuple[str, ...]) -> tuple[str, ...]:
        """'The suicide rate' is a measure with a figure, not the plan that is in place or not."""
        if len(own) < 2 or not _NUMBER.match(self.low, mention.end):
            return own
        return tuple(item for item in own if self.lexicon.indicator[item].unit != "yes-no") or own

    def _hinted(self, marks: Marks, names: Sequence[Mention]) -> list[Mention]:
        """Common words that only one name has, or one of the sender's own, where a figure stands right beside them."""
        if not marks.figures:
            return []
        telling = [
            m
            for m in marks.hints
            if self.low[m.start : m.end] not in NEVER_ALONE
            and not _SPAN.fullmatch(self.low, m.start, m.end)
            and not any(f.start < m.start < f.end for f in marks.figures)
        ]
        hints = [m for each in telling if len((m := self._own(each)).items) == 1 and self._may_hint(m)]
        hints = [m for m in hints if not any(self._outdone(m, name, marks.figures) for name in names)]
        hints += self._labels(marks, names)
        both = [*names, *hints]
        near = bonds(self.bonding, both, marks.figures)
        beside = [both[b.mention] for b in near if is_beside(b, both[b.mention], marks.figures[b.figure])]
        beside += [hint for hint in hints if self._heads(hint, marks)]
        return [hint for hint in hints if hint in beside and self._could_be(hint, marks.figures)]

    def _outdone(self, hint: Mention, name: Mention, found: Sequence[Figure]) -> bool:
        """'We helped 312 households to stay warm': behind the figure stands the same measure's very name."""
        between = [f for f in found if hint.end <= f.start and f.end <= name.start]
        return hint.items == name.items and len(between) == 1 and not self.low[between[0].end : name.start].strip()

    def _sole(self, found: Sequence[Figure]) -> list[Mention]:
        """The only measure of the sender's in the unit said, where nothing at all is named: asked about, never sure."""
        if len(found) != 1 or found[0].unit not in _TELLING or self.found:
            return []
        own = [each for each in self.setting.mine if each in self.lexicon.indicator]
        fitting = tuple(each for each in own if fits(found[0].unit, self.lexicon.indicator[each].unit))
        return [Mention(found[0].start, found[0].start, fitting, "hint", loose=True)] if len(fitting) == 1 else []

    def _only_one(self, sentence: Sentence, marks: Marks) -> list[Mention]:
        """What alone can be meant where nothing was named yet."""
        if self.found or self.topic or sentence.asks:
            return []
        self.topic = only_one(self.low, sentence, marks, self.setting)
        return self.topic

    def _of_subject(self, subjects: Sequence[Mention], marks: Marks) -> Marks:
        """Only the figure that told the measure is of it: '42, 39, 41, 40 - monthly average 40.4 a day'."""
        if not subjects or subjects != self.topic or len(marks.figures) < 2:
            return marks
        return marks._replace(figures=[f for f in marks.figures if f.start == subjects[0].start] or marks.figures)

    def _with_siblings(self, sentence: Sentence, names: list[Mention]) -> list[Mention]:
        """The names with the groups said beside figures; a name of all those groups has no figure then."""
        known = self.lexicon.indicator
        found = siblings(self.low, sentence.start, sentence.end, names or self.topic, known)
        told = {item for each in found for item in each.items}
        kept = [m for m in names if len(m.items) == 1 or not told.issuperset(m.items) or m.clash]
        return sorted([*kept, *found])

    def _may_hint(self, hint: Mention) -> bool:
        """A common word never names a measure whose figures somebody else gives."""
        return self._measures(hint) and (not self.setting.mine or hint.items[0] in self.setting.mine)

    def _labels(self, marks: Marks, names: Sequence[Mention]) -> list[Mention]:
        """'Children: 331 per 10,000': a common word set before a figure as its label is asked about."""
        if names or len(marks.hints) != 1 or len(marks.figures) != 1 or not marks.figures[0].unit:
            return []
        hint, figure = self._own(marks.hints[0]), marks.figures[0]
        fitting = tuple(i for i in hint.items if i in self.setting.mine and self._fits(i, figure))
        labelled = (
            self.low[hint.end : figure.start].strip() == ":" and not self.low[: hint.start].rpartition("\n")[2].strip()
        )
        return [hint._replace(items=fitting)] if labelled and len(fitting) > 1 else []

    def _heads(self, hint: Mention, marks: Marks) -> bool:
        """'Days from ready to out the door = 4.5': a common word that opens a label straight before the only figure."""
        figure = marks.figures[0]
        line = max(self.low.rfind("\n", 0, hint.start), self.low.rfind(". ", 0, hint.start)) + 1
        label = self.low[hint.end : figure.start]
        opens = not self.low[line : hint.start].strip(" \t-*•>")
        return opens and len(marks.figures) == 1 and label.rstrip().endswith(("=", ":")) and len(label.split()) <= 7

    def _fits(self, item: str, figure: Figure) -> bool:
        return item in self.lexicon.indicator and not clashes(figure.unit, self.lexicon.indicator[item].unit)

    def _could_be(self, hint: Mention, found: Sequence[Figure]) -> bool:
        return any(not self.figured.fitting.foreign(figure, hint) for figure in found)

    def _carried(self, sentence: Sentence, figures: int) -> list[Mention]:
        """What was spoken of just before, set at the start of a sentence that names nothing itself.

        Where as many figures come again as there were names before, all of those are meant.
        """
        topics = self.row if len(self.row) == figures > 1 else self.topic
        return [topic._replace(start=sentence.start, end=sentence.start) for topic in topics]

    def _ranged(self, names: list[Mention], found: Sequence[Figure]) -> list[Mention]:
        """'NM-17 to NM-20': two codes and all between them, where as many figures follow, or none."""
        if len(names) != 2 or not all(m.by == "code" and len(m.items) == 1 and not m.clash for m in names):
            return names
        first, last = names
        if not _THROUGH.fullmatch(self.low, first.end, last.start):
            return names
        order = list(self.lexicon.indicator)
        a, b = (order.index(m.items[0]) for m in names)
        codes = order[a : b + 1]
        if b - a < 2 or len(found) not in (0, len(codes)):
            return names
        return [last._replace(start=first.start, items=(code,)) for code in codes]

    def _heading(self, sentence: Sentence, marks: Marks) -> None:
        words = self.low[sentence.start : sentence.end]
        if len(marks.periods) > 1 and _COLUMNS.fullmatch(self.bonding, sentence.start, sentence.end):
            self.columns = tuple(marks.periods)
            return
        told = [p for p in marks.periods if p.kind in ("period", "this", "last", "lastyear")]
        named = [p for p in told if not _FUTURE.search(self._clause(p, sentence)) and self._may_head(p, sentence)]
        if named and (len(words) < 40 or _HEADING.search(words)):
            self.period = named[0]

    def _may_head(self, period: Said, sentence: Sentence) -> bool:
        """'Last quarter:' heads what follows; 'I cannot tell what you had last time' does not."""
        if period.kind not in ("last", "lastyear"):
            return True
        words = self.low[sentence.start : period.start] + self.low[period.end : sentence.end]
        return len(words.split()) <= 2 or bool(_HEADING.search(words))

    def _clause(self, period: Said, sentence: Sentence) -> str:
        """The words about a period, from comma to comma."""
        start = self.low.rfind(",", sentence.start, period.start) + 1 or sentence.start
        end = self.low.find(",", period.end, sentence.end)
        return self.low[start : end if end >= 0 else sentence.end]

    def _take_back(
        self, sentence: Sentence, names: Sequence[Mention], found: Sequence[Figure], about: Said | None
    ) -> None:
        """'Please ignore the breast screening figure': what was said before of it no longer stands."""
        for match in _TAKEN_BACK.finditer(self.low, sentence.start, sentence.end):
            after = next((m for m in names if 0 <= m.start - match.end() < 30), None)
            if after is not None and not any(match.end() <= f.start < after.start for f in found):
                self.found = [
                    c._replace(role="withdrawn") if c.sentence.start == sentence.start and c.items == after.items else c
                    for c in self.found
                ]
                self.found.append(Claim(after.items, "withdrawn", after.start, after.end, sentence, period=about))


def _but_told(names: list[Mention], hinted: Sequence[Mention]) -> list[Mention]:
    """'Dentists: 37.1 adults, 55.2 children': a name of several measures has no figure where each is told apart."""
    told = {item for each in hinted for item in each.items}
    return [m for m in names if len(m.items) == 1 or not told.issuperset(m.items)]
