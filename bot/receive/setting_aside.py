"""A reply nobody may take figures from is set aside with its reason, and the secretariat is told."""

from datetime import datetime

from bot import correspondence
from bot.domain.reply import Reply, ReplyState
from bot.domain.views import Notice
from db.store import Store


def set_aside(store: Store, board: str, reply: Reply, state: ReplyState, reason: str, now: datetime) -> None:
    """Quarantine or refuse a reply; its words are not repeated to anybody."""
    with store.writing(board, "receive.refuse") as books:
        if books.replies.reply(reply.id).state != "received":
            return
        books.replies.settle(reply.id, state, now, reason)
        books.audit.note(now, "reeve", state, f"reply {reply.id}", reason)
        framework = books.plan.framework()
        notice = Notice(
            board=framework.board.name,
            title=f"A message was set aside: number {reply.id}",
            sentences=(f"It came from {reply.sender or 'nobody named'} and was not read into the books: {reason}.",),
        )
        correspondence.tell_secretariat(books, framework, notice, f"aside/{reply.id}", now)


def too_large(store: Store, board: str, reply_id: int, size: int, now: datetime) -> None:
    """Set aside an email of which the headers alone were fetched; `size` is in bytes."""
    with store.reading(board) as books:
        reply = books.replies.reply(reply_id)
    reason = f"it is {size // 1_000_000} MB large and was left in the mailbox; please read it there, or ask for less"
    set_aside(store, board, reply, "quarantined", reason, now)
