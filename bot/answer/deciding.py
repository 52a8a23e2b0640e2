"""What the secretariat decides: admit, extend, excuse, hand over, hold back, release, and record on behalf."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import Any

from bot import correspondence, render
from bot.answer.choosing import cycle_meant, request_of
from bot.domain import ladder
from bot.domain.calendar import local_day, to_utc
from bot.domain.cycle import Cycle
from bot.domain.entitled import Person, Refused, officer
from bot.domain.holders import holder
from bot.domain.reply import Arrival
from bot.domain.strategy import Framework
from bot.domain.views import Button, Reminder, Said
from bot.recording.record import record as enter
from bot.recording.sender import context_of
from db.books import Books
from db.store import Store

Payload = dict[str, Any]


@contextmanager
def _deciding(store: Store, board: str, who: str, now: datetime) -> Iterator[tuple[Books, Framework, Person]]:
    with store.writing(board, "answer.govern") as books:
        framework = books.plan.framework()
        yield books, framework, officer(framework, who, local_day(now))


def _said(title: str, *lines: str, buttons: tuple[Button, ...] = ()) -> Payload:
    return render.said_payload(Said(title=title, lines=lines, buttons=buttons))


def late(store: Store, board: str, who: str, named: str, now: datetime) -> Payload:
    """Show the answers that came after closing, with what can be done about each."""
    with store.reading(board) as books:
        officer(books.plan.framework(), who, local_day(now))
        cycle = cycle_meant(books, named, "closed", "signed", "published")
        rows = books.returns.late(cycle.code)
    lines = tuple(f"Late answer {number} from {name}: {_LATE[state]}" for number, name, state in rows)
    waiting = [number for number, _, state in rows if state == "late"][:5]
    buttons = tuple(
        Button(action=action, value=str(number), label=f"{label} {number}")
        for number in waiting
        for action, label in (("admit-late", "Admit"), ("table-late", "Table"))
    )
    return _said(f"Late answers, {cycle.code}", *(lines or ("None.",)), buttons=buttons)


_LATE = {"late": "waits for you", "admitted": "admitted to the draft", "tabled": "tabled as an update after"}


def admit(store: Store, board: str, who: str, reply_id: int, now: datetime) -> Payload:
    """Admit a late answer to the draft; until despatch only."""
    with _deciding(store, board, who, now) as (books, _, by):
        cycle = cycle_meant(books, books.returns.cycle_of(reply_id))
        if now >= cycle.despatched_at or cycle.state == "published":
            raise Refused("The papers have gone out. Table it as an update after instead.")
        if not books.returns.admit(reply_id, "admitted"):
            raise Refused(f"Number {reply_id} is not a late answer.")
        _void_signature(books, cycle, by, now)
        books.audit.note(now, by.actor, "admit", f"reply {reply_id}")
    return _said(
        "Admitted to the draft.", "A new draft follows. If the report had been signed, it needs signing again."
    )


def table(store: Store, board: str, who: str, reply_id: int, now: datetime) -> Payload:
    """Table a late answer as an update after the papers."""
    with _deciding(store, board, who, now) as (books, _, by):
        if not books.returns.admit(reply_id, "tabled"):
            raise Refused(f"Number {reply_id} is not a late answer.")
        books.audit.note(now, by.actor, "table", f"reply {reply_id}")
    return _said("Tabled.", "It will be shown as an update after the papers, and counts from the next report on.")


def extend(store: Store, board: str, who: str, post: str, day: date, now: datetime) -> Payload:
    """Give a post until a day: it is not chased before, and it is told."""
    with _deciding(store, board, who, now) as (books, framework, by):
        request = request_of(books, post)
        until = to_utc(day, time(17, 0))
        closes = books.plan.cycle(request.cycle).closes_at
        if not now < until <= closes:
            raise Refused(f"An extension ends after today and by closing, {closes:%-d %B %Y}.")
        books.requests.extend(request.id, until, by.actor, day)
        books.audit.note(now, by.actor, "extend", post, day.isoformat())
        _tell_post(books, framework, post, "More time", f"You have until {day:%-d %B %Y} to answer.", request.id, now)
    return _said(f"Extended to {day:%-d %B %Y}.", f"{post} has been told and is not chased before then.")


def excuse(store: Store, board: str, who: str, post: str, now: datetime) -> Payload:
    """Excuse a post from this cycle: nothing more is asked of it."""
    with _deciding(store, board, who, now) as (books, _, by):
        request = request_of(books, post)
        books.requests.move(request.id, "excused")
        _call_back(books, request.id, now)
        books.audit.note(now, by.actor, "excuse", post)
    return _said("Excused.", f"{post} is not asked again in this cycle; the report says so.")


def hand_over(store: Store, board: str, who: str, post: str, to_post: str, now: datetime) -> Payload:
    """Hand a post's request to another post."""
    with _deciding(store, board, who, now) as (books, framework, by):
        request = request_of(books, post)
        if holder(framework, to_post, local_day(now)) is None:
            raise Refused(f"Nobody holds the post {to_post!r}.")
        if any(held.post == to_post for held in books.requests.of_cycle(request.cycle)):
            raise Refused(f"{to_post} already has a request of its own in this cycle; they can answer for both.")
        books.requests.hand_over(request.id, to_post)
        _call_back(books, request.id, now)
        books.audit.note(now, by.actor, "hand over", post, to_post)
    return _said("Handed over.", f"{to_post} is asked from now on.")


