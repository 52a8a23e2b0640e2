"""The post office: the letters of all boards, claimed one lane at a time and carried once."""

from datetime import datetime, timedelta

from sqlalchemy.orm import aliased
from sqlmodel import Session, and_, col, exists, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from bot.domain.letter import Enclosure, Letter, Receipt
from bot.domain.record import Record
from db.letter_book import LetterBook
from db.tables import BoardTable
from db.tables_plan import RequestTable, StepTaken
from db.tables_reports import LetterEnclosure, LetterTable

LEASE = timedelta(minutes=5)
LONGEST_WAIT = timedelta(hours=1)
GIVE_UP_AFTER = 40
# The letters ahead in a lane. Made once: making it takes longer than the question it serves.
_OLDER = aliased(LetterTable)


class Claimed(Record):
    """A letter one carrier holds. `look_first`: an earlier try may have reached its reader."""

    id: int
    board: str
    letter: Letter
    look_first: bool


class PostOffice:
    """What the carriers and the tick see: letters of every board, and nothing else."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def claim(self, now: datetime, owner: str, channels: tuple[str, ...]) -> Claimed | None:
        """Claim the oldest letter that is due and heads its lane, for five minutes; None when there is none.

        A letter whose lease ran out was being carried when its carrier died: it is looked for first.
        """
        row = self.session.exec(self._claimable(now, channels).with_for_update(skip_locked=True)).first()
        if row is None:
            return None
        if row.state == "claimed":
            row.doubtful, row.doubts = True, row.doubts + 1
        row.state, row.lease_owner, row.lease_until = "claimed", owner, now + LEASE
        row.attempts += 1
        self.session.flush()
        return self._claimed(row)

    def _claimable(self, now: datetime, channels: tuple[str, ...]) -> SelectOfScalar[LetterTable]:
        blocked = exists().where(
            col(_OLDER.board_id) == LetterTable.board_id,
            col(_OLDER.lane) == LetterTable.lane,
            col(_OLDER.sequence) < LetterTable.sequence,
            col(_OLDER.state).in_(("waiting", "claimed")),
        )
        free = or_(
            col(LetterTable.state) == "waiting",
            and_(col(LetterTable.state) == "claimed", col(LetterTable.lease_until) < now),
        )
        true = or_(
            col(LetterTable.good_until).is_(None), col(LetterTable.good_until) > now, col(LetterTable.doubtful),
            col(LetterTable.state) == "claimed",
        )  # fmt: skip
        return (
            select(LetterTable)
            .where(free, true, LetterTable.due_at <= now, col(LetterTable.channel).in_(channels), ~blocked)
            .order_by(col(LetterTable.id))
            .limit(1)
        )

    def _claimed(self, row: LetterTable) -> Claimed:
        board = self.session.exec(select(BoardTable.code).where(BoardTable.id == row.board_id)).one()
        found = self.session.exec(
            select(LetterEnclosure).where(LetterEnclosure.letter_id == row.id).order_by(col(LetterEnclosure.number))
        )
        enclosures = tuple(Enclosure(name=e.name, media_type=e.media_type, content=e.content) for e in found)
        # Keys are a board's own: what is looked for outside by its key carries the board's code as well.
        known = {"key": f"{row.key}@{board}", "enclosures": enclosures, "thread": self._thread(row)}
        letter = Letter.model_validate({**row.body, **known})
        return Claimed(id=row.id or 0, board=board, letter=letter, look_first=row.doubtful)

    def _thread(self, row: LetterTable) -> str:
        """Give the thread a letter goes under; 'letter:<key>' means under that letter, carried before it."""
        thread = str(row.body.get("thread", ""))
        if not thread.startswith("letter:"):
            return thread
        named = LetterBook(self.session, row.board_id).by_key(thread.removeprefix("letter:"))
        return named.provider_id.rpartition("/")[2] if named else ""

    def anything_due(self, now: datetime, channels: tuple[str, ...]) -> bool:
        """Say whether any letter could be claimed, without claiming one or waiting for who does."""
        return self.session.exec(self._claimable(now, channels)).first() is not None

    def keep(self, claimed: Claimed, owner: str, receipt: Receipt, now: datetime) -> tuple[str, bool]:
        """Write down what the carrier answered; give the letter's new state and whether it goes another way.

        Only the holder of the lease may say so: a carrier that was overtaken is not believed, unless it carried.
        """
        row = self.session.get_one(LetterTable, claimed.id, with_for_update=True)
        if row.state != "claimed" or (row.lease_owner != owner and receipt.outcome != "carried"):
            return row.state, True
        settle = {"carried": _carried, "refused": _refused, "later": _later, "doubtful": _doubtful}
        settle[receipt.outcome](row, receipt, now)
        row.lease_owner, row.lease_until = "", None
        self.session.flush()
        if row.state != "refused" or not row.fallback:
            return row.state, False
        self._send_another_way(row, Letter.model_validate(row.fallback), now)
        return row.state, True

    def _send_another_way(self, row: LetterTable, instead: Letter, now: datetime) -> None:
        """Write the letter that goes instead, for the same steps; none when what they ask was answered meanwhile."""
        steps = self.session.exec(
            select(StepTaken).where(StepTaken.board_id == row.board_id, StepTaken.letter_id == row.id)
        ).all()
        if steps and not any(self._still_open(step) for step in steps):
            return
        letters = LetterBook(self.session, row.board_id)
        written = letters.post(instead, now, post=row.post, cycle_id=row.cycle_id)
        for step in steps:
            step.letter_id = written or step.letter_id

    def _still_open(self, step: StepTaken) -> bool:
        return self.session.get_one(RequestTable, step.request_id).state == "open"

    def next_due(self, now: datetime) -> datetime | None:
        """Give when the next waiting letter is due, so that nobody need look before."""
        waiting = select(LetterTable.due_at).where(LetterTable.state == "waiting", LetterTable.due_at > now)
        return self.session.exec(waiting.order_by(col(LetterTable.due_at)).limit(1)).first()


def _carried(row: LetterTable, receipt: Receipt, now: datetime) -> None:
    row.state, row.provider_id, row.detail, row.settled_at = (
        "carried",
        receipt.provider_id,
        receipt.detail,
        now,
    )
    row.doubtful = False


def _refused(row: LetterTable, receipt: Receipt, now: datetime) -> None:
    row.state, row.detail, row.settled_at = "refused", receipt.detail, now


def _later(row: LetterTable, receipt: Receipt, now: datetime) -> None:
    if row.attempts >= GIVE_UP_AFTER:
        _refused(
            row,
            Receipt(outcome="refused", detail=f"given up after {row.attempts} tries: {receipt.detail}"),
            now,
        )
        return
    wait = timedelta(seconds=receipt.retry_after) if receipt.retry_after else backoff(row.attempts)
    row.state, row.due_at, row.detail = "waiting", now + wait, receipt.detail


def _doubtful(row: LetterTable, receipt: Receipt, now: datetime) -> None:
    row.doubtful = True
    row.doubts += 1
    _later(row, receipt, now)


def backoff(attempts: int) -> timedelta:
    """Wait twice as long after every try: 15 s, 30 s, 1 min … up to an hour."""
    return min(timedelta(seconds=15 * 2 ** min(attempts - 1, 10)), LONGEST_WAIT)
