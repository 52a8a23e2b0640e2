"""Requests as held: what is asked of whom, item by item, and what is still missing."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlmodel import col

from bot.domain.held import HeldRequest
from bot.domain.request import Item, Request
from db.book import Book, sure
from db.tables_plan import CycleTable, RequestItem, RequestTable, StepTable, StepTaken
from db.tables_reports import LetterTable

OUTSTANDING = ("missing", "in-doubt")


class RequestBook(Book):
    """One board's requests."""

    def write(self, cycle: str, post: str, agency: str, items: Iterable[tuple[Item, date | None]], *,
              due_at: datetime, now: datetime) -> int:  # fmt: skip
        """Write a request with its items; its token is set once its id is known.

        Words on a figure that the same post gives are invited with it, and not chased by themselves.
        """
        items = tuple(items)
        given = {(item.code, item.period) for item, _ in items if item.kind == "figure"}
        cycle_id = self._cycle_id(cycle)
        row = self.add(
            RequestTable(
                board_id=self.board_id, cycle_id=cycle_id, post=post, agency=agency, due_at=due_at,
                token=f"unset-{cycle_id}-{post}", opened_at=now,
            )
        )  # fmt: skip
        for item, available in items:
            invited = item.kind == "commentary" and (item.code, item.period) in given
            self._write_item(sure(row.id), item, available, "invited" if invited else "missing")
        self.session.flush()
        return sure(row.id)

    def _write_item(self, request_id: int, item: Item, available: date | None, state: str) -> None:
        self.session.add(
            RequestItem(
                board_id=self.board_id, request_id=request_id, kind=item.kind, code=item.code, period=item.period,
                available=available, state=state,
            )
        )  # fmt: skip

    def set_token(self, request_id: int, token: str) -> None:
        """Give a request its token."""
        self._row(request_id).token = token
        self.session.flush()

    def request(self, request_id: int) -> Request:
        """Give one request with everything it asks."""
        return self._request(self._row(request_id))

    def by_token(self, token: str) -> Request | None:
        """Give the request that carries this token."""
        row = self.row(RequestTable, RequestTable.token == token)
        return self._request(row) if row else None

    def of_cycle(self, cycle: str) -> tuple[HeldRequest, ...]:
        """Give all requests of a cycle and how far each is."""
        return tuple(self._held(row) for row in self.rows(RequestTable, RequestTable.cycle_id == self._cycle_id(cycle)))

    def of_posts(self, posts: Iterable[str], *states: str) -> tuple[HeldRequest, ...]:
        """Give the requests of these posts in these states, the newest cycle's last."""
        where: list[Any] = [col(RequestTable.post).in_(tuple(posts))]
        if states:
            where.append(col(RequestTable.state).in_(states))
        return tuple(self._held(row) for row in self.rows(RequestTable, *where))

    def held(self, request_id: int) -> HeldRequest:
        """Give one request and how far it is."""
        return self._held(self._row(request_id))

    def outstanding(self, request_id: int, on: date) -> tuple[tuple[Item, str], ...]:
        """Give what is still missing or in doubt and already available on a day, each with its state."""
        rows = self.rows(
            RequestItem,
            RequestItem.request_id == request_id,
            col(RequestItem.state).in_(OUTSTANDING),
        )
        return tuple((_item(row), row.state) for row in rows if row.available is None or row.available <= on)

    def invited(self, request_id: int, on: date) -> tuple[Item, ...]:
        """Give the words that are welcome with a figure, already available on a day."""
        rows = self.rows(RequestItem, RequestItem.request_id == request_id, RequestItem.state == "invited")
        return tuple(_item(row) for row in rows if row.available is None or row.available <= on)

    def settle_item(self, request_id: int, item: Item, state: str, now: datetime) -> None:
        """Say what became of one item: answered, in-doubt, awaited, excused or missing again."""
        row = self.row(RequestItem, RequestItem.request_id == request_id, *_is(item))
        if row is not None:
            row.state = state
            row.answered_at = None if state in OUTSTANDING else now
            self.session.flush()

    def settle_everywhere(self, cycle_id: int, item: Item, state: str, now: datetime) -> tuple[int, ...]:
        """Say what became of an item in every request of a cycle that asks it; give those requests."""
        cycle = {row.id for row in self.rows(RequestTable, RequestTable.cycle_id == cycle_id)}
        asking = {row.request_id for row in self.rows(RequestItem, *_is(item)) if row.request_id in cycle}
        for request_id in asking:
            self.settle_item(request_id, item, state, now)
        return tuple(sorted(asking))

    def close_if_done(self, request_id: int, now: datetime) -> bool:
        """Mark a request answered when nothing of it is outstanding, open again when something is."""
        row = self._row(request_id)
        if row.state not in ("open", "answered"):
            return False
        left = [item for item in self._items(request_id) if item.state in OUTSTANDING]
        row.state = "open" if left else "answered"
        row.answered_at = None if left else (row.answered_at or now)
        self.session.flush()
        return not left

    def move(self, request_id: int, state: str) -> None:
        """Excuse, cancel or reopen a request."""
        self._row(request_id).state = state
        self.session.flush()

    def extend(self, request_id: int, due_at: datetime, by: str, paused_until: date) -> None:
        """Give a request more time: nobody is chased for it before that day."""
        row = self._row(request_id)
        row.due_at, row.extended_by, row.paused_until = due_at, by, paused_until
        self.session.flush()

    def follow(self, cycle: str, due_at: datetime) -> None:
        """Move the due time of a cycle's open requests with its meeting; an extension that was granted stands."""
        for row in self.rows(
            RequestTable, RequestTable.cycle_id == self._cycle_id(cycle), RequestTable.state == "open"
        ):
            if not row.extended_by:
                row.due_at = due_at
        self.session.flush()

    def cancel_all(self, cycle: str) -> tuple[int, ...]:
        """Cancel a cycle's open requests, since its meeting is off; give their ids."""
        rows = self.rows(RequestTable, RequestTable.cycle_id == self._cycle_id(cycle), RequestTable.state == "open")
        for row in rows:
            row.state = "cancelled"
        self.session.flush()
        return tuple(sure(row.id) for row in rows)

    def hand_over(self, request_id: int, post: str, agency: str = "") -> None:
        """Give a request to another post, and to another agency where one is named."""
        row = self._row(request_id)
        row.post, row.agency = post, agency or row.agency
        self.session.flush()

    def of_post(self, cycle: str, post: str) -> int | None:
        """Give the one request a post has in a cycle, if it has any."""
        row = self.row(RequestTable, RequestTable.cycle_id == self._cycle_id(cycle), RequestTable.post == post)
        return row.id if row else None

    def merge(self, request_id: int, into: int, now: datetime) -> None:
        """Move what is open of a request into another of its cycle; nothing that stands there already is doubled."""
        there = {_item(row).key for row in self._items(into)}
        for row in self._items(request_id):
            if row.state in (*OUTSTANDING, "invited") and _item(row).key not in there:
                row.request_id = into
        self.session.flush()
        self.move(request_id, "cancelled")
        self.close_if_done(into, now)

    def paused_until(self, request_id: int) -> date | None:
        """Give the day before which nobody is chased for this request."""
        return self._row(request_id).paused_until

    def due_steps(self, request_id: int, now: datetime) -> tuple[StepTable, ...]:
        """Give the steps that are due for a request and were not taken, oldest first."""
        row = self._row(request_id)
        taken = {taken.step_id for taken in self.rows(StepTaken, StepTaken.request_id == request_id)}
        due = self.rows(
            StepTable, StepTable.cycle_id == row.cycle_id, StepTable.at <= now, StepTable.state == "planned"
        )
        return tuple(sorted((step for step in due if step.id not in taken), key=lambda step: step.at))

    def is_taken(self, request_id: int, step_id: int) -> bool:
        """Say whether a step was taken or passed over, as by another bot a moment ago."""
        return self.row(StepTaken, StepTaken.request_id == request_id, StepTaken.step_id == step_id) is not None

    def take_step(self, request_id: int, step_id: int, channel: str, letter_id: int | None, how: str) -> None:
        """Write down that a step was taken (by a letter) or passed over (overtaken, nothing to ask)."""
        self.add(
            StepTaken(
                board_id=self.board_id,
                request_id=request_id,
                step_id=step_id,
                channel=channel,
                letter_id=letter_id,
                how=how,
            )
        )

    def release_steps(self, letter_id: int) -> None:
        """Let the steps of a letter that was never carried be taken again."""
        for row in self.rows(StepTaken, StepTaken.letter_id == letter_id):
            self.session.delete(row)
        self.session.flush()

    def letters_of(self, request_id: int) -> tuple[int, ...]:
        """Give the letters that serve steps of a request."""
        rows = self.rows(StepTaken, StepTaken.request_id == request_id)
        return tuple(sorted({row.letter_id for row in rows if row.letter_id is not None}))

    def of_letter(self, letter_id: int) -> int | None:
        """Give the request a letter asked for, or gave a receipt for; None when it served several or none."""
        served = {row.request_id for row in self.rows(StepTaken, StepTaken.letter_id == letter_id)}
        if served:
            return served.pop() if len(served) == 1 else None
        letter = self.the(LetterTable, LetterTable.id == letter_id)
        row = self.row(RequestTable, RequestTable.cycle_id == letter.cycle_id, RequestTable.post == letter.post)
        return row.id if row else None

    def _row(self, request_id: int) -> RequestTable:
        return self.the(RequestTable, RequestTable.id == request_id)

    def _items(self, request_id: int) -> list[RequestItem]:
        return self.rows(RequestItem, RequestItem.request_id == request_id)

    def _cycle_id(self, code: str) -> int:
        return sure(self.the(CycleTable, CycleTable.code == code).id)

    def _cycle_code(self, cycle_id: int) -> str:
        return self.the(CycleTable, CycleTable.id == cycle_id).code

    def _request(self, row: RequestTable) -> Request:
        return Request.model_validate(
            {
                "id": row.id, "cycle": self._cycle_code(row.cycle_id), "post": row.post, "agency": row.agency,
                "token": row.token, "items": tuple(_item(item) for item in self._items(sure(row.id))),
                "due_at": row.due_at, "state": row.state,
            }
        )  # fmt: skip

    def _held(self, row: RequestTable) -> HeldRequest:
        items = self._items(sure(row.id))
        return HeldRequest.model_validate(
            {
                "id": row.id, "cycle": self._cycle_code(row.cycle_id), "post": row.post, "agency": row.agency,
                "items": tuple(_item(item) for item in items),
                "missing": tuple(_item(item) for item in items if item.state in OUTSTANDING),
                "state": row.state, "due_at": row.due_at, "answered_at": row.answered_at,
                "late": row.answered_at is not None and row.answered_at > row.due_at,
            }
        )  # fmt: skip


def _item(row: RequestItem) -> Item:
    return Item.model_validate({"kind": row.kind, "code": row.code, "period": row.period})


def _is(item: Item) -> tuple[Any, ...]:
    return RequestItem.kind == item.kind, RequestItem.code == item.code, RequestItem.period == item.period
