"""Claims: what each sentence of a reply says of which measure, before anything is decided."""

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.reading.clauses import Sentence, sentences, unwrap
from bot.reading.composites import joined
from bot.reading.hedges import corrects, counted, is_provisional, is_rough, is_whole
from bot.reading.lexicon import Lexicon
from bot.reading.linking import LIKELY, Bond, bonds, settled, together
from bot.reading.names import Mention, mentions
from bot.reading.noise import noise_spans
from bot.reading.numbers import Figure, figures
from bot.reading.periods import Said, said
from bot.reading.plain import Plain
from bot.reading.roles import role
from bot.reading.states import State, states
from bot.reading.timing import Timing, timing
from bot.reading.units import clashes
from bot.reading.words import NEVER_ALONE, tokens

_PLAINLY = re.compile(
    r"[\s:=,\-–—(*_|]*(?:(?:is|are|was|were|still|currently|both|all|has|have|been|being|figure|figures|"
    r"data|value|will|be|not|we|i|the|it's|its|it|this|quarter|month|for|number|numbers|again|and|so|there|"
    r"remain|remains|remained|afraid|i'm|sorry|unfortunately|also|rate|count|just|now)\b[\s:=,\-–—(*_|]*){0,8}"
)
_HEADING = re.compile(r"\b(?:figures?|data|numbers|below|following|these|only|those|attached|published)\b")
_FUTURE = re.compile(
    r"\b(?:will|next|when|once|soon|send|expect\w*|follow|due|until|deadline|meeting|available|dated|"
    r"extract|by|since)\b"
)
_MUSING = re.compile(r"\b(?:thought|checking|wonder\w*|understood|makes?|would make|difference)\b")
_TAKEN_BACK = re.compile(
    r"\b(?:ignore|disregard|withdraw|scrap|forget|delete|take out|strike out|don't use|"
    r"do not use)\b(?! (?:the )?(?:comma|format|rounding|typo))"
)
_IN_A_ROW = re.compile(r"[\s,;/&]*(?:and\s|for\s|in\s|then\s|\s|is\s|was\s|:|=)*[\s,;/(&]*")
_LASTING = frozenset({"withdrawn", "comparator", "target", "previous", "baseline", "elsewhere"})
_ROW = re.compile(r"\s?(?:,|and|&|/|, and)\s?")
_EVERY = re.compile(r"\b(?:all|both|these|those|everything|figures|numbers|the above|the below|return|each|lot)\b")
_AWAITED = re.compile(
    r"\b(?:(?:aiming|due|planned|scheduled|hoping|set|booked|expected|hoped) for|until|till|til|in|by|from|"
    r"after|before|on|end of|week of|around|mid|late|early|compared with|than|as|since)[\s-](?:the\s|"
    r"end of\s|mid[- ]?)*$"
)
_BESIDE = 0.25  # the cost of a bond with nothing but linking words in it
_DURATION = re.compile(r"\d+\s(?:days?|weeks?|months?|hours?|minutes?|years?)")
_NOTHING_FOR = re.compile(
    r"\s(?:(?:yet|available|currently|data|figures?)\s)?(?:for|on|about|against|in)\s(?:the\s|our\s|either\s|any of\s)?"
)


class Claim(NamedTuple):
    """One thing said of one measure (or of one of several `items`): a figure or a statement, and in what role.

    `role` is 'value', 'state', or what else the figure is ('target', 'previous', 'change'…). `firm` means only
    linking words stand between name and figure; `sure` that no other name could be meant; `hint` that only a
    common word names it. `noun` is what the figure counts. `whole` is set for a total among its parts.
    """

    items: tuple[str, ...]
    role: str
    start: int
    end: int
    sentence: Sentence
    figure: Figure | None = None
    state: str = ""
    period: Said | None = None
    sure: bool = True
    firm: bool = True
    hint: bool = False
    clash: bool = False
    corrects: bool = False
    provisional: bool = False
    approximate: bool = False
    whole: bool = False
    carried: bool = False
    noun: str = ""
    note: str = ""


class Setting(NamedTuple):
    """What is known before reading: the board's words, the period, whose reply it is, and the place's names."""

    lexicon: Lexicon
    asked: str
    mine: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


class _Marked(NamedTuple):
    names: list[Mention]
    hints: list[Mention]
    figures: list[Figure]
    states: list[State]
    periods: list[Said]


