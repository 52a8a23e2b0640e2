"""Rulings: what the secretariat decided by command between two adoptions; they hold as the framework's own rows do."""

import hashlib
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from bot.domain.record import Record
from bot.domain.strategy import Contact, Framework, Pause, Quiet, Succession

RulingKind = Literal["pause", "quiet", "succession", "contact"]
Ruled = Pause | Quiet | Succession | Contact
ROWS: dict[RulingKind, type[Ruled]] = {
    "pause": Pause, "quiet": Quiet, "succession": Succession, "contact": Contact,
}  # fmt: skip
_DAY = timedelta(days=1)


class Ruling(Record):
    """One row ruled by command. `ended_on` is the first day on which it holds no more.

    `replaces` is for a new holder: the mark of the file's own rows of that post. A file adopted later that says
    something else of the post has the last word.
    """

    number: int
    kind: RulingKind
    row: Ruled
    replaces: str = ""
    ended_on: date | None = None


def with_rulings(framework: Framework, rulings: Iterable[Ruling]) -> Framework:
    """The framework as it stands with what was ruled; the file itself where nothing was."""
    ruled = tuple(rulings)
    if not ruled:
        return framework
    update: dict[str, object] = {
        "pause": _lulls(framework.pause, [one for one in ruled if isinstance(one.row, Pause)]),
        "quiet": _lulls(framework.quiet, [one for one in ruled if isinstance(one.row, Quiet)]),
        "succession": _lulls(framework.succession, [one for one in ruled if isinstance(one.row, Succession)]),
        "contact": _contacts(framework, ruled),
    }
    return framework.model_copy(update=update)


def mark(framework: Framework, post: str) -> str:
    """The mark of a file's own rows of a post: another file with the same rows has the same."""
    rows = [row.model_dump_json() for row in framework.contact if row.post == post]
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()


def identity(row: Ruled) -> tuple[object, ...]:
    """What tells one row from another of its kind, whoever wrote it: the file or a ruling."""
    if isinstance(row, Pause):
        return ("pause", row.agency, row.begins, row.ends)
    if isinstance(row, Quiet):
        return ("quiet", row.begins, row.ends)
    if isinstance(row, Succession):
        return ("succession", row.agency, row.successor, row.on)
    return ("contact", row.post, row.name, row.valid_from)


def _lulls(rows: Iterable[Ruled], rulings: list[Ruling]) -> tuple[Ruled, ...]:
    """The file's rows and those ruled; a row that is ruled anew, such as ended, holds as ruled."""
    ruled = {identity(one.row) for one in rulings}
    own = (row for row in rows if identity(row) not in ruled)
    return (*own, *(row for one in rulings if (row := _until_ended(one)) is not None))


def _until_ended(ruling: Ruling) -> Ruled | None:
    """The row as far as it holds: cut on the day before it was ended, None where it never began."""
    row, ended = ruling.row, ruling.ended_on
    if ended is None:
        return row
    if isinstance(row, Pause | Quiet):
        return row.model_copy(update={"ends": min(row.ends, ended - _DAY)}) if row.begins < ended else None
    return None


def _contacts(framework: Framework, rulings: Iterable[Ruling]) -> tuple[Contact, ...]:
    held = framework.contact
    for ruling in rulings:
        row = ruling.row
        if isinstance(row, Contact) and ruling.ended_on is None and mark(framework, row.post) == ruling.replaces:
            held = _handed_on(held, row)
    return held


def _handed_on(held: tuple[Contact, ...], new: Contact) -> tuple[Contact, ...]:
    """The holders with a new one: whoever held the post until now holds it up to the day before."""
    first = new.valid_from or date.min
    others = tuple(row for row in held if row.post != new.post)
    before = (row for row in held if row.post == new.post and (row.valid_from or date.min) < first)
    ended = tuple(row.model_copy(update={"valid_to": min(row.valid_to or date.max, first - _DAY)}) for row in before)
    return (*others, *ended, new)
