"""A signed report is published once the agenda may be public: once, to the board's channel and list."""

import json
from datetime import datetime
from typing import Any

from bot import render
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.entitled import Refused, person
from bot.domain.letter import Enclosure, Letter
from bot.domain.strategy import Framework
from bot.domain.views import Notice, Said
from bot.report.compiling import MESSAGE
from bot.report.holding import post_at, tell_what_else
from db.books import Books
from db.report_book import Edition
from db.store import Store


def publish(store: Store, now: datetime) -> tuple[str, ...]:
    """Publish every signed report whose day of despatch has come; give their codes."""
    published = []
    for board in store.boards():
        with store.reading(board) as books:
            due = [cycle.code for cycle in books.plan.cycles("signed") if cycle.despatched_at <= now]
        published += [code for code in due if publish_one(store, board, code, now)]
    return tuple(published)


def publish_now(store: Store, board: str, who: str, named: str, now: datetime) -> dict[str, Any]:
    """Publish a signed report by command. Raises Refused while it is unsigned or the agenda may not be public."""
    with store.reading(board) as books:
        asker = person(books.plan.framework(), who, local_day(now))
        cycle = _meant(books, named)
    if not asker.secretariat:
        raise Refused("Only the board's secretariat may publish.")
    _may_go(cycle, now)
    publish_one(store, board, cycle.code, now)
    return render.said_payload(Said(title="Published.", lines=(f"{cycle.code} is on its way to the board.",)))


def _meant(books: Books, named: str) -> Cycle:
    found = [cycle for cycle in books.plan.cycles("closed", "signed", "published") if named in ("", cycle.code)]
    if not found:
        raise Refused("There is no report to publish at the moment.")
    return next((cycle for cycle in found if cycle.state != "published"), found[-1])


def _may_go(cycle: Cycle, now: datetime) -> None:
    if cycle.state == "published":
        raise Refused(f"{cycle.code} has been published already.")
    if cycle.state != "signed":
        raise Refused(f"{cycle.code} has not been signed off. Nothing is published unsigned.")
    if now < cycle.despatched_at:
        raise Refused(f"{cycle.code} may not be public before {cycle.despatched:%-d %B %Y}.")


def publish_one(store: Store, board: str, code: str, now: datetime) -> bool:
    """Publish one signed report; False when it was published before or is not signed."""
    with store.writing(board, "report.publish") as books:
        cycle, edition = books.plan.cycle(code), books.reports.latest(code)
        if cycle.state != "signed" or edition is None or edition.state != "signed" or now < cycle.despatched_at:
            return False
        books.reports.publish(edition.id, now)
        books.plan.move(code, "published")
        books.returns.bring_in_late(code)
        books.audit.note(now, "reeve", "publish", code, f"edition {edition.number}")
        _post(books, books.plan.framework(), cycle, edition, now)
        return True


def _post(books: Books, framework: Framework, cycle: Cycle, edition: Edition, now: datetime) -> None:
    papers = {paper.name: paper for paper in books.reports.papers(edition.id, public_only=True)}
    message = json.loads(papers.pop(MESSAGE).content)
    key = f"publish/{cycle.code}/{edition.number}"
    tell_what_else(books, framework, cycle, key, tuple(papers.values()), now)
    at = post_at(framework, now)
    title = f"{framework.board.name}: report for {cycle.meets:%-d %B %Y}"
    if framework.board.channel:
        _to_channel(books, framework.board.channel, key, message, tuple(papers.values()), at, now)
    notice = Notice(
        board=framework.board.name,
        mailbox=framework.board.mailbox,
        title=title,
        sentences=("The report for the meeting is enclosed. It was signed off by those your framework names.",),
    )
    for address in framework.board.board_list:
        letter = render.notice_email(
            notice, key=f"{key}/{address}", to=address, due_at=at, enclosures=tuple(papers.values())
        )
        books.letters.post(letter, now)


def _to_channel(
    books: Books, channel: str, key: str, message: dict[str, Any], papers: tuple[Enclosure, ...],
    at: datetime, now: datetime,
) -> None:  # fmt: skip
    letter = Letter(
        key=f"{key}/message", lane=f"slack:{channel}", channel="slack", to=channel, text=message["text"],
        blocks=tuple(message["blocks"]), due_at=at,
    )  # fmt: skip
    books.letters.post(letter, now)
    for paper in papers:
        file = render.file_slack(
            paper, key=f"{key}/file/{paper.name}", to=channel, thread=f"letter:{letter.key}", due_at=at
        )
        books.letters.post(file, now)
