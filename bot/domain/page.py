"""Page: sections under a heading, for what is read on its own beside the reports."""

from datetime import date

from bot.domain.record import Record
from bot.domain.report import Further


class Page(Record):
    """A page of its own. `name` is its file's without an ending, `caption` says for when or for what it is."""

    name: str
    title: str
    board: str
    caption: str
    on: date
    sentences: tuple[str, ...] = ()
    sections: tuple[Further, ...] = ()
