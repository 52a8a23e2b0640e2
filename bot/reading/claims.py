"""Claims: what each sentence of a reply says of which measure, before anything is decided."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.reading.clauses import Sentence, sentences, unwrap
from bot.reading.composites import joined
from bot.reading.lexicon import Lexicon
from bot.reading.linking import LIKELY, Bond, bonds, settled, together
from bot.reading.names import Mention, mentions
from bot.reading.noise import noise_spans
from bot.reading.numbers import Figure, figures
from bot.reading.periods import Said, said
from bot.reading.plain import Plain
from bot.reading.roles import role
from bot.reading.states import State, states

_PROVISIONAL = re.compile(
    r"\bprovisional(?:ly)?\b|\bprov\b\.?|\(p\)|\bpreliminary\b|\bunvalidated\b|\bnot (?:yet )?(?:validated|final(?:ised)?)\b|\bsubject to (?:validation|change|revision|confirmation|checks?|qa)\b"
    r"|\bunaudited\b|\binterim\b|\bto be validated\b|\bdraft figure\b|\bearly (?:data|figure|cut)\b|\bpending (?:validation|sign[ -]?off|final)\b|\btbc\b"
)
_ABOUT = re.compile(
    r"(?:\b(?:about|around|approx(?:imately|\.)?|ca?\.?|circa|roughly|nearly|almost|(?:just |a little |slightly |well |a bit )?(?:over|under|above|below|shy of)"
    r"|somewhere (?:near|around)|in the region of|estimated?(?: at| to be| is| of)?|est\.?|ballpark(?: of)?|maybe|probably|perhaps|possibly|think(?: it's| it is| its)?|reckon(?: it's)?"
    r"|more than|less than|fewer than|at least|at most|up to|close to|near(?:er)?|getting on for|upwards of|guess(?:ing)?(?: is)?|could be|might be|may be|likely(?: to be)?|say|some|not far off)|[~≈<>≥≤]=?)"
    r"\s?(?:the\s|a\s)?[:(]?\s?$"
)
_OR_SO = re.compile(
    r"\s?(?:\(|,\s)?\s?(?:or so\b|-?ish\b|approx\w*|roughly|or thereabouts|thereabouts|give or take|est(?:imated?)?\b(?! target)|rounded|-?odd\b|i think|from memory|i believe|i reckon|-ish|at a guess|a guess|ballpark|off the top of my head)"
)
_CORRECT = re.compile(
    r"\bshould (?:have |now )?(?:read|be|been|say|said)\b|\bcorrect(?:ed|ion|ing|s)?\b|\bactually\b|\bmake that\b|\brevised\b|\bupdated?\b|\bamend(?:ed|ment)?\b|\binstead\b|\breplac\w+\b|\bplease use\b"
    r"|\buse this\b|\bthe right (?:figure|number|one)\b|\bi meant\b|\brestated\b|\bsupersed\w+\b|\bre-?run\b|\btypo\b|\bscrap that\b|\bsorry,|\boops\b"
)
_VERSUS = re.compile(
    r"\b(?:compar\w+(?: to| with)?|than|since|versus|vs\.?|against|from|like|unlike|after|on|over|as at|as in|as|up on|down on|same as|was)\s(?:the\s|that of\s|at\s|in\s|for\s)?$"
)
_LEADS = re.compile(
    r"[\s:=→>)\-|]*(?:(?:figure|data|value|result|outturn|rate|position|only|actual|was|is|at|it|we|had|were|of|stood|came|in|for|the|total|their|our|figures|are|as|follows|published|nm)\b[\s:=→>)\-|]*){0,6}"
)
_TRAILS = re.compile(
    r"\s?[,(\[]?\s?(?:(?:in|for|at|to|during|of|on|as at|from|by|over|the|data|end|figure|being|relates to|covers|covering|which is)\s){0,3}(?:end of\s)?\(?"
)
_PLAINLY = re.compile(
    r"[\s:=,\-–—(*_|]*(?:(?:is|are|was|were|still|currently|both|all|has|have|been|being|figure|figures|data|value|will|be|not|we|i|the|it's|its|it|this|quarter|month|for|number|numbers|again|and|so|there|remain|remains|remained|afraid|i'm|sorry|unfortunately|also|rate|count|just|now)\b[\s:=,\-–—(*_|]*){0,8}"
)


class Claim(NamedTuple):
    """One thing said of one measure (or of one of several `items`): a figure or a statement, and in what role."""

    items: tuple[str, ...]
    role: str
    start: int
    end: int
    sentence: Sentence
    figure: Figure | None = None
    state: str = ""
    period: Said | None = None
    sure: bool = True
    clash: bool = False
    corrects: bool = False
    provisional: bool = False
    approximate: bool = False
    note: str = ""
    after: str = ""


class _Marked(NamedTuple):
    names: list[Mention]
    figures: list[Figure]
    states: list[State]
    periods: list[Said]


def claims(text: Plain, lexicon: Lexicon, asked: str, topic: Sequence[Mention] = ()) -> list[Claim]:
    """Everything that a passage of plain text says of the board's measures, in order."""
    low = unwrap(text.low)
    marks = _marks(low, lexicon, asked)
    reader = _Reader(low, lexicon, list(topic))
    for sentence in sentences(low):
        reader.read(sentence, _within(marks, sentence))
    return reader.found


