"""A sender counts as who they say they are only where our own mail server says so, on boards whose server stamps it."""

from bot.domain.reply import Reply
from bot.domain.returns import Return
from bot.reading.mail.heads import raw_headers
from bot.reading.mail.sender import trusted


def verified(found: Return, reply: Reply, authserv_id: str) -> Return:
    """Take nothing from a sender our server calls false; take one it does not vouch for as a stranger."""
    if reply.kind != "email" or not authserv_id or found.kind in ("bounce", "auto-reply"):
        return found
    verdict = trusted(raw_headers(reply.raw or b""), authserv_id)
    if verdict == "pass":
        return found
    if verdict == "fail":
        return found.model_copy(
            update={"kind": "spoof", "known_sender": False, "readings": (), "updates": (), "voices": ()}
        )
    return found.model_copy(update={"kind": "unknown-sender", "known_sender": False})
