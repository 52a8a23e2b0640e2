"""What the secretariat allows a contact: more time, to be excused, to hand over."""

from datetime import date, datetime, time

from bot import correspondence
from bot.answer.choosing import request_of
from bot.answer.decision import Payload, call_back, deciding, said
from bot.domain.calendar import local_day, to_utc
from bot.domain.entitled import Refused
from bot.domain.holders import holder
from bot.domain.strategy import Framework
from db.books import Books
from db.store import Store


def extend(store: Store, board: str, who: str, post: str, day: date, now: datetime) -> Payload:
    """Give a post until a day: it is not chased before, and it is told."""
    with deciding(store, board, who, now) as (books, framework, by):
        request = request_of(books, post)
        until = to_utc(day, time(17, 0))
        closes = books.plan.cycle(request.cycle).closes_at
        if not now < until <= closes:
            raise Refused(f"An extension ends after today and by closing, {closes:%-d %B %Y}.")
        books.requests.extend(request.id, until, by.actor, day)
        books.audit.note(now, by.actor, "extend", post, day.isoformat())
        _tell_post(books, framework, post, "More time", f"You have until {day:%-d %B %Y} to answer.", request.id, now)
    return said(f"Extended to {day:%-d %B %Y}.", f"{post} has been told and is not chased before then.")


def excuse(store: Store, board: str, who: str, post: str, now: datetime) -> Payload:
    """Excuse a post from this cycle: nothing more is asked of it."""
    with deciding(store, board, who, now) as (books, _, by):
        request = request_of(books, post)
        books.requests.move(request.id, "excused")
        call_back(books, request.id, now)
        books.audit.note(now, by.actor, "excuse", post)
    return said("Excused.", f"{post} is not asked again in this cycle; the report says so.")


def hand_over(store: Store, board: str, who: str, post: str, to_post: str, now: datetime) -> Payload:
    """Hand a post's request to another post."""
    with deciding(store, board, who, now) as (books, framework, by):
        request = request_of(books, post)
        if holder(framework, to_post, local_day(now)) is None:
            raise Refused(f"Nobody holds the post {to_post!r}.")
        if any(held.post == to_post for held in books.requests.of_cycle(request.cycle)):
            raise Refused(f"{to_post} already has a request of its own in this cycle; they can answer for both.")
        books.requests.hand_over(request.id, to_post)
        call_back(books, request.id, now)
        books.audit.note(now, by.actor, "hand over", post, to_post)
    return said("Handed over.", f"{to_post} is asked from now on.")


def _tell_post(
    books: Books, framework: Framework, post: str, title: str, sentence: str, request_id: int, now: datetime
) -> None:  # fmt: skip
    from bot.domain.views import Notice

    contact = holder(framework, post, local_day(now))
    if contact:
        notice = Notice(board=framework.board.name, title=title, sentences=(sentence,))
        correspondence.tell(books, notice, contact, f"told/{request_id}/{now.isoformat()}", now)
