"""A sheet that is called by its one measure gives its name to rows that say only when."""

import pytest

from bot.reading.claiming.tables.rows import Rows
from bot.reading.claiming.tables.sheet_names import under_its_sheet
from bot.reading.noticing.lexicon import lexicon
from bot.reading.passages import Cell, Table
from tests.reading.boards import expectation

MONTHS = [["July", "402"], ["August", "377"], ["September", "431"], ["Total", "1210"]]


def titled(name, head):
    """Whether a sheet of this name, headed so, is read under its name."""
    lines = [head, *MONTHS]
    rows = [[Cell(text=text, row=y, col=x) for x, text in enumerate(line)] for y, line in enumerate(lines)]
    table = Table(part=1, rows=tuple(map(tuple, rows)), kind="own", name=name)
    return len(under_its_sheet(table, rows, Rows(lexicon(expectation("northmoor"))))) > len(rows)


@pytest.mark.parametrize(
    ("name", "head"),
    [("Health Checks", ["Month", "Completed"]), ("Quits", ["", "Number"]), ("Quits Q2", ["Month", "Total"])],
)
def test_a_sheet_called_by_its_measure_names_its_rows(name, head):
    assert titled(name, head)


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Sheet1", ["Month", "Completed"]),
        ("Health Checks", ["Month", "Offered"]),
        ("Quits", ["Month", "Dates set"]),
        ("Quits", ["Month", "Health Checks"]),
        ("MMR", ["Month", "Number"]),
    ],
)
def test_a_sheet_whose_figures_may_be_of_something_else_names_nothing(name, head):
    assert not titled(name, head)