def _call_back(books: Books, request_id: int, now: datetime) -> None:
    for letter in books.requests.letters_of(request_id):
        if books.letters.cancel(letter, now, "no longer asked"):
            books.requests.release_steps(letter)


def withhold(store: Store, board: str, who: str, code: str, reason: str, now: datetime) -> Payload:
    """Hold an item back from the report being gathered."""
    with _deciding(store, board, who, now) as (books, framework, by):
        cycle = cycle_meant(books, "")
        _unless_published(cycle)
        codes = {row.code for rows in (framework.indicator, framework.action, framework.question) for row in rows}
        if code not in codes:
            raise Refused(f"There is no item {code!r} in the framework.")
        books.reports.withhold(cycle.code, code, by.actor, reason, now)
        _void_signature(books, cycle, by, now)
        books.audit.note(now, by.actor, "withhold", code, reason)
    return _said("Held back.", f"{code} does not appear in the report of {cycle.code} until you lift that.")


def lift(store: Store, board: str, who: str, code: str, now: datetime) -> Payload:
    """Let an item that was held back appear again."""
    with _deciding(store, board, who, now) as (books, _, by):
        cycle = cycle_meant(books, "")
        _unless_published(cycle)
        if not books.reports.lift(cycle.code, code, now):
            raise Refused(f"{code} is not held back.")
        _void_signature(books, cycle, by, now)
        books.audit.note(now, by.actor, "lift", code)
    return _said("Shown again.", f"{code} appears in the report of {cycle.code}.")


def _unless_published(cycle: Cycle) -> None:
    if cycle.state == "published":
        raise Refused("That report has been published. What changes now is told in the next one.")


def _void_signature(books: Books, cycle: Cycle, by: Person, now: datetime) -> None:
    """What was signed is no longer what would go out: a new draft follows, to be signed again."""
    if cycle.state == "signed":
        books.plan.move(cycle.code, "closed")
        books.audit.note(now, by.actor, "void signature", cycle.code)


