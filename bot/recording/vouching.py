"""An unknown colleague's answer: the contact who was asked says with one tap or word whether it is theirs."""

from bot import correspondence
from bot.domain.calendar import local_day
from bot.domain.held import HeldQuery
from bot.domain.holders import holder
from bot.domain.reply import Reply
from bot.domain.returns import Return
from bot.domain.views import Button, Notice
from bot.recording.answers import Settled, is_no, is_yes
from bot.recording.entry import Entry
from bot.recording.sender import Context
from db.books import Books

PREFIX = "vouch/"


def ask_to_vouch(entry: Entry) -> bool:
    """Ask the contact whose request a stranger answered; False when there is none to ask or nothing to vouch for."""
    request = entry.request
    queries = _queries(entry.books, entry.reply.id)
    contact = holder(entry.context.framework, request.post, local_day(entry.now)) if request else None
    if request is None or contact is None or not queries:
        return False
    number = str(entry.reply.id)
    notice = Notice(
        board=entry.context.framework.board.name,
        title=f"Is this your return? It came from {entry.found.sender}",
        sentences=(
            *(query.prompt for query in queries),
            "Answer yes and these figures are recorded as yours; answer no and none of them is.",
        ),
        buttons=(
            Button(action="vouch-yes", value=number, label="Yes, it is ours", style="primary"),
            Button(action="vouch-no", value=number, label="No"),
        ),
    )
    correspondence.tell(entry.books, notice, contact, f"{PREFIX}{number}", entry.now)
    return True


def vouched_queries(books: Books, found: Return, reply: Reply, context: Context) -> tuple[Settled, ...]:
    """Give every query of a stranger's reply, when this one answers yes or no to 'Is this your return?'."""
    if not found.known_sender or not found.new_text.strip():
        return ()
    key = books.letters.key_answered(found.in_reply_to, reply.thread, reply.sender)
    if not key.startswith(PREFIX):
        return ()
    word = found.new_text.strip().splitlines()[0]
    how = "yes" if is_yes(word) else "no" if is_no(word) else ""
    return settle_all(books, int(key.split("/")[1]), how, context.posts) if how else ()


def settle_all(books: Books, reply_id: int, how: str, posts: tuple[str, ...]) -> tuple[Settled, ...]:
    """Settle all queries of a stranger's reply that were put to one of these posts."""
    asked = [query for query in _queries(books, reply_id) if query.post in posts]
    return tuple(Settled.model_validate({"query": query, "how": _how(query, how), "words": how}) for query in asked)


def _how(query: HeldQuery, how: str) -> str:
    return how if query.reading.value is not None else "no"


def _queries(books: Books, reply_id: int) -> list[HeldQuery]:
    return [query for query in books.returns.open_queries() if query.reading.source.reply_id == reply_id]
