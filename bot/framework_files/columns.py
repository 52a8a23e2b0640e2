"""Columns: each table of a framework with its columns, their kinds, choices and notes, taken from the records."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

from bot.domain.checks.codes import REFERENCES
from bot.domain.draft import SINGLE, TABLES
from bot.domain.strategy import Row

_NOTES = Path(__file__).parent / "notes.toml"


class Column(NamedTuple):
    """One column. `kind` is the type of its value, or of each of its values where it `is_list`.

    `choices` are the words allowed; `codes` is the table whose codes it refers to; `default` holds where it is empty.
    """

    name: str
    heading: str
    kind: type
    is_list: bool
    choices: tuple[str, ...]
    codes: str
    default: Any
    required: bool
    common: bool
    note: str


class Table(NamedTuple):
    """One table: its name in TOML, its sheet's title, what it is for; `single` when it is written once."""

    name: str
    title: str
    what: str
    single: bool
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column | None:
        """The column of that name, if there is one."""
        return next((column for column in self.columns if column.name == name), None)


@cache
def tables() -> tuple[Table, ...]:
    """Every table of a framework, in the file's order."""
    notes = tomllib.loads(_NOTES.read_text("utf-8"))
    return tuple(_table(name, model, notes) for name, model in TABLES.items())


def columns_of(row: Row, table: Table) -> dict[str, Any]:
    """What a row says, column by column; what is empty, and an approved standing, goes without saying."""
    said = {column.name: getattr(row, column.name) for column in table.columns}
    return {column.name: said[column.name] for column in table.columns if not _silent(column, said[column.name])}


def _silent(column: Column, value: object) -> bool:
    if column.required or value != column.default:
        return False
    return value is None or value is False or value in ("", ()) or column.name == "standing"


def _table(name: str, model: type[Row], notes: Mapping[str, Mapping[str, str]]) -> Table:
    own = [column for column in model.model_fields if column not in Row.model_fields]
    ordered = [*own, *Row.model_fields]
    noted = notes.get(name, {})
    columns = tuple(_column(name, column, model, {**notes["common"], **noted}) for column in ordered)
    return Table(name, noted.get("title", name.capitalize()), noted.get("what", ""), name in SINGLE, columns)


def _column(table: str, name: str, model: type[Row], notes: Mapping[str, str]) -> Column:
    field = model.model_fields[name]
    kind, is_list = _kind(field.annotation)
    choices = tuple(str(choice) for choice in get_args(kind) if choice) if get_origin(kind) is Literal else ()
    return Column(
        name=name,
        heading=name.replace("_", " ").capitalize(),
        kind=str if get_origin(kind) is Literal else kind,
        is_list=is_list,
        choices=choices,
        codes=next((to for of, column, to in REFERENCES if (of, column) == (table, name)), ""),
        default=None if field.is_required() else field.default,
        required=field.is_required(),
        common=name in Row.model_fields,
        note=notes.get(f"{name}_") or notes.get(name, ""),
    )


def _kind(annotation: Any) -> tuple[Any, bool]:  # noqa: ANN401  a type, a union or a Literal
    """The type within an optional or a list, and whether it is a list."""
    if get_origin(annotation) in (Union, UnionType):
        annotation = next(one for one in get_args(annotation) if one is not type(None))
    if get_origin(annotation) is tuple:
        return get_args(annotation)[0], True
    return annotation, False
