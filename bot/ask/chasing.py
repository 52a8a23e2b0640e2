"""Chase what is missing: one message per contact and day, however many requests."""

from datetime import datetime

from bot import correspondence
from bot.ask.climbing import climb
from bot.ask.due import Due, all_due, still_due
from bot.ask.succeeding import follow_successions
from bot.domain.calendar import local_day, to_utc
from bot.domain.holders import holder
from bot.domain.strategy import Contact, Framework
from bot.domain.views import Reminder
from db.books import Books
from db.store import Store


def chase(store: Store, now: datetime) -> int:
    """Write to everybody something is due to; give how many letters were written.

    One message per contact and day, however many requests. A bot that slept through three steps sends one letter.
    """
    written = 0
    for board in store.boards():
        follow_successions(store, board, now)
        _take_back_outlived(store, board, now)
        with store.reading(board) as books:
            framework = books.plan.framework()
            if now < to_utc(local_day(now), framework.backplan.send_at):
                continue  # what fell due in the night is asked in the morning
            due = all_due(books, now)
            contacts = _by_contact(framework, due, now)
        for contact, requests in contacts:
            written += _write(store, board, contact, requests, now)
        for one in due:
            if one.reader != "performance":
                climb(store, board, one, now)
    return written


def _by_contact(framework: Framework, due: list[Due], now: datetime) -> list[tuple[Contact, list[Due]]]:
    people: dict[str, tuple[Contact, list[Due]]] = {}
    for one in due:
        contact = holder(framework, one.request.post, local_day(now)) if one.reader == "performance" else None
        if contact is not None:
            people.setdefault(contact.email or contact.slack, (contact, []))[1].append(one)
    return list(people.values())


def _write(store: Store, board: str, contact: Contact, due: list[Due], now: datetime) -> int:
    day = local_day(now)
    prefix = f"ask/{contact.email or contact.slack}/{day.isoformat()}/"
    with store.writing(board, "ask.chase") as books:
        if books.letters.live(prefix):
            return 0
        current = [(one, books.requests.outstanding(one.request.id, day)) for one in still_due(books, due)]
        asked = [
            (one, items) for one, items in current if items and books.requests.held(one.request.id).state == "open"
        ]
        _pass_over(books, [one for one, items in current if not items])
        if not asked:
            return 0
        view = _reminder(books, contact, [one for one, _ in asked], now)
        number = books.letters.written(prefix) + 1
        key, until = f"{prefix}{number}", _good_until(books, [one for one, _ in asked], now)
        letter = correspondence.remind(books, view, contact, asked[-1][0].channel, key, now, until)
        for one, _ in asked:
            _take(books, one, letter)
        return 1 if letter else 0


def _good_until(books: Books, due: list[Due], now: datetime) -> datetime | None:
    """Until the first of the reports closes, since until then a letter says that an answer goes in."""
    closing = (books.plan.cycle(one.request.cycle).closes_at for one in due)
    return min((at for at in closing if at > now), default=None)


def _take_back_outlived(store: Store, board: str, now: datetime) -> None:
    """Take back what waited too long to be carried: its steps fall due again, and are written in true words."""
    with store.reading(board) as books:
        outlived = books.letters.outlived(now)
    for letter in outlived:
        with store.writing(board, "ask.chase") as books:
            if books.letters.cancel(letter, now, "its words were no longer true"):
                books.requests.release_steps(letter)


def _pass_over(books: Books, due: list[Due]) -> None:
    """Pass over the steps of requests with nothing left; those with something not yet available wait."""
    for one in due:
        if not books.requests.held(one.request.id).missing:
            for step in one.steps:
                books.requests.take_step(one.request.id, step, one.channel, None, "nothing missing")


def _take(books: Books, one: Due, letter: int | None) -> None:
    *overtaken, last = one.steps
    for step in overtaken:
        books.requests.take_step(one.request.id, step, one.channel, None, "overtaken")
    how = "letter" if letter else "no address"
    books.requests.take_step(one.request.id, last, one.channel, letter, how)


def _reminder(books: Books, contact: Contact, due: list[Due], now: datetime) -> Reminder:
    framework = books.plan.framework()
    first = not any(books.requests.letters_of(one.request.id) for one in due)
    askings = tuple(correspondence.asking_of(books, framework, one.request.id, now) for one in due)
    return Reminder.model_validate(
        {
            "board": framework.board.name, "mailbox": framework.board.mailbox, "name": contact.name,
            "tone": due[-1].tone, "first": first, "today": local_day(now), "askings": askings,
        }
    )  # fmt: skip
