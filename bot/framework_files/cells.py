"""Cells: what a framework's values are in a workbook, and back, without loss."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any

from bot.framework_files.columns import Column

EMPTY_LIST = "(none)"
_YES_NO = {"yes": True, "true": True, "no": False, "false": False}
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(:\d{2})?")
Cell = str | int | float | date | time


class CellError(ValueError):
    """A cell that cannot be taken: what is wrong with it, and how to mend it."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what, self.remedy = what, remedy


def to_cell(value: Any) -> Cell:  # noqa: ANN401  any value of a framework
    """A value as it stands in a cell: lists as 'a; b', yes or no in words, a number as text where it is too long."""
    if isinstance(value, tuple | list):
        return "; ".join(_escaped(str(one)) for one in value) or EMPTY_LIST
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return float(value) if Decimal(repr(float(value))) == value else f"{value:f}"
    if isinstance(value, int | date | time):
        return value
    return str(value)


def from_cell(column: Column, cell: object) -> Any:  # noqa: ANN401  any value of a framework
    """What a filled cell says in its column. Raises CellError."""
    if column.is_list:
        items = [] if cell == EMPTY_LIST else _split(_text(cell))
        return tuple(_READERS[column.kind](item) for item in items)
    return _READERS[column.kind](cell)


def _escaped(item: str) -> str:
    return item.replace("\\", "\\\\").replace(";", "\\;")


def _split(text: str) -> list[str]:
    r"""The items of 'a; b'; a semicolon within an item is written '\;'."""
    items = re.findall(r"(?:\\.|[^;\\]|\\$)+", text, re.DOTALL)
    return [re.sub(r"\\(.)", r"\1", item.strip(), flags=re.DOTALL) for item in items if item.strip()]


def _text(cell: object) -> str:
    if isinstance(cell, datetime | date | time):
        what = f"the spreadsheet has made {cell} of what was typed"
        raise CellError(what, "Type it again with an apostrophe in front, as '2026-10")
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return f"{_number(cell):f}"
    return str(cell)


def _day(cell: object) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = str(cell).strip()
    try:
        return date.fromisoformat(text if _ISO_DAY.fullmatch(text) else "")
    except ValueError as error:
        raise CellError(f"'{cell}' is not a date", "Type a day, as 21/11/2026, or 2026-11-21 in a list") from error


def _clock(cell: object) -> time:
    if isinstance(cell, datetime):
        return cell.time()
    if isinstance(cell, time):
        return cell
    text = str(cell).strip()
    try:
        return time.fromisoformat(text.zfill(5) if _CLOCK.fullmatch(text) else "")
    except ValueError as error:
        raise CellError(f"'{cell}' is not a time of day", "Type it as 09:00") from error


def _number(cell: object) -> Decimal:
    if isinstance(cell, bool | date | time):
        raise CellError(f"'{cell}' is not a number", "Type the number alone, as 91.2")
    try:
        number = Decimal(repr(cell) if isinstance(cell, float) else str(cell).strip())
    except InvalidOperation as error:
        raise CellError(f"'{cell}' is not a number", "Type the number alone, as 91.2, without unit or sign") from error
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number


def _whole(cell: object) -> int:
    number = _number(cell)
    if number != number.to_integral_value():
        raise CellError(f"{number} is not a whole number", "Type it without decimals, as 5")
    return int(number)


def _yes(cell: object) -> bool:
    if isinstance(cell, bool):
        return cell
    if str(cell).strip().casefold() not in _YES_NO:
        raise CellError(f"'{cell}' is neither yes nor no", "Write yes or no")
    return _YES_NO[str(cell).strip().casefold()]


_READERS: dict[type, Callable[[object], Any]] = {
    str: _text,
    date: _day,
    time: _clock,
    Decimal: _number,
    int: _whole,
    bool: _yes,
}
