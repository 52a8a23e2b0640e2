"""The receipt: every figure repeated as recorded, every doubt asked back; and what the secretariat should know."""

from typing import Literal

from bot import correspondence, render
from bot.domain.asking import described
from bot.domain.calendar import local_day
from bot.domain.entitled import CONSOLE
from bot.domain.held import HeldQuery
from bot.domain.holders import with_email
from bot.domain.returns import Return
from bot.domain.views import Button, Notice, ReceiptView
from bot.recording.entry import Entry
from bot.recording.vouching import ask_to_vouch

NO_RECEIPT = ("auto-reply", "bounce", "spoof")
NOTES = {
    "question": "Your question has been passed to the board's secretariat, who will answer you.",
    "extension": "Your request for more time has been passed to the board's secretariat, who will decide.",
    "delegation": "Thank you. The board's secretariat has been told who answers in future.",
    "empty": "There was nothing new in your message that we could find. If that is wrong, please send it again.",
    "unknown-sender": "You are not among this board's contacts yet, so the contact who was asked will confirm first.",
}
UNVERIFIED = "Our mail server could not confirm that this came from you, so the secretariat will confirm it first."
TOLD = ("question", "extension", "delegation", "bounce", "spoof", "unknown-sender", "auto-reply")


def send_receipt(entry: Entry) -> None:
    """Write the receipt and, where it concerns them, a notice to the secretariat."""
    if _wanted(entry):
        _post_receipt(entry)
    if entry.found.kind in TOLD and not (_stranger(entry) and ask_to_vouch(entry)):
        _tell(entry)
    if entry.origin.late and entry.recorded:
        _tell_late(entry)
    for query in entry.books.returns.open_queries(cycle=entry.origin.cycle) if entry.disputed else ():
        if query.number in entry.disputed:
            _tell_dispute(entry, query)


def _stranger(entry: Entry) -> bool:
    """Whether no contact is named as the sender: one that our mail server could not confirm is no stranger."""
    return entry.found.kind == "unknown-sender" and not entry.context.contacts


def _note(entry: Entry) -> str:
    unverified = entry.found.kind == "unknown-sender" and not _stranger(entry)
    if entry.found.kind == "empty" and entry.found.why:
        return ""
    return UNVERIFIED if unverified else NOTES.get(entry.found.kind, "")


def _wanted(entry: Entry) -> bool:
    """Whether a receipt goes back: not to machines, to thanks alone, or to who pressed a button and saw the answer."""
    if entry.found.kind in NO_RECEIPT or not entry.reply.sender or entry.reply.sender == CONSOLE:
        return False
    if entry.reply.kind == "officer" and not entry.origin.recorded_by:
        return False
    return entry.found.kind != "thanks" or bool(entry.recorded or entry.asked)


def _post_receipt(entry: Entry) -> None:
    view = receipt_view(entry)
    key = f"receipt/{entry.reply.id}"
    cycle_id = entry.books.plan.cycle_row(entry.origin.cycle).id if entry.origin.cycle else None
    channel, _, thread = entry.reply.thread.partition("/")
    if "@" not in entry.reply.sender:
        letter = render.receipt_slack(view, key=key, to=channel or entry.reply.sender, thread=thread, due_at=entry.now)
    else:
        letter = render.receipt_email(
            view, key=key, to=entry.reply.sender, due_at=entry.now, in_reply_to=bracketed(entry.found.message_id),
            subject="",
        )  # fmt: skip
    entry.books.letters.post(letter, entry.now, post=entry.origin.post, cycle_id=cycle_id)


def bracketed(message_id: str) -> str:
    """Give a Message-ID as a header writes it."""
    return f"<{message_id}>" if message_id else ""


def receipt_view(entry: Entry) -> ReceiptView:
    """Put together what goes back to the sender."""
    board = entry.context.framework.board
    request = entry.books.requests.held(entry.request.id) if entry.request and entry.verified else None
    left = entry.books.requests.outstanding(request.id, local_day(entry.now)) if request else ()
    items = tuple(item for item, state in left if state == "missing")
    note = _note(entry)
    return ReceiptView(
        board=board.name,
        mailbox=board.mailbox,
        name=entry.origin.name if entry.verified else "",
        token=entry.books.requests.request(request.id).token if request else "",
        recorded=tuple(entry.recorded),
        doubts=_doubts(entry),
        left=described(entry.context.framework, items, entry.books.facts.figures()),
        late=_late(entry),
        notes=tuple(filter(None, (*entry.notes, entry.found.why, note))),
        by_officer=entry.origin.recorded_by,
        request_id=request.id if request else None,
        due_at=request.due_at if request else None,
    )


