"""What pydantic finds wrong with one row, said to people who keep the file."""

from typing import Any, get_args

from pydantic import ValidationError

from bot.domain.fault import Fault, did_you_mean
from bot.domain.strategy import Row

_WORDS: tuple[tuple[str, str, str], ...] = (
    ("date", "is not a date", "Write it bare, as 2013-11-21"),
    ("time", "is not a time of day", "Write it bare, as 09:00:00"),
    ("decimal", "is not a number", "Write it bare, as 91.2, without unit or quotes"),
    ("int", "is not a whole number", "Write it bare, as 5"),
    ("string", "is not a text", "Put it in double quotes"),
    ("tuple", "is not a list", 'Put it in square brackets, as ["A", "B"]'),
    ("bool", "is neither true nor false", "Write true or false"),
)


def faults_of(error: ValidationError, table: str, row: str, model: type[Row]) -> list[Fault]:
    """Each thing wrong with the row, in words with a remedy."""
    return [_fault(dict(item), table, row, model) for item in error.errors()]


def _fault(item: dict[str, Any], table: str, row: str, model: type[Row]) -> Fault:
    column = str(item["loc"][0]) if item["loc"] else ""
    what, remedy = _said(item, column, model)
    return Fault(table=table, row=row, field=column, what=what, remedy=remedy)


def _said(item: dict[str, Any], column: str, model: type[Row]) -> tuple[str, str]:
    kind, value = item["type"], item["input"]
    if kind == "missing":
        return "it is missing", f"Add a line '{column} = …' to the row"
    if kind == "extra_forbidden":
        return f"there is no column '{column}'", did_you_mean(column, model.model_fields)
    if kind == "literal_error":
        allowed = [str(choice) for choice in get_args(model.model_fields[column].annotation)]
        return f"'{value}' is none of the choices", did_you_mean(str(value), allowed)
    for start, what, remedy in _WORDS:
        if kind.startswith(start):
            return f"'{value}' {what}", remedy
    return f"'{value}' cannot be used ({item['msg']})", "Look the column up in the framework guide"