def claims(text: Plain, setting: Setting, topic: Sequence[Mention] = ()) -> list[Claim]:
    """Everything that a passage of plain text says of the board's measures, in order."""
    low = unwrap(text.low)
    marks = _marks(low, setting)
    reader = _Reader(low, setting, list(topic), without(low, [(p.start, p.end) for p in marks.periods]))
    for sentence in sentences(low):
        reader.read(sentence, _within(marks, sentence))
    return reader.found


def _marks(low: str, setting: Setting) -> _Marked:
    found = _but_durations(low, mentions(low, setting.lexicon.indicators, setting.lexicon.codes.find(low)))
    spoken = states(low)
    periods = said(without(low, [(m.start, m.end) for m in found if m.by != "hint"]), setting.asked)
    named = [(m.start, m.end) for m in found if m.by != "hint"]
    taken = named + noise_spans(without(low, named))
    taken += [(s.start, s.end) for s in spoken if s.kind == "suppressed"] + [(p.start, p.end) for p in periods]
    names = settled(low, [m for m in found if m.by != "hint"])
    return _Marked(names, [m for m in found if m.by == "hint"], joined(figures(low, taken), low), spoken, periods)


def _but_durations(low: str, found: list[Mention]) -> list[Mention]:
    """'91 days' names a measure only where it stands alone or with a figure; after another name it is the figure."""
    kept: list[Mention] = []
    for n, mention in enumerate(found):
        length = _DURATION.fullmatch(low, mention.start, mention.end)
        line_end = low.find("\n", mention.end)
        rest = low[mention.end : line_end if line_end >= 0 else len(low)].split(". ", maxsplit=1)[0]
        if (
            length
            and n
            and "\n" not in low[kept[-1].end if kept else 0 : mention.start]
            and not re.search(r"\d", rest)
            and not re.search(r"\d", low[kept[-1].end : mention.start] if kept else "1")
        ):
            continue
        kept.append(mention)
    return kept


def _within(marks: _Marked, sentence: Sentence) -> _Marked:
    return _Marked(*([each for each in kind if sentence.start <= each.start < sentence.end] for kind in marks))  # type: ignore[arg-type]


