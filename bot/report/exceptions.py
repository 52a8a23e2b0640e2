"""Exceptions between meetings: told at once where the framework says so, and to the board once it is released."""

from datetime import datetime, timedelta
from typing import Any

from bot import render
from bot.domain.alerts import Alert, alerts, audience
from bot.domain.calendar import local_day
from bot.domain.entitled import Refused, person
from bot.domain.lulls import post_at
from bot.domain.strategy import Framework
from bot.domain.views import Notice, Said
from bot.recording.alerting import tell_at_once
from db.books import Books
from db.store import Store

# A figure is looked at for so long after it was recorded: longer than the bot is ever away.
_FRESH = timedelta(days=7)


def tell_exceptions(store: Store, now: datetime) -> int:
    """Tell of every figure recorded of late that crossed into exception and was not told of; give how many."""
    told = 0
    for board in store.boards():
        with store.reading(board) as books:
            wanted = audience(books.plan.framework(), local_day(now))
            fresh = [one for one in books.facts.recorded_since(now - _FRESH) if one[0] in wanted] if wanted else []
            due = bool(fresh) and bool(_new(books, fresh))
        if due:
            with store.writing(board, "report.publish") as books:
                told += tell_at_once(books, fresh, now)
    return told


def _new(books: Books, fresh: list[tuple[str, str]]) -> tuple[Alert, ...]:
    found = alerts(books.plan.framework(), books.facts.series(), fresh)
    return tuple(one for one in found if not books.letters.written(one.key))


def tell_board(store: Store, board: str, who: str, named: str, now: datetime) -> dict[str, Any]:
    """Release one exception to the board's channel and list, by somebody who signs reports off; once.

    `named` is the indicator's code, with '|' and the period where several were told of.
    """
    code, _, period = named.partition("|")
    with store.writing(board, "report.publish") as books:
        framework = books.plan.framework()
        by = person(framework, who, local_day(now))
        if not by.signs:
            raise Refused("Only somebody who signs reports off may tell the board between them.")
        alert = _told_of(books, framework, code, period, now)
        key = f"alert-board/{alert.indicator}/{alert.period}"
        if books.letters.written(f"{key}/"):
            raise Refused("The board has been told of it already.")
        _post(books, framework, alert, key, now)
        books.audit.note(now, by.actor, "tell board", code, alert.period)
    return render.said_payload(Said(title="Released.", lines=(alert.sentence, "It is on its way to the board.")))


def _told_of(books: Books, framework: Framework, code: str, period: str, now: datetime) -> Alert:
    """The alert that is meant, as the figures now stand; refused where there is none or the public may not read it."""
    told = [(code, period)] if period else [one for one in books.facts.recorded_since(None) if one[0] == code]
    found = [one for one in alerts(framework, books.facts.series(), told) if books.letters.written(one.key)]
    if not found:
        raise Refused(f"There is nothing of {code} to tell the board of: its figure may have been corrected since.")
    kept = [one for cycle in books.plan.cycles() for one in books.editing.withheld(cycle.code)]
    if any(one.code in (code, f"figure:{code}:{found[-1].period}") and one.hides_on(local_day(now)) for one in kept):
        raise Refused(f"{code} is kept from the public, so nothing of it is posted.")
    return found[-1]


def _post(books: Books, framework: Framework, alert: Alert, key: str, now: datetime) -> None:
    board, at = framework.board, post_at(framework, now)
    notice = Notice(
        board=board.name, mailbox=board.mailbox, title="By exception, before the next report",
        sentences=(alert.sentence,),
    )  # fmt: skip
    if board.channel:
        books.letters.post(render.notice_slack(notice, key=f"{key}/channel", to=board.channel, due_at=at), now)
    for address in board.board_list:
        books.letters.post(render.notice_email(notice, key=f"{key}/{address}", to=address, due_at=at), now)
