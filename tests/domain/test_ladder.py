"""A step up the ladder finds whom it goes to."""

from datetime import date

from bot.domain.ladder import posts_above
from bot.domain.request import Item
from tests.domain.good_board import good

MISSING = [Item(kind="figure", code="I1", period="2025-26")]


def test_an_indicator_stands_in_the_theme_of_its_objective():
    assert posts_above(good(), "sponsor", "PH", MISSING, date(2026, 11, 1)) == ("DIR",)
    assert posts_above(good(), "officer", "PH", MISSING, date(2026, 11, 1)) == ("DIR",)
