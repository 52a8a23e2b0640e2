"""What changed between two versions of a framework, in words."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from bot.domain.draft import MANY, SINGLE
from bot.domain.record import Record
from bot.domain.strategy import Framework, Row

_KEYS = {
    "contact": ("post", "name", "valid_from"),
    "target": ("indicator", "period"),
    "value": ("indicator", "period"),
    "comparator": ("indicator", "name", "period"),
    "ask": ("meeting", "period", "available"),
    "gathering": ("group", "date"),
    "pause": ("agency", "begins"),
    "quiet": ("begins",),
    "succession": ("agency", "on"),
}
_NAMES = {
    "backplan": "Back-plan",
    "ladder": "Ladder step",
    "contact": "Holder",
    "report": "Report kind",
}


class Change(Record):
    """One row added, removed or one column of it changed. `words` is the sentence people read."""

    table: str
    row: str
    kind: Literal["added", "removed", "changed"]
    field: str = ""
    words: str


def compare(old: Framework, new: Framework) -> tuple[Change, ...]:
    """Every change from `old` to `new`, table by table; empty when nothing changed."""
    single = (c for table in SINGLE for c in _columns(table, "", getattr(old, table), getattr(new, table)))
    many = (c for table in MANY for c in _rows(table, getattr(old, table), getattr(new, table)))
    return (*single, *many)


def _rows(table: str, old: Iterable[Row], new: Iterable[Row]) -> Iterable[Change]:
    before, after = _by_key(table, old), _by_key(table, new)
    for key in [*before, *(key for key in after if key not in before)]:
        if key not in after:
            yield _whole(table, key, "removed")
        elif key not in before:
            yield _whole(table, key, "added")
        else:
            yield from _columns(table, key, before[key], after[key])


def _by_key(table: str, rows: Iterable[Row]) -> Mapping[str, Row]:
    """The rows by what they are known by: their code, else their telling columns."""
    columns = _KEYS.get(table, ("code",))
    named: dict[str, Row] = {}
    for row in rows:
        key = " ".join(_said(getattr(row, column)) for column in columns if getattr(row, column))
        while key in named:
            key += " (again)"
        named[key] = row
    return named


def _whole(table: str, key: str, kind: Literal["added", "removed"]) -> Change:
    return Change(table=table, row=key, kind=kind, words=f"{_name(table)} {key}: {kind}")


def _columns(table: str, key: str, old: Row, new: Row) -> Iterable[Change]:
    title = f"{_name(table)} {key}".strip()
    for column in type(new).model_fields:
        before, after = getattr(old, column), getattr(new, column)
        if before != after:
            what = column.replace("_", " ")
            words = f"{title}: {what} changed from {_quoted(before)} to {_quoted(after)}"
            yield Change(table=table, row=key, kind="changed", field=column, words=words)


def _name(table: str) -> str:
    return _NAMES.get(table, table.capitalize())


def _quoted(content: Any) -> str:  # noqa: ANN401  any column's content
    if content in (None, "", ()):
        return "nothing"
    return f"'{content}'" if isinstance(content, str) else _said(content)


def _said(content: Any) -> str:  # noqa: ANN401  any column's content
    if isinstance(content, bool):
        return "yes" if content else "no"
    if isinstance(content, tuple):
        return ", ".join(str(one) for one in content)
    return str(content)
