"""Clocks: whether a board that counts in minutes and seconds keeps minutes or seconds, told by its own figures."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from bot.domain.units import is_clock

# Nobody waits two hours for what is counted to the second: 2,344 is 39 minutes and 4 seconds.
_LONGEST = 120


def clocks_told(tables: dict[str, Any]) -> dict[str, Any]:
    """A framework file's tables, 'minutes and seconds' called seconds where its figures can be nothing else."""
    rows = tables.get("indicator")
    if not isinstance(rows, list):
        return tables
    return {**tables, "indicator": [_told(row, tables) if isinstance(row, dict) else row for row in rows]}


def _told(row: dict[str, Any], tables: dict[str, Any]) -> dict[str, Any]:
    if not is_clock(row.get("unit")):
        return row
    longest = max(_figures(row, tables), default=Decimal(0))
    return {**row, "unit": "seconds"} if longest > _LONGEST else row


def _figures(row: dict[str, Any], tables: dict[str, Any]) -> Iterator[Decimal]:
    """Every figure that a file gives of an indicator: its baseline, its targets and what was reported."""
    told = [row.get("baseline")]
    for table in ("target", "value"):
        listed = tables.get(table)
        rows = listed if isinstance(listed, list) else []
        told += [
            each.get("value") for each in rows if isinstance(each, dict) and each.get("indicator") == row.get("code")
        ]
    return (Decimal(each) for each in told if isinstance(each, int | Decimal) and not isinstance(each, bool))
