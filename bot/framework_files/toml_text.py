"""A framework as TOML that people read: one table after another, each with what it is for at its head."""

import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from typing import Any

from bot.domain.strategy import Framework
from bot.framework_files.columns import Table, columns_of, tables

_WIDE = 116
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}
Rows = Mapping[str, Sequence[Mapping[str, Any]]]


def to_toml(framework: Framework) -> str:
    """The framework as TOML. Reading it gives the same framework; writing that gives the same text."""
    return text_of(_rows(framework), _about)


def with_guide(framework: Framework) -> str:
    """The same, with what each column is for at the head of its table; at the end, the tables it does not use."""
    rows = _rows(framework)
    unused = [[*_guide(table), f"[[{table.name}]]"] for table in tables() if not rows[table.name]]
    return "\n".join([text_of(rows, _guide), *(f"{_commented(lines)}\n" for lines in unused)])


def text_of(rows: Rows, about: Callable[[Table], list[str]]) -> str:
    """The rows of each table as TOML, with comments at the head of each table that has rows."""
    parts = []
    for table in tables():
        if rows.get(table.name):
            parts.append(_commented(about(table)))
            parts += ["\n".join(_lines(table, row)) for row in rows[table.name]]
    return "\n\n".join(part for part in parts if part) + "\n"


def without_comments(_: Table) -> list[str]:
    """Nothing said at a table's head."""
    return []


def _rows(framework: Framework) -> Rows:
    found = {}
    for table in tables():
        held = getattr(framework, table.name)
        rows = [columns_of(row, table) for row in ((held,) if table.single else held)]
        found[table.name] = [row for row in rows if row or not table.single]
    return found


def _commented(lines: list[str]) -> str:
    return "\n".join(f"# {line}" for line in lines)


def _about(table: Table) -> list[str]:
    return [f"{table.title}. {table.what}"]


def _guide(table: Table) -> list[str]:
    said = [line for column in table.columns if not column.common for line in _noted(column.name, column.note)]
    return [*_about(table), *said]


def _noted(name: str, note: str) -> list[str]:
    return textwrap.wrap(f"  {name}: {note}", _WIDE, subsequent_indent="    ")


def _lines(table: Table, row: Mapping[str, Any]) -> Iterator[str]:
    yield f"[{table.name}]" if table.single else f"[[{table.name}]]"
    for name, value in row.items():
        yield f"{name} = {_written(value, len(name) + 3)}"


def _written(value: Any, before: int = 0) -> str:  # noqa: ANN401  any value TOML knows
    if isinstance(value, tuple | list):
        return _listed([_written(one) for one in value], before)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value) if isinstance(value, int) else _quoted(str(value))


def _listed(items: list[str], before: int) -> str:
    """A list on one line where it fits, else one item a line."""
    flat = f"[{', '.join(items)}]"
    if before + len(flat) <= _WIDE:
        return flat
    return "\n".join(["[", *(f"  {item}," for item in items), "]"])


def _quoted(text: str) -> str:
    return f'"{"".join(_ESCAPES.get(sign) or _plain(sign) for sign in text)}"'


def _plain(sign: str) -> str:
    """The sign, or its number where TOML does not allow it bare."""
    return f"\\u{ord(sign):04X}" if ord(sign) < 32 or ord(sign) == 127 else sign
