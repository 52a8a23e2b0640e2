"""A signed report is published once the agenda may be public: once, to the board's channel and list."""

import hashlib
import json
from datetime import datetime
from typing import Any

from bot import render
from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.entitled import Refused, person
from bot.domain.highlights.secrecy import Secrecy
from bot.domain.letter import Enclosure, Letter
from bot.domain.lulls import post_at
from bot.domain.milestones import body_of
from bot.domain.strategy import Framework
from bot.domain.views import Notice, Said
from bot.report.cleared_paper import cleared_paper, unless_telling
from bot.report.compiling import MESSAGE
from bot.report.holding import hand_over, tell_what_else
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


def publish_as(
    store: Store, board: str, who: str, named: str, file: tuple[str, bytes], now: datetime
) -> dict[str, Any]:
    """Publish a paper cleared outside, given as (name, bytes), with the frozen figures as its annex.

    Before despatch it is kept, and goes out on the day. Raises Refused while the report is unsigned, once it is
    published, and for a paper that may not go out.
    """
    with store.reading(board) as books:
        asker = person(books.plan.framework(), who, local_day(now))
        cycle = _meant(books, named)
    if not asker.secretariat:
        raise Refused("Only the board's secretariat may publish.")
    _unless_unsigned(cycle)
    paper = cleared_paper(*file, cycle.code)
    with store.writing(board, "report.attach") as books:
        _attach(books, cycle, paper, asker.actor, now)
    if now < cycle.despatched_at:
        when = f"{cycle.despatched:%-d %B %Y}"
        return render.said_payload(Said(title="Kept.", lines=(f"{paper.name} goes out on {when} as the paper.",)))
    publish_one(store, board, cycle.code, now)
    line = f"{paper.name} is on its way to the board, with the figures as its annex."
    return render.said_payload(Said(title="Published.", lines=(line,)))


def _attach(books: Books, cycle: Cycle, paper: Enclosure, by: str, now: datetime) -> None:
    edition = books.reports.latest(cycle.code)
    if edition is None or edition.state != "signed":
        raise Refused(f"{cycle.code} has not been signed off. Nothing is published unsigned.")
    facts, framework = books.facts.of_cycle(cycle.code), books.plan.framework()
    day = max(local_day(now), cycle.despatched)
    unless_telling(paper, facts, Secrecy(framework, facts.withheld, day))
    books.reports.attach(edition.id, paper)
    books.audit.note(now, by, "attach", cycle.code, hashlib.sha256(paper.content).hexdigest())


def _meant(books: Books, named: str) -> Cycle:
    found = [cycle for cycle in books.plan.cycles("closed", "signed", "published") if named in ("", cycle.code)]
    if not found:
        raise Refused("There is no report to publish at the moment.")
    return next((cycle for cycle in found if cycle.state != "published"), found[-1])


def _may_go(cycle: Cycle, now: datetime) -> None:
    _unless_unsigned(cycle)
    if now < cycle.despatched_at:
        raise Refused(f"{cycle.code} may not be public before {cycle.despatched:%-d %B %Y}.")


def _unless_unsigned(cycle: Cycle) -> None:
    if cycle.state == "published":
        raise Refused(f"{cycle.code} has been published already.")
    if cycle.state != "signed":
        raise Refused(f"{cycle.code} has not been signed off. Nothing is published unsigned.")


def going_out(edition: Edition, papers: tuple[Enclosure, ...]) -> tuple[Enclosure, ...]:
    """Of an edition's public papers those that go out: all, or the one cleared outside with its annex of figures."""
    if not edition.cleared_paper:
        return papers
    kept = (edition.cleared_paper, f"{edition.cycle}-public.xlsx")
    return tuple(sorted((p for p in papers if p.name in kept), key=lambda p: kept.index(p.name)))


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
    held = {paper.name: paper for paper in books.reports.papers(edition.id, public_only=True)}
    message = json.loads(held.pop(MESSAGE).content)
    papers = going_out(edition, tuple(held.values()))
    key = f"publish/{cycle.code}/{edition.number}"
    if body_of(framework, cycle) != "board":
        hand_over(books, framework, cycle, key, papers, now)
        return
    tell_what_else(books, framework, cycle, key, papers, now)
    at = post_at(framework, now)
    again = books.editing.reissuing(cycle.code)
    issue = f", re-issue {again.issue}" if again else ""
    title = f"{framework.board.name}: report for {cycle.meets:%-d %B %Y}{issue}"
    if framework.board.channel:
        _to_channel(books, framework.board.channel, key, message, papers, at, now)
    notice = Notice(
        board=framework.board.name,
        mailbox=framework.board.mailbox,
        title=title,
        sentences=("The report for the meeting is enclosed. It was signed off by those your framework names.",),
    )
    for address in framework.board.board_list:
        letter = render.notice_email(notice, key=f"{key}/{address}", to=address, due_at=at, enclosures=papers)
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
