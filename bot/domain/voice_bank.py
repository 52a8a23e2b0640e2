"""The voice bank: stories given with consent across reports, by priority, each with when it came and for which report.

It holds what the public editions say and nothing else (Southwark, July 2013, paragraphs 5 and 14).
"""

from collections.abc import Iterable
from datetime import date, datetime

from bot.domain.assessed import Rules
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.held import CycleFacts
from bot.domain.highlights.further.stories import EVERY, given
from bot.domain.highlights.ground import Ground, in_force_at
from bot.domain.narrowed import kind_of
from bot.domain.page import Page
from bot.domain.record import Record
from bot.domain.report import Further
from bot.domain.report_line import Words
from bot.domain.strategy import Framework


class Story(Record):
    """One story. `theme` is its priority's code, empty for all; `published` says that a published report holds it."""

    number: int
    theme: str
    priority: str
    text: str
    on: date
    report: str
    meets: date
    published: bool

    @property
    def source(self) -> str:
        """When it came and for which report, in words."""
        return f"{self.on:%-d %B %Y}, for {self.report}, {self.meets:%-d %B %Y}"


def stories_of(framework: Framework, cycle: Cycle, facts: CycleFacts, now: datetime) -> tuple[Story, ...]:
    """The stories of one cycle as its public edition tells them."""
    names = {theme.code: theme.name for theme in framework.theme}
    ground = Ground(in_force_at(framework, cycle.meets), cycle, facts, now, "public", Rules(), None, framework)
    report = kind_of(framework, cycle.report).name
    return tuple(
        Story(
            number=voice.id, theme=question.theme, priority=names.get(question.theme, EVERY), text=text,
            on=local_day(voice.recorded_at), report=report, meets=cycle.meets, published=cycle.state == "published",
        )
        for question, voice, text in given(ground)
    )  # fmt: skip


def by_priority(framework: Framework, stories: Iterable[Story], theme: str = "") -> tuple[Story, ...]:
    """The stories of one priority or of all, in the framework's order of priorities, the newest first within each."""
    order = {row.code: place for place, row in enumerate(framework.theme)}
    wanted = [one for one in stories if theme in ("", one.theme)]
    return tuple(sorted(wanted, key=lambda one: (order.get(one.theme, -1), -one.on.toordinal(), one.number)))


def as_page(framework: Framework, stories: tuple[Story, ...], on: date) -> Page:
    """The bank as a page: a section for each priority."""
    priorities: dict[str, list[Story]] = {}
    for story in stories:
        priorities.setdefault(story.priority, []).append(story)
    sections = (
        Further(
            code=f"priority-{place}",
            title=priority,
            words=tuple(Words(text=one.text, group=f"A resident. Story {one.number}, {one.source}") for one in found),
        )
        for place, (priority, found) in enumerate(priorities.items(), start=1)
    )
    return Page(
        name="voice-bank",
        title="Voice bank",
        board=framework.board.name,
        caption=f"Residents' stories given with consent, by priority, as on {on:%-d %B %Y}",
        on=on,
        sentences=() if stories else ("No story has been given with consent yet.",),
        sections=tuple(sections),
    )
