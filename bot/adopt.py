"""A framework file enters the books; a changed one is compared and versioned, and cycles are planned again."""

from datetime import datetime

from bot import correspondence
from bot.domain import backplan, framework
from bot.domain.calendar import local_day
from bot.domain.compare import compare
from bot.domain.cycle import Cycle
from bot.domain.forward_page import changed
from bot.domain.forward_plan import forward_plan
from bot.domain.holders import Unheld, unheld
from bot.domain.lint import Finding, lint
from bot.domain.record import Record
from bot.domain.replan import replan
from bot.domain.strategy import Framework
from bot.domain.views import Notice
from db.books import Books
from db.store import Store, UnknownBoardError


class Adoption(Record):
    """What came of adopting a file: its board, version, what changed in words, nobody to ask, what lint found."""

    board: str
    name: str
    version: int
    changes: tuple[str, ...]
    planned: tuple[str, ...]
    unheld: tuple[Unheld, ...]
    warnings: tuple[str, ...]
    findings: tuple[Finding, ...] = ()


def adopt(store: Store, source: str, by: str, now: datetime) -> Adoption:
    """Adopt a framework file, whole or not at all.

    Raises FrameworkFaults with every fault when it is not valid. The same file twice changes nothing.
    """
    new = framework.parse(source)
    old = _held(store, new.board.code)
    with store.writing(new.board.code, "adopt.framework", new.board.name) as books:
        if books.plan.is_adopted(source):
            return _adoption(books, new, (), (), now)
        changes = tuple(change.words for change in compare(old, new)) if old else ("Adopted for the first time.",)
        version = books.plan.adopt(new, source, now, by)
        planned = _plan(books, new, now)
        _tell_forward(books, old, new, version, now)
        books.audit.note(now, by, "adopt", new.board.code, f"version {version}")
        return _adoption(books, new, changes, planned, now)


def _tell_forward(books: Books, old: Framework | None, new: Framework, version: int, now: datetime) -> None:
    """Post the forward plan to the secretariat when it changed: what changed in words, the whole as page and feed."""
    from bot.papers import plan_papers

    day = local_day(now)
    entries = forward_plan(new, day)
    said = changed(forward_plan(old, day), entries) if old else ()
    if said:
        notice = Notice(board=new.board.name, title="The forward plan has changed", sentences=said)
        papers = plan_papers(new, now, entries)
        correspondence.tell_secretariat(books, new, notice, f"forward/{version}", now, papers)


def _held(store: Store, board: str) -> Framework | None:
    try:
        with store.reading(board) as books:
            return books.plan.adopted()
    except (UnknownBoardError, LookupError):
        return None


def _plan(books: Books, new: Framework, now: datetime) -> tuple[str, ...]:
    held = books.plan.cycles()
    said: list[str] = []
    over = {cycle.code for cycle in held if cycle.state == "cancelled" and cycle.closes_at <= now}
    for cycle, changes in replan(held, new, now):
        if cycle.code in over and cycle.closes_at <= now:
            continue
        books.plan.keep_cycle(cycle)
        _carry_through(books, cycle, now)
        said += changes
        said += [f"{cycle.code}: {warning}" for warning in cycle.warnings]
    known = {cycle.code for cycle in held}
    for cycle in backplan.plan_all(new):
        if cycle.code not in known:
            kept = _unless_over(cycle, now)
            books.plan.keep_cycle(kept)
            said.append(_in_words(kept))
    return tuple(said)


def _carry_through(books: Books, cycle: Cycle, now: datetime) -> None:
    """What is being asked follows its meeting: a new due time, or nothing more when the meeting is off."""
    if cycle.state != "cancelled":
        books.requests.follow(cycle.code, cycle.due_at)
        return
    for request_id in books.requests.cancel_all(cycle.code):
        for letter in books.requests.letters_of(request_id):
            books.letters.cancel(letter, now, "the meeting is off")


def _in_words(cycle: Cycle) -> str:
    if cycle.state == "cancelled":
        return f"{cycle.code}: closed on {cycle.closes:%-d %B %Y}, before adoption; it is not chased."
    dates = f"opens {cycle.opens:%-d %B %Y}, due {cycle.due:%-d %B}, meets {cycle.meets:%-d %B %Y}"
    return f"{cycle.code}: {dates}."


def _unless_over(cycle: Cycle, now: datetime) -> Cycle:
    """A cycle that had closed before its framework was adopted is not chased after the event."""
    if cycle.closes_at > now:
        return cycle
    return cycle.model_copy(update={"state": "cancelled"})


def _adoption(
    books: Books, new: Framework, changes: tuple[str, ...], planned: tuple[str, ...], now: datetime
) -> Adoption:
    version = books.plan.version()
    cycles = books.plan.cycles("planned", "open")
    return Adoption(
        board=new.board.code,
        name=new.board.name,
        version=version.version if version else 0,
        changes=changes,
        planned=planned,
        unheld=unheld(new, local_day(now)),
        warnings=(*_nothing_ahead(new, cycles), *(f"{one.code}: {line}" for one in cycles for line in one.warnings)),
        findings=lint(new, local_day(now)),
    )


def _nothing_ahead(new: Framework, cycles: tuple[Cycle, ...]) -> tuple[str, ...]:
    """Say plainly where nothing will be asked: no report is still to be gathered."""
    if cycles:
        return ()
    reported = [row.date for row in new.meeting if row.reports and row.state == "planned"]
    last = f" (the last with a report was on {max(reported):%-d %B %Y})" if reported else ""
    remedy = "Add the meetings to come, with their reports, and adopt it again."
    return (f"Nothing will be asked: no report of this framework is still to be gathered{last}. {remedy}",)