def _marks(low: str, lexicon: Lexicon, asked: str) -> _Marked:
    hits = lexicon.codes.find(low)
    names = [m for m in mentions(low, lexicon.indicators, hits)]
    spoken = states(low)
    taken = (
        [(m.start, m.end) for m in names]
        + noise_spans(low)
        + [(s.start, s.end) for s in spoken if s.kind == "suppressed"]
    )
    periods = said(low, asked)
    taken += [(p.start, p.end) for p in periods]
    return _Marked(settled(low, names), joined(figures(low, taken), low), spoken, periods)


def _within(marks: _Marked, sentence: Sentence) -> _Marked:
    return _Marked(*([each for each in kind if sentence.start <= each.start < sentence.end] for kind in marks))  # type: ignore[arg-type]


class _Reader:
    """Reads sentence by sentence, remembering what is being spoken of and of which period."""

    def __init__(self, low: str, lexicon: Lexicon, topic: list[Mention]) -> None:
        self.low, self.lexicon, self.topic = low, lexicon, topic
        self.found: list[Claim] = []
        self.period: Said | None = None
        self.line = -1
        self.last_state: tuple[str, str] = ("", "")

    def read(self, sentence: Sentence, marks: _Marked) -> None:
        names = [m for m in marks.names if not self._only_item_of_other_kind(m)]
        roles = self._roles(sentence, names, marks.figures)
        periods, general = self._periods(sentence, marks)
        if not marks.figures and not names and not marks.states:
            self._heading(sentence, marks)
            return
        subjects = names or self._carried(sentence, marks)
        linked = self._figures(sentence, subjects, marks.figures, roles, periods, general)
        self._states(sentence, subjects, marks, linked, general)
        if names:
            self.topic = names[-1:] if marks.figures else names
        self.line = sentence.line

    def _only_item_of_other_kind(self, mention: Mention) -> bool:
        return bool(mention.items) and all(item not in self.lexicon.indicator for item in mention.items)

    def _carried(self, sentence: Sentence, marks: _Marked) -> list[Mention]:
        """What was spoken of just before, set at the start of a sentence that names nothing itself."""
        if any(name for name in marks.names):
            return []
        start = sentence.start
        return [topic._replace(start=start, end=start) for topic in self.topic]

    def _heading(self, sentence: Sentence, marks: _Marked) -> None:
        words = self.low[sentence.start : sentence.end]
        named = [p for p in marks.periods if p.kind in ("period", "this", "last", "lastyear")]
        if len(named) == 0 or re.search(
            r"\b(?:will|next|when|once|soon|send|expect\w*|follow|due|until|deadline|meeting|available|dated|extract|by)\b",
            words,
        ):
            return
        if len(words) < 40 or re.search(
            r"\b(?:figures?|data|numbers|below|following|these|only|those|attached|published)\b", words
        ):
            self.period = named[0]
            self.line = sentence.line

    def _roles(self, sentence: Sentence, names: Sequence[Mention], found: Sequence[Figure]) -> list[str]:
        spans = [(m.start, m.end) for m in names]
        roles = []
        for n, figure in enumerate(found):
            left = found[n - 1].end if n else sentence.start
            right = found[n + 1].start if n + 1 < len(found) else sentence.end
            before, after = _blanked(self.low, left, figure.start, spans), _blanked(self.low, figure.end, right, spans)
            text = before + self.low[figure.start : figure.end] + after
            moved = figure._replace(start=len(before), end=len(text) - len(after))
            roles.append(role(moved, text, 0, len(text)))
        return roles

    def _periods(self, sentence: Sentence, marks: _Marked) -> tuple[dict[int, Said], Said | None]:
        """Which figure each period belongs to, and the one that the whole sentence is about."""
        of: dict[int, Said] = {}
        general: Said | None = None
        for period in marks.periods:
            owner = self._owner(period, marks, of)
            if owner is not None:
                of[owner] = period
            elif general is None and self._governs(period, sentence, marks):
                general = period
        return of, general

    def _owner(self, period: Said, marks: _Marked, of: dict[int, Said]) -> int | None:
        low = self.low
        after = [n for n, f in enumerate(marks.figures) if f.start >= period.end]
        before = [n for n, f in enumerate(marks.figures) if f.end <= period.start]
        trail = low[marks.figures[before[-1]].end : period.start] if before else None
        lead = low[period.end : marks.figures[after[0]].start] if after else None
        named = any(m.start >= period.end and after and m.end <= marks.figures[after[0]].start for m in marks.names)
        prefixed = (
            trail is not None
            and bool(trail.strip())
            and _TRAILS.fullmatch(trail)
            and (len(trail.strip()) > 1 or "(" in trail)
        )
        if prefixed and before[-1] not in of and trail.strip() != ",":  # type: ignore[union-attr]
            return before[-1]
        versus = bool(_VERSUS.search(low[max(0, period.start - 22) : period.start]))
        if lead is not None and not named and not versus and _LEADS.fullmatch(lead):
            return after[0]
        if trail is not None and not trail.strip() and before[-1] not in of:
            return before[-1]
        return None

    def _governs(self, period: Said, sentence: Sentence, marks: _Marked) -> bool:
        if _VERSUS.search(self.low[max(sentence.start, period.start - 22) : period.start]):
            return False
        first = min((f.start for f in marks.figures), default=sentence.end)
        if period.start < first:
            return True
        if len(marks.figures) != 1:
            return False
        gap = self.low[marks.figures[0].end : period.start]
        return len(gap) < 24 and not re.search(r"[,;.]|\sand\s|\sbut\s", gap)

    def _figures(
        self,
        sentence: Sentence,
        names: Sequence[Mention],
        found: Sequence[Figure],
        roles: Sequence[str],
        periods: dict[int, Said],
        general: Said | None,
    ) -> dict[int, list[Figure]]:
        linked: dict[int, list[Figure]] = {}
        for bond in self._bonds(names, found, roles):
            figure, mention = found[bond.figure], names[bond.mention]
            about = periods.get(bond.figure) or general or self.period
            part = self._role(roles[bond.figure], mention, periods.get(bond.figure))
            self.found.append(self._claim(sentence, mention, figure, part, about, bond, found, names))
            linked.setdefault(bond.mention, []).append(figure)
        return linked

    def _bonds(self, names: Sequence[Mention], found: Sequence[Figure], roles: Sequence[str]) -> list[Bond]:
        """Values are bonded first, so that a target or comparator never stands between a name and its value."""
        if (parallel := self._parallel(names, found, roles)) is not None:
            return parallel
        values = [n for n, part in enumerate(roles) if part == "value"]
        first = bonds(self.low, names, [found[n] for n in values])
        made = [bond._replace(figure=values[bond.figure]) for bond in first]
        others = [n for n, part in enumerate(roles) if part != "value"]
        rest = bonds(self.low, names, [found[n] for n in others])
        return made + [bond._replace(figure=others[bond.figure]) for bond in rest]

    def _parallel(self, names: Sequence[Mention], found: Sequence[Figure], roles: Sequence[str]) -> list[Bond] | None:
        """'NM-06 and NM-07 are 91.2 and 88.9': as many figures in a row as names in a row."""
        if len(names) < 2 or len(names) != len(found) or any(part != "value" for part in roles):
            return None
        low = self.low
        rows = all(together(low, a, b) for a, b in zip(names, names[1:], strict=False))
        figures_row = all(
            re.fullmatch(r"\s?(?:,|and|&|/|;|, and)\s?", low[a.end : b.start])
            for a, b in zip(found, found[1:], strict=False)
        )
        if not (rows and figures_row):
            return None
        return [Bond(0.0, n, n) for n in range(len(names))]

    def _role(self, part: str, mention: Mention, period: Said | None) -> str:
        names = " ".join(
            self.lexicon.indicator[item].name.lower() for item in mention.items if item in self.lexicon.indicator
        )
        if part == "other-statistic":
            return "value" if not names else part
        if part == "value" and period is not None and period.kind in ("last", "lastyear"):
            return "previous"
        return part

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
    ) -> Claim:
        low = self.low
        before = low[max(sentence.start, figure.start - 40) : figure.start]
        limit = min(
            [f.start for f in found if f.start > figure.start]
            + [m.start for m in names if m.start > figure.end]
            + [sentence.end]
        )
        after = low[figure.end : limit]
        lead = (
            low[mention.end : figure.start]
            if mention.end <= figure.start
            else low[max(sentence.start, figure.start - 30) : figure.start]
        )
        return Claim(
            items=mention.items, role=part, start=min(figure.start, mention.start), end=figure.end, sentence=sentence, figure=figure,
            period=about, sure=bond.cost <= LIKELY, clash=mention.clash,
            corrects=bool(_CORRECT.search(low, sentence.start, sentence.end)),
            provisional=bool(_PROVISIONAL.search(after) or _PROVISIONAL.search(lead)),
            approximate=bool(_ABOUT.search(before) or _OR_SO.match(after)),
            after=after,
        )  # fmt: skip

    def _states(
        self,
        sentence: Sentence,
        names: Sequence[Mention],
        marks: _Marked,
        linked: dict[int, list[Figure]],
        general: Said | None,
    ) -> None:
        for state in marks.states:
            for n in self._spoken_of(state, names, marks):
                kind, note = state.kind, self.low[state.start : sentence.end]
                if kind == "above":
                    if not self.last_state[0]:
                        continue
                    kind, note = self.last_state
                else:
                    self.last_state = (kind, note)
                mention = names[n]
                gap = self.low[mention.end : state.start] if mention.end <= state.start else ""
                sure = bool(_PLAINLY.fullmatch(gap)) or mention.start >= state.start
                self.found.append(
                    Claim(
                        mention.items,
                        "state",
                        min(mention.start, state.start),
                        state.end,
                        sentence,
                        state=kind,
                        period=general or self.period,
                        sure=sure,
                        clash=mention.clash,
                        note=note,
                    )
                )

    def _spoken_of(self, state: State, names: Sequence[Mention], marks: _Marked) -> Iterable[int]:
        """The name before a statement with all that are listed with it; or the one after, as in 'nothing for NM-07'."""
        low = self.low
        after = next((n for n, m in enumerate(names) if m.start >= state.end), None)
        if after is not None and re.fullmatch(
            r"\s(?:(?:yet|available|currently|data|figures?)\s)?(?:for|on|about|against|in)\s(?:the\s|our\s|either\s|any of\s)?",
            low[state.end : names[after].start],
        ):
            return self._listed_on(after, names)
        before = [n for n, m in enumerate(names) if m.end <= state.start]
        if not before:
            return [after] if after is not None and len(low[state.end : names[after].start].strip(" :-–")) < 4 else []
        return self._listed_back(before[-1], names)

    def _listed_back(self, n: int, names: Sequence[Mention]) -> list[int]:
        found = [n]
        while (
            found[-1] > 0 and together(self.low, names[found[-1] - 1], names[found[-1]]) and names[found[-1]].start >= 0
        ):
            found.append(found[-1] - 1)
        return found[::-1]

    def _listed_on(self, n: int, names: Sequence[Mention]) -> list[int]:
        found = [n]
        while found[-1] + 1 < len(names) and together(self.low, names[found[-1]], names[found[-1] + 1]):
            found.append(found[-1] + 1)
        return found


def _blanked(low: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> str:
    """The words between two places with every name in them said as 'it'."""
    parts, at = [], start
    for a, b in spans:
        if at <= a and b <= end:
            parts += [low[at:a], "it"]
            at = b
    return "".join([*parts, low[at:end]])


def is_provisional(low: str) -> bool:
    """Do lower-case words say that a figure may still change?"""
    return bool(_PROVISIONAL.search(low))


def is_approximate(low: str, figure: Figure) -> bool:
    """Do the words around a figure say that it is rough?"""
    return bool(_ABOUT.search(low, 0, figure.start) or _OR_SO.match(low, figure.end))
