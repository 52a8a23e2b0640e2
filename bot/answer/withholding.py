"""What the public may not read: held back from one report, or restricted until a day."""

from datetime import date, datetime

from bot.answer.choosing import cycle_meant
from bot.answer.decision import Payload, deciding, said, unless_published, void_signature
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.entitled import Person, Refused, proper_officers
from bot.domain.held import Withholding
from bot.domain.strategy import Framework
from db.books import Books
from db.store import Store


def withhold(store: Store, board: str, who: str, code: str, reason: str, now: datetime) -> Payload:
    """Hold an item back from the report being gathered."""
    with deciding(store, board, who, now) as (books, framework, by):
        what = Withholding(code=code, reason=reason, by=by.actor)
        cycle = keep(books, framework, by, what, now)
    return said("Held back.", f"{code} does not appear in the report of {cycle.code} until you lift that.")


def restrict(store: Store, board: str, who: str, code: str, until: date, reason: str, now: datetime) -> Payload:
    """Keep an item from the public until a day; from that day on it appears."""
    with deciding(store, board, who, now) as (books, framework, by):
        if until <= local_day(now):
            raise Refused(f"{until:%-d %B %Y} has come already, so there is nothing to wait for.")
        keep(
            books,
            framework,
            by,
            Withholding(code=code, kind="restricted", until=until, reason=reason, by=by.actor),
            now,
        )
    return said(f"Restricted until {until:%-d %B %Y}.", f"{code} appears in no public edition before that day.")


def lift(store: Store, board: str, who: str, code: str, now: datetime) -> Payload:
    """Let an item appear again. What the proper officer decided exempt only they can open."""
    with deciding(store, board, who, now) as (books, framework, by):
        cycle = cycle_meant(books, "")
        unless_published(cycle)
        if any(one.code == code and one.decision == "exempt" for one in books.editing.withheld(cycle.code)):
            raise Refused(
                f"{code} was decided exempt. Only {titles_of(framework)} can open it: /hwb decide {code} open"
            )
        if not books.editing.lift(cycle.code, code, now):
            _open(books, cycle, by, code, now)
        moved(books, by, now)
        books.audit.note(now, by.actor, "lift", code)
    return said("Shown again.", f"{code} appears in the report of {cycle.code}.")


def _open(books: Books, cycle: Cycle, by: Person, code: str, now: datetime) -> None:
    """Let the public read words that were held back because they may name a person. Raises Refused for others."""
    if code not in _words_of(books, cycle):
        raise Refused(f"{code} is not held back.")
    reason = "looked at: it names no private person"
    opened = Withholding(code=code, reason=reason, decision="open", by=by.actor, decided_by=by.actor)
    books.editing.withhold(cycle.code, opened, now)


def _words_of(books: Books, cycle: Cycle) -> set[str]:
    """The keys of the words held of a cycle."""
    facts = books.facts.of_cycle(cycle.code)
    return {f"voice:{one.id}" for one in facts.voices} | {f"note:{one.id}" for one in facts.updates}


def keep(books: Books, framework: Framework, by: Person, what: Withholding, now: datetime) -> Cycle:
    """Keep an item from the public in the report being gathered; give its cycle."""
    cycle = cycle_meant(books, "")
    unless_published(cycle)
    tables = (framework.indicator, framework.action, framework.question, framework.objective)
    named = {row.code for rows in tables for row in rows}
    if what.code not in named and what.code not in _words_of(books, cycle):
        raise Refused(f"There is no item {what.code!r} in the framework.")
    if any(one.code == what.code and one.decision == "exempt" for one in books.editing.withheld(cycle.code)):
        raise Refused(f"{what.code} has been decided exempt already.")
    books.editing.withhold(cycle.code, what, now)
    moved(books, by, now)
    verb = {"held-back": "withhold", "restricted": "restrict", "exempt": "propose exempt"}[what.kind]
    books.audit.note(now, by.actor, verb, what.code, what.reason)
    return cycle


def moved(books: Books, by: Person, now: datetime) -> None:
    """What is restricted or exempt touches every report still to go out, so each that is signed is signed again."""
    for cycle in books.plan.cycles("signed"):
        void_signature(books, cycle, by, now)


def titles_of(framework: Framework) -> str:
    """Name the posts that decide what is exempt."""
    titles = {post.code: post.title for post in framework.post}
    return ", ".join(titles.get(code, code) for code in proper_officers(framework)) or "nobody yet"
