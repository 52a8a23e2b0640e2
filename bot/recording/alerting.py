"""An exception is told at once: to whom the framework says, once for each figure, each by what may be shown of it."""

from collections.abc import Iterable
from datetime import datetime

from bot import correspondence
from bot.domain.alerts import Alert, alerts, audience
from bot.domain.calendar import local_day
from bot.domain.holders import holder
from bot.domain.strategy import Framework, Told
from bot.domain.views import Button, Notice
from db.books import Books

TITLE = "Changed significantly: the board may be told by exception"


def tell_at_once(
    books: Books, fresh: Iterable[tuple[str, str]], now: datetime, *, otherwise: frozenset[Told] = frozenset()
) -> int:
    """Tell of each fresh (indicator, period) that crossed into exception and was not told of yet; give how many.

    `otherwise` are those told of an indicator that no kind of report names anybody for.
    """
    framework = books.plan.framework()
    told = audience(framework, local_day(now))
    found = alerts(framework, books.facts.series(), fresh)
    new = [one for one in found if told.get(one.indicator, otherwise) and not books.letters.written(one.key)]
    for alert in new:
        _tell(books, framework, alert, told.get(alert.indicator, otherwise), now)
        if books.letters.written(alert.key):
            books.audit.note(now, "reeve", "alert", alert.indicator, alert.period)
    return len(new)


def _tell(books: Books, framework: Framework, alert: Alert, to: frozenset[Told], now: datetime) -> None:
    board = framework.board.name
    plain = Notice(board=board, title=TITLE, sentences=(alert.sentence,))
    button = Button(action="tell-board", value=f"{alert.indicator}|{alert.period}", label="Tell the board")
    sentence = "The board is told before its next report once somebody who signs reports off releases it."
    asked = plain.model_copy(update={"sentences": (alert.sentence, sentence), "buttons": (button,)})
    correspondence.tell_secretariat(books, framework, asked if "board" in to else plain, f"{alert.key}office", now)
    for post in framework.board.sign_off if "board" in to else ():
        _to_post(books, framework, post, asked, alert, now)
    for post in _leads(framework, alert.indicator) if "leads" in to else ():
        _to_post(books, framework, post, plain, alert, now)


def _leads(framework: Framework, code: str) -> tuple[str, ...]:
    """The lead officers of the indicator's theme, but for those who sign and have had it."""
    row = next(row for row in framework.indicator if row.code == code)
    objectives = {one.code: one.theme for one in framework.objective}
    theme = row.theme or objectives.get(row.objective, "")
    return next((one.leads for one in framework.theme if one.code == theme), ())


def _to_post(
    books: Books, framework: Framework, post: str, notice: Notice, alert: Alert, now: datetime
) -> None:  # fmt: skip
    contact = holder(framework, post, local_day(now))
    if contact is not None and not books.letters.written(f"{alert.key}{post}/"):
        correspondence.tell(books, notice, contact, f"{alert.key}{post}", now)
