"""A framework's units may be spelt as people spell them."""

from typing import get_args

import pytest

from bot.domain.fault import FrameworkFaults
from bot.domain.framework import parse
from bot.domain.strategy import Unit
from bot.domain.units import unit_named
from tests.domain.small_board import SMALL, small_text


@pytest.mark.parametrize("unit", get_args(Unit))
def test_every_unit_stands_for_itself(unit):
    assert unit_named(unit) == unit


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("%", "percent"),
        ("Percentage", "percent"),
        ("number", "count"),
        ("£", "pounds"),
        ("GBP", "pounds"),
        ("Per 1,000", "rate per 1,000"),
        ("per 1,000 live births", "rate per 1,000"),
        ("Directly standardised rate per 100,000 population aged under 75", "rate per 100,000"),
        ("per 100,000 (aged 65 and over)", "rate per 100,000"),
        ("minutes and seconds", "minutes"),
        ("mm:ss", "minutes"),
        ("Yes/No", "yes-no"),
        ("average per day", "per day"),
    ],
)
def test_a_spelling_is_taken_for_the_unit_it_means(said, unit):
    assert unit_named(said) == unit


def test_a_framework_with_spelt_units_is_read():
    board = parse(small_text(('polarity = "lower"', 'polarity = "lower"\nunit = "%"')))
    assert board.indicator == parse(SMALL).indicator


@pytest.mark.parametrize("said", ["rate", "£k", "per 250", "per 1,000,000"])
def test_what_is_no_unit_is_refused(said):
    with pytest.raises(FrameworkFaults) as caught:
        parse(small_text(('polarity = "lower"', f'polarity = "lower"\nunit = "{said}"')))
    assert {fault.field for fault in caught.value.faults} == {"unit"}


@pytest.mark.parametrize(("baseline", "unit"), [("2480", "seconds"), ("41.3", "minutes"), ("38", "minutes")])
def test_minutes_and_seconds_are_kept_as_the_board_keeps_them(baseline, unit):
    counted = f'polarity = "lower"\nunit = "minutes and seconds"\nbaseline = {baseline}\nbaseline_period = "2011-12"'
    board = parse(small_text(('polarity = "lower"', counted), ("high = 100", "high = 9999")))
    assert [each.unit for each in board.indicator if each.baseline] == [unit]
