"""A cycle opens: its requests are written, and the secretariat is told whom nobody can ask."""

from datetime import date, datetime

from bot import correspondence
from bot.ask.beforehand import give_extract, invite_to_surveys
from bot.domain import asking
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.duties import owed_at
from bot.domain.lulls import pause_of
from bot.domain.milestones import body_of
from bot.domain.strategy import Framework
from bot.domain.token import token_for
from bot.domain.views import Notice
from db.books import Books
from db.store import Store


def open_cycles(store: Store, key: bytes, now: datetime) -> tuple[str, ...]:
    """Open every cycle whose day has come; give their codes. `key` signs the requests' tokens."""
    opened = []
    for board in store.boards():
        with store.reading(board) as books:
            due = [cycle for cycle in books.plan.cycles("planned") if cycle.opens_at <= now]
        opened += [cycle.code for cycle in due if _open(store, board, cycle.code, key, now)]
    return tuple(opened)


def _open(store: Store, board: str, code: str, key: bytes, now: datetime) -> bool:
    with store.writing(board, "ask.open") as books:
        cycle = books.plan.cycle(code)
        if cycle.state != "planned":
            return False
        framework, day = books.plan.framework(), local_day(now)
        kept = (*_in_sight(books, framework, cycle), *_owed(books, framework, cycle, day))
        for wanted in asking.wanted(framework, cycle, day, kept):
            request = books.requests.write(code, wanted.post, wanted.agency, wanted.items, due_at=cycle.due_at, now=now)
            books.requests.set_token(request, token_for(key, board, request))
        books.plan.move(code, "open")
        books.audit.note(now, "reeve", "open", code)
        give_extract(books, framework, cycle, now)
        invite_to_surveys(books, framework, cycle, now)
        _announce(books, framework, cycle, now)
        return True


def _in_sight(books: Books, framework: Framework, cycle: Cycle) -> tuple[str, ...]:
    """What the board keeps in sight, at each meeting of the board and of no other body."""
    return books.slippage.at_board() if body_of(framework, cycle) == "board" else ()


def _owed(books: Books, framework: Framework, cycle: Cycle, day: date) -> tuple[str, ...]:
    """The actions to ask afresh for their milestones; not those whose last word is that they are delivered."""
    said = {one.action: one.status for one in books.facts.updates()}
    return tuple(code for code in owed_at(framework, cycle, day) if said.get(code) != "complete")


def _announce(books: Books, framework: Framework, cycle: Cycle, now: datetime) -> None:
    names = {row.code: row.name for row in framework.agency}
    nobody = [names.get(code, code) for code in asking.unasked(framework, cycle, local_day(now))]
    asked = len(books.requests.of_cycle(cycle.code))
    meets, due = f"{cycle.meets:%-d %B %Y}", f"{cycle.due:%-d %B %Y}"
    sentences = [f"{asked} contacts are being asked for the meeting of {meets}; answers are due {due}."]
    if nobody:
        sentences.append(f"Nobody holds a post that could be asked at: {', '.join(nobody)}. Please ask them yourself.")
    sentences += [*_paused(books, framework, cycle, now), *cycle.warnings]
    notice = Notice(board=framework.board.name, title=f"Reporting has opened: {cycle.code}", sentences=tuple(sentences))
    correspondence.tell_secretariat(books, framework, notice, f"open/{cycle.code}", now)


def _paused(books: Books, framework: Framework, cycle: Cycle, now: datetime) -> list[str]:
    """Say which of the agencies asked are paused, and until when."""
    names = {row.code: row.name for row in framework.agency}
    agencies = dict.fromkeys(request.agency for request in books.requests.of_cycle(cycle.code))
    found = [(code, pause_of(framework, code, local_day(now))) for code in agencies]
    return [
        f"{names.get(code, code)} is not chased until after {pause.ends:%-d %B %Y} ({pause.why or 'paused'})."
        for code, pause in found
        if pause is not None
    ]