def record(store: Store, board: str, who: str, post: str, text: str, told_how: str, now: datetime) -> Payload:
    """Record an answer given by telephone or in person on a contact's behalf; the contact gets the receipt."""
    from bot.reading.read import read_chat

    with _deciding(store, board, who, now) as (books, framework, by):
        contact = holder(framework, post, local_day(now))
        if contact is None:
            raise Refused(f"Nobody holds the post {post!r}, so there is nobody to record for.")
        arrival = Arrival(
            kind="officer", source_key=f"officer/{post}/{now.isoformat()}", sender=contact.slack or contact.email,
            raw=text.encode(), received_at=now,
        )  # fmt: skip
        reply_id, _ = books.replies.keep(arrival)
        reply = books.replies.reply(reply_id)
        found = read_chat(text, reply.sender, context_of(books, reply, now).expected)
        entry = enter(books, reply, found, (), now, recorded_by=by.actor, told_how=told_how)
        lines = [f"{row.code} {row.label}: {row.shown}" for row in (entry.recorded if entry else ())]
        doubts = [f"Q{number} is in doubt: settle it with /hwb settle" for number in (entry.asked if entry else ())]
        if not lines and not doubts:
            raise Refused("No figure was recognised in that. Write the code and the figure, such as 'PHL-02 7.3%'.")
    return _said(f"Recorded for {contact.name}, who gets a receipt.", *lines, *doubts)


def release(store: Store, board: str, who: str, escalation_id: int, now: datetime) -> Payload:
    """Release an escalation: the letter goes to those above, once."""
    with _deciding(store, board, who, now) as (books, framework, by):
        found = books.reports.escalation(escalation_id)
        if found is None or found.state != "proposed":
            raise Refused("That escalation has been decided already.")
        books.reports.move_escalation(escalation_id, "released", by.actor, now)
        books.audit.note(now, by.actor, "release", f"escalation {escalation_id}")
        names = _write_above(books, framework, escalation_id, now)
    if not names:
        return _said("Nobody was written to.", "Nothing is missing any more, or nobody holds a post at that level.")
    return _said("Released.", f"A letter goes to {', '.join(names)}.")


def _write_above(books: Books, framework: Framework, escalation_id: int, now: datetime) -> list[str]:
    found = books.reports.escalation(escalation_id)
    if found is None:
        return []
    request = books.requests.held(found.request_id)
    asking = correspondence.asking_of(books, framework, request.id, now)
    if not asking.items:
        return []
    agency = next((row.name for row in framework.agency if row.code == request.agency), request.agency)
    items = tuple(asked.item for asked in asking.items)
    above = ladder.contacts_above(framework, found.level, request.agency, items, local_day(now))  # type: ignore[arg-type] # a Level read back from the books
    for post, contact in above:
        view = Reminder(
            board=framework.board.name, mailbox=framework.board.mailbox, name=contact.name, tone="escalate",
            first=False, today=local_day(now), askings=(asking,), about=agency,
        )  # fmt: skip
        letter = correspondence.remind(books, view, contact, "email", f"above/{escalation_id}/{post}", now)
        if letter:
            books.requests.take_step(request.id, found.step_id, f"released/{post}", letter, "letter")
    return [contact.name for _, contact in above]


def drop(store: Store, board: str, who: str, escalation_id: int, now: datetime) -> Payload:
    """Decide that slippage is not taken up."""
    with _deciding(store, board, who, now) as (books, _, by):
        found = books.reports.escalation(escalation_id)
        if found is None or found.state != "proposed":
            raise Refused("That escalation has been decided already.")
        books.reports.move_escalation(escalation_id, "dropped", by.actor, now)
        books.audit.note(now, by.actor, "drop", f"escalation {escalation_id}")
    return _said("Not escalated.", "Nobody above the contact is written to.")


def _tell_post(
    books: Books, framework: Framework, post: str, title: str, sentence: str, request_id: int, now: datetime
) -> None:  # fmt: skip
    from bot.domain.views import Notice

    contact = holder(framework, post, local_day(now))
    if contact:
        notice = Notice(board=framework.board.name, title=title, sentences=(sentence,))
        correspondence.tell(books, notice, contact, f"told/{request_id}/{now.isoformat()}", now)
