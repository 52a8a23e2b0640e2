"""Totals of the board's own survey: read from question, answer and count, and shown without small counts.

Members would not trust a bot that knows them (Leicestershire, December 2022, paragraph 27): a file that could
hold a row for each respondent is refused whole.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal

from bot.domain.disclosure import hides, shown
from bot.domain.fingertips import WrongFile
from bot.domain.held import HeldValue, SurveyTotal
from bot.domain.strategy import Disclosure, Indicator, Question

_HEADS = {"question": "asked", "answer": "answer", "count": "count", "responses": "count"}
_LONGEST, _MOST, _LEAST_HIDDEN = 120, 500, 5
_ADDRESS = re.compile(r"\S@\S")
_NOT_SHOWN = "Not shown"
_NEVER = datetime(1, 1, 1, tzinfo=UTC)
_HOW = "Export the totals from the survey's own tool: question, answer and count, and nothing else."


def read_totals(text: str, survey: str = "") -> tuple[SurveyTotal, ...]:
    """The totals in a CSV file. Raises WrongFile for any other file, and for one that may tell who answered."""
    lines = text.removeprefix("\ufeff")
    mark = ";" if ";" in lines.partition("\n")[0] else ","
    table = csv.DictReader(io.StringIO(lines), delimiter=mark, restkey="more", restval="")
    heads = _heads(table.fieldnames or ())
    found = tuple(_total(row, heads, survey, number) for number, row in enumerate(table, start=2) if _says(row))
    _unless_empty_or_long(found)
    _unless_of_respondents(found)
    return found


def _heads(names: Sequence[str]) -> dict[str, str]:
    """Each column's name in the file by what it is here; any other column may tell who answered."""
    known = {name: _HEADS.get(name.strip().lower(), "") for name in names}
    others = [name for name, what in known.items() if not what]
    if others:
        told = ", ".join(name[:30] or "without a name" for name in others[:5])
        raise WrongFile(f"Refused, and nothing is kept: a column ({told}) may tell who answered. {_HOW}")
    if sorted(known.values()) != ["answer", "asked", "count"]:
        raise WrongFile(f"These are no totals: the columns question, answer and count are needed. {_HOW}")
    return {what: name for name, what in known.items()}


def _says(row: dict[str, str]) -> bool:
    return any(str(cell).strip() for cell in row.values())


def _total(row: dict[str, str], heads: dict[str, str], survey: str, number: int) -> SurveyTotal:
    if "more" in row:
        raise WrongFile(f"Refused, and nothing is kept: row {number} has more than three cells. {_HOW}")
    asked, answer, count = (row[heads[what]].strip() for what in ("asked", "answer", "count"))
    if not asked or not answer or not re.fullmatch(r"\d{1,6}", count):
        raise WrongFile(f"Row {number} needs a question, an answer and a whole number. {_HOW}")
    if len(answer) > _LONGEST or _ADDRESS.search(answer):
        raise WrongFile(f"Refused, and nothing is kept: the answer in row {number} is somebody's own words. {_HOW}")
    return SurveyTotal(question=survey, asked=asked, answer=answer, count=int(count))


def _unless_empty_or_long(found: Sequence[SurveyTotal]) -> None:
    if not 0 < len(found) <= _MOST:
        raise WrongFile(f"A survey has from 1 to {_MOST} answers to choose from; this file has {len(found)}. {_HOW}")


def _unless_of_respondents(found: Sequence[SurveyTotal]) -> None:
    """An answer that stands twice, or a question whose every answer was given once, is a list of respondents."""
    for asked, rows in _by_question(found):
        twice = len({row.answer.casefold() for row in rows}) < len(rows)
        once_each = len(rows) > 1 and all(row.count <= 1 for row in rows) and sum(row.count for row in rows) > 1
        if twice or once_each:
            raise WrongFile(f"Refused, and nothing is kept: “{asked[:80]}” has a row for each respondent. {_HOW}")


def rows_of(totals: Iterable[SurveyTotal], survey: Question) -> tuple[tuple[str, str, str], ...]:
    """(question, answer, how many) as they may be shown under the survey's rule, which is below-5 where none is said.

    Where one count alone is hidden another is too, since all that answered is easily known.
    """
    rule: Disclosure = survey.disclosure or "below-5"
    own = [total for total in totals if total.question == survey.code]
    return tuple(row for _, rows in _by_question(own) for row in _shown(rows, rule))


def _shown(rows: Sequence[SurveyTotal], rule: Disclosure) -> Iterator[tuple[str, str, str]]:
    hidden = _hidden(rows, rule)
    for place, row in enumerate(rows):
        text = _NOT_SHOWN if place in hidden else _in_words(row.count, rule)
        yield row.asked, row.answer, text


def _hidden(rows: Sequence[SurveyTotal], rule: Disclosure) -> set[int]:
    """The places of the counts to hide: the small ones, and besides them what would give a small one away."""
    hidden = {place for place, row in enumerate(rows) if hides(rule, Decimal(row.count))}
    rest = sorted((row.count, place) for place, row in enumerate(rows) if row.count and place not in hidden)
    for _, place in rest:
        if not hidden or (len(hidden) > 1 and sum(rows[at].count for at in hidden) >= _LEAST_HIDDEN):
            break
        hidden.add(place)
    return hidden


def _in_words(count: int, rule: Disclosure) -> str:
    """A count that is not hidden, rounded where the rule says so."""
    measure = Indicator(code="survey", name="survey", unit="count", decimals=0, disclosure=rule)
    held = HeldValue(id=0, indicator="survey", period="", value=Decimal(count), recorded_at=_NEVER)
    return shown(measure, held).text


def _by_question(rows: Iterable[SurveyTotal]) -> list[tuple[str, list[SurveyTotal]]]:
    found: dict[str, list[SurveyTotal]] = {}
    for row in rows:
        found.setdefault(row.asked, []).append(row)
    return list(found.items())
