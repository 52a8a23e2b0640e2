"""Those the framework names sign what they have seen; with the last signature the edition is frozen."""

from datetime import datetime
from typing import Any

from bot import render
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.entitled import Person, Refused, person
from bot.domain.holders import holder
from bot.domain.strategy import Framework
from bot.domain.views import Said
from bot.report.clearing import MOVED, titles, uncleared, waiting
from bot.report.compiling import Compiled, compiled, still_so
from bot.report.drafting import draft
from db.books import Books
from db.store import Store


def sign_off(store: Store, board: str, who: str, named: str, now: datetime, *, seen: str = "") -> dict[str, Any]:
    """Sign a report off. Raises Refused for who may not, and when the facts have moved since the draft they saw.

    `seen` names the facts that were before them, where that is known: then it is those alone that they sign.
    """
    with store.reading(board) as books:
        framework = books.plan.framework()
        signer = person(framework, who, local_day(now))
        cycle = waiting(books, named)
        _may_sign(framework, signer)
    made = compiled(store, board, cycle.code, "Final", now, max(local_day(now), cycle.despatched))
    with store.writing(board, "report.sign") as books:
        moved = not _seen(books, made, now) or seen not in ("", made.fingerprint)
        if not moved:
            _unless_uncleared(books, framework, made, now)
        left = [] if moved else _sign(books, framework, made, signer, now)
    if moved:
        draft(store, board, cycle.code, now)
        raise Refused(f"{MOVED} Look at it, then sign.")
    return render.said_payload(Said(title="Signed off.", lines=(_what_next(cycle, left),)))


def _may_sign(framework: Framework, signer: Person) -> None:
    if not signer.signs:
        raise Refused(f"The framework has this report signed by: {titles(framework, framework.board.sign_off)}.")


def _unless_uncleared(books: Books, framework: Framework, made: Compiled, now: datetime) -> None:
    left = uncleared(books, framework, made.cycle.code, made.fingerprint, now)
    if left:
        raise Refused(f"It is cleared before it is signed. Still to clear it: {titles(framework, left)} (/hwb clear).")


def _seen(books: Books, made: Compiled, now: datetime) -> bool:
    latest = books.reports.latest(made.cycle.code)
    return latest is not None and latest.fingerprint == made.fingerprint and still_so(books, made, now)


def _sign(books: Books, framework: Framework, made: Compiled, signer: Person, now: datetime) -> list[str]:
    """Add a signature; give the posts that have yet to sign. The last one freezes papers and figures."""
    latest = books.reports.latest(made.cycle.code)
    signed = set(filter(None, latest.signed_by.split(","))) if latest else set()
    signed |= set(signer.posts) & set(framework.board.sign_off)
    books.audit.note(now, signer.actor, "sign", made.cycle.code, made.fingerprint)
    needed = [post for post in framework.board.sign_off if holder(framework, post, local_day(now))]
    left = [post for post in needed if post not in signed]
    if left and latest:
        books.reports.add_signature(latest.id, ",".join(sorted(signed)))
        return left
    edition = books.reports.write(made.cycle.code, made.fingerprint, made.papers, now)
    books.reports.sign(edition.id, ",".join(sorted(signed)), now)
    shown = set(made.public.readings)
    books.reports.freeze(edition.id, [(one, one in shown) for one in sorted({*made.officers.readings, *shown})])
    books.plan.move(made.cycle.code, "signed")
    return []


def _what_next(cycle: Cycle, left: list[str]) -> str:
    if left:
        return f"It still needs the signature of: {', '.join(left)}."
    return f"It is published on {cycle.despatched:%-d %B %Y}, when the agenda may be public."
