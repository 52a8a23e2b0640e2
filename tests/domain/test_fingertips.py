"""What a Fingertips download says of a board."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bot.domain.fingertips import WrongFile, period_of, read_file
from bot.domain.framework import parse
from bot.domain.strategy import Indicator

HEAD = (
    "Indicator ID,Indicator Name,Area Code,Area Name,Sex,Age,Category Type,Time period,Value,"
    "Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator,Value note\n"
)
BOARD = parse((Path(__file__).parents[1] / "reading" / "northmoor.toml").read_text(encoding="utf-8"))


def board_with(**published):
    rows = tuple(
        row.model_copy(update={"published": published[row.code.replace("-", "_")]})
        if row.code.replace("-", "_") in published
        else row
        for row in BOARD.indicator
    )
    area = BOARD.board.model_copy(update={"area": "E0900"})
    return BOARD.model_copy(update={"indicator": rows, "board": area})


def read(rows, **published):
    return read_file(HEAD + rows, board_with(**published), date(2026, 10, 5))


def test_a_row_of_the_boards_area_is_taken_with_its_bounds_and_counts():
    found = read("90316,x,E0900,N,Female,All,,2025/26,9.1,8.0,10.3,91,1000,\n", NM_01="fingertips:90316")
    (reading,) = found.taken
    assert (reading.indicator, reading.period, reading.value) == ("NM-01", "2025-26", Decimal("9.1"))
    assert (reading.lower, reading.upper, reading.numerator, reading.denominator) == (
        Decimal("8.0"),
        Decimal("10.3"),
        Decimal(91),
        Decimal(1000),
    )
    assert reading.place.cell == "row 2"


def test_rows_of_other_areas_and_of_categories_are_left_alone():
    rows = "90316,x,E92,England,F,All,,2025/26,9.1,,,,,\n90316,x,E0900,N,F,All,Deprivation,2025/26,9.2,,,,,\n"
    found = read(rows, NM_01="fingertips:90316")
    assert found.taken == ()
    assert found.left == ("NM-01: no row of this board's area in the file.",)


def test_two_sexes_without_a_choice_are_not_guessed_between():
    rows = "90316,x,E0900,N,Male,All,,2025/26,9.1,,,,,\n90316,x,E0900,N,Female,All,,2025/26,9.4,,,,,\n"
    found = read(rows, NM_01="fingertips:90316")
    assert found.taken == ()
    assert "a second figure for the same period" in found.left[0]


def test_the_sex_named_in_the_framework_is_the_one_taken():
    rows = "90316,x,E0900,N,Male,All,,2025/26,9.1,,,,,\n90316,x,E0900,N,Female,All,,2025/26,9.4,,,,,\n"
    found = read(rows, NM_01="fingertips:90316:Female")
    assert [reading.value for reading in found.taken] == [Decimal("9.4")]


def test_an_empty_value_is_suppressed_or_not_available_by_its_note_and_never_nought():
    rows = "90316,x,E0900,N,F,All,,2025/26,,,,,,Value suppressed for disclosure control\n"
    assert [r.qualifier for r in read(rows, NM_01="fingertips:90316").taken] == ["suppressed"]
    rows = "90316,x,E0900,N,F,All,,2025/26,,,,,,Data not published\n"
    assert [(r.value, r.qualifier) for r in read(rows, NM_01="fingertips:90316").taken] == [(None, "not-available")]


def test_what_is_no_figure_is_said():
    found = read("90316,x,E0900,N,F,All,,2025/26,lots,,,,,\n", NM_01="fingertips:90316")
    assert "'lots' is no figure" in found.left[0]


def test_another_kind_of_file_is_refused_with_what_it_lacks():
    with pytest.raises(WrongFile, match="no column Indicator ID, Area Code"):
        read_file("a,b\n1,2\n", BOARD, date(2026, 10, 5))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2015", "2015"),
        ("2015/16", "2015-16"),
        ("2015 - 17", "2015 to 2017"),
        ("2015/16 - 17/18", "2015-16 to 2017-18"),
        ("2019/20 Q1", "2019-20 Q1"),
        ("2020 Jan", "2020-01"),
    ],
)
def test_a_downloads_period_is_understood(written, meant):
    found = period_of(written, Indicator(code="X", name="x"))
    assert found is not None
    assert found.text == meant


def test_a_year_is_academic_where_the_baseline_is():
    found = period_of("2015/16", Indicator(code="X", name="x", baseline_period="2011/12 academic"))
    assert found is not None
    assert found.text == "2015/16 academic"


def test_the_rows_of_england_become_comparators_once_however_often_they_stand():
    rows = "90316,x,E0900,N,F,All,,2025/26,9.1,,,,,\n" + "90316,x,E92000001,England,F,All,,2025/26,8.8,,,,,\n" * 2
    found = read(rows, NM_01="fingertips:90316")
    assert [(one.indicator, one.name, one.period, one.value) for one in found.comparators] == [
        ("NM-01", "England", "2025-26", Decimal("8.8"))
    ]
    assert [one.value for one in found.taken] == [Decimal("9.1")]


def test_england_by_two_sexes_is_no_comparator_until_one_is_chosen():
    rows = "90316,x,E92000001,England,M,All,,2025/26,8.8,,,,,\n90316,x,E92000001,England,F,All,,2025/26,8.1,,,,,\n"
    assert read(rows, NM_01="fingertips:90316").comparators == ()
