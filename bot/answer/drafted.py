"""How far a draft is: covered, checked by those who gave its figures, kept in part from the public, cleared."""

from datetime import datetime

from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.figures import listed
from bot.domain.held import CycleFacts
from bot.domain.holders import holder
from bot.domain.strategy import Framework
from db.books import Books


def editing(books: Books, framework: Framework, cycle: Cycle, facts: CycleFacts, now: datetime) -> tuple[str, ...]:
    """Give a line for each step that has been begun."""
    kept = (f"Kept from the public: {one.code}. {one.words}." for one in facts.withheld if one.hides_on(local_day(now)))
    told = [*kept, _covered(books, framework, cycle), *_checked(books, cycle), _cleared(books, framework, cycle, now)]
    return tuple(line for line in told if line)


def _covered(books: Books, framework: Framework, cycle: Cycle) -> str:
    covering = books.editing.covering(cycle.code)
    if covering is None:
        return ""
    titles = {post.code: post.title for post in framework.post}
    by = titles.get(covering.by, "the secretariat")
    return f"Covering words: last written by {by} on {covering.at:%-d %B %Y}."


def _checked(books: Books, cycle: Cycle) -> list[str]:
    sent = books.editing.extracts(cycle.code)
    done = [one.name for one in sent if one.checked_at]
    waiting = [one.name for one in sent if not one.checked_at]
    told = [f"Found correct by: {listed(done)}."] if done else []
    return told + ([f"Sent to check, not answered: {listed(waiting)}."] if waiting else [])


def _cleared(books: Books, framework: Framework, cycle: Cycle, now: datetime) -> str:
    latest, titles = books.reports.latest(cycle.code), {post.code: post.title for post in framework.post}
    if latest is None or latest.state != "draft" or not framework.board.cleared_by:
        return ""
    cleared = books.editing.cleared(cycle.code, latest.fingerprint)
    held = [post for post in framework.board.cleared_by if holder(framework, post, local_day(now))]
    left = [titles.get(post, post) for post in held if post not in cleared]
    return f"Draft {latest.number} is still to be cleared by: {listed(left)}." if left else "The last draft is cleared."
