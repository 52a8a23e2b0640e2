"""Open a cycle, chase what is missing, take slippage up the ladder once the secretariat releases it."""

from datetime import datetime

from bot import correspondence
from bot.domain import asking, ladder
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.held import HeldRequest
from bot.domain.holders import holder
from bot.domain.record import Record
from bot.domain.request import Item
from bot.domain.strategy import Contact, Framework, Level, Tone
from bot.domain.token import token_for
from bot.domain.views import Button, Notice, Reminder
from db.books import Books
from db.store import Store
from db.tables_plan import StepTable


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
        for wanted in asking.wanted(framework, cycle, day):
            request = books.requests.write(code, wanted.post, wanted.agency, wanted.items, due_at=cycle.due_at, now=now)
            books.requests.set_token(request, token_for(key, board, request))
        books.plan.move(code, "open")
        books.audit.note(now, "reeve", "open", code)
        _announce(books, framework, cycle, now)
        return True


def _announce(books: Books, framework: Framework, cycle: Cycle, now: datetime) -> None:
    names = {row.code: row.name for row in framework.agency}
    nobody = [names.get(code, code) for code in asking.unasked(framework, cycle, local_day(now))]
    asked = len(books.requests.of_cycle(cycle.code))
    meets, due = f"{cycle.meets:%-d %B %Y}", f"{cycle.due:%-d %B %Y}"
    sentences = [f"{asked} contacts are being asked for the meeting of {meets}; answers are due {due}."]
    if nobody:
        sentences.append(f"Nobody holds a post that could be asked at: {', '.join(nobody)}. Please ask them yourself.")
    sentences += cycle.warnings
    notice = Notice(board=framework.board.name, title=f"Reporting has opened: {cycle.code}", sentences=tuple(sentences))
    correspondence.tell_secretariat(books, framework, notice, f"open/{cycle.code}", now)


class Due(Record):
    """One request with the steps of it that are due; the last is taken, those before it are overtaken."""

    request: HeldRequest
    steps: tuple[int, ...]
    reader: Level
    tone: Tone
    channel: str


def chase(store: Store, now: datetime) -> int:
    """Write to everybody something is due to; give how many letters were written.

    One message per contact and day, however many requests. A bot that slept through three steps sends one letter.
    """
    written = 0
    for board in store.boards():
        with store.reading(board) as books:
            framework = books.plan.framework()
            due = _due(books, now)
            contacts = _by_contact(framework, due, now)
        for contact, requests in contacts:
            written += _write(store, board, contact, requests, now)
        for one in due:
            if one.reader != "performance":
                _climb(store, board, one, now)
    return written


def _due(books: Books, now: datetime) -> list[Due]:
    found = []
    for cycle in books.plan.cycles("open", "closed"):
        for request in books.requests.of_cycle(cycle.code):
            steps = books.requests.due_steps(request.id, now) if request.state == "open" else ()
            paused = books.requests.paused_until(request.id)
            if steps and (paused is None or paused <= local_day(now)):
                found += _split(request, steps)
    return found


def _split(request: HeldRequest, steps: tuple[StepTable, ...]) -> list[Due]:
    """Of the steps due to the contact only the last is taken; each step above them stands for itself."""
    mine = [step for step in steps if step.reader == "performance"]
    due = [_as_due(request, [step]) for step in steps if step.reader != "performance"]
    return ([_as_due(request, mine)] if mine else []) + due


def _as_due(request: HeldRequest, steps: list[StepTable]) -> Due:
    last = steps[-1]
    return Due.model_validate(
        {
            "request": request, "steps": tuple(step.id or 0 for step in steps),
            "reader": last.reader, "tone": last.tone, "channel": last.channel,
        }
    )  # fmt: skip


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
        current = [(one, books.requests.outstanding(one.request.id, day)) for one in due]
        asked = [
            (one, items) for one, items in current if items and books.requests.held(one.request.id).state == "open"
        ]
        _pass_over(books, [one for one, items in current if not items])
        if not asked:
            return 0
        view = _reminder(books, contact, [one for one, _ in asked], now)
        number = books.letters.written(prefix) + 1
        letter = correspondence.remind(books, view, contact, asked[-1][0].channel, f"{prefix}{number}", now)
        for one, _ in asked:
            _take(books, one, letter)
        return 1 if letter else 0


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
    askings = tuple(correspondence.asking_of(books, framework, one.request.id, now, invited=first) for one in due)
    return Reminder.model_validate(
        {
            "board": framework.board.name, "mailbox": framework.board.mailbox, "name": contact.name,
            "tone": due[-1].tone, "first": first, "today": local_day(now), "askings": askings,
        }
    )  # fmt: skip


def _climb(store: Store, board: str, one: Due, now: datetime) -> None:
    """Take a step above the contact: tell the secretariat, or propose an escalation for it to release."""
    with store.writing(board, "ask.escalate") as books:
        framework = books.plan.framework()
        agency = next((row for row in framework.agency if row.code == one.request.agency), None)
        left = books.requests.outstanding(one.request.id, local_day(now))
        step = one.steps[-1]
        if not left or (ladder.needs_release(one.reader) and not ladder.may_escalate(agency)):
            books.requests.take_step(one.request.id, step, one.channel, None, "not escalated")
            return
        books.requests.take_step(one.request.id, step, one.channel, None, "proposed")
        if not ladder.needs_release(one.reader):
            _report_silence(books, framework, one, len(left), now)
            return
        proposed = books.reports.propose(one.request.cycle, one.request.id, step, one.request.post, one.reader, now)
        if proposed:
            _propose(books, framework, one, proposed, tuple(item for item, _ in left), now)


def _report_silence(books: Books, framework: Framework, one: Due, left: int, now: datetime) -> None:
    names = {row.code: row.name for row in framework.agency}
    who = names.get(one.request.agency, one.request.agency)
    sentences = (
        f"{who} has not answered {left} of the items asked for {one.request.cycle}, due {one.request.due_at:%-d %B}.",
    )
    notice = Notice(board=framework.board.name, title=f"Not answered: {who}", sentences=sentences)
    correspondence.tell_secretariat(books, framework, notice, f"silent/{one.request.id}/{one.steps[-1]}", now)


def _propose(
    books: Books, framework: Framework, one: Due, escalation: int, left: tuple[Item, ...], now: datetime
) -> None:
    names = {row.code: row.name for row in framework.agency}
    who = names.get(one.request.agency, one.request.agency)
    above = ladder.contacts_above(framework, one.reader, one.request.agency, left, local_day(now))
    to = ", ".join(contact.name for _, contact in above) or f"the {one.reader} (nobody holds that post)"
    sentences = (
        f"{who} has not answered {len(left)} of the items asked for {one.request.cycle}.",
        f"The next step writes to {to}. Nothing is sent unless you release it.",
    )
    buttons = (
        Button(action="release-escalation", value=str(escalation), label="Release the letter", style="primary"),
        Button(action="drop-escalation", value=str(escalation), label="Do not escalate"),
    )
    notice = Notice(
        board=framework.board.name, title=f"{who}: release number {escalation}?", sentences=sentences, buttons=buttons
    )
    correspondence.tell_secretariat(books, framework, notice, f"escalation/{escalation}", now)
