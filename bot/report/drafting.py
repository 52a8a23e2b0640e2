"""At closing the report is compiled and goes as a draft to the lead officers and the secretariat."""

from datetime import datetime

from bot import correspondence
from bot.domain.calendar import local_day
from bot.domain.figures import listed
from bot.domain.force import in_force
from bot.domain.holders import asked_for, holder
from bot.domain.narrowed import kind_of
from bot.domain.strategy import Contact, Framework
from bot.domain.views import Button, Notice
from bot.report.compiling import Compiled, compiled, facts_of, fingerprint, still_so
from bot.report.extracts import send_extracts
from db.books import Books
from db.report_book import Edition
from db.store import Store

TRIES = 5
_REPLIES = {"clear": "Cleared", "sign": "Signed off"}


def close(store: Store, now: datetime) -> tuple[str, ...]:
    """Close every cycle whose closing has come and send its draft; give their codes."""
    closed = []
    for board in store.boards():
        with store.reading(board) as books:
            due = [cycle.code for cycle in books.plan.cycles("open") if cycle.closes_at <= now]
        closed += [code for code in due if draft(store, board, code, now)]
    return tuple(closed)


def redraft(store: Store, now: datetime) -> tuple[str, ...]:
    """Send a new draft of every closed cycle whose facts have moved since its last; give their codes."""
    redrafted = []
    for board in store.boards():
        with store.reading(board) as books:
            moved = [cycle.code for cycle in books.plan.cycles("closed") if _moved(books, cycle.code, now)]
        redrafted += [code for code in moved if draft(store, board, code, now)]
    return tuple(redrafted)


def _moved(books: Books, code: str, now: datetime) -> bool:
    latest, framework = books.reports.latest(code), books.plan.framework()
    facts = facts_of(books, books.plan.cycle(code), framework, now)
    return latest is None or latest.fingerprint != fingerprint(facts, framework)


def draft(store: Store, board: str, code: str, now: datetime) -> bool:
    """Write a draft from the facts as they stand. If they move while it is being written, it is written again.

    False when nothing was written: the last draft says these very facts, as when another bot has just written it.
    """
    for _ in range(TRIES):
        with store.reading(board) as books:
            if not _moved(books, code, now):
                return False
            latest = books.reports.latest(code)
        number = latest.number + 1 if latest else 1
        made = compiled(store, board, code, f"Draft {number}", now)
        if _keep(store, board, made, number, now):
            return True
    return False


def _keep(store: Store, board: str, made: Compiled, number: int, now: datetime) -> bool:
    with store.writing(board, "report.close") as books:
        latest = books.reports.latest(made.cycle.code)
        if not still_so(books, made, now) or (latest.number if latest else 0) != number - 1:
            return False
        if books.plan.cycle(made.cycle.code).state == "open":
            books.plan.move(made.cycle.code, "closed")
        edition = books.reports.write(made.cycle.code, made.fingerprint, made.papers, now)
        books.audit.note(now, "reeve", "draft", made.cycle.code, f"edition {edition.number}")
        _send(books, made, edition, now)
        if edition.number == 1:
            send_extracts(books, made.framework, made.cycle, now)
        return True


def _send(books: Books, made: Compiled, edition: Edition, now: datetime) -> None:
    framework, cycle = made.framework, made.cycle
    counts = made.officers.counts
    sentences = (
        (
            f"{counts.reported} of {counts.due} figures are in: {counts.red} red, {counts.amber} amber, "
            f"{counts.green} green, {counts.unrated} not rated; {counts.awaited} awaited, "
            f"{counts.checking} being checked."
        ),
        f"It can be signed until despatch on {cycle.despatched:%-d %B %Y}; nothing is published unsigned.",
        *_to_be_looked_at(made),
        *_to_be_cleared(framework),
    )
    again = f"re-issue {made.officers.issue} of " if made.officers.issue > 1 else ""
    title = f"Draft {edition.number}: {again}{made.officers.title}, meeting of {cycle.meets:%-d %B %Y}"
    notice = Notice(board=framework.board.name, title=title, sentences=sentences)
    papers = made.of_edition(public=False)
    key = f"draft/{cycle.code}/{edition.number}"
    office = _with_buttons(notice, framework, framework.board.secretariat, cycle.code)
    correspondence.tell_secretariat(books, framework, office, key, now, papers)
    for post, contact in readers(framework, made, now):
        theirs = by_email(_with_buttons(notice, framework, (post,), cycle.code), framework, contact)
        correspondence.tell(books, theirs, contact, f"{key}/{post}", now, papers)
        if theirs.buttons and contact.slack and contact.email:
            # Papers go by email; the buttons are in Slack.
            correspondence.tell(books, theirs, contact, f"{key}/{post}/sign", now)


def _with_buttons(notice: Notice, framework: Framework, posts: tuple[str, ...], code: str) -> Notice:
    """The notice with a button for what these posts may do with the draft."""
    clear = Button(action="clear", value=code, label="Clear")
    sign = Button(action="sign", value=code, label="Sign off", style="primary")
    may = ((clear, framework.board.cleared_by), (sign, framework.board.sign_off))
    return notice.model_copy(update={"buttons": tuple(button for button, own in may if set(own) & set(posts))})


def by_email(notice: Notice, framework: Framework, contact: Contact) -> Notice:
    """The notice with how to clear or sign by email, for who has no Slack and where senders are vouched for."""
    if contact.slack or not framework.board.authserv_id or not notice.buttons:
        return notice
    words = [f"“{_REPLIES[button.action]}”" for button in notice.buttons]
    said = f"Reply {listed(words, 'or')} and nothing else to this email; anything more is taken as a comment."
    return notice.model_copy(update={"sentences": (*notice.sentences, said), "buttons": ()})


def _to_be_looked_at(made: Compiled) -> tuple[str, ...]:
    """That some words may name a person, and stay from the public until the secretariat has looked at them."""
    number = sum(kind == "may name a person" for kind, _ in made.officers.notes)
    if not number:
        return ()
    passages = "1 passage that may name a person is" if number == 1 else f"{number} passages that may name a person are"
    return (f"{passages} not in the public edition: the notes on the figures say how to let the public read them.",)


def _to_be_cleared(framework: Framework) -> tuple[str, ...]:
    titles = {post.code: post.title for post in framework.post}
    names = listed([titles.get(post, post) for post in framework.board.cleared_by])
    return (f"It is first cleared by {names} (/hwb clear), and again whenever it moves.",) if names else ()


def readers(framework: Framework, made: Compiled, now: datetime) -> list[tuple[str, Contact]]:
    """Give those who check a draft beside the secretariat: the group it is of, its lead officers, and who signs."""
    day = local_day(now)
    themes = {theme.code for theme in made.officers.themes}
    leads = [lead for theme in in_force(framework.theme, day) if theme.code in themes for lead in theme.leads]
    group = kind_of(framework, made.cycle.report).group
    found = asked_for(framework, group, day) if group else None
    own = [found[0].code] if found else []
    posts = dict.fromkeys([*own, *leads, *framework.board.cleared_by, *framework.board.sign_off])
    held = [(post, holder(framework, post, day)) for post in posts if post not in framework.board.secretariat]
    return [(post, contact) for post, contact in held if contact is not None]
