"""Fault: one thing wrong with a framework file, where it stands, and how to mend it."""

import json
from collections.abc import Iterable
from difflib import get_close_matches

from bot.domain.record import Record


class Fault(Record):
    """One fault, in words for whoever keeps the file.

    `row` is the row's code, or 'row 3' where it has none; `field` may be empty when the whole row is meant. `cell` is
    where it stands in a workbook, when it came from one.
    """

    table: str
    row: str = ""
    field: str = ""
    what: str
    remedy: str
    cell: str = ""

    def __str__(self) -> str:
        where = " ".join(part for part in (f"[{self.table}]" if self.table else "", self.row) if part)
        field = f", {self.field}" if self.field else ""
        place = f"{self.cell} ({where}{field})" if self.cell and where else f"{self.cell}{where}{field}"
        return f"{place}: {self.what}. {self.remedy}."


class FrameworkFaults(ValueError):  # noqa: N818  the design speaks of faults
    """A framework file cannot be used. `faults` holds every fault in it, in the file's order of tables."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A remedy that names the nearest known word, or lists what there is."""
    choices = sorted(known)
    by_folded = {choice.casefold(): choice for choice in choices}
    if near := get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6):
        return f"Did you mean '{by_folded[near[0]]}'"
    if not choices:
        return "There are none in this file yet; add it"
    return f"Use one of: {', '.join(choices[:12])}{', …' if len(choices) > 12 else ''}"


def as_json(faults: Iterable[Fault]) -> str:
    """The faults as one JSON object: `faults`, a list of table, row, field, what, remedy and cell."""
    return json.dumps({"faults": [fault.model_dump() for fault in faults]}, ensure_ascii=False, indent=1)
