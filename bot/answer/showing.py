"""What is shown when asked: status, what is asked of me, and the app's home."""

from datetime import datetime
from typing import Any

from bot import render
from bot.answer.choosing import cycle_meant
from bot.answer.drafted import editing
from bot.correspondence import asking_of
from bot.domain.asking import unasked
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.entitled import Person, Refused, person
from bot.domain.status import Status, status_of
from bot.domain.strategy import Framework
from bot.domain.views import Asking, Button, Home, Said
from db.books import Books
from db.store import Store


def status(store: Store, board: str, who: str, named: str, now: datetime) -> dict[str, Any]:
    """Show how a cycle stands to those entitled: the secretariat, who signs, and lead officers."""
    found = status_view(store, board, who, named, now)
    return render.said_payload(Said(title=found.title, lines=found.lines))


def status_view(store: Store, board: str, who: str, named: str, now: datetime) -> Status:
    """Give the status as a record, for the command line."""
    with store.reading(board) as books:
        framework = books.plan.framework()
        asker = person(framework, who, local_day(now))
        if not (asker.secretariat or asker.signs or asker.leads):
            raise Refused("The status is for the secretariat and lead officers. See what is asked of you: /hwb mine.")
        return _status(books, framework, cycle_meant(books, named), now)


def _status(books: Books, framework: Framework, cycle: Cycle, now: datetime) -> Status:
    facts = books.facts.of_cycle(cycle.code)
    facts = facts.model_copy(update={"unasked": unasked(framework, cycle, local_day(now))})
    found = status_of(framework, cycle, facts, now)
    return found.model_copy(update={"editing": editing(books, framework, cycle, facts, now)})


def mine(store: Store, board: str, who: str, now: datetime) -> dict[str, Any]:
    """Show somebody what is still asked of them, with the form to answer it."""
    with store.reading(board) as books:
        framework = books.plan.framework()
        askings = _askings(books, framework, person(framework, who, local_day(now)), now)
    lines = tuple(
        f"{asking.report}, due {asking.due_at:%-d %B %Y}: {', '.join(item.item.code for item in asking.items)}"
        for asking in askings
    )
    buttons = tuple(
        Button(action="answer", value=str(asking.request_id), label="Fill in the form", style="primary")
        for asking in askings
    )[:5]
    return render.said_payload(Said(title="Asked of you", lines=lines or ("Nothing. Thank you.",), buttons=buttons))


def _askings(books: Books, framework: Framework, asker: Person, now: datetime) -> tuple[Asking, ...]:
    live = {cycle.code for cycle in books.plan.cycles("open", "closed")}
    held = [one for one in books.requests.of_posts(asker.posts, "open") if one.cycle in live] if asker.posts else []
    askings = (asking_of(books, framework, one.id, now) for one in held)
    return tuple(asking for asking in askings if asking.items or asking.doubts)


def home(store: Store, board: str, who: str, now: datetime) -> dict[str, Any]:
    """Give the app's home: what is asked of the person, and for the secretariat how the cycle stands."""
    with store.reading(board) as books:
        framework = books.plan.framework()
        asker = person(framework, who, local_day(now))
        askings = _askings(books, framework, asker, now)
        lines = _status_lines(books, framework, now) if asker.secretariat else ()
    return render.home_view(
        Home(board=framework.board.name, name=asker.name, askings=askings, status=lines, secretariat=asker.secretariat)
    )


def _status_lines(books: Books, framework: Framework, now: datetime) -> tuple[str, ...]:
    try:
        return _status(books, framework, cycle_meant(books, ""), now).lines
    except Refused as nothing:
        return (str(nothing),)
