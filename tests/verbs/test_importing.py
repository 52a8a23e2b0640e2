"""A Fingertips download brings the board's figures, and other areas' to compare them with, each once."""

from datetime import timedelta

import pytest

from bot import importing
from bot.domain.entitled import CONSOLE
from bot.domain.highlights import compile_report
from tests.verbs.smallholm import CYCLE, OPENS, SOURCE, Smallholm

HEAD = "Indicator ID,Area Code,Area Name,Sex,Age,Category Type,Time period,Value,Count,Denominator\n"
OURS = "90999,E0900,Smallholm,Persons,All,,2026/27 Q2,90.0,900,1000\n"
ENGLAND = "90999,E92000001,England,Persons,All,,2026/27 Q2,{},,\n"
TIED = SOURCE.replace('code = "SM-02"\n', 'code = "SM-02"\npublished = "fingertips:90999"\n', 1)


@pytest.fixture
def tied(small: Smallholm) -> Smallholm:
    """Smallholm in its first cycle, with one indicator tied to a published one."""
    small.adopt(TIED)
    small.tick(OPENS)
    return small


def imported(small: Smallholm, england: str) -> importing.Imported:
    small.now += timedelta(minutes=1)
    raw = (HEAD + OURS + ENGLAND.format(england)).encode()
    return small.run(importing.import_figures, raw, CONSOLE)


def compared(small: Smallholm) -> list[str]:
    with small.store.reading(small.board) as books:
        plan, cycle, facts = books.plan.framework(), books.plan.cycle(CYCLE), books.facts.of_cycle(CYCLE)
    report = compile_report(plan, cycle, facts, small.now, edition="public")
    line = next(row for row in report.lines if row.code == "SM-02")
    return [one.words for one in line.compared]


@pytest.mark.both
def test_englands_figure_stands_beside_ours_once_it_is_imported(tied):
    assert imported(tied, "95.1").compared == 1
    assert compared(tied) == ["worse than England: 95.1%"]


def test_the_same_file_again_brings_nothing_and_a_revised_one_replaces(tied):
    imported(tied, "95.1")
    assert (imported(tied, "95.1").compared, imported(tied, "90.4").compared) == (0, 1)
    assert compared(tied) == ["similar to England: 90.4%"]
