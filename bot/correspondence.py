"""A view becomes letters to a person or to the secretariat, by the channel they use, written with the change."""

from datetime import datetime

from bot import render
from bot.domain import asking
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.holders import holder
from bot.domain.letter import Enclosure, Letter
from bot.domain.slipping import RETURNS, RETURNS_NAME
from bot.domain.strategy import Contact, Framework
from bot.domain.to_check import ExtractView
from bot.domain.views import Asking, Notice, Reminder
from db.books import Books


def remind(
    books: Books, view: Reminder, contact: Contact, channel: str, key: str, now: datetime,
    good_until: datetime | None = None,
) -> int | None:  # fmt: skip
    """Write one reminder: to Slack with email as its fallback, or by email; None if it cannot be, or was, written."""
    email = render.reminder_email(view, key=f"{key}/email", to=contact.email, due_at=now) if contact.email else None
    email = email.model_copy(update={"good_until": good_until}) if email else None
    if channel == "chat" and contact.slack:
        letter = render.reminder_slack(view, key=f"{key}/slack", to=contact.slack, due_at=now)
        letter = letter.model_copy(update={"good_until": good_until})
        return books.letters.post(letter, now, post=contact.post, fallback=email)
    return books.letters.post(email, now, post=contact.post) if email else None


def ask_to_check(books: Books, view: ExtractView, contact: Contact, key: str, now: datetime) -> None:
    """Send a contact their extract: to Slack with email as its fallback, or by email."""
    email = render.extract_email(view, key=f"{key}/email", to=contact.email, due_at=now) if contact.email else None
    if contact.slack:
        letter = render.extract_slack(view, key=f"{key}/slack", to=contact.slack, due_at=now)
        books.letters.post(letter, now, post=contact.post, fallback=email)
    elif email:
        books.letters.post(email, now, post=contact.post)


def tell_secretariat(
    books: Books, framework: Framework, notice: Notice, key: str, now: datetime, enclosures: tuple[Enclosure, ...] = ()
) -> None:
    """Tell the secretariat: in its channel where there is one, and otherwise each holder of its posts."""
    channel = framework.board.secretariat_channel
    if channel:
        _post_slack(books, notice, channel, key, now, enclosures)
        return
    for post in framework.board.secretariat:
        contact = holder(framework, post, local_day(now))
        if contact:
            tell(books, notice, contact, f"{key}/{post}", now, enclosures)


def tell(
    books: Books, notice: Notice, contact: Contact, key: str, now: datetime, enclosures: tuple[Enclosure, ...] = ()
) -> None:
    """Tell one person, in Slack where they are in it and by email otherwise."""
    mailbox = books.plan.framework().board.mailbox
    named = notice.model_copy(update={"name": contact.name, "mailbox": mailbox})
    if contact.slack and not enclosures:
        fallback = _email(named, contact, key, now, ()) if contact.email else None
        letter = render.notice_slack(named, key=f"{key}/slack", to=contact.slack, due_at=now)
        books.letters.post(letter, now, post=contact.post, fallback=fallback)
    elif contact.email:
        books.letters.post(_email(named, contact, key, now, enclosures), now, post=contact.post)
    elif contact.slack:
        _post_slack(books, named, contact.slack, key, now, enclosures)


def _email(notice: Notice, contact: Contact, key: str, now: datetime, enclosures: tuple[Enclosure, ...]) -> Letter:
    return render.notice_email(notice, key=f"{key}/email", to=contact.email, due_at=now, enclosures=enclosures)


def _post_slack(
    books: Books, notice: Notice, to: str, key: str, now: datetime, enclosures: tuple[Enclosure, ...]
) -> None:
    """Post a notice with its files in its thread, so that a channel is not filled with them."""
    books.letters.post(render.notice_slack(notice, key=f"{key}/slack", to=to, due_at=now), now)
    for enclosure in enclosures:
        file_key, thread = f"{key}/file/{enclosure.name}", f"letter:{key}/slack"
        books.letters.post(render.file_slack(enclosure, key=file_key, to=to, due_at=now, thread=thread), now)


def asking_of(books: Books, framework: Framework, request_id: int, now: datetime, *, invited: bool = False) -> Asking:
    """Give what one request still asks, as its reader sees it; with `invited`, also the words that are welcome."""
    request = books.requests.request(request_id)
    cycle, day = books.plan.cycle(request.cycle), local_day(now)
    left = tuple(item for item, _ in books.requests.outstanding(request_id, day))
    left += books.requests.invited(request_id, day) if invited else ()
    return Asking(
        request_id=request_id,
        token=request.token,
        cycle=cycle.code,
        report=report_name(framework, cycle),
        due_at=request.due_at,
        meets=cycle.meets,
        items=asking.described(framework, left, books.facts.figures()),
        doubts=books.returns.open_queries(post=request.post, cycle=request.cycle),
        closed=cycle.closes_at <= now,
    )


def report_name(framework: Framework, cycle: Cycle) -> str:
    """Give the name of the report a cycle gathers."""
    if cycle.report == RETURNS:
        return RETURNS_NAME
    return next((kind.name for kind in framework.report if kind.code == cycle.report), cycle.report)
