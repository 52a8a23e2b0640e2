"""Replies as held: raw bytes first, then what became of them."""

import hashlib
from datetime import datetime

from sqlmodel import col

from bot.domain.reply import Arrival, Reply, ReplyState
from db.book import Book, sure
from db.tables_returns import Inbound, InboundPart, Position


class ReplyBook(Book):
    """One board's inbound messages."""

    def keep(self, arrival: Arrival) -> tuple[int, bool]:
        """Keep an arrival's bytes; give its id and whether it is new.

        The same source key is the same arrival; the same email under another key is written down as its duplicate.
        """
        digest = hashlib.sha256(arrival.raw).hexdigest()
        if held := self.row(Inbound, Inbound.kind == arrival.kind, Inbound.source_key == arrival.source_key):
            return sure(held.id), False
        same = self._same(arrival, digest)
        row = self.add(
            Inbound(
                board_id=self.board_id, kind=arrival.kind, source_key=arrival.source_key, sender=arrival.sender,
                message_id=arrival.message_id, thread=arrival.thread, sha256=digest, received_at=arrival.received_at,
            )
        )  # fmt: skip
        if same is not None:
            self.settle(sure(row.id), "duplicate", arrival.received_at, f"the same message as number {same.id}")
            return sure(row.id), False
        self.add(
            InboundPart(
                board_id=self.board_id, inbound_id=sure(row.id), number=0, media_type=_media_type(arrival.kind),
                sha256=digest, content=arrival.raw,
            )
        )  # fmt: skip
        return sure(row.id), True

    def _same(self, arrival: Arrival, digest: str) -> Inbound | None:
        """Find an email with the very same bytes under another UID: the mailbox was renumbered or it came twice.

        The same Message-ID with other bytes is another message: what it says again changes nothing.
        """
        if arrival.kind != "email":
            return None
        return self.row(Inbound, Inbound.kind == "email", Inbound.sha256 == digest, Inbound.state != "duplicate")

    def reply(self, reply_id: int) -> Reply:
        """Give a reply with its raw bytes (None once erased)."""
        row = self.the(Inbound, Inbound.id == reply_id)
        part = self.row(InboundPart, InboundPart.inbound_id == reply_id, InboundPart.number == 0)
        return Reply.model_validate(
            {
                "id": row.id, "kind": row.kind, "source_key": row.source_key, "sender": row.sender,
                "sha256": row.sha256, "received_at": row.received_at, "state": row.state, "reason": row.reason,
                "raw": part.content if part else None,
                "thread": row.thread, "message_id": row.message_id, "attempts": row.attempts,
                "attempted_at": row.attempted_at,
            }
        )  # fmt: skip

    def waiting(self) -> tuple[int, ...]:
        """Give the replies that have been kept but not yet read, oldest first."""
        return tuple(sure(row.id) for row in self.rows(Inbound, Inbound.state == "received"))

    def in_state(self, *states: ReplyState) -> tuple[Reply, ...]:
        """Give the replies in any of these states, oldest first."""
        rows = self.rows(Inbound, col(Inbound.state).in_(states))
        return tuple(self.reply(sure(row.id)) for row in rows)

    def settle(self, reply_id: int, state: ReplyState, now: datetime, reason: str = "") -> None:
        """Say how a reply ended: accepted, duplicate, quarantined or refused, with its reason."""
        row = self.the(Inbound, Inbound.id == reply_id)
        row.state, row.reason, row.settled_at = state, reason, now
        self.session.flush()

    def attempt(self, reply_id: int, now: datetime) -> None:
        """Count one more try at reading, before it is read."""
        row = self.the(Inbound, Inbound.id == reply_id)
        row.attempts += 1
        row.attempted_at = now
        self.session.flush()

    def erase(self, reply_id: int, now: datetime, rule: str) -> None:
        """Erase a reply's bytes, leaving their hash, the date and the rule."""
        row = self.the(Inbound, Inbound.id == reply_id)
        row.erased_at = now
        for part in self.rows(InboundPart, InboundPart.inbound_id == reply_id):
            part.content, part.erased_at, part.erased_rule = None, now, rule
        self.session.flush()

    def position(self, account: str) -> tuple[int, int]:
        """Give how far a mailbox has been read, as (uidvalidity, uid); zeros at first."""
        row = self.row(Position, Position.account == account)
        return (row.uidvalidity, row.uid) if row else (0, 0)

    def keep_position(self, account: str, uidvalidity: int, uid: int) -> None:
        """Write down how far a mailbox has been read."""
        row = self.row(Position, Position.account == account)
        if row is None:
            self.add(Position(board_id=self.board_id, account=account, uidvalidity=uidvalidity, uid=uid, extra={}))
            return
        same = row.uidvalidity == uidvalidity
        row.uid = max(row.uid, uid) if same else uid
        row.uidvalidity = uidvalidity
        self.session.flush()


def _media_type(kind: str) -> str:
    return {"email": "message/rfc822", "message": "text/plain", "form": "application/json"}.get(kind, "text/plain")
