"""A query is settled by a button or a command: by the contact who was asked, or by the secretariat."""

import json
from datetime import datetime
from typing import Any

from bot import render
from bot.answer.choosing import query_meant
from bot.domain.calendar import local_day
from bot.domain.entitled import Person, Refused, person
from bot.domain.held import HeldQuery
from bot.domain.holders import holder
from bot.domain.reply import Arrival
from bot.domain.returns import Return
from bot.domain.strategy import Framework
from bot.domain.views import Said
from bot.reading.read import READER
from bot.recording.answers import Settled, answer_to
from bot.recording.entry import Entry
from bot.recording.forms import read_field
from bot.recording.record import record
from bot.recording.sender import expected_of
from bot.recording.vouching import settle_all
from db.books import Books
from db.store import Store


def settle(store: Store, board: str, who: str, query_id: int, text: str, now: datetime) -> dict[str, Any]:
    """Settle a query by 'yes', 'no', a figure, or the code of the indicator that was meant."""
    with store.writing(board, "answer.settle") as books:
        framework = books.plan.framework()
        asker = person(framework, who, local_day(now))
        query = query_meant(books, query_id)
        _may_settle(books, asker, query)
        settled = _answer(books, framework, query, text, who, now)
        entry = _record(books, asker, who, f"settle/{query.id}", text, (settled,), now)
    return render.said_payload(Said(title="Settled. Thank you.", lines=_lines(entry)))


def settle_numbered(store: Store, board: str, who: str, number: int, text: str, now: datetime) -> dict[str, Any]:
    """Settle a query by the number people know it by ('Q3'), which counts anew in each report."""
    with store.reading(board) as books:
        found = [query.id for query in books.returns.open_queries() if query.number == number]
    if not found:
        raise Refused(f"There is no open question Q{number}.")
    if len(found) > 1:
        raise Refused(f"There is a Q{number} in more than one report. Answer under its own message instead.")
    return settle(store, board, who, found[0], text, now)


def vouch(store: Store, board: str, who: str, reply_id: int, how: str, now: datetime) -> dict[str, Any]:
    """Say whether a stranger's answer is one's own: 'yes' records its figures, 'no' none of them."""
    with store.writing(board, "answer.settle") as books:
        framework = books.plan.framework()
        asker = person(framework, who, local_day(now))
        settled = settle_all(books, reply_id, how, asker.posts)
        if not settled:
            raise Refused("There is nothing left to confirm for you in that message.")
        entry = _record(books, asker, who, f"vouch/{reply_id}", how, settled, now)
    return render.said_payload(Said(title="Thank you.", lines=_lines(entry)))


def _record(
    books: Books, asker: Person, who: str, key: str, text: str, settled: tuple[Settled, ...], now: datetime
) -> Entry | None:  # fmt: skip
    """Keep the answer like any reply, and record what it settles."""
    sender = _sender(books, asker, who, settled[0].query, now)
    arrival = Arrival(
        kind="officer", source_key=f"{key}/{now.isoformat()}", sender=sender, received_at=now,
        raw=json.dumps({"answers": key, "answer": text}).encode(),
    )  # fmt: skip
    reply_id, _ = books.replies.keep(arrival)
    found = Return(sender=sender, known_sender=True, kind="return", new_text=text, reader=READER)
    return record(
        books, books.replies.reply(reply_id), found, settled, now,
        recorded_by=asker.actor if asker.secretariat else "", told_how="settled a question",
    )  # fmt: skip


def _sender(books: Books, asker: Person, who: str, query: HeldQuery, now: datetime) -> str:
    """Who the answer counts as from: what an officer settles is receipted to the contact who had been asked."""
    if not asker.secretariat:
        return who
    contact = holder(books.plan.framework(), query.post, local_day(now))
    return (contact.slack or contact.email) if contact else who


def _lines(entry: Entry | None) -> tuple[str, ...]:
    lines = tuple(f"{row.code} {row.label}: {row.shown}" for row in (entry.recorded if entry else ()))
    return lines or ("Nothing was recorded for it.",)


def _may_settle(books: Books, asker: Person, query: HeldQuery) -> None:
    if query.disputed and not asker.secretariat:
        raise Refused("Two agencies gave different figures. The secretariat settles which one stands.")
    request = books.requests.request(query.request_id) if query.request_id else None
    if not asker.secretariat and (request is None or request.post not in asker.posts):
        raise Refused("Only the contact who was asked, or the secretariat, may settle that.")


def _answer(books: Books, framework: Framework, query: HeldQuery, text: str, who: str, now: datetime) -> Settled:
    requests = (books.requests.held(query.request_id),) if query.request_id else ()
    expected = expected_of(books, framework, requests, now)
    if text in query.candidates:
        return _as_candidate(query, text)
    settled = answer_to(query, text, who, expected)
    if settled is None:
        found = read_field(query.reading.indicator, query.reading.period, text, who, expected)
        raise Refused(f"That was not understood ({found.why or 'no figure'}). Answer yes, no, or the figure alone.")
    return settled


def _as_candidate(query: HeldQuery, choice: str) -> Settled:
    """The sender says which indicator was meant: the figure is theirs, under that code."""
    reading = query.reading.model_copy(update={"indicator": choice})
    return Settled(query=query.model_copy(update={"reading": reading}), how="yes", words=choice)
