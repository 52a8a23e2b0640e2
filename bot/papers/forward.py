"""The forward plan as papers: a page and a calendar feed, to be enclosed, written to a file or put on a web site."""

from datetime import datetime

from bot.domain.calendar import local_day
from bot.domain.forward_page import as_page
from bot.domain.forward_plan import Entry, forward_plan
from bot.domain.ics import as_ics
from bot.domain.letter import Enclosure
from bot.domain.strategy import Framework
from bot.papers.page import page


def plan_papers(framework: Framework, now: datetime, entries: tuple[Entry, ...] | None = None) -> tuple[Enclosure, ...]:
    """The page and the feed of these entries, or of everything from today on."""
    shown = forward_plan(framework, local_day(now)) if entries is None else entries
    feed = as_ics(shown, f"{framework.board.name}: forward plan", now)
    ics = Enclosure(name="forward-plan.ics", media_type="text/calendar", content=feed.encode())
    return page(as_page(framework, shown, local_day(now))), ics
