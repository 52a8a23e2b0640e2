"""Who takes over by command: an agency in another's place from a day on, a new holder where a contact has left."""

from datetime import date, datetime

from bot import correspondence
from bot.answer.decision import Payload, deciding, said
from bot.domain.calendar import local_day
from bot.domain.entitled import Refused
from bot.domain.held import HeldRequest
from bot.domain.holders import holder
from bot.domain.rulings import mark
from bot.domain.strategy import Contact, Framework, Succession
from bot.domain.views import Notice, Reminder
from db.books import Books
from db.store import Store


def succeed(store: Store, board: str, who: str, agency: str, successor: str, on: date, now: datetime) -> Payload:
    """Let an agency stand in another's place from a day on: obligations move, series carry a marked break."""
    with deciding(store, board, who, now) as (books, framework, by):
        names = {row.code: row.name for row in framework.agency}
        unknown = [code for code in (agency, successor) if code not in names]
        if unknown or agency == successor:
            raise Refused(f"Name two agencies of the framework: {', '.join(names)}.")
        row = Succession(agency=agency, successor=successor, on=on)
        books.rulings.rule("succession", row, by.actor, now)
        books.audit.note(now, by.actor, "succeed", agency, f"{successor} from {on.isoformat()}")
        told = f"{names[successor]} stands in the place of {names[agency]} from {on:%-d %B %Y}."
        notice = Notice(board=framework.board.name, title="A succession", sentences=(told,))
        correspondence.tell_secretariat(books, framework, notice, f"ruled/succession/{agency}/{on}", now)
    return said("Recorded.", told, "What is open moves on the day, and each series it gave carries a marked break.")


def replace(store: Store, board: str, who: str, post: str, name: str, address: str, now: datetime) -> Payload:
    """Name the new holder of a post, by email address or Slack id: they are asked at once for what is still missing."""
    with deciding(store, board, who, now) as (books, framework, by):
        if post not in {row.code for row in framework.post}:
            raise Refused(f"There is no post {post!r} in the framework.")
        new = _contact(framework, post, name, address, local_day(now))
        books.rulings.rule("contact", new, by.actor, now, replaces=mark(books.plan.adopted(), post))
        books.audit.note(now, by.actor, "successor", post)
        asked = _ask_at_once(books, new, now)
    line = "They have been sent what is still missing." if asked else "Nothing is being asked of the post at present."
    return said(f"{new.name} holds {post} from today.", line, "Write it into the framework's file when you next adopt.")


def _contact(framework: Framework, post: str, name: str, address: str, on: date) -> Contact:
    """The new holder; a deputy post stays with the office. A post in the secretariat keeps somebody in Slack."""
    before = holder(framework, post, on)
    by_email = "@" in address
    return Contact(
        post=post, name=name, email=address if by_email else "", slack="" if by_email else address,
        deputy=before.deputy if before else "", valid_from=on,
    )  # fmt: skip


def _ask_at_once(books: Books, new: Contact, now: datetime) -> bool:
    """Send the new holder what is open of the post: its first letters went to somebody who has left."""
    framework, live = books.plan.framework(), {cycle.code for cycle in books.plan.cycles("open", "closed")}
    held = [one for one in books.requests.of_posts([new.post], "open") if one.cycle in live]
    askings = tuple(correspondence.asking_of(books, framework, one.id, now) for one in held)
    askings = tuple(asking for asking in askings if asking.items or asking.doubts)
    if not askings:
        return False
    for request in held:
        _call_back(books, request, now)
    view = Reminder(
        board=framework.board.name, mailbox=framework.board.mailbox, name=new.name, tone="ask", first=True,
        today=local_day(now), askings=askings,
    )  # fmt: skip
    address = new.email or new.slack
    key = f"ask/{address}/{local_day(now).isoformat()}/successor"
    return correspondence.remind(books, view, new, "chat", key, now) is not None


def _call_back(books: Books, request: HeldRequest, now: datetime) -> None:
    """What still waits to be carried to whoever has left is not sent."""
    for letter in books.requests.letters_of(request.id):
        books.letters.cancel(letter, now, "its reader has left")
