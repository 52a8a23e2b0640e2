"""Slippage is taken up, given its remedy and closed: each step decided by a person and minuted."""

from datetime import datetime
from decimal import Decimal

from bot.answer.decision import Payload, deciding, said
from bot.domain.calendar import local_day
from bot.domain.entitled import Person, Refused, person
from bot.domain.holders import agencies_of
from bot.domain.slipping import NAMES, Slippage, is_met, next_step
from bot.domain.strategy import Framework
from bot.reading.read import read_chat
from bot.recording.sender import expected_of
from db.books import Books
from db.store import Store


def slip(store: Store, board: str, who: str, code: str, reason: str, now: datetime) -> Payload:
    """Report slippage to the performance group: by the secretariat, a lead officer, or whoever answers for the item."""
    with store.writing(board, "answer.govern") as books:
        framework = books.plan.framework()
        by = person(framework, who, local_day(now))
        if code not in _codes(framework):
            raise Refused(f"There is no indicator or action {code!r} in the framework.")
        if not (by.secretariat or by.leads or _answers_for(framework, by, code)):
            raise Refused("Slippage is reported by whoever answers for the item, its lead officers or the secretariat.")
        number = books.slippage.take_up(code, "group", reason, by.actor, now)
        books.audit.note(now, by.actor, "slip", code, reason)
    return said(
        f"Taken up as slippage {number}.", f"{code} is with the performance group until it is raised or closed."
    )


def raise_up(store: Store, board: str, who: str, number: int, now: datetime) -> Payload:
    """Take slippage one step up the ladder of governance."""
    with deciding(store, board, who, now) as (books, _, by):
        held = _open(books, number)
        above = next_step(held.level)
        if above is None:
            raise Refused("It is with the board already. Set its remedy with: /hwb remedy.")
        books.slippage.move(number, above, now)
        books.audit.note(now, by.actor, "raise", held.about, above)
    return said(f"Raised to the {NAMES[above]}.", f"{held.about} is in the report to its next meeting.")


def remedy(
    store: Store, board: str, who: str, number: int, acceptable: str, minute: str, text: str, now: datetime
) -> Payload:
    """Write down the remedy the board decided and the level it will accept, with the minute that says so."""
    with deciding(store, board, who, now) as (books, framework, by):
        held = _open(books, number)
        if held.level != "board":
            raise Refused("Only the board sets a remedy. Raise it to the board first.")
        value = _level(books, framework, held, acceptable, now)
        books.slippage.set_remedy(number, text, acceptable, value, minute, now)
        books.audit.note(now, by.actor, "remedy", held.about, f"{acceptable}; minute {minute}")
    return said(
        "Remedy recorded.", f"{held.about} returns at every meeting until {acceptable} is met and minuted closed."
    )


def close(store: Store, board: str, who: str, number: int, minute: str, now: datetime) -> Payload:
    """Close slippage as minuted; refused while the level the board set is plainly not met."""
    with deciding(store, board, who, now) as (books, framework, by):
        held = _open(books, number)
        if not minute.strip():
            raise Refused("Say which minute closes it, such as: /hwb close 3 minute 7 of 23 January 2014.")
        indicator = next((row for row in framework.indicator if row.code == held.about), None)
        if is_met(held, indicator, books.facts.figures()) is False:
            raise Refused(f"{held.about} has not reached {held.acceptable} yet, so it stays in the board's sight.")
        books.slippage.close(number, minute, by.actor, now)
        books.audit.note(now, by.actor, "close", held.about, minute)
    return said("Closed.", f"{held.about} leaves the board's sight, by minute {minute}.")


def slipped(store: Store, board: str, who: str, now: datetime) -> Payload:
    """Show what is open, with whom, and what must be met again."""
    with store.reading(board) as books:
        person(books.plan.framework(), who, local_day(now))
        rows = books.slippage.open_ones()
    lines = tuple(
        f"{row.number}: {row.about}, with the {NAMES[row.level]}{f'; until {row.acceptable}' if row.acceptable else ''}"
        for row in rows
    )
    return said("Slippage", *(lines or ("None is open.",)))


def _open(books: Books, number: int) -> Slippage:
    held = books.slippage.by_number(number)
    if held is None or held.state != "open":
        raise Refused(f"There is no open slippage {number}. See: /hwb slippage.")
    return held


def _codes(framework: Framework) -> set[str]:
    return {row.code for row in framework.indicator} | {row.code for row in framework.action}


def _answers_for(framework: Framework, by: Person, code: str) -> bool:
    owners: dict[str, tuple[str, ...]] = {row.code: (row.owner,) for row in framework.action}
    owners |= {row.code: (*row.sources, *row.leads) for row in framework.indicator}
    return any(agency in owners[code] for post in by.posts for agency in agencies_of(framework, post))


def _level(books: Books, framework: Framework, held: Slippage, acceptable: str, now: datetime) -> Decimal | None:
    """The acceptable level as a figure in the indicator's unit; None where it is words or about an action."""
    if held.about not in {row.code for row in framework.indicator}:
        return None
    expected = expected_of(books, framework, (), now)
    found = [
        row for row in read_chat(f"{held.about}: {acceptable}", "", expected).readings if row.indicator == held.about
    ]
    return found[0].value if len(found) == 1 else None
