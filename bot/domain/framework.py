"""A framework file becomes a Framework, or every fault in it is told at once."""

import re
import tomllib
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from bot.domain.checks import check
from bot.domain.clocks import clocks_told
from bot.domain.draft import MANY, REQUIRED, SINGLE, TABLES, Draft, row_name
from bot.domain.fault import Fault, FrameworkFaults, did_you_mean
from bot.domain.faults_in_words import faults_of
from bot.domain.strategy import Framework


def parse(text: str) -> Framework:
    """Read a framework file. Raises FrameworkFaults with every fault; what is only unwise is for lint."""
    draft, faults = _read(text)
    faults += check(draft)
    if faults:
        raise FrameworkFaults(_in_file_order(faults))
    return _whole(draft)


_PROPOSED = re.compile(r'^(\s*standing\s*=\s*)(["\'])proposed\2', re.MULTILINE)


def as_approved(text: str) -> str:
    """The file as it would be if the board approved all that is proposed: for looking ahead, never for adopting."""
    return _PROPOSED.sub(r"\1\2approved\2", text)


def proposed(framework: Framework) -> int:
    """How many rows are proposed and not yet approved; a live installation acts on none of them."""
    rows = (row for table in MANY for row in getattr(framework, table))
    return sum(row.standing == "proposed" for row in rows)


def decode(raw: bytes) -> str:
    """A file's bytes as text. Raises FrameworkFaults when they are not UTF-8; a byte order mark is dropped."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = f"line {raw[: error.start].count(10) + 1}"
        what = "this is not UTF-8 text"
        raise FrameworkFaults([Fault(table="", row=line, what=what, remedy="Save it as UTF-8")]) from error


def _read(text: str) -> tuple[Draft, list[Fault]]:
    try:
        tables = clocks_told(tomllib.loads(text, parse_float=Decimal))
    except tomllib.TOMLDecodeError as error:
        raise FrameworkFaults([_syntax_fault(str(error))]) from error
    draft = Draft()
    faults = _unknown_tables(tables) + _missing_tables(tables)
    for table in TABLES:
        for number, columns in _rows_of(table, tables.get(table), faults):
            faults += _take(draft, table, number, columns)
    return draft, faults


def _syntax_fault(message: str) -> Fault:
    found = re.search(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)", message)
    line = f"line {found[1]}" if found and found[1] else "the last line"
    what = message[: found.start()] if found else message
    remedy = "Mend the line; the file is TOML: texts in quotes, dates bare, lists in [ ]"
    return Fault(table="", row=line, what=f"this cannot be read as TOML: {what}", remedy=remedy)


def _unknown_tables(tables: dict[str, Any]) -> list[Fault]:
    return [
        Fault(table=name, what="there is no such table", remedy=did_you_mean(name, TABLES))
        for name in tables
        if name not in TABLES
    ]


def _missing_tables(tables: dict[str, Any]) -> list[Fault]:
    return [
        Fault(table=name, what="the table is missing", remedy=f"Add a [{name}] table")
        for name in REQUIRED
        if name not in tables
    ]


def _rows_of(table: str, content: object, faults: list[Fault]) -> list[tuple[int, dict[str, Any]]]:
    """The rows of a table with their numbers; a table of the wrong shape is a fault and has none."""
    if content is None:
        return []
    if table in SINGLE and isinstance(content, dict):
        return [(0, content)]
    if table in MANY and isinstance(content, list) and all(isinstance(row, dict) for row in content):
        return list(enumerate(content, start=1))
    brackets = f"[{table}], once" if table in SINGLE else f"[[{table}]] over each row"
    faults.append(Fault(table=table, what="the table has the wrong shape", remedy=f"Write {brackets}"))
    return []


def _take(draft: Draft, table: str, number: int, columns: dict[str, Any]) -> list[Fault]:
    code = columns.get("code")
    if isinstance(code, str):
        draft.codes.setdefault(table, set()).add(code)
    try:
        row = TABLES[table].model_validate(columns)
    except ValidationError as error:
        return faults_of(error, table, row_name(columns, number), TABLES[table])
    draft.rows.setdefault(table, []).append((number, row))
    return []


def _whole(draft: Draft) -> Framework:
    single = {table: draft.one(table) for table in SINGLE if draft.one(table)}
    many = {table: tuple(row for _, row in draft.rows.get(table, [])) for table in MANY}
    return Framework.model_validate(single | many)


def _in_file_order(faults: list[Fault]) -> list[Fault]:
    order = {table: place for place, table in enumerate(TABLES)}
    return sorted(faults, key=lambda fault: order.get(fault.table, -1))
