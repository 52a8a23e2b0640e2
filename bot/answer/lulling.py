"""Lulls by command: an agency is paused until a day, a quiet period begins; each is told, held, and can be ended."""

from datetime import date, datetime

from bot import correspondence
from bot.answer.decision import Payload, deciding, said
from bot.domain.calendar import local_day
from bot.domain.entitled import Person, Refused, person
from bot.domain.holders import asked_for
from bot.domain.lulls import in_words, pause_of, post_at, quiet_on
from bot.domain.rulings import Ruled, RulingKind, identity
from bot.domain.strategy import Framework, Pause, Quiet
from bot.domain.views import Notice
from db.books import Books
from db.store import Store


def pause(store: Store, board: str, who: str, agency: str, until: date, why: str, now: datetime) -> Payload:
    """Chase an agency no more until a day is over; its contact and the secretariat are told."""
    with deciding(store, board, who, now) as (books, framework, by):
        today, name = local_day(now), _named(framework, agency)
        if until < today:
            raise Refused(f"{until:%-d %B %Y} is over already, so there is nothing to wait for.")
        held = pause_of(framework, agency, today)
        if held is not None:
            _end(books, "pause", held, by, now)
        books.rulings.rule("pause", Pause(agency=agency, begins=today, ends=until, why=why), by.actor, now)
        books.audit.note(now, by.actor, "pause", agency, f"until {until.isoformat()}: {why}")
        told = f"{name} is not chased until after {until:%-d %B %Y} ({why})."
        _tell(books, f"Paused: {name}", told, now)
        _tell_contact(books, framework, agency, until, now)
    return said("Paused.", told, f"To end it early: /hwb end pause {agency}")


def quiet(store: Store, board: str, who: str, begins: date, ends: date, why: str, now: datetime) -> Payload:
    """Post nothing to channels and lists between two days; papers still go to the meeting."""
    with deciding(store, board, who, now) as (books, _, by):
        if not begins <= ends or ends < local_day(now):
            raise Refused("A quiet period ends after it begins, and not before today.")
        books.rulings.rule("quiet", Quiet(begins=begins, ends=ends, why=why), by.actor, now)
        books.audit.note(now, by.actor, "quiet", begins.isoformat(), f"to {ends.isoformat()}: {why}")
        told = f"From {begins:%-d %B %Y} to {ends:%-d %B %Y} nothing is posted to channels and lists ({why})."
        _tell(books, "A quiet period", told, now)
        _hold_posts(books, now)
    return said("A quiet period.", told, "Papers still go to the meeting. To end it early: /hwb end quiet")


def end(store: Store, board: str, who: str, what: str, agency: str, now: datetime) -> Payload:
    """End a pause of an agency ('pause', its code) or the quiet period ('quiet', '') before its day."""
    if what not in ("pause", "quiet"):
        raise Refused("Say which: /hwb end pause NPH, or /hwb end quiet.")
    with deciding(store, board, who, now) as (books, framework, by):
        told = _end_pause(books, framework, by, agency, now) if what == "pause" else _end_quiet(books, by, now)
        _tell(books, "Ended early", told, now)
        _hold_posts(books, now)
    return said("Ended.", told)


def lulls(store: Store, board: str, who: str, now: datetime) -> Payload:
    """Show the pauses and quiet periods that are not over."""
    with store.reading(board) as books:
        framework = books.plan.framework()
        person(framework, who, local_day(now))
    return said("Pauses and quiet periods", *(in_words(framework, local_day(now)) or ("None.",)))


def _end_pause(books: Books, framework: Framework, by: Person, agency: str, now: datetime) -> str:
    name, today = _named(framework, agency), local_day(now)
    rows = [row for row in framework.pause if row.standing == "approved" and row.agency == agency and row.ends >= today]
    if not rows:
        raise Refused(f"{name} is not paused.")
    for row in rows:
        _end(books, "pause", row, by, now)
    books.audit.note(now, by.actor, "end pause", agency)
    return f"{name} is chased again from today."


def _end_quiet(books: Books, by: Person, now: datetime) -> str:
    framework, today = books.plan.framework(), local_day(now)
    held = quiet_on(framework, today)
    coming = [row for row in framework.quiet if row.standing == "approved" and row.begins > today]
    ended = held or next(iter(sorted(coming, key=lambda row: row.begins)), None)
    if ended is None:
        raise Refused("There is no quiet period.")
    _end(books, "quiet", ended, by, now)
    books.audit.note(now, by.actor, "end quiet", ended.begins.isoformat())
    return f"The quiet period from {ended.begins:%-d %B %Y} is over: what waited is posted."


def _end(books: Books, kind: RulingKind, row: Ruled, by: Person, now: datetime) -> None:
    """End a row from today on, whether it was ruled by command or stands in the framework's file."""
    ruled = next((one for one in books.rulings.all() if _is(one.row, row)), None)
    number = ruled.number if ruled else books.rulings.rule(kind, row, by.actor, now)
    books.rulings.end(number, local_day(now), by.actor, now)


def _is(ruled: Ruled, row: Ruled) -> bool:
    return identity(ruled) == identity(row)


def _named(framework: Framework, agency: str) -> str:
    names = {row.code: row.name for row in framework.agency}
    if agency not in names:
        raise Refused(f"There is no agency {agency!r}. The agencies are: {', '.join(names)}.")
    return names[agency]


def _hold_posts(books: Books, now: datetime) -> None:
    """What waits to be posted to the channel or the list waits as long as the quiet periods now say."""
    framework = books.plan.framework()
    board = framework.board
    for prefix in ("publish/", "alert-board/"):
        books.letters.hold(prefix, (board.channel, *board.board_list), post_at(framework, now))


def _tell(books: Books, title: str, sentence: str, now: datetime) -> None:
    framework = books.plan.framework()
    notice = Notice(board=framework.board.name, title=title, sentences=(sentence,))
    correspondence.tell_secretariat(books, framework, notice, f"ruled/{title}/{now.isoformat()}", now)


def _tell_contact(books: Books, framework: Framework, agency: str, until: date, now: datetime) -> None:
    found = asked_for(framework, agency, local_day(now))
    if found is not None:
        sentence = f"You are not reminded of anything until after {until:%-d %B %Y}. What you send before is welcome."
        notice = Notice(board=framework.board.name, title="More time", sentences=(sentence,))
        correspondence.tell(books, notice, found[1], f"paused/{agency}/{now.isoformat()}", now)