def _doubts(entry: Entry) -> tuple[HeldQuery, ...]:
    """The doubts of this reply; a verified sender is also reminded of those still open from earlier ones."""
    mine = entry.books.returns.open_queries(cycle=entry.origin.cycle) if entry.origin.cycle else ()
    if not entry.verified:
        return ()
    return tuple(query for query in mine if query.number in entry.asked)


def _late(entry: Entry) -> Literal["", "after-due", "after-close"]:
    if entry.origin.late:
        return "after-close"
    if entry.request and entry.reply.received_at > entry.request.due_at:
        return "after-due"
    return ""


def _tell(entry: Entry) -> None:
    found, name = entry.found, entry.origin.name or entry.found.sender
    sentences = {
        "question": f"{name} asks: {found.new_text[:500]}",
        "extension": f"{name} asks for more time{_until(entry)}: {found.new_text[:300]}",
        "delegation": f"{name} says somebody else answers{_named(found.named)}: {found.new_text[:300]}",
        "bounce": _came_back(found),
        "spoof": f"A message claiming to be from {found.sender} failed the sender check. Nothing was taken from it.",
        "unknown-sender": _unknown(entry),
        "auto-reply": f"{name} is away{_until(entry)}{f'; {found.named} is named instead' if found.named else ''}.",
    }
    board = entry.context.framework.board
    failed = with_email(entry.context.framework, found.failed_address, local_day(entry.now))
    notice = Notice(
        board=board.name, title=f"{TITLES[found.kind]}: {name}", sentences=(sentences[found.kind],),
        address=failed[0].email if failed else "",
    )  # fmt: skip
    correspondence.tell_secretariat(entry.books, entry.context.framework, notice, f"tell/{entry.reply.id}", entry.now)


def _came_back(found: Return) -> str:
    """A letter that is only late needs no successor."""
    where, code = found.failed_address or "a contact", found.status_code or "no code"
    if "still trying" in found.why:
        return f"A letter to {where} is held up ({code}): {found.why}. There is nothing to do yet."
    return f"A letter to {where} came back ({code}). Please name the successor: /hwb successor POST NAME, ADDRESS"


def _unknown(entry: Entry) -> str:
    numbers = ", ".join(f"Q{number}" for number in entry.asked)
    if _stranger(entry):
        return f"{entry.found.sender} is not among the contacts and sent an answer. Its figures wait for a contact."
    wait = f" Settle {numbers} if it is genuine." if numbers else ""
    return f"Our mail server could not confirm that a message came from {entry.found.sender}.{wait}"


TITLES = {
    "question": "A question", "extension": "More time asked for", "delegation": "Somebody else answers",
    "bounce": "A letter came back", "spoof": "A false sender", "unknown-sender": "An answer to confirm",
    "auto-reply": "Away",
}  # fmt: skip


def _named(name: str) -> str:
    return f" ({name})" if name else ""


def _until(entry: Entry) -> str:
    return f" until {entry.found.until:%-d %B %Y}" if entry.found.until else ""


def _tell_dispute(entry: Entry, query: HeldQuery) -> None:
    board = entry.context.framework.board
    buttons = (
        Button(action="settle-yes", value=str(query.id), label="Take the new figure"),
        Button(action="settle-no", value=str(query.id), label="Keep the figure held"),
    )
    title = f"Two agencies differ: {query.reading.indicator}, {query.reading.period}"
    notice = Notice(board=board.name, title=title, sentences=(query.prompt,), buttons=buttons)
    key = f"dispute/{query.id}"
    correspondence.tell_secretariat(entry.books, entry.context.framework, notice, key, entry.now)


def _tell_late(entry: Entry) -> None:
    board, cycle = entry.context.framework.board, entry.origin.cycle
    number = str(entry.reply.id)
    buttons = (
        Button(action="admit-late", value=number, label="Admit to the draft", style="primary"),
        Button(action="table-late", value=number, label="Table as an update after"),
    )
    answered = dict.fromkeys(row.code or row.kind for row in entry.recorded)
    sentences = (
        f"{entry.origin.name} answered after closing: {', '.join(answered)}.",
        f"Admit it to the draft until despatch, or table it as an update after (late answer number {entry.reply.id}).",
    )
    notice = Notice(board=board.name, title=f"A late answer for {cycle}", sentences=sentences, buttons=buttons)
    correspondence.tell_secretariat(entry.books, entry.context.framework, notice, f"late/{entry.reply.id}", entry.now)
