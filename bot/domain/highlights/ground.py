"""Ground: what one edition of a report stands on, gathered once and looked up by code."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TypeVar

from bot.domain.assessed import Rules
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.disclosure import shown
from bot.domain.force import in_force
from bot.domain.held import CycleFacts, HeldComparator, HeldQuery, HeldValue, HeldVoice, Lateness, Source
from bot.domain.highlights.secrecy import Secrecy
from bot.domain.highlights.withheld_words import Numbers, hidden_numbers, numbers_of
from bot.domain.milestones import falling_to
from bot.domain.narrowed import kind_of
from bot.domain.protection import protect
from bot.domain.questions import put
from bot.domain.report import Edition
from bot.domain.slipping import RETURNS, RETURNS_NAME
from bot.domain.strategy import Ask, Framework, Indicator, Milestone, ReportKind, Target

_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)
_K = TypeVar("_K")
_T = TypeVar("_T")
_COUNTS: tuple[Lateness, ...] = ("", "admitted")


@dataclass(frozen=True)
class Ground:
    """The framework, the cycle and what is held, as one edition may see them.

    `readable_on` is the day the public may first read the edition: today where none is said.
    `framework` has only what holds at the meeting; `whole` is all of it, for its audit.
    """

    framework: Framework
    cycle: Cycle
    facts: CycleFacts
    now: datetime
    edition: Edition
    rules: Rules = field(default_factory=Rules)
    readable_on: date | None = None
    whole: Framework | None = None

    def hides(self, *codes: str) -> bool:
        """Whether the public edition leaves these out because one of them is kept from the public."""
        return self.edition == "public" and bool(self.withheld(*codes))

    def opened(self, key: str) -> bool:
        """Whether the secretariat has looked at an item and lets the public read it."""
        return any(one.code == key and one.decision == "open" for one in self.facts.withheld)

    def withheld(self, *codes: str) -> str:
        """Why any of these codes or item keys is kept from the public, in words; empty where none is."""
        kept = self.secrecy.kept
        return next((kept[code].words for code in codes if code in kept), "")

    def names_hidden(self, text: str) -> bool:
        """Whether words the public would read name an item that is kept from it."""
        return self.edition == "public" and self.secrecy.names_any(text)

    @cached_property
    def secrecy(self) -> Secrecy:
        """What the public may not read on the day it may first read the edition."""
        return Secrecy(self.framework, self.facts.withheld, self.readable_on or local_day(self.now))

    @property
    def meeting_front(self) -> str:
        """What fronts the report at this meeting alone, where the framework says so."""
        rows = (meeting for meeting in self.framework.meeting if meeting.code == self.cycle.meeting)
        return next((meeting.front for meeting in rows), "")

    @cached_property
    def kind(self) -> ReportKind:
        """The kind of report, or one of every theme where the framework names none such."""
        if self.cycle.report == RETURNS:
            return ReportKind(code=RETURNS, name=RETURNS_NAME)
        return kind_of(self.framework, self.cycle.report)

    @cached_property
    def theme_codes(self) -> tuple[str, ...]:
        """The themes laid before this meeting, in the framework's order."""
        every = tuple(t.code for t in self.framework.theme)
        return tuple(t for t in every if t in self.kind.themes) if self.kind.themes else every

    def in_sight(self, code: str) -> bool:
        """Whether a code belongs in this report; in one of returns: what the board keeps in sight, and milestones."""
        kept = (one.about for one in self.facts.escalations)
        return self.cycle.report != RETURNS or code in kept or code in {row.action for row in self.milestones}

    @cached_property
    def milestones(self) -> tuple[Milestone, ...]:
        """The milestones that fall to this meeting."""
        meeting = next((row for row in self.framework.meeting if row.code == self.cycle.meeting), None)
        return falling_to(self.framework, meeting) if meeting else ()

    @cached_property
    def indicators(self) -> dict[str, Indicator]:
        """Indicators by code."""
        return {i.code: i for i in self.framework.indicator}

    @cached_property
    def agencies(self) -> dict[str, str]:
        """Agency names by code."""
        return {a.code: a.name for a in self.framework.agency}

    @cached_property
    def people(self) -> tuple[str, ...]:
        """The names of all contacts, longest first."""
        return tuple(sorted({c.name for c in self.framework.contact if c.name}, key=lambda name: (-len(name), name)))

    @cached_property
    def posts(self) -> dict[str, str]:
        """Post titles by code."""
        return {p.code: p.title for p in self.framework.post}

    @cached_property
    def themes_of_objectives(self) -> dict[str, str]:
        """Each objective's theme."""
        return {o.code: o.theme for o in self.framework.objective}

    @cached_property
    def asks(self) -> dict[str, tuple[Ask, ...]]:
        """What is asked at this meeting, by indicator."""
        found: dict[str, list[Ask]] = defaultdict(list)
        for ask in self.framework.ask:
            if ask.meeting == self.cycle.meeting:
                for code in ask.indicators:
                    found[code].append(ask)
        return {code: tuple(asks) for code, asks in found.items()}

    @cached_property
    def targets(self) -> dict[str, tuple[Target, ...]]:
        """The resolved targets, by indicator."""
        return _grouped((t.indicator, t) for t in self.framework.target)

    @cached_property
    def series(self) -> dict[str, tuple[HeldValue, ...]]:
        """Every figure that counts, by indicator: the framework's own and the books', protected."""
        held = [v for v in (*self._own(), *self.facts.series) if v.indicator in self.indicators and self._counts(v)]
        return _grouped((v.indicator, v) for v in protect(self.framework.indicator, held))

    @cached_property
    def comparators(self) -> dict[str, tuple[HeldComparator, ...]]:
        """Other areas' figures, by indicator: the framework's own, and those imported since, which replace them."""
        held = (HeldComparator.model_validate(row, from_attributes=True) for row in self.framework.comparator)
        newest = {(one.indicator, one.name, one.period): one for one in (*held, *self.facts.comparators)}
        return _grouped((one.indicator, one) for one in newest.values())

    @cached_property
    def frozen(self) -> dict[str, tuple[HeldValue, ...]]:
        """The figures of the last edition, by indicator."""
        return _grouped((v.indicator, v) for v in self.facts.previous_edition)

    @cached_property
    def of_reply(self) -> dict[int | None, tuple[HeldValue, ...]]:
        """The figures that came in each reply, by its id."""
        held = (v for values in self.series.values() for v in values if v.source.reply_id is not None)
        return _grouped((v.source.reply_id, v) for v in held)

    @cached_property
    def hidden_by_reply(self) -> dict[int | None, Numbers]:
        """The numbers that no words of a reply may tell, by its id."""
        return {reply: self._hidden(held) for reply, held in self.of_reply.items()}

    @cached_property
    def hidden_by_indicator(self) -> dict[str, Numbers]:
        """The numbers that no words about an indicator may tell."""
        return {code: self._hidden(held) for code, held in self.series.items()}

    @cached_property
    def doubts(self) -> dict[tuple[str, str], HeldQuery]:
        """Open queries by indicator and period."""
        return {(q.reading.indicator, q.reading.period): q for q in self.facts.queries if q.state == "open"}

    @cached_property
    def voices(self) -> tuple[HeldVoice, ...]:
        """The words that count and may be seen in this edition."""
        return tuple(
            v for v in self.facts.voices if v.late in _COUNTS and not self.hides(v.question, v.about, f"voice:{v.id}")
        )

    def theme_of(self, indicator: Indicator) -> str:
        """The indicator's theme, its own or its objective's."""
        return indicator.theme or self.themes_of_objectives.get(indicator.objective, "")

    def named(self, codes: Iterable[str]) -> str:
        """Agencies' names, joined by semicolons."""
        return "; ".join(self.agencies.get(code, code) for code in codes)

    def titled(self, codes: Iterable[str]) -> str:
        """Posts' titles, joined by semicolons."""
        return "; ".join(self.posts.get(code, code) for code in codes)

    def _counts(self, value: HeldValue) -> bool:
        own = value.cycle in ("", self.cycle.code)
        return value.state == "current" and (value.late in _COUNTS or not own)

    def _hidden(self, figures: Iterable[HeldValue]) -> Numbers:
        found = (self._hidden_of(v) for v in figures)
        return frozenset(number for numbers in found for number in numbers)

    def _hidden_of(self, held: HeldValue) -> Numbers:
        """The numbers behind a figure that is suppressed, or kept from this edition's readers altogether."""
        if self.hides(held.indicator, f"figure:{held.indicator}:{held.period}"):
            return numbers_of(held)
        return hidden_numbers(held, shown(self.indicators[held.indicator], held))

    def _own(self) -> list[HeldValue]:
        """The framework's own values and baselines, as held before anything else; their ids are below 0."""
        rows = [(i.code, i.baseline_period, i.baseline) for i in self.framework.indicator]
        rows += [(v.indicator, v.period, v.value) for v in self.framework.value]
        source = Source(channel="framework")
        return [
            HeldValue(id=-n, indicator=code, period=period, value=value, recorded_at=_LONG_AGO, source=source)
            for n, (code, period, value) in enumerate(rows, 1)
            if value is not None and period
        ]


def in_force_at(framework: Framework, on: date) -> Framework:
    """The framework with only the themes, objectives, indicators and so on that hold on the day."""
    tables = ("theme", "objective", "indicator", "target", "comparator", "action", "ask")
    update = {name: in_force(getattr(framework, name), on) for name in tables}
    return framework.model_copy(update=update | {"question": in_force(put(framework), on)})


def _grouped(pairs: Iterable[tuple[_K, _T]]) -> dict[_K, tuple[_T, ...]]:
    found: dict[_K, list[_T]] = defaultdict(list)
    for code, item in pairs:
        found[code].append(item)
    return {code: tuple(items) for code, items in found.items()}