class _Reader:
    """Reads sentence by sentence, remembering what is being spoken of and of which period."""

    def __init__(self, low: str, setting: Setting, topic: list[Mention], bonding: str = "") -> None:
        self.low, self.setting, self.topic = low, setting, topic
        self.lexicon = setting.lexicon
        self.bonding = bonding or low
        self.found: list[Claim] = []
        self.period: Said | None = None
        self.topic_asks = self.provisional = False
        self.last_state: tuple[str, str] = ("", "")

    def read(self, sentence: Sentence, marks: _Marked) -> None:
        names = [self._own(m) for m in marks.names if self._measures(m)]
        if not marks.figures:
            self._note_provisional(sentence, names)
        if not marks.figures and not names and not marks.states:
            self._heading(sentence, marks)
            return
        carried = not marks.names
        hinted = self._hinted(marks, names)
        subjects = sorted([*names, *hinted]) or (self._carried(sentence) if carried else [])
        when = timing(
            without(self.low, [(m.start, m.end) for m in names]), sentence, names, marks.figures, marks.periods
        )
        if carried and self.topic_asks:
            sentence = sentence._replace(asks=True)
        if not (carried and sentence.asks and _MUSING.search(self.low, sentence.start, sentence.end)):
            self._figures(
                sentence, subjects, marks.figures, when, carried and not any(m.by == "hint" for m in subjects)
            )
            self._states(sentence, subjects, marks)
        if names:
            self._take_back(sentence, names, marks.figures, when.general or next(iter(marks.periods), None))
            self.topic, self.topic_asks = (names[-1:] if marks.figures else names), sentence.asks

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

    def _measures(self, mention: Mention) -> bool:
        return not mention.items or any(item in self.lexicon.indicator for item in mention.items)

    def _own(self, mention: Mention) -> Mention:
        """Of several measures that words could mean, those whose figures the sender gives."""
        own = tuple(item for item in mention.items if item in self.setting.mine)
        return mention._replace(items=own) if own and mention.by in ("name", "hint") and not mention.clash else mention

    def _hinted(self, marks: _Marked, names: Sequence[Mention]) -> list[Mention]:
        """Common words that only one name has, or one of the sender's own, where a figure stands right beside them."""
        if not marks.figures:
            return []
        telling = [m for m in marks.hints if self.low[m.start : m.end] not in NEVER_ALONE]
        hints = [m for each in telling if len((m := self._own(each)).items) == 1 and self._measures(m)]
        both = [*names, *hints]
        near = bonds(self.bonding, both, marks.figures)
        beside = [both[b.mention] for b in near if _is_beside(b, both[b.mention], marks.figures[b.figure])]
        return [hint for hint in hints if hint in beside and self._could_be(hint, marks.figures)]

    def _could_be(self, hint: Mention, found: Sequence[Figure]) -> bool:
        return any(not self._foreign(figure, hint) for figure in found)

    def _carried(self, sentence: Sentence) -> list[Mention]:
        """What was spoken of just before, set at the start of a sentence that names nothing itself."""
        return [topic._replace(start=sentence.start, end=sentence.start) for topic in self.topic]

    def _heading(self, sentence: Sentence, marks: _Marked) -> None:
        words = self.low[sentence.start : sentence.end]
        told = [p for p in marks.periods if p.kind in ("period", "this", "last", "lastyear")]
        named = [p for p in told if not _FUTURE.search(self._clause(p, sentence))]
        if named and (len(words) < 40 or _HEADING.search(words)):
            self.period = named[0]

    def _clause(self, period: Said, sentence: Sentence) -> str:
        """The words about a period, from comma to comma."""
        start = self.low.rfind(",", sentence.start, period.start) + 1 or sentence.start
        end = self.low.find(",", period.end, sentence.end)
        return self.low[start : end if end >= 0 else sentence.end]

    def _figures(
        self, sentence: Sentence, names: Sequence[Mention], found: Sequence[Figure], when: Timing, carried: bool
    ) -> None:
        roles = self._roles(sentence, names, found)
        abouts = [when.of.get(n) for n in range(len(found))]
        for bond in self._bonds(names, found, roles, abouts):
            figure, mention = found[bond.figure], names[bond.mention]
            if len(found) > 1 and self._of_the_name(figure, mention):
                continue
            if self._foreign(figure, mention) and (bond.cost > 0 or len(found) > 1):
                continue
            about = abouts[bond.figure] or when.general or self.period
            about = None if roles[bond.figure] == "change" else about
            part = self._role(roles[bond.figure], mention, abouts[bond.figure])
            claim = self._claim(sentence, mention, figure, part, about, bond, found, names, carried)
            self.found.append(self._lasting(claim))

    def _lasting(self, claim: Claim) -> Claim:
        """The second of two figures in a row is as sure, and as much a correction, as the first."""
        last = self.found[-1] if self.found else None
        if (
            last is None
            or claim.figure is None
            or last.figure is None
            or last.sentence != claim.sentence
            or last.items != claim.items
        ):
            return claim
        if not _IN_A_ROW.fullmatch(self.bonding, last.figure.end, claim.figure.start) or last.role != claim.role:
            return claim
        return claim._replace(
            sure=claim.sure or last.sure, corrects=claim.corrects or (last.corrects and last.period != claim.period)
        )

    def _of_the_name(self, figure: Figure, mention: Mention) -> bool:
        """'2 to 2.5 year reviews': numbers before a name that the name itself begins with."""
        if mention.start < figure.end or self.low[figure.end : mention.start].strip(" -"):
            return False
        numbers = {figure.value, figure.lower} - {None}
        said = {
            token.stem
            for item in mention.items
            if item in self.lexicon.indicator
            for token in tokens(self.lexicon.indicator[item].name.lower())
        }
        return any(f"{number:f}".rstrip("0").rstrip(".") in said for number in numbers if number)

    def _foreign(self, figure: Figure, mention: Mention) -> bool:
        units = [self.lexicon.indicator[item].unit for item in mention.items if item in self.lexicon.indicator]
        return bool(units) and all(clashes(figure.unit, unit) for unit in units)

    def _roles(self, sentence: Sentence, names: Sequence[Mention], found: Sequence[Figure]) -> list[str]:
        spans = [(m.start, m.end) for m in names]
        roles = []
        for n, figure in enumerate(found):
            left = found[n - 1].end if n else sentence.start
            right = min(found[n + 1].start + 2, sentence.end) if n + 1 < len(found) else sentence.end
            before, after = (
                _blanked(self.low, max(left - 1, sentence.start), figure.start, spans),
                _blanked(self.low, figure.end, right, spans),
            )
            text = before + self.low[figure.start : figure.end] + after
            moved = figure._replace(start=len(before), end=len(text) - len(after))
            roles.append(role(moved, text, 0, len(text)))
            if n and roles[n] == "value" and roles[n - 1] in _LASTING and _ROW.fullmatch(self.low[left : figure.start]):
                roles[n] = roles[n - 1]
        return roles

    def _bonds(
        self, names: Sequence[Mention], found: Sequence[Figure], roles: Sequence[str], abouts: Sequence[Said | None]
    ) -> list[Bond]:
        """Values are bonded first, so that a target or comparator never stands between a name and its value."""
        if (parallel := self._parallel(names, found, roles)) is not None:
            return parallel
        made: list[Bond] = []
        for wanted in (True, False):
            chosen = [n for n, part in enumerate(roles) if (part == "value" or part.startswith("statistic")) is wanted]
            few = bonds(self.bonding, names, [found[n] for n in chosen], [abouts[n] for n in chosen])
            made += [bond._replace(figure=chosen[bond.figure]) for bond in few]
        return made

    def _parallel(self, names: Sequence[Mention], found: Sequence[Figure], roles: Sequence[str]) -> list[Bond] | None:
        """'NM-06 and NM-07 are 91.2 and 88.9': as many figures in a row as names in a row."""
        if len(names) < 2 or len(names) != len(found) or any(part != "value" for part in roles):
            return None
        low = self.low
        rows = all(together(low, a, b) for a, b in itertools.pairwise(names))
        figures_row = all(
            re.fullmatch(r"\s?(?:,|and|&|/|;|, and)\s?", low[a.end : b.start]) for a, b in itertools.pairwise(found)
        )
        return [Bond(0.0, n, n) for n in range(len(names))] if rows and figures_row else None

    def _role(self, part: str, mention: Mention, period: Said | None) -> str:
        if part.startswith("statistic"):
            part = self._statistic(part.split()[1], mention)
        if part == "value" and period is not None and period.kind in ("last", "lastyear"):
            return "previous"
        return part

    def _statistic(self, word: str, mention: Mention) -> str:
        """A mean is the value of a measure that is an average; a median is not, unless the name says so."""
        names = " ".join(
            self.lexicon.indicator[item].name.lower() for item in mention.items if item in self.lexicon.indicator
        )
        if word in ("mean", "average"):
            return "other-statistic" if re.search(r"\bmedian\b|percentile|centile", names) else "value"
        if word in names:
            return "value"
        return (
            "other-statistic"
            if word != "median" or re.search(r"\bmean\b|\baverage\b|percentile|centile", names)
            else "value"
        )

    def _claim(
        self,
        sentence: Sentence,
        mention: Mention,
        figure: Figure,
        part: str,
        about: Said | None,
        bond: Bond,
        found: Sequence[Figure],
        names: Sequence[Mention],
        carried: bool,
    ) -> Claim:
        low = self.low
        left = max([f.end for f in found if f.end <= figure.start] + [sentence.start])
        right = min(
            [f.start for f in found if f.start > figure.start]
            + [m.start for m in names if m.start > figure.end]
            + [sentence.end]
        )
        before, after = low[left : figure.start], low[figure.end : right]
        lead = low[mention.end : figure.start] if mention.end <= figure.start else before
        return Claim(
            items=self._fitting(mention, figure),
            role=part,
            start=min(figure.start, mention.start),
            end=max(figure.end, mention.end),
            sentence=sentence,
            figure=figure,
            period=about,
            sure=self._is_sure(bond, mention, figure, names, carried, before),
            firm=_is_beside(bond, mention, figure),
            hint=mention.by == "hint",
            clash=mention.clash,
            corrects=corrects(before, low[figure.end : figure.end + 24]),
            provisional=self.provisional
            or is_provisional(after)
            or is_provisional(lead)
            or (len(names) == 1 and is_provisional(before)),
            approximate=is_rough(before, after),
            whole=is_whole(before, after, self.setting.places),
            carried=carried,
            noun=counted(after),
            note=low[sentence.start : sentence.end],
        )

    def _is_sure(
        self, bond: Bond, mention: Mention, figure: Figure, names: Sequence[Mention], carried: bool, before: str
    ) -> bool:
        """A figure of a sentence that names nothing is sure when only linking words, or a correction, lead to it."""
        if carried:
            whole = is_whole(before, "", self.setting.places)
            return bond.cost < 0 or whole or corrects(before, self.low[figure.end : figure.end + 24]) or not mention.end
        return bond.cost <= LIKELY or len(names) == 1

    def _fitting(self, mention: Mention, figure: Figure) -> tuple[str, ...]:
        """Of several measures that words could mean, those asked for in the unit said."""
        if len(mention.items) < 2 or mention.clash or not figure.unit:
            return mention.items
        fitting = tuple(
            item
            for item in mention.items
            if item in self.lexicon.indicator and not clashes(figure.unit, self.lexicon.indicator[item].unit)
        )
        return fitting or mention.items

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

    def _states(self, sentence: Sentence, names: Sequence[Mention], marks: _Marked) -> None:
        above = self.last_state
        for state in marks.states:
            general = self._stated_of(state, marks.periods)
            spoken = self._spoken_of(state, names)
            plainly = any(self._said_plainly(state, names[n]) for n in spoken)
            for n in spoken:
                kind, note = state.kind, self.low[state.start : sentence.end]
                if kind == "above":
                    if not above[0]:
                        continue
                    kind, note = above
                else:
                    self.last_state = (kind, note)
                self.found.append(self._state(sentence, names[n], state, kind, note, general, plainly))

    def _stated_of(self, state: State, periods: Sequence[Said]) -> Said | None:
        """The period a statement is about: one named before it or 'for' it, not the one it waits for."""
        for period in periods:
            before = self.low[max(0, period.start - 24) : period.start]
            if not _AWAITED.search(before) and (period.end <= state.start or re.search(r"\bfor\s(?:the\s)?$", before)):
                return period
        return None

    def _said_plainly(self, state: State, mention: Mention) -> bool:
        gap = self.low[mention.end : state.start] if mention.end <= state.start else ""
        return state.kind in ("yes", "no") or bool(_PLAINLY.fullmatch(gap)) or mention.start >= state.start

    def _state(
        self,
        sentence: Sentence,
        mention: Mention,
        state: State,
        kind: str,
        note: str,
        general: Said | None,
        plainly: bool,
    ) -> Claim:
        return Claim(
            mention.items, "state", min(mention.start, state.start), state.end, sentence, state=kind,
            period=general or self.period, sure=plainly, clash=mention.clash, hint=mention.by == "hint", note=note,
        )  # fmt: skip

    def _spoken_of(self, state: State, names: Sequence[Mention]) -> list[int]:
        """The name before a statement with all that are listed with it; or the one after, as in 'nothing for NM-07'."""
        low = self.low
        if state.kind in ("yes", "no"):
            return self._yes_or_no(state, names)
        after = next((n for n, m in enumerate(names) if m.start >= state.end), None)
        if after is not None and _NOTHING_FOR.fullmatch(
            low[state.end - 4 * low.endswith(" for", 0, state.end) : names[after].start]
        ):
            return self._listed(after, names, 1)
        before = [n for n, m in enumerate(names) if m.end <= state.start]
        if before:
            return self._listed(before[-1], names, -1)
        near = after is not None and len(low[state.end : names[after].start].strip(" :-–")) < 4
        return [after] if near and after is not None else []

    def _yes_or_no(self, state: State, names: Sequence[Mention]) -> list[int]:
        """The nearest name that wants a yes or a no; the words may stand inside it ('plan is not in place')."""
        wanting = [
            n
            for n, m in enumerate(names)
            if any(i in self.lexicon.indicator and self.lexicon.indicator[i].unit == "yes-no" for i in m.items)
        ]
        return sorted(wanting, key=lambda n: max(names[n].start - state.end, state.start - names[n].end))[:1]

    def _listed(self, n: int, names: Sequence[Mention], step: int) -> list[int]:
        found = [n]
        while 0 <= found[-1] + step < len(names):
            first, second = sorted((found[-1], found[-1] + step))
            if not (together(self.low, names[first], names[second]) or names[first].end == names[second].start):
                break
            found.append(found[-1] + step)
        return sorted(found)


def _is_beside(bond: Bond, mention: Mention, figure: Figure) -> bool:
    """Say whether nothing but linking words stands between a name and its figure."""
    return bond.cost < 0 or (mention.start >= figure.end and bond.cost <= _BESIDE)


def without(low: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with some stretches of it made blank, everything else in its place."""
    for start, end in spans:
        low = low[:start] + " " * (end - start) + low[end:]
    return low


def _blanked(low: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> str:
    """The words between two places with every name in them said as 'it'."""
    parts, at = [], start
    for a, b in spans:
        if at <= a and b <= end and b > a:
            parts += [low[at:a], "it"]
            at = b
    return "".join([*parts, low[at:end]])
