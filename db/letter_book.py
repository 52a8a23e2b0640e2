"""Letters as held: written with the change they tell of, in the order of their lane."""

from datetime import datetime
from typing import Any

from sqlmodel import col

from bot.domain.letter import Enclosure, Letter
from db.book import Book, sure
from db.tables_reports import LetterEnclosure, LetterTable

UNSENT = ("waiting", "claimed")


class LetterBook(Book):
    """One board's letters."""

    def post(self, letter: Letter, now: datetime, *, post: str = "", cycle_id: int | None = None,
             fallback: Letter | None = None) -> int | None:  # fmt: skip
        """Write a letter; give its id, or None when a letter with this key was already written.

        `fallback` is written instead, by email, when the carrier refuses this one for good.
        """
        if self.row(LetterTable, LetterTable.key == letter.key) is not None:
            return None
        row = self.add(
            LetterTable(
                board_id=self.board_id, key=letter.key, lane=letter.lane, channel=letter.channel, recipient=letter.to,
                sequence=self.highest(LetterTable, LetterTable.sequence, LetterTable.lane == letter.lane) + 1,
                due_at=letter.due_at, good_until=letter.good_until, body=_body(letter), post=post,
                cycle_id=cycle_id, fallback=_body(fallback) if fallback else None,
                message_id=letter.message_id.strip("<>"), written_at=now,
            )
        )  # fmt: skip
        self._enclose(sure(row.id), letter.enclosures)
        return sure(row.id)

    def _enclose(self, letter_id: int, enclosures: tuple[Enclosure, ...]) -> None:
        for number, enclosure in enumerate(enclosures):
            self.session.add(
                LetterEnclosure(board_id=self.board_id, letter_id=letter_id, number=number, **enclosure.model_dump())
            )
        self.session.flush()

    def live(self, prefix: str) -> int:
        """Count the letters whose key begins so and which were not cancelled."""
        return sum(1 for row in self._beginning(prefix) if row.state != "cancelled")

    def written(self, prefix: str) -> int:
        """Count all letters ever written whose key begins so."""
        return len(self._beginning(prefix))

    def _beginning(self, prefix: str) -> list[LetterTable]:
        return self.rows(LetterTable, col(LetterTable.key).startswith(prefix, autoescape=True))

    def cancel(self, letter_id: int, now: datetime, why: str) -> bool:
        """Cancel a letter that nobody is carrying yet; say whether that was still possible."""
        # Locked and read afresh: a carrier of another replica may have claimed it a moment ago.
        found = self.select(LetterTable, LetterTable.id == letter_id).with_for_update()
        row = self.session.exec(found.execution_options(populate_existing=True)).one()
        if row.state != "waiting":
            return False
        row.state, row.detail, row.settled_at = "cancelled", why, now
        self.session.flush()
        return True

    def hold(self, prefix: str, recipients: tuple[str, ...], due_at: datetime) -> None:
        """Let what waits for these recipients, by keys that begin so, be carried from a time on."""
        for row in self._beginning(prefix):
            if row.state == "waiting" and row.recipient in recipients and row.attempts == 0:
                row.due_at, row.body = due_at, {**row.body, "due_at": due_at.isoformat()}
        self.session.flush()

    def outlived(self, now: datetime) -> tuple[int, ...]:
        """Give the letters that nobody sees yet and whose words are no longer true."""
        where = (LetterTable.state == "waiting", col(LetterTable.doubtful).is_(False))
        return tuple(sure(row.id) for row in self.rows(LetterTable, *where, col(LetterTable.good_until) <= now))

    def in_doubt(self, letter_id: int) -> bool:
        """Say whether a letter may have reached its reader though nobody knows."""
        return self.the(LetterTable, LetterTable.id == letter_id).doubtful

    def by_message_id(self, message_id: str) -> int | None:
        """Give the letter that was sent with this Message-ID."""
        row = self.row(LetterTable, LetterTable.message_id == message_id.strip("<>"))
        return row.id if row else None

    def by_thread(self, thread: str, sender: str) -> int | None:
        """Give the Slack letter that heads a thread ('channel/ts'), in that channel or to that person directly."""
        channel, _, ts = thread.partition("/")
        if not ts:
            return None
        row = self.row(LetterTable, LetterTable.provider_id == ts, col(LetterTable.recipient).in_((channel, sender)))
        return row.id if row else None

    def key_answered(self, message_ids: tuple[str, ...], thread: str, sender: str) -> str:
        """Give the key of the letter that a reply answers, by its In-Reply-To or its thread; empty for none."""
        found = next((one for one in map(self.by_message_id, message_ids) if one), None) or self.by_thread(
            thread, sender
        )
        return self.the(LetterTable, LetterTable.id == found).key if found else ""

    def by_key(self, key: str) -> LetterTable | None:
        """Give a letter by its key."""
        return self.row(LetterTable, LetterTable.key == key)

    def failed(self) -> tuple[tuple[str, str, str], ...]:
        """Give the letters refused for good, as (key, recipient, reason), oldest first."""
        rows = self.rows(LetterTable, LetterTable.state == "refused")
        return tuple((row.key, row.recipient, row.detail) for row in rows)


def _body(letter: Letter) -> dict[str, Any]:
    return letter.model_dump(mode="json", exclude={"enclosures"})
