"""The totals of the board's survey are brought in by a person: question, answer, count, and never a respondent."""

import hashlib
from datetime import datetime

from bot.domain.cycle import Cycle
from bot.domain.entitled import Refused
from bot.domain.fingertips import WrongFile
from bot.domain.force import in_force
from bot.domain.narrowed import kind_of, questions_of
from bot.domain.record import Record
from bot.domain.reply import Arrival
from bot.domain.strategy import Framework, Question
from bot.domain.surveys import read_totals, rows_of
from db.books import Books
from db.store import Store

_OPEN = ("planned", "open", "closed", "signed")


class Surveyed(Record):
    """What came of bringing totals in: for which survey and report, and each row as it will be shown."""

    survey: str
    cycle: str
    rows: tuple[tuple[str, str, str], ...]


def import_survey(
    store: Store, board: str, raw: bytes, by: str, now: datetime, *, survey: str = "", cycle: str = ""
) -> Surveyed:
    """Bring in a survey's totals for the report that evaluates it. Those brought in before are superseded.

    Raises WrongFile for a file that may tell who answered: nothing of it is kept. Raises Refused where no survey or no
    report is meant.
    """
    read = read_totals(_decoded(raw))
    with store.writing(board, "adopt.import") as books:
        framework = books.plan.framework()
        meant = _cycle(books, framework, survey, cycle)
        question = _survey(framework, meant, survey)
        totals = tuple(total.model_copy(update={"question": question.code}) for total in read)
        source = f"survey/{hashlib.sha256(raw).hexdigest()[:16]}/{now.isoformat()}"
        reply_id, _ = books.replies.keep(Arrival(kind="import", source_key=source, sender=by, raw=raw, received_at=now))
        books.surveys.write(reply_id, meant.code, totals, now)
        books.replies.settle(reply_id, "accepted", now)
        if meant.state == "signed":
            books.plan.move(meant.code, "closed")
            books.audit.note(now, by, "void signature", meant.code)
        books.audit.note(now, by, "import survey", question.code, f"{len(totals)} totals for {meant.code}")
    return Surveyed(survey=question.code, cycle=meant.code, rows=rows_of(totals, question))


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongFile("This is no CSV file in UTF-8, so nothing was read or kept.") from None


def _cycle(books: Books, framework: Framework, survey: str, named: str) -> Cycle:
    """The report that is meant: the one named, or the next that evaluates a survey and is not out."""
    every = sorted(books.plan.cycles(), key=lambda one: one.meets)
    if named and named not in {one.code for one in every}:
        raise Refused(f"There is no cycle {named!r}. The cycles are: {', '.join(one.code for one in every)}.")
    found = [one for one in every if named in ("", one.code) and _surveys(framework, one, survey)]
    going = [one for one in found if one.state in _OPEN]
    if going:
        return going[0]
    if found and named:
        raise Refused(f"{named} has been published. What comes now is for the next evaluation.")
    raise Refused("No report that is still to come evaluates such a survey, as the framework in force says it.")


def _survey(framework: Framework, cycle: Cycle, named: str) -> Question:
    found = _surveys(framework, cycle, named)
    if len(found) > 1:
        raise Refused(f"Say which survey with --survey: {', '.join(row.code for row in found)}.")
    return found[0]


def _surveys(framework: Framework, cycle: Cycle, named: str) -> tuple[Question, ...]:
    if cycle.report not in {row.code for row in in_force(framework.report, cycle.meets)}:
        return ()
    rows = questions_of(framework, kind_of(framework, cycle.report), cycle.meets)
    return tuple(row for row in rows if row.kind == "survey" and named in ("", row.code))
